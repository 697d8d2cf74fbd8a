"""Accept (立案): the filing conditions are met."""

from cases import press
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from store.unit import Tx


def accept(tx: Tx, pressed: Press) -> Taken | Refusal:
    """The case accepted; its reporter sees it in the status."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, accepted_at=tx.now)
