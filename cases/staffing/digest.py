"""What is theirs, for a member of staff who comes on duty or is given much at once."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from cases import lists
from cases.lists import ListQuery
from store.members.staff import Member
from store.queue.queue import QueueEntry
from store.unit import Tx

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Digest:
    """How much is theirs, late, due today by the operator's clock; how much more of their team's waits to be claimed.

    Attributes:
        first: what is due first, of what is theirs and then of what waits.
    """

    own: int
    late: int
    today: int
    unclaimed: int
    first: tuple[QueueEntry, ...]


def digest_of(tx: Tx, member: Member) -> Digest:
    """As it stands now."""
    own, unclaimed = ListQuery(own=True, in_private=True), ListQuery(unclaimed=True, in_private=True)
    first = lists.queue_page(tx, member, own, page=0, size=_SHOWN)
    others = [case for case in lists.queue_page(tx, member, unclaimed, page=0, size=_SHOWN) if case not in first]
    late = lists.count_cases(tx, member, ListQuery(own=True, overdue=True, in_private=True))
    lent = lists.count_cases(tx, member, ListQuery(own=True, unclaimed=True, in_private=True))
    until = ListQuery(own=True, in_private=True, due_before=_midnight(tx))
    return Digest(
        own=lists.count_cases(tx, member, own),
        late=late,
        today=lists.count_cases(tx, member, until) - late,
        unclaimed=lists.count_cases(tx, member, unclaimed) - lent,
        first=tuple([*first, *others][:_SHOWN]),
    )


def _midnight(tx: Tx) -> datetime:
    zone = tx.installation.timezone
    tomorrow = tx.now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), zone)
