"""Sanctions with their lengths, which of them are heavy, and their short written form."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from rules.vocabulary import Outcome, Sanction

MUTES = (1, 3, 7, 30)
"""The lengths of a mute in days; a month (一个月) is counted as 30."""

HEAVY = frozenset({Sanction.BAN, Sanction.DEREGISTRATION, Sanction.FINE, Sanction.REFERRAL})
"""Sanctions that need a lead who did not propose them (row C7)."""

NOTHING_FOUND = frozenset({Outcome.NO_VIOLATION, Outcome.ACCOUNT_RESTORED})
"""Outcomes without a sanction."""

MONEY = (Outcome.REFUND, Outcome.COMPENSATION)
"""Outcomes with an amount, of which a decision holds one at most."""

ON_ACCOUNT = (Sanction.WARNING, Sanction.MUTE, Sanction.BAN, Sanction.DEREGISTRATION)
"""Sanctions on an account, of which a decision holds one at most; the heavier the later."""

RESTRICTS = frozenset({Sanction.MUTE, Sanction.BAN, Sanction.DEREGISTRATION})
"""Sanctions by which an account writes no more in a group."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A sanction; `days` is the length of a mute, 0 for every other."""

    kind: Sanction
    days: int = 0

    @property
    def heavy(self) -> bool:
        """Return whether it needs two people."""
        return self.kind in HEAVY

    @property
    def weight(self) -> tuple[int, int]:
        """Return a sort key by heaviness, for sanctions on an account."""
        return ON_ACCOUNT.index(self.kind), self.days

    def __str__(self) -> str:
        return f"{self.kind}_{self.days}" if self.days else self.kind


MEASURES = (
    Measure(Sanction.WARNING),
    *(Measure(Sanction.MUTE, days) for days in MUTES),
    *(Measure(kind) for kind in Sanction if kind not in (Sanction.WARNING, Sanction.MUTE)),
)
"""Every sanction."""

_BY_WORD = {str(measure): measure for measure in MEASURES}


def measure(word: str) -> Measure | None:
    """Read what `str` wrote, such as mute_7; None if it is no sanction."""
    return _BY_WORD.get(word)


def months_later(instant: datetime, months: int, zone: ZoneInfo) -> datetime:
    """Return the same day and hour `months` later in `zone`: 31 August and six months are 28 or 29 February."""
    local = instant.astimezone(zone)
    year, month = divmod(local.year * 12 + local.month - 1 + months, 12)
    day = min(local.day, monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day).astimezone(UTC)
