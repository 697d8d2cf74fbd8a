"""What a case counts for in figures and queue, told from its own rows alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import orjson

from rules.facts.events import CaseSeparated, CollectiveBegun, CollectiveJoined
from rules.operator.figures import STAGES
from rules.vocabulary import Act, DeadlineKind, Role, State
from rules.workflow.following import FOLLOWED_ACTS

RESULT_ACTS = (Act.DECIDE, Act.APPROVE, Act.REJECT)
"""Acts that give a case its result."""

COUNTED = (
    *("filed", "acts", "taken", "worked", "results", "overturned", "rating", "ratings"),
    *(f"{word}_{kind}" for kind in STAGES for word in ("due", "kept")),
    "open",
    *(f"runs_{kind}" for kind in STAGES),
)
"""What is counted; accounts hold the places of these words, so they keep their places.

acts: of a member. taken: cases, at a member's first act on each. worked: cases, at the first act of anybody.
results: given. overturned: by appeal, of who had decided. rating, ratings: the sum and number of reporters' ratings.
due_, kept_: deadlines met, and those of them in time. open: cases that wait for somebody now, on no day.
runs_: deadlines that run, of the case's handler, on the day on which they are due.
"""

SPANS = (1, 4, 16, 64)
"""How many days are summed together; a sum of so many begins at a multiple of them."""

_MET_BY = {
    DeadlineKind.REVIEW: (Act.ACCEPT, Act.REJECT),
    DeadlineKind.INVESTIGATION: (Act.BEGIN, Act.REJECT),
    DeadlineKind.DECISION: (Act.DECIDE, Act.APPROVE, Act.REJECT),
    DeadlineKind.APPEAL_REVIEW: (Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.APPROVE),
}
"""The acts that meet a deadline; delivery is met by the message's arrival."""

