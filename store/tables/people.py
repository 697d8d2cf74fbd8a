"""Reporters and staff, each found by the keyed hash of their account; their drafts; changes of staff, and the rota;
public names."""

from datetime import datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from rules.people.staffing import Grant, InGroup, ProposalOutcome, StaffChatTask, StaffEvent
from store.tables.columns import enum_column, foreign_key, hashed, instant, partial_index, primary_key, row_code, sealed
from store.tables.row_lists import RowList


class Person(SQLModel, table=True):
    """A user of the reporter bot; destroying `wrapped_key` erases their identity."""

    id: int | None = primary_key()
    account: bytes | None = hashed(null=True, unique=True)  # of the chat account
    wrapped_key: bytes | None = sealed("account", null=True)  # installation
    sealed_account: bytes | None = sealed("account", null=True)  # person: address
    sealed_mail: bytes | None = sealed("id", null=True)  # person: e-mail address
    sealed_sms: bytes | None = sealed("id", null=True)  # person: telephone number
    sealed_mails: bytes | None = sealed("id", null=True)  # person: threads of their mails, and what is offered there
    lang: str
    tz: str | None = None  # IANA name, where known
    consent_version: int | None = None
    consent_at: datetime | None = instant()  # the day
    blocked_at: datetime | None = instant()  # the bot was blocked: nothing is pushed
    willing_at: datetime | None = instant()  # to be asked for opinions, since this day
    created_at: datetime = instant(null=False)  # the day
    kept: str | None = Field(default=None, sa_type=RowList)  # the rows that they have, as store.guard writes them
    mac: bytes | None = row_code()

    __table_args__ = (
        partial_index("person_blocked", "blocked_at", where="blocked_at IS NOT NULL"),
        partial_index("person_willing", "id", where="willing_at IS NOT NULL"),
    )


class Agreement(SQLModel, table=True):
    """That a person agreed to a version of the notice; each one stays on record."""

    id: int | None = primary_key()
    person_id: int = foreign_key("person.id", index=True)
    version: int
    at: datetime = instant(null=False)  # the day
    mac: bytes | None = row_code()


class Staff(SQLModel, table=True):
    """A member of staff: alias, roles, team."""

    id: int | None = primary_key()
    account: bytes = hashed(unique=True)  # of the chat account
    username: bytes | None = hashed(null=True, index=True)  # of the handle, to see a case that names staff
    names: bytes | None = hashed(null=True)  # of what `sealed_names` holds, to see whether it is still so
    sealed_names: bytes | None = sealed("id", null=True)  # installation: the name and handle they show, as JSON
    sealed_account: bytes = sealed("account")  # installation: address
    # Installation: what the others call them. Always there; no NOT NULL, because SQLite cannot add one to this table.
    sealed_alias: bytes | None = sealed("account", null=True)
    roles: str  # words of rules.vocabulary.Role, space between
    team: str | None = None
    cleared: bool = False  # may see cases that never enter the staff chat
    lang: str
    reachable: bool = False  # has started the desk bot in private, so it may write there
    active: bool = True
    on_duty: bool = False  # gets cases
    assigned_at: datetime | None = instant()  # when they were last given one
    created_at: datetime = instant(null=False)
    mac: bytes | None = row_code()


class DraftTable(SQLModel, table=True):
    """A report being written: one per person, kept over restarts; emptied when filed or dropped, the row stays."""

    __tablename__ = "draft"
    id: int | None = primary_key()
    person_id: int = foreign_key("person.id", unique=True)
    version: int = 0  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes | None = sealed("person_id", null=True)  # person: dialogs' draft as JSON
    updated_at: datetime = instant(null=False)  # the day, once it is emptied


class DeskDraft(SQLModel, table=True):
    """A dialog in progress: one per member and place (a chat, or a thread of it); deleted when done or dropped."""

    __tablename__ = "desk_draft"
    id: int | None = primary_key()
    staff_id: int = foreign_key("staff.id")
    place: bytes = hashed()  # of address and thread
    case_id: int | None = foreign_key("cases.id", null=True)
    version: int = 1  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes = sealed("staff_id", "place")  # case, else installation: dialogs' pending dialog as JSON
    updated_at: datetime = instant(null=False)

    # Buttons carry its id and never expire, so SQLite must not use the id of a deleted row again.
    __table_args__ = (UniqueConstraint("staff_id", "place"), {"sqlite_autoincrement": True})


class StaffEventTable(SQLModel, table=True):
    """An event of the house: appended in a chain; triggers refuse to change or delete one, but for its sealed form."""

    __tablename__ = "house_event"
    id: int | None = primary_key()
    seq: int = Field(unique=True)  # the place in the chain, from 1
    at: datetime = instant(null=False)
    kind: StaffEvent = enum_column(StaffEvent)
    staff_id: int | None = foreign_key("staff.id", null=True)  # who did it; none: the operator, or Lian itself
    subject_id: int | None = foreign_key("staff.id", null=True, index=True)  # to whom
    sealed_details: bytes = sealed("id")  # installation: JSON
    hash: bytes = hashed()  # that chains it to the event before it (rules.record.chain)
    mac: bytes | None = row_code()


class StaffInvitation(SQLModel, table=True):
    """An invitation link for one colleague, then the request of its user; deleted once answered or expired."""

    __tablename__ = "staff_join"
    id: int | None = primary_key()
    token: bytes = hashed(unique=True)
    staff_id: int = foreign_key("staff.id")  # who made the link
    ends_at: datetime = instant(null=False)
    sealed_place: bytes = sealed("token")  # installation: address and thread where it was made
    account: bytes | None = hashed(null=True)  # of the person who pressed it
    sealed_request: bytes | None = sealed("token", null=True)  # installation: account, name, handle, language as JSON

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
    mac: bytes | None = row_code()


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
    sealed_about: bytes = sealed("account")  # installation: name and handle as JSON
    seen_at: datetime = instant(null=False)


class Rota(SQLModel, table=True):
    """One line of a team's rota for one member, in the order written."""

    id: int | None = primary_key()
    team: str
    staff_id: int = foreign_key("staff.id")
    hours: str  # as it was written and read, such as "周一至周五 08:00-16:00"
    mac: bytes | None = row_code()


class AccountName(SQLModel, table=True):
    """The account that had a public name last, both as hashes of their keys."""

    __tablename__ = "account_name"
    name: bytes = Field(primary_key=True, sa_type=LargeBinary)
    account: bytes = hashed()
    seen_at: datetime = instant(null=False)
