"""What `lian keys check` tells: generations, values that wait to be sealed anew, wrapped keys that do not open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from store.engine import engines
from store.sealing import stored
from store.sealing.keyring import SEAL, Keyring
from store.sealing.keys import OWN, RowLabel, SealError
from store.sealing.operator_key import OperatorKey
from store.sealing.rotation import first_byte, sealed_columns
from store.tables import CASE, EVIDENCE, PERSON, SEALING_KEY


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation of the key that seals, and how many values it has sealed; the newest has no `retired_at`."""

    number: int
    made_at: datetime
    retired_at: datetime | None
    values: int


@dataclass(frozen=True, slots=True)
class KeysReport:
    """What is found about the keys of a database.

    Attributes:
        generations: oldest first.
        waiting: values under a former generation.
        wrapped: how many keys of persons, cases and files there are.
        broken: those of them that do not open, each as `person 12`.
        operators: how many keys of the operator open the database.
        public_key: by which receipts and roots are checked, 32 bytes.
    """

    generations: list[Generation]
    waiting: int
    wrapped: int
    broken: list[str]
    operators: int
    public_key: bytes


def inspect_keys(url: str, operator: OperatorKey) -> KeysReport:
    """Look at everything that keys have sealed; this reads the whole database.

    Raises:
        LookupError: no keys are stored yet.
        SealError: the database is sealed with another operator's key.
    """
    engine = engines.reader(url, 1)
    try:
        with engine.connect() as conn:
            keys = Keyring(stored.read(conn, operator))
            generations = _generations(conn)
            wrapped = list(_wrapped(conn, keys))
            operators = conn.execute(select(func.count(SEALING_KEY.c.operator.distinct()))).scalar_one()
    finally:
        engine.dispose()
    waiting = sum(it.values for it in generations[:-1])
    broken = [name for name, opens in wrapped if not opens]
    return KeysReport(
        generations, waiting, len(wrapped), broken, operators, keys.signer.public_key().public_bytes_raw()
    )


def _generations(conn: Connection) -> list[Generation]:
    counts: dict[int, int] = {}
    for column in sealed_columns():
        generation = first_byte(column)
        for byte, count in conn.execute(
            select(generation, func.count()).where(column.is_not(None), generation != bytes([OWN])).group_by(generation)
        ):
            counts[byte[0]] = counts.get(byte[0], 0) + count
    of = SEALING_KEY.c
    made = select(of.generation, func.min(of.made_at), func.max(of.retired_at)).where(of.purpose == SEAL)
    rows = conn.execute(made.group_by(of.generation).order_by(of.generation))
    return [Generation(number, made_at, retired_at, counts.get(number, 0)) for number, made_at, retired_at in rows]


def _wrapped(conn: Connection, keys: Keyring) -> Iterator[tuple[str, bool]]:
    """Yield each key of a person, a case or a file, and whether it opens; files of an erased case have none."""
    persons = select(PERSON.c.id, PERSON.c.account, PERSON.c.wrapped_key).where(PERSON.c.wrapped_key.is_not(None))
    for id, account, wrapped in conn.execute(persons):
        yield f"person {id}", _opens(keys, wrapped, RowLabel(PERSON.c.wrapped_key)(account))
    cases = select(CASE.c.number, CASE.c.wrapped_key).where(CASE.c.wrapped_key.is_not(None))
    for number, wrapped in conn.execute(cases):
        yield f"case {number}", _opens(keys, wrapped, RowLabel(CASE.c.wrapped_key)(number))
    files = (
        select(EVIDENCE.c.id, EVIDENCE.c.case_id, EVIDENCE.c.wrapped_key, CASE.c.number, CASE.c.wrapped_key.label("by"))
        .select_from(EVIDENCE.outerjoin(CASE, CASE.c.id == EVIDENCE.c.case_id))
        .where(EVIDENCE.c.wrapped_key.is_not(None))
    )
    for row in conn.execute(files):
        if row.case_id is None or row.by is not None:
            yield f"file {row.id}", _file_opens(keys, row)


def _file_opens(keys: Keyring, row: Any) -> bool:
    label = RowLabel(EVIDENCE.c.wrapped_key)(row.id)
    if row.case_id is None:
        return _opens(keys, row.wrapped_key, label)
    try:
        case = keys.unwrap(row.by, RowLabel(CASE.c.wrapped_key)(row.number))
        case.unwrap(row.wrapped_key, label)
    except SealError:
        return False
    return True


def _opens(keys: Keyring, wrapped: bytes, label: bytes) -> bool:
    try:
        keys.unwrap(bytes(wrapped), label)
    except SealError:
        return False
    return True
