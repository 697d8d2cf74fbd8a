"""Review an appeal: uphold, change or overturn, with reasons, by a member who took no part (row C8)."""

from cases.collective import result
from cases.decision import decide, decision_effects, follow_ups, sanctions
from cases.decision.decide import Verdict
from cases.notify import notices, staff_notices
from cases.record.disputes import appeal_status
from cases.staffing import assignment, reviewers
from cases.workflow import press
from cases.workflow.press import AllowedPress, Press
from cases.workflow.transitions import Transition
from rules.facts.acts import AppealOverturned, AppealUpheld, Decision
from rules.facts.notices import PartyReviewedNotice, ReviewedNotice
from rules.facts.registry import CaseEvent, convert_kind
from rules.refusals import Refusal
from rules.vocabulary import Act, State
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


def uphold(tx: Tx, pressed: Press, reasons: str) -> Transition | Refusal:
    """Uphold the result, which becomes final."""
    allowed = press.check(tx, pressed)
    return allowed if isinstance(allowed, Refusal) else _reviewed(tx, pressed, allowed, AppealUpheld(reasons))


def change_decision(tx: Tx, pressed: Press, reasons: str, verdict: Verdict) -> Transition | Refusal:
    """Replace the former decision, and what it imposed, with another that is final."""
    found = decide.check_verdict(tx, pressed, verdict, reasons)
    return found if isinstance(found, Refusal) else _changed(tx, pressed, *found)


def propose_change(tx: Tx, pressed: Press, reasons: str, verdict: Verdict) -> Transition | Refusal:
    """Propose a heavy decision to a lead who took no part either; no party is notified before approval (row C7)."""
    found = decide.check_verdict(tx, pressed, verdict, reasons)
    if isinstance(found, Refusal):
        return found
    taken = press.take(tx, pressed, *found)
    if isinstance(taken, Transition):
        able = staff_notices.eligible_approvers(tx, reviewers.all_eligible(tx, taken.case), pressed.member.id)
        staff_notices.request_approval(tx, taken.case, able, taken.event.id)
    return taken


def apply_approved_change(tx: Tx, pressed: Press, allowed: AllowedPress, proposed: Decision) -> Transition | Refusal:
    """Replace the former decision with the reviewer's proposal, in its words."""
    return _changed(tx, pressed, allowed, convert_kind(proposed, Act.APPROVE))


def overturn(tx: Tx, pressed: Press, reasons: str) -> Transition | Refusal:
    """Lift a decision with all it imposed, or accept a rejected report after all, its deadlines begun anew."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = _reviewed(tx, pressed, allowed, AppealOverturned(reasons))
    if isinstance(taken, Transition):
        holds = result.apply_review_to_leader(tx, taken)
        if holds.case.state is State.CLOSED:
            _undo(tx, holds.case, pressed)
    return taken


def _changed(tx: Tx, pressed: Press, allowed: AllowedPress, said: CaseEvent) -> Transition | Refusal:
    taken = _reviewed(tx, pressed, allowed, said)
    if isinstance(taken, Transition):
        holds = result.apply_review_to_leader(tx, taken)
        _undo(tx, holds.case, pressed)
        decision_effects.carry_out(tx, holds.case, holds.event)
    return taken


def _undo(tx: Tx, case: CaseRow, pressed: Press) -> None:
    """Lift what the decision imposed, which does not count later, and end its follow-ups."""
    sanctions.annul_violation(tx, case, by=pressed.member.id)
    follow_ups.end_follow_ups(tx, case)


def _reviewed(tx: Tx, pressed: Press, allowed: AllowedPress, said: CaseEvent) -> Transition | Refusal:
    """Record the review and notify every party once, with reasons; a delivery deadline begins, as for a decision."""
    case, to = allowed.case, None
    if allowed.step.to is State.ACCEPTED:
        # A member of a collective complaint follows its leading case again, and has no handler.
        to = None if result.leading_case(tx, case) else assignment.choose_after_review(tx, case, pressed.member.id)
        changes = {"accepted_at": tx.now, "begun_at": None, **assignment.columns(to)}
    else:
        whose = _whose(tx, case, allowed.step.edge.act, pressed.member.id)
        changes = {"decided_at": tx.now, "closed_at": tx.now, "staff_id": whose, "stand_in": False}
    taken = press.take(tx, pressed, allowed, said, **changes)
    if isinstance(taken, Transition):
        assignment.announce_by_rule(tx, taken.case, to)
        notices.send_result(tx, taken.case, ReviewedNotice(taken.event.id))
        notices.notify_punished(tx, taken.case, PartyReviewedNotice(taken.event.id))
    return taken


def _whose(tx: Tx, case: CaseRow, act: Act, by: int) -> int | None:
    """Return the handler after a review: the former one if the result stands, else who gave or proposed the new one."""
    disputed = appeal_status(events.of_case(tx, case.id))
    if act is Act.UPHOLD:
        return disputed.handler
    return disputed.proposal.staff_id if disputed.proposal else by
