"""The operator's key: it wraps the installation's keys and seals nothing itself."""

import base64
import secrets
from hashlib import blake2b

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from store.sealing.keys import SECRET, Key

PREFIX = "lian-key-"
EXAMPLE_KEY = PREFIX + "replace-me-with-the-key-that-lian-init-makes"
"""The placeholder in `.env.example`; it opens nothing and is refused."""

_ID = 8


class KeyRefused(ValueError):  # noqa: N818 - a refusal, like its family
    """The operator's key is missing, short, or the example's; the message names the variable LIAN_KEY."""


class OperatorKey(Key):
    """The key that the operator keeps apart from the data.

    Attributes:
        id: tells this key from another and nothing of either.
    """

    def __init__(self, secret: bytes) -> None:
        super().__init__(derived(secret, b"lian wrap"))
        self.id = blake2b(derived(secret, b"lian operator"), digest_size=_ID).digest()
        self.secret = secret

    @classmethod
    def from_text(cls, text: str, name: str = "LIAN_KEY") -> "OperatorKey":
        """Return the key made by `make_operator_key`.

        Args:
            name: of the variable that it comes from.

        Raises:
            KeyRefused: with a sentence for the operator.
        """
        text = text.strip()
        if not text:
            raise KeyRefused(f"{name} gives no key: `lian init` makes one. Keep it safe; without it nothing opens.")
        if text == EXAMPLE_KEY:
            raise KeyRefused(f"{name} is still the example's: `lian init` makes one of your own.")
        if not text.startswith(PREFIX):
            raise KeyRefused(f"{name} is not a key of Lian's: it should begin with {PREFIX}.")
        secret = _decoded(text.removeprefix(PREFIX))
        if len(secret) != SECRET or len(set(secret)) < SECRET // 4:
            raise KeyRefused(f"{name} is cut short or not random: after {PREFIX} come 43 letters, digits, - and _.")
        return cls(secret)


def make_operator_key() -> str:
    """Return a new key for LIAN_KEY: 32 random bytes as text."""
    return PREFIX + base64.urlsafe_b64encode(secrets.token_bytes(SECRET)).decode().rstrip("=")


def derived(secret: bytes, purpose: bytes) -> bytes:
    """Return a key for one purpose, made from the operator's."""
    return HKDF(SHA256(), SECRET, salt=None, info=purpose).derive(secret)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return b""
