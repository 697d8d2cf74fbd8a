"""The transport to Telegram: calls the Bot API within its rate limits and maps each refusal to a delivery result."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from bot.telegram.api import NoAnswerError, RefusedError
from bot.telegram.pauses import ApiPauses
from bot.telegram.telegram_errors import RefusalKind, refusal_kind
from bot.telegram_transport.delivery import Delivery
from bot.telegram_transport.send_errors import RefusalHandler
from cases.groups import PINNED
from dialogs.engine.cards import Card
from dialogs.engine.words import Rendered
from handlers.telegram.ids import is_group
from rules.addresses import Address, MessageRef
from rules.facts.delivery import DeliveryTrouble as Trouble
from rules.facts.notices import CaseCardNotice
from rules.refusals import Text
from store.outbox import SendMode
from store.outbox.sending import OutboxRow, SentMessage
from store.sealing import SealError
from store.vault import VaultUnavailableError

log = structlog.get_logger()

SPARE_MESSAGES = 12
"""Of a group's minute, messages that are left to answers: a thread is renamed only while there are more."""

MARGIN = timedelta(milliseconds=50)
"""Added to each window, as messages take different times to arrive."""


@dataclass(frozen=True, slots=True)
class SendLimits:
    """Messages per second for the bot, interval in one chat, messages per minute in one group; edits count."""

    per_second: int = 30
    in_chat: timedelta = timedelta(seconds=1)
    group_minute: int = 20


class SlidingWindow:
    """At most `allowed` messages in any `length` of time."""

    def __init__(self, allowed: int, length: timedelta) -> None:
        self._length = length + MARGIN
        self._begun: deque[datetime] = deque(maxlen=allowed)

    def free_at(self, now: datetime, messages: int) -> datetime:
        """Return the earliest instant for that many more messages; more than `allowed` count as `allowed`."""
        allowed = self._begun.maxlen or 0
        too_many = len(self._begun) + min(messages, allowed) - allowed
        return now if too_many <= 0 else max(now, self._begun[too_many - 1] + self._length)

    def count(self, now: datetime, messages: int) -> None:
        """Count messages that are sent now."""
        self._begun.extend([now] * messages)

    def give_back(self) -> None:
        """Take back the message that was counted last."""
        if self._begun:
            self._begun.pop()


class SendRateLimiter:
    """The rate limits of one bot."""

    def __init__(self, limits: SendLimits) -> None:
        self._limits = limits
        self._bot = SlidingWindow(limits.per_second, timedelta(seconds=1))
        self._groups: dict[Address, SlidingWindow] = {}
        self._chats: dict[Address, datetime] = {}

    def free_at(self, address: Address, now: datetime, messages: int = 1) -> datetime:
        """Return the earliest instant for that many messages to this chat; `now` if they may go at once."""
        at = max(self._bot.free_at(now, messages), self._chats.get(address, now))
        group = self._groups.get(address)
        return max(at, group.free_at(now, messages)) if group else at

    def give_back(self, address: Address) -> None:
        """Take back one counted message, which was not sent after all."""
        self._bot.give_back()
        if group := self._groups.get(address):
            group.give_back()

    def begin(self, address: Address, now: datetime, messages: int = 1) -> None:
        """Count that many messages of a call that is about to be made."""
        self._bot.count(now, messages)
        if is_group(address):
            window = SlidingWindow(self._limits.group_minute, timedelta(minutes=1))
            self._groups.setdefault(address, window).count(now, messages)

    def end(self, address: Address, now: datetime) -> None:
        """Start the chat's interval when the call is answered, as Telegram counts from its own instant."""
        self.hold(address, now + self._limits.in_chat)
        if len(self._chats) > 2 * self._limits.per_second:
            self._chats = {chat: until for chat, until in self._chats.items() if until > now}

    def hold(self, address: Address, until: datetime) -> None:
        """Send nothing to this chat before `until`."""
        self._chats[address] = max(until, self._chats.get(address, until))


