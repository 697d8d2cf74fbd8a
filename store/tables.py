"""The tables, declared once; rows hold sealed bytes, and lookups go by keyed hash.

Three seals (law 9): *installation* for what has no case yet, *person* for identity, contact and account,
*case* for text and evidence. A column named `sealed_*` says which in its comment.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from rules.vocabulary import DeadlineKind, Identity, Severity, State
from store.types import Instant, Word

# SQLite counts up by itself only on its own INTEGER key; PostgreSQL gets room for more than two thousand million.
Id = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Any:
    return Field(default=None, sa_column=Column(Id, primary_key=True, autoincrement=True))


def _ref(target: str, *, null: bool = False, index: bool = False) -> Any:
    from sqlalchemy import ForeignKey

    return Field(default=None, sa_column=Column(Id, ForeignKey(target), nullable=null, index=index))


def _instant(*, null: bool = True) -> Any:
    return Field(default=None, sa_column=Column(Instant, nullable=null))


def _sealed(*, null: bool = False) -> Any:
    return Field(default=None, sa_column=Column(LargeBinary, nullable=null))


def _word(vocabulary: type[StrEnum], *, null: bool = False) -> Any:
    return Field(default=None, sa_column=Column(Word(vocabulary), nullable=null))


class InboxState(StrEnum):
    """An update is waiting, done, or set aside with its error."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set_aside"


class OutboxState(StrEnum):
    """A message is waiting, under way, sent, replaced by a newer one for its slot, or refused."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REPLACED = "replaced"
    REFUSED = "refused"


class FileState(StrEnum):
    """A piece of evidence is wanted, held in the vault, or refused."""

    WANTED = "wanted"
    HELD = "held"
    REFUSED = "refused"


class Inbox(SQLModel, table=True):
    """A raw update, stored before it is acknowledged; emptied when done, the row stays."""

    seq: int | None = _id()  # order of receipt
    bot: str
    update_id: int = Field(sa_type=BigInteger)
    conversation: bytes = Field(sa_type=LargeBinary)  # keyed hash: in order within it
    sealed_body: bytes | None = _sealed(null=True)  # installation
    received_at: datetime = _instant(null=False)
    state: InboxState = _word(InboxState)
    error: str | None = None  # exception class and place; never what people wrote
    done_at: datetime | None = _instant()

    __table_args__ = (
        UniqueConstraint("bot", "update_id"),
        Index(
            "inbox_waiting",
            "bot",
            "seq",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )


class Person(SQLModel, table=True):
    """Somebody who files; destroying `wrapped_key` erases who they are."""

    id: int | None = _id()
    account: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, unique=True, nullable=True)
    )  # keyed hash of the chat account
    wrapped_key: bytes | None = _sealed(null=True)
    sealed_account: bytes | None = _sealed(null=True)  # person: chat id
    lang: str
    tz: str | None = None  # IANA name, where known
    consent_version: int | None = None
    consent_at: datetime | None = _instant()
    blocked_at: datetime | None = _instant()  # the bot was blocked: nothing is pushed
    created_at: datetime = _instant(null=False)


class Staff(SQLModel, table=True):
    """A member of staff: alias, roles, team; whose account is known by keyed hash."""

    id: int | None = _id()
    account: bytes = Field(sa_column=Column(LargeBinary, unique=True, nullable=False))  # keyed hash of the chat account
    sealed_account: bytes = _sealed()  # installation: chat id and username
    username: bytes | None = Field(
        default=None, sa_type=LargeBinary
    )  # keyed hash of the handle, to see a case that names staff
    alias: str
    roles: str  # words of rules.vocabulary.Role, space between
    team: str | None = None
    cleared: bool = False  # may see cases that never enter the staff chat
    lang: str
    reachable: bool = False  # has started the desk bot in private, so it may write there
    active: bool = True
    created_at: datetime = _instant(null=False)


class Draft(SQLModel, table=True):
    """A report being written: one open draft a person, kept over restarts; emptied when filed or dropped."""

    id: int | None = _id()
    person_id: int = Field(sa_column=Column(Id, unique=True, nullable=False))
    version: int = 0  # of the screen shown: an older screen's press is a question about the past
    sealed_body: bytes | None = _sealed(null=True)  # installation: dialogs' draft as JSON
    updated_at: datetime = _instant(null=False)


class Case(SQLModel, table=True):
    """A numbered case. `version` decides who was first when two press at once."""

    __tablename__ = "cases"

    id: int | None = _id()
    number: str = Field(sa_column_kwargs={"unique": True})
    person_id: int | None = _ref("person.id", null=True, index=True)
    state: State = _word(State)
    version: int = 1
    leaf: str
    catalogue_version: str
    policy_version: str
    severity: Severity = _word(Severity)
    team: str
    restricted: bool = False  # names or comes from staff: never in the staff chat
    identity: Identity = _word(Identity)
    source: str = "telegram"
    subject: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, index=True, nullable=True)
    )  # keyed hash of the subject's key
    wrapped_key: bytes | None = _sealed(null=True)
    sealed_body: bytes | None = _sealed(null=True)  # case: subject, description, answers as JSON
    staff_id: int | None = _ref("staff.id", null=True, index=True)  # who claimed it
    filed_at: datetime = _instant(null=False)
    accepted_at: datetime | None = _instant()
    begun_at: datetime | None = _instant()
    decided_at: datetime | None = _instant()
    closed_at: datetime | None = _instant()
    pauses: int = 0  # waits for the reporter so far; two at most
    paused_at: datetime | None = _instant()


class Event(SQLModel, table=True):
    """Something that happened to a case: appended, never changed."""

    id: int | None = _id()
    case_id: int = _ref("cases.id", index=True)
    at: datetime = _instant(null=False)
    act: str  # a word of rules.vocabulary.Act, or a fact such as "reminded"
    role: str  # as whom
    staff_id: int | None = _ref("staff.id", null=True)
    state: State = _word(State)  # the state after it
    version: int = 0  # the case's version after it
    sealed_body: bytes | None = _sealed(null=True)  # case: reason, question, statement, as JSON


class RefusedPress(SQLModel, table=True):
    """A press that was refused, and the refusal's message id."""

    __tablename__ = "refused_press"

    id: int | None = _id()
    case_id: int | None = _ref("cases.id", null=True)
    staff_id: int | None = _ref("staff.id", null=True)
    act: str
    refusal: str
    at: datetime = _instant(null=False)


