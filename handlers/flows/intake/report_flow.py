"""A report is written: the script is walked, and its effects are carried out in the same transaction."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from cases.intake import drafting
from cases.intake.file import Filing, file
from dialogs.drafts import AddEvidence, RecordConsent, RemoveEvidence, Report
from dialogs.engine.input import DraftFile, Input
from dialogs.engine.script import Context, StepResult
from dialogs.entry.menu import start_card
from dialogs.intake import report
from dialogs.session import Conversation
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from rules.evidence import SentFile
from rules.refusals import Refusal, Text
from store import evidence
from store.tables import FileState


def begin(visit: Visit) -> None:
    """Begin a report, or go on with the one that was left unfinished."""
    word = Text("report-resumed") if visit.talk.report else None
    _keep(visit, StepResult(_draft(visit)))
    REPORT.show(visit, word)


def drop(visit: Visit, word: Text | None = None) -> None:
    """Erase the report, and show the start."""
    drafting.drop(visit.tx, visit.person)
    visit.row, visit.talk = None, Conversation()
    place = visit.tx.installation
    visit.show(start_card(place.catalogue, place.policy).with_line(word or Text("draft-erased"), first=True))


def _draft(visit: Visit) -> Report:
    return visit.talk.report or Report()


def _walk(draft: Report, input: Input, context: Context) -> StepResult[Report]:
    return report.walk(draft.pointing(input), input, context)


def _context(visit: Visit) -> Context:
    place = visit.tx.installation
    if visit.pieces is None:
        visit.pieces = _pieces(visit)
    return Context(
        version=visit.version,
        catalogue=place.catalogue,
        policy=place.policy,
        search=visit.search,
        now=visit.tx.now,
        tz=ZoneInfo(visit.to.tz),
        consented=visit.person.consent_version == place.policy.consent_version,
        pieces=visit.pieces,
        together=visit.together,
    )


def _pieces(visit: Visit) -> tuple[DraftFile, ...]:
    held = evidence.of_draft(visit.tx, visit.row.id) if visit.row and visit.talk.report else []
    return tuple(
        DraftFile(piece.id, piece.kind, piece.name or "", piece.size or 0, piece.album or "")
        for piece in held
        if piece.state is not FileState.REFUSED
    )


def _keep(visit: Visit, took: StepResult[Report]) -> None:
    if any(isinstance(effect, RecordConsent) for effect in took.effects):
        visit.person = drafting.agree(visit.tx, visit.person)
    row = visit.keep(replace(visit.talk, report=took.draft, aside=None), goes_on=visit.talk.report is not None)
    for effect in took.effects:
        match effect:
            case AddEvidence(wanted):
                _want(visit, row.id, wanted)
                visit.pieces = None
            case RemoveEvidence(pieces):
                for piece in pieces:
                    evidence.drop(visit.tx, piece)
                visit.pieces = None


def _want(visit: Visit, draft_id: int, file: SentFile) -> None:
    evidence.request(
        visit.tx,
        draft_id=draft_id,
        bot="reporter",
        kind=file.kind,
        ref=file.ref,
        name=file.name or None,
        mime=file.mime or None,
        size=file.size or None,
        album=file.album or None,
    )


def _submit(visit: Visit, took: StepResult[Report]) -> None:
    draft = took.draft
    asked = {question.id for question in visit.tx.installation.catalogue.leaf(draft.leaf).questions}
    filed = file(
        visit.tx,
        visit.person,
        visit.row,
        Filing(
            leaf=draft.leaf,
            subject=draft.subject,
            author=draft.author,
            account=draft.account,
            platform=draft.platform,
            published=draft.published,
            description=draft.description,
            answers={question: answer for question, answer in draft.answers if question in asked},
            notes=draft.notes,
            pointed=draft.pointed,
            apart=draft.apart,
        ),
    )
    if isinstance(filed, Refusal):
        REPORT.show(visit, filed.say)
    else:
        visit.leave_screen()


REPORT: ReporterDialog[Report, Context] = ReporterDialog(
    report.SCRIPT, _draft, _context, _keep, _submit, drop, walk=_walk
)