class TelegramTransport(Transport):
    """The transport of one bot (https://core.telegram.org/bots/api); a thread is a topic of a forum."""

    def __init__(self, delivery: Delivery, treatment: RefusalHandler, pace: SendRateLimiter, pauses: ApiPauses) -> None:
        self.capabilities = Capabilities(
            edits=True, deletes=True, buttons=True, threads=True, idempotent=False, longest=4096
        )
        self._delivery = delivery
        self._treatment = treatment
        self._pace = pace
        self._pauses = pauses
        self._unsent: set[int] = set()

    def away(self, now: datetime) -> bool:
        """Return whether Telegram has not answered for a while."""
        return self._pauses.away(now)

    def free_at(self, row: OutboxRow, now: datetime) -> datetime:
        """Return when the row may go; deletions are exempt from rate limits, but not from pauses Telegram asked for."""
        free = self._pauses.free_at(row.to.address, now)
        if not _counts(row):
            return free
        spare = SPARE_MESSAGES if row.manner is SendMode.TITLE_THREAD else 0
        return max(free, self._pace.free_at(row.to.address, now, 1 + spare))

    def begin(self, row: OutboxRow, now: datetime) -> None:
        """Count the row's call in the rate limits, just before it is made."""
        if _counts(row):
            self._pace.begin(row.to.address, now)

    def has_room(self, letter: OutgoingMessage, now: datetime) -> bool:
        """Return whether a whole album may go, of which `begin` counted one message; if not, hold its chat back."""
        if letter.weight <= 1:
            return True
        chat = letter.row.to.address
        if self._pace.free_at(chat, now, letter.weight - 1) <= now:
            self._pace.begin(chat, now, letter.weight - 1)
            return True
        # The message counted by `begin` is not given back, and the next try counts another.
        self._pace.hold(chat, self._pace.free_at(chat, now, letter.weight + 1))
        return False

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Make the calls and return the delivery result."""
        row = letter.row
        words = self._delivery.rendered(row, letter.card, letter.at)
        if self._delivery.is_current(row, words):
            self._unsent.add(row.id)
            self._pace.give_back(row.to.address)
            return SentMessage(row, row.message)
        try:
            sent = SentMessage(row, await self._deliver(letter, words))
        except RefusedError as refused:
            return await self._refused(letter, refused)
        except NoAnswerError as unheard:
            return self._treatment.unheard(row, unheard)
        except VaultUnavailableError as away:
            return self._treatment.away(row, away)
        except (FileNotFoundError, SealError):
            log.error("a file is missing from the vault, or was altered", bot=row.to.bot, form=row.notice.KIND)
            return await self.send(without_files(letter, "file-missing"))
        return await self._pinned(sent) if _is_new_card(row) or row.slot == PINNED else sent

    async def _refused(self, letter: OutgoingMessage, refused: RefusedError) -> DeliveryResult:
        """Try a file that is not taken as what it is as a document, then the words alone, and tell staff which."""
        row = letter.row
        if not letter.enclosures or refusal_kind(refused) is not RefusalKind.OTHER:
            return await self._treatment.of(row, refused)
        for instead, why in (
            (as_documents(letter), Trouble.AS_FILE),
            (without_files(letter, "file-not-taken"), Trouble.AS_TEXT),
        ):
            if instead == letter:
                continue
            try:
                words = self._delivery.rendered(row, instead.card, instead.at)
                sent = SentMessage(row, await self._deliver(instead, words))
            except NoAnswerError as unheard:
                return self._treatment.unheard(row, unheard)
            except RefusedError as again:
                if refusal_kind(again) is not RefusalKind.OTHER:
                    return await self._treatment.of(row, again)
            else:
                return self._treatment.instead(sent, why)
        return await self._treatment.of(row, refused)

    async def _pinned(self, sent: SentMessage) -> DeliveryResult:
        """Pin a card in its topic; what cannot be pinned has arrived all the same."""
        try:
            await self._delivery.pin(sent)
        except NoAnswerError as unheard:
            log.info("a card could not be pinned", why=str(unheard))
        except RefusedError as refused:
            if refusal_kind(refused) is RefusalKind.NO_RIGHTS:
                return self._treatment.cannot_pin(sent.row, sent, refused.description)
            log.info("a card could not be pinned", said=refused.description)
        return sent

    def end(self, row: OutboxRow, now: datetime) -> None:
        """Start the chat's interval, as the row's call was answered; a row that needed no call starts none."""
        if row.id in self._unsent:
            self._unsent.discard(row.id)
        elif _counts(row):
            self._pace.end(row.to.address, now)

    async def _deliver(self, letter: OutgoingMessage, words: Rendered) -> MessageRef | None:
        try:
            return await self._delivery.deliver(letter, words)
        except RefusedError as refused:
            if refusal_kind(refused) is not RefusalKind.BAD_MARKUP:
                raise
            log.error(
                "Telegram cannot read our markup; sent without it", bot=letter.row.to.bot, form=letter.row.notice.KIND
            )
            return await self._delivery.deliver(letter, words, unformatted=True)


def as_documents(letter: OutgoingMessage) -> OutgoingMessage:
    """Return the letter with its files as plain documents, which anybody may be sent."""
    return replace(letter, enclosures=tuple(replace(it, kind="document") for it in letter.enclosures))


def without_files(letter: OutgoingMessage, why: str) -> OutgoingMessage:
    """Return the letter with a line in place of its files."""
    card = letter.card or Card(())
    return replace(letter, enclosures=(), card=replace(card.with_line(Text(why)), media=None, sheet=None))


def _is_new_card(row: OutboxRow) -> bool:
    """Return whether the row puts a card into a topic, where it stands anew."""
    in_topic = row.thread is not None and isinstance(row.notice, CaseCardNotice)
    return in_topic and (row.manner is not SendMode.EDIT or row.message is None)


def _counts(row: OutboxRow) -> bool:
    return row.manner is not SendMode.DELETE
