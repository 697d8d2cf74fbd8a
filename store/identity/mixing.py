"""Which transaction has written a row last is in each row of PostgreSQL (`xmin`), for whoever has the database.

What somebody files anonymously, or does on a case that their code has opened, is written together with rows of their
account. These are written once more when the hour is over, all that are new in one transaction, so that none tells in
which of that hour it was written.
"""

from sqlalchemy import Table, text

from store import settings
from store.tables import AGREEMENT, BUDGET_USE, CONTACT_CODE, DEADLINE, DRAFT, GUESS, PERSON
from store.unit import Tx

_OF_ACCOUNTS = (PERSON, AGREEMENT, DRAFT, CONTACT_CODE, BUDGET_USE, GUESS)
_MIXED = "rows-mixed"
"""The number of the transaction that has mixed last."""
_NUMBER = text("SELECT pg_current_xact_id()::text")


def _again(table: Table, where: str = "TRUE") -> str:
    key = next(iter(table.primary_key)).name
    those = f"SELECT ctid FROM {table.name} WHERE age(xmin) <= :age AND {where} FOR UPDATE SKIP LOCKED"
    return f"UPDATE {table.name} SET {key} = {key} WHERE ctid = ANY(ARRAY({those}))"


_AGAIN = [text(_again(table)) for table in _OF_ACCOUNTS] + [text(_again(DEADLINE, "person_id IS NOT NULL"))]


def mix(tx: Tx) -> None:
    """Write the rows of accounts again that were written since the last time; what others are at work on comes next
    time."""
    if tx.conn.dialect.name != "postgresql":
        return
    tx.conn.flush()
    now, last = int(tx.conn.execute(_NUMBER).scalar_one()), int(settings.get(tx, _MIXED) or 0)
    for statement in _AGAIN:
        tx.conn.execute(statement, {"age": min(now - last, 2**31 - 1)})
    settings.put(tx, _MIXED, str(now))
