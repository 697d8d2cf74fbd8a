"""What a member of staff has in hand, in one message: when a shift begins, or when they are given much at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Button, Card
from dialogs.queue.queue import QueueLine, QueueTab, case_rows, queue_data
from rules.refusals import Text


@dataclass(frozen=True, slots=True)
class MemberWorkload:
    """How many cases are theirs, late, due today; how many of their team's wait to be claimed; which are due first."""

    own: int
    late: int
    today: int
    unclaimed: int
    first: Sequence[QueueLine]


def digest_card(head: Text, hand: MemberWorkload) -> Card:
    """`head` says why it is told."""
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
    """For the staff chat and the leads: whose cases are whose now, in one message; without an alias, nobody's."""
    lines = [Text("desk-handed-over", {"alias": leaver, "n": sum(n for _, n in to)})]
    lines += [Text("desk-handed-over-to", {"alias": alias, "n": n}) for alias, n in to if alias]
    lines += [Text("desk-handed-over-nobody", {"n": n}) for alias, n in to if not alias]
    return Card(tuple(lines))
