"""Runtime settings by name, sealed: polling offsets, the address that the staff chat moved to."""

from sqlalchemy import bindparam, select

from store.sealing import RowLabel
from store.tables import SETTING
from store.tables.columns import insert_or_update
from store.unit import Tx

_VALUE = RowLabel(SETTING.c.sealed_value)
_PUT = insert_or_update(SETTING, ["name"], "sealed_value")
_HOLD = select(SETTING.c.name).where(SETTING.c.name == bindparam("name")).with_for_update()
_GET = select(SETTING.c.sealed_value).where(SETTING.c.name == bindparam("name"))


def get(tx: Tx, name: str) -> str | None:
    """Return the value under `name`; asked of the database once a unit."""

    def ask() -> str | None:
        return tx.keys.open_text(tx.conn.execute(_GET, {"name": name}).scalar(bytes), _VALUE(name))

    return tx.once((_GET, name), ask)


def hold(tx: Tx, name: str) -> None:
    """Have other processes that hold this name, which was put before, wait until this transaction ends; what is read
    from now on is as they have left it."""
    tx.conn.execute(_HOLD, {"name": name}).scalar(str)
    tx.ask_again()


def put(tx: Tx, name: str, value: str) -> None:
    """Store a value under `name` in place of the former one."""
    tx.conn.execute(_PUT, {"name": name, "sealed_value": tx.keys.seal(value.encode(), _VALUE(name))})
    tx.ask_again()
