"""The ledger: what a touched case counts for is told anew before the commit, and the difference added to the sums."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, exists, select, update
from sqlalchemy.dialects.postgresql import insert

from rules.operator.figures import STAGES
from rules.schedule.deadlines import STAFFS
from rules.vocabulary import State
from rules.workflow.life import UNDECIDED
from store.engine.connection import Connection
from store.ledger.account import COUNTED, CaseTally, Happened, OpenPlace, Stage, days_of, read, tallies
from store.tables import CASE, COLLECTIVE, COLLECTIVE_MEMBER, DEADLINE, EVENT, SURVEY, TALLY
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""When a case is due that has no running deadline of staff."""

OPEN_STATES = (
    State.RECEIVED,
    State.REVIEW_PAUSED,
    State.ACCEPTED,
    State.INVESTIGATING,
    State.INVESTIGATION_PAUSED,
    State.PROPOSED,
    State.APPEALED,
)
"""The states in which staff, or the reporter at staff's request, still have something to do."""

BATCH = 500
"""Cases that are counted anew together."""

_C, _D, _E, _S, _M = CASE.c, DEADLINE.c, EVENT.c, SURVEY.c, COLLECTIVE_MEMBER.c
_LED = exists().where(_M.case_id == _C.id, COLLECTIVE.c.id == _M.collective_id, COLLECTIVE.c.case_id != _C.id)
_CASES = (
    select(
        *(_C.id, _C.state, _C.team, _C.leaf, _C.staff_id, _C.stand_in, _C.restricted, _C.filed_at),
        *(_C.due_at, _C.late, _C.counted, _LED.label("led")),
    )
    .where(in_parameter(_C.id, "ids"))
    .order_by(_C.id)
    .with_for_update(of=CASE)
)
_EVENTS = (
    select(_E.case_id, _E.id, _E.at, _E.act, _E.role, _E.staff_id, _E.state)
    .where(in_parameter(_E.case_id, "ids"))
    .order_by(_E.id)
)
_DEADLINES = (
    select(_D.case_id, _D.kind, _D.due_at, _D.met_at, _D.late_at)
    .where(in_parameter(_D.case_id, "ids"), in_literals(_D.kind, *sorted(STAFFS)))
    .where(_D.stopped_at.is_(None) | _D.met_at.is_not(None))
)
_RATED = select(_S.case_id, _S.rating, _S.rated_at).where(in_parameter(_S.case_id, "ids"), _S.rating.is_not(None))
_WRITE = (
    update(CASE)
    .where(_C.id == bindparam("row"))
    .values(due_at=bindparam("due"), late=bindparam("passed"), counted=bindparam("told"))
)
_NEW = insert(TALLY)
_ADD = _NEW.on_conflict_do_update(
    index_elements=["scope", "day", "team", "who"],
    set_={word: TALLY.c[word] + _NEW.excluded[word] for word in COUNTED},
)
_NEXT = select(_C.id).where(_C.id > bindparam("after")).order_by(_C.id).limit(bindparam("most"))
_ALL = select(TALLY)
_EMPTY = dict.fromkeys(COUNTED, 0)

Sums = dict[tuple[Any, ...], int]


def touch(tx: Tx, *case_ids: int | None) -> None:
    """Have what these cases count for told anew before the commit."""
    if found := [id for id in case_ids if id is not None]:
        tx.conn.at_end.setdefault(_settle, {}).update(dict.fromkeys(found, tx.installation.timezone))


def recount(conn: Connection, zone: ZoneInfo) -> bool:
    """Count all cases anew from their rows, set the sums right, and return whether they were right."""
    right = True
    total: Counter[tuple[Any, ...]] = Counter()
    for ids in _batches(conn):
        found = list(_tallied(conn, ids, zone))
        for row, tally in found:
            right &= (read(row["counted"]), row["due_at"], row["late"]) == (tally, row["due"], row["passed"])
            total.update(tallies(tally))
        _write(conn, found)
    right &= sums(conn) == +total
    conn.execute(delete(TALLY))
    _add(conn, total)
    return right


def sums(conn: Connection) -> Sums:
    """Return the sums that are kept, without those that are 0."""
    found: Sums = {}
    for row in conn.execute(_ALL):
        it = row._asdict()
        for word in COUNTED:
            if it[word]:
                found[it["scope"], it["day"], it["team"], it["who"], word] = it[word]
    return found


def _settle(conn: Connection, given: dict[int, ZoneInfo]) -> None:
    zone = next(iter(given.values()))
    changed: Counter[tuple[Any, ...]] = Counter()
    written = []
    for row, tally in _tallied(conn, sorted(given), zone):
        former = read(row["counted"])
        if former != tally or row["due_at"] != row["due"]:
            changed.update(tallies(tally))
            changed.subtract(tallies(former))
            written.append((row, tally))
    _write(conn, written)
    _add(conn, changed)


def _tallied(conn: Connection, ids: list[int], zone: ZoneInfo) -> Iterator[tuple[dict[str, Any], CaseTally]]:
    """Yield each case with its tally; `due` is when it is due, by its deadlines."""
    if not ids:
        return
    wanted = {"ids": ids}
    found = [row._asdict() for row in conn.execute(_CASES, wanted)]
    happened: dict[int, list[Happened]] = {}
    for case_id, *event in conn.execute(_EVENTS, wanted):
        happened.setdefault(case_id, []).append(Happened(*event))
    stages: dict[int, list[Stage]] = {}
    running: dict[int, datetime] = {}
    late: set[int] = set()
    for case_id, kind, due_at, met_at, late_at in conn.execute(_DEADLINES, wanted):
        if met_at is None:
            running[case_id] = min(running.get(case_id, due_at), due_at)
            # One that was moved since the clock has said so may not have passed again.
            if late_at is not None and due_at <= late_at:
                late.add(case_id)
        if kind in STAGES:
            stages.setdefault(case_id, []).append(Stage(kind, due_at, met_at))
    rated = {case_id: (rating, at) for case_id, rating, at in conn.execute(_RATED, wanted)}
    for row in found:
        id = row["id"]
        waits = row["state"] in OPEN_STATES and not (row["led"] and row["state"] in UNDECIDED)
        row["due"] = running.get(id, NEVER) if waits else None
        row["passed"] = waits and id in late
        place = OpenPlace(row["state"], row["staff_id"], row["stand_in"], row["restricted"], row["passed"])
        days = days_of(row["filed_at"], row["staff_id"], happened.get(id, []), stages.get(id, []), rated.get(id), zone)
        yield row, CaseTally(row["team"], row["leaf"], place.key if waits else "", days)


def _write(conn: Connection, found: list[tuple[dict[str, Any], CaseTally]]) -> None:
    rows = [{"row": it["id"], "due": it["due"], "passed": it["passed"], "told": by.text()} for it, by in found]
    conn.execute(_WRITE, rows)


def _add(conn: Connection, changed: Counter[tuple[Any, ...]]) -> None:
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    # In one order, so that no two transactions wait for each other's rows.
    for (scope, day, team, who, word), n in sorted(changed.items(), key=itemgetter(0)):
        if n:
            key = {"scope": scope, "day": day, "team": team, "who": who}
            rows.setdefault((scope, day, team, who), {**key, **_EMPTY})[word] = n
    conn.execute(_ADD, list(rows.values()))


def _batches(conn: Connection) -> Iterator[list[int]]:
    after = 0
    while ids := conn.execute(_NEXT, {"after": after, "most": BATCH}).scalars():
        yield ids
        after = ids[-1]
