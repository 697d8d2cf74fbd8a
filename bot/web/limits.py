"""How much one connection may ask of the form, counted in memory and without its address."""

from datetime import timedelta

from aiohttp import web

from bot.receiving.throttle import MemoryCounts, RateLimiter, ThrottleVerdict
from bot.runtime.clock import Clock
from bot.runtime.visitors import Visitors

_LIMITS = {
    "begin": (30, timedelta(minutes=10)),
    "code": (20, timedelta(minutes=10)),
    "submit": (120, timedelta(minutes=1)),
    "page": (600, timedelta(minutes=1)),
}
"""How often a connection may do what within which time; several people may share one."""


class ConnectionLimits:
    """Counts what connections ask for."""

    def __init__(self, clock: Clock) -> None:
        self._limiter = RateLimiter(MemoryCounts(clock), _LIMITS)
        self._visitors = Visitors(clock)

    async def within(self, what: str, request: web.Request) -> bool:
        """Count this, and return whether it is within the limit."""
        return await self._limiter.weigh(what, self._visitors.of(request)) is ThrottleVerdict.PASS
