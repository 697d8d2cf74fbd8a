"""Each row of PostgreSQL tells which transaction has written or locked it last (`xmin`, `xmax`).

What somebody does on an anonymous case is written together with rows of their account. These are written once more
within a minute, together with those of all accounts that are new since the hour before, so that none tells with which
case it was written.
"""

from sqlalchemy import text

from store import settings
from store.tables import AGREEMENT, BUDGET_USE, CONTACT_CODE, DRAFT, GUESS, INVENTORY, PERSON
from store.tables.columns import hour_of
from store.unit import Tx

_MIXED = "accounts-mixed"
"""The setting with the transactions that mixed first in the hour before the latest and in the latest, and that hour."""
_NUMBER = text("SELECT pg_current_xact_id()::text")
_AGAIN = [
    text(
        f"UPDATE {table.name} SET {key} = {key} WHERE ctid = ANY(ARRAY(SELECT ctid FROM {table.name} "
        "WHERE age(xmin) <= :age OR (xmax <> xmin AND xmax <> '0') FOR UPDATE SKIP LOCKED))"
    )
    for table in (PERSON, AGREEMENT, DRAFT, CONTACT_CODE, BUDGET_USE, GUESS, INVENTORY)
    for key in (next(iter(table.primary_key)).name,)
]


def needed(tx: Tx) -> bool:
    """Return whether rows of this database tell their transaction."""
    return tx.conn.dialect.name == "postgresql"


def mix(tx: Tx) -> None:
    """Write the rows of accounts again that are new since the hour before, but those that others are at work on."""
    tx.conn.flush()
    now, hour = int(tx.conn.execute(_NUMBER).scalar_one()), hour_of(tx.now).isoformat()
    former, latest, of = (settings.get(tx, _MIXED) or "0 0 -").split()
    if of != hour:
        former, latest = latest, str(now)
        settings.put(tx, _MIXED, f"{former} {latest} {hour}")
    for statement in _AGAIN:
        tx.conn.execute(statement, {"age": min(now - int(former), 2**31 - 1)})
