"""Cases with events, evidence, deadlines, refused presses and codes; collective complaints; extra windows."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, false, text
from sqlmodel import Field, SQLModel

from rules.meetings import MeetingState
from rules.vocabulary import CodeKind, DeadlineKind, Host, Identity, Role, Severity, Source, State
from store.tables.columns import (
    Id,
    enum_column,
    foreign_key,
    hashed,
    instant,
    partial_index,
    primary_key,
    row_code,
    sealed,
)
from store.tables.row_lists import RowList

RUNNING = text("state IN ('offered', 'agreed', 'open')")


class FileState(StrEnum):
    """State of an evidence file: wanted, then held in the vault or refused; dropped, then gone. UNCOPIED is held, its
    copy for staff still to be made; INCOMING is held for an event that is still to be handled."""

    INCOMING = "incoming"
    WANTED = "wanted"
    HELD = "held"
    UNCOPIED = "uncopied"
    REFUSED = "refused"
    DROPPED = "dropped"
    GONE = "gone"


class Case(SQLModel, table=True):
    """A case with its ticket number. `version` decides which of two simultaneous presses was first."""

    __tablename__ = "cases"
    id: int | None = primary_key()
    number: str = Field(sa_column_kwargs={"unique": True})
    person_id: int | None = foreign_key("person.id", null=True, index=True)
    state: State = enum_column(State)
    version: int = 1
    leaf: str
    catalogue_version: str
    policy_version: str
    severity: Severity = enum_column(Severity)
    team: str
    restricted: bool = False  # names or comes from staff: never in the staff chat
    identity: Identity = enum_column(Identity)
    source: str = "telegram"
    subject: bytes | None = hashed(null=True, index=True)  # of the content reported, else of the account
    account: bytes | None = hashed(null=True, index=True)  # of who published it
    wrapped_key: bytes | None = sealed("number", null=True)  # installation
    sealed_body: bytes | None = sealed("number", null=True)  # case: subject, description, answers as JSON
    sealed_identity: bytes | None = sealed("number", null=True)  # person: name and contact of a named one, as JSON
    staff_id: int | None = foreign_key("staff.id", null=True)  # whose it is: assigned, or claimed
    stand_in: bool = False  # theirs only because nobody was on duty: anyone of the team may claim it
    filed_at: datetime = instant(null=False)
    accepted_at: datetime | None = instant()
    begun_at: datetime | None = instant()
    decided_at: datetime | None = instant()
    closed_at: datetime | None = instant()
    pauses: int = 0  # waits for the reporter so far; two at most
    paused_at: datetime | None = instant()
    due_at: datetime | None = instant()  # earliest running deadline of staff, NEVER if none runs; null: not worked now
    # A deadline of staff that runs has passed, and the clock has said so; store.ledger writes it.
    late: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    counted: str | None = None  # what it is counted for, as store.ledger writes it
    kept: str | None = Field(default=None, sa_type=RowList)  # the rows that it has, as store.guard writes them
    mac: bytes | None = row_code()

    __table_args__ = (
        partial_index("cases_of_staff", "staff_id", "due_at", "id", where="due_at IS NOT NULL"),
        partial_index("cases_held", "staff_id", "id", where="closed_at IS NULL"),
        Index("cases_filed", "filed_at", "subject"),
        Index("cases_of_leaf", "leaf", "due_at"),
        partial_index("cases_closed", "closed_at", "id", where="closed_at IS NOT NULL"),
        partial_index(
            "cases_to_do",
            *("due_at", "id", "state", "team", "staff_id", "stand_in", "restricted", "leaf"),
            where="due_at IS NOT NULL",
        ),
        # `late` leads, so that a database takes this index and not the one of all that is to be done.
        partial_index(
            "cases_passing",
            *("late", "due_at", "state", "team", "staff_id", "stand_in", "restricted"),
            where="due_at IS NOT NULL",
        ),
        Index("cases_restricted", "state", sqlite_where=text("restricted = 1"), postgresql_where=text("restricted")),
    )  # each database is asked for a truth as SQLAlchemy does


class Event(SQLModel, table=True):
    """An event of a case: appended, never changed or deleted; the database itself refuses both."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id")
    seq: int  # its place in the case, from 1
    at: datetime = instant(null=False)
    act: str  # a kind of event (rules.facts)
    role: Role = enum_column(Role)  # as whom
    staff_id: int | None = foreign_key("staff.id", null=True)
    state: State = enum_column(State)  # the state after it
    version: int = 0  # the case's version after it
    sealed_body: bytes | None = sealed("case_id", "seq", null=True)  # case: reason, question, statement, as JSON
    hash: bytes = hashed()  # chains it to the event before it (rules.record.chain)

    __table_args__ = (
        Index("event_chain", "case_id", "seq", unique=True),
        partial_index("event_late", "at", where="act IN ('late', 'explain')"),
    )


