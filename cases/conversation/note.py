"""Notes among staff, sealed with the case; its reporter never sees them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cases.workflow import press
from cases.workflow.press import Press
from rules.facts.acts import NoteWritten, SpokenWords
from rules.facts.events import EvidenceOpened
from rules.refusals import Refusal
from rules.vocabulary import Act
from store.members import staff
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note and its author; `text` is None where the evidence was opened."""

    at: datetime
    alias: str
    text: str | None


def write_note(tx: Tx, pressed: Press, text: str) -> EventRow | Refusal:
    """Record a note for colleagues."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return events.append(tx, allowed.case, NoteWritten(text), allowed.step.role, pressed.member.id)


def notes_of_case(tx: Tx, case: CaseRow) -> Sequence[NoteEntry]:
    """Return the notes on a case, and who opened its evidence, oldest first."""
    told = [event for event in events.of_case(tx, case.id) if event.act in (Act.NOTE, EvidenceOpened.KIND)]
    return [
        NoteEntry(event.at, _alias(tx, event), event.fact.text if isinstance(event.fact, SpokenWords) else None)
        for event in told
    ]


def _alias(tx: Tx, event: EventRow) -> str:
    member = staff.get(tx, event.staff_id) if event.staff_id else None
    return member.alias if member else ""
