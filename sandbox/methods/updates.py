"""Receive updates: long poll and webhook."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sandbox.checks.errors import ApiError, bad
from sandbox.checks.limits import UPDATES_IN_ONE_ANSWER
from sandbox.methods.call import Call, method
from sandbox.state.webhooks import Webhook
from sandbox.state.world import Json

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    if call.bot.webhook is not None:
        raise ApiError(
            409, "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _choose_kinds(call)
    limit = call.params.integer("limit", UPDATES_IN_ONE_ANSWER)
    limit = limit if 1 <= limit <= UPDATES_IN_ONE_ANSWER else UPDATES_IN_ONE_ANSWER
    return await call.bot.updates.poll(call.params.integer("offset"), limit, call.params.integer("timeout"))


@method("setWebhook")
async def set_webhook(call: Call) -> bool:
    """Set or remove the webhook; unlike at Telegram, plain HTTP is allowed, but only to this machine."""
    url = call.params.text("url")
    if not url:
        await _remove(call)
        return True
    link = urlsplit(url)
    if link.scheme != "https" and link.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.params.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _choose_kinds(call)
    await _remove(call)
    call.bot.updates.end_polls("terminated by setWebhook request")
    call.bot.webhook = Webhook(
        call.bot.updates, url, secret, call.params.integer("max_connections", 40), call.world.date
    )
    call.bot.webhook.start()
    return True


@method("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    await _remove(call)
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    body: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(call.bot.updates.waiting)}
    if call.bot.webhook is not None:
        body |= call.bot.webhook.as_json()
    if call.bot.updates.allowed:
        body["allowed_updates"] = call.bot.updates.allowed
    return body


def _choose_kinds(call: Call) -> None:
    kinds = call.params.json("allowed_updates", list)
    if kinds is not None:
        call.bot.updates.allowed = kinds


async def _remove(call: Call) -> None:
    if call.params.flag("drop_pending_updates"):
        call.bot.updates.drop_all()
    if call.bot.webhook is not None:
        await call.bot.webhook.stop()
        call.bot.webhook = None
