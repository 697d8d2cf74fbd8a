"""Anyone who can connect may send anything: it is cut off soon, and the calls of Telegram are answered meanwhile."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import pytest
from aiohttp import ClientSession, web

from bot.processes import roles
from bot.runtime import listener
from bot.runtime.listener import serve_http
from bot.settings import WebhookEndpoint
from bot.telegram import webhooks
from bot.telegram.webhooks import SECRET_HEADER, Webhooks
from store import inbox
from store.inbox import RawEvent
from tests.bot.conftest import Desk, House
from tests.support.settling import HANGS

UPDATE = {"update_id": 5, "message": {"chat": {"id": 7}, "from": {"id": 7}, "text": "x"}}
HEAD = b"POST /telegram/reporter HTTP/1.1\r\nHost: x\r\n"
SECRET = f"{SECRET_HEADER}: hush\r\n".encode()

Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Open:
    """A listener with the webhook, and clients that connect to it."""

    def __init__(self, port: int, stack: AsyncExitStack, house: House) -> None:
        self.port = port
        self.house = house
        self._stack = stack
        self._numbers = 5

    async def sends(self, data: bytes) -> Stream:
        """A connection that has sent this much."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self._stack.push_async_callback(_closed, writer)
        # It may be closed already, where there are too many.
        with suppress(ConnectionError):
            writer.write(data)
            await writer.drain()
        return reader, writer

    async def answer(self, data: bytes) -> int:
        """The status that these bytes are answered with; 0 where the connection is closed without one."""
        reader, _ = await self.sends(data)
        with suppress(ConnectionError):
            line = await asyncio.wait_for(reader.readline(), HANGS)
            return int(line.split()[1]) if line else 0
        return 0

    async def telegram_calls(self) -> int:
        """The status of an honest call."""
        self._numbers += 1
        address = f"http://127.0.0.1:{self.port}/telegram/reporter"
        update = UPDATE | {"update_id": self._numbers}
        async with (
            ClientSession() as session,
            session.post(address, json=update, headers={SECRET_HEADER: "hush"}) as answer,
        ):
            return answer.status


@pytest.fixture
async def door(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Open]:
    """A listener that cuts off who takes longer than half a second."""
    async with opened(house, monkeypatch, 0.5) as door:
        yield door


@pytest.fixture
async def patient_door(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Open]:
    """A listener that cuts off nobody for their time while a test runs."""
    async with opened(house, monkeypatch, 2 * HANGS) as door:
        yield door


@asynccontextmanager
async def opened(house: House, monkeypatch: pytest.MonkeyPatch, seconds: float) -> AsyncIterator[Open]:
    monkeypatch.setattr(listener, "HEAD_SECONDS", seconds)
    monkeypatch.setattr(webhooks, "BODY_SECONDS", seconds)
    parts = house.parts
    channel = roles.telegram(parts, "reporter", Desk().read)

    async def store(incoming: Sequence[RawEvent]) -> None:
        await parts.store.commit(lambda tx: inbox.store(tx, "reporter", incoming))

    channel.deliver = store
    routes = Webhooks({"reporter": channel}, WebhookEndpoint("https://lian.example.org", "hush")).routes()
    routes += [web.get("/health", _fine)]
    async with AsyncExitStack() as stack:
        yield Open(await stack.enter_async_context(serve_http(("127.0.0.1", 0), routes)), stack, house)


async def _closed(writer: asyncio.StreamWriter) -> None:
    """Close a connection, and let the listener see that: it lingers a second for the rest of a refused body."""
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()
    await asyncio.sleep(0)


async def _fine(request: web.Request) -> web.Response:
    return web.Response()


async def gone(streams: Sequence[Stream]) -> None:
    """Return when all these connections are closed."""

    async def ends(reader: asyncio.StreamReader) -> None:
        with suppress(ConnectionError):
            await reader.read()

    async with asyncio.timeout(HANGS):
        await asyncio.gather(*(ends(reader) for reader, _ in streams))


HALVES = [
    b"",
    b"P",
    b"GET /health HTTP/1.1\r\nHost",
    HEAD,
    HEAD + b"Content-Length: 100\r\n" + SECRET,
    b"\r\n" * 50,
]


@pytest.mark.parametrize("half", HALVES)
async def test_three_hundred_half_sent_requests_are_cut_off_and_telegram_is_answered(half: bytes, door: Open) -> None:
    streams = [await door.sends(half) for _ in range(300)]
    assert await door.telegram_calls() == 200
    await gone(streams)
    assert await door.telegram_calls() == 200


async def test_a_body_that_does_not_end_is_cut_off(door: Open) -> None:
    half = HEAD + SECRET + b"Content-Length: 100\r\n\r\n{"
    streams = [await door.sends(half) for _ in range(100)]
    assert await door.telegram_calls() == 200
    assert await door.answer(half) == 408
    await gone(streams)


