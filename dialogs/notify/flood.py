"""What stands in the staff chat in place of a card each, while more cases come than it can be told of."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, Card
from dialogs.queue.queue import QueueTab, queue_data
from rules.refusals import ByLang, Text

_SHOWN = 8
"""Categories that are named; the others are counted together."""


def flood_card(leaves: Sequence[tuple[ByLang | Text, int]]) -> Card:
    """How many cases wait for their card, by category, most first; and the way to the queue, where all of them are."""
    if not leaves:
        return Card((Text("desk-flood-over"),))
    lines = [Text("desk-flood", {"n": sum(n for _, n in leaves)})]
    lines += [Text("desk-flood-leaf", {"leaf": leaf, "n": n}) for leaf, n in leaves[:_SHOWN]]
    if rest := sum(n for _, n in leaves[_SHOWN:]):
        lines.append(Text("desk-flood-leaf", {"leaf": Text("desk-flood-other"), "n": rest}))
    return Card(
        (*lines, Text("desk-flood-foot")), ((Button(Text("desk-flood-queue"), queue_data(QueueTab.RECEIVED)),),)
    )
