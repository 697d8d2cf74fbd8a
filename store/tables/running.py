"""Runtime state of an installation: leases, attempts, settings, and texts of the rules by version."""

from datetime import datetime

from sqlalchemy import Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import Id, instant, primary_key, sealed


class LeaseTable(SQLModel, table=True):
    """Which process serves a role now; `fence` grows with each holder, so that a stale one cannot write."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True)
    holder: str
    fence: int
    until: datetime = instant(null=False)
    failed_at: datetime | None = instant()  # the role failed then, and waits to be started again
    failure: str | None = None  # exception class and place


class AttemptTable(SQLModel, table=True):
    """The trials of a row that failed, or that may have been in progress when a process ended uncleanly (law 14).

    Other rows have no attempt here.
    """

    __tablename__ = "attempt"

    role: str = Field(primary_key=True)  # the lease under which the row is tried
    row_id: int = Field(sa_column=Column(Id, primary_key=True, autoincrement=False))
    raised: int = 0  # trials that ended with an exception of the row's own
    alone: bool = False  # it is being tried alone now
    lone_trials: int = 0  # how often it was tried alone
    ended: int = 0  # unclean ends of the process at which it was alone
    failure: str | None = None  # exception class and place, or that the process ended
    aside_at: datetime | None = instant()


class Setting(SQLModel, table=True):
    """A runtime setting: a polling offset, the address that the staff chat moved to."""

    name: str = Field(primary_key=True)
    sealed_value: bytes = sealed()  # installation


class RuleVersionTable(SQLModel, table=True):
    """The text of the operator's catalogue, policy, notice or partner list under a version; never changed."""

    __tablename__ = "edition"

    id: int | None = primary_key()
    kind: str  # catalogue, policy, notice
    version: str
    text: str
    kept_at: datetime = instant(null=False)

    __table_args__ = (UniqueConstraint("kind", "version"),)
