"""Surveys: sent once per case, rated by one tap, with an optional comment sealed under the case's key."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from store import rows
from store.ledger import ledger
from store.record import cases, told
from store.record.cases import CaseRow
from store.sealing import RowLabel
from store.tables import CASE, SURVEY
from store.unit import Tx

_COMMENT = RowLabel(SURVEY.c.sealed_comment)


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """A survey; `rating` is 1 to 5, None while unanswered."""

    case_id: int
    asked_at: datetime
    rating: int | None
    unsolved: bool


@dataclass(frozen=True, slots=True)
class SurveyComment:
    """The comment on a rating, with its case."""

    number: str
    leaf: str
    rating: int
    text: str


_ASK = insert(SURVEY).on_conflict_do_nothing(index_elements=["case_id"]).returning(SURVEY.c.id)
_ID = select(SURVEY.c.id).where(SURVEY.c.case_id == bindparam("of_case"))
_SAID = (
    SURVEY.c.sealed_comment.is_not(None),
    SURVEY.c.rated_at >= bindparam("since"),
    SURVEY.c.rated_at < bindparam("until"),
    CASE.c.wrapped_key.is_not(None),
    CASE.c.restricted.is_(False),
)
_WITH_CASE = SURVEY.join(CASE, CASE.c.id == SURVEY.c.case_id)
_WORDS = (
    select(CASE.c.id, CASE.c.number, CASE.c.leaf, CASE.c.wrapped_key, SURVEY.c.rating, SURVEY.c.sealed_comment)
    .select_from(_WITH_CASE)
    .where(*_SAID)
    .order_by(SURVEY.c.rated_at, SURVEY.c.id)
)
_WORDS_COUNT = select(func.count()).select_from(_WITH_CASE).where(*_SAID)


def create(tx: Tx, case_id: int) -> bool:
    """Insert the survey of a case; return False if there is one."""
    row = {"case_id": case_id, "asked_at": tx.now, "unsolved": False}
    id = tx.conn.execute(_ASK, row).scalar(int)
    if id is not None:
        told.tell(tx, SURVEY, case_id, id, row)
    return id is not None


def of_case(tx: Tx, case_id: int) -> SurveyRow | None:
    """Return the survey of a case, if any."""
    return rows.one(tx, SURVEY, SurveyRow, case_id=case_id)


def rate(tx: Tx, case_id: int, rating: int) -> bool:
    """Store the rating; return False if one was given before."""
    ledger.touch(tx, case_id)
    return _change(tx, {"case_id": case_id, "rating": None}, rating=rating, rated_at=tx.at)


def mark_unsolved(tx: Tx, case_id: int) -> bool:
    """Record that the reporter says the problem is not solved; return False if they have said so before."""
    return _change(tx, {"case_id": case_id, "unsolved": False}, unsolved=True)


def comment(tx: Tx, case: CaseRow, text: str) -> bool:
    """Store the comment; return False if there was one before."""
    words = cases.key(tx, case).seal(text.encode(), _COMMENT(case.id))
    return _change(tx, {"case_id": case.id, "sealed_comment": None}, text, sealed_comment=words)


def _change(tx: Tx, this: dict[str, Any], comment: str | None = None, **new: Any) -> bool:
    """Change the survey with these values, if there is one; the events of its case tell what is new."""
    if rows.change(tx, SURVEY, this, **new).rowcount != 1:
        return False
    id = tx.conn.execute(_ID, {"of_case": this["case_id"]}).scalar(int)
    told.tell(tx, SURVEY, this["case_id"], id or 0, {**new, "sealed_comment": comment} if comment else new)
    return True


def comments(tx: Tx, since: datetime, until: datetime, place: int, most: int) -> list[SurveyComment]:
    """Return the comments on ratings from `since` until before `until`, oldest first, except erased ones and those of
    restricted cases."""
    rows = tx.conn.execute(_WORDS.limit(most).offset(place), {"since": since, "until": until})
    return [
        SurveyComment(
            row.number, row.leaf, row.rating, cases.key(tx, row).open(row.sealed_comment, _COMMENT(row.id)).decode()
        )
        for row in rows
    ]


def count_comments(tx: Tx, since: datetime, until: datetime) -> int:
    """Return how many cases match."""
    return int(tx.conn.execute(_WORDS_COUNT, {"since": since, "until": until}).scalar_one())
