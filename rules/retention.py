"""How long a case is kept (row F2), and what stays when a person has their data erased (row B11)."""

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
        return self.kept is Kept.OPEN


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
