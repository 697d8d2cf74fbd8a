"""Telegram as a channel: calls to the Bot API within its limits, and each refusal treated for what it is."""

from datetime import datetime

import structlog

from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage
from bot.telegram.api import NoAnswerError, RefusedError
from bot.telegram.pauses import ApiPauses
from bot.telegram.telegram_errors import RefusalKind, refusal_kind
from bot.telegram_transport.delivery import Delivery
from bot.telegram_transport.rate_limit import SendRateLimiter
from bot.telegram_transport.send_errors import RefusalHandler
from rules.addresses import MessageRef
from store.outbox import OutboxRow, SendMode, SentMessage
from store.vault import VaultUnavailableError

log = structlog.get_logger()


class TelegramTransport:
    """One bot (https://core.telegram.org/bots/api)."""

    capabilities = Capabilities(edits=True, deletes=True, buttons=True, threads=True, idempotent=False, longest=4096)

    def __init__(self, delivery: Delivery, treatment: RefusalHandler, pace: SendRateLimiter, pauses: ApiPauses) -> None:
        self._delivery = delivery
        self._treatment = treatment
        self._pace = pace
        self._pauses = pauses

    def away(self, now: datetime) -> bool:
        """Whether Telegram has not been heard for a while."""
        return self._pauses.away(now)

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        """Deletions do not count in the limits of sending; a pause that Telegram asked for holds for them too."""
        free = self._pauses.free_at(row.to.address, now)
        return max(free, self._pace.free_at(row.to.address, now)) if _counts(row) else free

    def begin(self, row: OutboxRow, now: datetime) -> None:
        """The row's call is about to be made."""
        if _counts(row):
            self._pace.begin(row.to.address, now)

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        """Whether all of an album may go, where so far one message was counted; if not, its chat waits for that."""
        if letter.weight <= 1:
            return True
        chat = letter.row.to.address
        if self._pace.free_at(chat, now, letter.weight - 1) <= now:
            self._pace.begin(chat, now, letter.weight - 1)
            return True
        # What was counted is not given back, and the next try is counted again.
        self._pace.hold(chat, self._pace.free_at(chat, now, letter.weight + 1))
        return False

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Make the calls, and tell what became of them."""
        row = letter.row
        try:
            return SentMessage(row, await self._deliver(letter))
        except RefusedError as refused:
            return await self._treatment.of(row, refused)
        except NoAnswerError as unheard:
            return self._treatment.unheard(row, unheard)
        except VaultUnavailableError as away:
            return self._treatment.away(row, away)

    def end(self, row: OutboxRow, now: datetime) -> None:
        """The row's call was answered."""
        if _counts(row):
            self._pace.end(row.to.address, now)

    async def _deliver(self, letter: OutgoingMessage) -> MessageRef | None:
        try:
            return await self._delivery.deliver(letter)
        except RefusedError as refused:
            if refusal_kind(refused) is not RefusalKind.BAD_MARKUP:
                raise
            log.error(
                "Telegram cannot read our markup; sent without it", bot=letter.row.to.bot, form=letter.row.notice.KIND
            )
            return await self._delivery.deliver(letter, unformatted=True)


def _counts(row: OutboxRow) -> bool:
    return row.manner is not SendMode.DELETE
