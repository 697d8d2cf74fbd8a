"""Check receipts against the record: those that the reporter of a case was given, and any that somebody shows."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature

from cases.notify import staff_notices
from cases.receipts.issue import public_key
from cases.record import timeline
from rules.facts.notices import LeadNotice
from rules.receipts.blocks import DayRoot, InclusionProof, Receipt, key_id
from rules.receipts.findings import ALARMING, ReceiptFinding, ReceiptVerdict, RecordCheck
from rules.receipts.reading import Block, BrokenBlock, OtherVersion, read_blocks
from rules.record import chain
from rules.vocabulary import LeadNoticeReason
from store import evidence, receipts
from store.oversight import reminders
from store.receipts import roots
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

MOST = 20
"""Receipts of one text that are checked."""


def of_text(tx: Tx, text: str, own: Callable[[CaseRow], bool]) -> list[ReceiptFinding]:
    """Return what is found about the receipts in a text, `MOST` at most.

    Args:
        own: whether the person who shows them may see the course of a case.
    """
    return [_of_block(tx, block, own) for block in read_blocks(text)[:MOST]]


def of_case(tx: Tx, case: CaseRow) -> RecordCheck:
    """Return whether the record of a case is whole and agrees with each receipt that its reporter was given."""
    record = _Record(tx, case)
    given = tuple(record.finding(it.receipt) for it in receipts.of_case(tx, case.id))
    found = RecordCheck(case.number, len(record.links), record.broken, given, _rooted(tx, case))
    if found.alarming:
        _alarm(tx, case)
    return found


def _rooted(tx: Tx, case: CaseRow) -> tuple[str, int] | None:
    leaf = next(reversed(roots.of_case(tx, case.id)), None)
    row = None if leaf is None else roots.get(tx, leaf.root_id)
    return None if leaf is None or row is None else (row.day, leaf.seq)


def broken_at(tx: Tx, case: CaseRow) -> int | None:
    """Return the first entry of the record that does not go on from the one before; None if all do."""
    return _Record(tx, case).broken


class _Record:
    """The record of a case as it is now; nothing of it is opened."""

    def __init__(self, tx: Tx, case: CaseRow) -> None:
        self._tx, self._case = tx, case
        self.links = events.links(tx, case)
        heads = {link.seq: head for link, head in self.links}
        # A record rewritten to its end is whole in itself, and differs from the roots that it stood under.
        unlike = (leaf.seq for leaf in roots.of_case(tx, case.id) if heads.get(leaf.seq) != leaf.head)
        broken = (*(place for place, _ in chain.breaks(self.links)), *unlike)
        self.broken = min(broken, default=None)

    def finding(self, receipt: Receipt) -> ReceiptFinding:
        """Return whether the record agrees with a genuine receipt of its case."""
        length = len(self.links)
        there = next(((head, link.at) for link, head in self.links if link.seq == receipt.entry), None)
        if there is None:
            return ReceiptFinding(ReceiptVerdict.SHORTER, receipt, length)
        if (self.broken is not None and self.broken <= receipt.entry) or there != (receipt.head, receipt.at):
            return ReceiptFinding(ReceiptVerdict.DIFFERS, receipt, length)
        kept = {bytes.fromhex(it.sha256) for it in evidence.of_case(self._tx, self._case.id)}
        if lost := len(set(receipt.evidence) - kept):
            return ReceiptFinding(ReceiptVerdict.FILES, receipt, length, lost)
        since = [it for it in events.outline(self._tx, self._case.id) if it.seq > receipt.entry]
        return ReceiptFinding(ReceiptVerdict.AGREES, receipt, length, after=timeline.steps(since))


def _of_block(tx: Tx, block: Block | BrokenBlock | OtherVersion, own: Callable[[CaseRow], bool]) -> ReceiptFinding:
    match block:
        case BrokenBlock():
            return ReceiptFinding(ReceiptVerdict.BROKEN, block)
        case OtherVersion():
            return ReceiptFinding(ReceiptVerdict.FORM, block)
        case InclusionProof():
            known = block.holds and roots.by_root(tx, block.root) is not None
            return ReceiptFinding(ReceiptVerdict.PROOF if known else ReceiptVerdict.PROOF_FALSE, block)
        case Receipt() | DayRoot() if block.key != key_id(public_key(tx)):
            return ReceiptFinding(ReceiptVerdict.FOREIGN, block)
        case Receipt() | DayRoot() if not _is_signed(tx, block):
            return ReceiptFinding(ReceiptVerdict.ALTERED, block)
        case DayRoot():
            kept = roots.of_day(tx, block.day.isoformat())
            same = kept is not None and (kept.root, kept.former) == (block.root, block.former)
            return ReceiptFinding(ReceiptVerdict.ROOT if same else ReceiptVerdict.ROOT_DIFFERS, block)
        case Receipt():
            case = cases.by_number(tx, block.number)
            if case is None:
                return ReceiptFinding(ReceiptVerdict.SHORTER, block)
            found = _Record(tx, case).finding(block)
            if found.verdict in ALARMING:
                _alarm(tx, case)
            elif not own(case):
                return ReceiptFinding(ReceiptVerdict.ELSEWHERE, block)
            return found


def _is_signed(tx: Tx, block: Receipt | DayRoot) -> bool:
    try:
        tx.keys.signer.public_key().verify(block.signature, block.body.encode())
    except InvalidSignature:
        return False
    return True


def _alarm(tx: Tx, case: CaseRow) -> None:
    """Tell the administrators once that the record of a case was changed."""
    if reminders.record_once(tx, f"record.{case.number}"):
        staff_notices.notify_administrators(tx, case, LeadNotice(LeadNoticeReason.RECORD_CHANGED))
