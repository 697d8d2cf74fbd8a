"""How often each category was reported in, by the reporters' language and the month; no row tells of which case."""

from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from rules.vocabulary import Lang
from store.tables import CATEGORY_USE
from store.unit import Tx

MONTHS = 3
"""Use counts for so many months, the running one among them."""

_LEAST = 3
"""Reports in a category from which it counts as used."""

_U = CATEGORY_USE.c
_NEW = insert(CATEGORY_USE)
_ADD = _NEW.on_conflict_do_update(index_elements=["lang", "leaf", "month"], set_={"reports": _U.reports + 1})
_SUM = func.sum(_U.reports)
_USED = (
    select(_U.leaf)
    .where(_U.lang == bindparam("of_lang"), _U.month > bindparam("after"))
    .group_by(_U.leaf)
    .having(bindparam("least") <= _SUM)
    .order_by(_SUM.desc(), _U.leaf)
)


def month_of(at: datetime) -> int:
    """Return the number of the month in which an instant lies."""
    return at.year * 12 + at.month


def count(tx: Tx, lang: Lang, leaf: str) -> None:
    """Count one more report."""
    tx.conn.execute(_ADD, {"lang": lang, "leaf": leaf, "month": month_of(tx.now), "reports": 1})


def most_used(tx: Tx, lang: Lang) -> tuple[str, ...]:
    """Return the categories that reporters of this language use, the most used first."""
    now = month_of(tx.now)
    return tuple(tx.conn.execute(_USED, {"of_lang": lang, "after": now - MONTHS, "least": _LEAST}).scalars())
