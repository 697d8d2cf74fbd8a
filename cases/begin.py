"""Begin the investigation, so that the promise to begin in time can be kept."""

from cases import course, press
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from store.unit import Tx


def begin(tx: Tx, pressed: Press) -> Taken | Refusal:
    """The investigation begun; whoever begins it holds the case if nobody does."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case, me = allowed.case, pressed.member.id
    return course.take(tx, case, allowed.step, by=me, staff_id=case.staff_id or me, begun_at=tx.now)
