"""Two questions a machine may ask: is Lian alive, and is it ready to serve."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

SECONDS = 2.0
"""How long the database may take to answer."""


class Health:
    """`/health`: the process answers and all its roles run; `/ready`: the database answers as well.

    Args:
        alive: all roles run.
        database: returns once the database answers.
    """

    def __init__(self, alive: Callable[[], bool], database: Callable[[], Awaitable[None]]) -> None:
        self._alive = alive
        self._database = database

    def routes(self) -> list[web.RouteDef]:
        """What the listener serves."""
        return [web.get("/health", self.health), web.get("/ready", self.ready)]

    async def health(self, request: web.Request) -> web.Response:
        """200, or 503 when a role has stopped."""
        return web.json_response({"alive": self._alive()}, status=200 if self._alive() else 503)

    async def ready(self, request: web.Request) -> web.Response:
        """200, or 503 while work would fail."""
        try:
            async with asyncio.timeout(SECONDS):
                await self._database()
        except Exception:
            return web.json_response({"ready": False, "waits_for": "database"}, status=503)
        return web.json_response({"ready": self._alive()}, status=200 if self._alive() else 503)
