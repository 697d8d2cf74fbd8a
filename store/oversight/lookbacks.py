"""Periodic reviews (review, audit, risk assessment), their outcomes, and the actions decided in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from rules.operator.housekeeping import LookBack
from store.tables import ACTION, PERIODIC_REVIEW
from store.unit import Tx

_OUTCOME = b"look_back.outcome"
_TEXT = b"action.text"


@dataclass(frozen=True, slots=True)
class PeriodicReviewRow:
    """A periodic review of the time from `since` until before `until`, with its outcome."""

    id: int
    kind: LookBack
    since: datetime
    until: datetime
    closed_at: datetime | None
    staff_id: int | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A task of an owner until a day, with the figure it should change, as (part, whole) before and after."""

    id: int
    look_back_id: int
    owner_id: int
    due_at: datetime
    figure: str | None
    before: tuple[int, int] | None
    after: tuple[int, int] | None
    done_at: datetime | None
    text: str


_GET = select(PERIODIC_REVIEW).where(PERIODIC_REVIEW.c.id == bindparam("row"))
_LAST = select(func.max(PERIODIC_REVIEW.c.until)).scalar_subquery()
_NEWEST = select(PERIODIC_REVIEW.c.id).where(PERIODIC_REVIEW.c.until == _LAST).order_by(PERIODIC_REVIEW.c.id)
_NEWEST_OF = select(func.max(PERIODIC_REVIEW.c.id)).where(PERIODIC_REVIEW.c.kind == bindparam("of_kind"))
_CLOSE = (
    update(PERIODIC_REVIEW)
    .where(PERIODIC_REVIEW.c.id == bindparam("row"), PERIODIC_REVIEW.c.closed_at.is_(None))
    .values(closed_at=bindparam("now"), staff_id=bindparam("member"), sealed_outcome=bindparam("outcome"))
)
_ACTION = select(ACTION).where(ACTION.c.id == bindparam("row"))
_ACTIONS = select(ACTION).order_by(ACTION.c.due_at, ACTION.c.id)
_THIS = update(ACTION).where(ACTION.c.id == bindparam("row"))
_DONE = _THIS.where(ACTION.c.done_at.is_(None)).values(done_at=bindparam("now"))
_AFTER = _THIS.values(after_part=bindparam("part"), after_of=bindparam("of"), measured_in=bindparam("look"))
_OWNER = _THIS.values(owner_id=bindparam("member"))


def create(tx: Tx, kind: LookBack, since: datetime, until: datetime) -> PeriodicReviewRow:
    """Insert a review without an outcome."""
    values = {"kind": kind, "since": since, "until": until, "begun_at": tx.now}
    id = tx.conn.execute(insert(PERIODIC_REVIEW), values).inserted_primary_key[0]
    return PeriodicReviewRow(id, kind, since, until, None, None, None)


def newest(tx: Tx) -> list[int]:
    """Return the ids of the newest reviews; several kinds may fall on one day."""
    return list(tx.conn.execute(_NEWEST).scalars())


def newest_of(tx: Tx, kind: LookBack) -> int | None:
    """Return the id of the newest review of a kind."""
    return tx.conn.execute(_NEWEST_OF, {"of_kind": kind}).scalar(int)


def get(tx: Tx, id: int) -> PeriodicReviewRow | None:
    """Return the review with this id."""
    row = tx.conn.execute(_GET, {"row": id}).one_or_none()
    if row is None:
        return None
    outcome = tx.keys.open_text(row.sealed_outcome, _OUTCOME)
    return PeriodicReviewRow(row.id, row.kind, row.since, row.until, row.closed_at, row.staff_id, outcome)


def close(tx: Tx, id: int, member_id: int, outcome: str) -> bool:
    """Store the outcome and who concluded it; return False if the review was closed before."""
    sealed = tx.keys.seal(outcome.encode(), _OUTCOME)
    values = {"row": id, "now": tx.now, "member": member_id, "outcome": sealed}
    return tx.conn.execute(_CLOSE, values).rowcount == 1


def add_action(
    tx: Tx,
    look_back_id: int,
    owner_id: int,
    due_at: datetime,
    text: str,
    figure: str | None,
    before: tuple[int, int] | None,
) -> ActionRow:
    """Insert an action."""
    part, of = before or (None, None)
    values: Mapping[str, Any] = {
        "look_back_id": look_back_id,
        "owner_id": owner_id,
        "due_at": due_at,
        "figure": figure,
        "before_part": part,
        "before_of": of,
        "begun_at": tx.now,
        "sealed_text": tx.keys.seal(text.encode(), _TEXT),
    }
    id = tx.conn.execute(insert(ACTION), values).inserted_primary_key[0]
    return ActionRow(id, look_back_id, owner_id, due_at, figure, before, None, None, text)


def action(tx: Tx, id: int) -> ActionRow | None:
    """Return the action with this id."""
    row = tx.conn.execute(_ACTION, {"row": id}).one_or_none()
    return row and _action(tx, row)


def actions(tx: Tx) -> list[ActionRow]:
    """Return all actions, earliest due first."""
    return [_action(tx, row) for row in tx.conn.execute(_ACTIONS)]


def complete_action(tx: Tx, id: int) -> bool:
    """Mark an action as done; return False if it was before."""
    return tx.conn.execute(_DONE, {"row": id, "now": tx.now}).rowcount == 1


def set_after(tx: Tx, id: int, look_back_id: int, after: tuple[int, int]) -> None:
    """Store an action's figure as measured in this review."""
    tx.conn.execute(_AFTER, {"row": id, "part": after[0], "of": after[1], "look": look_back_id})


def set_owner(tx: Tx, id: int, owner_id: int) -> None:
    """Give an action to another owner."""
    tx.conn.execute(_OWNER, {"row": id, "member": owner_id})


def _action(tx: Tx, row: Any) -> ActionRow:
    before = None if row.before_of is None else (row.before_part, row.before_of)
    after = None if row.after_of is None else (row.after_part, row.after_of)
    text = tx.keys.open(row.sealed_text, _TEXT).decode()
    return ActionRow(row.id, row.look_back_id, row.owner_id, row.due_at, row.figure, before, after, row.done_at, text)