class Evidence(SQLModel, table=True):
    """A piece of evidence: wanted, then held under its id in the vault, or refused."""

    id: int | None = _id()
    draft_id: int | None = _ref("draft.id", null=True, index=True)
    case_id: int | None = _ref("cases.id", null=True, index=True)
    bot: str  # whose file id it is
    kind: str  # photo, video, voice, audio, document
    album: str | None = None
    state: FileState = _word(FileState)
    sealed_file: bytes | None = _sealed(null=True)  # installation: file id, name; emptied when held or refused
    sealed_name: bytes | None = _sealed(null=True)  # case key once filed, installation before: the file's name
    wrapped_key: bytes | None = _sealed(
        null=True
    )  # the object's own key, wrapped by the installation's, then by the case's
    mime: str | None = None
    size: int | None = None  # bytes
    sha256: bytes | None = Field(default=None, sa_type=LargeBinary)
    refusal: str | None = None  # message id
    tries: int = 0
    not_before: datetime | None = _instant()
    wanted_at: datetime = _instant(null=False)
    held_at: datetime | None = _instant()


class Deadline(SQLModel, table=True):
    """A promise with an instant; `next_at` is when the clock must look at it again."""

    id: int | None = _id()
    kind: DeadlineKind = _word(DeadlineKind)
    case_id: int | None = _ref("cases.id", null=True, index=True)
    person_id: int | None = _ref("person.id", null=True, index=True)  # of a draft or an unanswered consent
    begun_at: datetime = _instant(null=False)
    due_at: datetime = _instant(null=False)
    next_at: datetime | None = _instant()  # null: stopped, met, or nothing more to say
    stopped_at: datetime | None = _instant()  # waiting for the reporter
    met_at: datetime | None = _instant()
    late_at: datetime | None = _instant()  # when lateness was told

    __table_args__ = (
        Index(
            "deadline_next",
            "next_at",
            sqlite_where=text("next_at IS NOT NULL"),
            postgresql_where=text("next_at IS NOT NULL"),
        ),
    )


class Outbox(SQLModel, table=True):
    """A message to be sent: to whom, into which slot, what; emptied when sent, the row stays."""

    id: int | None = _id()  # order of commit
    bot: str
    chat: bytes = Field(sa_type=LargeBinary)  # keyed hash: in order within it
    sealed_to: bytes | None = _sealed(null=True)  # installation: chat id
    slot: str | None = None  # the living message it edits or makes
    topic: str | None = None  # the slot of the forum topic it goes into
    manner: str  # store.outbox.Manner
    form: str  # "card", or a notice's kind that handlers.notices puts into words
    sealed_content: bytes | None = _sealed(null=True)  # installation: JSON
    lang: str
    tz: str
    case_id: int | None = _ref("cases.id", null=True, index=True)
    evidence_id: int | None = _ref("evidence.id", null=True)  # wait until it is held or refused
    deadline_id: int | None = _ref("deadline.id", null=True)  # met when this is sent
    state: OutboxState = _word(OutboxState)
    tries: int = 0
    not_before: datetime | None = _instant()
    created_at: datetime = _instant(null=False)
    sent_at: datetime | None = _instant()
    error: str | None = None  # Telegram's description, without what was sent

    __table_args__ = (
        Index(
            "outbox_waiting",
            "bot",
            "id",
            sqlite_where=text("state IN ('waiting', 'sending')"),
            postgresql_where=text("state IN ('waiting', 'sending')"),
        ),
        Index("outbox_slot", "bot", "chat", "slot"),
    )


class Slot(SQLModel, table=True):
    """Where a living message (or a forum topic) is: what the courier edits instead of sending anew."""

    bot: str = Field(primary_key=True)
    chat: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    name: str = Field(primary_key=True)
    message_id: int = Field(sa_type=BigInteger)  # or the topic's message_thread_id


class Lease(SQLModel, table=True):
    """Who serves a bot now; `fence` grows with each holder, so that a stale one cannot write."""

    name: str = Field(primary_key=True)
    holder: str
    fence: int
    until: datetime = _instant(null=False)


class Setting(SQLModel, table=True):
    """What the running installation has learnt: polling offsets, where the staff chat moved to."""

    name: str = Field(primary_key=True)
    value: str
