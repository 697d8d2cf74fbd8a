"""In how many cases staff have put a feature of a text into a category: keyed hashes and counts, of no case."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from store.tables import TAUGHT
from store.unit import Tx

_NEW = insert(TAUGHT)
_ADD = _NEW.on_conflict_do_update(
    index_elements=["feature", "category"], set_={"cases": TAUGHT.c.cases + _NEW.excluded.cases}
)
_KNOWN = select(TAUGHT.c.feature, TAUGHT.c.category, TAUGHT.c.cases).where(
    TAUGHT.c.feature.in_(bindparam("features", expanding=True)), TAUGHT.c.cases >= bindparam("floor")
)


def add(tx: Tx, features: Iterable[str], category: str, cases: int) -> None:
    """Count `cases` more, or less, with these features in a category."""
    for feature in features:
        tx.conn.execute(_ADD, {"feature": _hash(tx, feature), "category": category, "cases": cases})


def known(tx: Tx, features: Collection[str], floor: int) -> Mapping[str, Mapping[str, int]]:
    """Return the numbers of cases from `floor` on, by feature and category."""
    hashes = {_hash(tx, feature): feature for feature in features}
    found: dict[str, dict[str, int]] = {}
    parameters: dict[str, Any] = {"features": list(hashes), "floor": floor}
    for row in tx.conn.execute(_KNOWN, parameters).all() if hashes else ():
        found.setdefault(hashes[bytes(row.feature)], {})[row.category] = row.cases
    return found


def _hash(tx: Tx, feature: str) -> bytes:
    return tx.keys.hash("search.feature", feature)
