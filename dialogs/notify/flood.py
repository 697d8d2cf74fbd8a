"""What stands in the staff chat in place of a card each, while more cases come than it can be told of."""

from collections.abc import Sequence

from dialogs.engine.cards import Button, Card
from dialogs.queue.queue import View, queue_data
from rules.refusals import ByLang, Say

_SHOWN = 8
"""Categories that are named; the others are counted together."""


def flood_card(leaves: Sequence[tuple[ByLang | Say, int]]) -> Card:
    """How many cases wait for their card, by category, most first; and the way to the queue, where all of them are."""
    if not leaves:
        return Card((Say("desk-flood-over"),))
    lines = [Say("desk-flood", {"n": sum(n for _, n in leaves)})]
    lines += [Say("desk-flood-leaf", {"leaf": leaf, "n": n}) for leaf, n in leaves[:_SHOWN]]
    if rest := sum(n for _, n in leaves[_SHOWN:]):
        lines.append(Say("desk-flood-leaf", {"leaf": Say("desk-flood-other"), "n": rest}))
    return Card((*lines, Say("desk-flood-foot")), ((Button(Say("desk-flood-queue"), queue_data(View.RECEIVED)),),))
