"""A report is written, and its effects are carried out in the same transaction."""

from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from cases.conversation import answers
from cases.intake import bad_faith, drafting
from cases.intake.file import file
from dialogs.drafts import AddEvidence, RecordConsent, RemoveEvidence, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink, IncomingMessage
from dialogs.engine.script import Context, StepResult
from dialogs.entry.menu import HOME, start_card
from dialogs.groups import WAITS
from dialogs.guide import practised_card
from dialogs.intake import joining, report
from dialogs.intake.keeping import leading_subject, subject_length_refusal
from dialogs.session import Conversation
from handlers.flows.identity import opening
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from rules.refusals import Refusal, Text
from rules.schedule.zones import zone_of
from rules.subject.report_links import ReportLink
from rules.vocabulary import Identity
from store import evidence
from store.intake import category_use, kept_links
from store.record.cases import CaseRow
from store.tables import FileState


def begin(visit: Visit, argument: str = "") -> None:
    """Begin a report, or go on with the one that was left unfinished; what is held for want of a place begins it."""
    if held := visit.talk.unplaced:
        visit.talk = replace(visit.talk, unplaced=None, apart=(*visit.talk.apart, *held.cases))
        take_all(visit, held.messages)
        return
    end_practice(visit)
    word = Text("report-resumed") if visit.talk.report else None
    _keep(visit, StepResult(written(visit)))
    REPORT.show(visit, word)


def heard(visit: Visit, said: IncomingMessage) -> None:
    """Begin a report with what was said, or go on with the one that is open; what was held goes before it."""
    for message in (*_taken_over(visit), said):
        REPORT.take(visit, message)


def captured(visit: Visit, word: Text | None = None) -> None:
    """Begin a report with the next message of a group that is to be reported."""
    first, *others = visit.talk.captured
    if not others:
        visit.unrefuse(WAITS)
    _say_if_hindered(visit)
    visit.keep(replace(visit.talk, captured=tuple(others), report=first.report, aside=None), goes_on=False)
    for message in first.messages:
        REPORT.take(visit, message)
    REPORT.show(visit, word)


def _taken_over(visit: Visit) -> tuple[IncomingMessage, ...]:
    """Take what was held out of the conversation, for the report."""
    held = visit.talk.unplaced
    visit.talk = replace(visit.talk, unplaced=None, aside=None)
    return held.messages if held else ()


def told(visit: Visit, said: IncomingMessage) -> None:
    """Begin a report, or go on with the one that is open, with what was said behind the command; whom or what it names
    first is the subject."""
    end_practice(visit)
    subject, text = leading_subject(said.text)
    for message in _taken_over(visit):
        REPORT.take(visit, message)
    if subject and not written(visit).subject and not subject_length_refusal(subject):
        REPORT.take(visit, DeepLink(subject=subject))
        said = structs.replace(said, text=text)
    if said.text or said.file:
        REPORT.take(visit, said)


def opened(visit: Visit, link: ReportLink) -> None:
    """Begin a report with what a deep link names, or put that into the one that is open."""
    end_practice(visit)
    REPORT.take(visit, DeepLink(link.leaf, link.subject, link.platform))


def opened_by_token(visit: Visit, token: str) -> None:
    """Follow a link that the bot keeps; say so where it keeps it no more."""
    link = kept_links.find(visit.tx, token)
    if link:
        opened(visit, link)
    else:
        visit.show(Card((Text("refusal-no-such-link"),), (HOME,)))


def end_practice(visit: Visit) -> None:
    """End a report that was only practised: what comes next is meant in earnest."""
    if visit.talk.report and visit.talk.report.practice:
        drafting.erase(visit.tx, visit.person)
        _leave(visit)


def take_all(visit: Visit, messages: Iterable[IncomingMessage], word: Text | None = None) -> None:
    """Put messages into the report that is being written, or begin one with them."""
    end_practice(visit)
    visit.talk = replace(visit.talk, aside=None)
    for message in messages:
        REPORT.take(visit, message)
    if word:
        REPORT.show(visit, word)


def drop(visit: Visit, word: Text | None = None) -> None:
    """Erase the report, and show the start."""
    drafting.drop(visit.tx, visit.person)
    _leave(visit)
    if visit.talk.captured:
        captured(visit)
    else:
        visit.show(start_card(visit.tx.installation).with_line(word or Text("draft-erased"), first=True))


