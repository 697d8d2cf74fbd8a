"""What a running installation holds for itself: leases between processes, and what it has learnt."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import id_, instant, sealed


class Lease(SQLModel, table=True):
    """Who serves a bot now; `fence` grows with each holder, so that a stale one cannot write."""

    name: str = Field(primary_key=True)
    holder: str
    fence: int
    until: datetime = instant(null=False)


class Setting(SQLModel, table=True):
    """What the running installation has learnt: polling offsets, where the staff chat moved to."""

    name: str = Field(primary_key=True)
    sealed_value: bytes = sealed()  # installation


class Edition(SQLModel, table=True):
    """What the operator's catalogue, policy or notice said under a version; never changed."""

    id: int | None = id_()
    kind: str  # catalogue, policy, notice
    version: str
    text: str
    kept_at: datetime = instant(null=False)

    __table_args__ = (UniqueConstraint("kind", "version"),)
