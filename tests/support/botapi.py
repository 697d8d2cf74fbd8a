"""Check the requests of bots against the specification of the Bot API: methods, parameters, types, limits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sandbox.checks.errors import ApiError
from sandbox.checks.formatting import parse, units

SPECIFICATION = Path(__file__).parents[3] / "shared" / "botapi-10.1.json"

LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)")
ITEMS = re.compile(r"(?:list of|must include) (\d+)-(\d+)")
RANGE = re.compile(r"(?:between|,) (\d+)-(\d+)(?! (?:characters|bytes))(?:\.| are|$)")
CONSTANT = re.compile(r"must be (\w+)$")
WHOLE_NUMBER = re.compile(r"-?\d+")

checked = {"requests": 0}
"""The number of requests that `check` has checked in this process."""


class BotApi:
    """The Bot API as in its specification file."""

    def __init__(self, path: Path = SPECIFICATION) -> None:
        specification = json.loads(path.read_text())
        self.version: str = specification["version"]
        self._methods = {name.lower(): method for name, method in specification["methods"].items()}
        self._types: dict[str, Any] = specification["types"]

    def problems(self, method: str, params: dict[str, Any]) -> Iterator[str]:
        """Yield the problems of a request, each as a line that names the place."""
        known = self._methods.get(method.lower())
        if known is None:
            yield f"{method}: no such method"
            return
        attached = {name for name, value in params.items() if _is_upload(value) and f"attach://{name}" in str(params)}
        given = {name: value for name, value in params.items() if name not in attached}
        yield from self._fields(method, known.get("fields", []), given)

    def problems_of_answer(self, method: str, result: Any) -> Iterator[str]:
        """Yield the problems of the result of a server."""
        yield from self._value(method, self._methods[method.lower()]["returns"], result)

    def _fields(self, place: str, fields: list[dict[str, Any]], given: dict[str, Any]) -> Iterator[str]:
        known = {field["name"]: field for field in fields}
        for name in given.keys() - known.keys():
            yield f"{place}.{name}: no such parameter"
        for name, field in known.items():
            value = given.get(name)
            if value is not None:
                yield from self._value(f"{place}.{name}", field["types"], value)
                yield from _limits(f"{place}.{name}", field["description"], value, given)
            elif field["required"]:
                yield f"{place}.{name}: required, and missing"

    def _value(self, place: str, types: list[str], value: Any) -> Iterator[str]:
        """Yield nothing if the value fits one of the types, else the problems with the closest type."""
        arrays = [kind.removeprefix("Array of ") for kind in types if kind.startswith("Array of ")]
        items = _decoded(value)
        if arrays and isinstance(items, list):
            for position, item in enumerate(items):
                yield from self._value(f"{place}[{position}]", arrays, item)
        else:
            yield from min((list(self._typed(place, kind, value)) for kind in types), key=len)

    def _typed(self, place: str, kind: str, value: Any) -> Iterator[str]:
        if kind in SIMPLE:
            if not SIMPLE[kind](value):
                yield f"{place}: {kind} expected, {_named(value)} given"
        else:
            yield from self._object(place, kind, value)

    def _object(self, place: str, kind: str, value: Any) -> Iterator[str]:
        body = _decoded(value)
        if kind not in self._types or not isinstance(body, dict):
            yield f"{place}: {kind} expected, {_named(value)} given"
            return
        description = self._types[kind]
        if "subtypes" in description:
            yield from min((list(self._object(place, one, body)) for one in description["subtypes"]), key=len)
        else:
            yield from self._fields(place, description.get("fields", []), body)


def _limits(place: str, description: str, value: Any, beside: dict[str, Any]) -> Iterator[str]:
    """Check the numeric limits and the constant that the description of a field states."""
    length, items, bounds, constant = _stated(description)
    if length and isinstance(value, str):
        low, high, what = int(length[1]), int(length[2]), length[3]
        size = len(value.encode()) if what == "bytes" else units(_read(value, description, beside))
        if not low <= size <= high:
            yield f"{place}: {low}-{high} {what}, {size} given"
    if items and isinstance(_decoded(value), list):
        low, high, size = int(items[1]), int(items[2]), len(_decoded(value))
        if not low <= size <= high:
            yield f"{place}: {low}-{high} items, {size} given"
    if bounds and WHOLE_NUMBER.fullmatch(str(value)):
        low, high = int(bounds[1]), int(bounds[2])
        if not low <= int(value) <= high:
            yield f"{place}: between {low} and {high}, {value} given"
    if constant and value != constant[1]:
        yield f"{place}: must be {constant[1]}, {value!r} given"


@cache
def _stated(description: str) -> list[re.Match[str] | None]:
    return [it.search(description) for it in (LENGTH, ITEMS, RANGE, CONSTANT)]


def _read(value: str, description: str, beside: dict[str, Any]) -> str:
    """Return the text whose length counts: without markup if the description says "after entities parsing"."""
    if "parsing" not in description:
        return value
    try:
        return parse(value, beside.get("parse_mode", ""))[0]
    except ApiError:
        return value


def _is_upload(value: Any) -> bool:
    """Return whether the value is an uploaded file as the sandbox records it."""
    return isinstance(value, dict) and value.keys() == {"file", "size"}


def _decoded(value: Any) -> Any:
    """Return the value, parsed if it is a string with a JSON object or array."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _named(value: Any) -> str:
    return f"{type(value).__name__} {str(value)[:40]!r}"