_ACTS = frozenset(Act)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, as far as it counts."""

    id: int
    at: datetime
    act: str
    role: Role
    staff_id: int | None
    state: State


@dataclass(frozen=True, slots=True)
class Stage:
    """A deadline of staff that was met, or that runs."""

    kind: DeadlineKind
    due_at: datetime
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class CaseTally:
    """What a case counts for.

    Attributes:
        open: its place among what is open; empty where it waits for nobody.
        days: what it counts for, by day (a date's ordinal), member (0: nobody) and place in `COUNTED`.
    """

    team: str
    leaf: str
    open: str
    days: dict[tuple[int, int, int], int]

    def text(self) -> str:
        """Return the account as text, for `read`: for each day and member once, then places with their numbers."""
        each: dict[tuple[int, int], list[int]] = {}
        for (day, member, place), n in self.days.items():
            each.setdefault((day, member), [day, member]).extend((place, n))
        return orjson.dumps([self.team, self.leaf, self.open, *each.values()]).decode()


def read(text: str | None) -> CaseTally:
    """Return the account that `text` was made from; an empty one where there is none."""
    team, leaf, running, *days = orjson.loads(text) if text else ("", "", "")
    each = {
        (day, member, place): n
        for day, member, *counted in days
        for place, n in zip(counted[::2], counted[1::2], strict=True)
    }
    return CaseTally(team, leaf, running, each)


def following_since(happened: Sequence[Happened]) -> tuple[int, datetime] | None:
    """Return the event by which the case joined the collective complaint that it follows, and when."""
    since = None
    for each in happened:
        if each.act == CollectiveJoined.KIND:
            since = each.id, each.at
        elif each.act in (CollectiveBegun.KIND, CaseSeparated.KIND):
            since = None
    return since


def days_of(
    filed_at: datetime,
    holder: int | None,
    happened: Sequence[Happened],
    stages: Sequence[Stage],
    rated: tuple[int, datetime] | None,
    zone: ZoneInfo,
) -> dict[tuple[int, int, int], int]:
    """Return what a case counts for by day.

    Args:
        happened: all its events, in their order.
        stages: its deadlines of staff.
        rated: the reporter's rating, which is its present holder's, and when it was given.
    """
    count: Counter[tuple[int, int, int]] = Counter()

    def add(at: datetime, member: int | None, word: str, n: int = 1) -> None:
        if n:
            count[at.astimezone(zone).toordinal(), member or 0, _PLACE[word]] += n

    since = following_since(happened)
    given = [(it.at, it.staff_id) for it in happened if it.act in RESULT_ACTS and it.state is not State.CLOSED]

    def decider(before: datetime) -> int | None:
        return next((by for at, by in reversed(given) if at <= before), None)

    add(filed_at, None, "filed")
    seen: set[int] = set()
    did: dict[tuple[datetime, str], int] = {}
    for it in happened:
        if it.staff_id is None or it.role is Role.CLOCK or not _own(it, since):
            continue
        add(it.at, it.staff_id, "acts")
        add(it.at, it.staff_id, "worked", not seen)
        add(it.at, it.staff_id, "taken", it.staff_id not in seen)
        add(it.at, it.staff_id, "results", it.act in RESULT_ACTS and it.state is not State.CLOSED)
        if it.act == Act.OVERTURN:
            add(it.at, decider(it.at), "overturned")
        seen.add(it.staff_id)
        did[it.at, it.act] = it.staff_id
    for each in stages:
        alone = each.kind is DeadlineKind.APPEAL_REVIEW or since is None
        if each.met_at is None:
            add(each.due_at, holder, f"runs_{each.kind}", int(alone))
            continue
        if not (alone or (since and each.met_at < since[1])):
            continue
        keeper = (
            decider(each.met_at)
            if each.kind is DeadlineKind.DELIVERY
            else next((did[each.met_at, act] for act in _MET_BY[each.kind] if (each.met_at, act) in did), None)
        )
        in_time = each.met_at <= each.due_at
        # A deadline that ended in time without an act of staff was ended by the reporter's withdrawal.
        if keeper is not None or not in_time:
            add(each.met_at, keeper, f"due_{each.kind}")
            add(each.met_at, keeper, f"kept_{each.kind}", in_time)
    if rated:
        add(rated[1], holder, "ratings")
        add(rated[1], holder, "rating", rated[0])
    return dict(count)


class OpenPlace(NamedTuple):
    """A place of cases among what is open; `late`: one of their deadlines has passed, and the clock has said so."""

    state: State
    holder: int | None
    stand_in: bool
    restricted: bool
    late: bool

    @property
    def key(self) -> str:
        """The place as accounts and sums name it, for `open_place`."""
        return f"{self.state}:{self.holder or 0}:{self.stand_in:d}:{self.restricted:d}{':late' * self.late}"


@cache
def open_place(key: str) -> OpenPlace:
    """Return the place of this name; there are few of them."""
    state, holder, stand_in, restricted, *_ = key.split(":")
    return OpenPlace(State(state), int(holder) or None, stand_in == "1", restricted == "1", key.endswith(":late"))


_PLACE: dict[str, int] = {word: place for place, word in enumerate(COUNTED)}


def _own(it: Happened, since: tuple[int, datetime] | None) -> bool:
    """Return whether the act was work on this case itself. Acts that a member of a collective complaint copies from its
    leader are not; its own appeal, and acts before it joined, are."""
    on_appeal = it.act == Act.OVERTURN or it.state in (State.APPEALED, State.CLOSED)
    return it.act in _ACTS and (since is None or it.id <= since[0] or on_appeal or it.act not in FOLLOWED_ACTS)


def tallies(account: CaseTally) -> Counter[tuple[Any, ...]]:
    """Return the rows that an account is summed into, each as (scope, day, team, who, word), with what it adds."""
    count: Counter[tuple[Any, ...]] = Counter()
    for (day, member, place), n in account.days.items():
        word = COUNTED[place]
        for days in SPANS:
            first = day - day % days
            count[scope_of("member", days), first, account.team, str(member), word] += n
            count[scope_of("category", days), first, account.team, account.leaf, word] += n
    if account.open:
        count["open", 0, account.team, account.open, "open"] += 1
    return count


def scope_of(scope: str, days: int) -> str:
    """Return the name under which so many days of a scope are summed together."""
    return scope if days == 1 else f"{scope}.{days}"
