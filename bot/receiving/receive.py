"""The receiver, the same for both bots: stores updates, and acknowledges them only then (law 2)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import orjson
import structlog

from bot.runtime.clock import Clock
from bot.runtime.log import describe_exception
from bot.settings import StartRefusedError
from bot.telegram.api import Api, BotName, NoAnswerError, RefusedError
from bot.telegram.bot_identity import unknown_token
from bot.telegram.pauses import backoff
from store import inbox
from store.inbox import InboxRow, RawUpdate
from store.sealing import Keyring
from store.unit import Store

log = structlog.get_logger()

Update = dict[str, Any]

_KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
ALLOWED_UPDATES: Mapping[BotName, tuple[str, ...]] = {
    "reporter": tuple(kind for kind in _KINDS if kind != "chat_member"),
    "desk": _KINDS,
}
"""The kinds of update that each bot reads, named as in Bot API "Update". The desk bot also gets changes of membership;
an edited message corrects an answer in an open dialog, and changes nothing elsewhere."""

_WHERE = ("message_id", "date", "chat", "message_thread_id", "is_topic_message")

ID_LIMIT = 2**52
"""Ids of chats and people have at most 52 bits (Bot API "Chat")."""

POLL_SECONDS = 25
POLL_LIMIT = 100

LONGEST_PAUSE = timedelta(seconds=2)
"""The longest pause after a failed poll; short, so that people are answered soon once Telegram is back."""

PROBE_SECONDS = 5.0
"""Timeout of a poll while Telegram is away: it asks for one update and does not wait for it, so that a dead connection
is noticed soon, and a slow one still delivers."""


class Receiver:
    """Stores one bot's updates in the inbox, from long polling or a webhook.

    Args:
        deliver: passes the stored updates to the workers.
    """

    def __init__(
        self,
        bot: BotName,
        api: Api,
        store: Store,
        keys: Keyring,
        clock: Clock,
        deliver: Callable[[Sequence[InboxRow]], None],
    ) -> None:
        self._bot = bot
        self._api = api
        self._store = store
        self._keys = keys
        self._clock = clock
        self._deliver = deliver
        self.storing = 0
        self.open = False
        """Whether new updates may be taken: those that an earlier run left are queued before them."""

    async def take(self, updates: Sequence[Update]) -> None:
        """Store a batch in one commit and deliver its unhandled updates; on return it may be acknowledged."""
        incoming = [it for update in updates if (it := self._incoming(update)) is not None]
        self.storing += 1
        try:
            self._deliver(await self._store.commit(lambda tx: inbox.store(tx, self._bot, incoming)))
        finally:
            self.storing -= 1

    async def poll(self) -> None:
        """Long poll until cancelled (https://core.telegram.org/bots/api#getupdates).

        Raises:
            StartRefusedError: Telegram does not know the token.
        """
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._updates(offset, probing=failures > 0)
                if updates:
                    await self.take(updates)
                    # Ids may jump either way, so the batch alone decides; the next poll acknowledges it.
                    offset = max(update["update_id"] for update in updates) + 1
                failures = 0
            except StartRefusedError:
                raise
            except Exception as error:
                # Nothing was acknowledged, so the same updates can be requested again.
                failures += 1
                self._tell(error, failures)
                await self._clock.sleep_until(self._clock.now() + self._pause(error, failures))

    async def _updates(self, offset: int | None, probing: bool) -> list[Update]:
        waits, limit = (0, 1) if probing else (POLL_SECONDS, POLL_LIMIT)
        params: dict[str, Any] = {"timeout": waits, "limit": limit, "allowed_updates": ALLOWED_UPDATES[self._bot]}
        if offset is not None:
            params["offset"] = offset
        try:
            seconds = PROBE_SECONDS if probing else POLL_SECONDS + 10
            updates: list[Update] = await self._api.call("getUpdates", params, seconds=seconds)
        except RefusedError as refused:
            if refused.code in (401, 404):
                raise unknown_token(self._bot) from None
            raise
        return [update for update in updates if is_update(update)]

    def _tell(self, error: Exception, failures: int) -> None:
        match error:
            case RefusedError(code=409):
                log.error("somebody else receives this bot's updates, or a webhook is set", bot=self._bot)
            case RefusedError():
                log.warning("Telegram refused to give updates", bot=self._bot, said=error.description)
            case NoAnswerError():
                # A single failed long poll is normal.
                if failures > 1:
                    log.warning("Telegram is not heard", bot=self._bot, why=str(error), times=failures)
            case _:
                log.error(
                    "updates could not be stored; they are asked for again",
                    bot=self._bot,
                    error=describe_exception(error),
                )

    @staticmethod
    def _pause(error: Exception, failures: int) -> timedelta:
        if isinstance(error, RefusedError) and error.retry_after is not None:
            return error.retry_after
        return backoff(failures - 1, 2 * LONGEST_PAUSE) / 2

    def _incoming(self, update: Update) -> RawUpdate | None:
        """Return the update as it is stored; None for one without an id, which cannot be acknowledged either."""
        if not is_update(update):
            log.error("what came is no update that can be stored; it is left out", bot=self._bot)
            return None
        try:
            _check_ids(update)
            body = orjson.dumps(_read(update))
        except TypeError:
            # Malformed, or nested more deeply than any real message: stored as an empty update.
            log.error("an update cannot be read", bot=self._bot, kinds=[kind for kind in _KINDS if kind in update])
            update = {"update_id": update["update_id"]}
            body = orjson.dumps(update)
        return RawUpdate(update["update_id"], self._conversation(update), body)

    def _conversation(self, update: Update) -> bytes:
        chat, user = origin_ids(update)
        where = f"{self._bot}:{chat}" if chat == user else f"{self._bot}:{chat}:{user}"
        return self._keys.hash("conversation", where)


def _read(update: Update) -> Update:
    """Return the update as it is stored: of a pressed button's message, which the bot itself sent, only its place."""
    press = _object(update.get("callback_query"))
    if not isinstance(press.get("message"), dict):
        return update
    message = {name: value for name, value in press["message"].items() if name in _WHERE}
    return {**update, "callback_query": {**press, "message": message}}


def origin_ids(update: Update) -> tuple[int, int]:
    """Return the ids of the chat and the person that an update comes from: equal in a private chat and if only one is
    known, zero if neither is, as the input may be anything."""
    body = next(filter(None, (_object(update.get(kind)) for kind in _KINDS)), {})
    user = _id(_object(body.get("from")))
    chat = _id(_object(body.get("chat")) or _object(_object(body.get("message")).get("chat")))
    known = chat if chat is not None else user
    return known or 0, user if user is not None else known or 0


def is_update(update: object) -> bool:
    """Return whether the object has the field of every update (Bot API "Update"): an id that the inbox can store."""
    return isinstance(update, dict) and _whole(update.get("update_id")) is not None


def _id(of: Update) -> int | None:
    return _whole(of.get("id"))


def _whole(value: object) -> int | None:
    return value if type(value) is int and -(2**63) <= value < 2**63 else None


def _object(value: object) -> Update:
    return value if isinstance(value, dict) else {}


def _check_ids(update: Update) -> None:
    """Check that the ids of chats and person, which serve as keys, are valid numbers where present.

    Raises:
        TypeError: one is not.
    """
    body: object = next((update[kind] for kind in _KINDS if kind in update), {})
    if not isinstance(body, dict):
        raise TypeError
    message = body.get("message")
    chats = [body, message] if isinstance(message, dict) else [body]
    for named in (body.get("from"), *(each.get("chat") for each in chats)):
        number = _id(_object(named))
        if named is not None and (number is None or abs(number) >= ID_LIMIT):
            raise TypeError
