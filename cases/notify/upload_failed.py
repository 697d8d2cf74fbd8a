"""Tell the sender of an evidence file that it cannot be held or shown, so that they can send it another way."""

from cases.notify import notices
from rules.facts.notices import FileNotPreviewableNotice, FileNotSentNotice, FileRefusedNotice
from store import evidence, outbox
from store.entry import people
from store.record import cases
from store.unit import Tx


def refuse_file(tx: Tx, evidence_id: int, refusal: str) -> None:
    """Refuse the evidence file for good; `refusal` is the message id of the reason."""
    sender = evidence.sender(tx, evidence_id)
    evidence.mark_refused(tx, evidence_id, refusal)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileRefusedNotice(refusal))
    case_id = evidence.case_of_desk_file(tx, evidence_id)
    case = cases.get(tx, case_id) if case_id else None
    if case:
        # A text written about a file is not sent without it.
        outbox.withdraw_with_evidence(tx, evidence_id)
        notices.put_beside_card(tx, case, FileNotSentNotice(refusal), slot=f"unheld:{evidence_id}")


def notify_no_preview(tx: Tx, evidence_id: int, why: str) -> None:
    """Tell the sender that staff see only type and size of the held file; `why` is the message id of the reason."""
    sender = evidence.sender(tx, evidence_id)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileNotPreviewableNotice(why))
