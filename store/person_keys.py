"""The key of a person, under which stands what leads to them; it is destroyed with them."""

from typing import Any

from sqlalchemy import bindparam, select

from store.sealing import Key, RowLabel
from store.tables import PERSON
from store.unit import Tx

WRAPPED = RowLabel(PERSON.c.wrapped_key)
COLUMNS = (PERSON.c.account, PERSON.c.wrapped_key)
"""The columns that `key_of` reads."""

_OF_PERSON = select(*COLUMNS).where(PERSON.c.id == bindparam("person_id"))


def get(tx: Tx, person_id: int) -> Key | None:
    """Return the key of a person; None if it is destroyed, or nobody has this id."""
    row = tx.conn.execute(_OF_PERSON, {"person_id": person_id}).one_or_none()
    return row and key_of(tx, row)


def key_of(tx: Tx, row: Any) -> Key | None:
    """Return the key of a row with `COLUMNS`; None if it is destroyed."""
    return None if row.wrapped_key is None else tx.keys.unwrap(row.wrapped_key, WRAPPED(row.account))


def needed(tx: Tx, person_id: int) -> Key:
    """Return the key of a person who is not erased.

    Raises:
        LookupError: they are erased.
    """
    key = get(tx, person_id)
    if key is None:
        raise LookupError(f"person {person_id} is erased")
    return key
