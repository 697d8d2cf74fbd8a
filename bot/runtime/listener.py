"""The HTTP listener: health, and webhooks if they are used. Requests are not trusted."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

from bot.runtime.visitors import network
from bot.settings import StartRefusedError

HEAD_SECONDS = 5.0
"""How long a connection may take to complete the head of a request; also how long it may be idle after one."""

BODY_BYTES = 1024 * 1024
"""Maximum size of a request's body; an update is some kilobytes."""

CONNECTIONS = 256
"""Maximum number of connections; when another comes, the oldest without a request in progress is closed, or else one
whose request has not come whole."""

OF_ONE = 64
"""Maximum number of requests of one visitor that have not come whole; when another comes, the oldest ends."""


@asynccontextmanager
async def serve_http(address: tuple[str, int], routes: Iterable[web.RouteDef]) -> AsyncIterator[int]:
    """Serve the routes and yield the port, which the system chooses if `address` has 0.

    Raises:
        StartRefusedError: the address cannot be bound.
    """
    at_work = _RequestsInProgress()

    @web.middleware
    async def marked(request: web.Request, handler: Handler) -> web.StreamResponse:
        with at_work.held(request):
            return await handler(request)

    app = web.Application(client_max_size=BODY_BYTES, middlewares=[marked])
    app.add_routes(routes)
    app.on_response_prepare.append(_without_banner)
    # aiohttp starts the keep-alive timer with the connection and stops it at a complete head, so it limits both.
    runner = web.AppRunner(
        app, access_log=None, keepalive_timeout=HEAD_SECONDS, lingering_time=1.0, auto_decompress=False
    )
    await runner.setup()
    try:
        assert runner.server is not None
        door = _Door(runner.server, at_work)
        try:
            server = await asyncio.get_running_loop().create_server(door.opened, *address)
        except OSError as error:
            raise StartRefusedError(f"LISTEN cannot be had: {error.strerror}.") from None
        try:
            yield int(server.sockets[0].getsockname()[1])
        finally:
            server.close()
    finally:
        await runner.cleanup()


async def _without_banner(request: web.Request, response: web.StreamResponse) -> None:
    """Do not tell which software answers."""
    response.headers.pop("Server", None)


class _RequestsInProgress:
    """The requests that are being read or answered, by connection; whose each is, is known as long alone."""

    def __init__(self) -> None:
        self._requests: dict[RequestHandler, tuple[web.Request, bytes]] = {}

    def __contains__(self, connection: RequestHandler) -> bool:
        return connection in self._requests

    @contextmanager
    def held(self, request: web.Request) -> Iterator[None]:
        """Count a request while it is in progress."""
        visitor = network(request)
        if visitor and self._counts()[visitor] >= OF_ONE and (slow := self.slow_of(visitor)):
            slow.force_close()
        self._requests[request.protocol] = request, visitor
        try:
            yield
        finally:
            self._requests.pop(request.protocol, None)

    def slow(self) -> RequestHandler | None:
        """Return the oldest connection whose request has not come whole, of the visitor who has the most of them."""
        counts = self._counts()
        return self.slow_of(max(counts, key=lambda visitor: counts[visitor])) if counts else None

    def slow_of(self, visitor: bytes) -> RequestHandler | None:
        """Return the oldest such connection of a visitor."""
        return next((it for it, whose in self._incomplete() if whose == visitor), None)

    def _counts(self) -> Counter[bytes]:
        return Counter(visitor for _, visitor in self._incomplete())

    def _incomplete(self) -> list[tuple[RequestHandler, bytes]]:
        return [
            (connection, visitor)
            for connection, (request, visitor) in self._requests.items()
            if connection.transport is not None and not request.content.is_eof()
        ]


class _Door:
    """Accepts connections up to a limit."""

    def __init__(self, server: web.Server, at_work: _RequestsInProgress) -> None:
        self._server = server
        self._at_work = at_work

    def opened(self) -> asyncio.Protocol:
        """Return the protocol of a new connection."""
        # In order of opening; one that was just closed has no transport any more.
        connections = [each for each in self._server.connections if each.transport is not None]
        if len(connections) >= CONNECTIONS:
            oldest = next((each for each in connections if each not in self._at_work), None) or self._at_work.slow()
            if oldest is None:
                return _Full()
            oldest.force_close()
        return self._server()


class _Full(asyncio.Protocol):
    """Closes its connection at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close without an answer."""
        assert isinstance(transport, asyncio.Transport)
        transport.abort()


SECONDS = 2.0
"""How long the database may take to answer."""


class Health:
    """`/health`: the process answers and all its roles run; `/ready`: the database answers as well.

    Args:
        down: returns the names of roles that have failed and are not yet restarted.
        database: returns once the database answers.
    """

    def __init__(self, down: Callable[[], Sequence[str]], database: Callable[[], Awaitable[None]]) -> None:
        self._down = down
        self._database = database

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        return [web.get("/health", self.health), web.get("/ready", self.ready)]

    async def health(self, request: web.Request) -> web.Response:
        """Return 200, or 503 with the roles that are down."""
        return self._answer("alive")

    async def ready(self, request: web.Request) -> web.Response:
        """Return 200, or 503 while work would fail: with the roles that are down, or the database that is awaited."""
        try:
            async with asyncio.timeout(SECONDS):
                await self._database()
        except Exception:
            return web.json_response({"ready": False, "waits_for": "database"}, status=503)
        return self._answer("ready")

    def _answer(self, question: str) -> web.Response:
        if down := self._down():
            return web.json_response({question: False, "down": down}, status=503)
        return web.json_response({question: True})
