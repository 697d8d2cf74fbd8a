"""Evidence: wanted with its file id, fetched into the vault under its own key, held with its hash, or refused."""

from store.evidence.fetching import Copied, Wanted, copied, dropped, earliest_later, gone, held, later, refused, wanted
from store.evidence.keys import key
from store.evidence.pieces import (
    Piece,
    among,
    bytes_of_case,
    count_of_case,
    every,
    from_desk,
    of_case,
    of_draft,
    sender,
    sent_with,
)
from store.evidence.wanting import drop_of_draft, remove, to_case, want

__all__ = [
    "Copied",
    "Piece",
    "Wanted",
    "among",
    "bytes_of_case",
    "copied",
    "count_of_case",
    "drop_of_draft",
    "dropped",
    "earliest_later",
    "every",
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
