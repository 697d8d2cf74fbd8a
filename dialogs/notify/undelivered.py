"""Messages that did not reach reporters, and what can be done about it."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Card, button, in_rows
from dialogs.queue.queue import SHOW
from rules.refusals import Text


def undelivered_card(rows: Sequence[tuple[int, str, str, datetime]]) -> Card:
    """List the undelivered messages; `rows` hold the case, its number, the way, and since when."""
    if not rows:
        return Card((Text("undelivered-none"),))
    lines = [
        Text("undelivered-line", {"number": number, "way": Text(f"way-{way}"), "at": at}) for _, number, way, at in rows
    ]
    ways = sorted({way for _, _, way, _ in rows})
    advice = [Text(f"undelivered-do-{way}") for way in ways]
    cases = dict.fromkeys((case, number.split("-")[-2]) for case, number, _, _ in rows)
    buttons = [button(Text("undelivered-open", {"block": block}), SHOW, id=case) for case, block in cases]
    return Card((Text("undelivered", {"n": len(rows)}), *lines, *advice), in_rows(buttons))


def undelivered_notice(number: str, way: str) -> Card:
    """Build the notice beside the card that one message was not delivered."""
    return Card(
        (Text("undelivered-told", {"number": number, "way": Text(f"way-{way}")}), Text(f"undelivered-do-{way}"))
    )
