"""File (受理): turn a draft into a numbered case, or add a repeated report to the first case (row A13)."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from cases import budgets
from cases.collective import joining
from cases.evidence import files
from cases.identity import quiet
from cases.intake import bad_faith, conflict_of_interest, drafting
from cases.notify import held_cards, notices
from cases.record import conflicts, reported, sla
from cases.record.conflicts import ConflictOfInterest
from cases.staffing import assignment
from rules import tickets
from rules.addresses import Address, channel
from rules.catalogue.categories import Category
from rules.facts.acts import FiledPiece, MaterialAdded, ReportFiled
from rules.facts.notices import JoinedFirstNotice, ReceivedNotice
from rules.operator.budgets import Counted
from rules.people.real_names import RealName
from rules.refusals import Refusal, checked, refusable, refuse
from rules.report import Filing, Way, note_words
from rules.subject.subject import Subject
from rules.vocabulary import ContactChannel, Identity, Role, State
from rules.workflow.life import UNDECIDED
from store import evidence
from store.entry import people
from store.entry.people import PersonRow
from store.identity import names
from store.intake import category_use
from store.intake.drafts import DraftRow
from store.outbox import Destination
from store.parties import codes
from store.record import cases, events, reporters, subjects, told
from store.record.cases import CaseRow, CaseText
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Filer:
    """Whose report it is, and how it comes.

    Attributes:
        person_id: None where no row may name the reporter.
        to: the reporter's chat, if there is one.
        addresses: accounts that may be those of staff or partners.
        files: the names of the files.
        keep: makes the files evidence of the case, and returns what its event tells of them.
        staff_id: the member who files for the reporter; `attested` the channel of a contact that they vouch for.
    """

    person_id: int | None
    to: Destination | None
    addresses: Collection[Address]
    files: Collection[str]
    keep: Callable[[CaseRow], tuple[FiledPiece, ...]]
    staff_id: int | None = None
    attested: ContactChannel | None = None


_LATELY = 50
"""How many of a person's newest cases are checked."""


@refusable
def file(
    tx: Tx, person: PersonRow, draft: DraftRow | None, filing: Filing, *, counted: bool = False, receipt: bytes = b""
) -> CaseRow | Refusal:
    """Turn the person's draft into a case and return it; the draft is emptied, its evidence belongs to the case.

    A repeated report is added to the person's first case, an anonymous one to the case that is open. A report on a
    subject that others report too joins their collective complaint unless `apart`. A second press finds no draft and
    returns the person's newest case.

    Args:
        counted: the report is in the person's budget already.
        receipt: of an anonymous report the slow hash of its receipt code.
    """
    place = tx.installation
    if filing.identity is Identity.ANONYMOUS:
        quiet.begin(tx)
    if draft is None:
        return next(iter(cases.of_person(tx, person.id, 0, 1)), None) or refuse("refusal-nothing-to-file")
    if person.consent_version != place.notice.version:
        return refuse("refusal-consent-first")
    checked(bad_faith.hindered(tx, person))
    category = checked(place.catalogue.categories.get(filing.leaf) or refuse("refusal-no-such-leaf"))
    filing, subject = reported.read_as_seen(tx, filing)
    first = original_case(tx, person, filing, reported.learn(tx, subject, filing.account).subject)
    checked(first and too_many(tx, first, draft.id))
    checked(None if counted else budgets.spend(tx, person, Counted.CASES, by_day=tx.unnamed))
    if first:
        case = _join(tx, _named(tx, first, filing), draft.id, _words(filing, category), filing.pointed)
    else:
        case = create_case(tx, _by_draft(tx, person, draft, filing, receipt), filing, category, subject)
    drafting.drop(tx, person)
    return case


def _by_draft(tx: Tx, person: PersonRow, draft: DraftRow, filing: Filing, receipt: bytes) -> Filer:
    """Return a reporter who has written the draft."""
    to = people.destination(tx, person.id)
    files = [piece.name for piece in evidence.of_draft(tx, draft.id)] if draft.files else []

    def keep(case: CaseRow) -> tuple[FiledPiece, ...]:
        if filing.identity is Identity.ANONYMOUS:
            codes.create_receipt(tx, case.id, receipt)
        return evidence.move_to_case(tx, draft.id, case.id) if draft.files else ()

    if filing.identity is Identity.ANONYMOUS:
        return Filer(None, to, (), files, keep)
    return Filer(person.id, to, [to.address] if to else [], files, keep)


