"""Runtime settings by name, sealed: polling offsets, the address that the staff chat moved to."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from store.tables import SETTING
from store.unit import Tx

_LABEL = b"setting"


_NEW = insert(SETTING)
_PUT = _NEW.on_conflict_do_update(index_elements=["name"], set_={"sealed_value": _NEW.excluded.sealed_value})
_GET = select(SETTING.c.sealed_value).where(SETTING.c.name == bindparam("name"))


def get(tx: Tx, name: str) -> str | None:
    """Return the value under `name`; asked of the database once a unit."""
    return tx.once((_GET, name), lambda: _asked(tx, name))


def put(tx: Tx, name: str, value: str) -> None:
    """Store a value under `name` in place of the former one."""
    tx.conn.execute(_PUT, {"name": name, "sealed_value": tx.keys.seal(value.encode(), _LABEL)})
    tx.ask_again()


def _asked(tx: Tx, name: str) -> str | None:
    sealed = tx.conn.execute(_GET, {"name": name}).scalar_one_or_none()
    return None if sealed is None else tx.keys.open(sealed, _LABEL).decode()
