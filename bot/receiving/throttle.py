"""Rate limits per person: only the first update over a limit gets a reply; other people are not affected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.receiving.counts import RateCounter


class ThrottleVerdict(StrEnum):
    """How to treat an update: handle it, reply that it is too fast, or ignore it."""

    PASS = "pass"
    TELL = "tell"
    HUSH = "hush"


@dataclass(frozen=True, slots=True)
class RequestLimit:
    """At most `times` in a window of length `within`."""

    times: int
    within: timedelta


class RateLimiter:
    """Weighs what each person does against the limits; `RateCounter` remembers."""

    def __init__(self, counts: RateCounter, limits: Mapping[str, RequestLimit]) -> None:
        self._counts = counts
        self._limits = limits

    async def weigh(self, what: str, who: bytes) -> ThrottleVerdict:
        """Return PASS within the limit named `what`, TELL for the first action over it in a window, then HUSH."""
        limit = self._limits[what]
        times = await self._counts.add(f"{what}:{who.hex()}", limit.within)
        if times <= limit.times:
            return ThrottleVerdict.PASS
        return ThrottleVerdict.TELL if times == limit.times + 1 else ThrottleVerdict.HUSH
