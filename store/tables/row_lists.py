"""The column for the lists of rows that `store.guard` writes: JSON, kept as bytes in two fifths of its room.

A table is a small number there, an id the step from the one before it, a code its own bytes. The JSON comes back as it
was: codes are made over it, however it is kept.
"""

from itertools import accumulate, pairwise
from typing import Any

import msgspec
import orjson
import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator

HEAD = "head"
"""The name in the list of a case, or of the events of the house, under which the newest event stands: its place, a
colon, its hash in hexadecimal digits."""

_TABLES = (
    *(HEAD, "deadline", "evidence", "receipt", "survey", "measure", "violation", "sanction", "agreement"),
    *("case_code", "collective_member", "meeting", "enforcement", "opinion", "cases", "person", "inventory"),
)
"""The tables that numbers stand for: each keeps its place. Any other stands by its name."""


class RowList(TypeDecorator[str]):
    """A list of rows, as JSON."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Return the bytes."""
        return None if value is None else packed(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Return the JSON; where it holds no list, a text that is none either, and that no code fits."""
        try:
            return None if value is None else unpacked(value)
        except (msgspec.MsgspecError, ValueError, TypeError, LookupError):
            return repr(value)


def packed(text: str) -> bytes:
    """Return the bytes of a list."""
    told = []
    for table, rows in orjson.loads(text).items():
        codes = "".join(rows.values())
        keys: list[Any] = list(rows)
        if table == HEAD:
            place, _, codes = codes.partition(":")
            keys = [place]
        if all(key.isdecimal() for key in keys):
            keys = [key - before for before, key in pairwise([0, *map(int, keys)])]
        told.append((_TABLES.index(table) if table in _TABLES else table, keys, bytes.fromhex(codes)))
    return msgspec.msgpack.encode(told)


def unpacked(data: bytes) -> str:
    """Return the list of these bytes."""
    lists: dict[str, dict[str, str]] = {}
    for table, keys, codes in msgspec.msgpack.decode(data):
        name = _TABLES[table] if isinstance(table, int) else table
        ids = [str(key) for key in accumulate(keys)] if keys and isinstance(keys[0], int) else keys
        size = len(codes) // max(len(ids), 1)
        forms = [codes[place * size : (place + 1) * size].hex() for place in range(len(ids))]
        lists[name] = {"": f"{ids[0]}:{forms[0]}"} if name == HEAD else dict(zip(ids, forms, strict=True))
    return orjson.dumps(lists).decode()
