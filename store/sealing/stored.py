"""The table of the installation's keys: read, and begun at the first start."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, inspect, select
from sqlalchemy.exc import IntegrityError

from store.engine import connection, engines
from store.sealing.keyring import SEAL, SINGLE, Keyring, Secrets, random_secret, secrets_derived
from store.sealing.keys import RowLabel, SealError
from store.sealing.operator_key import OperatorKey
from store.tables import SEALING_KEY, SETTING

_FIRST = 2
"""The first generation of a new installation; generation 1 is what was derived from the operator's key."""

_ANY = select(SEALING_KEY.c.purpose).limit(1)
_WRAPPED = RowLabel(SEALING_KEY.c.wrapped)
_KEYS = select(SEALING_KEY)
_SEALED = select(SETTING.c.name, SETTING.c.sealed_value)


def open_keyring(url: str, operator: OperatorKey, now: datetime) -> Keyring:
    """Return the keys of a migrated database; a new one gets its keys, an older one keeps those that it is sealed with.

    Raises:
        SealError: the database is sealed with another operator's key; nothing is changed.
        DBAPIError: the database does not answer.
    """

    def reload(conn: connection.Connection | None) -> Secrets:
        return _unwrapped(conn.execute(_KEYS).all(), operator) if conn else read_keys(url, operator)

    try:
        return Keyring(reload(None), reload)
    except LookupError:
        begin_keys(url, operator, now)
        return Keyring(reload(None), reload)


def keyring_for_migration(url: str, operator: OperatorKey) -> Keyring:
    """Return the keys of a database that may be of an earlier form; those derived from the operator's if it has none.

    Raises:
        SealError: the database is sealed with another operator's key.
    """
    engines.make_place(url)
    try:
        return Keyring(read_keys(url, operator))
    except LookupError:
        return Keyring.derived(operator)


def read_keys(url: str, operator: OperatorKey) -> Secrets:
    """Return the keys as they are stored.

    Raises:
        LookupError: there are none yet.
        SealError: they are wrapped by another operator's key.
    """
    engine = engines.reader(url, 1)
    try:
        with engine.connect() as conn:
            return read(conn, operator)
    finally:
        engine.dispose()


def begin_keys(url: str, operator: OperatorKey, now: datetime) -> None:
    """Store the first keys: random ones; in a database from before the table, those that it is sealed with."""
    # Another process may be first, with the same operator's key or not: reading tells.
    with suppress(IntegrityError), engines.writing(url) as conn:
        if conn.execute(_ANY).first() is None:
            conn.execute(insert(SEALING_KEY), list(wrapped(_first(conn, operator), operator, now)))


def wrapped(keys: Secrets, operator: OperatorKey, now: datetime) -> Iterable[dict[str, Any]]:
    """Yield the rows that hold these keys, wrapped by an operator's key."""
    for purpose, generation, secret in keys.each():
        values = {"purpose": purpose, "generation": generation, "operator": operator.id, "made_at": now}
        yield {**values, "wrapped": operator.seal(secret, _WRAPPED(purpose, generation))}


def read(conn: Connection, operator: OperatorKey) -> Secrets:
    """Return the keys as they are stored; otherwise as `read_keys`."""
    return _unwrapped(conn.execute(_KEYS).all() if inspect(conn).has_table(SEALING_KEY.name) else (), operator)


def _unwrapped(rows: Sequence[Any], operator: OperatorKey) -> Secrets:
    if not rows:
        raise LookupError("no keys are stored yet")
    found = {
        (row.purpose, row.generation): operator.open(row.wrapped, _WRAPPED(row.purpose, row.generation))
        for row in rows
        if row.operator == operator.id
    }
    if len(found) < len({(row.purpose, row.generation) for row in rows}):
        raise SealError("wrapped by another operator's key")
    seal = {generation: secret for (purpose, generation), secret in found.items() if purpose == SEAL}
    if not seal or any((purpose, 1) not in found for purpose in SINGLE):
        raise SealError("keys are missing")
    return Secrets(seal, *(found[purpose, 1] for purpose in SINGLE))


def _first(conn: Connection, operator: OperatorKey) -> Secrets:
    """Return the keys that an older database is sealed with; random ones for a new database.

    Raises:
        SealError: it is sealed with another operator's key.
    """
    setting = conn.execute(_SEALED).first()
    if setting is None:
        index, mac, sign, seal = (random_secret() for _ in range(4))
        return Secrets({_FIRST: seal}, index, mac, sign)
    keys = secrets_derived(operator.secret)
    Keyring(keys).open(setting.sealed_value, RowLabel(SETTING.c.sealed_value)(setting.name))
    return keys
