"""Receipts as their reporter gets them: a picture to keep, the text to copy, all of them as a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Card, button
from dialogs.engine.sheets import QrCode, TextFile
from dialogs.views import case_status
from rules.receipts.blocks import DayRoot, InclusionProof, Receipt
from rules.refusals import Text

EVERY = "receipts"
"""The act of the button that sends all receipts; that of the newest stands in `dialogs.views.case_status`."""

FILE_NAME = "lian-receipt-"
"""How the names of files with receipts begin."""

_IN_PICTURE = 2953
"""Bytes that a QR code holds, with the least correction (ISO/IEC 18004, table 7)."""


@dataclass(frozen=True, slots=True)
class ShownReceipt:
    """A receipt with what it is about.

    Attributes:
        step: what happened then, with its time.
        awaited: files that are not kept yet, so that it does not name them.
    """

    receipt: Receipt
    step: Text
    awaited: int = 0

    @property
    def drawable(self) -> bool:
        """Whether a picture holds it."""
        return len(self.receipt.text) <= _IN_PICTURE


def picture_card(shown: ShownReceipt) -> Card:
    """Build the receipt as a picture, with what it is for."""
    return Card(_about(shown), sheet=QrCode(_name(shown.receipt), shown.receipt.text))


def text_card(shown: ShownReceipt, case_id: int, version: int) -> Card:
    """Build the receipt as text to copy; with what it is for, where no picture says that."""
    about = () if shown.drawable else (*_about(shown), Text("receipt-no-picture"))
    lines = (*about, Text("receipt-text", {"text": shown.receipt.text.strip()}), Text("receipt-copy"))
    told = {"id": case_id, "version": version}
    buttons = button(Text("case-check"), case_status.CHECK, **told), button(Text("receipt-every"), EVERY, **told)
    return Card(lines, (buttons,)).with_whole(_name(shown.receipt), shown.receipt.text)


def every_card(number: str, given: Sequence[Receipt], proved: Sequence[InclusionProof | DayRoot]) -> Card:
    """Build the file with all receipts that were given, and the days' roots that they are under with the proofs."""
    text = "\n".join(it.text for it in (*given, *proved))
    return Card((Text("receipt-file", {"number": number, "count": len(given)}),), sheet=TextFile(_file(number), text))


def _about(shown: ShownReceipt) -> tuple[Text, ...]:
    it = shown.receipt
    head = Text("receipt-head", {"number": it.number, "entry": it.entry})
    files = (Text("receipt-files", {"count": len(it.evidence)}),) if it.evidence else ()
    awaited = (Text("receipt-awaited", {"count": shown.awaited}),) if shown.awaited else ()
    return (head, Text("receipt-step", {"step": shown.step}), *files, *awaited, Text("receipt-keep"))


def _name(it: Receipt) -> str:
    return f"{_file(it.number)}-{it.entry}"


def _file(number: str) -> str:
    return f"{FILE_NAME}{number}"
