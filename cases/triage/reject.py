"""Reject (不予立案): with the reason, and where to go instead when it is outside our scope."""

from collections.abc import Sequence
from typing import Any

from cases.notify import notices
from cases.record.wording import Wording
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Taken
from rules.refusals import Refusal
from store.unit import Tx


def reject(
    tx: Tx, pressed: Press, reason: Wording, place: Wording | None = None, unmet: Sequence[Wording] = ()
) -> Taken | Refusal:
    """The case rejected and its reporter told why, and which filing conditions are `unmet`; `place` is where else the
    report can go.

    The delivery is promised and the window of appeal opens, as after a decision.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    body: dict[str, Any] = {"reason": reason.to_json(), "unmet": [condition.to_json() for condition in unmet]}
    if place:
        body["place"] = place.to_json()
    taken = press.take(tx, pressed, allowed, body=body, decided_at=tx.now)
    if isinstance(taken, Taken):
        notices.result(tx, taken.case, "rejected", taken.event.id)
    return taken
