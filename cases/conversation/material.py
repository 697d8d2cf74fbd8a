"""Material added to a case: words and files of its parties, evidence and notes of staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cases import budgets
from cases.evidence import files
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.parties import codes
from cases.parties.codes import PartyRole
from cases.record import access
from cases.workflow import press, transitions
from cases.workflow.press import AllowedPress, staff_act
from rules.addresses import Address
from rules.evidence import SentFile
from rules.facts.acts import EvidenceAttached, MaterialAdded, NoteWritten, SpokenWords
from rules.facts.events import EvidenceOpened
from rules.operator.budgets import Counted
from rules.refusals import Refusal, checked, refusable
from rules.report import Forward, said_in
from rules.text.text_limits import continues
from rules.vocabulary import Act, Role, Source
from store.entry.people import PersonRow
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Material:
    """What a person says at once.

    Attributes:
        pointed: accounts that the message points at.
        forwards: messages that were forwarded with the words, or that the file was forwarded in.
        instead_of: the words of the first part of a text of which this is the whole; it takes their place there.
    """

    text: str = ""
    file: SentFile | None = None
    pointed: Sequence[Address] = ()
    forwards: tuple[Forward, ...] = ()
    instead_of: str = ""


@refusable
def heard(tx: Tx, person: PersonRow, case: CaseRow, said: Material) -> tuple[CaseRow, EventRow | None] | Refusal:
    """Check what a person says about a case; return the case then, and the event whose place the words take."""
    words, former = said_in(said.text, said.forwards), first_part(tx, case, said.instead_of)
    checked(access.refuse_too_long(tx, words) or (None if former else budgets.spend(tx, person, Counted.NOTES)))
    named = [it for it in (words, said.file.name if said.file else "") if it]
    return checked(conflict_of_interest.check_added_text(tx, case, *named, pointed=said.pointed)), former


@refusable
def add(
    tx: Tx, person: PersonRow, case_id: int, said: Material, *, corrects: bool = False, told: bool = False
) -> EventRow | Refusal:
    """Record the words, and request the file as evidence of the case; show both beside the card.

    Args:
        corrects: the words are those of an edited message.
        told: another notice has told staff of it.
    """
    stands = checked(_running(tx, person, case_id))
    case, former = checked(heard(tx, person, stands.case, said))
    wanted = 0
    if file := said.file:
        source, sender = stands.source, stands.sender_id
        wanted = checked(files.add_file(tx, case, file, bot="reporter", source=source, person=person, sender_id=sender))
    added = MaterialAdded(said.text, corrects, evidence=wanted, forwards=said.forwards)
    return _added(tx, case, stands.role, added, told=told, former=former)


def _running(tx: Tx, person: PersonRow, case_id: int) -> PartyRole | Refusal:
    stands = checked(codes.party_role_of(tx, person, case_id))
    step = transitions.step_for_role(tx, stands.case, Act.ADD, stands.role)
    return step if isinstance(step, Refusal) else stands


def first_part(tx: Tx, case: CaseRow, words: str) -> EventRow | None:
    """Return the event with the first part of a text that came as several messages, of which this much is on record as
    the newest; None for no words."""
    found: EventRow | None = None
    for event in reversed(events.of_case(tx, case.id) if words else ()):
        said = getattr(event.fact, "text", "")
        if said == words if found is None else continues(said, words) and said != words:
            found, words = event, said
    return found


def _added(
    tx: Tx, case: CaseRow, role: Role, said: MaterialAdded, *, told: bool = False, former: EventRow | None = None
) -> EventRow:
    """Record the event without a new version of the case, so that no button expires."""
    event = events.append(tx, case, said, role)
    if not told:
        more = bool(said.evidence) and not (said.text or said.forwards)
        notices.notify_staff(tx, case, event, more=more, former=former)
    notices.refresh_card(tx, case)
    return event


@staff_act(Act.ATTACH)
def attach_evidence(
    tx: Tx, allowed: AllowedPress, source: Source, text: str, file: SentFile | None = None
) -> EventRow | Refusal:
    """Record the file or the words as evidence of the case; its reporter sees that there is more, but not what."""
    case = allowed.case
    wanted = checked(files.add_file(tx, case, file, bot="desk", source=source) if file else None)
    event = press.record(tx, allowed, EvidenceAttached(source, text, wanted or 0))
    notices.refresh_card(tx, case)
    return event


def text_evidence(tx: Tx, case: CaseRow) -> list[tuple[Source, str]]:
    """Return the evidence that was added in words, such as a link, oldest first."""
    told = [event.fact for event in events.of_case(tx, case.id)]
    return [(it.source, it.text) for it in told if isinstance(it, EvidenceAttached) and it.text]


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A note and its author; `text` is None where the evidence was opened."""

    at: datetime
    alias: str
    text: str | None


@staff_act(Act.NOTE)
def write_note(tx: Tx, allowed: AllowedPress, text: str) -> EventRow | Refusal:
    """Record a note for colleagues."""
    return press.record(tx, allowed, NoteWritten(text))


def notes_of_case(tx: Tx, case: CaseRow) -> Sequence[NoteEntry]:
    """Return the notes on a case, and who opened its evidence, oldest first."""
    told = [event for event in events.of_case(tx, case.id) if event.act in (Act.NOTE, EvidenceOpened.KIND)]
    return [
        NoteEntry(
            event.at,
            access.alias_of(tx, event.staff_id),
            event.fact.text if isinstance(event.fact, SpokenWords) else None,
        )
        for event in told
    ]
