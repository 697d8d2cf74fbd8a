"""The signed root of a day, as it is posted."""

from dialogs.engine.cards import Card
from rules.receipts.blocks import DayRoot, InclusionProof
from rules.refusals import Text


def root_card(root: DayRoot, proof: InclusionProof) -> Card:
    """Build the post: what it is, the root, and the proof that its tree goes on from the root before."""
    head = Text("root-head", {"day": root.day.isoformat(), "cases": root.size - 1})
    blocks = (Text("receipt-text", {"text": it.text.strip()}) for it in (root, proof))
    return Card((head, *blocks))
