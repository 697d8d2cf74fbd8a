"""Keys that seal bytes with AES-256-GCM, and the labels that bind sealed bytes to their place.

Layout of sealed bytes: one byte for the key's generation, 12 random bytes of nonce, ciphertext with its tag. The label
and the generation are associated data: bytes that were moved to another row or column do not open there.
"""

import secrets
from typing import TYPE_CHECKING, Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.sealing.packing import packed, unpacked

if TYPE_CHECKING:
    from sqlalchemy import Column

SECRET = 32
"""Bytes of a key."""

NONCE = 12
"""Bytes of a nonce."""

OWN = 0
"""The generation of a key that belongs to a person, a case or a file: there is only one. Before the generations of
the installation were kept in a table it was 1."""


class SealError(ValueError):
    """The bytes were not sealed by this key under this label, or were altered since."""


class Key:
    """A secret key that seals and opens bytes."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(secret)

    def _newest(self) -> tuple[int, AESGCM]:
        """Return the generation that seals, and its cipher."""
        return OWN, self._cipher

    def _of(self, generation: int) -> AESGCM | None:
        """Return the cipher of a generation; None if there is none."""
        return self._cipher if generation in (OWN, 1) else None

    def seal(self, data: bytes, label: bytes) -> bytes:
        """Seal `data` so that only `open` with the same key and `label` (of a `RowLabel`) reads it."""
        generation, cipher = self._newest()
        head, nonce = bytes([generation]), secrets.token_bytes(NONCE)
        return head + nonce + cipher.encrypt(nonce, data, head + label)

    def open(self, sealed: bytes, label: bytes) -> bytes:
        """Return the data that `seal` was given.

        Raises:
            SealError: another key or label, or altered bytes.
        """
        cipher = self._of(sealed[0]) if sealed else None
        if cipher is None:
            raise SealError("sealed by a key of an unknown generation")
        try:
            return cipher.decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], sealed[:1] + label)
        except (InvalidTag, ValueError) as reason:
            raise SealError("sealed by another key or for another place, or altered") from reason

    def seal_json(self, value: Any, label: bytes) -> bytes:
        """Seal a JSON value."""
        return self.seal(orjson.dumps(value), label)

    def seal_packed(self, value: Any, label: bytes) -> bytes:
        """Seal a JSON value in few bytes."""
        return self.seal(packed(orjson.dumps(value)), label)

    def open_json(self, sealed: bytes, label: bytes) -> Any:
        """Return the JSON value that `seal_json` or `seal_packed` was given."""
        return orjson.loads(unpacked(self.open(sealed, label)))

    def open_text(self, sealed: bytes | None, label: bytes) -> str | None:
        """Return the sealed text; None where nothing is sealed."""
        return None if sealed is None else self.open(sealed, label).decode()

    def new_key(self, label: bytes) -> tuple["Key", bytes]:
        """Return a new key, and the same wrapped by this one for storage; without the wrapped form the key is lost."""
        secret = secrets.token_bytes(SECRET)
        return Key(secret), self.seal(secret, label)

    def unwrap(self, wrapped: bytes, label: bytes) -> "Key":
        """Return the key that `new_key` wrapped."""
        return Key(self.open(wrapped, label))

    def fingerprint(self) -> bytes:
        """Return 16 bytes that tell this key from all others, no matter what wraps it, and open nothing.

        It is the tag of a fixed text under a nonce of zeros, which no sealed value has.
        """
        return self._cipher.encrypt(bytes(NONCE), b"", b"lian erased key")

    def pass_on(self, sealed: bytes, label: bytes, to: "Key") -> bytes:
        """Return what this key has sealed or wrapped, sealed by another in the same place."""
        return to.seal(self.open(sealed, label), label)


class RowLabel:
    """The places of a column's sealed values: called with what tells a row, it returns the label.

    What tells a row is known before it is inserted and never changes: a case's number, a person's account.

    Args:
        column: declared by `store.tables.columns.sealed`, which names the columns that tell the row.
    """

    def __init__(self, column: "Column[Any]") -> None:
        self._prefix = f"{column.table.name}.{column.name}".encode()
        self._parts = len(column.info["row"])

    def __call__(self, *row: int | str | bytes) -> bytes:
        """Return the label of the value in this row.

        Raises:
            TypeError: another number of values tells a row.
        """
        if len(row) != self._parts:
            raise TypeError(f"{self._prefix.decode()}: a row is told by {self._parts} values, not by {len(row)}")
        return b"".join((self._prefix, *map(_told, row)))


def _told(value: int | str | bytes) -> bytes:
    written = value if isinstance(value, bytes) else str(value).encode()
    return b"\0%d:%b" % (len(written), written)
