"""Outbox: messages are committed with their cause, sent in order of commit within a chat, then emptied.

A message goes to a destination: bot, address, language and time zone; rows carry a keyed hash of the address.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary, bindparam, case, exists, func, insert, literal, select, update

from rules.addresses import Address, MessageRef
from rules.facts.notices import DeleteFormerMessage
from rules.facts.registry import Notice
from rules.vocabulary import Lang
from store import codec, person_keys, rows, settings
from store.sealing import RowLabel
from store.tables import OUTBOX, OutboxState
from store.tables import SendMode as SendMode
from store.tables.columns import hour_of, in_literals
from store.unit import Tx

_STAFF_CHAT = "staff_chat"
_STAFF_THREADS = "staff_chat.threads"
ADDRESS, CONTENT = RowLabel(OUTBOX.c.sealed_to), RowLabel(OUTBOX.c.sealed_content)

UNSENT = in_literals(OUTBOX.c.state, OutboxState.WAITING)

SCREEN = "screen"
"""The slot of the living message of a reporter's conversation."""

HERE = "thread:here"
"""The slot of the thread in which a reporter wrote last, where their chat with the bot has threads."""

_LIVING = (SendMode.EDIT, SendMode.MOVE, SendMode.TITLE_THREAD)
"""Manners that show the latest state: of several unsent messages only the last needs to be sent."""

OVER: dict[str, Any] = {
    **dict.fromkeys(("sealed_to", "sealed_content", "slot_hash", "topic_hash", "person_id")),
    # A chat of staff is counted by (`count_lately`), and belongs to no reporter.
    "chat": case((OUTBOX.c.bot == "desk", OUTBOX.c.chat), else_=literal(b"", LargeBinary)),
    "lang": "",
    "tz": "",
}
"""What a row keeps of its recipient once it is sent, replaced or refused: nothing that leads to an account. The case is
left, so that staff see what was not delivered."""

_IN_CHAT = (OUTBOX.c.bot == bindparam("for_bot"), OUTBOX.c.chat == bindparam("in_chat"), UNSENT)
_REPLACED = update(OUTBOX).values(state=OutboxState.REPLACED, **OVER)
_NOTHING = dict.fromkeys(("slot", "slot_hash", "topic", "case_id", "evidence_id", "deadline_id", "not_before"))
_INSERT = insert(OUTBOX)
_OLDER = (*_IN_CHAT, OUTBOX.c.slot == bindparam("for_slot"), in_literals(OUTBOX.c.manner, *_LIVING))
HAS_OLDER = exists().where(*_OLDER)
"""Whether a slot has unsent messages that a newer one replaces; what a query of it found is told to `put`."""

_REPLACE = _REPLACED.where(*_OLDER).returning(OUTBOX.c.manner, OUTBOX.c.deadline_id)
# If a deletion were withdrawn, its message would stay for ever.
_WITHDRAW_ALL = _REPLACED.where(
    *_IN_CHAT, ~in_literals(OUTBOX.c.manner, SendMode.DELETE, SendMode.REMOVE_THREAD)
).returning(OUTBOX.c.manner, OUTBOX.c.slot)
_WITHDRAW = _WITHDRAW_ALL.where(OUTBOX.c.case_id == bindparam("of_case"))
_WITHDRAW_OF = _REPLACED.where(OUTBOX.c.person_id == bindparam("of_person"), UNSENT)
_WAITING_CASES = select(OUTBOX.c.case_id).where(*_IN_CHAT, OUTBOX.c.case_id.is_not(None)).distinct()
_WITHDRAW_WITH = _REPLACED.where(OUTBOX.c.evidence_id == bindparam("piece"), OUTBOX.c.bot == "reporter", UNSENT)
_NEWEST = (
    select(OUTBOX.c.bot, OUTBOX.c.chat, OUTBOX.c.state, OUTBOX.c.sent_at, OUTBOX.c.manner)
    .order_by(OUTBOX.c.id.desc())
    .limit(200)
    .subquery()
)
_LATELY = select(func.count()).where(
    _NEWEST.c.bot == bindparam("for_bot"),
    _NEWEST.c.chat == bindparam("in_chat"),
    ~in_literals(_NEWEST.c.manner, SendMode.DELETE, SendMode.TITLE_THREAD),
    in_literals(_NEWEST.c.state, OutboxState.WAITING)
    | (in_literals(_NEWEST.c.state, OutboxState.SENT) & (_NEWEST.c.sent_at > bindparam("since"))),
)


@dataclass(frozen=True, slots=True)
class Destination:
    """The destination of a message, and the language and time zone to render it in.

    Attributes:
        person_id: whose key seals what is written to them; None where it is the installation's.
    """

    bot: str
    address: Address
    lang: Lang
    tz: str
    person_id: int | None = field(default=None, compare=False)


def chat_hash(tx: Tx, bot: str, address: Address) -> bytes:
    """Return the keyed hash that rows carry instead of an address."""
    return tx.keys.hash("chat", f"{bot}:{address}")


def slot_hash(tx: Tx, bot: str, name: str) -> bytes:
    """Return the keyed hash by which a slot is found; the same name at the other bot has another."""
    return tx.keys.hash("slot", f"{bot}:{name}")


def staff_chat(tx: Tx) -> Destination:
    """Return the staff chat: the one in the settings, or the one it was moved to."""
    place = tx.installation
    moved = settings.get(tx, _STAFF_CHAT)
    return Destination("desk", Address(moved) if moved else place.staff_chat, place.language, place.timezone.key)


def moved_staff_chat(tx: Tx) -> str | None:
    """Return the address to which the staff chat was moved, by Telegram or the operator; None if it never was."""
    return settings.get(tx, _STAFF_CHAT)


