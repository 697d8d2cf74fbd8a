"""The chain of a case's events: each carries a hash over itself and the hash of the event before it.

The hash is taken over the sealed content, so that it stays true when the case's key is destroyed. Every field is
preceded by its length, four bytes with the most significant first, so that no two events are written alike. Whoever
checks a receipt without Lian repeats this module.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

FORMAT = "lian-event-1"
"""The first field of what is hashed; another encoding has another word."""

START = bytes(32)
"""The hash before the first event of a case."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Link:
    """An event, as far as its hash covers it.

    Attributes:
        number: the case's.
        seq: its place in the case, from 1.
        at: aware.
        act, role, state: as they are stored.
        version: the case's after it.
        body: the sealed content; None where it has none.
    """

    number: str
    seq: int
    at: datetime
    act: str
    role: str
    state: str
    version: int
    staff_id: int | None
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event of a case: its place and its hash."""

    seq: int = 0
    hash: bytes = START


def hashed(link: Link, before: bytes) -> bytes:
    """Return the hash of an event, 32 bytes; `before` is that of the event before it, `START` for the first."""
    member = "" if link.staff_id is None else str(link.staff_id)
    words = (FORMAT, link.number, str(link.seq), str((link.at - _EPOCH) // _MICROSECOND), link.act, link.role)
    fields = (*words, link.state, str(link.version), member)
    parts = (*(word.encode() for word in fields), sha256(link.body or b"").digest(), before)
    return sha256(b"".join(len(part).to_bytes(4, "big") + part for part in parts)).digest()


def after(head: Head, link: Link) -> Head:
    """Return the head once this event has been appended."""
    return Head(link.seq, hashed(link, head.hash))


def breaks(links: Iterable[tuple[Link, bytes]]) -> Iterator[tuple[int, str]]:
    """Yield the place of each event, in order of the places, with which the chain breaks, and why.

    Args:
        links: each event with the hash that it carries.
    """
    head = Head()
    for link, carried in links:
        if link.seq != head.seq + 1:
            missing = f"event {head.seq + 1} is missing" if link.seq > head.seq else f"event {link.seq} is there twice"
            yield link.seq, missing
        elif hashed(link, head.hash) != carried:
            yield link.seq, "its hash does not fit what it says and the event before it"
        head = Head(link.seq, carried)
