"""Which transaction has written a row last is in each row of PostgreSQL (`xmin`), for anyone who has the database.

What somebody does on an anonymous case is written together with rows of their account. These are written once more when
the hour is over, all that are new in one transaction, so that none tells in which of that hour it was written.
"""

from sqlalchemy import text

from store import settings
from store.tables import AGREEMENT, BUDGET_USE, CONTACT_CODE, DRAFT, GUESS, PERSON
from store.unit import Tx

_MIXED = "rows-mixed"  # the setting with the number of the transaction that has mixed last
_NUMBER = text("SELECT pg_current_xact_id()::text")
_AGAIN = [
    text(
        f"UPDATE {table.name} SET {key} = {key} WHERE ctid = ANY(ARRAY("
        f"SELECT ctid FROM {table.name} WHERE age(xmin) <= :age FOR UPDATE SKIP LOCKED))"
    )
    for table in (PERSON, AGREEMENT, DRAFT, CONTACT_CODE, BUDGET_USE, GUESS)
    for key in (next(iter(table.primary_key)).name,)
]


def mix(tx: Tx) -> None:
    """Write the rows of accounts again that are new since the last time, but those that others are at work on."""
    if tx.conn.dialect.name != "postgresql":
        return
    tx.conn.flush()
    now, last = int(tx.conn.execute(_NUMBER).scalar_one()), int(settings.get(tx, _MIXED) or 0)
    for statement in _AGAIN:
        tx.conn.execute(statement, {"age": min(now - last, 2**31 - 1)})
    settings.put(tx, _MIXED, str(now))
