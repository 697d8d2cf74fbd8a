"""The chains of a case's events, and of the house's: each event carries a hash over itself and that of the one before.

The hash is taken over the sealed content, so that it stays true when the case's key is destroyed. Every field is
preceded by its length, four bytes with the most significant first, so that no two events are written alike. Anyone who
checks a receipt without Lian repeats this module.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Protocol

FORMAT, HOUSE_FORMAT = "lian-event-1", "lian-house-1"
"""The first field of what is hashed, of a case and of the house; another encoding has another word."""

START = bytes(32)
"""The hash before the first event."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Chained(Protocol):
    """An event, as far as its hash covers it: `seq` is its place in the chain, from 1."""

    @property
    def seq(self) -> int: ...

    @property
    def told(self) -> tuple[Sequence[str], bytes]:
        """Its fields in their order, and the hash of its content."""
        ...


@dataclass(frozen=True, slots=True)
class Link:
    """An event of a case.

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

    @property
    def told(self) -> tuple[Sequence[str], bytes]:
        """Its fields in their order, and the hash of its content."""
        words = (FORMAT, self.number, str(self.seq), _instant(self.at), self.act, self.role)
        fields = (*words, self.state, str(self.version), _id(self.staff_id))
        return fields, sha256(self.body or b"").digest()


@dataclass(frozen=True, slots=True)
class HouseLink:
    """An event of the house: what happened to a member of staff, or to all.

    Attributes:
        seq: its place in the chain of the house, from 1.
        at: aware.
        kind: as it is stored.
        content: a keyed hash of its details. Unlike a case's, they are sealed anew when keys rotate, and so few that
            anyone who has the database could guess them from a hash without a key.
    """

    seq: int
    at: datetime
    kind: str
    staff_id: int | None
    subject_id: int | None
    content: bytes

    @property
    def told(self) -> tuple[Sequence[str], bytes]:
        """Its fields in their order, and the hash of its content."""
        words = (HOUSE_FORMAT, str(self.seq), _instant(self.at), self.kind)
        return (*words, _id(self.staff_id), _id(self.subject_id)), self.content


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event of a chain: its place and its hash."""

    seq: int = 0
    hash: bytes = START


def hashed(link: Chained, before: bytes) -> bytes:
    """Return the hash of an event, 32 bytes; `before` is that of the event before it, `START` for the first."""
    fields, content = link.told
    parts = (*(word.encode() for word in fields), content, before)
    return sha256(b"".join(len(part).to_bytes(4, "big") + part for part in parts)).digest()


def after(head: Head, link: Chained) -> Head:
    """Return the head once this event has been appended."""
    return Head(link.seq, hashed(link, head.hash))


def breaks(links: Iterable[tuple[Chained, bytes]]) -> Iterator[tuple[int, str]]:
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


def _instant(at: datetime) -> str:
    return str((at - _EPOCH) // _MICROSECOND)


def _id(member: int | None) -> str:
    return "" if member is None else str(member)
