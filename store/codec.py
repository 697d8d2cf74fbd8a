"""The codec of what is sealed: events, notices, drafts and other small dataclasses as JSON values, and back.

Fields at their default are not written, and may be absent when read. `from_` is written as "from".
"""

from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from keyword import iskeyword
from typing import Any, TypeVar

import msgspec

from rules.facts.registry import RenderedNotice
from rules.wording import Wording
from store.operator_files.staff_texts import TEMPLATES_FILE

T = TypeVar("T")


def to_json(value: Any) -> dict[str, Any]:
    """Return a dataclass as JSON values."""
    if isinstance(value, RenderedNotice):
        return value.to_json()
    defaults, *_ = _shape(value.__class__)
    written = msgspec.to_builtins(value, order="deterministic")
    return {name.rstrip("_"): it for name, it in written.items() if name not in defaults or it != defaults[name]}


def from_json(cls: type[T], body: Mapping[str, Any]) -> T:
    """Return the dataclass that `to_json` wrote.

    Raises:
        msgspec.ValidationError: `body` does not fit the class.
    """
    if issubclass(cls, RenderedNotice):
        return cls.from_json(body)
    known: Any = cls
    _, wordings, instants = _shape(known)
    named = {f"{name}_" if iskeyword(name) else name: it for name, it in body.items()}
    named = dict(known.in_present_form(named)) if hasattr(known, "in_present_form") else named
    # Former versions wrote an empty string for no instant, and a statement as its text alone.
    told = {name: None if it == "" and name in instants else it for name, it in named.items()}
    worded = {name: _wording(told[name]) for name in wordings if told.get(name)}
    # Former drafts wrote answers as pairs.
    return msgspec.convert({**told, **worded}, cls, dec_hook=lambda kind, it: kind(it))


def _wording(told: Any) -> Any:
    """Return a wording in the present form; former versions wrote the id of a shipped template without its texts."""
    it = {"text": told} if isinstance(told, str) else told
    known = TEMPLATES_FILE.shipped.by_id.get(it.get("choice", ""))
    return {**it, "texts": known.texts} if known and not it.get("texts") else it


@cache
def _shape(cls: Any) -> tuple[dict[str, Any], list[str], list[str]]:
    """Return the defaults of the class by field, the fields that hold a wording, and the optional instants."""
    each = fields(cls) if is_dataclass(cls) else ()
    wordings = [it.name for it in each if it.type in (Wording, Wording | None)]
    instants = [it.name for it in each if it.type == datetime | None]
    return {it.name: it.default for it in each}, wordings, instants


def emptied(body: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return a stored form whose lists of these names hold nothing, in the values within it too."""
    return {
        name: [] if name in names else emptied(value, names) if isinstance(value, Mapping) else value
        for name, value in body.items()
    }
