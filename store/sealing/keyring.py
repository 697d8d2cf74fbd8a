"""The installation's keys: generations that seal, the index key of look-up hashes, the key of rows' codes, a signer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.identity.slow_hashes import SlowHashes
from store.sealing.keys import Key
from store.sealing.operator_key import OperatorKey, derived

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SEAL, SINGLE = "seal", ("index", "mac", "sign")
"""The purposes of keys: of those that seal there are generations; the others make hashes and codes, and sign."""

_HASH = 16


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """The installation's keys, 32 bytes each; of those that seal, each generation."""

    seal: Mapping[int, bytes]
    index: bytes
    mac: bytes
    sign: bytes

    def each(self) -> Iterator[tuple[str, int, bytes]]:
        """Yield each key with its purpose and generation."""
        yield from ((SEAL, generation, secret) for generation, secret in self.seal.items())
        yield from ((purpose, 1, getattr(self, purpose)) for purpose in SINGLE)


class Keyring(Key):
    """The installation's keys: seals what has no case yet, wraps other keys, hashes, authenticates and signs.

    Args:
        reload: reads the keys again; asked for when a value is of a generation that another process has begun.
    """

    def __init__(self, secrets: Secrets, reload: Callable[[], Secrets] | None = None) -> None:
        self._reload = reload
        self._take(secrets)

    @classmethod
    def derived(cls, operator: OperatorKey) -> "Keyring":
        """Return the keys as they were made of the operator's before they were kept in a table."""
        return cls(secrets_derived(operator.secret))

    def refresh(self) -> None:
        """Read the keys again."""
        if self._reload is not None:
            self._take(self._reload())

    def hash(self, kind: str, value: str | int) -> bytes:
        """Return a 16-byte hash to find `value` by; the same value of another `kind` has another hash."""
        return blake2b(f"{kind}\0{value}".encode(), key=self._secrets.index, digest_size=_HASH).digest()

    def mac(self, data: bytes) -> bytes:
        """Return a 16-byte code that only who holds the keys can make of `data`."""
        return blake2b(data, key=self._secrets.mac, digest_size=_HASH).digest()

    @cached_property
    def signer(self) -> "Ed25519PrivateKey":
        """The key that signs receipts and roots."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._secrets.sign)

    @cached_property
    def slow(self) -> SlowHashes:
        """The slow hashes of receipt codes; their salt comes from the index key."""
        return SlowHashes(self.hash("receipt.salt", ""))

    @property
    def generations(self) -> tuple[int, ...]:
        """The generations that open, oldest first; the last seals."""
        return tuple(sorted(self._ciphers))

    def _take(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._ciphers = {generation: AESGCM(secret) for generation, secret in secrets.seal.items()}
        newest = max(self._ciphers)
        self._seals_with = newest, self._ciphers[newest]

    def _newest(self) -> tuple[int, AESGCM]:
        return self._seals_with

    def _of(self, generation: int) -> AESGCM | None:
        if generation not in self._ciphers and generation:
            self.refresh()
        return self._ciphers.get(generation)


def secrets_derived(secret: bytes) -> Secrets:
    """Return the keys made of the operator's."""
    index, mac, sign = (derived(secret, purpose) for purpose in (b"lian hash", b"lian mac", b"lian sign"))
    return Secrets({1: derived(secret, b"lian seal")}, index, mac, sign)
