"""Clients of the API, the answers that a repeated request gets again, and the events that clients are told."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, LargeBinary
from sqlmodel import Field, SQLModel

from store.tables import columns


class Client(SQLModel, table=True):
    """A program of the operator's that files and follows reports for its own users."""

    id: int | None = columns.primary_key()
    name: str = Field(unique=True)
    scopes: str  # words of rules.people.clients.Scope, space between
    key: bytes = columns.hashed(unique=True)
    webhook: str | None = None  # where it is told of each step
    origins: str | None = None  # whose pages may use its key, space between
    sealed_secret: bytes = columns.sealed("id")  # installation: signs what is sent to `webhook`
    created_at: datetime = columns.instant(null=False)
    revoked_at: datetime | None = columns.instant()
    mac: bytes | None = columns.row_code()


class ClientAnswer(SQLModel, table=True):
    """The answer to a request of a client, for a day: the same request, sent again, does nothing and gets it again.

    Neither the installation's key nor any other that Lian has opens it: an answer may hold a receipt code.
    """

    __tablename__ = "client_answer"
    client_id: int = Field(sa_column=Column(columns.Id, ForeignKey("client.id"), primary_key=True))
    request: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # keyed hash of its Idempotency-Key
    content: bytes = columns.hashed()  # of method, path and body
    answer: bytes = Field(sa_column=Column(LargeBinary, nullable=False))  # under its key and its Idempotency-Key
    day: datetime = columns.instant(null=False)

    __table_args__ = columns.KEYED


class ClientEvent(SQLModel, table=True):
    """Something a client's user is told: kept to be read again, and sent to the client's webhook."""

    __tablename__ = "client_event"
    id: int | None = columns.primary_key()
    client_id: int = columns.foreign_key("client.id", index=True)
    person_id: int = columns.foreign_key("person.id", index=True)
    sealed_body: bytes = columns.sealed("id")  # person: what is told, as JSON
    at: datetime = columns.instant(null=False)
    tries: int = 0
    next_at: datetime | None = columns.instant()  # when the webhook is called next; null: it was, or is not to be
    failed: bool = False  # the webhook did not take it in the time there was

    # Clients remember the number of the last event they have read, so SQLite must not use a deleted one again.
    __table_args__ = (
        columns.partial_index("client_event_due", "next_at", where="next_at IS NOT NULL"),
        {"sqlite_autoincrement": True},
    )
