"""The installation's keys, wrapped by the operator's."""

from datetime import datetime

from sqlalchemy import Index, LargeBinary, text
from sqlmodel import Field, SQLModel

from store.tables.columns import instant, sealed


class ErasedKey(SQLModel, table=True):
    """A key of a person or a case that was destroyed, by its fingerprint, which leads to nobody; it goes into the list
    that is kept apart from the database, so that a restored backup is erased again."""

    __tablename__ = "erased_key"
    fingerprint: bytes = Field(primary_key=True, sa_type=LargeBinary)
    listed: bool = False

    __table_args__ = (
        # As SQLAlchemy asks each database.
        Index(
            "erased_key_unlisted", "fingerprint", sqlite_where=text("listed = 0"), postgresql_where=text("NOT listed")
        ),
    )


class SealingKey(SQLModel, table=True):
    """A key of the installation; while the operator changes the key that wraps, a row for each of the two."""

    __tablename__ = "sealing_key"
    purpose: str = Field(primary_key=True)  # seal, index, mac, sign
    generation: int = Field(primary_key=True)
    operator: bytes = Field(primary_key=True, sa_type=LargeBinary)  # the id of the operator's key that wraps it
    wrapped: bytes = sealed("purpose", "generation")
    made_at: datetime = instant(null=False)
    retired_at: datetime | None = instant()  # a later generation seals, and nothing is left that this one sealed
