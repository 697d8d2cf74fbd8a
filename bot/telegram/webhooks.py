"""The webhook calls of both bots: each is answered once its update is stored."""

import asyncio
import hmac
from collections.abc import Mapping
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.runtime.log import describe_exception
from bot.settings import WebhookEndpoint
from bot.telegram.api import BotName
from bot.telegram.channel import WEBHOOK_PATH, TelegramChannel
from bot.telegram.results import read_json
from handlers.telegram import raw

log = structlog.get_logger()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

BODY_SECONDS = 10.0
"""How long the body of a webhook call may take to arrive."""


class Webhooks:
    """Handles the webhook calls for both bots, answered 200 only after the update is stored.

    See https://core.telegram.org/bots/api#setwebhook.

    Args:
        door: the webhook's address, whose path is served, and the secret that each call must carry.
    """

    def __init__(self, channels: Mapping[BotName, TelegramChannel], door: WebhookEndpoint) -> None:
        self._channels: dict[str, TelegramChannel] = {str(bot): channel for bot, channel in channels.items()}
        self._path = urlsplit(door.url).path + WEBHOOK_PATH
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
        channel = self._channels.get(request.match_info["bot"])
        if channel is None:
            return web.Response(status=404)
        if (deliver := channel.deliver) is None:
            return web.Response(status=503)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                update = read_json(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, web.RequestPayloadError):
            return web.Response(status=400)
        if not raw.is_update(update):
            return web.Response(status=400)
        try:
            await channel.stored(deliver, [update])
        except Exception as error:
            log.error("an update could not be stored; Telegram will repeat it", error=describe_exception(error))
            return web.Response(status=503)
        return web.Response(status=200)
