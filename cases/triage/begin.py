"""Begin the investigation, which meets its deadline."""

from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal
from store.unit import Tx


def begin(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Begin the investigation; the member becomes the handler if the case has none or only a stand-in."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    holder = pressed.member.id if case.staff_id is None or case.stand_in else case.staff_id
    return press.take(tx, pressed, allowed, staff_id=holder, stand_in=False, begun_at=tx.now)
