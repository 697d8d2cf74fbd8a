"""Two people (row C7): a lead approves what another has proposed, or sends it back with a word."""

from typing import Any

from cases import press, settle, tell
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from rules.vocabulary import Act
from store import events
from store.unit import Tx


def approve(tx: Tx, pressed: Press) -> Taken | Refusal:
    """What was proposed is decided, in the words of the proposal; its reporter is told only now."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, body=proposed(tx, pressed.case_id), decided_at=tx.now)
    if isinstance(taken, Taken):
        settle.settle(tx, taken.case, taken.event)
    return taken


def send_back(tx: Tx, pressed: Press, word: str) -> Taken | Refusal:
    """Not convinced: the case is investigated further, and `word` says why beside its card."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, body={"text": word})
    if isinstance(taken, Taken):
        tell.desk(tx, taken.case, "sent-back", taken.event)
    return taken


def proposed(tx: Tx, case_id: int) -> dict[str, Any]:
    """What the proposal that waits says.

    Raises:
        LookupError: nothing was proposed, or it has been erased.
    """
    told = [event.body for event in events.of_case(tx, case_id) if event.act == Act.PROPOSE]
    if not told or told[-1] is None:
        raise LookupError(f"no proposal in case {case_id}")
    return told[-1]
