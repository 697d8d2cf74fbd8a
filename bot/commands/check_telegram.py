"""The checks of `lian check` at Telegram: tokens, a server of the operator's own, the desk bot's rights in the staff
chat."""

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from bot.runtime.clock import Clock
from bot.runtime.http_client import http_client
from bot.settings import Settings
from bot.telegram import local_server
from bot.telegram.api import BOTS, Api, NoAnswerError, RefusedError
from bot.telegram.bot_identity import query_membership
from handlers.telegram.ids import address
from rules.addresses import Address

MAX_PAUSE = timedelta(seconds=30)
"""The longest pause asked for by Telegram that the check waits for."""

_LATELY = 3600
"""Seconds; an older failure of a webhook is over."""

_CLOUD = "https://api.telegram.org"
_LARGEST_PICTURE = 20 * 1024 * 1024
_RIGHTS = {
    "can_delete_messages": (
        "Delete messages",
        "the topic of a case that becomes restricted stays, and what is older than two days is only emptied",
    ),
    "can_restrict_members": ("Ban users", "people who leave the staff stay in the group"),
}
_RIGHTS_OF_TOPICS = {
    "can_manage_topics": ("Manage topics", "no case gets a topic, all of them stand in one place"),
    "can_pin_messages": ("Pin messages", "the card of a case is not pinned in its topic"),
}
"""Rights of an administrator by their names in the Bot API ("ChatMemberAdministrator"), as apps name them, and what
does not work without them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check, as a sentence."""

    fine: bool
    words: str


