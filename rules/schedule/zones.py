"""Readers' time zones: their own where they have set it, else the operator's, which is then named beside each time."""

from functools import lru_cache
from zoneinfo import ZoneInfo

_ASSUMED = "~"

OFFERED = (
    *("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Asia/Bangkok", "Asia/Dubai"),
    *("Europe/Moscow", "Europe/Berlin", "Europe/London"),
    *("America/Sao_Paulo", "America/New_York", "America/Chicago", "America/Los_Angeles", "Australia/Sydney"),
)
"""The zones that a reader can choose from, from east to west and round again; IANA names."""


class AssumedZone(ZoneInfo):
    """The operator's zone, for a reader whose own is not known."""


def zone_text(own: str | None, operators: ZoneInfo) -> str:
    """Return what a destination says of its reader's zone: their own, or the operator's marked as assumed."""
    return own or f"{_ASSUMED}{operators.key}"


@lru_cache(maxsize=1024)
def zone_of(text: str) -> ZoneInfo:
    """Return the zone of such a text; its file is read once."""
    return AssumedZone(text.removeprefix(_ASSUMED)) if text.startswith(_ASSUMED) else ZoneInfo(text)
