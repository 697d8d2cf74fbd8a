"""Malicious reporting (恶意举报): the published steps that a finding leads to, and what each keeps its author from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SLOWED = timedelta(days=1)
"""A reporter who is slowed down files one report in so long."""
APPEAL_WINDOW = timedelta(days=15)


class BadFaithStep(StrEnum):
    """What a finding leads to: a warning, one report a day, no reports for seven or for thirty days."""

    WARNED = "warned"
    SLOW = "slow"
    PAUSE_7 = "pause_7"
    PAUSE_30 = "pause_30"

    @property
    def lasts(self) -> timedelta:
        """The time for which it holds."""
        return timedelta(days={"warned": 0, "slow": 30, "pause_7": 7, "pause_30": 30}[self])


@dataclass(frozen=True, slots=True)
class BadFaithFinding:
    """A finding that stands: on which case, and until when its step holds."""

    number: str
    step: BadFaithStep
    until: datetime


def next_step(standing: int) -> BadFaithStep:
    """Return the step of one more finding, where so many stand; those that an appeal has lifted do not count."""
    steps = tuple(BadFaithStep)
    return steps[min(standing, len(steps) - 1)]


def hindrance(
    findings: Iterable[BadFaithFinding], filed_at: datetime | None, now: datetime
) -> tuple[BadFaithFinding, datetime] | None:
    """Return the finding that keeps its author from filing now, and until when; None where they may.

    Args:
        filed_at: when they filed last.
    """
    holding = [it for it in findings if it.until > now]
    pauses = [(it, it.until) for it in holding if it.step in (BadFaithStep.PAUSE_7, BadFaithStep.PAUSE_30)]
    next_day = filed_at + SLOWED if filed_at else now
    slow = [(it, min(next_day, it.until)) for it in holding if it.step is BadFaithStep.SLOW and next_day > now]
    return max((*pauses, *slow), key=lambda each: each[1], default=None)
