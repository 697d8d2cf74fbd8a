"""A file that was wanted cannot be held: whoever sent it is told, so that they can send it another way."""

from store import evidence, outbox, people
from store.unit import Tx


def refuse(tx: Tx, evidence_id: int, refusal: str) -> None:
    """The piece refused for good; `refusal` is the id of the sentence that says why."""
    sender = evidence.sender(tx, evidence_id)
    evidence.refused(tx, evidence_id, refusal)
    if sender and (to := people.to(tx, sender)):
        outbox.put(tx, to, "file-refused", {"refusal": refusal})
