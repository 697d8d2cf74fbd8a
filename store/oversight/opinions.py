"""Calls for opinions: who is willing to be asked, opinions sealed under each person's key, and published answers."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.dialects.postgresql import insert

from rules.operator.reviews import OpinionRound
from store import person_keys, rows
from store.sealing import RowLabel
from store.tables import OPINION, OPINION_CALL, PERSON
from store.tables.columns import day_of
from store.unit import Tx

_QUESTION, _ANSWER = RowLabel(OPINION_CALL.c.sealed_question), RowLabel(OPINION_CALL.c.sealed_answer)
_TEXT = RowLabel(OPINION.c.sealed_text)


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """A person who was asked; `given_at` is None until they give an opinion."""

    id: int
    declined_at: datetime | None
    given_at: datetime | None


_C, _O = OPINION_CALL.c, OPINION.c
_CALL = insert(OPINION_CALL).on_conflict_do_nothing(index_elements=["look_back_id"]).returning(OPINION_CALL.c.id)
_ROW = select(_C.id, _C.look_back_id, _C.until, _C.sealed_question, _C.sealed_answer, _C.answered_at)
_GET = _ROW.where(_C.id == bindparam("call"))
_OF_LOOK_BACK = _ROW.where(_C.look_back_id == bindparam("look_back"))
_UNANSWERED = _ROW.where(_C.answered_at.is_(None)).order_by(_C.id.desc()).limit(1)
_PUBLISHED = _ROW.where(_C.answered_at.is_not(None)).order_by(_C.answered_at.desc(), _C.id.desc())
_PUBLISHED_COUNT = select(func.count()).select_from(OPINION_CALL).where(_C.answered_at.is_not(None))
_THERE = (PERSON.c.wrapped_key.is_not(None), PERSON.c.blocked_at.is_(None))
_WILLING = (*_THERE, PERSON.c.willing_at.is_not(None))
_IS_WILLING = select(PERSON.c.willing_at).where(PERSON.c.id == bindparam("person"))
_COUNT_WILLING = select(func.count()).select_from(PERSON).where(*_WILLING)
_ASKED = exists().where(_O.call_id == bindparam("call"), _O.person_id == PERSON.c.id)
_TO_ASK = select(PERSON.c.id).where(*_WILLING, ~_ASKED).order_by(PERSON.c.id).limit(bindparam("most"))
_ASK = insert(OPINION)
_OF_CALL = (_O.call_id == bindparam("call"), _O.sealed_text.is_not(None), PERSON.c.wrapped_key.is_not(None))
_WITH_PERSON = OPINION.join(PERSON, PERSON.c.id == _O.person_id)
_GIVEN = (
    select(*person_keys.COLUMNS, _O.person_id, _O.sealed_text)
    .select_from(_WITH_PERSON)
    .where(*_OF_CALL)
    .order_by(_O.given_at)
)
_GIVEN_COUNT = select(func.count()).select_from(_WITH_PERSON).where(*_OF_CALL)
_ASKED_COUNT = select(func.count()).select_from(OPINION).where(_O.call_id == bindparam("call"))
_OWED = _O.given_at.is_not(None) | (_O.declined_at.is_(None) & PERSON.c.willing_at.is_not(None))
_TO_TELL = (
    select(_O.call_id, _O.person_id)
    .select_from(_WITH_PERSON.join(OPINION_CALL, _C.id == _O.call_id))
    .where(_C.answered_at.is_not(None), _O.told_at.is_(None), _OWED, *_THERE)
    .order_by(_O.id)
    .limit(bindparam("most"))
)
_OPEN_FOR = (
    _ROW.select_from(OPINION_CALL.join(OPINION, _O.call_id == _C.id))
    .where(_O.person_id == bindparam("person"), _C.answered_at.is_(None), _C.until > bindparam("now"))
    .order_by(_C.id.desc())
    .limit(1)
)


def is_willing(tx: Tx, person_id: int) -> bool:
    """Return whether the person is willing to be asked."""
    return tx.conn.execute(_IS_WILLING, {"person": person_id}).scalar(datetime) is not None


def forget(tx: Tx, person_id: int) -> None:
    """Empty the opinions of a person; that they were asked still counts."""
    rows.change(tx, OPINION, {"person_id": person_id}, sealed_text=None)


def set_willing(tx: Tx, person_id: int, *, now: bool) -> None:
    """Store whether the person is willing to be asked."""
    rows.change(tx, PERSON, {"id": person_id}, willing_at=day_of(tx.now) if now else None)


def count_willing(tx: Tx) -> int:
    """Return the number of persons who are willing and reachable."""
    return int(tx.conn.execute(_COUNT_WILLING).scalar_one())


def create_call(tx: Tx, look_back_id: int, staff_id: int, question: str | None, until: datetime) -> OpinionRound | None:
    """Insert a call; return None if this periodic review has one."""
    row = {
        "look_back_id": look_back_id,
        "staff_id": staff_id,
        "begun_at": tx.now,
        "until": until,
        "sealed_question": None if question is None else tx.keys.seal(question.encode(), _QUESTION(look_back_id)),
    }
    id = tx.conn.execute(_CALL, row).scalar(int)
    return None if id is None else get(tx, id)


def get(tx: Tx, id: int) -> OpinionRound | None:
    """Return the call with this id."""
    return tx.conn.execute(_GET, {"call": id}).one_as(partial(_row, tx))


def of_look_back(tx: Tx, look_back_id: int) -> OpinionRound | None:
    """Return the call of a periodic review."""
    return tx.conn.execute(_OF_LOOK_BACK, {"look_back": look_back_id}).one_as(partial(_row, tx))


def unanswered(tx: Tx) -> OpinionRound | None:
    """Return the newest call without an answer."""
    return tx.conn.execute(_UNANSWERED).one_as(partial(_row, tx))


def published(tx: Tx, place: int) -> tuple[OpinionRound | None, int]:
    """Return the published call at this place, newest first, and their number."""
    call = tx.conn.execute(_PUBLISHED.limit(1).offset(place)).one_as(partial(_row, tx))
    return call, int(tx.conn.execute(_PUBLISHED_COUNT).scalar_one())


def answer(tx: Tx, id: int, member_id: int, text: str) -> bool:
    """Publish the answer; return False if there is one."""
    call = get(tx, id)
    if call is None:
        return False
    sealed = tx.keys.seal(text.encode(), _ANSWER(call.look_back_id))
    new = {"sealed_answer": sealed, "answered_by": member_id, "answered_at": tx.now}
    return rows.change(tx, OPINION_CALL, {"id": id, "answered_at": None}, **new).rowcount == 1


def persons_to_ask(tx: Tx, id: int, most: int) -> list[int]:
    """Return willing and reachable persons who were not asked yet."""
    return list(tx.conn.execute(_TO_ASK, {"call": id, "most": most}).scalars())


def mark_asked(tx: Tx, id: int, person_id: int) -> None:
    """Record that the person is asked now."""
    tx.conn.execute(_ASK, {"call_id": id, "person_id": person_id, "asked_at": tx.now})


def of_person(tx: Tx, id: int, person_id: int) -> OpinionRow | None:
    """Return the person's opinion record for a call; None if they were not asked."""
    return rows.one(tx, OPINION, OpinionRow, call_id=id, person_id=person_id)


