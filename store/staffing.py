"""Rotas, each team's lines, each for one member; and the workload of each member."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from store.ledger.ledger import OPEN_STATES
from store.queue.queue import TO_DO
from store.tables import CASE, ROTA, STAFF
from store.tables.columns import in_literals
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


_THEIRS = select(func.count()).where(CASE.c.staff_id == STAFF.c.id, in_literals(CASE.c.state, *OPEN_STATES), TO_DO)
_OF_EACH = select(STAFF.c.id, _THEIRS.scalar_subquery(), STAFF.c.assigned_at).where(STAFF.c.active.is_(True))
_GIVEN = update(STAFF).where(STAFF.c.id == bindparam("member")).values(assigned_at=bindparam("at"))


def workloads(tx: Tx) -> Mapping[int, Workload]:
    """Return the load of each active member; members missing in the mapping have none."""
    tx.conn.settle()
    counted = {member: Workload(open, since) for member, open, since in tx.conn.execute(_OF_EACH)}
    return defaultdict(lambda: Workload(0, None), counted)


def mark_assigned(tx: Tx, member_id: int) -> None:
    """Record that the member is assigned a case now; of an anonymous one no more than the hour is told here too."""
    tx.conn.execute(_GIVEN, {"member": member_id, "at": tx.at})
