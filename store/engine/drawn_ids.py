"""Ids of new rows before they are inserted: for values that are sealed for the row alone, and for codes over it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, Table, bindparam, column, func, literal, select, table

if TYPE_CHECKING:
    from store.engine.connection import Connection

_GIVEN = table("sqlite_sequence", column("name"), column("seq"))


class DrawnIds:
    """The ids that a transaction has drawn and not given yet, and how many it has given, by table."""

    def __init__(self) -> None:
        self._left: dict[Table, Iterator[int]] = {}
        self._given: Counter[Table] = Counter()

    def next(self, conn: "Connection", table: Table) -> int:
        """Return the id for a new row of this table."""
        found = next(self._left.get(table, iter(())), None)
        if found is None:
            self._left[table] = _new(conn, table, self._given[table])
            found = next(self._left[table])
        self._given[table] += 1
        return found

    def give_up(self, table: Table) -> None:
        """Forget the remaining ids: the database is about to give an id itself, which on SQLite may be one of these."""
        self._left.pop(table, None)


def _new(conn: "Connection", table: Table, given: int) -> Iterator[int]:
    """Return new ids, at least one."""
    if conn.dialect.name != "postgresql":
        # Nobody else writes until this transaction ends.
        return count(int(conn.execute(_following(table)).scalar_one()))
    # As many as were needed so far, and a few at first: few questions are asked, and few ids are left over.
    return iter(conn.execute(_drawn(table), {"many": max(4, given)}).scalars())


@cache
def _drawn(table: Table) -> Any:
    return select(func.nextval(func.pg_get_serial_sequence(table.name, "id"))).select_from(
        func.generate_series(1, bindparam("many", type_=Integer))
    )


@cache
def _following(table: Table) -> Any:
    last: Any = func.coalesce(func.max(table.c.id), 0)
    if table.dialect_options["sqlite"]["autoincrement"]:
        # The id of a deleted row is not given again.
        given = select(_GIVEN.c.seq).where(_GIVEN.c.name == literal(table.name)).scalar_subquery()
        last = func.max(last, func.coalesce(given, 0))
    return select(last + 1)
