"""The groups where the desk bot is, and the measures that it carries out there for decisions."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from store.tables.columns import enum_column, foreign_key, hashed, instant, primary_key, sealed


class EnforcementState(StrEnum):
    """State of a measure: wanted, then done; if it ends, or is lifted on appeal, to be lifted, then lifted."""

    WANTED = "wanted"
    DONE = "done"
    LIFTING = "lifting"
    LIFTED = "lifted"


_STILL_TO_DO = text("next_at IS NOT NULL")


class GroupTable(SQLModel, table=True):
    """A group or channel where the desk bot is or was, and its permissions there."""

    __tablename__ = "desk_group"

    id: int | None = primary_key()
    chat: bytes = hashed(unique=True)  # of its address
    handle: bytes | None = hashed(null=True, index=True)  # of its public name
    sealed_about: bytes = sealed()  # installation: address and title as JSON
    plain: bool = False  # not a supergroup: nobody can be restricted there
    present: bool = True
    deletes: bool = False  # may delete messages
    restricts: bool = False  # may restrict and ban members
    changed_at: datetime = instant(null=False)


class Enforcement(SQLModel, table=True):
    """A measure in a group; `next_at` is when the enforcer must check it, `found` its last result."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    group_id: int = foreign_key("desk_group.id", index=True)
    deed: GroupMeasure = enum_column(GroupMeasure)
    state: EnforcementState = enum_column(EnforcementState)
    target: bytes = hashed(index=True)  # of group and member, or of group and message: one after the other on each
    sealed_target: bytes = sealed()  # case: the member's account, or the message's reference
    until: datetime | None = instant()  # of a mute; null: without end
    found: GroupStatus | None = enum_column(GroupStatus, null=True)
    tries: int = 0
    next_at: datetime | None = instant()  # null: nothing to do, or it waits for somebody to mend what was found
    wanted_at: datetime = instant(null=False)
    found_at: datetime | None = instant()

    __table_args__ = (Index("enforcement_next", "next_at", sqlite_where=_STILL_TO_DO, postgresql_where=_STILL_TO_DO),)
