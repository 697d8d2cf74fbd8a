"""Health endpoints: whether Lian is alive, and whether it is ready to serve."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

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
