"""Reject a case (不予立案), with the reason, and where to go instead if it is outside our scope."""

from collections.abc import Sequence

from cases.notify import notices
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import CaseRejected
from rules.facts.notices import RejectedNotice
from rules.refusals import Refusal
from rules.wording import Wording
from store.unit import Tx


def reject(
    tx: Tx, pressed: Press, reason: Wording, place: Wording | None = None, unmet: Sequence[Wording] = ()
) -> Transition | Refusal:
    """Reject the case and notify its reporter of the reason and of the filing conditions that are `unmet`; `place` is
    where else the report can go.

    The delivery deadline and the appeal window begin, as after a decision.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, CaseRejected(reason, tuple(unmet), place), decided_at=tx.now)
    if isinstance(taken, Transition):
        notices.send_result(tx, taken.case, RejectedNotice(taken.event.id))
    return taken
