"""A reporter's access to their own case; to everybody else the case does not seem to exist."""

from rules.refusals import Refusal, refuse
from store.entry.people import PersonRow
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def own_case(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    """Return the case if this person filed it."""
    return require_owner(cases.get(tx, case_id), person)


def require_owner(case: CaseRow | None, person: PersonRow) -> CaseRow | Refusal:
    """Return the case if it is this person's; the refusal is the same for another's case and for none (row B1)."""
    return case if case and case.person_id == person.id else refuse("refusal-not-found")


def refuse_too_long(tx: Tx, text: str) -> Refusal | None:
    """Refuse a reporter's text that is longer than a description may be."""
    limit = tx.installation.policy.description_limit
    return refuse("refusal-too-long", length=len(text), limit=limit) if len(text) > limit else None
