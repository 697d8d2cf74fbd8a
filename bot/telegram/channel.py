"""Telegram as a channel, the same for both bots: updates come by long polling or a webhook."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from datetime import timedelta
from functools import partial
from itertools import filterfalse
from typing import Any

import orjson
import structlog

from bot.runtime.clock import Clock, backoff
from bot.runtime.log import describe_exception
from bot.settings import StartRefusedError, WebhookEndpoint
from bot.telegram.api import Api, BotName, NoAnswerError, RefusedError
from bot.telegram.bot_identity import call_until_answered, unknown_token
from bot.telegram.chat_actions import ChatActions
from bot.telegram.outage_notices import OutageNotices
from bot.telegram.press_answers import PressAnswers
from bot.telegram.receipt_files import with_words
from handlers.incoming import Envelope, EnvelopeKind
from handlers.telegram import raw
from handlers.telegram.ids import CHANNEL
from handlers.telegram.raw import RawUpdate
from rules.addresses import Address
from store.inbox import RawEvent
from store.sealing import Keyring

log = structlog.get_logger()

ALLOWED_UPDATES = raw.KINDS
"""The kinds of update that the bots read, named as in Bot API "Update"; an edited message corrects an answer in an open
dialog, and changes nothing elsewhere."""

Deliver = Callable[[Sequence[RawEvent]], Awaitable[None]]
Peek = Callable[[], Awaitable[Sequence[RawUpdate]]]
Reader = Callable[[RawUpdate], Awaitable[Envelope | None]]

WEBHOOK_PATH = "/telegram/{bot}"

AWAY_AFTER = timedelta(seconds=5)
"""After how long an update that cannot be stored is told of."""

POLL_SECONDS = 25
POLL_LIMIT = 100

LONGEST_PAUSE = timedelta(seconds=2)
"""The longest pause after a failed poll; short, so that people are answered soon once Telegram is back."""

PROBE_SECONDS = 5.0
"""Timeout of a poll while Telegram is away: it asks for one update and does not wait for it, so that a dead connection
is noticed soon, and a slow one still delivers."""


class TelegramChannel:
    """One bot on Telegram.

    Args:
        read: reads a raw update with the bot's library; see `Channel.read`.
        door: where Telegram calls the webhook; None if updates are polled.
        outage: tells people that what they sent cannot be stored yet.
        actions: shows people that something takes long; in groups only in the `staff_chat`.

    Attributes:
        deliver: stores what comes in; None while nothing may be taken: what an earlier run left is queued before it.
    """

    name = CHANNEL

    def __init__(
        self,
        bot: BotName,
        api: Api,
        read: Reader,
        answers: PressAnswers,
        keys: Keyring,
        clock: Clock,
        door: WebhookEndpoint | None,
        outage: OutageNotices,
        actions: ChatActions,
        staff_chat: Address,
    ) -> None:
        self.answers = answers
        self._outage = outage
        self.deliver: Deliver | None = None
        self._read, self.outline = read, raw.outline
        self._bot = bot
        self._api = api
        self._keys = keys
        self._clock = clock
        self._door = door
        self._actions = actions
        self._staff_chat = staff_chat

    def at_work(self, outline: Envelope) -> AbstractAsyncContextManager[None]:
        """Show that something is under way in private chats and in the staff chat, not in the groups of others."""
        place = outline.place
        ours = place.address in (outline.sender.address, self._staff_chat)
        if not ours or outline.kind not in (EnvelopeKind.MESSAGE, EnvelopeKind.PRESS):
            return nullcontext()
        return self._actions.during(place.address, place.thread)

    async def read(self, update: RawUpdate) -> Envelope | None:
        """Return the envelope; a file of receipts that a reporter sends is read as the words that it holds."""
        envelope = await self._read(update)
        return envelope and await with_words(self._api, envelope) if self._bot == "reporter" else envelope

    async def serve(self, deliver: Deliver) -> None:
        """Pass on updates until cancelled.

        Raises:
            StartRefusedError: Telegram does not know the token, or does not accept the webhook's address.
        """
        self.deliver = deliver
        try:
            await self._configure_webhook()
            if self._door is None:
                await self.poll(deliver)
            await asyncio.Event().wait()
        finally:
            self.deliver = None

    def incoming(self, updates: Sequence[object]) -> list[RawEvent]:
        """Return updates as they are stored, without those that have no id and cannot be acknowledged either."""
        for _ in filterfalse(raw.is_update, updates):
            log.error("what came is no update that can be stored; it is left out", bot=self._bot)
        return [self._incoming(update) for update in filter(raw.is_update, updates)]

    def _incoming(self, update: Any) -> RawEvent:
        try:
            body = raw.stored(update)
        except TypeError:
            # Malformed, or nested more deeply than any real message: stored as an empty update.
            log.error("an update cannot be read", bot=self._bot, kinds=[kind for kind in raw.KINDS if kind in update])
            update = {"update_id": update["update_id"]}
            body = orjson.dumps(update)
        chat, user = raw.origin_ids(update)
        conversation = f"{self._bot}:{chat}" if chat == user else f"{self._bot}:{chat}:{user}"
        return RawEvent(CHANNEL, str(update["update_id"]), self._keys.hash("conversation", conversation), body)

    async def poll(self, deliver: Deliver) -> None:
        """Long poll until cancelled (https://core.telegram.org/bots/api#getupdates).

        Raises:
            StartRefusedError: Telegram does not know the token.
        """
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await (self._updates(offset, waits=0, limit=1) if failures else self._updates(offset))
                if updates:
                    await self.stored(deliver, updates, partial(self._updates, offset, waits=0))
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

    async def stored(self, deliver: Deliver, updates: Sequence[RawUpdate], peek: Peek | None = None) -> None:
        """Deliver updates; where that takes long, tell the people concerned, and those who write meanwhile.

        Args:
            peek: returns what has come and is not acknowledged yet; None where it comes by itself.
        """
        storing = asyncio.ensure_future(deliver(self.incoming(updates)))
        try:
            while not await self._within(storing, AWAY_AFTER):
                with suppress(RefusedError, NoAnswerError):
                    await self._outage.tell(updates)
                    updates = await peek() if peek else ()
            self._outage.over()
            await storing
        finally:
            storing.cancel()

    async def _within(self, storing: "asyncio.Future[None]", time: timedelta) -> bool:
        waiting = asyncio.ensure_future(self._clock.sleep_until(self._clock.now() + time))
        try:
            await asyncio.wait([storing, waiting], return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        return storing.done()

    async def _updates(self, offset: int | None, waits: int = POLL_SECONDS, limit: int = POLL_LIMIT) -> list[RawUpdate]:
        params: dict[str, Any] = {"timeout": waits, "limit": limit, "allowed_updates": ALLOWED_UPDATES}
        if offset is not None:
            params["offset"] = offset
        try:
            seconds = waits + 10 if waits else PROBE_SECONDS
            updates: list[RawUpdate] = await self._api.call("getUpdates", params, seconds=seconds)
        except RefusedError as refused:
            if refused.code in (401, 404):
                raise unknown_token(self._bot) from None
            raise
        return [update for update in updates if raw.is_update(update)]

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
                why = describe_exception(error)
                log.error("updates could not be stored; they are asked for again", bot=self._bot, error=why)

    @staticmethod
    def _pause(error: Exception, failures: int) -> timedelta:
        if isinstance(error, RefusedError) and error.retry_after is not None:
            return error.retry_after
        return backoff(failures - 1, 2 * LONGEST_PAUSE) / 2

    async def _configure_webhook(self) -> None:
        """Set the webhook at Telegram; without a door delete it, so that updates are kept for polling."""
        try:
            if self._door is None:
                await call_until_answered(self._api, "deleteWebhook", {}, self._clock)
            else:
                params = {
                    "url": self._door.url + WEBHOOK_PATH.format(bot=self._bot),
                    "secret_token": self._door.secret,
                    "allowed_updates": ALLOWED_UPDATES,
                }
                await call_until_answered(self._api, "setWebhook", params, self._clock)
        except RefusedError as refused:
            if refused.code in (401, 404):
                raise unknown_token(self._bot) from None
            raise StartRefusedError(f"Telegram does not take WEBHOOK_URL: {refused.description}.") from None
