"""Reporters and staff, each found by the keyed hash of their account, and their drafts."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from store.tables.columns import foreign_key, hashed, instant, primary_key, sealed


class Person(SQLModel, table=True):
    """A user of the reporter bot; destroying `wrapped_key` erases their identity."""

    id: int | None = primary_key()
    account: bytes | None = hashed(null=True, unique=True)  # of the chat account
    wrapped_key: bytes | None = sealed(null=True)  # installation
    sealed_account: bytes | None = sealed(null=True)  # person: address
    sealed_mail: bytes | None = sealed(null=True)  # person: e-mail address
    sealed_sms: bytes | None = sealed(null=True)  # person: telephone number
    lang: str
    tz: str | None = None  # IANA name, where known
    consent_version: int | None = None
    consent_at: datetime | None = instant()
    blocked_at: datetime | None = instant()  # the bot was blocked: nothing is pushed
    willing_at: datetime | None = instant()  # to be asked for opinions
    created_at: datetime = instant(null=False)


class Staff(SQLModel, table=True):
    """A member of staff: alias, roles, team."""

    id: int | None = primary_key()
    account: bytes = hashed(unique=True)  # of the chat account
    username: bytes | None = hashed(null=True, index=True)  # of the handle, to see a case that names staff
    names: bytes | None = hashed(null=True)  # of what `sealed_names` holds, to see whether it is still so
    sealed_names: bytes | None = sealed(null=True)  # installation: the name and handle they show, as JSON
    sealed_account: bytes = sealed()  # installation: address
    alias: str
    roles: str  # words of rules.vocabulary.Role, space between
    team: str | None = None
    cleared: bool = False  # may see cases that never enter the staff chat
    lang: str
    reachable: bool = False  # has started the desk bot in private, so it may write there
    active: bool = True
    on_duty: bool = False  # gets cases
    assigned_at: datetime | None = instant()  # when they were last given one
    created_at: datetime = instant(null=False)


class DraftTable(SQLModel, table=True):
    """A report being written: one per person, kept over restarts; emptied when filed or dropped, the row stays."""

    __tablename__ = "draft"
    id: int | None = primary_key()
    person_id: int = foreign_key("person.id", unique=True)
    version: int = 0  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes | None = sealed(null=True)  # installation: dialogs' draft as JSON
    updated_at: datetime = instant(null=False)


class DeskDraft(SQLModel, table=True):
    """A dialog in progress: one per member and place (a chat, or a thread of it); deleted when done or dropped."""

    __tablename__ = "desk_draft"
    id: int | None = primary_key()
    staff_id: int = foreign_key("staff.id")
    place: bytes = hashed()  # of address and thread
    case_id: int | None = foreign_key("cases.id", null=True)
    version: int = 1  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes = sealed()  # installation: dialogs' pending dialog as JSON
    updated_at: datetime = instant(null=False)

    # Buttons carry its id and never expire, so SQLite must not use the id of a deleted row again.
    __table_args__ = (UniqueConstraint("staff_id", "place"), {"sqlite_autoincrement": True})
