"""Begin the investigation, so that the promise to begin in time can be kept."""

from cases import press
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from store.unit import Tx


def begin(tx: Tx, pressed: Press) -> Taken | Refusal:
    """The investigation begun; whoever begins it holds the case if nobody does."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    holder = allowed.case.staff_id or pressed.member.id
    return press.take(tx, pressed, allowed, staff_id=holder, begun_at=tx.now)
