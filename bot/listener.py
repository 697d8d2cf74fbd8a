"""The one place where Lian listens: health, and webhooks where they are used."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.settings import StartRefusedError


@asynccontextmanager
async def listening(address: tuple[str, int], routes: Iterable[web.RouteDef]) -> AsyncIterator[int]:
    """Serve the routes; the port, which was free to choose where `address` said 0.

    Raises:
        StartRefusedError: the address cannot be had.
    """
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, *address).start()
        except OSError as error:
            raise StartRefusedError(f"LISTEN cannot be had: {error.strerror}.") from None
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
