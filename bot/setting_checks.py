"""What variables of the operator's settings must fulfil."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.web_addresses import is_bare, is_clamd, is_confidential, parse_url

_OBJECT_STORES = ("s3", "s3a", "gs", "az", "adl", "azure", "abfs", "abfss")
_LISTEN = re.compile(
    r"(?:[^\s:]*|\[?[0-9a-fA-F:]+\]?):"
    r"(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])",
    re.ASCII,
)


def _is_vault(place: str) -> bool:
    return "://" not in place or is_confidential(place) or bool(parse_url(place, *_OBJECT_STORES))


_TOKEN = (re.compile("[0-9]+:[ -~]+").fullmatch, "does not look like a bot's token (digits, a colon, letters)")
CHECKS: dict[str, tuple[Callable[[str], object], str]] = {
    "reporter_bot_token": _TOKEN,
    "desk_bot_token": _TOKEN,
    "evidence_url": (_is_vault, "is neither a folder nor an address such as s3://bucket/folder"),
    "redis_url": (
        lambda url: url.startswith("unix:///") or parse_url(url, "redis", "rediss"),
        "begins neither with redis:// nor with rediss://, or names no server",
    ),
    "clamd_url": (is_clamd, "is neither tcp://host:port nor unix:///path"),
    "telegram_api_url": (lambda url: is_bare(url, "https", "http"), "is not an http address"),
    "timezone": (ZoneInfo, "is no time zone of the IANA list, such as Asia/Shanghai"),
    "smtp_url": (
        lambda url: is_bare(url, "smtp", "smtps") and urlsplit(url).path in ("", "/"),
        "begins neither with smtp:// nor with smtps://, or names no server",
    ),
    "mail_in_url": (
        lambda url: parse_url(url, "imaps", "imap") and urlsplit(url).username and urlsplit(url).password,
        "is not imaps://user:password@host/folder",
    ),
    "mail_in_authserv": (re.compile(r"[A-Za-z0-9.-]{1,253}").fullmatch, "is not a name such as mx.example.com"),
    "sms_url": (is_confidential, "is not an https address"),
    "measures_url": (is_confidential, "is not an https address"),
    "listen": (_LISTEN.fullmatch, "is not host:port"),
    "web_url": (
        lambda url: is_confidential(url) and is_bare(url, "https", "http") and urlsplit(url).path in ("", "/"),
        "is not an https address of a host alone, such as https://report.example.org",
    ),
    "webhook_url": (lambda url: parse_url(url, "https"), "is not an https address, and Telegram calls no other"),
    "webhook_secret": (
        re.compile("[A-Za-z0-9_-]{1,256}").fullmatch,
        "has other characters than letters, digits, _ and -, or more than 256",
    ),
}
"""What a variable must fulfil if it is set, and what is said of one that does not."""

PAIRS = (
    ("smtp_url", "smtp_from"),
    ("mail_in_url", "mail_in_authserv"),
    ("sms_url", "sms_secret"),
    ("measures_url", "measures_secret"),
)
"""Variables that belong together."""
