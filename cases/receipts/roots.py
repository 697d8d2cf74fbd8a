"""The Merkle tree of each day, made and signed by the clock, and posted where the operator says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from cases.receipts.issue import public_key
from cases.record.due import begin_once, on_deadline
from rules.facts.person_notices import DayRootNotice
from rules.receipts import merkle
from rules.receipts.blocks import DayRoot, InclusionProof, key_id
from rules.vocabulary import DeadlineKind
from store import outbox
from store.outbox import Destination
from store.oversight import reminders
from store.receipts import roots
from store.receipts.roots import RootRow
from store.record import deadlines
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.unit import Tx

ALL = 2**31
"""More roots than there will be days."""


def begin(tx: Tx) -> None:
    """Start the days, once per installation."""
    begin_once(tx, DeadlineKind.ROOT, _midnight(tx))


@on_deadline(DeadlineKind.ROOT)
def close_day(tx: Tx, row: DeadlineRow) -> None:
    """Sign the root of the day that has ended, once, and post it; after a stop, of the last day that has ended."""
    day = tx.now.astimezone(tx.installation.timezone).date() - timedelta(days=1)
    # A database may have two such deadlines, and two processes may be at them: the second waits here for the first.
    if roots.of_day(tx, day.isoformat()) is None and reminders.record_once(tx, f"root.{day}"):
        _post(tx, _sign(tx, day))
    deadlines.set_next_check(tx, row.id, _midnight(tx))


def block(tx: Tx, row: RootRow) -> DayRoot:
    """Return a root as it is signed and posted."""
    public = public_key(tx)
    size = 1 + len(roots.leaves(tx, row.id))
    return DayRoot(date.fromisoformat(row.day), size, row.root, row.former, key_id(public), public, row.signature)


def proof_of_former(tx: Tx, row: RootRow) -> InclusionProof:
    """Return the proof that the tree of a day goes on from the former root."""
    return _proof(tx, row, 0)


def proofs(tx: Tx, case: CaseRow) -> Iterator[tuple[RootRow, InclusionProof]]:
    """Yield each root that a head of the case is under, oldest first, with the proof."""
    for leaf in roots.of_case(tx, case.id):
        if row := roots.get(tx, leaf.root_id):
            yield row, _proof(tx, row, leaf.place)


def _sign(tx: Tx, day: date) -> int:
    """Sign and store the root over the former one and the heads of the cases that have changed; return its id."""
    before, heads, public = roots.newest(tx, 1), roots.changed_heads(tx), public_key(tx)
    former = before[0].root if before else merkle.BEFORE_ALL
    leaves = [former, *(it.head for it in heads)]
    made = DayRoot(day, len(leaves), merkle.root(leaves), former, key_id(public), public)
    signed = replace(made, signature=tx.keys.signer.sign(made.body.encode()))
    return roots.put(tx, signed, heads)


def _post(tx: Tx, root_id: int) -> None:
    place = tx.installation
    if place.roots_channel is not None:
        to = Destination("reporter", place.roots_channel, place.language, place.timezone.key)
        outbox.put(tx, to, DayRootNotice(root_id))


def _proof(tx: Tx, row: RootRow, index: int) -> InclusionProof:
    leaves: Sequence[bytes] = [row.former, *(it.head for it in roots.leaves(tx, row.id))]
    return InclusionProof(leaves[index], index, len(leaves), merkle.inclusion_path(leaves, index), row.root)


def _midnight(tx: Tx) -> datetime:
    zone = tx.installation.timezone
    tomorrow = tx.now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), zone).astimezone(UTC)
