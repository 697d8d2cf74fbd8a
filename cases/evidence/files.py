"""Evidence files: sent with a message on a case, and their originals opened with a reason, on record (row F4)."""

from dataclasses import dataclass

from cases import budgets
from cases.notify import notices, staff_notices
from cases.workflow import press
from rules.addresses import Address
from rules.evidence import SentFile, unfit
from rules.facts.events import OriginalOpened
from rules.facts.notices import DeleteRevokedMessage, EventNotice
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.vocabulary import Role, Source
from store import evidence, outbox
from store.entry.people import PersonRow
from store.evidence import EvidenceFile
from store.members.staff import Member
from store.outbox import Destination, SendMode
from store.record import cases, events
from store.record.cases import CaseRow
from store.tables import FileState
from store.unit import Tx


def add_file(
    tx: Tx,
    case: CaseRow,
    file: SentFile,
    *,
    bot: str,
    source: Source,
    person: PersonRow | None = None,
    sender_id: int | None = None,
) -> int | Refusal:
    """Store a file of the case to be fetched and return its id; files from staff do not count as evidence.

    Args:
        person: the sender to the reporter bot, whose byte limit it uses; staff have none.
        sender_id: the sender's id if they are not the reporter.
    """
    kept, weight = (0, 0) if source is Source.STAFF else (count_evidence(tx, case), evidence.bytes_of_case(tx, case.id))
    policy = tx.installation.policy
    if refusal := unfit(policy, kept, weight, file):
        return refusal
    if person and (full := budgets.spend_bytes(tx, person, file.size)):
        return full
    return evidence.request(tx, file, case_id=case.id, bot=bot, source=source, sender_id=sender_id)


def count_evidence(tx: Tx, case: CaseRow) -> int:
    """Return the number of pieces of evidence of a case: files, and notes written into the report."""
    return evidence.count_of_case(tx, case.id) + cases.text(tx, case).report.note_pieces


def same_files(tx: Tx, case: CaseRow, member: Member, address: Address) -> dict[int, list[str]]:
    """Return which files of the case lie byte for byte in other cases that the member may see here too.

    Returns:
        The numbers of those cases, by evidence id.
    """
    found: dict[int, list[str]] = {}
    for evidence_id, case_id in evidence.same_elsewhere(tx, case.id):
        other = press.visible_case(tx, case_id, member, address)
        if not isinstance(other, Refusal):
            found.setdefault(evidence_id, []).append(other.number)
    return found


@dataclass(frozen=True, slots=True)
class OpenableOriginal:
    """An original that this member may open; it is sent only to their private chat."""

    case: CaseRow
    piece: EvidenceFile
    role: Role
    to: Destination


@refusable
def may_open(tx: Tx, member: Member, address: Address, case_id: int, piece_id: int) -> OpenableOriginal | Refusal:
    """Check that the member may see the evidence and has a private chat for it."""
    case = checked(press.visible_case(tx, case_id, member, address))
    barred = refuse("refusal-not-your-role", role=Text(f"role-{Role.MODERATOR}"))
    role = checked(next((role for role in Role if role in member.roles), barred))
    piece = next((it for it in evidence.of_case(tx, case.id) if it.id == piece_id), None)
    if piece is None or piece.state is not FileState.HELD:
        return refuse("refusal-original-not-held")
    if piece.infected:
        return refuse("refusal-original-infected", malware=piece.finding)
    return OpenableOriginal(case, piece, role, checked(staff_notices.private_chat(tx, member)))


def record_opening(tx: Tx, found: OpenableOriginal, member: Member, choice: str, text: str) -> None:
    """Record that they have opened it and why, and show that beside the card.

    Args:
        choice: a ready reason, or empty; then `text` is the reason in their own words.
    """
    event = events.append(tx, found.case, OriginalOpened(found.piece.id, choice, text), found.role, member.id)
    notices.put_beside_card(tx, found.case, EventNotice(event.id), slot=notices.event_slot(event))


def schedule_deletion(tx: Tx, found: OpenableOriginal) -> None:
    """Delete the original from their private chat after the policy's time."""
    until = tx.now + tx.installation.policy.original
    slot, case_id = slot_of(found), found.case.id
    outbox.put(
        tx, found.to, DeleteRevokedMessage(), manner=SendMode.DELETE, slot=slot, case_id=case_id, not_before=until
    )


def slot_of(found: OpenableOriginal) -> str:
    """Return the slot of the original in the private chat."""
    return f"original:{found.case.id}.{found.piece.id}"
