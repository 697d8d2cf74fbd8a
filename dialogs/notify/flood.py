"""The message in the staff chat that replaces single cards while cases come faster than they can be announced."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, Card
from dialogs.queue.queue import QueueTab, queue_data
from rules.refusals import ByLang, Text

_SHOWN = 8
"""Number of categories named; the others are counted together."""


def flood_card(leaves: Sequence[tuple[ByLang | Text, int]]) -> Card:
    """Count the cases without a card yet by category, most first, with the button to the queue that lists them."""
    if not leaves:
        return Card((Text("desk-flood-over"),))
    lines = [Text("desk-flood", {"n": sum(n for _, n in leaves)})]
    lines += [Text("desk-flood-leaf", {"leaf": leaf, "n": n}) for leaf, n in leaves[:_SHOWN]]
    if rest := sum(n for _, n in leaves[_SHOWN:]):
        lines.append(Text("desk-flood-leaf", {"leaf": Text("desk-flood-other"), "n": rest}))
    return Card(
        (*lines, Text("desk-flood-foot")), ((Button(Text("desk-flood-queue"), queue_data(QueueTab.RECEIVED)),),)
    )
