"""How many bytes a database takes, and how many of them the guarded record takes by itself."""

import sqlalchemy as sa
from sqlmodel import SQLModel

from tests.scale.lives import LargeHouse

_OF_THE_RECORD = {"event": ("hash",), "cases": ("kept",), "person": ("kept",), "receipt": ("sealed_text",)}
"""What chains, codes and receipts take, beside the column `mac` of every guarded table."""


def size_of(house: LargeHouse) -> int:
    """Return the bytes that the database takes, without what it would use again."""
    with house.engine.connect() as conn:
        if conn.dialect.name == "postgresql":
            return int(conn.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())
        pages, free = (conn.exec_driver_sql(f"PRAGMA {it}").scalar_one() for it in ("page_count", "freelist_count"))
        return int((pages - free) * conn.exec_driver_sql("PRAGMA page_size").scalar_one())


_OF_SQLITE = """
SELECT m.tbl_name, sum(s.pgsize) FILTER (WHERE s.name = m.tbl_name), sum(s.pgsize) FILTER (WHERE s.name <> m.tbl_name)
FROM dbstat AS s JOIN sqlite_master AS m ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name
"""
_OF_POSTGRESQL = "SELECT relname, pg_table_size(relid), pg_indexes_size(relid) FROM pg_statio_user_tables"


def by_table(house: LargeHouse) -> list[tuple[str, int, int]]:
    """Return the bytes of each table and of its indexes, those with most first."""
    with house.engine.connect() as conn:
        query = _OF_SQLITE if conn.dialect.name == "sqlite" else _OF_POSTGRESQL
        found = [(table, int(rows), int(indexes or 0)) for table, rows, indexes in conn.exec_driver_sql(query)]
    return sorted(found, key=lambda each: -each[1] - each[2])


def of_the_record(house: LargeHouse) -> int:
    """Return the bytes of codes, lists of rows, hashes of events and receipts, without their indexes."""
    total = 0
    with house.engine.connect() as conn:
        for table in SQLModel.metadata.sorted_tables:
            names = _OF_THE_RECORD.get(table.name, ()) + (("mac",) if "mac" in table.c else ())
            if names:
                lengths = (sa.func.coalesce(sa.func.sum(sa.func.length(table.c[name])), 0) for name in names)
                total += sum(conn.execute(sa.select(*lengths)).one())
    return total
