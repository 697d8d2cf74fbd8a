"""Limits of a draft: pieces of evidence, and text."""

from dialogs.drafts.draft import Report
from dialogs.engine.script import Context
from rules.refusals import Text


def evidence_count(draft: Report, context: Context) -> int:
    """Count the pieces of evidence so far: files, each photo of an album, and notes."""
    return len(context.pieces) + len(draft.notes)


def evidence_bytes(context: Context) -> int:
    """Return the declared bytes of the files so far."""
    return sum(piece.size for piece in context.pieces)


def byte_length(text: str) -> int:
    """Return the bytes of a text in UTF-8."""
    return len(text.encode(errors="replace"))


def note_refusal(draft: Report, words: str, context: Context, *, instead_of: str | None = None) -> Text | None:
    """Return why these words cannot be a note of the report, or replace one; None if they can."""
    limit, text = context.policy.max_items, context.policy.budgets.draft_text
    if instead_of is None and evidence_count(draft, context) >= limit:
        return Text("refusal-too-many-items", {"limit": limit})
    told = (draft.description, *dict(draft.answers).values(), *draft.notes, words)
    if sum(map(byte_length, told)) - byte_length(instead_of or "") > text:
        return Text("refusal-budget-text", {"limit": text})
    return None