def _say_if_hindered(visit: Visit) -> None:
    """Say at the beginning, not only at the end, that a report cannot be filed yet."""
    if held := bad_faith.hindered(visit.tx, visit.person):
        visit.refuse(Card((held.say,), (HOME,)), "bad_faith")


def _leave(visit: Visit) -> None:
    """Go on without the report, which is dropped or filed; an unfinished appeal of an agreed person stays, and so does
    what was sent for a case."""
    left = Conversation(
        appeal=visit.talk.appeal if visit.agreed else None,
        answers=visit.talk.answers,
        unplaced=visit.talk.unplaced,
        captured=visit.talk.captured if visit.agreed else (),
    )
    visit.row, visit.talk = None, Conversation()
    if not left.empty:
        visit.keep(left, goes_on=False)
        answers.schedule(visit.tx, visit.person, [it.until for it in left.answers])


def written(visit: Visit) -> Report:
    """Return the report that is being written, or an empty one; of an account that ends with the visit it is anonymous
    from the beginning, and a bare @name in it may be of any platform."""
    begun = Report(identity=Identity.ANONYMOUS, passing=True, bare="") if visit.who.passing else Report()
    return visit.talk.report or begun


def joining_is_offered(visit: Visit) -> bool:
    """Return whether others have complained about what the report is about, so that it may join them."""
    return joining.is_offered(written(visit), _context(visit))


def _context(visit: Visit) -> Context:
    place = visit.tx.installation
    if visit.pieces is None:
        held = evidence.of_draft(visit.tx, visit.row.id) if visit.row and visit.talk.report else ()
        visit.pieces = tuple(piece for piece in held if piece.state is not FileState.REFUSED)
    return Context(
        version=visit.version,
        catalogue=place.catalogue,
        policy=place.policy,
        notice=place.notice,
        search=visit.search,
        now=visit.tx.now,
        tz=zone_of(visit.to.tz),
        consented=visit.agreed,
        pieces=visit.pieces,
        together=visit.together,
        lang=visit.person.lang,
        used=lambda: category_use.most_used(visit.tx, visit.person.lang),
    )


def _keep(visit: Visit, took: StepResult[Report]) -> None:
    if any(isinstance(effect, RecordConsent) for effect in took.effects):
        visit.person = drafting.agree(visit.tx, visit.person)
    if visit.talk.report is None:
        _say_if_hindered(visit)
    row = visit.keep(replace(visit.talk, report=took.draft, aside=None), goes_on=visit.talk.report is not None)
    for effect in took.effects:
        match effect:
            case AddEvidence(wanted):
                evidence.request(visit.tx, wanted, draft_id=row.id, bot="reporter")
                visit.pieces = None
            case RemoveEvidence(pieces):
                for piece in pieces:
                    evidence.drop(visit.tx, piece)
                visit.pieces = None


def submit(visit: Visit, draft: Report) -> tuple[CaseRow, str] | Refusal:
    """File the report; return its case, and of an anonymous one that is new the receipt code."""
    anonymous = draft.identity is Identity.ANONYMOUS
    code, hashed = visit.tx.keys.slow.new_code() if anonymous else ("", b"")
    report = draft.asked(visit.tx.installation.catalogue.category(draft.leaf))
    filed = file(visit.tx, visit.person, visit.row, report, counted=draft.counted, receipt=hashed)
    if isinstance(filed, Refusal):
        return filed
    joined = visit.talk.opened is not None and visit.talk.opened.case_id == filed.id
    _leave(visit)
    return filed, "" if joined else code


def _submit(visit: Visit, took: StepResult[Report]) -> None:
    if took.draft.practice:
        end_practice(visit)
        visit.show(practised_card())
        return
    filed = submit(visit, took.draft)
    if isinstance(filed, Refusal):
        REPORT.show(visit, filed.say)
        return
    visit.leave_screen()
    case, code = filed
    if code:
        opening.give(visit, case, code)
    if visit.talk.captured:
        # Its screen is a new one, below what is said of the case.
        visit.pressed = None
        captured(visit)


REPORT: ReporterDialog[Report, Context] = ReporterDialog(
    *(report.SCRIPT, written, _context, _keep, _submit, drop),
    walk=lambda draft, input, context: report.walk(draft.pointing(input), input, context),
)
