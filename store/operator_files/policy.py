"""The operator's policy: the numbers of the house, each within its bounds."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from functools import partial
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, create_model

from rules.meetings import Meetings
from rules.operator import budgets
from rules.operator.housekeeping import Housekeeping, PeriodicReviewKind
from rules.operator.policy import Policy
from rules.people.contacts import Confirming
from rules.people.staffing import Staffing
from rules.sanctions.cells import ALLOWED, CELLS, problem_of
from rules.sanctions.ladder import Ladder, Rule
from rules.sanctions.measures import Measure, measure
from rules.vocabulary import Severity
from store.operator_files.fields import KEY, fault, refuse_all
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import Table

_DAY, _HOUR, _MINUTE, _MEGABYTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1), 1024 * 1024
YEAR = 365
"""Days that stand for a year of the calendar: never less is kept, also over a leap day (`rules.retention`)."""

_COUNTRY = re.compile(r"[A-Z]{2}")


def _key(key: str, check: Callable[..., Any], **default: Any) -> Any:
    """Declare what stands under a key."""
    return Annotated[Any, PlainValidator(check)], Field(alias=key, **default)


def _number(key: str, low: int, high: int, unit: Any = 1) -> Any:
    """Declare a whole number of units, and how far an operator may go with it."""
    return _key(key, lambda value: _whole(value, low, high) * unit)


def _whole(value: object, low: int, high: int) -> int:
    if type(value) is not int:
        raise fault(f"needs a whole number as {KEY}, not {value!r}")
    if not low <= value <= high:
        raise fault(f"gives {KEY} = {value}; it may be {low} to {high}")
    return value


def _erasure(value: object, info: ValidationInfo) -> timedelta:
    erasure = _whole(value, 2, 90) * _DAY
    if erasure <= info.data.get("draft_reminder", timedelta()):
        raise fault("must be later than reminder_days: nobody is reminded of what is gone")
    return erasure


def _kept(value: object) -> timedelta:
    days = _whole(value, 1, 36500)
    if days < YEAR:
        raise fault(
            f"gives {KEY} = {days}; content, process and result must be kept for a year from closing: {YEAR} or more"
        )
    return days * _DAY


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise fault(f"needs true or false as {KEY}, not {value!r}")
    return value


def _shares(value: object) -> tuple[float, ...]:
    if not isinstance(value, list) or not all(isinstance(share, float) and 0 < share < 1 for share in value):
        raise fault(f"needs a list of shares between 0.0 and 1.0, not {value!r}")
    return tuple(sorted(value))


def _hour(value: object) -> time:
    try:
        return time.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise fault(f'needs an hour such as "22:00" as {KEY}, not {value!r}') from None


def _hours(value: object) -> tuple[time, ...]:
    try:
        return tuple(sorted(time.fromisoformat(hour) for hour in value))  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        raise fault(f'needs a list of hours such as ["10:00", "15:00"], not {value!r}') from None


def _forbidden(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(it, str) and ("/" in it or it[:1] == ".") for it in value):
        raise fault("needs a list of media types and ends of names such as '.exe'")
    return frozenset(kind.lower() for kind in value)


def _countries(value: object) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(it, str) and _COUNTRY.fullmatch(it) for it in value):
        raise fault(f'needs a list of countries such as ["CN", "HK"], not {value!r}')
    return frozenset(value)


def _law(name: str, value: object) -> tuple[str, date] | None:
    if value is None:
        return None
    law, review = (value.get("law"), value.get("review")) if isinstance(value, dict) else (None, None)
    if not isinstance(law, str) or not law.strip() or type(review) is not date:
        raise fault(f'needs {name} = {{ law = "…", review = 2027-11-01 }}')
    return law, review


def _cells(rule: Rule, row: object) -> dict[tuple[Rule, Severity], tuple[Measure, ...]]:
    """Return what a rule of the ladder recommends first, and the options it leaves, for each severity."""
    cells, faults = {}, []
    for severity in (severity for of, severity in CELLS if of is rule):
        words = row.get(severity) if isinstance(row, dict) else None
        found = [measure(str(word).replace(" ", "_")) for word in words] if isinstance(words, list) else []
        cell = cells[rule, severity] = tuple(it for it in found if it is not None)
        if not cell or len(cell) < len(found):
            faults.append(f'needs a list such as ["mute 7", "mute 3"] as {severity}, not {words!r}')
        elif problem := problem_of(rule, severity, cell):
            faults.append(f"{severity} {problem}")
    refuse_all(faults)
    return cells


_SECTIONS: Mapping[str, Mapping[str, Any]] = {
    "consent": {
        "consent_version": _key("version", lambda value: value, default=None),  # the notice has a file of its own now
        "consent_erasure": _number("erasure_hours", 1, 1, _HOUR),
    },
    "drafts": {
        "draft_reminder": _number("reminder_days", 1, 60, _DAY),
        "draft_erasure": _key("erasure_days", _erasure),
    },
    "failed": {"failed_kept": _number("kept_days", 1, 90, _DAY)},
    "traces": {"done_kept": _number("kept_days", 7, 366, _DAY)},
    "waiting": {"answer": _number("answer_days", 1, 30, _DAY), "max_pauses": _number("times", 0, 2)},
    "meeting": {
        "length": _number("minutes", 5, 240, _MINUTE),
        "hours": _key("hours", _hours),
        "ahead": _number("ahead_days", 1, 60, _DAY),
        "remind": _number("remind_minutes", 1, 120, _MINUTE),
    },
    "survey": {
        "survey_after": _number("after_hours", 1, 720, _HOUR),
        "survey_open": _number("open_days", 1, 365, _DAY),
    },
    "codes": {"code": _number("days", 1, 365, _DAY)},
    "result": {
        "delivery": _number("delivery_hours", 1, 72, _HOUR),
        "appeal_window": _number("appeal_window_days", 15, 365, _DAY),
        "appeal_review": _number("appeal_review_hours", 1, 720, _HOUR),
        "referral_reply": _number("referral_reply_days", 1, 365, _DAY),
        "measures": _key("measures_hours", lambda value: _whole(value, 1, 72) * _HOUR, default=24 * _HOUR),
        "kept": _key("kept_days", _kept),
    },
    "reminders": {
        "shares": _key("shares", _shares),
        "before": _number("before_hours", 1, 24, _HOUR),
        "again": _number("again_hours", 1, 168, _HOUR),
        "before_reporter": _key("reporter_hours", lambda value: _whole(value, 1, 168) * _HOUR, default=24 * _HOUR),
        "grace": _number("grace_hours", 1, 168, _HOUR),
        "escalate": _number("escalate_hours", 1, 168, _HOUR),
    },
    "rota": {"hole_notice": _number("hole_notice_hours", 1, 72, _HOUR)},
    "quiet": {"quiet_from": _key("from", _hour), "quiet_until": _key("until", _hour)},
    "evidence": {
        "max_items": _number("items", 1, 100),
        "max_bytes": _number("megabytes", 1, 20, _MEGABYTE),
        "original": _number("original_minutes", 5, 2880, _MINUTE),
        "forbidden": _key("forbidden", _forbidden),
    },
    "description": {"description_limit": _number("characters", 200, 16_000)},
    "pace": {"messages_per_minute": _number("messages_per_minute", 10, 1000)},
    "budgets": {key: _number(key, *bounds) for key, bounds in budgets.BOUNDS.items()},
    "contacts": {
        "countries": _key("countries", _countries),
        "valid": _number("code_minutes", 5, 1440, _MINUTE),
        "tries": _number("code_tries", 1, 10),
    },
    "training": {"training_required": _key("required", _flag), "training": _number("within_days", 1, 365, _DAY)},
    "staff": {
        "own_team_only": _key("own_team_only", _flag),
        "link": _number("link_hours", 1, 168, _HOUR),
        "proposal": _number("proposal_days", 1, 30, _DAY),
    },
    "review": {
        "day": _number("day", 1, 28),
        **{look: _number(f"{look}_months", 1, 12) for look in PeriodicReviewKind},
        "ahead": _number("ahead_days", 0, 30, _DAY),
        "opinions": _number("opinion_days", 1, 60, _DAY),
        "opinion_limit": _number("opinion_characters", 100, 800),
    },
    "ladder": {
        "day": _number("day_hours", 24, 24, _HOUR),
        "repeat_months": _number("repeat_months", 3, 12),
        "old_months": _number("old_months", 1, 6),
        **{rule: _key(rule, partial(_cells, rule)) for rule in ALLOWED},
    },
    "collective": {"collective_people": _number("people", 2, 1000), "collective_within": _number("days", 1, 90, _DAY)},
}
"""By section: what is read from it, by its name in `Policy` or in the part of it that the section is.

