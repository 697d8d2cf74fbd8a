"""Extra windows: set times at which a reporter and staff talk."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from rules.vocabulary import Host, MeetingState
from store.tables.columns import id_, instant, ref, word

RUNNING = text("state IN ('offered', 'agreed', 'open')")


class Meeting(SQLModel, table=True):
    """An extra window; of a case one at a time is offered, agreed or open."""

    id: int | None = id_()
    case_id: int = ref("cases.id", index=True)
    staff_id: int = ref("staff.id")  # who offered it
    host: Host = word(Host)
    state: MeetingState = word(MeetingState)
    times: str  # instants as ISO, a blank between: what the reporter may choose from
    offered_at: datetime = instant(null=False)
    begins_at: datetime | None = instant()
    ends_at: datetime | None = instant()
    over_at: datetime | None = instant()

    __table_args__ = (Index("meeting_running", "case_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),)
