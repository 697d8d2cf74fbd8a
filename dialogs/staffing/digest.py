"""A member's workload in one message: at the start of a shift, or when many cases are assigned at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Button, Card
from dialogs.queue.queue import QueueLine, QueueTab, case_rows, queue_data
from rules.refusals import Text


@dataclass(frozen=True, slots=True)
class MemberWorkload:
    """Counts of a member's own, late and due-today cases, and of their team's unclaimed ones; and those due first."""

    own: int
    late: int
    today: int
    unclaimed: int
    first: Sequence[QueueLine]


def digest_card(head: Text, hand: MemberWorkload) -> Card:
    """Build the digest; `head` says why it is sent."""
    lines = [head, Text("desk-digest-own", {"n": hand.own}) if hand.own else Text("desk-digest-none")]
    if hand.today:
        lines.append(Text("desk-digest-today", {"n": hand.today}))
    if hand.late:
        lines.append(Text("desk-digest-late", {"n": hand.late}))
    if hand.unclaimed:
        lines.append(Text("desk-digest-unclaimed", {"n": hand.unclaimed}))
    mine = (Button(Text("desk-queue-mine", {"n": hand.own}), queue_data(QueueTab.MINE)),)
    return Card(tuple(lines), (*case_rows(hand.first), mine))


def handed_over_card(leaver: str, to: Sequence[tuple[str, int]]) -> Card:
    """Build the notice of a handover: how many cases each member got; those under an empty alias have no handler."""
    lines = [Text("desk-handed-over", {"alias": leaver, "n": sum(n for _, n in to)})]
    lines += [Text("desk-handed-over-to", {"alias": alias, "n": n}) for alias, n in to if alias]
    lines += [Text("desk-handed-over-nobody", {"n": n}) for alias, n in to if not alias]
    return Card(tuple(lines))
