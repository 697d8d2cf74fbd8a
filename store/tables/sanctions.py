"""Violations and sanctions, which section E counts, and the measures in groups that carry them out."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Index, false
from sqlmodel import Field, SQLModel

from rules.sanctions.carrying_out import Executor, MeasureState
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.vocabulary import Sanction, Severity
from store.tables import columns


class Violation(SQLModel, table=True):
    """A violation found by a decision; one per case, replaced if the case is decided again."""

    id: int | None = columns.primary_key()
    case_id: int = columns.foreign_key("cases.id", unique=True)
    subject: bytes | None = columns.hashed(null=True, index=True)  # as on the case; none where nobody could say who
    account: bytes | None = columns.hashed(null=True, index=True)
    severity: Severity = columns.enum_column(Severity)
    published_from: datetime | None = columns.instant()  # between these, both empty where nobody knows
    published_until: datetime | None = columns.instant()
    reported_at: datetime = columns.instant(null=False)
    found_at: datetime = columns.instant(null=False)
    deleted_at: datetime | None = columns.instant()  # empty: dealt with otherwise
    annulled_at: datetime | None = columns.instant()  # the decision was overturned on appeal
    mac: bytes | None = columns.row_code()


class Sanctioned(SQLModel, table=True):
    """A sanction imposed by a case's decision; whether and how it was carried out is recorded elsewhere."""

    __tablename__ = "sanction"
    id: int | None = columns.primary_key()
    case_id: int = columns.foreign_key("cases.id", index=True)
    subject: bytes | None = columns.hashed(null=True, index=True)
    account: bytes | None = columns.hashed(null=True, index=True)
    kind: Sanction = columns.enum_column(Sanction)
    days: int = 0  # of a mute
    begun_at: datetime = columns.instant(null=False)
    ends_at: datetime | None = columns.instant()  # of a mute; empty: without end, or nothing that lasts
    ended_at: datetime | None = columns.instant()  # its end was announced
    lifted_at: datetime | None = columns.instant()
    lifted: str | None = None  # a word of Lifted
    mac: bytes | None = columns.row_code()


class DecidedMeasure(SQLModel, table=True):
    """A measure of a decision, or its reversal, and how far it is; the hook is called for it at `next_at`."""

    __tablename__ = "measure"
    id: int | None = columns.primary_key()
    case_id: int = columns.foreign_key("cases.id", index=True)
    word: str  # an outcome or a sanction, such as mute_7; undo_mute_7 takes it back
    state: MeasureState = columns.enum_column(MeasureState)
    executor: Executor = columns.enum_column(Executor)
    staff_id: int | None = columns.foreign_key("staff.id", null=True)  # who recorded the state, if a person did
    sealed_note: bytes | None = columns.sealed("id", null=True)  # case: the proof, or why it failed
    wanted_at: datetime = columns.instant(null=False)
    changed_at: datetime = columns.instant(null=False)
    tries: int = 0
    next_at: datetime | None = columns.instant()
    mac: bytes | None = columns.row_code()

    __table_args__ = (columns.partial_index("measure_next", "next_at", where="next_at IS NOT NULL"),)


class EnforcementState(StrEnum):
    """State of a measure: wanted, then done; if it ends, or is lifted on appeal, to be lifted, then lifted."""

    WANTED = "wanted"
    DONE = "done"
    LIFTING = "lifting"
    LIFTED = "lifted"


class GroupTable(SQLModel, table=True):
    """A group or channel where the desk bot is or was, and its permissions there."""

    __tablename__ = "desk_group"
    id: int | None = columns.primary_key()
    chat: bytes = columns.hashed(unique=True)  # of its address
    handle: bytes | None = columns.hashed(null=True, index=True)  # of its public name
    sealed_about: bytes = columns.sealed("chat")  # installation: address and title as JSON
    plain: bool = False  # not a supergroup: nobody can be restricted there
    channel: bool = Field(default=False, sa_column_kwargs={"server_default": false()})  # its messages are its own
    present: bool = True
    deletes: bool = False  # may delete messages
    restricts: bool = False  # may restrict and ban members
    changed_at: datetime = columns.instant(null=False)
    mac: bytes | None = columns.row_code()


class GroupMessage(SQLModel, table=True):
    """Who wrote a message in a group where the desk bot is: no word of it."""

    __tablename__ = "group_message"
    id: int | None = columns.primary_key()
    group_id: int = columns.foreign_key("desk_group.id")
    message: int = Field(sa_column=Column(columns.Id, nullable=False))
    author: bytes = columns.hashed()
    handle: bytes | None = columns.hashed(null=True)
    sealed_author: bytes = columns.sealed("group_id", "message")  # installation: the account
    sent_at: datetime = columns.instant(null=False)

    __table_args__ = (
        Index("group_message_place", "group_id", "message", unique=True),
        Index("group_message_author", "author", "sent_at"),
        Index("group_message_handle", "handle", "sent_at"),
    )


class Enforcement(SQLModel, table=True):
    """A measure in a group; `next_at` is when the enforcer must check it, `found` its last result."""

    id: int | None = columns.primary_key()
    case_id: int = columns.foreign_key("cases.id", index=True)
    group_id: int = columns.foreign_key("desk_group.id", index=True)
    deed: GroupMeasure = columns.enum_column(GroupMeasure)
    state: EnforcementState = columns.enum_column(EnforcementState)
    # of group and member, or of group and message: one after the other on each
    target: bytes = columns.hashed(index=True)
    sealed_target: bytes = columns.sealed("id")  # case: the member's account, or the message's reference
    until: datetime | None = columns.instant()  # of a mute; null: without end
    found: GroupStatus | None = columns.enum_column(GroupStatus, null=True)
    tries: int = 0
    next_at: datetime | None = columns.instant()  # null: nothing to do, or it waits for somebody to mend what was found
    wanted_at: datetime = columns.instant(null=False)
    found_at: datetime | None = columns.instant()
    mac: bytes | None = columns.row_code()

    __table_args__ = (columns.partial_index("enforcement_next", "next_at", where="next_at IS NOT NULL"),)
