"""The policy's file being read: each question asked of it notes a problem rather than stopping."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from rules import budgets
from rules.catalogue_entry import Problem
from rules.catalogue_lines import Lines
from rules.ladder import Rule
from rules.ladder_cells import ALLOWED, CELLS, problem_of
from rules.measures import Measure, measure
from rules.vocabulary import Sanction, Severity

# How far an operator may go: what section D and the law promise can be tightened, never loosened.
_BOUNDS: Mapping[tuple[str, str], tuple[int, int]] = {
    ("", "version"): (1, 10**9),
    ("consent", "version"): (1, 10**9),
    ("consent", "erasure_hours"): (1, 1),
    ("drafts", "reminder_days"): (1, 60),
    ("drafts", "erasure_days"): (2, 90),
    ("failed", "kept_days"): (1, 90),
    ("waiting", "answer_days"): (1, 30),
    ("waiting", "times"): (0, 2),
    ("codes", "days"): (1, 365),
    ("meeting", "minutes"): (5, 240),
    ("meeting", "ahead_days"): (1, 60),
    ("meeting", "remind_minutes"): (1, 120),
    ("survey", "after_hours"): (1, 720),
    ("survey", "open_days"): (1, 365),
    ("result", "delivery_hours"): (1, 72),
    ("result", "appeal_window_days"): (15, 365),
    ("result", "appeal_review_hours"): (1, 720),
    ("result", "referral_reply_days"): (1, 365),
    ("result", "kept_days"): (366, 36500),
    ("reminders", "before_hours"): (1, 24),
    ("reminders", "again_hours"): (1, 168),
    ("reminders", "grace_hours"): (1, 168),
    ("reminders", "escalate_hours"): (1, 168),
    ("rota", "hole_notice_hours"): (1, 72),
    ("evidence", "items"): (1, 100),
    ("evidence", "megabytes"): (1, 20),
    ("evidence", "original_minutes"): (5, 2880),
    ("description", "characters"): (200, 4096),
    ("training", "within_days"): (1, 365),
    ("review", "day"): (1, 28),
    ("review", "review_months"): (1, 12),
    ("review", "audit_months"): (1, 12),
    ("review", "risk_months"): (1, 12),
    ("review", "ahead_days"): (0, 30),
    ("review", "opinion_days"): (1, 60),
    ("review", "opinion_characters"): (100, 800),
    ("pace", "messages_per_minute"): (10, 1000),
    **{("budgets", key): bounds for key, bounds in budgets.BOUNDS.items()},
    ("contacts", "code_minutes"): (5, 1440),
    ("contacts", "code_tries"): (1, 10),
    ("staff", "link_hours"): (1, 168),
    ("staff", "proposal_days"): (1, 30),
    ("collective", "people"): (2, 1000),
    ("collective", "days"): (1, 90),
    ("ladder", "day_hours"): (24, 24),
    ("ladder", "repeat_months"): (3, 12),
    ("ladder", "old_months"): (1, 6),
}
_COUNTRY = re.compile(r"[A-Z]{2}")
_OTHERS = {
    ("reminders", "shares"),
    ("quiet", "from"),
    ("quiet", "until"),
    ("evidence", "forbidden"),
    ("training", "required"),
    ("staff", "own_team_only"),
    ("meeting", "hours"),
    ("contacts", "countries"),
    *(("ladder", rule) for rule in ALLOWED),
}
_SECTIONS = {section for section, _ in (*_BOUNDS, *_OTHERS) if section} | {"laws"}
_LAWS = {("laws", name) for name in (*(_SECTIONS - {"laws"}), *map(str, Rule))}


class PolicyError(ValueError):
    """The policy is refused; the message has one line for each problem in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__("\n".join(map(str, self.problems)))


