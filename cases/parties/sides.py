"""On which side somebody stands in a case: they reported it, or they hold the code of the person punished."""

from dataclasses import dataclass

from cases.parties import codes
from rules.refusals import Refusal, refuse
from rules.vocabulary import CodeKind, Role, Source
from store.entry.people import PersonRow
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class PartyRole:
    """The case, and as whom the person acts on it.

    Attributes:
        source: where what they send comes from.
        sender_id: who sends it, where that is not whoever reported.
    """

    case: CaseRow
    role: Role
    source: Source
    sender_id: int | None = None


def party_role_of(tx: Tx, person: PersonRow, case_id: int) -> PartyRole | Refusal:
    """Where this person stands; to everybody else it is as if there were no such case (row B1)."""
    case = cases.get(tx, case_id)
    if case and case.person_id == person.id:
        return PartyRole(case, Role.REPORTER, Source.REPORTER)
    held = codes.case_held_by(tx, person, case_id, CodeKind.PUNISHED)
    return PartyRole(held, Role.PUNISHED, Source.REPORTED, person.id) if held else refuse("refusal-not-found")
