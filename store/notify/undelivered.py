"""Undelivered messages to reporters: refused for good, with no later message sent on the same channel."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, literal, select

from rules.vocabulary import ContactChannel, DeadlineKind
from store.notify import addresses
from store.notify.addresses import Destination
from store.tables import CASE, DEADLINE, OUTBOX, PERSON, OutboxState
from store.tables.columns import in_literals
from store.unit import Tx

CHANNELS = ("reporter", *ContactChannel)
"""The reporter bot, and the other channels."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """The newest undelivered message of a case on one channel."""

    case_id: int
    number: str
    bot: str
    at: datetime


_LATER = OUTBOX.alias("later_one")
_ARRIVED = exists().where(
    _LATER.c.case_id == OUTBOX.c.case_id,
    _LATER.c.bot == OUTBOX.c.bot,
    _LATER.c.state == OutboxState.SENT,
    _LATER.c.id > OUTBOX.c.id,
)
_NEWEST: Any = (
    select(OUTBOX.c.case_id, CASE.c.number, OUTBOX.c.bot, func.max(OUTBOX.c.created_at).label("at"))
    .select_from(OUTBOX.join(CASE, CASE.c.id == OUTBOX.c.case_id))
    .where(OUTBOX.c.state == OutboxState.REFUSED, OUTBOX.c.bot.in_(CHANNELS), ~_ARRIVED)
    .group_by(OUTBOX.c.case_id, CASE.c.number, OUTBOX.c.bot)
    .order_by(func.max(OUTBOX.c.id).desc())
    .limit(bindparam("most"))
)


_WAITS_FOR_THEM = exists().where(
    DEADLINE.c.case_id == CASE.c.id,
    DEADLINE.c.met_at.is_(None),
    in_literals(DEADLINE.c.kind, DeadlineKind.DELIVERY, DeadlineKind.ANSWER),
)
_BLOCKED = (
    select(CASE.c.id, CASE.c.number, literal("reporter"), PERSON.c.blocked_at)
    .select_from(CASE.join(PERSON, PERSON.c.id == CASE.c.person_id))
    .where(PERSON.c.blocked_at.is_not(None), _WAITS_FOR_THEM)
    .order_by(CASE.c.id.desc())
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class UndeliveredMessage:
    """A message to a reporter that Telegram refused: its case, slot and evidence file."""

    case_id: int
    slot: str
    evidence_id: int | None


_SAME = OUTBOX.alias("same_slot")
_OF_CHAT = (
    select(OUTBOX.c.case_id, OUTBOX.c.slot, OUTBOX.c.evidence_id)
    .where(
        OUTBOX.c.bot == bindparam("of_bot"),
        OUTBOX.c.chat == bindparam("in_chat"),
        OUTBOX.c.form == bindparam("of_form"),
        OUTBOX.c.state == OutboxState.REFUSED,
        ~exists().where(
            _SAME.c.bot == OUTBOX.c.bot,
            _SAME.c.chat == OUTBOX.c.chat,
            _SAME.c.slot == OUTBOX.c.slot,
            _SAME.c.id > OUTBOX.c.id,
        ),
    )
    .order_by(OUTBOX.c.id)
)


def refused_in_chat(tx: Tx, to: Destination, form: str) -> list[UndeliveredMessage]:
    """Return the messages of this form refused in a chat and not put into their slot again since, oldest first."""
    there = {"of_bot": to.bot, "in_chat": addresses.chat_hash(tx, to.bot, to.address), "of_form": form}
    return [UndeliveredMessage(*row) for row in tx.conn.execute(_OF_CHAT, there)]


def newest(tx: Tx, limit: int) -> list[Undelivered]:
    """Return the newest first: messages refused, and messages not tried because the person has blocked the bot."""
    found = [Undelivered(*row) for query in (_NEWEST, _BLOCKED) for row in tx.conn.execute(query, {"most": limit})]
    each = {(row.case_id, row.bot): row for row in sorted(found, key=lambda row: row.at)}
    return sorted(each.values(), key=lambda row: row.at, reverse=True)[:limit]
