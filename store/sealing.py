"""Sealing at rest: AES-256-GCM under keys that the operator's key wraps, and keyed hashes for look-ups.

Layout of sealed bytes: one byte for the key's generation, 12 random bytes of nonce, ciphertext with its tag.
"""

import base64
import secrets
from hashlib import blake2b
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PREFIX = "lian-key-"
EXAMPLE_KEY = PREFIX + "replace-me-with-the-key-that-lian-init-makes"
"""The placeholder in `.env.example`; it opens nothing and is refused."""

_GENERATION = b"\x01"
_NONCE = 12
_SECRET = 32
_HASH = 16


class KeyRefused(ValueError):  # noqa: N818 - a refusal, like its family
    """The operator's key is missing, short, or the example's; the message names the variable LIAN_KEY."""


class SealError(ValueError):
    """The bytes were not sealed by this key under this label, or were altered since."""


class Key:
    """A secret key that seals and opens bytes."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(secret)

    def seal(self, data: bytes, label: bytes = b"") -> bytes:
        """Seal `data` so that only `open` with the same key and `label` (the column it is stored in) reads it."""
        nonce = secrets.token_bytes(_NONCE)
        return _GENERATION + nonce + self._cipher.encrypt(nonce, data, _GENERATION + label)

    def open(self, sealed: bytes, label: bytes = b"") -> bytes:
        """Return the data that `seal` was given.

        Raises:
            SealError: another key or label, or altered bytes.
        """
        generation, nonce, rest = sealed[:1], sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        if generation != _GENERATION:
            raise SealError("sealed by a key of an unknown generation")
        try:
            return self._cipher.decrypt(nonce, rest, generation + label)
        except (InvalidTag, ValueError) as reason:
            raise SealError("sealed by another key or for another place, or altered") from reason

    def seal_json(self, value: Any, label: bytes = b"") -> bytes:
        """Seal a JSON value."""
        return self.seal(orjson.dumps(value), label)

    def open_json(self, sealed: bytes, label: bytes = b"") -> Any:
        """Return the JSON value that `seal_json` was given."""
        return orjson.loads(self.open(sealed, label))

    def open_text(self, sealed: bytes | None, label: bytes = b"") -> str | None:
        """Return the sealed text; None where nothing is sealed."""
        return None if sealed is None else self.open(sealed, label).decode()

    def new_key(self) -> tuple["Key", bytes]:
        """Return a new key, and the same wrapped by this one for storage; without the wrapped form the key is lost."""
        secret = secrets.token_bytes(_SECRET)
        return Key(secret), self.seal(secret, b"key")

    def unwrap(self, wrapped: bytes) -> "Key":
        """Return the key that `new_key` wrapped."""
        return Key(self.open(wrapped, b"key"))

    def rewrap(self, wrapped: bytes, by: "Key") -> bytes:
        """Return a key that this one wrapped, wrapped by another instead."""
        return by.seal(self.open(wrapped, b"key"), b"key")


class Keyring(Key):
    """The installation's key, derived from the operator's: seals what has no case yet, wraps other keys, hashes.

    Attributes:
        signer: signs receipts and roots.
    """

    def __init__(self, secret: bytes) -> None:
        super().__init__(_derived(secret, b"lian seal"))
        self._hash_key = _derived(secret, b"lian hash")
        self.signer = Ed25519PrivateKey.from_private_bytes(_derived(secret, b"lian sign"))

    @classmethod
    def from_text(cls, operator_key: str) -> "Keyring":
        """Return the keyring of an operator's key made by `make_operator_key`.

        Raises:
            KeyRefused: with a sentence for the operator.
        """
        text = operator_key.strip()
        if not text:
            raise KeyRefused("LIAN_KEY is missing: `lian init` makes one. Keep it safe; without it nothing opens.")
        if text == EXAMPLE_KEY:
            raise KeyRefused("LIAN_KEY is still the example's: `lian init` makes one of your own.")
        if not text.startswith(PREFIX):
            raise KeyRefused(f"LIAN_KEY is not a key of Lian's: it should begin with {PREFIX}.")
        secret = _decoded(text.removeprefix(PREFIX))
        if len(secret) != _SECRET or len(set(secret)) < _SECRET // 4:
            raise KeyRefused(f"LIAN_KEY is cut short or not random: after {PREFIX} come 43 letters, digits, - and _.")
        return cls(secret)

    def hash(self, kind: str, value: str | int) -> bytes:
        """Return a 16-byte hash to find `value` by; the same value of another `kind` has another hash."""
        return blake2b(f"{kind}\0{value}".encode(), key=self._hash_key, digest_size=_HASH).digest()


def make_operator_key() -> str:
    """Return a new key for LIAN_KEY: 32 random bytes as text."""
    return PREFIX + base64.urlsafe_b64encode(secrets.token_bytes(_SECRET)).decode().rstrip("=")


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return b""


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), _SECRET, salt=None, info=purpose).derive(secret)
