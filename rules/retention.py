"""How long a case is kept (row F2), and what stays when a person has their data erased (row B11)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


def kept_until(closed_at: datetime, kept: timedelta, zone: ZoneInfo) -> datetime:
    """Return until when content, process and result of a case are kept: for the operator's time, and not under a year
    of the calendar in the operator's zone. A year from 29 February ends with 28 February, on 1 March."""
    there = closed_at.astimezone(zone)
    try:
        year = there.replace(year=there.year + 1)
    except ValueError:
        year = there.replace(year=there.year + 1, month=3, day=1)
    return max(year.astimezone(UTC), closed_at.astimezone(UTC) + kept)


class Kept(StrEnum):
    """Why a case keeps a person's key, or what becomes of the case without it."""

    OPEN = "open"
    HELD = "held"
    CLOSED = "closed"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class KeptCase:
    """What becomes of a case when its reporter, or the holder of a code of it, has their data erased.

    Attributes:
        own: they reported it; otherwise they hold a code.
        until: when content, process and result are destroyed; None where nobody knows yet.
        withdrawable: its reporter may withdraw it, and so need not wait.
    """

    number: str
    leaf: str
    kept: Kept
    own: bool
    until: datetime | None = None
    withdrawable: bool = False

    @property
    def waits(self) -> bool:
        """Whether the person's key is needed for it still."""
        return self.kept in (Kept.OPEN, Kept.HELD)


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What goes and what stays when a person has their data erased.

    Attributes:
        asked: they have asked already, and it is carried out when no case waits any more.
        staff: they are staff too; that is another account, which stays.
    """

    cases: tuple[KeptCase, ...]
    asked: bool = False
    staff: bool = False

    @property
    def waiting(self) -> tuple[KeptCase, ...]:
        """The cases that need the person's key still."""
        return tuple(case for case in self.cases if case.waits)


HOLD_EVENTS = ("hold_proposed", "hold_agreed", "hold_declined")
"""The kinds of events that tell of a legal hold (`rules.facts.events`)."""


@dataclass(frozen=True, slots=True)
class Hold:
    """How far the legal hold of a case is: destruction waits while one stands, or is proposed.

    Attributes:
        stands: two members have agreed to it.
        proposed_by: who has proposed to place or, where it stands, to lift it; None where nothing is proposed.
    """

    stands: bool = False
    proposed_by: int | None = None

    @property
    def keeps(self) -> bool:
        """Whether the case is not destroyed."""
        return self.stands or self.proposed_by is not None


def hold_of(told: Iterable[tuple[str, int | None]]) -> Hold:
    """Return how far the hold is, from acts of the case and who did them, in their order; others are passed over."""
    hold = Hold()
    for act, by in told:
        if act == HOLD_EVENTS[0]:
            hold = Hold(hold.stands, by)
        elif act == HOLD_EVENTS[1]:
            hold = Hold(not hold.stands)
        elif act == HOLD_EVENTS[2]:
            hold = Hold(hold.stands)
    return hold
