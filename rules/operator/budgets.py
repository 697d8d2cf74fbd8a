"""Budgets: how much one person, one address and the whole house may use within a window of time (row A13).

The numbers are the operator's (`[budgets]` in the policy). This module says which limits hold for what is counted, and
when a window that is full opens again. `store.budgets` keeps the counts, `cases.budgets` asks and spends.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
KILOBYTE, MEGABYTE = 1024, 1024 * 1024

BOUNDS: Mapping[str, tuple[int, int]] = {
    "held_messages": (1, 200),
    "held_kilobytes": (4, 1024),
    "draft_kilobytes": (16, 1024),
    "draft_megabytes": (20, 2000),
    "notes_hour": (10, 10_000),
    "notes_day": (10, 100_000),
    "cases_hour": (1, 1000),
    "cases_day": (1, 10_000),
    "megabytes_day": (20, 100_000),
    "house_megabytes_day": (20, 10**8),
    "free_megabytes": (0, 10**9),
    "lookups_hour": (3, 1000),
    "lookups_hour_house": (100, 10**6),
    "contacts_day": (1, 100),
    "codes_day": (1, 100),
    "codes_day_address": (1, 100),
    "codes_day_house": (1, 10**6),
    "mails_day": (1, 10_000),
    "mails_day_house": (1, 10**7),
    "texts_day": (1, 10_000),
    "texts_day_house": (1, 10**7),
    "evidence_at_once": (1, 20),
    "flood_cases": (1, 10**6),
    "flood_minutes": (1, 1440),
}
"""The lowest and highest number allowed for each key."""


class Counted(StrEnum):
    """What is counted in windows of time."""

    CASES = "cases"
    NOTES = "notes"
    BYTES = "bytes"
    LOOKUPS = "lookups"
    CONTACTS = "contacts"
    CODES = "codes"
    MAILS = "mails"
    TEXTS = "texts"
    OPENED = "opened"
    ANSWERS = "answers"


class Holder(StrEnum):
    """What a budget belongs to."""

    PERSON = "person"
    ADDRESS = "address"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class BudgetLimit:
    """At most `most` for one holder within a window; a day is divided into such windows, from midnight UTC."""

    counted: Counted
    holder: Holder
    window: timedelta
    most: int

    def begun(self, now: datetime) -> datetime:
        """Return when the window that runs at `now` (UTC) began."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + (now - midnight) // self.window * self.window


@dataclass(frozen=True, slots=True)
class Budgets:
    """The operator's numbers, by the keys of `[budgets]`; the limits that follow from them, by what is counted."""

    numbers: Mapping[str, int]
    limits: Mapping[Counted, tuple[BudgetLimit, ...]]

    @property
    def held(self) -> tuple[int, int]:
        """Return how many messages, and bytes of text in them, are held before consent."""
        return self.numbers["held_messages"], self.numbers["held_kilobytes"] * KILOBYTE

    @property
    def draft_text(self) -> int:
        """Return the most bytes of text in a report: description, answers and notes together."""
        return self.numbers["draft_kilobytes"] * KILOBYTE

    @property
    def draft_files(self) -> int:
        """Return the most bytes of all files of a report or case."""
        return self.numbers["draft_megabytes"] * MEGABYTE

    @property
    def free_disk(self) -> int:
        """Return the bytes of free disk below which no file is taken."""
        return self.numbers["free_megabytes"] * MEGABYTE

    @property
    def evidence_at_once(self) -> int:
        """Return how many messages with evidence one press at the desk sends."""
        return self.numbers["evidence_at_once"]

    @property
    def flood(self) -> tuple[int, timedelta]:
        """Return how many new cases, within which time, are the most that get a card each."""
        return self.numbers["flood_cases"], self.numbers["flood_minutes"] * MINUTE


def read(number: Callable[[str], int]) -> Budgets:
    """Build the budgets; `number` gives the operator's number for a key of `BOUNDS`."""
    n = {key: number(key) for key in BOUNDS}
    person, address, house, all_day = Holder.PERSON, Holder.ADDRESS, Holder.HOUSE, DAY
    limits = (
        BudgetLimit(Counted.CASES, person, HOUR, n["cases_hour"]),
        BudgetLimit(Counted.CASES, person, all_day, n["cases_day"]),
        BudgetLimit(Counted.NOTES, person, HOUR, n["notes_hour"]),
        BudgetLimit(Counted.NOTES, person, all_day, n["notes_day"]),
        BudgetLimit(Counted.BYTES, person, all_day, n["megabytes_day"] * MEGABYTE),
        BudgetLimit(Counted.BYTES, house, all_day, n["house_megabytes_day"] * MEGABYTE),
        BudgetLimit(Counted.LOOKUPS, person, HOUR, n["lookups_hour"]),
        BudgetLimit(Counted.LOOKUPS, house, HOUR, n["lookups_hour_house"]),
        BudgetLimit(Counted.CONTACTS, person, all_day, n["contacts_day"]),
        BudgetLimit(Counted.CODES, person, all_day, n["codes_day"]),
        BudgetLimit(Counted.CODES, address, all_day, n["codes_day_address"]),
        BudgetLimit(Counted.CODES, house, all_day, n["codes_day_house"]),
        BudgetLimit(Counted.MAILS, person, all_day, n["mails_day"]),
        BudgetLimit(Counted.MAILS, address, all_day, n["mails_day"]),
        BudgetLimit(Counted.MAILS, house, all_day, n["mails_day_house"]),
        BudgetLimit(Counted.TEXTS, person, all_day, n["texts_day"]),
        BudgetLimit(Counted.TEXTS, address, all_day, n["texts_day"]),
        BudgetLimit(Counted.TEXTS, house, all_day, n["texts_day_house"]),
        # A person who writes mails is answered once a day, unless they chose what was offered (RFC 3834 section 2).
        BudgetLimit(Counted.ANSWERS, address, all_day, 1),
        BudgetLimit(Counted.OPENED, house, n["flood_minutes"] * MINUTE, n["flood_cases"]),
    )
    by_kind = {kind: tuple(limit for limit in limits if limit.counted is kind) for kind in Counted}
    return Budgets(n, by_kind)


def opens_at(limit: BudgetLimit, used: int, amount: int, now: datetime) -> datetime | None:
    """Return when the next window begins, if `amount` more than what is used does not fit now; None if it fits."""
    return None if used + amount <= limit.most else limit.begun(now) + limit.window
