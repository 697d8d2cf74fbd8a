"""Reject (不予立案): with the reason, and where to go instead when it is outside our scope."""

from cases import press, tell
from cases.course import Taken
from cases.press import Press
from cases.wording import Wording
from rules.refusals import Refusal
from store.unit import Tx


def reject(tx: Tx, pressed: Press, reason: Wording, place: Wording | None = None) -> Taken | Refusal:
    """The case rejected and its reporter told why; `place` is where else the report can go.

    The delivery is promised and the window of appeal opens, as after a decision.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    body = {"reason": reason.to_json(), **({"place": place.to_json()} if place else {})}
    taken = press.take(tx, pressed, allowed, body=body, decided_at=tx.now)
    if isinstance(taken, Taken):
        tell.result(tx, taken.case, "rejected", taken.event.id)
    return taken
