"""A file that was wanted cannot be held, or not be shown: its sender is told, so that they can send it another way."""

from cases.notify import notices
from rules.facts.notices import FileNotPreviewableNotice, FileNotSentNotice, FileRefusedNotice
from store import evidence, outbox
from store.entry import people
from store.record import cases
from store.unit import Tx


def refuse_file(tx: Tx, evidence_id: int, refusal: str) -> None:
    """The piece refused for good; `refusal` is the id of the sentence that says why."""
    sender = evidence.sender(tx, evidence_id)
    evidence.mark_refused(tx, evidence_id, refusal)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileRefusedNotice(refusal))
    case_id = evidence.case_of_desk_file(tx, evidence_id)
    case = cases.get(tx, case_id) if case_id else None
    if case:
        # Words that were written about a file are not sent without it.
        outbox.withdraw_with_evidence(tx, evidence_id)
        notices.put_beside_card(tx, case, FileNotSentNotice(refusal), slot=f"unheld:{evidence_id}")


def notify_no_preview(tx: Tx, evidence_id: int, why: str) -> None:
    """The piece is held, and staff see only its type and size; `why` is the id of the sentence that says why."""
    sender = evidence.sender(tx, evidence_id)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileNotPreviewableNotice(why))
