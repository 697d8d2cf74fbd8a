"""Acts of triage at the desk, and whose a case becomes: what is asked before them, and what is read of them."""

from collections.abc import Mapping

from cases.collective.duplicates import gather, likely_originals, mark_duplicate, wave
from cases.conversation.questions import ask_reporter
from cases.decision import filing_conditions
from cases.intake.correction import correct_subject
from cases.record import rule_versions, templates
from cases.staffing.acts import transfer
from cases.triage import explain_delay, recategorise, reject, set_severity, tick_conditions
from dialogs import triage
from dialogs.collective import DUPLICATE, GATHER, RELATED, TICKED, WAVE
from dialogs.engine import terms
from dialogs.engine.desk_script import ticked
from dialogs.engine.staff_draft import Answer
from dialogs.staffing import TRANSFER
from handlers.flows.decision.deciding import result
from handlers.flows.desk.dialog import DeskDialog, OpenDialog
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from rules.facts.acts import CaseRejected, DuplicateMarked
from rules.operator.templates import Use
from rules.refusals import ByLang, Refusal, Text, checked, refuse
from rules.vocabulary import Act, Severity
from rules.wording import Wording
from store.record import cases
from store.record.cases import CaseRow


def _unmet(it: OpenDialog) -> list[Wording]:
    """The filing conditions that are ticked as not met, in words."""
    return [templates.wording_for(it.tx, it.case, it.member, Use.CONDITION, id, "") for id in ticked(it.pending)]


def _reject(it: OpenDialog) -> Text | Refusal:
    reason, place = it.worded(Use.REASON) or Wording(), it.worded(Use.PLACE)
    return it.done(reject(it.tx, it.press, reason, place, _unmet(it)))


def _rejected(it: OpenDialog) -> tuple[Text, ...]:
    reason, place = it.worded(Use.REASON), it.worded(Use.PLACE)
    return result(it, "rejected-head", CaseRejected(reason or Wording(), tuple(_unmet(it)), place))


def _asked(it: OpenDialog) -> tuple[Text, ...]:
    question = it.worded(Use.QUESTION)
    return (
        Text("asked-head", {"number": it.case.number}),
        Text("asked-question", {"question": question.said if question else ""}),
        Text("asked-until", {"due": it.tx.now + rule_versions.installation_at_filing(it.tx, it.case).policy.answer}),
    )


def _recategorise(it: OpenDialog) -> Text | Refusal:
    category = it.choice("category")
    taken = checked(recategorise(it.tx, it.press, category))
    return it.done(taken, trail=terms.category_path(it.tx.installation.catalogue, category))


def _set_severity(it: OpenDialog) -> Text | Refusal:
    severity = Severity(it.choice("severity"))
    return it.done(set_severity(it.tx, it.press, severity), severity=Text(f"severity-{severity}"))


def _tick(it: OpenDialog) -> Text | Refusal:
    met = it.choice("conditions").split()
    return it.done(tick_conditions(it.tx, it.press, met), n=len(met))


def _met(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer] | Refusal:
    if not templates.current_templates(visit.tx).of(Use.CONDITION):
        return refuse("refusal-no-conditions")
    return {"conditions": Answer(choice=" ".join(filing_conditions.met(visit.tx, case)))}


def _present(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer]:
    return {triage.PRESENT: Answer(choice=case.severity)}


def _correct(it: OpenDialog) -> Text | Refusal:
    return it.done(correct_subject(it.tx, it.press, it.text("subject"), it.text("account"), it.choice("platform")))


def _is_now(it: OpenDialog) -> tuple[Text, ...]:
    """Return the present subject of the case, before another is written."""
    report = cases.text(it.tx, it.case).report
    shown = terms.subject_shown(report, it.tx.installation.catalogue)
    return (Text("correct-now", {"subject": shown}),) if report.about else ()


def _transfer(it: OpenDialog) -> Text | Refusal:
    team = it.choice("team")
    taken = transfer(it.tx, it.press, team, it.text("handing"))
    return it.done(taken, team=ByLang(it.tx.installation.catalogue.teams[team].names))


def _duplicate(it: OpenDialog) -> Text | Refusal:
    taken = mark_duplicate(it.tx, it.press, it.choice("first") or it.text("first"))
    return taken if isinstance(taken, Refusal) else it.done(taken, number=taken.event.told(DuplicateMarked).of)


def _gather(it: OpenDialog) -> Text | Refusal:
    joined = gather(it.tx, it.press, [int(id) for id in it.pending.choice(TICKED).split()])
    return joined if isinstance(joined, Refusal) else it.done(joined, n=len(joined))


def _wave(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer]:
    about, others = wave(visit.tx, case, visit.member, in_private=visit.private)
    offered = " ".join(f"{one.id}:{one.number}" for one in (*about, *others))
    return {WAVE: Answer(choice=offered), TICKED: Answer(choice=" ".join(str(one.id) for one in about))}


def _likely(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer]:
    return {RELATED: Answer(choice=" ".join(likely_originals(visit.tx, case, visit.member)))}


FEATURE = Feature(
    desk_dialogs=(
        DeskDialog(Act.REJECT, triage.REJECT, end=_reject, preview=_rejected),
        DeskDialog(
            Act.ASK,
            triage.ASK,
            end=lambda it: it.done(ask_reporter(it.tx, it.press, it.worded(Use.QUESTION) or Wording())),
            preview=_asked,
        ),
        DeskDialog(
            Act.EXPLAIN,
            triage.EXPLAIN,
            end=lambda it: it.done(explain_delay(it.tx, it.press, it.worded(Use.DELAY) or Wording())),
        ),
        DeskDialog(Act.RECATEGORISE, triage.RECATEGORISE, end=_recategorise),
        DeskDialog(Act.CORRECT, triage.CORRECT, end=_correct, hint=_is_now),
        DeskDialog(Act.SET_SEVERITY, triage.SET_SEVERITY, end=_set_severity, opens=_present),
        DeskDialog(Act.SET_CONDITIONS, triage.SET_CONDITIONS, end=_tick, opens=_met),
        DeskDialog(Act.TRANSFER, TRANSFER, end=_transfer),
        DeskDialog(Act.GATHER, GATHER, end=_gather, opens=_wave),
        DeskDialog(Act.DUPLICATE, DUPLICATE, end=_duplicate, opens=_likely),
    )
)
