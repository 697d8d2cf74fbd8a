"""Periodic reviews (review, audit, risk assessment), their outcomes, and the actions decided in them."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from rules.operator.figures import Share
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import ReviewAction, ReviewRecord
from store import rows
from store.sealing import RowLabel
from store.tables import ACTION, PERIODIC_REVIEW
from store.unit import Tx

_OUTCOME, _TEXT = RowLabel(PERIODIC_REVIEW.c.sealed_outcome), RowLabel(ACTION.c.sealed_text)


_GET = select(PERIODIC_REVIEW).where(PERIODIC_REVIEW.c.id == bindparam("row"))
_LAST = select(func.max(PERIODIC_REVIEW.c.until)).scalar_subquery()
_NEWEST = select(PERIODIC_REVIEW.c.id).where(PERIODIC_REVIEW.c.until == _LAST).order_by(PERIODIC_REVIEW.c.id)
_NEWEST_OF = select(func.max(PERIODIC_REVIEW.c.id)).where(PERIODIC_REVIEW.c.kind == bindparam("of_kind"))
_ACTION = select(ACTION).where(ACTION.c.id == bindparam("row"))
_ACTIONS = select(ACTION).order_by(ACTION.c.due_at, ACTION.c.id)


def create(tx: Tx, kind: PeriodicReviewKind, since: datetime, until: datetime) -> ReviewRecord:
    """Insert a review without an outcome."""
    id = rows.create(tx, PERIODIC_REVIEW, kind=kind, since=since, until=until, begun_at=tx.now)
    return ReviewRecord(id, kind, since, until, None, None, None)


def newest(tx: Tx) -> list[int]:
    """Return the ids of the newest reviews; several kinds may fall on one day."""
    return list(tx.conn.execute(_NEWEST).scalars())


def newest_of(tx: Tx, kind: PeriodicReviewKind) -> int | None:
    """Return the id of the newest review of a kind."""
    return tx.conn.execute(_NEWEST_OF, {"of_kind": kind}).scalar(int)


def get(tx: Tx, id: int) -> ReviewRecord | None:
    """Return the review with this id."""
    row = tx.conn.execute(_GET, {"row": id}).one_or_none()
    if row is None:
        return None
    outcome = tx.keys.open_text(row.sealed_outcome, _OUTCOME(row.id))
    return ReviewRecord(row.id, row.kind, row.since, row.until, row.closed_at, row.staff_id, outcome)


def close(tx: Tx, id: int, member_id: int, outcome: str) -> bool:
    """Store the outcome and who concluded it; return False if the review was closed before."""
    sealed = tx.keys.seal(outcome.encode(), _OUTCOME(id))
    new = {"closed_at": tx.now, "staff_id": member_id, "sealed_outcome": sealed}
    return rows.change(tx, PERIODIC_REVIEW, {"id": id, "closed_at": None}, **new).rowcount == 1


def add_action(
    tx: Tx, look_back_id: int, owner_id: int, due_at: datetime, text: str, figure: str | None, before: Share | None
) -> ReviewAction:
    """Insert an action."""
    id = rows.next_id(tx, ACTION)
    values: dict[str, Any] = {
        "id": id,
        "look_back_id": look_back_id,
        "owner_id": owner_id,
        "due_at": due_at,
        "figure": figure,
        "before_part": before and before.part,
        "before_of": before and before.of,
        "begun_at": tx.now,
        "sealed_text": tx.keys.seal(text.encode(), _TEXT(id)),
    }
    rows.add(tx, ACTION, **values)
    return ReviewAction(id, look_back_id, owner_id, due_at, figure, before, None, None, text)


def action(tx: Tx, id: int) -> ReviewAction | None:
    """Return the action with this id."""
    row = tx.conn.execute(_ACTION, {"row": id}).one_or_none()
    return row and _action(tx, row)


def actions(tx: Tx) -> list[ReviewAction]:
    """Return all actions, earliest due first."""
    return [_action(tx, row) for row in tx.conn.execute(_ACTIONS)]


def complete_action(tx: Tx, id: int) -> bool:
    """Mark an action as done; return False if it was before."""
    return rows.change(tx, ACTION, {"id": id, "done_at": None}, done_at=tx.now).rowcount == 1


def set_after(tx: Tx, id: int, look_back_id: int, after: Share) -> None:
    """Store an action's figure as measured in this review."""
    rows.change(tx, ACTION, {"id": id}, after_part=after.part, after_of=after.of, measured_in=look_back_id)


def set_owner(tx: Tx, id: int, owner_id: int) -> None:
    """Give an action to another owner."""
    rows.change(tx, ACTION, {"id": id}, owner_id=owner_id)


def _action(tx: Tx, row: Any) -> ReviewAction:
    before = None if row.before_of is None else Share(row.before_part, row.before_of)
    after = None if row.after_of is None else Share(row.after_part, row.after_of)
    known = (row.id, row.look_back_id, row.owner_id, row.due_at, row.figure)
    return ReviewAction(*known, before, after, row.done_at, tx.keys.open(row.sealed_text, _TEXT(row.id)).decode())
