"""The codec of all drafts: dataclasses to JSON values and back, by field (msgspec)."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")


def to_json(draft: object) -> dict[str, Any]:
    """Return the draft as JSON values, to be sealed by the store."""
    body: dict[str, Any] = msgspec.to_builtins(draft, order="deterministic")
    return body


def from_json(body: Mapping[str, Any], shape: type[Value]) -> Value:
    """Return the draft that `to_json` wrote; missing fields get their defaults, unknown ones are ignored.

    Raises:
        msgspec.ValidationError: the values do not fit the shape.
    """
    return msgspec.convert(body, shape)
