"""Rotas: each team's lines, each for one member."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select

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


def list_active(tx: Tx) -> list[RotaRow]:
    """Return the lines of all teams for active members, in the order written."""
    return tx.conn.execute(_LIVE).all_as(RotaRow)


def replace(tx: Tx, team: str, lines: Iterable[tuple[str, int]]) -> None:
    """Replace the team's rota; `lines` are hours and member id."""
    tx.conn.execute(_GONE, {"of_team": team})
    if rows := [{"team": team, "staff_id": member, "hours": hours} for hours, member in lines]:
        tx.conn.execute(_INSERT, rows)
