"""Figures of a period: sums that the ledger keeps by days, and what is open or late now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import bindparam, func, or_, select

from rules.facts.events import CaseSeparated, CollectiveBegun, CollectiveJoined
from rules.operator.figures import STAGES
from rules.vocabulary import DeadlineKind
from store.ledger.account import COUNTED, SPANS, scope_of
from store.tables import CASE, DEADLINE, EVENT, TALLY
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx

REPEATED_FROM = 3
"""Reports on one subject from which it counts as repeated."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the operator's calendar, as ordinals: from `since` until before `until`."""

    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What was counted for a team and a member (0: nobody), or a team and a category: numbers by `COUNTED`."""

    team: str
    who: str
    numbers: Sequence[int]

    def of(self, word: str) -> int:
        """Return one of the numbers."""
        return self.numbers[_PLACES[word]]


@dataclass(frozen=True, slots=True)
class InTime:
    """A deadline of staff that runs and has not passed, with its case's team, category and handler."""

    kind: DeadlineKind
    case_id: int
    team: str
    leaf: str
    holder: int | None


_NOTHING = (0,) * len(COUNTED)
_PLACES = {word: place for place, word in enumerate(COUNTED)}
_D, _E = DEADLINE.c, EVENT.c
_WORDS = [TALLY.c[word] for word in COUNTED]
_IN_TIME = (
    select(_D.kind, _D.case_id, CASE.c.team, CASE.c.leaf, CASE.c.staff_id)
    .select_from(DEADLINE.join(CASE, CASE.c.id == DEADLINE.c.case_id))
    .where(
        *(_D.met_at.is_(None), _D.stopped_at.is_(None), _D.due_at > bindparam("now")),
        *(_D.due_at >= bindparam("since"), _D.due_at < bindparam("until"), in_literals(_D.kind, *STAGES)),
    )
)
_TOGETHER = (
    select(_E.case_id, _E.act)
    .where(
        in_parameter(_E.case_id, "ids"),
        _E.act.in_([it.KIND for it in (CaseSeparated, CollectiveBegun, CollectiveJoined)]),
    )
    .order_by(_E.id)
)
_WHO = func.coalesce(CASE.c.account, CASE.c.subject)
_REPEATED = select(func.count()).select_from(
    select(_WHO)
    .where(_WHO.is_not(None), CASE.c.filed_at >= bindparam("since"), CASE.c.filed_at < bindparam("until"))
    .group_by(_WHO)
    .having(func.count() >= REPEATED_FROM)
    .subquery()
)


def days(tx: Tx, since: datetime, until: datetime) -> Days:
    """Return the days that a period touches: a day counts whole."""
    first, last = (at.astimezone(tx.installation.timezone) for at in (since, until))
    return Days(first.toordinal(), last.toordinal() + (last.time() != time.min))


def by_member(tx: Tx, within: Days) -> list[Sums]:
    """Return what each member, and nobody, has done in each team."""
    return _summed(tx, "member", within)


def by_category(tx: Tx, within: Days) -> list[Sums]:
    """Return what happened in each team and category."""
    return _summed(tx, "category", within)


def added(sums: Iterable[Sums]) -> Sums:
    """Return sums added up, of no team and nobody."""
    return Sums("", "", [sum(each) for each in zip(_NOTHING, *(it.numbers for it in sums), strict=True)])


def in_time(tx: Tx, within: Days) -> list[InTime]:
    """Return the deadlines due on these days that run and have not passed, of those that are summed (`runs_`): a case
    that follows the leading case of a collective complaint has none but of its own appeal."""
    first, last = (date.fromordinal(day) for day in (within.since, within.until))
    since, until = (datetime.combine(day, time.min, tx.installation.timezone) for day in (first, last))
    found = tx.conn.execute(_IN_TIME, {"now": tx.now, "since": since, "until": until}).all_as(InTime)
    following: dict[int, bool] = {}
    for case_id, act in tx.conn.execute(_TOGETHER, {"ids": sorted({it.case_id for it in found})}) if found else ():
        following[case_id] = act == CollectiveJoined.KIND
    return [it for it in found if it.kind is DeadlineKind.APPEAL_REVIEW or not following.get(it.case_id)]


def repeated(tx: Tx, since: datetime, until: datetime) -> int:
    """Return how many subjects were reported `REPEATED_FROM` times or more."""
    return int(tx.conn.execute(_REPEATED, {"since": since, "until": until}).scalar_one())


def _summed(tx: Tx, scope: str, within: Days) -> list[Sums]:
    tx.conn.catch_up()
    spans = list(_spans(scope, within))
    if not spans:
        return []
    given = {
        f"{word}{place}": value for place, span in enumerate(spans) for word, value in zip("abc", span, strict=True)
    }
    return [Sums(row[0], row[1], row[2:]) for row in tx.conn.execute(_query(len(spans)), given)]


@cache
def _query(spans: int) -> Any:
    within = (
        (TALLY.c.scope == bindparam(f"a{n}")) & (TALLY.c.day >= bindparam(f"b{n}")) & (TALLY.c.day < bindparam(f"c{n}"))
        for n in range(spans)
    )
    key = (TALLY.c.team, TALLY.c.who)
    return select(*key, *(func.sum(word).label(word.name) for word in _WORDS)).where(or_(*within)).group_by(*key)


def _spans(scope: str, within: Days) -> Iterator[tuple[str, int, int]]:
    """Yield the days as scopes, each from a day until before another, as many days together as are summed."""
    since, until = within.since, within.until
    for days, more in pairwise(SPANS):
        first = min(until, -(-since // more) * more)
        last = max(first, until // more * more)
        yield from ((scope_of(scope, days), *part) for part in ((since, first), (last, until)) if part[0] < part[1])
        since, until = first, last
    if since < until:
        yield scope_of(scope, SPANS[-1]), since, until