def _is_integer(value: Any) -> bool:
    return not isinstance(value, bool) and (isinstance(value, int) or bool(WHOLE_NUMBER.fullmatch(str(value))))


def _is_float(value: Any) -> bool:
    return _is_integer(value) or isinstance(value, float) or bool(re.fullmatch(r"-?\d+\.\d+", str(value)))


SIMPLE = {
    "Integer": _is_integer,
    "Float": _is_float,
    "String": lambda value: isinstance(value, str),
    "Boolean": lambda value: isinstance(value, bool) or value in ("true", "false", "True", "False"),
    "InputFile": _is_upload,
}
"""Checks of simple types; numbers and booleans may come as strings from forms."""


_read_once = cache(BotApi)

_sound: set[int] = set()
"""Hashes of the calls that were checked: every test sends those of a start again."""


def check(calls: Iterable[dict[str, Any]]) -> int:
    """Check every call in `Sandbox.calls`, refused ones too.

    Returns:
        The number of calls checked; 0 without the specification file, which the summary of the test run reports.

    Raises:
        AssertionError: naming each call that does not conform to the Bot API.
    """
    if not SPECIFICATION.exists():
        return 0
    api = _read_once(SPECIFICATION)
    calls = list(calls)
    new = {hash((call["method"], str(call["params"]))): call for call in calls}
    for same in _sound & new.keys():
        del new[same]
    told = ((call["n"], api.problems(call["method"], call["params"])) for call in new.values())
    wrong = [f"call {n}: {line}" for n, lines in told for line in lines]
    assert not wrong, f"not as {api.version} has it:\n" + "\n".join(wrong)
    _sound.update(new)
    checked["requests"] += len(calls)
    return len(calls)


def check_answer(method: str, result: Any) -> None:
    """Check a result of the sandbox, if there is a specification file."""
    if SPECIFICATION.exists():
        wrong = list(_read_once(SPECIFICATION).problems_of_answer(method, result))
        assert not wrong, "\n".join(wrong)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Report the count of a worker of a parallel run."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["requests"] = checked["requests"]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add the count of one worker."""
    checked["requests"] += getattr(node, "workeroutput", {}).get("requests", 0)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many requests were checked, or that none could be."""
    if not SPECIFICATION.exists():
        terminalreporter.write_line(f"SKIPPED: no request was checked against the Bot API: there is no {SPECIFICATION}")
    else:
        terminalreporter.write_line(f"Checked against the Bot API: {checked['requests']} requests")
