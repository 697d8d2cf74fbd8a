"""Parameters of a request: sent in one of four ways, read with the types that Telegram documents."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.checks.errors import ApiError, bad
from sandbox.checks.limits import UPLOAD_BYTES

Json = dict[str, Any]
_SURROGATE = re.compile("[\ud800-\udfff]")


class Upload:
    """A file that came with the request."""

    __slots__ = ("content", "mime", "name")

    def __init__(self, name: str, mime: str, content: bytes) -> None:
        self.name = name
        self.mime = mime
        self.content = content


async def parts(request: web.Request) -> AsyncIterator[tuple[str, str | Upload]]:
    """Yield the parts of a multipart body in order: text or a file."""
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            raise bad("can't parse nested multipart body")
        content = bytes(await part.read())
        mime = part.headers.get("Content-Type", "")
        yield part.name or "", content.decode() if part.filename is None else Upload(part.filename, mime, content)


async def read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Read a query string, JSON, form or multipart body (https://core.telegram.org/bots/api#making-requests).

    Returns:
        Parameters, and uploads by field name.
    """
    values: Json = dict(request.query) if request.query_string else {}
    uploads: dict[str, Upload] = {}
    if not request.body_exists:
        return values, uploads
    kind = request.content_type
    if kind == "application/json":
        body = await request.read()
        try:
            given = json.loads(body) if body else {}
        except ValueError:
            raise bad("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad("object expected as request body")
        values.update(given)
    elif kind == "multipart/form-data":
        async for name, part in parts(request):
            if isinstance(part, str):
                values[name] = part
            elif len(part.content) > UPLOAD_BYTES:
                raise ApiError(413, "Request Entity Too Large")
            else:
                uploads[name] = part
    else:
        values.update(await request.post())
    return values, uploads


class Params:
    """Parameters of one call; reading one as the wrong type is refused."""

    __slots__ = ("uploads", "values")

    def __init__(self, values: Json, uploads: dict[str, Upload]) -> None:
        self.values = values
        self.uploads = uploads

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str):
            raise _wrong(name, "String")
        if not value.isascii() and _SURROGATE.search(value):
            raise bad("strings must be encoded in UTF-8")
        return value

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if value is None or value == "":
            return default
        if isinstance(value, bool) or (isinstance(value, float) and not value.is_integer()):
            raise _wrong(name, "Integer")
        try:
            return int(value)
        except (TypeError, ValueError):
            raise _wrong(name, "Integer") from None

    def number(self, name: str) -> float:
        try:
            return float(self.values.get(name, "nan"))
        except (TypeError, ValueError):
            raise _wrong(name, "Float") from None

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False, "": False}
        try:
            return known[str(value).lower()]
        except KeyError:
            raise _wrong(name, "Boolean") from None

    def json(self, name: str, kind: type, words: str | None = None) -> Any:
        """Return an object or array, sent as JSON or as a string of JSON, or None where it is absent.

        Raises:
            ApiError: `words`, where the value has another type.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                raise bad(words or f"can't parse {name} JSON object") from None
        if not isinstance(value, kind):
            raise bad(words or f"{'object' if kind is dict else 'array'} expected as {name}")
        return value


def _wrong(name: str, kind: str) -> ApiError:
    return bad(f'parameter "{name}" must be of type {kind}')
