"""Keys that were erased, by their fingerprints: recorded with the erasure, then listed apart from the database."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from store import person_keys
from store.record import cases
from store.record.cases import CaseRow
from store.sealing import Key
from store.tables import CASE, ERASED_KEY, PERSON
from store.unit import Tx

BATCH = 500
"""Cases or persons whose keys are compared at once."""

_RECORD = insert(ERASED_KEY).on_conflict_do_nothing(index_elements=["fingerprint"])
_UNLISTED = select(ERASED_KEY.c.fingerprint).where(~ERASED_KEY.c.listed).order_by(ERASED_KEY.c.fingerprint)
_ALL = select(ERASED_KEY.c.fingerprint)
_LISTED = update(ERASED_KEY).where(ERASED_KEY.c.fingerprint == bindparam("of")).values(listed=True)
_CASES = (
    cases.ROW.where(CASE.c.wrapped_key.is_not(None), CASE.c.id > bindparam("after"))
    .order_by(CASE.c.id)
    .limit(bindparam("most"))
)
_PERSONS = (
    select(PERSON.c.id, *person_keys.COLUMNS)
    .where(PERSON.c.wrapped_key.is_not(None), PERSON.c.id > bindparam("after"))
    .order_by(PERSON.c.id)
    .limit(bindparam("most"))
)


def record(tx: Tx, key: Key) -> None:
    """Record that a key is destroyed in this transaction; it is listed after the commit."""
    tx.wakes.add("files")
    tx.conn.execute(_RECORD, {"fingerprint": key.fingerprint(), "listed": False})


def record_listed(tx: Tx, fingerprints: Collection[bytes]) -> None:
    """Record keys that stand in the list, and that this database knew nothing of."""
    for each in fingerprints:
        tx.conn.execute(_RECORD, {"fingerprint": each, "listed": True})


def unlisted(tx: Tx) -> list[bytes]:
    """Return the fingerprints that are not in the list yet."""
    return [bytes(each) for each in tx.conn.execute(_UNLISTED).scalars()]


def mark_listed(tx: Tx, fingerprints: Collection[bytes]) -> None:
    """Record that these stand in the list."""
    for each in fingerprints:
        tx.conn.execute(_LISTED, {"of": each})


def known(tx: Tx) -> set[bytes]:
    """Return all fingerprints of which the database knows."""
    return {bytes(each) for each in tx.conn.execute(_ALL).scalars()}


def cases_among(tx: Tx, fingerprints: Collection[bytes]) -> list[CaseRow]:
    """Return the cases that have one of these keys still."""
    rows = _every(tx, _CASES, lambda answer: answer.all_as(CaseRow))
    return [row for row in rows if cases.key(tx, row).fingerprint() in fingerprints]


def persons_among(tx: Tx, fingerprints: Collection[bytes]) -> list[int]:
    """Return the persons who have one of these keys still."""
    rows = _every(tx, _PERSONS, lambda answer: answer.all())
    return [row.id for row in rows if (key := person_keys.key_of(tx, row)) and key.fingerprint() in fingerprints]


def _every(tx: Tx, query: Any, read: Any) -> Iterator[Any]:
    after = 0
    while found := read(tx.conn.execute(query, {"after": after, "most": BATCH})):
        yield from found
        after = found[-1].id
