"""The courier's side of the outbox: what is ready to go, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, select, update

from rules.addresses import Address, MessageRef
from rules.facts.events import ResultDelivered
from rules.facts.notices import DeleteFormerMessage
from rules.facts.registry import NOTICES, Notice
from rules.vocabulary import Role
from store import codec
from store.attempts.readable import UnreadableRows, read_rows
from store.notify import addresses, slots
from store.notify.addresses import Destination
from store.outbox.putting import ADDRESS_LABEL, CONTENT_LABEL, UNSENT, put_deletions
from store.record import cases, deadlines, events
from store.tables import EVIDENCE, OUTBOX, SLOT, FileState, OutboxState, SendMode
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message to be sent now.

    Attributes:
        tries: how often it was put off before.
        message: the slot's living message, to be edited or deleted; None where there is none.
        thread: of the forum topic to write into; None where there is none (Bot API "message_thread").
    """

    id: int
    to: Destination
    manner: SendMode
    slot: str | None
    topic: str | None
    notice: Notice
    case_id: int | None
    evidence_id: int | None
    deadline_id: int | None
    tries: int
    message: MessageRef | None
    thread: MessageRef | None


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that has arrived; `message` is None where nothing new was sent, or it is deleted."""

    row: OutboxRow
    message: MessageRef | None


@dataclass(frozen=True, slots=True)
class UnsendableMessage:
    """A message that cannot be sent: of which bot or other way, its form, and the case that it tells of."""

    bot: str
    form: str
    case_id: int | None


_OF_BOT = OUTBOX.c.bot == bindparam("bot")
_PUT_OFF = OUTBOX.c.not_before > bindparam("now")
_TO_COME = (FileState.WANTED, FileState.UNCOPIED)
_OF_ALBUM = EVIDENCE.alias("of_album")
_ALBUM_WANTED = exists().where(
    _OF_ALBUM.c.case_id == EVIDENCE.c.case_id,
    _OF_ALBUM.c.album == EVIDENCE.c.album,
    in_literals(_OF_ALBUM.c.state, *_TO_COME),
)
_FILES_THERE = or_(
    OUTBOX.c.evidence_id.is_(None),
    ~in_literals(EVIDENCE.c.state, *_TO_COME) & or_(EVIDENCE.c.album.is_(None), ~_ALBUM_WANTED),
)
# What was meant for later, or waits for its file, lets the chat's other messages pass; what failed does not.
_IN_LINE = (
    or_(OUTBOX.c.not_before.is_(None), OUTBOX.c.not_before <= bindparam("now"), OUTBOX.c.tries > 0) & _FILES_THERE
)
_HEADS = (
    select(func.min(OUTBOX.c.id))
    .select_from(OUTBOX.outerjoin(EVIDENCE, EVIDENCE.c.id == OUTBOX.c.evidence_id))
    .where(_OF_BOT, UNSENT, _IN_LINE)
    .group_by(OUTBOX.c.chat)
)
_LIVING = SLOT.alias("living")
_TOPIC = SLOT.alias("topic_slot")
_READY = (
    select(
        OUTBOX.c.id,
        OUTBOX.c.sealed_to,
        OUTBOX.c.lang,
        OUTBOX.c.tz,
        OUTBOX.c.manner,
        OUTBOX.c.slot,
        OUTBOX.c.topic,
        OUTBOX.c.form,
        OUTBOX.c.sealed_content,
        OUTBOX.c.case_id,
        OUTBOX.c.evidence_id,
        OUTBOX.c.deadline_id,
        OUTBOX.c.tries,
        _LIVING.c.message,
        _TOPIC.c.message.label("thread"),
    )
    .select_from(
        OUTBOX.outerjoin(
            _LIVING,
            (_LIVING.c.bot == OUTBOX.c.bot) & (_LIVING.c.chat == OUTBOX.c.chat) & (_LIVING.c.name == OUTBOX.c.slot),
        ).outerjoin(
            _TOPIC,
            (_TOPIC.c.bot == OUTBOX.c.bot) & (_TOPIC.c.chat == OUTBOX.c.chat) & (_TOPIC.c.name == OUTBOX.c.topic),
        )
    )
    .where(
        OUTBOX.c.id.in_(_HEADS), or_(OUTBOX.c.not_before.is_(None), ~_PUT_OFF), ~in_parameter(OUTBOX.c.id, "under_way")
    )
    .order_by(OUTBOX.c.id)
    .limit(bindparam("most"))
)
_EARLIEST_LATER = select(func.min(OUTBOX.c.not_before)).where(_OF_BOT, UNSENT, _PUT_OFF)
_THIS = update(OUTBOX).where(OUTBOX.c.id == bindparam("row"))
# A commit of unknown outcome is repeated, and then finds its mark there.
_SENT = (
    update(OUTBOX)
    .where(in_parameter(OUTBOX.c.id, "rows"), OUTBOX.c.state != OutboxState.SENT)
    .values(state=OutboxState.SENT, sent_at=bindparam("at"), sealed_to=None, sealed_content=None)
    .returning(OUTBOX.c.id)
)
_REFUSED = _THIS.values(state=OutboxState.REFUSED, error=bindparam("because"), sealed_to=None, sealed_content=None)
_SPOILT = (
    _THIS.where(UNSENT)
    .values(state=OutboxState.REFUSED, error=bindparam("because"), sealed_to=None, sealed_content=None)
    .returning(OUTBOX.c.bot, OUTBOX.c.form, OUTBOX.c.case_id)
)
# What has been replaced while it was under way stays so: it is empty by now.
_LATER = _THIS.where(UNSENT).values(tries=bindparam("tried"), not_before=bindparam("until"), error=bindparam("because"))
_WAIT = _THIS.where(UNSENT).values(not_before=bindparam("until"))
_MOVE_CHAT = (
    update(OUTBOX)
    .where(OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("from_chat"), UNSENT)
    .values(chat=bindparam("to_chat"), sealed_to=bindparam("to_address"))
)


def ready(
    tx: Tx, bot: str, limit: int, under_way: Collection[int] = (), unreadable: UnreadableRows | None = None
) -> list[OutboxRow]:
    """The first message of each chat that can go now, oldest first; those `under_way` with the courier are left out,
    and so are their chats."""
    parameters = {"bot": bot, "now": tx.now, "most": limit, "under_way": list(under_way)}
    return read_rows(tx.conn.execute(_READY, parameters), lambda row: _row(tx, bot, row), unreadable)


def ready_ids(tx: Tx, bot: str, limit: int) -> list[int]:
    """The first message of each chat that can go now, by its number alone, oldest first."""
    parameters = {"bot": bot, "now": tx.now, "most": limit, "under_way": []}
    return list(tx.conn.execute(_READY, parameters).scalars())


def refuse_unsendable(tx: Tx, row_id: int, error: str) -> UnsendableMessage | None:
    """The message cannot be sent, whatever is done; None where it has gone or was replaced meanwhile."""
    row = tx.conn.execute(_SPOILT, {"row": row_id, "because": error}).one_or_none()
    return UnsendableMessage(*row) if row else None


def _row(tx: Tx, bot: str, row: Any) -> OutboxRow:
    notice = codec.from_json(NOTICES[row.form], tx.keys.open_json(row.sealed_content, CONTENT_LABEL))
    return OutboxRow(
        id=row.id,
        to=Destination(bot, Address(tx.keys.open(row.sealed_to, ADDRESS_LABEL).decode()), row.lang, row.tz),
        manner=row.manner,
        slot=row.slot,
        topic=row.topic,
        notice=notice,
        case_id=row.case_id,
        evidence_id=row.evidence_id,
        deadline_id=row.deadline_id,
        tries=row.tries,
        message=notice.message if isinstance(notice, DeleteFormerMessage) else row.message,
        thread=row.thread,
    )


def next_scheduled_at(tx: Tx, bot: str) -> datetime | None:
    """When the next message that waits for its instant can go."""
    instant: datetime | None = tx.conn.execute(_EARLIEST_LATER, {"bot": bot, "now": tx.now}).scalar_one()
    return instant


def mark_sent(tx: Tx, row: OutboxRow, message: MessageRef | None) -> None:
    """The message has arrived; its slot remembers `message` (None: nothing new was sent, or it is deleted)."""
    mark_all_sent(tx, [SentMessage(row, message)])


def mark_all_sent(tx: Tx, arrived: Sequence[SentMessage]) -> None:
    """Messages of one bot have arrived, each in another chat."""
    rows = [each.row.id for each in arrived]
    marked = set(tx.conn.execute(_SENT, {"rows": rows, "at": tx.now}).scalars())
    living: dict[tuple[Address, str], MessageRef] = {}
    former: list[tuple[Destination, MessageRef]] = []
    for row, message in ((each.row, each.message) for each in arrived if each.row.id in marked):
        if row.slot and row.manner in (SendMode.DELETE, SendMode.REMOVE):
            slots.forget(tx, row.to.bot, row.to.address, row.slot)
        elif row.slot and message is not None and message != row.message:
            living[row.to.address, row.slot] = message
            if row.manner is SendMode.MOVE and row.message:
                former.append((row.to, row.message))
        if row.deadline_id:
            deadlines.mark_met(tx, row.deadline_id)
            if row.case_id and (case := cases.get(tx, row.case_id)):
                events.append(tx, case, ResultDelivered(), Role.CLOCK)
    if living:
        slots.remember_all(tx, arrived[0].row.to.bot, living)
    if former:
        put_deletions(tx, former)


def mark_refused(tx: Tx, row: OutboxRow, error: str) -> None:
    """Telegram will never take this message; the next one of its chat may go."""
    tx.conn.execute(_REFUSED, {"row": row.id, "because": error})


def postpone(tx: Tx, row: OutboxRow, not_before: datetime, error: str, *, counts: bool = True) -> None:
    """The message did not go this time; it holds its place in its chat until it is tried again.

    Args:
        counts: the failure makes the pauses of this row longer.
    """
    # A row that was put off has at least one try: that is how it holds its place.
    tried = max(row.tries + counts, 1)
    tx.conn.execute(_LATER, {"row": row.id, "tried": tried, "until": not_before, "because": error})


def hold_until(tx: Tx, row: OutboxRow, not_before: datetime) -> None:
    """The message may not go before this instant; that it waits is no failed try."""
    tx.conn.execute(_WAIT, {"row": row.id, "until": not_before})


def move_chat(tx: Tx, bot: str, old: Address, new: Address) -> None:
    """A group has become a supergroup (Bot API "migrate_to_chat_id"): what waits goes there, and nothing of the old
    chat can be edited any more."""
    tx.conn.execute(
        _MOVE_CHAT,
        {
            "for_bot": bot,
            "from_chat": addresses.chat_hash(tx, bot, old),
            "to_chat": addresses.chat_hash(tx, bot, new),
            "to_address": tx.keys.seal(new.encode(), ADDRESS_LABEL),
        },
    )
    slots.forget_all(tx, bot, old)
    if bot == "desk" and addresses.staff_chat(tx).address == old:
        addresses.set_staff_chat(tx, new)
