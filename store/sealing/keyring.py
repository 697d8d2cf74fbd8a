"""The installation's keys: generations that seal, the index key of look-up hashes, the key of rows' codes, a signer."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

import structlog
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.identity.slow_hashes import SlowHashes
from store.sealing.keys import SECRET, Key, SealError
from store.sealing.operator_key import OperatorKey, derived

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from store.engine.connection import Connection

log = structlog.get_logger(__name__)

SEAL, SINGLE = "seal", ("index", "mac", "sign")
"""The purposes of keys: of those that seal there are generations; the others make hashes and codes, and sign."""

REFRESH = timedelta(seconds=30)
"""How long a process may seal with a former generation, at most."""

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
        reload: reads the keys again, on this connection or on one of its own; asked for when a value is of a generation
            that another process has begun.
    """

    def __init__(self, keys: Secrets, reload: "Callable[[Connection | None], Secrets] | None" = None) -> None:
        self._reload = reload
        self._read_at: datetime | None = None
        self._take(keys)

    @classmethod
    def derived(cls, operator: OperatorKey) -> "Keyring":
        """Return the keys as they were made of the operator's before they were kept in a table."""
        return cls(secrets_derived(operator.secret))

    def refresh(self, now: datetime | None = None, conn: "Connection | None" = None) -> None:
        """Read the keys again, for another process may have begun a generation.

        Args:
            now: do so only where it was not done for `REFRESH`.
            conn: read them on this connection, for to open another one takes longer than many a query.
        """
        if self._reload is None or (now and self._read_at and self._read_at <= now < self._read_at + REFRESH):
            return
        self._read_at = now or self._read_at
        try:
            self._take(self._reload(conn))
        except SealError:
            log.warning("LIAN_KEY does not open the keys of this database any more: start Lian with the present one")

    def hash(self, kind: str, value: str | int) -> bytes:
        """Return a 16-byte hash to find `value` by; the same value of another `kind` has another hash."""
        return blake2b(f"{kind}\0{value}".encode(), key=self._secrets.index, digest_size=_HASH).digest()

    def key_of(self, kind: str, value: str) -> Key:
        """Return a key that is kept nowhere: only who knows `value`, beside these keys, can make it again."""
        return Key(blake2b(f"{kind}\0{value}".encode(), key=self._secrets.index, digest_size=SECRET).digest())

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

    def _take(self, keys: Secrets) -> None:
        self._secrets = keys
        self._ciphers = {generation: AESGCM(secret) for generation, secret in keys.seal.items()}
        newest = max(self._ciphers)
        self._seals_with = newest, self._ciphers[newest]

    def _newest(self) -> tuple[int, AESGCM]:
        return self._seals_with

    def _of(self, generation: int) -> AESGCM | None:
        if generation not in self._ciphers and generation:
            self.refresh()
        return self._ciphers.get(generation)


def random_secret() -> bytes:
    """Return a new key."""
    return secrets.token_bytes(SECRET)


def secrets_derived(secret: bytes) -> Secrets:
    """Return the keys made of the operator's."""
    index, mac, sign = (derived(secret, purpose) for purpose in (b"lian hash", b"lian mac", b"lian sign"))
    return Secrets({1: derived(secret, b"lian seal")}, index, mac, sign)
