"""Names of staff members: the alias that colleagues know, and the name and handle shown in the messenger.

The latter are updated whenever a member writes or presses a button in the desk bot, and kept sealed: they are used only
to check whether a report names a staff member.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from store.tables import STAFF
from store.unit import Tx

_LABEL = b"staff.names"
_LIVE = select(STAFF.c.id, STAFF.c.alias, STAFF.c.sealed_names).where(STAFF.c.active.is_(True)).order_by(STAFF.c.id)
_THIS = update(STAFF).where(STAFF.c.id == bindparam("row"))
_LEARN = _THIS.where(STAFF.c.names.is_distinct_from(bindparam("hashed"))).values(
    names=bindparam("hashed"), sealed_names=bindparam("sealed")
)
_FORGET = _THIS.values(names=None, sealed_names=None)


@dataclass(frozen=True, slots=True)
class StaffName:
    """The names of an active staff member; `handle` is without @, None if unknown."""

    id: int
    names: tuple[str, ...]
    handle: str | None


def set_names(tx: Tx, member_id: int, name: str, handle: str | None) -> None:
    """Store the member's current name and handle (Bot API "User")."""
    shown = [name, handle]
    values = {"hashed": tx.keys.hash("staff.names", f"{name}\0{handle}"), "sealed": tx.keys.seal_json(shown, _LABEL)}
    tx.conn.execute(_LEARN, {"row": member_id, **values})


def clear_names(tx: Tx, member_id: int) -> None:
    """Delete the name and handle of a member who has left."""
    tx.conn.execute(_FORGET, {"row": member_id})


def all_names(tx: Tx) -> list[StaffName]:
    """Return the names of each active member."""
    found = []
    for id, alias, sealed in tx.conn.execute(_LIVE):
        name, handle = tx.keys.open_json(sealed, _LABEL) if sealed else ("", None)
        found.append(StaffName(id, tuple(dict.fromkeys(filter(None, (alias, name)))), handle))
    return found
