"""Webhooks: a call is answered 200 only after its update is stored (https://core.telegram.org/bots/api#setwebhook)."""

import asyncio
import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.receiving.receive import ALLOWED_UPDATES, Receiver, is_update
from bot.runtime.clock import Clock
from bot.runtime.log import describe_exception
from bot.settings import StartRefusedError, WebhookEndpoint
from bot.telegram.api import Api, BotName, RefusedError, read_json
from bot.telegram.bot_identity import call_until_answered, unknown_token

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram/{bot}"

BODY_SECONDS = 10.0
"""How long the body of a call may take to arrive."""


async def configure_webhook(api: Api, bot: BotName, door: WebhookEndpoint | None, clock: Clock) -> None:
    """Set the webhook at Telegram; with `door` None, delete it, so that updates are kept for polling.

    Raises:
        StartRefusedError: Telegram does not accept the address, or does not know the token.
    """
    try:
        if door is None:
            await call_until_answered(api, "deleteWebhook", {}, clock)
        else:
            params = {
                "url": door.url + PATH.format(bot=bot),
                "secret_token": door.secret,
                "allowed_updates": ALLOWED_UPDATES[bot],
            }
            await call_until_answered(api, "setWebhook", params, clock)
    except RefusedError as refused:
        if refused.code in (401, 404):
            raise unknown_token(bot) from None
        raise StartRefusedError(f"Telegram does not take WEBHOOK_URL: {refused.description}.") from None


class Webhooks:
    """Handles the webhook calls for both bots.

    Args:
        door: the webhook's address, whose path is served, and the secret that each call must carry.
    """

    def __init__(self, receivers: Mapping[BotName, Receiver], door: WebhookEndpoint) -> None:
        self._receivers: dict[str, Receiver] = {str(bot): receiver for bot, receiver in receivers.items()}
        self._path = urlsplit(door.url).path + PATH
        self._secret = door.secret.encode()

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        return [web.post(self._path, self.take)]

    async def take(self, request: web.Request) -> web.Response:
        """Store one update; any status but 200 makes Telegram repeat the call."""
        # As bytes: comparing text raises on a header that is not ASCII.
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        receiver = self._receivers.get(request.match_info["bot"])
        if receiver is None:
            return web.Response(status=404)
        if not receiver.open:
            return web.Response(status=503)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                update = read_json(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, web.RequestPayloadError):
            return web.Response(status=400)
        if not is_update(update):
            return web.Response(status=400)
        try:
            await receiver.take([update])
        except Exception as error:
            log.error("an update could not be stored; Telegram will repeat it", error=describe_exception(error))
            return web.Response(status=503)
        return web.Response(status=200)
