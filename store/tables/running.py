"""Inbox, outbox, slots of screens; leases, attempts, settings, texts of the rules, use of budgets."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from rules.vocabulary import ContactChannel
from store.tables import columns
from store.tables.row_lists import RowList


class InboxState(StrEnum):
    """State of an update: waiting, done, or set aside with its error."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set_aside"


class OutboxState(StrEnum):
    """State of a message: waiting, sent, replaced by a newer one for its slot, or refused."""

    WAITING = "waiting"
    SENT = "sent"
    REPLACED = "replaced"
    REFUSED = "refused"


class SendMode(StrEnum):
    """How a message is sent.

    NEW sends, and stores the message in the row's slot if it has one. EDIT edits the slot's message; if there is
    none, it sends and stores one. MOVE sends and stores a new message at the bottom, and has the slot's former
    message deleted. DELETE deletes the slot's message. OPEN_THREAD begins a thread and stores it if the slot is empty;
    TITLE_THREAD renames it; REMOVE_THREAD deletes it with its messages.
    """

    NEW = "new"
    EDIT = "edit"
    MOVE = "move"
    DELETE = "delete"
    OPEN_THREAD = "topic"
    TITLE_THREAD = "rename"
    REMOVE_THREAD = "remove"


class Inbox(SQLModel, table=True):
    """A raw event of a channel, stored before it is acknowledged; when it is done, all that stays is that it came, and
    on which day."""

    seq: int | None = columns.primary_key()  # order of receipt
    bot: str
    channel: str
    event: str  # the id that the channel gives it
    conversation: bytes = columns.hashed()  # in order within it; empty once nothing waits to be handled
    # Installation; person once it is set aside.
    sealed_body: bytes | None = columns.sealed("bot", "channel", "event", null=True)
    person_id: int | None = Field(default=None, sa_type=columns.Id)  # whose key seals it
    received_at: datetime = columns.instant(null=False)  # the day
    state: InboxState = columns.enum_column(InboxState)
    error: str | None = None  # exception class and place; never what people wrote
    done_at: datetime | None = columns.instant()  # the day on which it was done or set aside

    __table_args__ = (
        UniqueConstraint("bot", "channel", "event"),
        columns.partial_index("inbox_waiting", "bot", "seq", where="state IN ('waiting')"),
        columns.partial_index("inbox_of_person", "person_id", where="person_id IS NOT NULL"),
        columns.partial_index("inbox_set_aside", "done_at", where="state IN ('set_aside')"),
    )


class Outbox(SQLModel, table=True):
    """A message to be sent: recipient, slot, content; the row stays when it is over, and tells of nobody any more."""

    id: int | None = columns.primary_key()  # order of commit
    bot: str
    chat: bytes = columns.hashed()  # in order within it; empty when it is over, except of the desk's chats
    # Whose key seals it, while it waits; no foreign key, because SQLite cannot add one to an existing table.
    person_id: int | None = Field(default=None, sa_type=columns.Id)
    sealed_to: bytes | None = columns.sealed("id", null=True)  # person, else installation: address
    slot: str | None = None  # the living message it edits or makes
    slot_hash: bytes | None = columns.hashed(null=True)  # the slot's name in the table of slots
    topic: str | None = None  # the slot of the thread it goes into
    topic_hash: bytes | None = columns.hashed(null=True)
    manner: SendMode = columns.enum_column(SendMode)
    form: str  # a kind of notice (rules.facts)
    sealed_content: bytes | None = columns.sealed("id", null=True)  # person, else installation: JSON
    lang: str  # it and the zone are empty when it is over
    tz: str
    case_id: int | None = columns.foreign_key("cases.id", null=True, index=True)
    evidence_id: int | None = columns.foreign_key("evidence.id", null=True)  # wait until it is held or refused
    deadline_id: int | None = columns.foreign_key("deadline.id", null=True)  # met when this is sent
    state: OutboxState = columns.enum_column(OutboxState)
    tries: int = 0
    not_before: datetime | None = columns.instant()
    created_at: datetime = columns.instant(null=False)  # the hour
    sent_at: datetime | None = columns.instant()
    error: str | None = None  # Telegram's description, without what was sent

    __table_args__ = (
        columns.partial_index("outbox_waiting", "bot", "chat", "id", where="state IN ('waiting')"),
        columns.partial_index("outbox_of_person", "person_id", where="person_id IS NOT NULL"),
        columns.partial_index("outbox_refused", "case_id", "bot", "id", where="state IN ('refused')"),
        # A foreign key: to delete a deadline, the database looks for messages of it.
        columns.partial_index("outbox_of_deadline", "deadline_id", where="deadline_id IS NOT NULL"),
    )


