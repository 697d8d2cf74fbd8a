"""The one codec of drafts: dataclasses to JSON values and back, by their fields (msgspec)."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")


def to_json(draft: object) -> dict[str, Any]:
    """The draft as JSON values, as the store seals them."""
    body: dict[str, Any] = msgspec.to_builtins(draft, order="deterministic")
    return body


def from_json(body: Mapping[str, Any], shape: type[Value]) -> Value:
    """The draft that `to_json` wrote; fields that are missing have their defaults, unknown ones are ignored.

    Raises:
        msgspec.ValidationError: the values do not fit the shape.
    """
    return msgspec.convert(body, shape)
