"""The names that members of staff show in the messenger.

They are updated whenever a member writes or presses, and serve only to see whether a report names them.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from store import rows
from store.members import staff
from store.sealing import RowLabel
from store.tables import STAFF
from store.unit import Tx

_NAMES = RowLabel(STAFF.c.sealed_names)
_ALL_NAMES = (
    select(STAFF.c.id, STAFF.c.account, STAFF.c.sealed_alias, STAFF.c.sealed_names)
    .where(STAFF.c.active.is_(True))
    .order_by(STAFF.c.id)
)
_LEARN = (
    update(STAFF)
    .where(STAFF.c.id == bindparam("row"), STAFF.c.names.is_distinct_from(bindparam("hashed")))
    .values(names=bindparam("hashed"), sealed_names=bindparam("sealed"))
)


@dataclass(frozen=True, slots=True)
class StaffName:
    """The names of an active staff member; `handle` is without @, None if unknown."""

    id: int
    names: tuple[str, ...]
    handle: str | None


def set_names(tx: Tx, member_id: int, name: str, handle: str | None) -> None:
    """Store the member's current name and handle (Bot API "User")."""
    hashed = tx.keys.hash("staff.names", f"{name}\0{handle}")
    sealed = tx.keys.seal_json([name, handle], _NAMES(member_id))
    tx.conn.execute(_LEARN, {"row": member_id, "hashed": hashed, "sealed": sealed})


def clear_names(tx: Tx, member_id: int) -> None:
    """Delete the name and handle of a member who has left."""
    rows.change(tx, STAFF, {"id": member_id}, names=None, sealed_names=None)


def all_names(tx: Tx) -> list[StaffName]:
    """Return the names of each active member."""
    found = []
    for id, account, alias, sealed in tx.conn.execute(_ALL_NAMES):
        name, handle = tx.keys.open_json(sealed, _NAMES(id)) if sealed else ("", None)
        known = (staff.alias_of(tx.keys, account, alias), name)
        found.append(StaffName(id, tuple(dict.fromkeys(filter(None, known))), handle))
    return found
