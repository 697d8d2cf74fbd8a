"""What `lian check` finds: settings, catalogue, policy, tokens, and how the desk bot stands in the staff chat."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from aiohttp import ClientSession

from bot.api import BOTS, Api, RefusedError, UnheardError
from bot.place import rulebooks
from bot.settings import Settings, StartRefusedError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, in words."""

    fine: bool
    words: str


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything, one thing after the other."""
    yield Finding(True, "The settings are whole.")
    try:
        catalogue, policy = rulebooks(settings)
    except StartRefusedError as refused:
        yield Finding(False, str(refused))
    else:
        yield Finding(True, f"The catalogue (version {catalogue.version}) has {len(catalogue.leaves)} categories.")
        yield Finding(True, f"The policy (version {policy.version}) is sound.")
    tokens = {"reporter": settings.reporter_bot_token, "desk": settings.desk_bot_token}
    async with ClientSession() as session:
        for bot in BOTS:
            api = Api(session, settings.telegram_api_url, tokens[bot].get_secret_value())
            yield await _bot(bot, api)
        yield await _staff_chat(Api(session, settings.telegram_api_url, tokens["desk"].get_secret_value()), settings)


async def _bot(bot: str, api: Api) -> Finding:
    try:
        me = await api.call("getMe")
    except RefusedError:
        return Finding(False, f"{bot.upper()}_BOT_TOKEN is no token that Telegram knows.")
    except UnheardError:
        return Finding(False, "Telegram is not heard at TELEGRAM_API_URL.")
    return Finding(True, f"The {bot} bot is @{me['username']}.")


async def _staff_chat(desk: Api, settings: Settings) -> Finding:
    try:
        chat = await desk.call("getChat", {"chat_id": settings.staff_chat_id})
        me = await desk.call("getMe")
        member = await desk.call("getChatMember", {"chat_id": chat["id"], "user_id": me["id"]})
    except RefusedError as refused:
        return Finding(False, f"The desk bot cannot see the chat of STAFF_CHAT_ID: {refused.description}.")
    except UnheardError:
        return Finding(False, "The staff chat was not asked for: Telegram is not heard.")
    if member["status"] in ("left", "kicked") or member.get("can_send_messages") is False:
        return Finding(False, "The desk bot may not write in the staff chat: add it there again.")
    if chat.get("is_forum") and not member.get("can_manage_topics"):
        return Finding(False, "The staff chat has topics, and the desk bot may not make any: give it that right.")
    topics = "with a topic for each case" if chat.get("is_forum") else "without topics"
    return Finding(True, f"The desk bot may write in the staff chat, {topics}.")
