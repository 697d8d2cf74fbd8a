"""Evidence: wanted with its file id, fetched into the vault under its own key, held with its hash, or refused."""

from store.evidence.fetching import Wanted, dropped, gone, held, later, refused, wanted
from store.evidence.keys import key
from store.evidence.pieces import Piece, count_of_case, of_case, of_draft, sender
from store.evidence.wanting import drop_of_draft, remove, to_case, want

__all__ = [
    "Piece",
    "Wanted",
    "count_of_case",
    "drop_of_draft",
    "dropped",
    "gone",
    "held",
    "key",
    "later",
    "of_case",
    "of_draft",
    "refused",
    "remove",
    "sender",
    "to_case",
    "want",
    "wanted",
]
