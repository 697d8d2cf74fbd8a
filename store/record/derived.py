"""A case as its events tell it: what its row and its text must be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_type_hints

import msgspec

from store.record import case_text, cases
from store.record.case_text import CaseText
from store.record.cases import CaseRow
from store.record.events import EventRow


@dataclass(frozen=True, slots=True)
class ToldCase:
    """A case by its events.

    Attributes:
        columns: values of its row, by column.
        text: None where no event holds it; they are from a former version.
    """

    columns: dict[str, Any]
    text: CaseText | None


def derive(told: Iterable[EventRow]) -> ToldCase:
    """Return the case that these events, all of it in their order, have made."""
    columns: dict[str, Any] = {}
    text: Any = None
    for event in told:
        columns |= {"state": event.state, "version": event.version}
        for name, value in event.changes.items():
            if name == cases.TEXT:
                text = value
            else:
                columns[name] = msgspec.convert(value, _types()[name])
    return ToldCase(columns, None if text is None else case_text.read(text))


def differences(case: CaseRow, text: CaseText, told: Iterable[EventRow]) -> Iterator[str]:
    """Yield the columns of the case, and parts of its text, that are not what its events tell."""
    derived = derive(told)
    yield from (name for name, value in derived.columns.items() if getattr(case, name) != value)
    if derived.text is not None and derived.text != text:
        yield cases.TEXT


@cache
def _types() -> dict[str, Any]:
    return get_type_hints(CaseRow)
