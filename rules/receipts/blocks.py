"""The blocks of text that are signed or proved: a receipt, the root of a day, and a proof of inclusion.

A block is its format's name and one `name: value` a line. A signature (Ed25519) is over the UTF-8 bytes of all lines
before it, each with its line end. Hashes are written in hexadecimal, keys and signatures in base64.
"""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

from rules.receipts.merkle import root_by_path

RECEIPT, ROOT, PROOF = "receipt", "root", "proof"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Receipt:
    """What Lian signs for a reporter: so stood the record of the case at its entry `entry`.

    Attributes:
        number: of the case.
        at: the instant of the entry, in UTC.
        entry: its place in the record, from 1.
        head: its hash, which covers every entry up to it.
        evidence: SHA-256 of each file of the reporter that was kept when it was signed.
        key: the id of the public key.
    """

    number: str
    at: datetime
    entry: int
    head: bytes
    evidence: tuple[bytes, ...]
    key: bytes
    signature: bytes = b""

    @property
    def body(self) -> str:
        """The text that is signed."""
        files = [("evidence", it.hex()) for it in self.evidence]
        known = (("number", self.number), ("at", written_instant(self.at)), ("entry", str(self.entry)))
        return _block(RECEIPT, *known, ("head", self.head.hex()), *files, ("key", self.key.hex()))

    @property
    def text(self) -> str:
        """The whole block."""
        return _signed(self.body, self.signature)


@dataclass(frozen=True, slots=True)
class DayRoot:
    """The signed root of a day's tree: of the heads of the cases that changed, after the `former` root.

    Attributes:
        size: the number of leaves, the former root included.
        public: the public key itself; `key` is its id.
    """

    day: date
    size: int
    root: bytes
    former: bytes
    key: bytes
    public: bytes
    signature: bytes = b""

    @property
    def body(self) -> str:
        """The text that is signed."""
        return _block(
            ROOT,
            ("date", self.day.isoformat()),
            ("size", str(self.size)),
            ("root", self.root.hex()),
            ("former", self.former.hex()),
            ("key", self.key.hex()),
            ("public-key", b64encode(self.public).decode()),
        )

    @property
    def text(self) -> str:
        """The whole block."""
        return _signed(self.body, self.signature)


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """The proof that `leaf` (the head of a case, or a former root) is in the tree with this root."""

    leaf: bytes
    index: int
    size: int
    path: tuple[bytes, ...]
    root: bytes

    @property
    def text(self) -> str:
        """The whole block."""
        path = [("path", it.hex()) for it in self.path]
        place = (("leaf", self.leaf.hex()), ("index", str(self.index)), ("size", str(self.size)))
        return _block(PROOF, *place, *path, ("root", self.root.hex()))

    @property
    def holds(self) -> bool:
        """Whether the path leads from the leaf to the root."""
        return root_by_path(self.leaf, self.index, self.size, self.path) == self.root


def key_id(public: bytes) -> bytes:
    """Return the id of a public key: the first 8 bytes of its SHA-256."""
    return sha256(public).digest()[:8]


def written_instant(at: datetime) -> str:
    """Return an instant in UTC with its microseconds, as in 2026-11-30T06:25:00.000000Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _block(kind: str, *fields: tuple[str, str]) -> str:
    def lines() -> Iterator[str]:
        yield f"lian-{kind}-{VERSION}\n"
        yield from (f"{name}: {value}\n" for name, value in fields)

    return "".join(lines())


def _signed(body: str, signature: bytes) -> str:
    return f"{body}signature: {b64encode(signature).decode()}\n"
