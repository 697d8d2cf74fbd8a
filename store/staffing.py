"""Rotas, each team's lines, each for one member; and the workload of each member."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from store.queue import queue
from store.tables import ROTA, STAFF
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class RotaRow:
    """A line for one member; `hours` as it was typed."""

    team: str
    staff_id: int
    hours: str


_LIVE = (
    select(ROTA.c.team, ROTA.c.staff_id, ROTA.c.hours)
    .join(STAFF, STAFF.c.id == ROTA.c.staff_id)
    .where(STAFF.c.active.is_(True))
    .order_by(ROTA.c.id)
)
_GONE = delete(ROTA).where(ROTA.c.team == bindparam("of_team"))
_INSERT = insert(ROTA)


def rota_rows(tx: Tx) -> list[RotaRow]:
    """Return the lines of all teams for active members, in the order written."""
    return tx.conn.execute(_LIVE).all_as(RotaRow)


def replace_rota(tx: Tx, team: str, lines: Iterable[tuple[str, int]]) -> None:
    """Replace the team's rota; `lines` are hours and member id."""
    tx.conn.execute(_GONE, {"of_team": team})
    if rows := [{"team": team, "staff_id": member, "hours": hours} for hours, member in lines]:
        tx.conn.execute(_INSERT, rows)


@dataclass(frozen=True, slots=True)
class Workload:
    """A member's open cases, a collective complaint counting as one, and when they last got one (None: never)."""

    open: int
    since: datetime | None


_MEMBERS = select(STAFF.c.id, STAFF.c.assigned_at).where(STAFF.c.active.is_(True))
_GIVEN = update(STAFF).where(STAFF.c.id == bindparam("member")).values(assigned_at=bindparam("at"))


def workloads(tx: Tx) -> Mapping[int, Workload]:
    """Return the load of each active member; members missing in the mapping have none."""
    work: Counter[int | None] = Counter()
    for _, holder, n in queue.open_counts(tx):
        work[holder] += n
    counted = {member: Workload(work[member], since) for member, since in tx.conn.execute(_MEMBERS)}
    return defaultdict(lambda: Workload(0, None), counted)


def mark_assigned(tx: Tx, member_id: int) -> None:
    """Record that the member is assigned a case now; of an anonymous one no more than the hour is told here too."""
    tx.conn.execute(_GIVEN, {"member": member_id, "at": tx.at})
