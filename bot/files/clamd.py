"""A client of clamd, ClamAV's scanner, by its INSTREAM command (man 8 clamd), over TCP or a Unix socket."""

import asyncio
import struct
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from rules.evidence import Scan, ScanVerdict

CONNECT_SECONDS = 5.0
SCAN_SECONDS = 60.0
"""How long clamd has for one file; it takes few where its own limits are as shipped."""

_CHUNK = 2**16
_LONGEST_ANSWER = 2**10
_LENGTH = struct.Struct("!I")
_NAME = 100
_DATE = "%a %b %d %H:%M:%S %Y"
_LOCKED, _LIMITS = "Heuristics.Encrypted", "Heuristics.Limits.Exceeded"
"""What clamd calls a file that it could not look into, where it is set to say so (AlertEncrypted, AlertExceedsMax)."""


class ClamdAwayError(Exception):
    """clamd does not answer now, whatever the file."""


class ClamdVersion(NamedTuple):
    """The program, and when its signatures were made; None where it has none of ClamAV's own."""

    program: str
    signatures: datetime | None


async def scan(url: str, content: bytes) -> Scan:
    """Return what clamd says of a file.

    Raises:
        ClamdAwayError: it does not answer.
    """
    try:
        async with asyncio.timeout(SCAN_SECONDS):
            answer = await _ask(url, b"INSTREAM", content)
    except TimeoutError:
        # Does it hang, or is it this file?
        await ping(url)
        return Scan(ScanVerdict.UNSCANNED, "scan-failed")
    return _read(answer)


async def ping(url: str) -> None:
    """Test whether clamd answers.

    Raises:
        ClamdAwayError: it does not.
    """
    await _quickly(url, b"PING")


async def version(url: str) -> ClamdVersion:
    """Return the version of clamd and of its signatures.

    Raises:
        ClamdAwayError: it does not answer.
    """
    program, *rest = (await _quickly(url, b"VERSION")).split("/")
    try:
        made = datetime.strptime(" ".join(rest[1].split()), _DATE).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        made = None
    return ClamdVersion(program, made)


async def _quickly(url: str, command: bytes) -> str:
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            return await _ask(url, command)
    except TimeoutError:
        raise ClamdAwayError("it does not answer in time") from None


async def _ask(url: str, command: bytes, content: bytes | None = None) -> str:
    """Send a command, with a file where it takes one, and return the answer.

    Raises:
        ClamdAwayError: no answer came.
    """
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            reader, writer = await _connected(url)
    except (OSError, TimeoutError) as error:
        raise ClamdAwayError(type(error).__name__) from None
    # clamd answers before it has read all of a file that is too long for it, and closes.
    answering = asyncio.ensure_future(reader.readuntil(b"\0"))
    try:
        with suppress(ConnectionError):
            writer.write(b"z" + command + b"\0")
            if content is not None:
                await _send(writer, content, answering)
        return (await answering)[:-1].decode("ascii", "replace")
    except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        raise ClamdAwayError(type(error).__name__) from None
    finally:
        answering.cancel()
        writer.transport.abort()
        with suppress(OSError):
            await writer.wait_closed()


async def _connected(url: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    place = urlsplit(url)
    if place.scheme == "unix":
        return await asyncio.open_unix_connection(place.path, limit=_LONGEST_ANSWER)
    return await asyncio.open_connection(place.hostname, place.port or 3310, limit=_LONGEST_ANSWER)


async def _send(writer: asyncio.StreamWriter, content: bytes, answering: "asyncio.Future[bytes]") -> None:
    for start in range(0, len(content), _CHUNK):
        if answering.done():
            return
        chunk = content[start : start + _CHUNK]
        writer.write(_LENGTH.pack(len(chunk)))
        writer.write(chunk)
        await writer.drain()
    writer.write(_LENGTH.pack(0))
    await writer.drain()


def _read(answer: str) -> Scan:
    said = answer.removeprefix("stream: ").strip()
    if said == "OK":
        return Scan(ScanVerdict.CLEAN)
    if said.endswith(" FOUND"):
        name = "".join(it for it in said.removesuffix(" FOUND") if it.isascii() and it.isprintable())[:_NAME]
        if name.startswith((_LOCKED, _LIMITS)):
            return Scan(ScanVerdict.UNSCANNED, "scan-locked" if name.startswith(_LOCKED) else "scan-limits")
        return Scan(ScanVerdict.INFECTED, name)
    return Scan(ScanVerdict.UNSCANNED, "scan-too-large" if "size limit exceeded" in said else "scan-failed")
