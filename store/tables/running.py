"""Leases, attempts, settings, texts of the rules, use of budgets, unconfirmed addresses, held cards."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from rules.vocabulary import ContactChannel
from store.tables.columns import Id, hashed, instant, primary_key, sealed
from store.types import EnumByValue


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


class BudgetUse(SQLModel, table=True):
    """How much one holder has used of one counted thing in the running window; deleted when the window is over."""

    __tablename__ = "budget_use"
    # The hash of an account, an address or the installation; it does not reveal which.
    holder: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    counted: str = Field(primary_key=True)  # a word of rules.budgets.Counted
    seconds: int = Field(primary_key=True)  # the length of the window
    amount: int = Field(sa_type=BigInteger)
    begun_at: datetime = instant(null=False)
    until: datetime = instant(null=False)

    __table_args__ = (Index("budget_use_until", "until"),)


class ContactCode(SQLModel, table=True):
    """An address that a person has left and not confirmed yet; deleted when it is confirmed or too old."""

    __tablename__ = "contact_code"
    person_id: int = Field(sa_column=Column(Id, primary_key=True, autoincrement=False))
    channel: ContactChannel = Field(sa_column=Column(EnumByValue(ContactChannel), primary_key=True))
    sealed_address: bytes = sealed()  # person
    nonce: bytes | None = hashed(null=True)  # what the code is made from, with the installation's key; none: none sent
    tries: int = 0  # wrong codes typed
    until: datetime | None = instant()  # so long the code can be typed


class HeldCard(SQLModel, table=True):
    """A case whose card is held back, because too many cases came at once."""

    __tablename__ = "held_card"
    case_id: int = Field(sa_column=Column(Id, primary_key=True, autoincrement=False))
    at: datetime = instant(null=False)
