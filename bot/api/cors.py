"""Pages of other sites that may use the API in a browser (CORS): those whose origins a client lists, never all."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.runtime.visitors import is_addressed
from handlers.api.problems import refused
from store import clients
from store.clients import ClientRow
from store.unit import Store

CLIENT = web.RequestKey("client", ClientRow)
"""Where a request keeps whose key it has."""
USER_CHARACTERS = 32
"""The fewest characters of the id of a user whose page has the key: a reader of the key guesses no such id."""

LISTED_SECONDS = 5.0
"""How long a change of what a client lists may stay unseen by preflights."""

_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, Lian-Receipt-Code, Lian-User",
    "Access-Control-Max-Age": "600",
}
_READABLE = {"Access-Control-Expose-Headers": "Idempotent-Replayed, Retry-After"}

Handler = Callable[[web.Request], Awaitable[web.Response]]


def for_pages(store: Store, host: str, handle: Handler) -> Handler:
    """Return the handler with what a browser needs: preflights answered, and answers readable by the pages of the
    client whose key came. Without a listed origin nothing is added.

    Args:
        host: requests for another host are left to `handle`.
    """

    until, asking = 0.0, None  # strangers ask as often as they like

    async def listed() -> frozenset[str]:
        nonlocal until, asking
        now = asyncio.get_running_loop().time()
        if asking is None or now >= until:
            until, asking = now + LISTED_SECONDS, asyncio.ensure_future(store.read(clients.listed_origins))
        return await asyncio.shield(asking)

    async def answered(request: web.Request) -> web.Response:
        origin = request.headers.get("Origin", "")
        asks = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        # It carries no key: the request that follows is readable only where that key's client lists the origin.
        if asks and is_addressed(request, host) and origin in await listed():
            return web.Response(status=204, headers=_to(origin, _PREFLIGHT))
        response = await handle(request)
        client = request.get(CLIENT)
        if client and client.lists(origin):
            response.headers.update(_to(origin, _READABLE))
        return response

    return answered


def checked(client: ClientRow, headers: Mapping[str, str]) -> Mapping[str, str]:
    """Return the headers.

    Raises:
        RefusedRequestError: the client's key is in pages, and the id of its user is short enough to be guessed.
    """
    if client.origins and 0 < len(headers.get("Lian-User", "")) < USER_CHARACTERS:
        raise refused("refusal-api-user-short", least=USER_CHARACTERS)
    return headers


def _to(origin: str, more: Mapping[str, str]) -> dict[str, str]:
    return {"Access-Control-Allow-Origin": origin, "Vary": "Origin", **more}
