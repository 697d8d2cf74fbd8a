"""Evidence: wanted with its file id, fetched into the vault under its own key, held with its hash, or refused."""

from store.evidence.fetching import Wanted, dropped, earliest_later, gone, held, later, refused, wanted
from store.evidence.keys import key
from store.evidence.pieces import (
    Piece,
    among,
    bytes_of_case,
    count_of_case,
    from_desk,
    of_case,
    of_draft,
    sender,
    sent_with,
)
from store.evidence.wanting import drop_of_draft, remove, to_case, want

__all__ = [
    "Piece",
    "Wanted",
    "among",
    "bytes_of_case",
    "count_of_case",
    "drop_of_draft",
    "dropped",
    "earliest_later",
    "from_desk",
    "gone",
    "held",
    "key",
    "later",
    "of_case",
    "of_draft",
    "refused",
    "remove",
    "sender",
    "sent_with",
    "to_case",
    "want",
    "wanted",
]
