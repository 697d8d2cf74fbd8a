"""Staff changes: their events, invitation links, proposals, presence in the staff chat, and the rota of teams."""

from datetime import datetime

from sqlmodel import SQLModel

from rules.people.staffing import Grant, HouseEvent, InGroup, ProposalOutcome, StaffChatTask
from store.tables.columns import enum_column, foreign_key, hashed, instant, primary_key, sealed


class StaffEventTable(SQLModel, table=True):
    """An event of a member of staff: appended, never changed."""

    __tablename__ = "house_event"
    id: int | None = primary_key()
    at: datetime = instant(null=False)
    kind: HouseEvent = enum_column(HouseEvent)
    staff_id: int | None = foreign_key("staff.id", null=True)  # who did it; none: the operator, or Lian itself
    subject_id: int | None = foreign_key("staff.id", null=True, index=True)  # to whom
    sealed_details: bytes = sealed()  # installation: JSON


class StaffInvitation(SQLModel, table=True):
    """An invitation link for one colleague, then the request of its user; deleted once answered or expired."""

    __tablename__ = "staff_join"
    id: int | None = primary_key()
    token: bytes = hashed(unique=True)
    staff_id: int = foreign_key("staff.id")  # who made the link
    ends_at: datetime = instant(null=False)
    sealed_place: bytes = sealed()  # installation: address and thread where it was made
    account: bytes | None = hashed(null=True)  # of whoever pressed it
    sealed_request: bytes | None = sealed(null=True)  # installation: account, name, handle, language as JSON

    # Buttons carry its id and never expire, so SQLite must not use the id of a deleted row again.
    __table_args__ = ({"sqlite_autoincrement": True},)


class StaffProposal(SQLModel, table=True):
    """A right that one administrator has proposed and a second person must approve."""

    __tablename__ = "staff_proposal"
    id: int | None = primary_key()
    gives: Grant = enum_column(Grant)
    subject_id: int = foreign_key("staff.id")
    staff_id: int = foreign_key("staff.id")  # who proposed it
    at: datetime = instant(null=False)
    ends_at: datetime = instant(null=False)
    operator_at: datetime | None = instant()  # when the operator approved it; carried out when the clock looks next
    outcome: ProposalOutcome | None = enum_column(ProposalOutcome, null=True)
    second_id: int | None = foreign_key("staff.id", null=True)  # who ended it; none: the operator, or the clock
    decided_at: datetime | None = instant()


class StaffChatTaskTable(SQLModel, table=True):
    """A task in the staff chat that needs calls to Telegram; `next_at` is when it must be tried next."""

    __tablename__ = "staff_chat_errand"
    id: int | None = primary_key()
    kind: StaffChatTask = enum_column(StaffChatTask)
    staff_id: int | None = foreign_key("staff.id", null=True)  # whom it is about
    begun: bool = False  # the ban that removes them may have been made, and is to be lifted again
    found: InGroup | None = enum_column(InGroup, null=True)
    tries: int = 0
    next_at: datetime | None = instant()  # null: done, or it waits for a right
    wanted_at: datetime = instant(null=False)


class StaffChatPresence(SQLModel, table=True):
    """A person in the staff chat who is not on the staff, as far as Telegram reports; deleted once they have left."""

    __tablename__ = "staff_chat_presence"
    id: int | None = primary_key()
    account: bytes = hashed(unique=True)  # of the chat account
    sealed_about: bytes = sealed()  # installation: name and handle as JSON
    seen_at: datetime = instant(null=False)


class Rota(SQLModel, table=True):
    """One line of a team's rota for one member, in the order written."""

    id: int | None = primary_key()
    team: str
    staff_id: int = foreign_key("staff.id")
    hours: str  # as it was written and read, such as "周一至周五 08:00-16:00"