What section D and the law promise can be tightened, never loosened.
"""

_LAWS = {name: _key(name, partial(_law, name), default=None) for name in (*_SECTIONS, *Rule)}
_MODELS: Mapping[str, Any] = {
    name: create_model(name, __base__=Table, **keys) for name, keys in {**_SECTIONS, "laws": _LAWS}.items()
}
_FILE = create_model("policy", __base__=Table, version=_number("version", 1, 10**9), **_MODELS)


def _policy(file: Any) -> Policy:
    found: dict[str, dict[str, Any]] = {name: dict(getattr(file, name)) for name in _MODELS}
    found["consent"].pop("consent_version")
    laws, quiet, review, ladder = (found.pop(name) for name in ("laws", "quiet", "review", "ladder"))
    months = {look: review.pop(look) for look in PeriodicReviewKind}
    cells = {cell: measures for rule in ALLOWED for cell, measures in ladder.pop(rule).items()}
    parts: dict[str, Any] = {
        "meeting": Meetings(**found.pop("meeting")),
        "confirming": Confirming(**found.pop("contacts")),
        "staff": Staffing(**found.pop("staff")),
        "budgets": budgets.read(found.pop("budgets").__getitem__),
        "house": Housekeeping(**found.pop("training"), **review, months=months),
        "ladder": Ladder(**ladder, cells=cells),
        "laws": {name: law for name, law in laws.items() if law},
        "quiet": (quiet["quiet_from"], quiet["quiet_until"]),
    }
    for numbers in found.values():
        parts |= numbers
    return Policy(version=file.version, **parts)


POLICY_FILE = OperatorFile("policy", _FILE, _policy, depth=1)


def former(text: str) -> Policy:
    """Read a text of an earlier version; what it knew nothing of is as it is shipped now.

    Raises:
        FileRefusedError: as `OperatorFile.load`.
    """
    return POLICY_FILE.load(text, otherwise=POLICY_FILE.path.read_text(encoding="utf-8"))
