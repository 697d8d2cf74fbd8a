"""Extra windows (额外沟通窗口): which times may be offered, and when the clock looks at an agreed one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.refusals import Refusal, refuse
from rules.vocabulary import Host

MOST = 6
"""The most times in one offer."""

_SATURDAY = 5
_DAY = timedelta(days=1)


class MeetingState(StrEnum):
    """The state of an extra window."""

    OFFERED = "offered"
    AGREED = "agreed"
    OPEN = "open"
    OVER = "over"
    DECLINED = "declined"
    LAPSED = "lapsed"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class Meetings:
    """The operator's numbers.

    Attributes:
        length: of a window.
        hours: of the day that are proposed.
        ahead: how far ahead one can be set.
        remind: how long before it both sides are reminded.
    """

    length: timedelta
    hours: tuple[time, ...]
    ahead: timedelta
    remind: timedelta

    @property
    def minutes(self) -> int:
        """The length of a window."""
        return self.length // timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ExtraWindow:
    """An extra window of a case; `times` are those offered, `begins_at` and `ends_at` those agreed."""

    id: int
    case_id: int
    staff_id: int
    host: Host
    state: MeetingState
    times: tuple[datetime, ...]
    begins_at: datetime | None
    ends_at: datetime | None


def proposals(now: datetime, numbers: Meetings, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Return the proposed hours still to come today, tomorrow and on the next working day; `MOST` at most."""
    today = now.astimezone(zone).date()
    days = (today, today + _DAY, _working_day(today + 2 * _DAY))
    found = [datetime.combine(day, hour, zone).astimezone(UTC) for day in days for hour in numbers.hours]
    return tuple(at for at in found if unfit([at], now, until(now, numbers)) is None)[:MOST]


def until(now: datetime, numbers: Meetings) -> datetime:
    """Return the last instant that may be offered."""
    return now + numbers.ahead


def unfit(times: Sequence[datetime], now: datetime, last: datetime) -> Refusal | None:
    """Return why these times cannot be offered: one has passed or is too far off, too many, none."""
    for at in times:
        if at <= now:
            return refuse("refusal-meeting-past", at=at)
        if at > last:
            return refuse("refusal-meeting-far", at=at, until=last)
    if len(times) > MOST:
        return refuse("refusal-meeting-many", n=len(times), most=MOST)
    return None if times else refuse("refusal-meeting-no-time")


def next_look(begins: datetime, ends: datetime, now: datetime, numbers: Meetings) -> datetime:
    """Return when the clock looks at an agreed window next: at the reminder, the begin or the end. Quiet hours do not
    delay it."""
    looks = (begins - numbers.remind, begins, ends)
    return next((at for at in looks if at > now), ends)


def _working_day(day: date) -> date:
    while day.weekday() >= _SATURDAY:
        day += _DAY
    return day
