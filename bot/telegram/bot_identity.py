"""Queries Telegram about both bots and the staff chat before anything starts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog

from bot.runtime.clock import Clock
from bot.settings import StartRefusedError
from bot.telegram.api import Api, BotName, NoAnswerError, RefusedError
from handlers.telegram.ids import address, chat_id
from rules.addresses import Address
from store import settings
from store.unit import Tx

log = structlog.get_logger()

RETRY_DELAY = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class BotIdentity:
    """Telegram's data on the two bots (Bot API "User") and on the staff chat.

    Attributes:
        staff_chat: "Chat" as the desk bot sees it; None if it cannot see it.
    """

    reporter: dict[str, Any]
    desk: dict[str, Any]
    staff_chat: dict[str, Any] | None

    @property
    def forum(self) -> bool | None:
        """Whether the staff chat has topics; None if it cannot be seen."""
        return None if self.staff_chat is None else bool(self.staff_chat.get("is_forum"))


async def query_identity(reporter: Api, desk: Api, staff_chat: Address, clock: Clock) -> BotIdentity:
    """Query Telegram, and retry while it does not answer.

    Raises:
        StartRefusedError: a token is wrong.
    """
    return BotIdentity(
        reporter=await _me("reporter", reporter, clock),
        desk=await _me("desk", desk, clock),
        staff_chat=await _chat(desk, staff_chat, clock),
    )


def check_bots(tx: Tx, known: BotIdentity) -> None:
    """Remember which bots this database belongs to, whose chats and files no other bot can reach.

    Raises:
        StartRefusedError: one of the tokens is that of another bot.
    """
    for bot, me in (("reporter", known.reporter), ("desk", known.desk)):
        former = settings.get(tx, f"bot.{bot}")
        if former is None:
            settings.put(tx, f"bot.{bot}", str(me["id"]))
        elif former != str(me["id"]):
            raise StartRefusedError(
                f"{bot.upper()}_BOT_TOKEN is the token of another bot (@{me.get('username', '?')}) than the one this "
                "database belongs to, which its chats and files are known to: set the former token, or use another "
                "DATABASE_URL."
            )


async def _me(bot: BotName, api: Api, clock: Clock) -> dict[str, Any]:
    try:
        me: dict[str, Any] = await call_until_answered(api, "getMe", {}, clock)
    except RefusedError:
        raise unknown_token(bot) from None
    return me


def unknown_token(bot: BotName) -> StartRefusedError:
    """Return the error for a 401 or 404, which Telegram answers to a token that it does not know."""
    return StartRefusedError(f"{bot.upper()}_BOT_TOKEN is no token that Telegram knows; ask @BotFather.")


async def _chat(desk: Api, place: Address, clock: Clock) -> dict[str, Any] | None:
    """Return the staff chat; None if it cannot be seen now: Lian starts all the same, and reports wait for it."""
    try:
        chat: dict[str, Any] = await call_until_answered(desk, "getChat", {"chat_id": chat_id(place)}, clock)
    except RefusedError as refused:
        if refused.migrated_to is not None:
            return await _chat(desk, address(refused.migrated_to), clock)
        log.error("the desk bot cannot see the staff chat; is it a member of STAFF_CHAT_ID?", said=refused.description)
        return None
    return chat


async def call_until_answered(api: Api, method: str, params: dict[str, Any], clock: Clock) -> Any:
    """Return the method's result, retrying until Telegram answers, and after each pause that it asks for.

    Raises:
        RefusedError: Telegram refused the call, other than by 429.
    """
    while True:
        try:
            return await api.call(method, params)
        except NoAnswerError as unheard:
            log.warning("Telegram is not heard; asked again soon", method=method, why=str(unheard))
            pause = RETRY_DELAY
        except RefusedError as refused:
            if refused.retry_after is None:
                raise
            log.warning("Telegram asks for a pause", method=method, pause=str(refused.retry_after))
            pause = refused.retry_after
        await clock.sleep_until(clock.now() + pause)


async def query_membership(
    ask: Callable[[str, dict[str, Any]], Awaitable[Any]], place: Address
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a chat, or the supergroup that it has become, and the bot's part in it (Bot API "Chat", "ChatMember")."""
    me = await ask("getMe", {})
    try:
        chat = await ask("getChat", {"chat_id": chat_id(place)})
    except RefusedError as refused:
        if refused.migrated_to is None:
            raise
        chat = await ask("getChat", {"chat_id": refused.migrated_to})
    return chat, await ask("getChatMember", {"chat_id": chat["id"], "user_id": me["id"]})
