"""Extra windows: set times at which a reporter and staff talk."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from rules.vocabulary import Host, MeetingState
from store.tables.columns import enum_column, foreign_key, instant, primary_key

RUNNING = text("state IN ('offered', 'agreed', 'open')")


class Meeting(SQLModel, table=True):
    """An extra window; a case has at most one that is offered, agreed or open."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    staff_id: int = foreign_key("staff.id")  # who offered it
    host: Host = enum_column(Host)
    state: MeetingState = enum_column(MeetingState)
    times: str  # instants as ISO, a blank between: what the reporter may choose from
    offered_at: datetime = instant(null=False)
    begins_at: datetime | None = instant()
    ends_at: datetime | None = instant()
    over_at: datetime | None = instant()

    __table_args__ = (Index("meeting_running", "case_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),)
