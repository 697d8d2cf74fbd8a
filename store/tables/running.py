"""What a running installation holds for itself: leases between processes, and what it has learnt."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from store.tables.columns import instant, sealed


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
