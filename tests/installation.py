"""The installation that tests run in: the shipped catalogue and policy, in Shanghai, with one administrator."""

from typing import Any
from zoneinfo import ZoneInfo

from handlers.telegram_ids import SHARED_ACCOUNTS
from rules import catalogue, courses_reading, policy, templates_reading
from rules.installation import Installation
from store.sealing import Keyring
from tests.addresses import at

STAFF_CHAT = -1001000000001
ADMINISTRATOR = 9001

KEYS = Keyring(bytes(range(32)))
"""Fixed keys, so that a failing test fails again."""


def installation(**different: Any) -> Installation:
    """Return the installation, with values changed by name."""
    values: dict[str, Any] = {
        "catalogue": catalogue.shipped(),
        "policy": policy.shipped(),
        "templates": templates_reading.shipped(),
        "courses": courses_reading.shipped(),
        "timezone": ZoneInfo("Asia/Shanghai"),
        "language": "zh-Hans",
        "staff_chat": at(STAFF_CHAT),
        "staff_chat_is_forum": True,
        "administrators": frozenset({at(ADMINISTRATOR)}),
        "reporter_bot": "lian_reporter_bot",
        "desk_bot": "lian_desk_bot",
        "shared_accounts": frozenset(map(at, SHARED_ACCOUNTS)),
    }
    return Installation(**{**values, **different})
