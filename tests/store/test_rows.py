"""Rows by the values of their columns, on both databases."""

from datetime import timedelta

from rules.people.staffing import Grant, ProposalOutcome, RightsProposal
from rules.vocabulary import Lang
from store import rows
from store.members import staff
from store.tables import STAFF_PROPOSAL
from store.unit import Tx
from tests.addresses import at

LANG: Lang = "en"


def _proposal(tx: Tx, gives: Grant) -> int:
    member = staff.by_account(tx, at(42)) or staff.add(tx, at(42), alias="Lin", roles=frozenset(), lang=LANG)
    ends = tx.now + timedelta(days=1)
    by = {"subject_id": member.id, "staff_id": member.id}
    return rows.create(tx, STAFF_PROPOSAL, gives=gives, at=tx.now, ends_at=ends, **by)


def test_rows_are_found_by_several_values_oldest_first(tx: Tx):
    first, second, _ = (_proposal(tx, gives) for gives in (Grant.LEAD, Grant.LEAD, Grant.CLEARANCE))
    assert [it.id for it in rows.every(tx, STAFF_PROPOSAL, RightsProposal, gives=Grant.LEAD)] == [first, second]
    assert rows.one(tx, STAFF_PROPOSAL, RightsProposal, id=second, gives=Grant.CLEARANCE) is None


def test_a_change_that_asks_for_an_empty_column_happens_once(tx: Tx):
    pending = {"id": _proposal(tx, Grant.LEAD), "outcome": None}
    outcomes = (ProposalOutcome.APPROVED, ProposalOutcome.WITHDRAWN)
    assert [rows.change(tx, STAFF_PROPOSAL, pending, outcome=it).rowcount for it in outcomes] == [1, 0]
    assert [it.outcome for it in rows.every(tx, STAFF_PROPOSAL, RightsProposal)] == [ProposalOutcome.APPROVED]


def test_only_the_rows_with_the_values_are_removed(tx: Tx):
    kept, _ = _proposal(tx, Grant.LEAD), _proposal(tx, Grant.CLEARANCE)
    rows.remove(tx, STAFF_PROPOSAL, gives=Grant.CLEARANCE)
    assert [it.id for it in rows.every(tx, STAFF_PROPOSAL, RightsProposal)] == [kept]