class Reading:
    """One pass over the file; every reading method returns something usable even where it noted a problem."""

    def __init__(self, path: str, text: str, otherwise: str = "") -> None:
        """`otherwise` is another file's text, which answers where this one says nothing."""
        self._path = path
        self._lines = Lines(text)
        self._problems: list[Problem] = []
        self._file = _merged(self._toml(otherwise), self._toml(text))
        self._only_known()

    def done(self) -> None:
        """Refuse the file if anything in it is wrong.

        Raises:
            PolicyError: with every problem noted.
        """
        if self._problems:
            raise PolicyError(self._problems)

    def number(self, section: str, key: str) -> int:
        """The whole number under a key, within its bounds."""
        low, high = _BOUNDS[section, key]
        value = self._value(section, key)
        if isinstance(value, bool) or not isinstance(value, int):
            self.note(section, key, f"needs a whole number as {key}, not {value!r}")
            return low
        if not low <= value <= high:
            self.note(section, key, f"gives {key} = {value}; it may be {low} to {high}")
        return value

    def shares(self) -> tuple[float, ...]:
        """When to remind, as shares of the time there is."""
        value = self._value("reminders", "shares")
        if isinstance(value, list) and all(isinstance(share, float) and 0 < share < 1 for share in value):
            return tuple(sorted(value))
        self.note("reminders", "shares", f"needs a list of shares between 0.0 and 1.0, not {value!r}")
        return ()

    def laws(self) -> dict[str, tuple[str, date]]:
        """Of each section and rule the law it rests on, and the day on which it is looked at again."""
        found = {}
        table = self._file.get("laws", {})
        for name, value in table.items() if isinstance(table, dict) else ():
            law, review = (value.get("law"), value.get("review")) if isinstance(value, dict) else (None, None)
            if isinstance(law, str) and law.strip() and isinstance(review, date) and not isinstance(review, datetime):
                found[name] = (law, review)
            else:
                self.note("laws", name, f'needs {name} = {{ law = "…", review = 2027-11-01 }}')
        return found

    def flag(self, section: str, key: str) -> bool:
        """Whether something is switched on."""
        value = self._value(section, key)
        if not isinstance(value, bool):
            self.note(section, key, f"needs true or false as {key}, not {value!r}")
        return value is True

    def hour(self, key: str) -> time:
        """An hour of the day."""
        value = self._value("quiet", key)
        try:
            return time.fromisoformat(value)
        except (TypeError, ValueError):
            self.note("quiet", key, f'needs an hour such as "22:00" as {key}, not {value!r}')
            return time()

    def hours(self) -> tuple[time, ...]:
        """When extra windows are proposed, earliest first."""
        value = self._value("meeting", "hours")
        try:
            return tuple(sorted(time.fromisoformat(hour) for hour in value))
        except (TypeError, ValueError):
            self.note("meeting", "hours", f'needs a list of hours such as ["10:00", "15:00"], not {value!r}')
            return ()

    def forbidden(self) -> frozenset[str]:
        """Media types and ends of names, in lower case."""
        value = self._value("evidence", "forbidden")
        if isinstance(value, list) and all(
            isinstance(kind, str) and ("/" in kind or kind[:1] == ".") for kind in value
        ):
            return frozenset(kind.lower() for kind in value)
        self.note("evidence", "forbidden", "needs a list of media types and ends of names such as '.exe'")
        return frozenset()

    def countries(self) -> frozenset[str]:
        """Countries by their ISO 3166 codes."""
        value = self._value("contacts", "countries")
        if isinstance(value, list) and all(isinstance(it, str) and _COUNTRY.fullmatch(it) for it in value):
            return frozenset(value)
        self.note("contacts", "countries", f'needs a list of countries such as ["CN", "HK"], not {value!r}')
        return frozenset()

    def cells(self) -> dict[tuple[Rule, Severity], tuple[Measure, ...]]:
        """What the ladder recommends first, and the options it leaves, for each rule and severity."""
        return {(rule, severity): self._cell(rule, severity) for rule, severity in CELLS}

    def _cell(self, rule: Rule, severity: Severity) -> tuple[Measure, ...]:
        row = self._value("ladder", rule)
        words = row.get(severity) if isinstance(row, dict) else None
        found = [measure(str(word).replace(" ", "_")) for word in words] if isinstance(words, list) else []
        known = tuple(it for it in found if it is not None)
        if not found or len(known) < len(found):
            self.note("ladder", rule, f'needs a list such as ["mute 7", "mute 3"] as {severity}, not {words!r}')
        elif problem := problem_of(rule, severity, known):
            self.note("ladder", rule, f"{severity} {problem}")
        return known or (Measure(Sanction.WARNING),)

    def _toml(self, text: str) -> Mapping[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as reason:
            raise PolicyError([Problem(self._path, 1, "", f"is not TOML: {reason}")]) from reason

    def _value(self, section: str, key: str) -> Any:
        table = self._file.get(section, {}) if section else self._file
        return table.get(key) if isinstance(table, dict) else None

    def _only_known(self) -> None:
        known = {*_BOUNDS, *_OTHERS, *_LAWS}
        for name, value in self._file.items():
            if name in _SECTIONS and isinstance(value, dict):
                for key in value:
                    if (name, key) not in known:
                        self.note(name, key, f"has an unknown key '{key}'")
            elif ("", name) not in known:
                self.note("", name, f"'{name}' is not known; known are version, {', '.join(sorted(_SECTIONS))}")

    def note(self, section: str, key: str, problem: str) -> None:
        """Note a problem where its key stands."""
        place = (section, key) if section else (key,)
        self._problems.append(Problem(self._path, self._lines.of(*place), section, problem))


def _merged(otherwise: Mapping[str, Any], file: Mapping[str, Any]) -> Mapping[str, Any]:
    """What `file` says, and for the rest `otherwise`, table by table."""
    found = {**otherwise, **file}
    for key, value in file.items():
        if isinstance(value, dict) and isinstance(below := otherwise.get(key), dict):
            found[key] = _merged(below, value)
    return found
