"""The sender's side of the outbox: messages that are ready, and the result of sending them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, exists, func, null, or_, select, update

from rules.addresses import Address, MessageRef
from rules.facts.events import ResultDelivered
from rules.facts.notices import DeleteFormerMessage
from rules.facts.registry import NOTICES, Notice
from rules.vocabulary import Role
from store import codec, person_keys
from store.attempts.attempts import UnreadableRows, read_rows
from store.notify import slots
from store.outbox import ADDRESS, CONTENT, OVER, UNSENT, Destination, chat_hash, put_deletions
from store.record import cases, deadlines, events
from store.tables import EVIDENCE, OUTBOX, PERSON, SLOT, FileState, OutboxState, SendMode
from store.tables.columns import in_literals, in_parameter
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message to be sent now.

    Attributes:
        tries: how often it was postponed before.
        message: the slot's message, to be edited or deleted; None if the slot is empty.
        thread_slot: the slot of the thread to write into.
        thread: the thread in that slot, else the one in which the person wrote last; None if there is none.
    """

    id: int
    to: Destination
    manner: SendMode
    slot: str | None
    thread_slot: str | None
    notice: Notice
    case_id: int | None
    evidence_id: int | None
    deadline_id: int | None
    tries: int
    message: MessageRef | None
    thread: MessageRef | None


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that was sent; `message` is None if nothing new was sent, or it is deleted."""

    row: OutboxRow
    message: MessageRef | None


@dataclass(frozen=True, slots=True)
class UnsendableMessage:
    """A message that cannot be sent: its bot or other channel, its form, and its case."""

    bot: str
    form: str
    case_id: int | None


_FORMER_KINDS = {"topic_name": "thread_title"}
"""Kinds of notices in rows from before they were renamed."""

_O, _E = OUTBOX.c, EVIDENCE.c
_OF_BOT = _O.bot == bindparam("bot")
_PUT_OFF = _O.not_before > bindparam("now")
_TO_COME = (FileState.WANTED, FileState.UNCOPIED)
_OF_ALBUM = EVIDENCE.alias("of_album")
_ALBUM_WANTED = exists().where(
    _OF_ALBUM.c.case_id == _E.case_id, _OF_ALBUM.c.album == _E.album, in_literals(_OF_ALBUM.c.state, *_TO_COME)
)
_FILES_THERE = or_(
    _O.evidence_id.is_(None), ~in_literals(_E.state, *_TO_COME) & or_(_E.album.is_(None), ~_ALBUM_WANTED)
)
# A message scheduled for later, or waiting for its file, does not block its chat; one that failed does.
_IN_LINE = or_(_O.not_before.is_(None), _O.not_before <= bindparam("now"), _O.tries > 0) & _FILES_THERE
# What is shown beside the conversation can wait: a card that is brought up to date, and last a thread's title. Neither
# depends on its place in the order, as it is made when it is sent.
_LATER_CLASS = 2**40
_RANK = case(
    (_O.manner == SendMode.TITLE_THREAD, 2 * _LATER_CLASS),
    ((_O.manner == SendMode.EDIT) & _O.slot.startswith("card:"), _LATER_CLASS),
    else_=0,
)
_HEADS = (
    select(func.min(_O.id + _RANK) % _LATER_CLASS)
    .select_from(OUTBOX.outerjoin(EVIDENCE, _E.id == _O.evidence_id))
    .where(_OF_BOT, UNSENT, _IN_LINE)
    .group_by(_O.chat)
)
_HAS_READY = (
    select(_O.id)
    .select_from(OUTBOX.outerjoin(EVIDENCE, _E.id == _O.evidence_id))
    .where(_OF_BOT, _O.chat == bindparam("of"), UNSENT, _IN_LINE)
    .limit(1)
)
_LIVING = SLOT.alias("living")
_THREAD = SLOT.alias("thread")
_READY = (
    select(
        *(_O[name] for name in ("id", "sealed_to", "lang", "tz", "manner", "slot", "topic", "form")),
        *(_O[name] for name in ("sealed_content", "case_id", "evidence_id", "deadline_id", "tries", "person_id")),
        *person_keys.COLUMNS,
        _LIVING.c.message,
        _THREAD.c.message.label("thread"),
    )
    .select_from(
        OUTBOX.outerjoin(PERSON, PERSON.c.id == _O.person_id)
        .outerjoin(_LIVING, (_LIVING.c.bot == _O.bot) & (_LIVING.c.chat == _O.chat) & (_LIVING.c.name == _O.slot_hash))
        .outerjoin(_THREAD, (_THREAD.c.bot == _O.bot) & (_THREAD.c.chat == _O.chat) & (_THREAD.c.name == _O.topic_hash))
    )
    .where(_O.id.in_(_HEADS), or_(_O.not_before.is_(None), ~_PUT_OFF), ~in_parameter(_O.id, "under_way"))
    .order_by(_O.id)
    .limit(bindparam("most"))
)
_EARLIEST_LATER = select(func.min(_O.not_before)).where(_OF_BOT, UNSENT, _PUT_OFF)
_THIS = update(OUTBOX).where(_O.id == bindparam("row"))
# When a card of a case was sent is a minute after its report was filed: nothing says of which case it was.
_OF_NO_CASE: dict[str, Any] = {
    name: case((_O.bot == "desk", null()), else_=_O[name])
    for name in ("slot", "topic", "case_id", "evidence_id", "deadline_id", "not_before")
}
# A commit of unknown outcome is repeated; the rows that it has marked already are left out.
_SENT = (
    update(OUTBOX)
    .where(in_parameter(_O.id, "rows"), _O.state != OutboxState.SENT)
    .values(state=OutboxState.SENT, sent_at=bindparam("at"), **OVER, **_OF_NO_CASE)
    .returning(_O.id)
)
_REFUSED = _THIS.values(state=OutboxState.REFUSED, error=bindparam("because"), **OVER)
_SPOILT = _REFUSED.where(UNSENT).returning(_O.bot, _O.form, _O.case_id)
# A message that was replaced while it was being sent stays replaced: it is empty by now.
_LATER = _THIS.where(UNSENT).values(tries=bindparam("tried"), not_before=bindparam("until"), error=bindparam("because"))
_WAIT = _THIS.where(UNSENT).values(not_before=bindparam("until"))


def ready(
    tx: Tx, bot: str, limit: int, under_way: Collection[int] = (), unreadable: UnreadableRows | None = None
) -> list[OutboxRow]:
    """Return the first message of each chat that can be sent now, oldest first, except those that the sender has
    `under_way`, and their chats."""
    parameters = {"bot": bot, "now": tx.now, "most": limit, "under_way": list(under_way)}
    return read_rows(tx.conn.execute(_READY, parameters), lambda row: _row(tx, bot, row), unreadable)


def has_ready(tx: Tx, bot: str, address: Address) -> bool:
    """Return whether a message to this address could be sent now."""
    asked = {"bot": bot, "now": tx.now, "of": chat_hash(tx, bot, address)}
    return tx.conn.execute(_HAS_READY, asked).one_or_none() is not None


def ready_ids(tx: Tx, bot: str, limit: int) -> list[int]:
    """Return the id of the first message of each chat that can be sent now, oldest first."""
    parameters = {"bot": bot, "now": tx.now, "most": limit, "under_way": []}
    return list(tx.conn.execute(_READY, parameters).scalars())


def refuse_unsendable(tx: Tx, row_id: int, error: str) -> UnsendableMessage | None:
    """Refuse a message that can never be sent, and return it; None if it was sent or replaced meanwhile."""
    return tx.conn.execute(_SPOILT, {"row": row_id, "because": error}).one_as(UnsendableMessage)


def _row(tx: Tx, bot: str, row: Any) -> OutboxRow:
    key = person_keys.opening(tx, row.sealed_content, person_keys.key_of(tx, row))
    notice = codec.from_json(
        NOTICES[_FORMER_KINDS.get(row.form, row.form)], key.open_json(row.sealed_content, CONTENT(row.id))
    )
    address = _address(bot, key.open(row.sealed_to, ADDRESS(row.id)).decode())
    return OutboxRow(
        id=row.id,
        to=Destination(bot, address, row.lang, row.tz, row.person_id),
        manner=row.manner,
        slot=row.slot,
        thread_slot=row.topic,
        notice=notice,
        case_id=row.case_id,
        evidence_id=row.evidence_id,
        deadline_id=row.deadline_id,
        tries=row.tries,
        message=notice.message if isinstance(notice, DeleteFormerMessage) else row.message,
        thread=row.thread,
    )


def _address(bot: str, stored: str) -> Address:
    """Return the address; rows from before the addresses of mail and SMS named their channel have `person:<id>`."""
    return Address(stored.replace("person:", f"{bot}:", 1)) if stored.startswith("person:") else Address(stored)


def next_scheduled_at(tx: Tx, bot: str) -> datetime | None:
    """Return when the next scheduled message can be sent."""
    return tx.conn.execute(_EARLIEST_LATER, {"bot": bot, "now": tx.now}).scalar(datetime)


def mark_sent(tx: Tx, row: OutboxRow, message: MessageRef | None) -> None:
    """Mark the message sent and store `message` in its slot (None: nothing new was sent, or it is deleted)."""
    mark_all_sent(tx, [SentMessage(row, message)])


def mark_all_sent(tx: Tx, arrived: Sequence[SentMessage]) -> None:
    """Mark messages of one bot sent, each in a different chat."""
    rows = [each.row.id for each in arrived]
    marked = set(tx.conn.execute(_SENT, {"rows": rows, "at": tx.now}).scalars())
    living: dict[tuple[Address, str], MessageRef] = {}
    former: list[tuple[Destination, MessageRef]] = []
    for row, message in ((each.row, each.message) for each in arrived if each.row.id in marked):
        if row.slot and row.manner in (SendMode.DELETE, SendMode.REMOVE_THREAD):
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
    """Mark the message refused: Telegram will never accept it. The next one of its chat may be sent."""
    tx.conn.execute(_REFUSED, {"row": row.id, "because": error})


def postpone(tx: Tx, row: OutboxRow, not_before: datetime, error: str, *, counts: bool = True) -> None:
    """Postpone a message that could not be sent; it keeps its place in its chat until it is tried again.

    Args:
        counts: the failure lengthens the pauses between tries of this row.
    """
    # At least one try makes the postponed row keep its place.
    tried = max(row.tries + counts, 1)
    tx.conn.execute(_LATER, {"row": row.id, "tried": tried, "until": not_before, "because": error})


def hold_until(tx: Tx, row: OutboxRow, not_before: datetime) -> None:
    """Hold the message until this instant, without counting a failed try."""
    tx.conn.execute(_WAIT, {"row": row.id, "until": not_before})