class RefusedPress(SQLModel, table=True):
    """A refused press, and the refusal's message id."""

    __tablename__ = "refused_press"
    id: int | None = primary_key()
    case_id: int | None = foreign_key("cases.id", null=True)
    staff_id: int | None = foreign_key("staff.id", null=True)
    act: str
    refusal: str
    at: datetime = instant(null=False)


class Evidence(SQLModel, table=True):
    """An evidence file: wanted, then held under its id in the vault, or refused."""

    id: int | None = primary_key()
    draft_id: int | None = foreign_key("draft.id", null=True)
    case_id: int | None = foreign_key("cases.id", null=True, index=True)
    # The sender, if not the reporter; no foreign key, because SQLite cannot add one to an existing table.
    sender_id: int | None = Field(default=None, sa_type=Id)
    bot: str  # whose file id it is
    source: Source = enum_column(Source)
    album: str | None = None
    state: FileState = enum_column(FileState)
    sealed_file: bytes | None = sealed("id", null=True)  # installation: file id; emptied when held or refused
    sealed_facts: bytes | None = sealed("id", null=True)  # installation, then case: kind, name, size, SHA-256, copy
    wrapped_key: bytes | None = sealed("id", null=True)  # the object's key, by the installation's, then the case's
    digest: bytes | None = hashed(null=True)  # of the SHA-256; none in a case without a person
    # It is to be scanned for malware when the scanner answers.
    unscanned: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    tries: int = 0
    not_before: datetime | None = instant()
    mac: bytes | None = row_code()

    __table_args__ = (
        partial_index("evidence_unscanned", "id", where="unscanned"),
        partial_index("evidence_of_digest", "digest", where="digest IS NOT NULL"),
        partial_index("evidence_incoming", "not_before", where="state IN ('incoming')"),
        partial_index("evidence_to_do", "id", where="state IN ('wanted', 'uncopied', 'dropped')"),
        partial_index("evidence_of_draft", "draft_id", where="draft_id IS NOT NULL"),
    )


class Deadline(SQLModel, table=True):
    """A deadline; `next_at` is when the clock must check it again."""

    id: int | None = primary_key()
    kind: DeadlineKind = enum_column(DeadlineKind)
    case_id: int | None = foreign_key("cases.id", null=True, index=True)
    person_id: int | None = foreign_key("person.id", null=True)  # of a draft or an unanswered consent
    begun_at: datetime = instant(null=False)
    due_at: datetime = instant(null=False)
    next_at: datetime | None = instant()  # null: stopped, met, or nothing more to say
    stopped_at: datetime | None = instant()  # waiting for the reporter
    met_at: datetime | None = instant()
    late_at: datetime | None = instant()  # when lateness was told
    mac: bytes | None = row_code()

    __table_args__ = (
        partial_index("deadline_next", "next_at", where="next_at IS NOT NULL"),
        partial_index("deadline_of_person", "person_id", where="person_id IS NOT NULL"),
        partial_index("deadline_running", "due_at", where="met_at IS NULL AND stopped_at IS NULL"),
    )


class CaseCode(SQLModel, table=True):
    """A code of one case, stored as its keyed hash; the first account to redeem it holds it."""

    __tablename__ = "case_code"
    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", index=True)
    kind: CodeKind = enum_column(CodeKind)
    code: bytes = hashed(unique=True)
    staff_id: int | None = foreign_key("staff.id", null=True)  # who made it
    made_at: datetime = instant(null=False)
    until: datetime = instant(null=False)  # to be redeemed before
    person_id: int | None = foreign_key("person.id", null=True, index=True)  # who redeemed it
    redeemed_at: datetime | None = instant()
    mac: bytes | None = row_code()


class Collective(SQLModel, table=True):
    """A collective complaint: staff work its leading case, and its members follow it."""

    id: int | None = primary_key()
    case_id: int = foreign_key("cases.id", unique=True)  # which leads
    begun_at: datetime = instant(null=False)
    told: int = 0  # people there were when the leads were told last
    mac: bytes | None = row_code()


class CollectiveMember(SQLModel, table=True):
    """A case in a collective complaint, the leading one too; deleted when it is withdrawn or taken out."""

    __tablename__ = "collective_member"
    id: int | None = primary_key()
    collective_id: int = foreign_key("collective.id", index=True)
    case_id: int = foreign_key("cases.id", unique=True)
    joined_at: datetime = instant(null=False)
    followed: int = Field(default=0, sa_type=BigInteger)  # the last event of the leading case that it has followed
    mac: bytes | None = row_code()


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
    mac: bytes | None = row_code()

    __table_args__ = (Index("meeting_running", "case_id", unique=True, sqlite_where=RUNNING, postgresql_where=RUNNING),)
