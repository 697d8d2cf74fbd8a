"""File (受理): a draft becomes a numbered case, with its promises, its card and its receipt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cases import budgets
from cases.collective import joining
from cases.intake import conflict_of_interest, drafting, resubmission
from cases.notify import flood, notices, unreachable_restricted
from cases.record import concern, sla
from cases.record.concern import ConflictOfInterest
from cases.staffing import assignment
from rules import tickets
from rules.addresses import Address
from rules.catalogue.categories import Leaf
from rules.facts.acts import ReportFiled
from rules.facts.notices import ReceivedNotice
from rules.operator.budgets import Counted
from rules.refusals import Refusal, refuse
from rules.subject.subject import Subject, read_subject
from rules.vocabulary import Identity, Role, State
from store import evidence
from store.entry import people
from store.entry.people import PersonRow
from store.intake.drafts import DraftRow
from store.outbox import Destination
from store.record import cases, events
from store.record.cases import CaseRow, CaseText
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Filing:
    """What a report says.

    Attributes:
        subject: as it was written: a link, a handle, a name; `author` the name of a hidden one; `account` the account
            of one whose message was forwarded.
        platform: a platform's id, empty where not known.
        published: an ISO date or instant, empty while unknown.
        answers: to the leaf's own questions, by question.
        notes: evidence in words: links, and forwarded messages.
        source: the channel it came by.
        pointed: accounts whom its messages point at: authors of forwarded ones, people mentioned without a handle.
        apart: its reporter does not want it worked together with those of others.
    """

    leaf: str
    subject: str = ""
    author: str = ""
    account: Address | None = None
    platform: str = ""
    published: str = ""
    description: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    identity: Identity = Identity.CONFIDENTIAL
    source: str = "telegram"
    pointed: tuple[Address, ...] = ()
    apart: bool = False


def file(tx: Tx, person: PersonRow, draft: DraftRow | None, filing: Filing) -> CaseRow | Refusal:
    """The case that the person's draft has become; the draft is gone, its evidence is the case's.

    The same report once more is added to the person's first case. One on a subject that others report too is worked
    together with theirs, unless its reporter wants it apart. A second press finds no draft any more, and gives the
    case that the first one made.
    """
    place = tx.installation
    if draft is None:
        return next(iter(cases.of_person(tx, person.id, 0, 1)), None) or refuse("refusal-nothing-to-file")
    if person.consent_version != place.policy.consent_version:
        return refuse("refusal-consent-first")
    leaf = place.catalogue.leaves.get(filing.leaf)
    if leaf is None:
        return refuse("refusal-no-such-leaf")
    subject = read_subject(filing.subject, place.catalogue.platforms, filing.platform)
    hashed = cases.subject_hash(tx, subject.key) if subject else None
    first = resubmission.original_case(tx, person, leaf.id, hashed)
    if first and (crammed := resubmission.too_many(tx, first, draft.id)):
        return crammed
    if full := budgets.spend(tx, person, Counted.CASES):
        return full
    if first:
        case = resubmission.join(tx, first, draft.id, _words(filing, leaf), filing.pointed)
        if isinstance(case, Refusal):
            return case
    else:
        case = _new(tx, person, draft, filing, leaf, subject)
        if draft.files:
            evidence.move_to_case(tx, draft.id, case.id)
    drafting.empty_filed_draft(tx, person)
    return case


def _new(tx: Tx, person: PersonRow, draft: DraftRow, filing: Filing, leaf: Leaf, subject: Subject | None) -> CaseRow:
    """A case of its own, worked by whom it is given to, or together with those of others."""
    filer = people.destination(tx, person.id)
    about = _concerned(tx, filer, draft, filing, leaf)
    restricted = leaf.restricted or bool(about.certain or about.likely)
    to = assignment.choose_assignee(tx, leaf=leaf.id, team=leaf.team, restricted=restricted, concerned=about.members)
    case = cases.create(
        tx,
        number=tickets.new_number(),
        person_id=person.id,
        state=State.RECEIVED,
        leaf=leaf.id,
        severity=leaf.severity,
        team=leaf.team,
        restricted=restricted,
        identity=filing.identity,
        subject_key=subject.key if subject else None,
        text=_text(filing, subject.platform if subject else filing.platform, about),
        source=filing.source,
        **assignment.columns(to),
    )
    events.append(tx, case, ReportFiled(), Role.REPORTER)
    sla.sync_deadlines(tx, case, new=True)
    notices.notify_reporter(tx, case, ReceivedNotice(), to=filer)
    if filing.apart:
        joining.opt_out(tx, case)
    if filing.apart or not joining.join_on_filing(tx, case):
        held = flood.hold_card(tx, case)
        assignment.announce_by_rule(tx, case, to)
        if not held:
            notices.show_card(tx, case)
    unreachable_restricted.watch(tx, case)
    return case


def _words(filing: Filing, leaf: Leaf) -> str:
    """What a report says beside its subject, in the order in which it was asked."""
    chosen = {choice.id for question in leaf.questions for choice in question.choices}
    answers = [answer for answer in filing.answers.values() if answer not in chosen]
    return "\n".join(filter(None, (filing.description, *answers, *filing.notes)))


def _concerned(tx: Tx, filer: Destination | None, draft: DraftRow, filing: Filing, leaf: Leaf) -> ConflictOfInterest:
    """Whom of staff and partners the report names, or who of them filed it."""
    files = evidence.of_draft(tx, draft.id) if draft.files else ()
    return conflict_of_interest.find_conflicts(
        tx,
        (filing.description, *filing.answers.values(), *filing.notes, *(piece.name or "" for piece in files)),
        (filing.subject, filing.author),
        filter(None, (filer.address if filer else None, filing.account, *filing.pointed)),
        restricted=leaf.restricted,
    )


def _text(filing: Filing, platform: str, about: ConflictOfInterest) -> CaseText:
    subject = {
        "text": filing.subject,
        "author": filing.author,
        "account": filing.account,
        "platform": platform,
        "published": filing.published,
        "notes": list(filing.notes),
    }
    return CaseText(concern.write_to_subject(subject, about), filing.description, dict(filing.answers))
