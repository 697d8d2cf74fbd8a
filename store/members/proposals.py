"""Proposals to grant rights, and their outcomes."""

from datetime import datetime

from sqlalchemy import func, select

from rules.people.staffing import Grant, ProposalOutcome, RightsProposal
from store import rows
from store.tables import STAFF_PROPOSAL
from store.unit import Tx

_P = STAFF_PROPOSAL.c
_WAITS = _P.outcome.is_(None)
_WAITING = rows.of(STAFF_PROPOSAL, RightsProposal).where(_WAITS).order_by(_P.id)
_EARLIEST = select(func.min(_P.ends_at)).where(_WAITS)


def create(tx: Tx, gives: Grant, subject_id: int, by: int, ends_at: datetime) -> int:
    """Insert a pending proposal and return its id."""
    return rows.create(tx, STAFF_PROPOSAL, gives=gives, subject_id=subject_id, staff_id=by, at=tx.now, ends_at=ends_at)


def get(tx: Tx, proposal_id: int) -> RightsProposal | None:
    """Return the proposal with this id, pending or not."""
    return rows.one(tx, STAFF_PROPOSAL, RightsProposal, id=proposal_id)


def pending(tx: Tx) -> list[RightsProposal]:
    """Return the pending proposals, oldest first."""
    return tx.conn.execute(_WAITING).all_as(RightsProposal)


def next_expiry(tx: Tx) -> datetime | None:
    """Return when the next pending proposal expires."""
    return tx.conn.execute(_EARLIEST).scalar(datetime)


def approve_as_operator(tx: Tx, proposal_id: int) -> bool:
    """Record that the operator approved it; return False if it is no longer pending."""
    return rows.change(tx, STAFF_PROPOSAL, {"id": proposal_id, "outcome": None}, operator_at=tx.now).rowcount == 1


def decide(tx: Tx, proposal_id: int, outcome: ProposalOutcome, second_id: int | None) -> bool:
    """Store the outcome; return False if the proposal was decided before."""
    new = {"outcome": outcome, "second_id": second_id, "decided_at": tx.now}
    return rows.change(tx, STAFF_PROPOSAL, {"id": proposal_id, "outcome": None}, **new).rowcount == 1
