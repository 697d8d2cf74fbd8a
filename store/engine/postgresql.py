"""How connections to PostgreSQL read and write values; imported only where the database is PostgreSQL."""

from datetime import datetime
from typing import Any

import psycopg
from psycopg.types.bool import BoolDumper
from psycopg.types.datetime import DatetimeDumper
from psycopg.types.numeric import Int8Dumper
from psycopg.types.string import BytesBinaryDumper, StrDumperUnknown

CURSOR = psycopg.RawCursor

_UNTYPED = {
    kind: type(dumper.__name__, (dumper,), {"oid": 0})
    for kind, dumper in {
        bool: BoolDumper,
        bytes: BytesBinaryDumper,
        datetime: DatetimeDumper,
        int: Int8Dumper,
        str: StrDumperUnknown,
    }.items()
}
"""A value without a type takes that of its place in the statement. psycopg prepares a statement once for each
combination of types, and None has none."""


def prepare(connection: Any, most: int) -> None:
    """Set a new connection up, which keeps so many statements prepared."""
    connection.prepared_max = most
    for kind, dumper in _UNTYPED.items():
        connection.adapters.register_dumper(kind, dumper)
