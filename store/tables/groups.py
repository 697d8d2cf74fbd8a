"""Groups where reporters call for a report, and what is kept of them for a short while."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from store.tables.columns import foreign_key, hashed, instant, primary_key, sealed


class ReportGroup(SQLModel, table=True):
    """A group where the reporter bot is, with what its administrators have set."""

    __tablename__ = "report_group"
    id: int | None = primary_key()
    chat: bytes = hashed(unique=True)  # of its address
    link: bytes = hashed(unique=True)  # of the word of its deep link
    sealed_about: bytes = sealed("chat")  # installation: address, GroupRules as JSON
    present: bool = True
    prompt_at: datetime | None = instant()  # when the way into private chat was last shown there


class GroupCall(SQLModel, table=True):
    """That somebody called for a report in a group, not for which, or came into it, and when."""

    __tablename__ = "group_call"
    id: int | None = primary_key()
    group_id: int = foreign_key("report_group.id")
    caller: bytes = hashed(index=True)  # of their account; another hash where they came
    at: datetime = instant(null=False)
    until: datetime = instant(null=False)

    __table_args__ = (UniqueConstraint("group_id", "caller"),)


class AlbumPart(SQLModel, table=True):
    """A picture of an album in a group, in case another one of the album is reported."""

    __tablename__ = "album_part"
    id: int | None = primary_key()
    album: bytes = hashed(index=True)  # of the group and the album
    message: bytes = hashed()  # of the group and the message
    sealed_part: bytes = sealed("message")  # installation: the message as a dialog takes it, as JSON
    at: datetime = instant(null=False)

    __table_args__ = (UniqueConstraint("message"),)
