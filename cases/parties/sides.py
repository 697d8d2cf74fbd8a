"""A person's side in a case: its reporter, or the holder of the sanctioned person's code."""

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
    """A case and the person's role in it.

    Attributes:
        source: the source recorded for what they send.
        sender_id: the person's id if they are not the reporter.
    """

    case: CaseRow
    role: Role
    source: Source
    sender_id: int | None = None


def party_role_of(tx: Tx, person: PersonRow, case_id: int) -> PartyRole | Refusal:
    """Return the person's side; to anybody else the case does not exist (row B1)."""
    case = cases.get(tx, case_id)
    if case and case.person_id == person.id:
        return PartyRole(case, Role.REPORTER, Source.REPORTER)
    held = codes.case_held_by(tx, person, case_id, CodeKind.PUNISHED)
    return PartyRole(held, Role.PUNISHED, Source.REPORTED, person.id) if held else refuse("refusal-not-found")
