"""Ask the reporter for more (补正): staff's clock stands still until the answer, at most so often."""

from datetime import timedelta

from cases import press, privately, promises, tell
from cases.course import Taken
from cases.press import Press
from cases.wording import Wording
from rules.refusals import Refusal
from store.unit import Tx

LAST_HOUR = timedelta(hours=1)
"""Row D1: who asks this late may be buying time, so the lead is told."""


def ask(tx: Tx, pressed: Press, question: Wording) -> Taken | Refusal:
    """The question asked, the clock stopped."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    left = promises.left(tx, case)
    body = {"question": question.to_json()}
    taken = press.take(tx, pressed, allowed, body=body, pauses=case.pauses + 1, paused_at=tx.now)
    if isinstance(taken, Taken):
        tell.reporter(tx, taken.case, "asked", {"event": taken.event.id})
        if left is not None and left < LAST_HOUR:
            privately.leads(tx, taken.case, {"why": "asked-late", "event": taken.event.id})
    return taken