def open_for(tx: Tx, person_id: int) -> OpinionRound | None:
    """Return the newest open call in which the person was asked."""
    return tx.conn.execute(_OPEN_FOR, {"person": person_id, "now": tx.now}).one_as(partial(_row, tx))


def store_opinion(tx: Tx, id: int, person_id: int, text: str) -> None:
    """Store the person's opinion, replacing an earlier one."""
    words = person_keys.needed(tx, person_id).seal(text.encode(), _TEXT(id, person_id))
    this = {"call_id": id, "person_id": person_id}
    rows.change(tx, OPINION, this, sealed_text=words, given_at=tx.now, declined_at=None)


def decline(tx: Tx, id: int, person_id: int) -> bool:
    """Record that the person declines; return False if they gave an opinion."""
    this = {"call_id": id, "person_id": person_id, "given_at": None}
    return rows.change(tx, OPINION, this, declined_at=tx.now).rowcount == 1


def list_opinions(tx: Tx, id: int, place: int, most: int) -> list[str]:
    """Return the opinions without their authors, oldest first, except erased ones."""
    rows = tx.conn.execute(_GIVEN.limit(most).offset(place), {"call": id})
    opened = ((person_keys.key_of(tx, row), row) for row in rows)
    return [key.open(row.sealed_text, _TEXT(id, row.person_id)).decode() for key, row in opened if key]


def counts(tx: Tx, id: int) -> tuple[int, int]:
    """Return the numbers of persons asked and of opinions given."""
    asked, said = (tx.conn.execute(count, {"call": id}).scalar_one() for count in (_ASKED_COUNT, _GIVEN_COUNT))
    return int(asked), int(said)


def pending_answers(tx: Tx, most: int) -> list[tuple[int, int]]:
    """Return calls and persons still to receive the answer: who gave an opinion, or is willing and did not decline."""
    return [(row.call_id, row.person_id) for row in tx.conn.execute(_TO_TELL, {"most": most})]


def mark_answer_sent(tx: Tx, id: int, person_id: int) -> None:
    """Record that the answer is sent to the person now."""
    rows.change(tx, OPINION, {"call_id": id, "person_id": person_id}, told_at=tx.now)


def _row(tx: Tx, id: int, look_back_id: int, until: datetime, *rest: Any) -> OpinionRound:
    question, answer, answered_at = rest
    words = tx.keys.open_text(question, _QUESTION(look_back_id)), tx.keys.open_text(answer, _ANSWER(look_back_id))
    return OpinionRound(id, look_back_id, until, *words, answered_at)
