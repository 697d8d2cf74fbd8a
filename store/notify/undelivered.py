"""Undelivered messages to reporters: refused for good, with no later message sent on the same channel."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, exists, func, literal, select, update

from rules.vocabulary import ContactChannel, DeadlineKind
from store.tables import CASE, DEADLINE, OUTBOX, PERSON, OutboxState
from store.tables.columns import in_literals
from store.unit import Tx

CHANNELS = ("reporter", *ContactChannel)
"""The reporter bot, and the other channels."""

REFUSED = "refused"
"""In place of the reporter bot where Telegram refused a message to somebody who has not blocked it."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """The newest undelivered message of a case on one channel."""

    case_id: int
    number: str
    bot: str
    at: datetime


_LATER = OUTBOX.alias("later_one")
_O, _C = OUTBOX.c, CASE.c
_ARRIVED = exists().where(
    _LATER.c.case_id == _O.case_id, _LATER.c.bot == _O.bot, _LATER.c.state == OutboxState.SENT, _LATER.c.id > _O.id
)
_TAKES = (_O.bot == "reporter") & PERSON.c.blocked_at.is_(None)
_WAY = case((_TAKES, literal(REFUSED)), else_=_O.bot).label("bot")
_NEWEST: Any = (
    select(_O.case_id, _C.number, _WAY, func.max(_O.created_at).label("at"))
    .select_from(OUTBOX.join(CASE, _C.id == _O.case_id).outerjoin(PERSON, PERSON.c.id == _C.person_id))
    .where(in_literals(_O.state, OutboxState.REFUSED), _O.bot.in_(CHANNELS), ~_ARRIVED)
    .group_by(_O.case_id, _C.number, _WAY)
    .order_by(func.max(_O.id).desc())
    .limit(bindparam("most"))
)
_WAITS_FOR_THEM = exists().where(
    DEADLINE.c.case_id == _C.id,
    DEADLINE.c.met_at.is_(None),
    in_literals(DEADLINE.c.kind, DeadlineKind.DELIVERY, DeadlineKind.ANSWER),
)
_BLOCKED = (
    select(_C.id, _C.number, literal("reporter"), PERSON.c.blocked_at)
    .select_from(CASE.join(PERSON, PERSON.c.id == _C.person_id))
    .where(PERSON.c.blocked_at.is_not(None), _WAITS_FOR_THEM)
    .order_by(_C.id.desc())
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class UndeliveredMessage:
    """A message to a reporter that Telegram refused: its case, slot and evidence file."""

    case_id: int
    slot: str
    evidence_id: int | None


_SAME = OUTBOX.alias("same_slot")
_OF_PERSON = (
    select(_O.case_id, _O.slot, _O.evidence_id)
    .where(
        _O.bot == "reporter",
        _O.case_id.in_(select(_C.id).where(_C.person_id == bindparam("of_person"))),
        _O.form == bindparam("of_form"),
        in_literals(_O.state, OutboxState.REFUSED),
        ~exists().where(
            _SAME.c.bot == _O.bot, _SAME.c.case_id == _O.case_id, _SAME.c.slot == _O.slot, _SAME.c.id > _O.id
        ),
    )
    .order_by(_O.id)
)


def refused_of(tx: Tx, person_id: int, form: str) -> list[UndeliveredMessage]:
    """Return the messages of this form on a reporter's cases that were refused and not put into their slot again since,
    oldest first."""
    return tx.conn.execute(_OF_PERSON, {"of_person": person_id, "of_form": form}).all_as(UndeliveredMessage)


@dataclass(frozen=True, slots=True)
class SentAbout:
    """A message that was sent about a case, and by which bot or channel."""

    case_id: int
    bot: str


_SENT_ABOUT = select(_O.case_id, _O.bot).where(
    _O.id == bindparam("row"), _O.case_id.is_not(None), in_literals(_O.state, OutboxState.SENT)
)
_BOUNCED = update(OUTBOX).where(_O.id == bindparam("row")).values(state=OutboxState.REFUSED, error="it came back")


def sent_about(tx: Tx, row_id: int) -> SentAbout | None:
    """Return the message of this row, if it was sent about a case."""
    return tx.conn.execute(_SENT_ABOUT, {"row": row_id}).one_as(SentAbout)


def mark_bounced(tx: Tx, row_id: int) -> None:
    """Record that a message which was sent came back."""
    tx.conn.execute(_BOUNCED, {"row": row_id})


def newest(tx: Tx, limit: int) -> list[Undelivered]:
    """Return the newest first: messages refused, and messages not tried because the person has blocked the bot."""
    found = [Undelivered(*row) for query in (_NEWEST, _BLOCKED) for row in tx.conn.execute(query, {"most": limit})]
    each = {(row.case_id, row.bot): row for row in sorted(found, key=lambda row: row.at)}
    return sorted(each.values(), key=lambda row: row.at, reverse=True)[:limit]
