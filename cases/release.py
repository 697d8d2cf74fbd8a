"""Release: whoever holds a case lets it go, or a lead takes it out of their hands."""

from cases import press
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from store.unit import Tx


def release(tx: Tx, pressed: Press) -> Taken | Refusal:
    """The case held by nobody, until somebody claims it."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, staff_id=None)
