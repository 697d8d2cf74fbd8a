"""How staff are called: by the alias colleagues know, and by the name and handle they show in the messenger.

The latter are learnt whenever a member writes or presses at the desk, and kept sealed: they serve only to see whether a
report names somebody of the staff.
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
    """A live member of staff as people may call them; `handle` is without @, None where none is known."""

    id: int
    names: tuple[str, ...]
    handle: str | None


def set_names(tx: Tx, member_id: int, name: str, handle: str | None) -> None:
    """The member shows themselves under this name and handle now (Bot API "User")."""
    shown = [name, handle]
    values = {"hashed": tx.keys.hash("staff.names", f"{name}\0{handle}"), "sealed": tx.keys.seal_json(shown, _LABEL)}
    tx.conn.execute(_LEARN, {"row": member_id, **values})


def clear_names(tx: Tx, member_id: int) -> None:
    """Nothing is kept of how a member who has left shows themselves."""
    tx.conn.execute(_FORGET, {"row": member_id})


def all_names(tx: Tx) -> list[StaffName]:
    """How each live member may be called."""
    found = []
    for id, alias, sealed in tx.conn.execute(_LIVE):
        name, handle = tx.keys.open_json(sealed, _LABEL) if sealed else ("", None)
        found.append(StaffName(id, tuple(dict.fromkeys(filter(None, (alias, name)))), handle))
    return found
