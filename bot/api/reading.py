"""What is read of a request before anything is done: each part within its limit, and nothing trusted."""

import asyncio
import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from aiohttp import BodyPartReader, web
from msgspec import Struct

from handlers.api.description import header_pattern, headers_of
from handlers.api.operations import Operation
from handlers.api.problems import refused
from handlers.language import first_accepted, language
from rules.vocabulary import LANGS, Lang

JSON_BYTES = 256 * 1024
"""Maximum size of a body of JSON."""
_SECONDS = 60.0
"""How long a body of JSON may take to arrive; a file may take ten times as long."""
_FIELD = re.compile(r"(?:at `\$\.?|field `)(?P<field>[^`]*)`")
_REFUSED = {"Idempotency-Key": "refusal-api-idempotency", "Lian-User": "refusal-api-user"}

S = TypeVar("S", bound=Struct)


def asked_language(request: web.Request) -> Lang | None:
    """Return the language that is asked for: `lang` behind the address, else that of Accept-Language."""
    asked = request.query.get("lang", "")
    if asked in LANGS:
        return asked
    first = first_accepted(request.headers.get("Accept-Language", ""))
    return language(first, "en") if first not in ("", "*") else None


def bearer(request: web.Request) -> str:
    """Return the client's key; empty without one."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""


def headers(request: web.Request, operation: Operation) -> Mapping[str, str]:
    """Return the headers that the operation reads; empty ones where they are not needed and not there.

    Raises:
        RefusedRequestError: one is missing or is not as the description says.
    """
    found = {}
    for name, needed in headers_of(operation).items():
        value = request.headers.get(name, "")
        if (needed or name in request.headers) and not re.fullmatch(header_pattern(name), value):
            raise refused(_REFUSED.get(name, "refusal-receipt-slip"))
        found[name] = value
    return found


def query(request: web.Request, kind: type[S]) -> S:
    """Return what stands behind the address.

    Raises:
        RefusedRequestError: it is not as the description says.
    """
    try:
        return msgspec.convert(dict(request.query), kind, strict=False)
    except msgspec.ValidationError as error:
        raise _malformed(error) from None


async def form(request: web.Request, kind: type[S]) -> tuple[S, bytes]:
    """Return the body, and its bytes as they came.

    Raises:
        RefusedRequestError: it is too large, no JSON, or not as the description says.
    """
    if request.content_type != "application/json":
        raise refused("refusal-api-media", expected="application/json")
    raw = await body(request, request.content, JSON_BYTES, _SECONDS)
    try:
        return msgspec.json.decode(raw, type=kind), raw
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _malformed(error) from None


async def upload(request: web.Request, most: int) -> tuple[bytes, str, str]:
    """Return the bytes of a file with its name and type: the body itself, or the first part of a multipart body.

    Raises:
        RefusedRequestError: it is too large, or there is no file.
    """
    if not request.content_type.startswith("multipart/"):
        content = await body(request, request.content, most, 10 * _SECONDS)
        name, mime = request.query.get("name", ""), request.content_type
    else:
        try:
            part = await (await request.multipart()).next()
        except (ValueError, AssertionError) as error:
            raise _malformed(error) from None
        if not isinstance(part, BodyPartReader) or part.filename is None:
            raise refused("refusal-api-nothing")
        content = await body(request, part, most, 10 * _SECONDS)
        name, mime = request.query.get("name") or part.filename or "", part.headers.get("Content-Type", "")
    if not content:
        raise refused("refusal-api-nothing")
    return content, name, mime


async def body(request: web.Request, source: Any, most: int, seconds: float) -> bytes:
    """Return the bytes of a body, read until they are too many.

    Raises:
        RefusedRequestError: they are too many, or come too slowly.
    """
    read = bytearray()
    try:
        async with asyncio.timeout(seconds):
            while chunk := await (source.read_chunk() if isinstance(source, BodyPartReader) else source.readany()):
                read += chunk
                if len(read) > most:
                    raise refused("refusal-api-too-large", limit=most)
    except TimeoutError:
        raise refused("refusal-api-late") from None
    return bytes(read)


def _malformed(error: Exception) -> Exception:
    said = str(error)
    found = _FIELD.search(said)
    return refused("refusal-api-body", found["field"] if found else "", why=said)
