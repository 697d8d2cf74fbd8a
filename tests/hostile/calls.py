"""Bytes that somebody may send to the address where Lian listens."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress

_POST = b"POST /telegram/reporter HTTP/1.1\r\nHost: x\r\n"

HALF = (b"", b"P", b"GET /health HTTP/1.1\r\nHost", _POST, _POST + b"Content-Length: 100\r\n\r\n{", b"\r\n" * 40)
"""Beginnings of requests that never end."""

WHOLE = (
    *(b"GET / HTTP/1.1\r\n\r\n", b"GET /../../etc/passwd HTTP/1.1\r\n\r\n", b"DELETE /health HTTP/1.1\r\n\r\n"),
    *(
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
        b"NONSENSE\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ),
    *(b"GET /" + b"a" * 70_000, b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000, b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 5_000),
    *(_POST + b"Content-Length: -1\r\n\r\n", _POST + b"Content-Length: 99999999999999999999\r\n\r\n", bytes(5_000)),
    *(_POST + b"Transfer-Encoding: chunked\r\n\r\nffffffffff\r\n", _POST + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n"),
    *(
        _POST + b"Expect: 100-continue\r\nContent-Length: 10\r\n\r\n",
        _POST + b"Upgrade: websocket\r\nConnection: upgrade\r\n\r\n",
    ),
    *(
        b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n" * 200,
        b"GET /ready HTTP/1.1\r\nHost: x\r\n\r\n" * 50,
        b"\xff" * 5_000,
    ),
)

_SECRET = b"X-Telegram-Bot-Api-Secret-Token: "
SECRETS = (b"", b"\xff\xfe\xe4", "ﷺ".encode() * 500, b"a" * 5_000, b"\x01", b"hush ", b"HUSH", "\u202ehush".encode())

BODIES = (
    *(
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" * 900_000,
        b'"' + b"\\u" * 1_000,
        b"1" * 900_000,
    ),
    *(
        b"{",
        b"",
        b"null",
        b"[]",
        b'"x"',
        b"\xff\xfe",
        b"NaN",
        b'{"update_id": 1e999}',
        b'{"update_id": "1"}',
        b'{"update_id": null}',
    ),
    *(
        b'{"update_id": ' + b"9" * 900 + b"}",
        b'{"update_id": -5, "message": []}',
        b'{"update_id": 1, "message": {"from": [], "chat": 5}}',
    ),
    *(
        b'{"update_id": 2, "message": "\\ud83d"}',
        b'{"update_id": 3, "a": ' + b"[" * 500 + b"]" * 500 + b"}",
        b'{"update_id": 4}' + b" " * 900_000,
    ),
    b'{"update_id": 5, "callback_query": {"id": 7}}',
)
"""Bodies of webhook calls whose secret is right."""


def with_secret(secret: bytes, body: bytes) -> bytes:
    """A webhook's call."""
    return _POST + _SECRET + secret + b"\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(body) + body


async def sent(port: int, data: bytes, wait: float = 3.0) -> bytes:
    """The first line that comes back; nothing where the connection is closed, or the wait is over."""
    with suppress(OSError, TimeoutError):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.timeout(wait):
                writer.write(data)
                await writer.drain()
                return await reader.readline()
        finally:
            writer.close()
    return b""


async def all_sent(port: int, calls: Iterable[bytes]) -> None:
    """All of them, a few side by side."""
    gate = asyncio.Semaphore(20)

    async def one(data: bytes) -> None:
        async with gate:
            await sent(port, data)

    await asyncio.gather(*map(one, calls))


async def held_open(port: int, number: int) -> list[asyncio.StreamWriter]:
    """So many half-sent requests, left open."""
    writers = []
    for position in range(number):
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(HALF[position % len(HALF)])
            writers.append(writer)
    return writers
