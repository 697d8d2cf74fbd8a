"""Who asks the listener, as far as limits need it, and whether they ask for our host. No address is kept."""

import hashlib
import secrets
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from aiohttp import web

from bot.runtime.clock import Clock

_NETWORK = 64
"""The bits of an IPv6 address that tell a connection; the others its owner chooses."""


def network(request: web.BaseRequest) -> bytes:
    """Return what tells a connection: the peer, or whom a proxy on this machine names last; empty for this machine, and
    for one that is closed already what no other has."""
    if not (peer := request.remote):
        return b"closed"
    try:
        if ip_address(peer).is_loopback:
            peer = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        found = ip_address(peer)
    except ValueError:
        return b""
    return found.packed[: _NETWORK // 8] if isinstance(found, IPv6Address) else found.packed


def is_addressed(request: web.BaseRequest, host: str) -> bool:
    """Whether a request names a host, with any port: a page of another site cannot make a browser name ours."""
    named = request.headers.get("Host", "").lower()
    return named == host or (named.startswith(f"{host}:") and named.removeprefix(f"{host}:").isdecimal())


class Visitors:
    """Tells visitors apart by a hash whose key is made anew each day and kept nowhere."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._key, self._until = b"", clock.now()

    def of(self, request: web.BaseRequest) -> bytes:
        """Return the hash of who asks."""
        if self._clock.now() >= self._until:
            self._key, self._until = secrets.token_bytes(16), self._clock.now() + timedelta(days=1)
        return hashlib.blake2b(network(request), key=self._key, digest_size=16).digest()
