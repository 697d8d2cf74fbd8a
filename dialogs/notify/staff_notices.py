"""Notices to staff: sentences about a case, dead letters, a flood of cases, messages that did not reach reporters."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from dialogs.engine.cards import Button, Card, button, case_button, in_rows
from dialogs.queue import SHOW, QueueTab, queue_data, way_to
from rules.refusals import Arg, ByLang, Mention, Text
from rules.views import StaffView
from rules.vocabulary import Act, DeadlineKind
from rules.wording import Wording

KINDS = ("intake", "courier", "postman", "fetcher", "enforcer", "doorkeeper", "webhooks", "clock")
"""The kinds of row in the order listed; `set-aside-<kind>` names each."""


def dead_letters_card(counts: Mapping[str, int]) -> Card:
    """Count the dead letters of each kind, and say what to do about them."""
    lines = (Text(f"set-aside-{kind}", {"n": counts[kind]}) for kind in KINDS if counts.get(kind))
    return Card((Text("set-aside"), *lines, Text("set-aside-what-to-do")))


_SHOWN = 8
"""Number of categories named; the others are counted together."""


def flood_card(categories: Sequence[tuple[ByLang | Text, int]]) -> Card:
    """Count the cases without a card yet by category, most first, with the button to the queue that lists them."""
    if not categories:
        return Card((Text("desk-flood-over"),))
    lines = [Text("desk-flood", {"n": sum(n for _, n in categories)})]
    lines += [Text("desk-flood-leaf", {"leaf": category, "n": n}) for category, n in categories[:_SHOWN]]
    if rest := sum(n for _, n in categories[_SHOWN:]):
        lines.append(Text("desk-flood-leaf", {"leaf": Text("desk-flood-other"), "n": rest}))
    return Card(
        (*lines, Text("desk-flood-foot")), ((Button(Text("desk-flood-queue"), queue_data(QueueTab.RECEIVED)),),)
    )


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


def sentence(id: str, number: str, **facts: Arg) -> Card:
    """Build a notice of one sentence about the case of this number."""
    return Card((Text(id, {"number": number, **facts}),))


def with_handler(id: str, number: str, handler: str | Mention | None, **facts: Arg) -> Card:
    """Build a notice that names the case's handler, in other words (`<id>-nobody`) if it has none."""
    return sentence(id, number, alias=handler, **facts) if handler else sentence(f"{id}-nobody", number, **facts)


def with_delay(told: Card, case: StaffView) -> Card:
    """Return the notice of a missed deadline with why the case is late, or with the button that asks its handler."""
    if case.delay:
        return told.with_line(delay_line(case.delay))
    if Act.EXPLAIN not in case.acts or not case.handler:
        return told
    return Card((*told.lines, Text("desk-delay-asked")), ((case_button("desk-press-explain", Act.EXPLAIN, case),),))


def delay_line(why: Wording) -> Text:
    """Return the line that says why a case is late."""
    return Text("desk-card-delay", {"why": why.said})


def to_open(case_id: int, told: Card) -> Card:
    """Return the notice with the button that opens the case."""
    return Card(told.lines, way_to(case_id))


def promised(kind: DeadlineKind, due: datetime) -> dict[str, Arg]:
    """Return the facts of an SLA deadline (row D2)."""
    return {"promise": Text(f"desk-promise-{kind}"), "due": due}


def removed_message() -> Card:
    """Build the card in place of a message that its reader may no longer see."""
    return Card((Text("desk-taken-away"),))
