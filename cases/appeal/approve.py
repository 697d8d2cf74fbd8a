"""Second-person approval (row C7): a lead approves another member's proposal, or sends it back with a reason."""

from cases.appeal import review
from cases.decision import decision_effects
from cases.notify import notices
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import Decision, ProposalSentBack
from rules.facts.registry import convert_kind
from rules.refusals import Refusal
from rules.vocabulary import Act, State
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


def approve_proposal(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Decide the case as proposed, in the words of the proposal; its reporter is notified only now."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    if allowed.case.state is State.APPEALED:
        return review.apply_approved_change(tx, pressed, allowed, newest_proposal(tx, allowed.case))
    taken = press.take(
        tx, pressed, allowed, convert_kind(newest_proposal(tx, allowed.case), Act.APPROVE), decided_at=tx.now
    )
    if isinstance(taken, Transition):
        decision_effects.announce_and_carry_out(tx, taken.case, taken.event)
    return taken


def send_back_proposal(tx: Tx, pressed: Press, word: str) -> Transition | Refusal:
    """Send the proposal back: investigation or review of the appeal goes on, and `word` says why beside the card."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, ProposalSentBack(word))
    if isinstance(taken, Transition):
        notices.notify_staff(tx, taken.case, taken.event)
    return taken


def newest_proposal(tx: Tx, case: CaseRow) -> Decision:
    """Return the decision of the newest proposal, waiting or not.

    Raises:
        LookupError: nothing was proposed, or it has been erased.
    """
    told = [event for event in events.of_case(tx, case.id) if event.act == Act.PROPOSE]
    if not told:
        raise LookupError(f"no proposal in case {case.id}")
    return told[-1].told(Decision)
