"""The Merkle tree of each day: its signed root, and the heads of the cases that had changed."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from sqlalchemy import bindparam, func, insert, select

from rules.receipts.blocks import DayRoot
from store.members import staff_events
from store.tables import DAY_ROOT, EVENT, ROOT_LEAF
from store.unit import Tx

OVERLAP = 10_000
"""Events before the newest of the former root that are looked at again: one may be committed after a later one."""


@dataclass(frozen=True, slots=True)
class RootRow:
    """The signed root of a day, as ISO; `event_id` is the newest event of all that there was."""

    id: int
    day: str
    root: bytes
    former: bytes
    signature: bytes
    event_id: int


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The head of a case, or of the house without one: the entry `seq` of its record, and its hash."""

    case_id: int | None
    seq: int
    head: bytes


@dataclass(frozen=True, slots=True)
class LeafRow(ChainHead):
    """A head as a leaf of a tree, at `place`."""

    root_id: int
    place: int


_ROOT = select(*(DAY_ROOT.c[it.name] for it in fields(RootRow)))
_NEWEST = _ROOT.order_by(DAY_ROOT.c.id.desc()).limit(bindparam("most"))
_OF_DAY = _ROOT.where(DAY_ROOT.c.day == bindparam("of_day"))
_BY_ID = _ROOT.where(DAY_ROOT.c.id == bindparam("row"))
_BY_ROOT = _ROOT.where(DAY_ROOT.c.root == bindparam("of_root"))
_NEWEST_EVENT = select(func.coalesce(func.max(EVENT.c.id), 0))
_changed = (
    select(EVENT.c.case_id, func.max(EVENT.c.seq).label("seq"))
    .where(EVENT.c.id > bindparam("after"))
    .group_by(EVENT.c.case_id)
    .subquery()
)
_known = select(func.max(ROOT_LEAF.c.seq)).where(ROOT_LEAF.c.case_id == _changed.c.case_id).scalar_subquery()
_HEADS = (
    select(EVENT.c.case_id, EVENT.c.seq, EVENT.c.hash.label("head"))
    .join_from(EVENT, _changed, (EVENT.c.case_id == _changed.c.case_id) & (EVENT.c.seq == _changed.c.seq))
    .where(EVENT.c.seq > func.coalesce(_known, 0))
)
_LEAF = select(*(ROOT_LEAF.c[it.name] for it in fields(LeafRow)))
_LEAVES = _LEAF.where(ROOT_LEAF.c.root_id == bindparam("of_root")).order_by(ROOT_LEAF.c.place)
_OF_CASE = _LEAF.where(ROOT_LEAF.c.case_id == bindparam("of_case")).order_by(ROOT_LEAF.c.root_id)
_OF_HOUSE = select(func.coalesce(func.max(ROOT_LEAF.c.seq), 0)).where(ROOT_LEAF.c.case_id.is_(None))
_INSERT, _INSERT_LEAF = insert(DAY_ROOT), insert(ROOT_LEAF)


def changed_heads(tx: Tx) -> list[ChainHead]:
    """Return the heads of the cases, and of the house, that have changed since they were last a leaf, in the order of
    their hashes, which tells nothing of the cases."""
    former = newest(tx, 1)
    after = max(0, former[0].event_id - OVERLAP) if former else 0
    found = tx.conn.execute(_HEADS, {"after": after}).all_as(ChainHead)
    house = staff_events.head(tx.conn)
    if house.seq > tx.conn.execute(_OF_HOUSE).scalar_one():
        found.append(ChainHead(None, house.seq, house.hash))
    return sorted(found, key=lambda it: it.head)


def put(tx: Tx, signed: DayRoot, heads: Sequence[ChainHead]) -> int:
    """Store the signed root of a day with its leaves, and return its id."""
    event_id = int(tx.conn.execute(_NEWEST_EVENT).scalar_one())
    values = {name: getattr(signed, name) for name in ("root", "former", "signature")}
    values |= {"day": signed.day.isoformat(), "event_id": event_id}
    root_id: int = tx.conn.execute(_INSERT, values).inserted_primary_key[0]
    if heads:
        leaves = [
            {"root_id": root_id, "place": place, "case_id": it.case_id, "seq": it.seq, "head": it.head}
            for place, it in enumerate(heads, 1)
        ]
        tx.conn.execute(_INSERT_LEAF, leaves)
    return root_id


def newest(tx: Tx, most: int) -> list[RootRow]:
    """Return the newest roots, at most so many, the newest first."""
    return tx.conn.execute(_NEWEST, {"most": most}).all_as(RootRow)


def get(tx: Tx, root_id: int) -> RootRow | None:
    """Return a root by its id."""
    return tx.conn.execute(_BY_ID, {"row": root_id}).one_as(RootRow)


def of_day(tx: Tx, day: str) -> RootRow | None:
    """Return the root of a day (ISO)."""
    return tx.conn.execute(_OF_DAY, {"of_day": day}).one_as(RootRow)


def by_root(tx: Tx, root: bytes) -> RootRow | None:
    """Return the row with this root."""
    return tx.conn.execute(_BY_ROOT, {"of_root": root}).one_as(RootRow)


def leaves(tx: Tx, root_id: int) -> list[LeafRow]:
    """Return the leaves of a tree after the first, in their order."""
    return tx.conn.execute(_LEAVES, {"of_root": root_id}).all_as(LeafRow)


def of_case(tx: Tx, case_id: int) -> list[LeafRow]:
    """Return the leaves that are heads of a case, oldest first."""
    return tx.conn.execute(_OF_CASE, {"of_case": case_id}).all_as(LeafRow)