class Slot(SQLModel, table=True):
    """The message (or thread) in a slot of a chat, which the sender edits instead of sending a new one."""

    bot: str = Field(primary_key=True)
    chat: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # the hash that outbox rows carry
    name: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # the hash of bot and name
    sealed_name: bytes = columns.sealed("bot", "chat", "name")  # installation
    message: str  # as its channel names it; or a thread

    __table_args__ = columns.KEYED


class LeaseTable(SQLModel, table=True):
    """Which process serves a role now; `fence` grows with each holder, so that a stale one cannot write."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    fence: int
    until: datetime = columns.instant(null=False)
    failed_at: datetime | None = columns.instant()  # the role failed then, and waits to be started again
    failure: str | None = None  # exception class and place


class AttemptTable(SQLModel, table=True):
    """The trials of a row that failed, or that may have been in progress when a process ended uncleanly (law 14).

    Other rows have no attempt here.
    """

    __tablename__ = "attempt"
    role: str = Field(primary_key=True)  # the lease under which the row is tried
    row_id: int = Field(sa_column=Column(columns.Id, primary_key=True, autoincrement=False))
    raised: int = 0  # trials that ended with an exception of the row's own
    alone: bool = False  # it is being tried alone now
    lone_trials: int = 0  # how often it was tried alone
    ended: int = 0  # unclean ends of the process at which it was alone
    failure: str | None = None  # exception class and place, or that the process ended
    aside_at: datetime | None = columns.instant()


class Setting(SQLModel, table=True):
    """A runtime setting: a polling offset, the address that the staff chat moved to."""

    name: str = Field(primary_key=True)
    sealed_value: bytes = columns.sealed("name")  # installation


class RuleVersionTable(SQLModel, table=True):
    """The text of the operator's catalogue, policy, notice or partner list under a version; never changed."""

    __tablename__ = "edition"
    id: int | None = columns.primary_key()
    kind: str  # catalogue, policy, notice
    version: str
    text: str
    kept_at: datetime = columns.instant(null=False)
    mac: bytes | None = columns.row_code()

    __table_args__ = (UniqueConstraint("kind", "version"),)


class Taught(SQLModel, table=True):
    """In how many cases staff have put a feature of a text into a category; no row tells of which case."""

    # The keyed hash of a word, or of a pair of words or characters.
    feature: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    category: str = Field(primary_key=True)
    cases: int


class CategoryUse(SQLModel, table=True):
    """How many reports a category had in a month from reporters of a language; no row tells of which case."""

    __tablename__ = "category_use"
    lang: str = Field(primary_key=True)
    leaf: str = Field(primary_key=True)
    month: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    reports: int


class BudgetUse(SQLModel, table=True):
    """How much one holder has used of one counted thing in a window of this day; deleted when that is over."""

    __tablename__ = "budget_use"
    # The hash of an account, an address or the installation, and of the window within the day; it reveals neither.
    holder: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    counted: str = Field(primary_key=True)  # a word of rules.budgets.Counted
    seconds: int = Field(primary_key=True)  # the length of the window
    amount: int = Field(sa_type=BigInteger)
    until: datetime = columns.instant(null=False)  # the end of the day

    __table_args__ = (Index("budget_use_until", "until"),)


class Guess(SQLModel, table=True):
    """How often one account has asked for cases that are not its own, by the day and the way; deleted in time."""

    day: datetime = Field(sa_column=Column(columns.Instant, primary_key=True))
    guesser: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))  # a hash of the account, of no other use
    way: str = Field(primary_key=True)  # a word of EnvelopeKind
    amount: int = Field(sa_type=BigInteger)

    __table_args__ = columns.KEYED


class ContactCode(SQLModel, table=True):
    """An address that a person has left and not confirmed yet; deleted when it is confirmed or too old."""

    __tablename__ = "contact_code"
    person_id: int = Field(sa_column=Column(columns.Id, primary_key=True, autoincrement=False))
    channel: ContactChannel = Field(sa_column=Column(columns.EnumByValue(ContactChannel), primary_key=True))
    sealed_address: bytes = columns.sealed("person_id", "channel")  # person
    nonce: bytes | None = columns.hashed(
        null=True
    )  # the code is made from it and the installation's key; none: none sent
    tries: int = 0  # wrong codes typed
    until: datetime | None = columns.instant()  # so long the code can be typed


class HeldCard(SQLModel, table=True):
    """A case whose card is held back, because too many cases came at once."""

    __tablename__ = "held_card"
    case_id: int = Field(sa_column=Column(columns.Id, primary_key=True, autoincrement=False))
    at: datetime = columns.instant(null=False)


class Inventory(SQLModel, table=True):
    """The list of the rows of a table that the house has, by the table's name."""

    name: str = Field(primary_key=True)
    kept: str | None = Field(default=None, sa_type=RowList)  # as store.guard writes it
    mac: bytes | None = columns.row_code()
