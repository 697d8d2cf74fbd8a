"""A reporter's own case; to everybody else it is as if there were none."""

from rules.refusals import Refusal, refuse
from store.entry.people import PersonRow
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def own_case(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    """The case, where this person filed it."""
    return require_owner(cases.get(tx, case_id), person)


def require_owner(case: CaseRow | None, person: PersonRow) -> CaseRow | Refusal:
    """The same refusal for another's case and for none, so that it tells nothing (row B1)."""
    return case if case and case.person_id == person.id else refuse("refusal-not-found")


def refuse_too_long(tx: Tx, text: str) -> Refusal | None:
    """Words of a reporter's have the room that a description has."""
    limit = tx.installation.policy.description_limit
    return refuse("refusal-too-long", length=len(text), limit=limit) if len(text) > limit else None