async def test_a_head_that_comes_letter_by_letter_is_cut_off_like_one_that_stops(door: Open) -> None:
    reader, writer = await door.sends(HEAD)

    async def drips() -> None:
        with suppress(ConnectionError):
            while True:
                writer.write(b"X: y\r\n")
                await writer.drain()
                await asyncio.sleep(0.05)

    dripping = asyncio.create_task(drips())
    await gone([(reader, writer)])
    dripping.cancel()


async def test_more_connections_than_there_is_room_for_push_out_the_oldest_that_waits(
    patient_door: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "CONNECTIONS", 10)
    streams = [await patient_door.sends(HEAD) for _ in range(20)]
    await gone(streams[:10])
    assert await patient_door.telegram_calls() == 200


async def test_a_client_that_is_being_served_is_not_pushed_out(
    patient_door: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "CONNECTIONS", 2)
    body = json.dumps(UPDATE).encode()
    head = HEAD + SECRET + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(body)
    reader, writer = await patient_door.sends(head + body[:5])
    assert b"100" in await reader.readuntil(b"\r\n\r\n"), "the head is read"
    for _ in range(10):
        await patient_door.sends(HEAD)
    writer.write(body[5:])
    assert (await reader.readline()).split()[1] == b"200"


JUNK = [
    # what is sent, what it is answered with (0: the connection is closed)
    (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    (b"GET /telegram/reporter HTTP/1.1\r\nHost: x\r\n\r\n", 405),
    (b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405),
    (b"POST /telegram/nobody HTTP/1.1\r\nHost: x\r\n" + SECRET + b"Content-Length: 0\r\n\r\n", 404),
    (b"POST /telegram/%2e%2e/health HTTP/1.1\r\nHost: x\r\n\r\n", 404),
    # the secret is looked at before the body: nobody waits for a body that will not be read
    (HEAD + b"Content-Length: 1000000\r\n\r\n", 403),
    (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", 403),
    (HEAD + f"{SECRET_HEADER}: ".encode() + b"\xff\xfe\xe4\r\nContent-Length: 1000\r\n\r\n", 403),
    (HEAD + f"{SECRET_HEADER}: ".encode() + b"\xe2\x80\xae\r\nContent-Length: 1000\r\n\r\n", 403),
    (HEAD + SECRET + b"Content-Length: 2000000\r\n\r\n" + bytes(1_200_000), 413),
    (HEAD + SECRET + b"Content-Length: 4\r\n\r\nnull", 400),
    (HEAD + SECRET + b"Content-Length: 2\r\n\r\n\xff\xff", 400),
    (HEAD + SECRET + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
    (HEAD + SECRET + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}", 400),
    (HEAD + SECRET + b"Content-Length: -1\r\n\r\n", 400),
    (HEAD + SECRET + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", 400),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    (b"NONSENSE\r\n\r\n", 400),
    (b"GET / HTTP/9.9\r\n\r\n", 400),
    (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n", 400),
    (HEAD + b"X: " + b"a" * 20_000 + b"\r\n\r\n", 400),
    (HEAD + b"".join(b"X%d: y\r\n" % n for n in range(1000)) + b"\r\n", 400),
    (HEAD + b"\x00: y\r\n\r\n", 400),
]


@pytest.mark.parametrize(("data", "status"), JUNK)
async def test_what_is_no_call_of_telegrams_is_refused_at_once(data: bytes, status: int, patient_door: Open) -> None:
    assert await patient_door.answer(data) == status, "nobody waited for more"
    assert await patient_door.telegram_calls() == 200


NO_UPDATES: list[object] = [
    {"update_id": "5"},
    {"update_id": True},
    {"update_id": 1.5},
    {"update_id": 10**30},
    {"update_id": None},
    {"update_id": {}},
    [UPDATE],
    "update",
]


@pytest.mark.parametrize("body", NO_UPDATES)
async def test_what_has_no_number_is_no_update(body: object, patient_door: Open) -> None:
    content = json.dumps(body).encode()
    assert await patient_door.answer(HEAD + SECRET + b"Content-Length: %d\r\n\r\n" % len(content) + content) == 400


ODD: list[dict[str, object]] = [
    {"message": "x"},
    {"message": []},
    {"message": {"from": 1, "chat": "x"}},
    {"message": {"from": {"id": "1"}, "chat": {"id": [1]}}},
    {"callback_query": {"message": 5}},
    {"callback_query": None},
    {"message": json.loads("[" * 300 + "]" * 300)},
]


@pytest.mark.parametrize("odd", ODD)
async def test_an_update_of_odd_shape_is_stored_and_holds_up_nobody(odd: dict[str, object], patient_door: Open) -> None:
    content = json.dumps({"update_id": 1} | odd).encode()
    assert await patient_door.answer(HEAD + SECRET + b"Content-Length: %d\r\n\r\n" % len(content) + content) == 200
    assert len(await patient_door.house.parts.store.read(lambda tx: inbox.unhandled(tx, "reporter"))) == 1
