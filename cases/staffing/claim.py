"""Claim a case, or take it over as a lead."""

from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal
from store.unit import Tx


def claim(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Assign the case to the member who pressed."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, staff_id=pressed.member.id, stand_in=False)