async def findings(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Ask Telegram, or the Bot API server that the operator runs."""
    tokens = {"reporter": settings.reporter_bot_token, "desk": settings.desk_bot_token}
    async with http_client() as calling:
        apis = {bot: Api(calling, settings.telegram_api_url, tokens[bot].get_secret_value(), clock) for bot in BOTS}
        known: dict[str, Any] = {}
        for bot in BOTS:
            yield await _bot(bot, apis[bot], clock, known)
            async for finding in _webhook(bot, apis[bot], settings, clock):
                yield finding
        if settings.telegram_api_url != _CLOUD:
            yield await _own_server(apis["reporter"], clock, known.get("reporter", {}).get("id"))
        if "reporter" in known:
            yield _in_groups(known["reporter"])
        async for finding in _staff_chat(apis["desk"], settings, clock):
            yield finding
        if settings.roots_channel is not None:
            yield await _roots_channel(apis["reporter"], settings.roots_channel, clock)


async def _bot(bot: str, api: Api, clock: Clock, known: dict[str, Any]) -> Finding:
    """Try the token, and note its bot."""
    try:
        me = await _asked(api, clock, "getMe", {})
    except RefusedError as refused:
        if refused.retry_after is not None:
            return _paused(refused.retry_after)
        if "logged out" in refused.description.lower():
            return Finding(
                False,
                f"The {bot} bot is logged out of this Bot API server (logOut): set TELEGRAM_API_URL to the server "
                "that it works at; Telegram's own takes it back ten minutes after logOut.",
            )
        return Finding(False, f"{bot.upper()}_BOT_TOKEN is no token that Telegram knows.")
    except NoAnswerError:
        return Finding(False, "Telegram is not heard at TELEGRAM_API_URL.")
    known[bot] = me
    return Finding(True, f"The {bot} bot is @{me['username']}.")


def _in_groups(me: Mapping[str, Any]) -> Finding:
    """Say which bots belong in a group of members, and what privacy mode does there (Bot API "User")."""
    name = me["username"]
    hears = "everything" if me.get("can_read_all_group_messages") else f"only /report@{name}"
    return Finding(
        True,
        f"In groups @{name} takes reports and the desk bot acts on them: add both (docs/groups.md). As an "
        f'administrator with "Delete messages" @{name} hears /report and takes it away; as a plain member it hears '
        f"{hears}.",
    )


async def _webhook(bot: str, api: Api, settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """Find where Telegram sends the bot's updates (Bot API "WebhookInfo"), and why they do not arrive."""
    try:
        info = await _asked(api, clock, "getWebhookInfo", {})
    except (RefusedError, NoAnswerError):
        return  # The check of the token has said why.
    own = settings.webhook_url
    if info["url"] and not (own and info["url"].startswith(own)):
        host = urlsplit(info["url"]).hostname
        yield Finding(
            False,
            f"Telegram sends the updates of the {bot} bot to {host}, where another program asked for them: end that "
            "program; lian run changes the address.",
        )
    elif info.get("last_error_message") and clock.now().timestamp() - info.get("last_error_date", 0) < _LATELY:
        yield Finding(
            False,
            f"Telegram could not bring the {bot} bot's updates to WEBHOOK_URL: {info['last_error_message']}. "
            f"{info['pending_update_count']} wait.",
        )


async def _own_server(api: Api, clock: Clock, me: int | None) -> Finding:
    """Try whether files of a server run by the operator can be read: with `--local` they are paths on its own disk
    (https://core.telegram.org/bots/api#using-a-local-bot-api-server). The bot's own picture serves for it."""
    untried = Finding(
        True,
        "TELEGRAM_API_URL is a server of your own. Each bot must have left Telegram's server (logOut) or updates are "
        "lost. Run it without --local, or where Lian can read its folder; a picture of the reporter bot would show it.",
    )
    path = ""
    if me is None:
        return untried
    try:
        pictures = await _asked(api, clock, "getUserProfilePhotos", {"user_id": me, "limit": 1})
        if not pictures["photos"]:
            return untried
        file = await _asked(api, clock, "getFile", {"file_id": pictures["photos"][0][0]["file_id"]})
        path = str(file.get("file_path", ""))
        await api.download(path, _LARGEST_PICTURE)
    except RefusedError as refused:
        if local_server.UNREADABLE not in refused.description:
            return untried
        return Finding(
            False,
            "The Bot API server runs with --local, and Lian cannot read the folder of its files "
            f"({path.rpartition('/')[0]}): let Lian's user read it, or run the server without "
            "--local.",
        )
    except NoAnswerError:
        return untried
    return Finding(True, "The files of your Bot API server can be read.")


async def _staff_chat(desk: Api, settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    try:
        chat, member = await query_membership(partial(_asked, desk, clock), settings.staff_chat)
    except RefusedError as refused:
        if refused.retry_after is not None:
            yield _paused(refused.retry_after)
        else:
            yield Finding(False, f"The desk bot cannot see the chat of STAFF_CHAT_ID: {refused.description}.")
        return
    except NoAnswerError:
        yield Finding(False, "The staff chat was not asked for: Telegram is not heard.")
        return
    if address(chat["id"]) != settings.staff_chat:
        words = f"STAFF_CHAT_ID is the former id of a group that Lian follows: set it to {chat['id']}."
        yield Finding(True, words)
    if member["status"] in ("left", "kicked") or member.get("can_send_messages") is False:
        yield Finding(False, "The desk bot may not write in the staff chat: add it there again.")
        return
    if member["status"] not in ("administrator", "creator"):
        yield Finding(
            False,
            "The desk bot is no administrator of the staff chat, so in privacy mode it hears only commands and replies "
            "there: make it an administrator, or switch privacy mode off (@BotFather, /setprivacy) and add it again.",
        )
    topics = "with a topic for each case" if chat.get("is_forum") else "without topics"
    yield Finding(True, f"The desk bot may write in the staff chat, {topics}.")
    for words in _lacking(chat, member):
        yield Finding(False, words)


async def _roots_channel(reporter: Api, channel: Address, clock: Clock) -> Finding:
    """Find whether the reporter bot may post the roots of days (Bot API "ChatMemberAdministrator")."""
    try:
        chat, member = await query_membership(partial(_asked, reporter, clock), channel)
    except (RefusedError, NoAnswerError) as error:
        return Finding(False, f"The reporter bot cannot see the channel of ROOTS_CHANNEL: {error}.")
    may = member["status"] == "creator" or member.get("can_post_messages")
    if chat["type"] != "channel":
        return Finding(False, "ROOTS_CHANNEL is the id of a group, and roots are posted in a channel.")
    if not may:
        return Finding(False, "The reporter bot may not post in the channel of ROOTS_CHANNEL: make it administrator.")
    return Finding(True, f"The roots of days are posted in “{chat['title']}”.")


def _lacking(chat: Mapping[str, Any], member: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each right that the desk bot lacks in the staff chat."""
    if member["status"] == "creator":
        return
    for right, (named, then) in {**(_RIGHTS_OF_TOPICS if chat.get("is_forum") else {}), **_RIGHTS}.items():
        if not member.get(right):
            yield f"The desk bot lacks “{named}” in the staff chat: {then}."


async def _asked(api: Api, clock: Clock, method: str, params: dict[str, Any]) -> Any:
    """Return the method's result; wait once for a short pause that Telegram asks for."""
    try:
        return await api.call(method, params)
    except RefusedError as refused:
        if refused.retry_after is None or refused.retry_after > MAX_PAUSE:
            raise
        await clock.sleep_until(clock.now() + refused.retry_after)
        return await api.call(method, params)


def _paused(pause: timedelta) -> Finding:
    return Finding(
        False, f"Telegram asks for a pause of {pause.total_seconds():.0f} s: run lian check again after that."
    )
