"""What the running installation has learnt, by name, sealed: polling offsets, where the staff chat moved to."""

from typing import Any

from sqlalchemy import bindparam, select

from store.inserts import Insert, Upsert
from store.tables import SETTING
from store.unit import Tx

_LABEL = b"setting"


def _or_replace(insert: Insert) -> Any:
    return insert.on_conflict_do_update(index_elements=["name"], set_={"sealed_value": insert.excluded.sealed_value})


_PUT = Upsert(SETTING, _or_replace)
_GET = select(SETTING.c.sealed_value).where(SETTING.c.name == bindparam("name"))


def get(tx: Tx, name: str) -> str | None:
    """What was put under `name`."""
    sealed = tx.conn.execute(_GET, {"name": name}).scalar_one_or_none()
    return None if sealed is None else tx.keys.open(sealed, _LABEL).decode()


def put(tx: Tx, name: str, value: str) -> None:
    """Remember a value under `name`, instead of the former one."""
    tx.conn.execute(_PUT(tx.conn), {"name": name, "sealed_value": tx.keys.seal(value.encode(), _LABEL)})
