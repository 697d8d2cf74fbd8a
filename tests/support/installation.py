"""The installation used by tests: the shipped catalogue and policy, in Shanghai, with one administrator."""

from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from handlers.telegram.ids import SHARED_ACCOUNTS, start_link
from rules.operator.installation import Installation
from rules.wording import Wording
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.guide import GUIDE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.staff_texts import COURSES_FILE, TEMPLATES_FILE
from store.sealing import Keyring, OperatorKey
from tests.addresses import at

STAFF_CHAT = -1001000000001
ADMINISTRATOR = 9001

OPERATOR = OperatorKey(bytes(range(32)))
KEYS = Keyring.derived(OPERATOR)
"""Fixed keys, so that failures are reproducible."""


def installation(**different: Any) -> Installation:
    """Return the installation, with the values in `different` replaced."""
    values: dict[str, Any] = {
        "catalogue": CATALOGUE_FILE.shipped,
        "policy": POLICY_FILE.shipped,
        "templates": TEMPLATES_FILE.shipped,
        "courses": COURSES_FILE.shipped,
        "guide": GUIDE_FILE.shipped,
        "notice": NOTICE_FILE.shipped,
        "timezone": ZoneInfo("Asia/Shanghai"),
        "language": "zh-Hans",
        "staff_chat": at(STAFF_CHAT),
        "administrators": frozenset({at(ADMINISTRATOR)}),
        "reporter_bot": "lian_reporter_bot",
        "desk_bot": "lian_desk_bot",
        "reporter_link": partial(start_link, "lian_reporter_bot"),
        "desk_link": partial(start_link, "lian_desk_bot"),
        "shared_accounts": frozenset(map(at, SHARED_ACCOUNTS)),
    }
    return Installation(**{**values, **different})


def worded(choice: str) -> Wording:
    """Return a shipped template as a `Wording`."""
    return Wording(choice, texts=TEMPLATES_FILE.shipped.by_id[choice].texts)
