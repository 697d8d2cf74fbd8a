"""What a session of the web form is shown."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, LargeBinary
from sqlmodel import Field, SQLModel

from store.tables import columns


class WebMessageTable(SQLModel, table=True):
    """A message to a session, or a file that was made for one; deleted when the session is over."""

    __tablename__ = "web_message"
    session: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # the hash of its address
    name: str = Field(primary_key=True)  # of the message, or of a file of it
    sealed_body: bytes = columns.sealed("session", "name")  # a key of the session
    shown: int = Field(sa_type=BigInteger)  # the row of the outbox that showed it last
    person_id: int | None = Field(default=None, sa_type=columns.Id)
    until: datetime = columns.instant(null=False)

    __table_args__ = columns.KEYED
