"""What is found about receipts: those that a reporter was given, and any that somebody shows."""

from base64 import b64encode
from collections.abc import Sequence

from dialogs.engine.cards import Card, Rows, button
from dialogs.entry.menu import HOME
from dialogs.views import case_status
from rules.receipts.blocks import DayRoot, InclusionProof, Receipt
from rules.receipts.findings import ReceiptFinding, ReceiptVerdict, RecordCheck
from rules.receipts.reading import BrokenBlock, OtherVersion
from rules.refusals import Arg, Text

_OF_ROOTS = (ReceiptVerdict.ALTERED, ReceiptVerdict.FOREIGN)
"""Verdicts that are said of a root in other words than of a receipt."""

_SHOWN = 8
"""Findings on one card; a text that holds more is sent in parts."""


def check_card(check: RecordCheck, steps: Sequence[Text], public: bytes, case_id: int, version: int) -> Card:
    """Build what is found about a case, and ask for receipts that were kept elsewhere.

    Args:
        steps: what each of the receipts is about.
        public: the public key.
    """
    lines = [Text("check-head", {"number": check.number})]
    if check.broken is None:
        lines.append(Text("check-whole", {"length": check.length}))
    else:
        lines.append(Text("check-broken", {"entry": check.broken}))
    lines.append(Text("check-given", {"count": len(check.given)}) if check.given else Text("check-none"))
    for found, step in zip(check.given, steps, strict=True):
        if isinstance(found.block, Receipt):
            word = "check-agrees" if found.verdict is ReceiptVerdict.AGREES else "check-differs"
            lines.append(Text(word, {"entry": found.block.entry, "step": step}))
    if check.rooted:
        day, entry = check.rooted
        lines.append(Text("check-rooted", {"day": day, "entry": entry}))
    lines += [Text("check-ask"), Text("check-key", {"key": b64encode(public).decode()})]
    get = button(Text("case-receipt"), case_status.RECEIPT, id=case_id, version=version)
    status = button(Text("case-status"), "status", id=case_id, version=version)
    return Card(tuple(lines), ((status, get),))


def found_card(found: Sequence[ReceiptFinding], ours: bytes, rows: Rows = ()) -> Card:
    """Build what is found about the receipts in a text.

    Args:
        ours: the id of the public key.
        rows: buttons to the case that they are about.
    """
    lines = [line for it in found[:_SHOWN] for line in finding_lines(it, ours)]
    if more := len(found) - _SHOWN:
        lines += [Text("found-more", {"count": more})] if more > 0 else []
    return Card(tuple(lines), (*rows, HOME))


def ask_card() -> Card:
    """Build the screen of the dialog that takes receipts."""
    return Card((Text("check-ask"),), (HOME,))


def finding_lines(found: ReceiptFinding, ours: bytes) -> tuple[Text, ...]:
    """Return what is said of one block; `ours` is the id of the public key."""
    match found.block:
        case BrokenBlock(field=field):
            return (Text("found-broken", {"field": field}),)
        case OtherVersion(version=version):
            return (Text("found-form", {"version": version}),)
        case Receipt() as it:
            told: dict[str, Arg] = {"number": it.number, "entry": it.entry, "at": it.at, "key": it.key.hex()}
            now: dict[str, Arg] = {"length": found.length, "lost": found.lost, "ours": ours.hex()}
            head = Text(f"found-{found.verdict}", told | now)
            return (head, *_since(found)) if found.verdict is ReceiptVerdict.AGREES else (head,)
        case DayRoot() as root:
            word = f"{found.verdict}-root" if found.verdict in _OF_ROOTS else found.verdict
            keys: dict[str, Arg] = {"key": root.key.hex(), "ours": ours.hex()}
            return (Text(f"found-{word}", {"day": root.day.isoformat(), **keys}),)
        case InclusionProof():
            return (Text(f"found-{found.verdict}"),)


def _since(found: ReceiptFinding) -> tuple[Text, ...]:
    if not found.after:
        return (Text("found-nothing-since"),)
    return (Text("found-since"), *(Text(f"timeline-{step.word}", {"at": step.at}) for step in found.after))
