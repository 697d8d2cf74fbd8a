"""Surveys: asked once a case, rated by one tap, perhaps with a word sealed under the case's key."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from store import cases
from store.cases import CaseRow
from store.inserts import Insert, Upsert
from store.tables import CASE, SURVEY
from store.unit import Tx

_LABEL = b"survey.comment"


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """A survey: `rating` from 1 to 5, None while unanswered."""

    case_id: int
    asked_at: datetime
    rating: int | None
    unsolved: bool
    commented: bool


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating, of which case, team, leaf and handler."""

    case_id: int
    team: str
    leaf: str
    holder: int | None
    rating: int


def _once(insert: Insert) -> Any:
    return insert.on_conflict_do_nothing(index_elements=["case_id"]).returning(SURVEY.c.id)


_ASK = Upsert(SURVEY, _once)
_GET = select(
    SURVEY.c.case_id,
    SURVEY.c.asked_at,
    SURVEY.c.rating,
    SURVEY.c.unsolved,
    SURVEY.c.sealed_comment.is_not(None),
).where(SURVEY.c.case_id == bindparam("of_case"))
_THIS = update(SURVEY).where(SURVEY.c.case_id == bindparam("of_case"))
_RATE = _THIS.where(SURVEY.c.rating.is_(None)).values(rating=bindparam("given"), rated_at=bindparam("at"))
_UNSOLVED = _THIS.values(unsolved=True)
_COMMENT = _THIS.where(SURVEY.c.sealed_comment.is_(None)).values(sealed_comment=bindparam("words"))
_COMMENT_OF = select(SURVEY.c.sealed_comment).where(SURVEY.c.case_id == bindparam("of_case"))
_RATED = (
    select(SURVEY.c.case_id, CASE.c.team, CASE.c.leaf, CASE.c.staff_id, SURVEY.c.rating)
    .select_from(SURVEY.join(CASE, CASE.c.id == SURVEY.c.case_id))
    .where(SURVEY.c.rated_at >= bindparam("since"), SURVEY.c.rated_at < bindparam("until"))
    .order_by(SURVEY.c.id)
)


def ask(tx: Tx, case_id: int) -> bool:
    """Whether it is asked now; False where it was before."""
    row = {"case_id": case_id, "asked_at": tx.now, "unsolved": False}
    return tx.conn.execute(_ASK(tx), row).one_or_none() is not None


def of_case(tx: Tx, case_id: int) -> SurveyRow | None:
    """The survey of a case, where it was asked."""
    row = tx.conn.execute(_GET, {"of_case": case_id}).one_or_none()
    return None if row is None else SurveyRow(*row)


def rate(tx: Tx, case_id: int, rating: int) -> bool:
    """Whether the rating counts; False where one was given before."""
    return tx.conn.execute(_RATE, {"of_case": case_id, "given": rating, "at": tx.now}).rowcount == 1


def unsolved(tx: Tx, case_id: int) -> None:
    """What it was about is not solved, says who reported it."""
    tx.conn.execute(_UNSOLVED, {"of_case": case_id})


def comment(tx: Tx, case: CaseRow, text: str) -> bool:
    """Whether the words are kept; False where there were some before."""
    words = cases.key(tx, case).seal(text.encode(), _LABEL)
    return tx.conn.execute(_COMMENT, {"of_case": case.id, "words": words}).rowcount == 1


def comment_of(tx: Tx, case: CaseRow) -> str | None:
    """What was said with the rating.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    words = tx.conn.execute(_COMMENT_OF, {"of_case": case.id}).scalar_one_or_none()
    return None if words is None else cases.key(tx, case).open(words, _LABEL).decode()


def rated(tx: Tx, since: datetime, until: datetime) -> list[Rated]:
    """What was given from `since` until before `until`."""
    return [Rated(*row) for row in tx.conn.execute(_RATED, {"since": since, "until": until})]
