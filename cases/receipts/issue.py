"""Give the reporter of a case signed receipts: of the newest step they were told of, or of every one."""

from collections.abc import Sequence
from dataclasses import replace

from cases.record import timeline
from rules.facts.events import DeadlineMissed
from rules.receipts.blocks import Receipt, key_id
from rules.vocabulary import Act, Role, Source
from store import evidence, receipts
from store.receipts import GivenReceipt, roots
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.tables import FileState
from store.unit import Tx

_BESIDE = (Act.ADD, Act.TALK, Act.MEET, Act.CHECK, Act.RELAY, Act.LIFT, Act.CARRIED_OUT, DeadlineMissed.KIND)
"""Events beside the steps of the timeline of which reporters are told, or which are their own words."""


def public_key(tx: Tx) -> bytes:
    """Return the public key (32 bytes) by which receipts and roots are checked."""
    return tx.keys.signer.public_key().public_bytes_raw()


def told(tx: Tx, case: CaseRow) -> list[EventRow]:
    """Return the events of which the reporter was told, in their order."""
    return [event for event in events.outline(tx, case.id) if _is_told(event)]


def newest(tx: Tx, case: CaseRow) -> GivenReceipt:
    """Give the receipt of the newest event of which the reporter was told."""
    return _given(tx, case, told(tx, case)[-1:])[0]


def every(tx: Tx, case: CaseRow) -> None:
    """Give the receipts of all events of which the reporter was told, and of those that stand under a day's root."""
    rooted = {leaf.seq for leaf in roots.of_case(tx, case.id)}
    _given(tx, case, [it for it in events.outline(tx, case.id) if it.seq in rooted or _is_told(it)])


def of_the_record(tx: Tx, case: CaseRow) -> Receipt:
    """Return a receipt of the newest entry and of every file, for a dossier; it is not among those of the reporter."""
    files = tuple(bytes.fromhex(it.sha256) for it in evidence.all_of_case(tx, case.id) if it.sha256)
    return _signed(tx, case, events.outline(tx, case.id)[-1], files)


def files_awaited(tx: Tx, case: CaseRow) -> int:
    """Return how many of the reporter's files are still being fetched, so that no receipt can name them yet."""
    return sum(it.source is Source.REPORTER and it.state is FileState.WANTED for it in evidence.of_case(tx, case.id))


def _given(tx: Tx, case: CaseRow, about: Sequence[EventRow]) -> list[GivenReceipt]:
    """Return a receipt for each of these events: the one that was given before, unless it is about the newest event and
    files have been kept since."""
    known = {it.receipt.entry: it for it in receipts.of_case(tx, case.id)}
    files = tuple(
        bytes.fromhex(it.sha256) for it in evidence.of_case(tx, case.id) if it.sha256 and it.source is Source.REPORTER
    )
    given = []
    for event in about:
        before = known.get(event.seq)
        if before is None or (event is about[-1] and before.receipt.evidence != files):
            before = receipts.put(tx, case, _signed(tx, case, event, files))
        given.append(before)
    return given


def _signed(tx: Tx, case: CaseRow, event: EventRow, files: tuple[bytes, ...]) -> Receipt:
    receipt = Receipt(case.number, event.at, event.seq, event.hash, files, key_id(public_key(tx)))
    return replace(receipt, signature=tx.keys.signer.sign(receipt.body.encode()))


def _is_told(event: EventRow) -> bool:
    if event.role is Role.PUNISHED and event.act in _BESIDE:
        return False
    return event.act in _BESIDE or bool(timeline.steps([event]))
