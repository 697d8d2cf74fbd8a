"""Codes: a code opens a case to a person it concerns who is not its reporter, on a side of their own."""

from dataclasses import dataclass
from datetime import datetime

from cases.decision import measures
from cases.identity import guesses
from cases.intake import conflict_of_interest
from cases.notify import staff_notices
from cases.record import access
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import CodeGiven
from rules.facts.notices import DeleteRevokedMessage
from rules.people.codes import Code, new_code
from rules.refusals import Refusal, checked, refuse
from rules.tickets import Slip
from rules.vocabulary import Act, CodeKind, Role, Source
from store import outbox
from store.entry import people
from store.entry.people import PersonRow
from store.identity import guesses as stored_guesses
from store.members import staff
from store.outbox import SendMode
from store.parties import codes
from store.parties.codes import CodeRow
from store.record import cases, events, reporters
from store.record.cases import CaseRow
from store.unit import Tx

REDEEM = "redeem"
"""The name under which failed attempts are recorded, so that the operator sees guessing."""


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A new code: its row, its text, the link that redeems it, and when it expires."""

    id: int
    code: str
    link: str
    until: datetime


@staff_act(Act.GIVE_CODE)
def give(tx: Tx, allowed: AllowedPress, kind: CodeKind) -> IssuedCode | Refusal:
    """Create a code for a member of staff to pass on; the event records that, not the code's text."""
    checked(staff_notices.private_chat(tx, allowed.member))
    taken = press.take(tx, allowed, CodeGiven(kind))
    return make(tx, taken.case, kind, allowed.member.id) if isinstance(taken, Transition) else taken


def make(tx: Tx, case: CaseRow, kind: CodeKind, staff_id: int | None = None) -> IssuedCode:
    """Create a code for the case."""
    code, until = new_code(), tx.now + tx.installation.policy.code
    made = codes.create(tx, case.id, kind, code, until=until, staff_id=staff_id)
    return IssuedCode(made, code, tx.installation.reporter_link(f"code_{code}"), until)


def redeem(tx: Tx, person: PersonRow, read: Code | Slip, way: str = "message") -> CodeRow | Refusal:
    """Bind the code to this person. A code that another holds, an expired one and an unknown one get the same refusal.

    The case's reporter, and staff who have worked on it, cannot redeem one. If another member of staff or a partner
    does, the case concerns them: it is restricted and hidden from them (row C8).
    """
    if isinstance(read, Slip):
        return refuse("refusal-code-slip")
    if full := guesses.throttle(tx, person, way):
        return full
    found = codes.find(tx, read.value)
    case = cases.get(tx, found.case_id) if found else None
    if case is None or case.person_id == person.id or _worked_on_it(tx, person, case):
        return _unknown(tx, person, way)
    redeemed = codes.redeem(tx, case, read.value, person.id)
    if redeemed is None:
        return _unknown(tx, person, way)
    _taken_away(tx, redeemed)
    if redeemed.kind is CodeKind.PUNISHED:
        measures.party_told(tx, case)
    to = people.destination(tx, person.id)
    told = conflict_of_interest.check_added_text(tx, case, pointed=[to.address]) if to and case.wrapped_key else case
    return told if isinstance(told, Refusal) else redeemed


def schedule_deletion(tx: Tx, row: CodeRow) -> None:
    """Delete the code's message from its maker's chat when it expires, unless it was redeemed before."""
    _taken_away(tx, row, at=row.until)


def slot_of(row: CodeRow) -> str:
    """Return the slot of the code's message in its maker's private chat."""
    return f"code:{row.case_id}.{row.id}"


def case_held_by(tx: Tx, person: PersonRow, case_id: int, *kinds: CodeKind) -> CaseRow | None:
    """Return the case if this person holds a code of these kinds to it."""
    return cases.get(tx, case_id) if any(row.kind in kinds for row in codes.held_by(tx, case_id, person.id)) else None


def _taken_away(tx: Tx, row: CodeRow, at: datetime | None = None) -> None:
    """Delete the code's message from its maker's chat, now or at an instant; repeating it has no effect."""
    to = staff.private_chat(tx, row.staff_id) if row.staff_id else None
    if to:
        slot = slot_of(row)
        outbox.put(
            tx, to, DeleteRevokedMessage(), manner=SendMode.DELETE, slot=slot, case_id=row.case_id, not_before=at
        )


def _unknown(tx: Tx, person: PersonRow, way: str) -> Refusal:
    stored_guesses.add(tx, person.id, way)
    return press.record_refusal(tx, REDEEM, refuse("refusal-no-such-code"))


def _worked_on_it(tx: Tx, person: PersonRow, case: CaseRow) -> bool:
    to = people.destination(tx, person.id)
    members = staff.ids_matching(tx, (), (to.address,)) if to else set()
    return any(event.staff_id in members and event.act in set(Act) for event in events.of_case(tx, case.id))


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
    if case := reporters.case_of(tx, person.id, case_id):
        if erased := access.refuse_erased(tx, case):
            return erased
        return PartyRole(case, Role.REPORTER, Source.REPORTER)
    held = case_held_by(tx, person, case_id, CodeKind.PUNISHED)
    return PartyRole(held, Role.PUNISHED, Source.REPORTED, person.id) if held else refuse("refusal-not-found")