def create_case(tx: Tx, filer: Filer, filing: Filing, category: Category, subject: Subject | None) -> CaseRow:
    """Create a new case; it is assigned, or joins a collective complaint."""
    filing = replace(filing, platform=subject.platform) if subject else filing
    about = subjects.hashes(tx, subject)
    concern = _concerned(tx, filer, filing, category)
    restricted = category.restricted or bool(concern.certain or concern.likely)
    to = assignment.choose_assignee(
        tx, category=category.id, team=category.team, restricted=restricted, concerned=concern.members
    )
    case = cases.create(
        tx,
        number=tickets.new_number(),
        person_id=filer.person_id,
        state=State.RECEIVED,
        category=category.id,
        severity=category.severity,
        team=category.team,
        restricted=restricted,
        identity=filing.identity,
        subject=about.subject,
        account=about.account,
        text=conflicts.with_concern(CaseText(filing, filing.account), concern),
        way=filing.way or Way(channel(filer.to.address) if filer.to else ""),
        **assignment.columns(to),
    )
    if filing.identity is Identity.NAMED:
        names.put(tx, case, RealName(filing.real_name, filing.reachable))
    filed = ReportFiled(filer.keep(case), filer.attested)
    sla.sync_deadlines(tx, case)
    told.begin(tx, case.id)
    category_use.count(tx, filer.to.lang if filer.to else tx.installation.language, category.id)
    events.append(tx, case, filed, Role.REPORTER, filer.staff_id)
    if filer.person_id is not None:
        notices.notify_reporter(tx, case, ReceivedNotice(), to=filer.to)
    if filing.apart:
        joining.opt_out(tx, case)
    word = subject is not None and subject.is_word
    message = filing.way is Way.GROUP and subject is not None and bool(subject.content) and not word
    same = message and not filing.apart and joining.join_same_message(tx, case)
    if filing.apart or not (same or joining.join_on_filing(tx, case, word=word)):
        held = held_cards.hold_card(tx, case)
        assignment.announce_by_rule(tx, case, to)
        if not held:
            notices.show_card(tx, case)
    held_cards.watch(tx, case)
    return case


def _named(tx: Tx, first: CaseRow, filing: Filing) -> CaseRow:
    """Return the first case, named if the second report is: its reporter wants staff to know."""
    if filing.identity is not Identity.NAMED:
        return first
    names.put(tx, first, RealName(filing.real_name, filing.reachable))
    return cases.save(tx, first, identity=Identity.NAMED) or first


def _words(filing: Filing, category: Category) -> str:
    """Return the report's text without its subject, in the order of the questions."""
    chosen = {choice.id for question in category.questions for choice in question.choices}
    answers = [answer for answer in filing.answers.values() if answer not in chosen]
    return "\n".join(filter(None, (filing.description, *answers, *map(note_words, filing.notes))))


def _concerned(tx: Tx, filer: Filer, filing: Filing, category: Category) -> ConflictOfInterest:
    """Return which staff and partners the report names, or which of them filed it."""
    return conflict_of_interest.find_conflicts(
        tx,
        (filing.description, *filing.answers.values(), *map(note_words, filing.notes), *filer.files),
        (filing.subject, filing.author),
        filter(None, (*filer.addresses, filing.account, *filing.pointed)),
        restricted=category.restricted,
    )


def original_case(tx: Tx, person: PersonRow, filing: Filing, subject: bytes | None) -> CaseRow | None:
    """Return the person's undecided case on the same subject under the same category, of an anonymous report the one
    that is open, of a message of a group that under any category; None without a subject."""
    if subject is None:
        return None
    if filing.identity is Identity.ANONYMOUS:
        opened = reporters.opened_case(tx)
        lately = [opened] if opened else []
    else:
        lately = cases.of_person(tx, person.id, 0, _LATELY)
    same = (it for it in lately if it.subject == subject and it.state in UNDECIDED)
    return next((it for it in same if it.leaf == filing.leaf or filing.way is Way.GROUP), None)


def too_many(tx: Tx, case: CaseRow, draft_id: int) -> Refusal | None:
    """Return a refusal if the second report's evidence exceeds the limit together with the first case's."""
    limit, more = tx.installation.policy.max_items, len(evidence.of_draft(tx, draft_id))
    if more == 0 or (there := files.count_evidence(tx, case)) + more <= limit:
        return None
    return refuse("refusal-join-too-many", number=case.number, there=there, more=more, limit=limit)


def _join(tx: Tx, case: CaseRow, draft_id: int, words: str, pointed: Iterable[Address] = ()) -> CaseRow:
    """Add the second report's text and evidence to the first case; `pointed` are accounts it points at."""
    sent = evidence.of_draft(tx, draft_id)
    pieces = len(sent)
    names = (piece.name for piece in sent)
    heard = checked(conflict_of_interest.check_added_text(tx, case, words, *names, pointed=pointed))
    moved = evidence.move_to_case(tx, draft_id, heard.id)
    if words:
        event = events.append(tx, heard, MaterialAdded(words), Role.REPORTER)
        notices.notify_staff(tx, heard, event)
    if pieces:
        event = events.append(tx, heard, MaterialAdded(pieces=pieces, files=moved), Role.REPORTER)
        notices.notify_staff(tx, heard, event, more=True)
    notices.refresh_card(tx, heard)
    notices.notify_reporter(tx, heard, JoinedFirstNotice())
    return heard
