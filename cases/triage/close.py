"""Close a case (结案): at once if the reporter agrees, else by the clock; the preliminary result becomes final."""

from cases.collective import result
from cases.notify import notices
from cases.record import ownership, sla
from cases.workflow import transitions
from cases.workflow.transitions import Transition
from rules.facts.events import ResultFinal
from rules.facts.notices import AgreedNotice, ClosedNotice, FinalNotice, PartyFinalNotice
from rules.facts.registry import Notice
from rules.refusals import Refusal
from rules.vocabulary import Act, DeadlineKind, Role
from store.entry.people import PersonRow
from store.record import deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx


def agree_with_result(tx: Tx, person: PersonRow, case_id: int) -> Transition | Refusal:
    """Close the case because the reporter agrees; until the window ends they, or the other party, may still appeal."""
    case = ownership.own_case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    taken = _close(tx, case, Act.AGREE, Role.REPORTER)
    if isinstance(taken, Transition):
        notices.notify_reporter(tx, taken.case, AgreedNotice())
    return taken


def close_unappealed(tx: Tx, case: CaseRow) -> Transition | Refusal | None:
    """Close a case that nobody appealed in time: its result becomes final, and both parties are notified. A shared
    result is not final while an appeal of another member is under review; then return None."""
    if result.postpone_final(tx, case, sla.open_deadline(tx, case, DeadlineKind.APPEAL_WINDOW)):
        return None
    taken = _close(tx, case, Act.CLOSE, Role.CLOCK)
    if isinstance(taken, Transition):
        _final(tx, taken.case, ClosedNotice())
    return taken


def finalise_result(tx: Tx, case: CaseRow) -> None:
    """Make the result of a case that was closed early final once its window ends; notify both parties, once."""
    if result.postpone_final(tx, case, sla.open_deadline(tx, case, DeadlineKind.FINAL)):
        return
    deadlines.meet(tx, case.id, DeadlineKind.FINAL)
    events.append(tx, case, ResultFinal(), Role.CLOCK)
    _final(tx, case, FinalNotice())
    notices.refresh(tx, case)


def _close(tx: Tx, case: CaseRow, act: Act, role: Role) -> Transition | Refusal:
    step = transitions.step_for_role(tx, case, act, role)
    return step if isinstance(step, Refusal) else transitions.take(tx, case, step, closed_at=tx.now)


def _final(tx: Tx, case: CaseRow, told: Notice) -> None:
    notices.notify_reporter(tx, case, told)
    notices.notify_punished(tx, case, PartyFinalNotice())
