"""Use of budgets: one amount per holder, counted thing and window of time.

A holder is a keyed hash, so a row reveals neither account nor address, and no row refers to a case. A row tells the day
and nothing finer: which window of a day it is of goes into the hash, and what is of an hour is deleted with the hour.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta

from sqlalchemy import bindparam, case, delete, or_, select
from sqlalchemy.dialects.postgresql import insert

from rules.operator.budgets import DAY, BudgetLimit, Counted
from store.tables import BUDGET_USE, PERSON
from store.tables.columns import day_of
from store.unit import Tx

_HOLDERS = 4
"""Number of holders that one statement queries: a person, an address, the installation, of a day or of an hour."""

_ACCOUNT = select(PERSON.c.account).where(PERSON.c.id == bindparam("person_id"))
_USED = select(BUDGET_USE.c.holder, BUDGET_USE.c.seconds, BUDGET_USE.c.amount).where(
    BUDGET_USE.c.counted == bindparam("counted"),
    BUDGET_USE.c.until > bindparam("now"),
    BUDGET_USE.c.holder.in_([bindparam(f"holder_{n}") for n in range(_HOLDERS)]),
)
_PRUNE = delete(BUDGET_USE).where(or_(BUDGET_USE.c.until <= bindparam("now"), BUDGET_USE.c.seconds < 86400))
_NEW = insert(BUDGET_USE)
_OVER = BUDGET_USE.c.until < _NEW.excluded.until
# Add to the amount of the running day, or start anew if the row is of a day before.
_ADD = _NEW.on_conflict_do_update(
    index_elements=["holder", "counted", "seconds"],
    set_={
        "amount": case((_OVER, _NEW.excluded.amount), else_=BUDGET_USE.c.amount + _NEW.excluded.amount),
        "until": _NEW.excluded.until,
    },
)


def person_holder(tx: Tx, person_id: int) -> bytes:
    """Return the holder of a person's budgets: a hash of their account, so that it is the same if they return as a new
    person, or of their row id if they are erased."""
    account = tx.conn.execute(_ACCOUNT, {"person_id": person_id}).scalar(bytes)
    return tx.keys.hash("budget.person", person_id if account is None else account.hex())


def address_holder(tx: Tx, words: str) -> bytes:
    """Return the holder of an address's budgets, shared by all people who leave it."""
    return tx.keys.hash("budget.address", words)


def case_holder(tx: Tx, case_id: int) -> bytes:
    """Return the holder of the budgets of the person who has an anonymous case open: no row says who that is."""
    return tx.keys.hash("budget.case", case_id)


def installation_holder(tx: Tx) -> bytes:
    """Return the holder of the budgets that all people share."""
    return tx.keys.hash("budget.house", "")


def within(tx: Tx, holder: bytes, limit: BudgetLimit) -> bytes:
    """Return the holder of what counts for this limit now: of a window shorter than a day it is another in each."""
    if limit.window >= DAY:
        return holder
    return tx.keys.hash("budget.window", f"{holder.hex()} {limit.begun(tx.now).isoformat()}")


def used(tx: Tx, counted: Counted, holders: Collection[bytes]) -> dict[tuple[bytes, timedelta], int]:
    """Return what up to four holders have used, by holder and length of the window."""
    asked = [*holders, *[next(iter(holders))] * _HOLDERS][:_HOLDERS]
    parameters = {"counted": counted.value, "now": tx.now, **{f"holder_{n}": each for n, each in enumerate(asked)}}
    return {
        (bytes(row.holder), timedelta(seconds=row.seconds)): row.amount for row in tx.conn.execute(_USED, parameters)
    }


def add(tx: Tx, uses: Sequence[tuple[bytes, BudgetLimit]], amount: int) -> None:
    """Add an amount to the use of each of these limits by its holder."""
    rows = [
        {
            "holder": holder,
            "counted": limit.counted.value,
            "seconds": int(limit.window.total_seconds()),
            "amount": amount,
            "until": day_of(tx.now) + DAY,
        }
        for holder, limit in uses
    ]
    tx.conn.execute(_ADD, rows)


def prune(tx: Tx) -> None:
    """Delete what is of a day that is over, and of windows shorter than a day: the hour is over."""
    tx.conn.execute(_PRUNE, {"now": tx.now})
