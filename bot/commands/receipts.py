"""What `lian verify` finds about receipts, roots and proofs that somebody hands in, and about the roots of all days."""

from collections.abc import Iterator

from cryptography.exceptions import InvalidSignature

from bot.commands.check_telegram import Finding
from bot.commands.database import in_unit
from bot.runtime.clock import Clock
from bot.settings import Settings
from cases.receipts import check, roots
from cases.receipts.issue import public_key
from dialogs.engine.words import Renderer
from dialogs.receipts.checking import finding_lines
from rules.receipts import merkle
from rules.receipts.blocks import key_id
from rules.receipts.findings import ReceiptVerdict
from store.members import staff_events
from store.receipts import roots as kept
from store.record import events
from store.unit import Tx

_FINE = (ReceiptVerdict.AGREES, ReceiptVerdict.ROOT, ReceiptVerdict.PROOF)


def receipt_findings(settings: Settings, clock: Clock, text: str) -> list[Finding]:
    """Return what is found about the receipts, roots and proofs in a text, in the words that a reporter reads.

    Raises:
        StartRefusedError: the database cannot be used.
    """

    def unit(tx: Tx) -> list[Finding]:
        words, ours, zone = Renderer.load(), key_id(public_key(tx)), tx.installation.timezone
        return [
            Finding(
                it.verdict in _FINE,
                "\n".join(words.text(line, "en", zone, tx.now) for line in finding_lines(it, ours)),
            )
            for it in check.of_text(tx, text, lambda case: True)
        ]

    return in_unit(settings, clock, unit)


def root_findings(settings: Settings, clock: Clock) -> list[Finding]:
    """Return what is wrong with the roots of days, or that nothing is.

    Raises:
        StartRefusedError: the database cannot be used.
    """
    faults = [Finding(False, words) for words in in_unit(settings, clock, lambda tx: list(_faults(tx)))]
    return faults or [Finding(True, "The roots of all days are as they were signed, and the record agrees with them.")]


def _faults(tx: Tx) -> Iterator[str]:
    """Yield a sentence for each day's root that is not as it was signed, or that the record differs from."""
    before, public = merkle.BEFORE_ALL, tx.keys.signer.public_key()
    for row in reversed(kept.newest(tx, roots.ALL)):
        signed, leaves = roots.block(tx, row), kept.leaves(tx, row.id)
        try:
            public.verify(signed.signature, signed.body.encode())
        except InvalidSignature:
            yield f"The root of {row.day} is not as it was signed."
        if row.former != before:
            yield f"The root of {row.day} does not go on from the root before: one was taken out, or changed."
        if merkle.root([row.former, *(leaf.head for leaf in leaves)]) != row.root:
            yield f"The heads under the root of {row.day} are not those that it was made of."
        for leaf in leaves:
            if leaf.case_id is None:
                whose, there = "the house", staff_events.hash_at(tx, leaf.seq)
            else:
                whose, there = f"case {leaf.case_id}", events.hash_at(tx, leaf.case_id, leaf.seq)
            if there != leaf.head:
                yield f"Entry {leaf.seq} of {whose} is not what stood under the root of {row.day}."
        before = row.root
