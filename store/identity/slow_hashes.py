"""Slow hashes of receipt codes: scrypt with a secret salt, computed off the event loop and outside the unit."""

import asyncio
from collections import OrderedDict, deque
from functools import partial

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from rules.later import LaterError
from rules.people.receipt_codes import new_receipt_code

_COST, _BLOCK, _LANES, _BYTES = 2**14, 8, 1, 32
"""Sixteen megabytes and some tens of milliseconds a hash."""

_KEPT = 64
"""Hashes kept for the unit that asked for them; it is run again."""


class SlowHashes:
    """Computes the hashes of one installation; `salt` is secret."""

    def __init__(self, salt: bytes) -> None:
        self._salt = salt
        self._known: OrderedDict[int, bytes] = OrderedDict()
        self._new: deque[tuple[str, bytes]] = deque()

    def of(self, value: str) -> bytes:
        """Return the hash of a value.

        Raises:
            LaterError: it must be computed first.
        """
        if (known := self._known.get(hash(value))) is None:
            raise LaterError(partial(self._learn, value))
        return known

    def new_code(self) -> tuple[str, bytes]:
        """Return a new receipt code, which nobody else is given, and its hash.

        Raises:
            LaterError: it must be made first.
        """
        if not self._new:
            raise LaterError(self._make)
        return self._new.popleft()

    async def _learn(self, value: str) -> None:
        self._known[hash(value)] = await asyncio.to_thread(self._hashed, value)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)

    async def _make(self) -> None:
        code = new_receipt_code().value
        self._new.append((code, await asyncio.to_thread(self._hashed, code)))

    def _hashed(self, value: str) -> bytes:
        return Scrypt(salt=self._salt, length=_BYTES, n=_COST, r=_BLOCK, p=_LANES).derive(value.encode())
