"""Collective complaints: cases on one subject that are worked as one, and which of them is the leading case."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from store.tables.columns import foreign_key, instant, primary_key


class Collective(SQLModel, table=True):
    """A collective complaint: staff work its leading case, and its members follow it."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", unique=True)  # which leads
    begun_at: datetime = instant(null=False)
    told: int = 0  # people there were when the leads were told last


class CollectiveMember(SQLModel, table=True):
    """A case in a collective complaint, the leading one too; deleted when it is withdrawn or taken out."""

    __tablename__ = "collective_member"

    id: int | None = primary_key()
    collective_id: int = foreign_key("collective.id", index=True)
    case_id: int = foreign_key("cases.id", unique=True)
    joined_at: datetime = instant(null=False)
    followed: int = Field(default=0, sa_type=BigInteger)  # the last event of the leading case that it has followed
