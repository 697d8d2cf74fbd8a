"""Cases whose card is held back, because too many cases came at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select

from store.tables import CASE, HELD_CARD
from store.unit import Tx

_HOLD = insert(HELD_CARD)
_HELD = select(HELD_CARD.c.case_id).where(HELD_CARD.c.case_id == bindparam("of_case"))
_ANY = select(HELD_CARD.c.case_id).limit(1)
_OLDEST = select(HELD_CARD.c.case_id).order_by(HELD_CARD.c.case_id).limit(bindparam("most"))
_SINCE = select(func.count()).select_from(HELD_CARD).where(HELD_CARD.c.at > bindparam("instant"))
_BY_CATEGORY = (
    select(CASE.c.leaf, func.count().label("n"))
    .select_from(HELD_CARD.join(CASE, CASE.c.id == HELD_CARD.c.case_id))
    .group_by(CASE.c.leaf)
    .order_by(func.count().desc(), CASE.c.leaf)
)
_DROP = delete(HELD_CARD).where(HELD_CARD.c.case_id == bindparam("of_case"))


def hold(tx: Tx, case_id: int) -> None:
    """Hold back the case's card."""
    tx.conn.execute(_HOLD, {"case_id": case_id, "at": tx.at})


def is_held(tx: Tx, case_id: int) -> bool:
    """Return whether the case's card is held back."""
    return tx.conn.execute(_HELD, {"of_case": case_id}).first() is not None


def any_held(tx: Tx) -> bool:
    """Return whether any card is held back."""
    return tx.conn.execute(_ANY).first() is not None


def oldest(tx: Tx, limit: int) -> list[int]:
    """Return the cases whose cards have been held back longest."""
    return list(tx.conn.execute(_OLDEST, {"most": limit}).scalars())


def count_since(tx: Tx, instant: datetime) -> int:
    """Return how many of the held cards came after an instant."""
    return int(tx.conn.execute(_SINCE, {"instant": instant}).scalar_one())


def count_by_category(tx: Tx) -> Mapping[str, int]:
    """Return how many cards are held back under each category, most first."""
    found: Any = tx.conn.execute(_BY_CATEGORY)
    return {row.leaf: row.n for row in found}


def release(tx: Tx, case_id: int) -> None:
    """Stop holding back the case's card."""
    tx.conn.execute(_DROP, {"of_case": case_id})
