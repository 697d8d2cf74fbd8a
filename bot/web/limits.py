"""How much one connection may ask of the form, counted without its address."""

import hashlib
import secrets
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from aiohttp import web

from bot.receiving.throttle import MemoryCounts, RateLimiter, ThrottleVerdict
from bot.runtime.clock import Clock

_LIMITS = {
    "begin": (30, timedelta(minutes=10)),
    "code": (20, timedelta(minutes=10)),
    "submit": (120, timedelta(minutes=1)),
    "page": (600, timedelta(minutes=1)),
}
"""How often a connection may do what within which time; several people may share one."""

_NETWORK = 64
"""The bits of an IPv6 address that tell a connection; the others its owner chooses."""


class ConnectionLimits:
    """Counts in memory, under a hash whose key is made anew each day and kept nowhere: no address is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._limiter = RateLimiter(MemoryCounts(clock), _LIMITS)
        self._key, self._until = b"", clock.now()

    async def within(self, what: str, request: web.Request) -> bool:
        """Count this, and return whether it is within the limit."""
        return await self._limiter.weigh(what, self._of(request)) is ThrottleVerdict.PASS

    def _of(self, request: web.Request) -> bytes:
        if self._clock.now() >= self._until:
            self._key, self._until = secrets.token_bytes(16), self._clock.now() + timedelta(days=1)
        return hashlib.blake2b(_network(request), key=self._key, digest_size=16).digest()


def _network(request: web.Request) -> bytes:
    """Return what tells a connection: the peer, or whom a proxy on this machine names last."""
    peer = request.remote or ""
    try:
        if ip_address(peer).is_loopback:
            peer = request.headers.get("X-Forwarded-For", peer).rpartition(",")[2].strip()
        found = ip_address(peer)
    except ValueError:
        return b""
    return found.packed[: _NETWORK // 8] if isinstance(found, IPv6Address) else found.packed