def set_staff_chat(tx: Tx, address: Address) -> None:
    """Store the new address of the staff chat."""
    settings.put(tx, _STAFF_CHAT, address)


def staff_threads(tx: Tx) -> bool | None:
    """Return whether the staff chat keeps each case in a thread, as last seen; None before it was."""
    known = settings.get(tx, _STAFF_THREADS)
    return None if known is None else known == "on"


def set_staff_threads(tx: Tx, *, on: bool) -> None:
    """Store whether the staff chat keeps each case in a thread."""
    settings.put(tx, _STAFF_THREADS, "on" if on else "off")


def count_lately(tx: Tx, to: Destination, since: datetime) -> int:
    """Return how many of the newest messages went to this chat since then, or wait, titles and deletions aside."""
    there = {"for_bot": to.bot, "in_chat": chat_hash(tx, to.bot, to.address), "since": since}
    return int(tx.conn.execute(_LATELY, there).scalar_one())


def put(
    tx: Tx,
    to: Destination,
    notice: Notice,
    *,
    manner: SendMode = SendMode.NEW,
    slot: str | None = None,
    thread: str | None = None,
    case_id: int | None = None,
    evidence_id: int | None = None,
    deadline_id: int | None = None,
    not_before: datetime | None = None,
) -> None:
    """Put a message in; if it edits, moves or renames, it replaces unsent older ones that do so for the same slot.

    Args:
        slot: the name of the screen's slot; required for every manner but NEW.
        thread: the slot of the thread to write into, if the channel has threads.
        evidence_id: wait until this file, and each of its album, is held or refused.
        deadline_id: the deadline that is met when this has been sent.
        not_before: wait until then; later rows of the chat do not wait.
    """
    chat = chat_hash(tx, to.bot, to.address)
    if slot and manner in _LIVING:
        older = older_of(to.bot, chat, slot)
        question = (HAS_OLDER, *older.values())
        for replaced_manner, replaced_deadline in (
            tx.conn.execute(_REPLACE, older) if tx.once(question, lambda: True) else ()
        ):
            # The person has written below the last screen, so the newest screen still goes to the bottom.
            manner = SendMode.MOVE if replaced_manner is SendMode.MOVE else manner
            deadline_id = deadline_id or replaced_deadline
        tx.tell(question, answer=True)
    about = {"case_id": case_id, "evidence_id": evidence_id, "deadline_id": deadline_id, "not_before": not_before}
    _put(tx, to, chat, notice, manner=manner, slot=slot, topic=thread, **about)


def older_of(bot: str, chat: bytes, slot: str) -> dict[str, Any]:
    """Return the parameters of `HAS_OLDER`, `chat` being the `chat_hash`."""
    return {"for_bot": bot, "in_chat": chat, "for_slot": slot}


def tell_older(tx: Tx, older: dict[str, Any], *, there: bool) -> None:
    """Tell `put` what a query of `HAS_OLDER` found, so that it does not ask once more in this unit."""
    tx.tell((HAS_OLDER, *older.values()), there)


def put_deletions(tx: Tx, messages: Sequence[tuple[Destination, MessageRef]]) -> None:
    """Put in the deletion of messages that have left their slots."""
    for to, message in messages:
        _put(tx, to, chat_hash(tx, to.bot, to.address), DeleteFormerMessage(message), manner=SendMode.DELETE)


def _put(tx: Tx, to: Destination, chat: bytes, notice: Notice, **columns: Any) -> None:
    tx.wakes.add(f"outbox.{to.bot}")
    id, slot, key = rows.next_id(tx, OUTBOX), columns.get("slot"), person_keys.sealing(tx, to.person_id)
    row = {
        **_NOTHING,
        **columns,
        "id": id,
        "slot_hash": slot_hash(tx, to.bot, slot) if slot else None,
        "topic_hash": slot_hash(tx, to.bot, columns.get("topic") or HERE),
        "bot": to.bot,
        "chat": chat,
        "person_id": to.person_id,
        "sealed_to": key.seal(to.address.encode(), ADDRESS(id)),
        "form": notice.KIND,
        "sealed_content": key.seal_json(codec.to_json(notice), CONTENT(id)),
        "lang": to.lang,
        "tz": to.tz,
        "state": OutboxState.WAITING,
        "tries": 0,
        "created_at": hour_of(tx.now),
    }
    tx.conn.execute(_INSERT, row)


def withdraw(tx: Tx, to: Destination, case_id: int | None = None) -> set[str]:
    """Withdraw the unsent messages to this chat, of the case or all, except deletions.

    Returns:
        Their slots: a message that is being sent at this moment still arrives in its slot.
    """
    there = {"for_bot": to.bot, "in_chat": chat_hash(tx, to.bot, to.address), "of_case": case_id}
    rows = tx.conn.execute(_WITHDRAW if case_id else _WITHDRAW_ALL, there)
    # The slots of other manners hold threads.
    return {row.slot for row in rows if row.slot and row.manner in (SendMode.NEW, SendMode.EDIT, SendMode.MOVE)}


def withdraw_of(tx: Tx, person_id: int) -> None:
    """Withdraw what is sealed under the key of this person and not sent yet."""
    tx.conn.execute(_WITHDRAW_OF, {"of_person": person_id})


def cases_with_unsent(tx: Tx, to: Destination) -> set[int]:
    """Return the cases with unsent messages to this chat."""
    chat = chat_hash(tx, to.bot, to.address)
    return set(tx.conn.execute(_WAITING_CASES, {"for_bot": to.bot, "in_chat": chat}).scalars())


def withdraw_with_evidence(tx: Tx, evidence_id: int) -> None:
    """Withdraw the unsent messages to a reporter that carry this file."""
    tx.conn.execute(_WITHDRAW_WITH, {"piece": evidence_id})
