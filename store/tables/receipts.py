"""Receipts that reporters were given."""

from sqlmodel import Field, SQLModel

from store.tables.columns import foreign_key, primary_key, sealed


class ReceiptTable(SQLModel, table=True):
    """A signed receipt that the reporter of a case was given: as it was signed, whatever becomes of the record."""

    __tablename__ = "receipt"
    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    seq: int = Field()  # the place of the event that it is about
    sealed_text: bytes = sealed("id")  # case: the block of text
