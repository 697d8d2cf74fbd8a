"""Use of budgets, unconfirmed addresses, and cases whose card is held back."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index, LargeBinary
from sqlmodel import Field, SQLModel

from rules.vocabulary import ContactChannel
from store.tables.columns import Id, hashed, instant, sealed
from store.types import EnumByValue


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
