"""The digest of a member's cases, for when they come on duty or get many cases at once."""

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
    """The numbers of a member's cases: all, late, due today by the operator's clock; and of others that they can claim.

    Attributes:
        first: the cases due first: the member's own, then unclaimed ones.
    """

    own: int
    late: int
    today: int
    unclaimed: int
    first: tuple[QueueEntry, ...]


def digest_of(tx: Tx, member: Member) -> Digest:
    """Return the member's digest as of now."""
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
