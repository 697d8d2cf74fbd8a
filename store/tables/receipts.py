"""Receipts that reporters were given, and the Merkle tree of each day."""

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from store.tables.columns import foreign_key, hashed, primary_key, row_code, sealed


class ReceiptTable(SQLModel, table=True):
    """A signed receipt that the reporter of a case was given: as it was signed, whatever becomes of the record."""

    __tablename__ = "receipt"
    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    seq: int  # the place of the event that it is about
    sealed_text: bytes = sealed("id")  # case: the block of text
    mac: bytes | None = row_code()


class DayRootTable(SQLModel, table=True):
    """The signed root over the heads of the cases that changed until the end of a day, and over the former root."""

    __tablename__ = "day_root"
    id: int | None = primary_key()
    day: str = Field(unique=True)  # ISO, in the operator's time zone
    root: bytes = hashed()
    former: bytes = hashed()
    signature: bytes = hashed()
    event_id: int = Field(sa_type=BigInteger)  # the newest event of all there was
    mac: bytes | None = row_code()


class RootLeaf(SQLModel, table=True):
    """A leaf of a day's tree after the first, which is the former root: the head of a case, or of the house."""

    __tablename__ = "root_leaf"
    id: int | None = primary_key()
    root_id: int = foreign_key("day_root.id")
    place: int  # in the tree, from 1
    case_id: int | None = foreign_key("cases.id", null=True, index=True)  # none: the house
    seq: int
    head: bytes = hashed()

    __table_args__ = (Index("root_leaf_place", "root_id", "place", unique=True),)
