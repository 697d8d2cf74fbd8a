"""The key of a person, under which stands what leads to them and what they write; it is destroyed with them.

What waits beside a person (draft, unsent message, update set aside) is under their key as soon as there is one, and
before under the installation's; the first byte of a sealed value tells which.
"""

from typing import Any

from sqlalchemy import bindparam, select

from store.sealing import OWN, Key, RowLabel, SealError
from store.tables import PERSON
from store.unit import Tx

WRAPPED = RowLabel(PERSON.c.wrapped_key)
COLUMNS = (PERSON.c.account, PERSON.c.wrapped_key)
"""The columns that `key_of` reads."""

_OF_PERSON = select(*COLUMNS).where(PERSON.c.id == bindparam("person_id"))


def get(tx: Tx, person_id: int) -> Key | None:
    """Return the key of a person; None if it is destroyed, or nobody has this id. Asked of the database once a unit."""

    def ask() -> Key | None:
        row = tx.conn.execute(_OF_PERSON, {"person_id": person_id}).one_or_none()
        return row and key_of(tx, row)

    return tx.once((_OF_PERSON, person_id), ask)


def of_row(tx: Tx, person_id: int, account: bytes, wrapped: bytes | None) -> Key | None:
    """Return the key of a person whose row another query has read, and have `get` return it."""
    return tx.once((_OF_PERSON, person_id), lambda: unwrapped(tx, account, wrapped))


def tell(tx: Tx, person_id: int, key: Key | None) -> None:
    """Have `get` return this from now on: it was made, read by another query, or destroyed."""
    tx.tell((_OF_PERSON, person_id), key)


def sealing(tx: Tx, person_id: int | None) -> Key:
    """Return the key that seals what waits beside this person: theirs, or the installation's where there is none."""
    return (get(tx, person_id) if person_id else None) or tx.keys


def opening(tx: Tx, sealed: bytes, own: Key | None) -> Key:
    """Return the key that opens such a value.

    Args:
        own: the key of the person or case that it belongs to.

    Raises:
        SealError: that key is destroyed.
    """
    if sealed[:1] != bytes([OWN]):
        return tx.keys
    if own is None:
        raise SealError("sealed by a key that is destroyed")
    return own


def key_of(tx: Tx, row: Any) -> Key | None:
    """Return the key of a row with `COLUMNS`; None if it is destroyed."""
    return unwrapped(tx, row.account, row.wrapped_key)


def unwrapped(tx: Tx, account: bytes, wrapped: bytes | None) -> Key | None:
    """Return the key of the person of this account; None if it is destroyed."""
    return None if wrapped is None else tx.keys.unwrap(wrapped, WRAPPED(account))


def needed(tx: Tx, person_id: int) -> Key:
    """Return the key of a person who is not erased.

    Raises:
        LookupError: they are erased.
    """
    key = get(tx, person_id)
    if key is None:
        raise LookupError(f"person {person_id} is erased")
    return key
