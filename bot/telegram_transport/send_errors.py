"""Decides the delivery result of a row that Telegram refused or did not answer."""

from datetime import timedelta

import structlog

from bot.runtime.clock import Clock
from bot.sending.rendering import thread_title
from bot.sending.transport import ResultWriter
from bot.telegram.api import BotName, NoAnswerError, RefusedError
from bot.telegram.pauses import ApiPauses
from bot.telegram.telegram_errors import RefusalKind, refusal_kind
from bot.telegram_transport.delivery import Delivery
from cases.notify import undelivered
from dialogs.entry.desk_help import Rights
from dialogs.notify.staff_notices import removed_message
from handlers.flows.routing.desk_chats import follow, note_threads, tell_administrators
from handlers.telegram.ids import address, is_group
from rules.addresses import MessageRef
from rules.facts.delivery import DeliveryTrouble
from rules.facts.notices import CaseCardNotice, DeleteFormerMessage, DeleteRevokedMessage
from store import outbox
from store.entry import people
from store.members import staff
from store.notify import slots
from store.outbox import HERE, SendMode, sending
from store.outbox.sending import OutboxRow, SentMessage
from store.unit import Store, Tx
from store.vault import VaultUnavailableError

log = structlog.get_logger()

LONGEST_PAUSE = timedelta(minutes=5)

_DELETIONS = (SendMode.DELETE, SendMode.REMOVE_THREAD)
_TOPICS = (SendMode.OPEN_THREAD, SendMode.TITLE_THREAD, SendMode.REMOVE_THREAD)


class RefusalHandler:
    """Decides the delivery results of one bot's messages that Telegram did not accept."""

    def __init__(self, bot: BotName, delivery: Delivery, store: Store, clock: Clock, pauses: ApiPauses) -> None:
        self._bot = bot
        self._delivery = delivery
        self._store = store
        self._clock = clock
        self._pauses = pauses

    def unheard(self, row: OutboxRow, unheard: NoAnswerError) -> ResultWriter:
        """Retry with growing pauses, as the outcome is unknown; the text stays the same, to be recognised (law 4)."""
        log.info("Telegram was not heard", bot=self._bot, why=str(unheard), tries=row.tries + 1)
        return self._later(row, str(unheard), unheard=True)

    def away(self, row: OutboxRow, away: VaultUnavailableError) -> ResultWriter:
        """Postpone the message, as its file cannot be read now."""
        log.warning("the vault does not answer", why=str(away), tries=row.tries + 1)
        return self._later(row, str(away))

    async def of(self, row: OutboxRow, refused: RefusedError) -> ResultWriter:
        """Return the delivery result of `row` after this refusal."""
        kind = refusal_kind(refused)
        said = refused.description
        match kind:
            case RefusalKind.FLOOD:
                return self._paused(refused)
            case RefusalKind.CANNOT_DELETE if _holds_a_case(row):
                return await self._emptied(row)
            case RefusalKind.NOT_MODIFIED | RefusalKind.NOTHING_TO_DELETE | RefusalKind.CANNOT_DELETE:
                return lambda tx: sending.mark_sent(tx, row, row.message)
            case RefusalKind.NOTHING_TO_EDIT if row.manner is SendMode.EDIT:
                return lambda tx: slots.forget(tx, self._bot, row.to.address, row.slot or "")
            case RefusalKind.NOTHING_TO_EDIT | RefusalKind.TOPIC_GONE if row.manner in _DELETIONS:
                return lambda tx: sending.mark_sent(tx, row, None)
            case RefusalKind.TOPIC_GONE if row.thread is not None or row.manner is SendMode.TITLE_THREAD:
                return await self._topic_gone(row, said)
            case RefusalKind.NOT_A_FORUM:
                return _no_threads(row, said)
            case RefusalKind.MIGRATED if refused.migrated_to is not None:
                log.warning("a group has become a supergroup", bot=self._bot)
                new = address(refused.migrated_to)
                return lambda tx: follow(tx, row.to.address, new)
            case RefusalKind.BLOCKED:
                return self._blocked(row, said, DeliveryTrouble.BLOCKED)
            case RefusalKind.TOPIC_CLOSED:
                return self._topic_closed(row, said)
            case RefusalKind.NO_RIGHTS | RefusalKind.CHAT_GONE if is_group(row.to.address):
                return self._staff_trouble(row, kind, said)
            case RefusalKind.CHAT_GONE | RefusalKind.ACCOUNT_GONE:
                return self._blocked(row, said, DeliveryTrouble.GONE)
            case RefusalKind.UNAUTHORIZED:
                log.error("Telegram knows this bot's token no longer", bot=self._bot)
                return self._later(row, said)
            case _:
                log.error("Telegram will not take a message", bot=self._bot, form=row.notice.KIND, said=said)
                return self._not_taken(row, said)

    def _later(self, row: OutboxRow, why: str, unheard: bool = False) -> ResultWriter:
        again = self._pauses.next_try(None, unheard, row.tries, LONGEST_PAUSE, self._clock.now())
        return lambda tx: sending.postpone(tx, row, again.at, why, counts=again.counts)

    def _paused(self, refused: RefusedError) -> ResultWriter:
        """Leave the row waiting; the pause holds for the whole chat (`Api.pauses`)."""
        log.warning("Telegram asks for a pause", bot=self._bot, pause=str(refused.retry_after))
        return lambda tx: None

    def instead(self, sent: SentMessage, why: DeliveryTrouble) -> ResultWriter:
        """The message has arrived in another form than meant: staff are told which, where it was for a reporter."""

        def mark(tx: Tx) -> None:
            sending.mark_sent(tx, sent.row, sent.message)
            if self._bot == "reporter":
                undelivered.notify_undelivered(tx, sent.row.case_id, self._bot, why)

        return mark

    def _not_taken(self, row: OutboxRow, said: str) -> ResultWriter:
        """Telegram will not have this message; staff are told, and the person still gets others."""

        def mark(tx: Tx) -> None:
            sending.mark_refused(tx, row, said)
            if self._bot == "reporter" and row.manner in (SendMode.NEW, SendMode.MOVE):
                undelivered.notify_undelivered(tx, row.case_id, self._bot, DeliveryTrouble.REFUSED)

        return mark

    def _blocked(self, row: OutboxRow, said: str, why: DeliveryTrouble) -> ResultWriter:
        """Note that the person cannot be written to; nothing is sent to them until they write again."""

        def mark(tx: Tx) -> None:
            sending.mark_refused(tx, row, said)
            if self._bot == "reporter":
                undelivered.notify_undelivered(tx, row.case_id, self._bot, why)
                people.mark_blocked(tx, row.to.address)
            else:
                staff.set_reachable(tx, row.to.address, now=False)

        return mark

    async def _emptied(self, row: OutboxRow) -> ResultWriter:
        """Replace a message by a neutral line, as Telegram deletes nothing that is older than two days."""
        words = self._delivery.rendered(row, removed_message(), self._clock.now())
        try:
            await self._delivery.emptied(row, words)
        except NoAnswerError as unheard:
            return self.unheard(row, unheard)
        except RefusedError as refused:
            if refusal_kind(refused) is RefusalKind.FLOOD:
                return self._paused(refused)
            log.warning("what somebody may see no longer could not be taken away", bot=self._bot)
        return lambda tx: sending.mark_sent(tx, row, None)

    async def _topic_gone(self, row: OutboxRow, said: str) -> ResultWriter:
        """Recreate a case's topic that somebody deleted, where the row is sent then; none is made in private."""
        name = row.thread_slot or (row.slot if is_group(row.to.address) else HERE) or ""
        thread: MessageRef | None = None
        if row.case_id and name != HERE:
            card = await self._store.read(lambda tx: thread_title(tx, row))
            words = self._delivery.rendered(row, card, self._clock.now())
            try:
                thread = await self._delivery.make_topic(row.to.address, words)
            except NoAnswerError as unheard:
                return self.unheard(row, unheard)
            except RefusedError as refused:
                if refusal_kind(refused) is RefusalKind.FLOOD:
                    return self._paused(refused)
                if refusal_kind(refused) is RefusalKind.NOT_A_FORUM:
                    return _no_threads(row, said)
                log.warning("a topic that was deleted could not be made anew", bot=self._bot, said=said)

        def mark(tx: Tx) -> None:
            if thread is None:
                slots.forget(tx, self._bot, row.to.address, name)
            else:
                slots.remember(tx, self._bot, row.to.address, name, thread)
                _card_again(tx, row)

        return mark

    def _topic_closed(self, row: OutboxRow, said: str) -> ResultWriter:
        """Keep the message until somebody has opened the topic again; messages to other topics go meanwhile."""
        log.error("a topic of the staff chat is closed", bot=self._bot, said=said)

        def mark(tx: Tx) -> None:
            sending.hold_until(tx, row, self._clock.now() + LONGEST_PAUSE)
            tell_administrators(tx, Rights.CLOSED)

        return mark

    def cannot_pin(self, row: OutboxRow, sent: SentMessage, said: str) -> ResultWriter:
        """The card has arrived and could not be pinned: tell administrators what to grant; a group's know already."""
        log.warning("a card could not be pinned", bot=self._bot, said=said)

        def mark(tx: Tx) -> None:
            sending.mark_sent(tx, row, sent.message)
            tell_administrators(tx, Rights.CANNOT_PIN) if self._bot == "desk" else None

        return mark

    def _staff_trouble(self, row: OutboxRow, kind: RefusalKind, said: str) -> ResultWriter:
        """Tell the administrators that the staff chat refuses the bot; rows wait, except topics that it may not make.
        Roots wait for their channel. What goes to any other group, where anybody may add the bot, counts as refused."""
        log.error("a group refuses the bot", bot=self._bot, said=said)
        lacks = Rights.CANNOT_THREADS if row.manner in _TOPICS else Rights.CANNOT_POST
        rights = Rights.GONE if kind is RefusalKind.CHAT_GONE else lacks
        # Cases are then posted in the chat itself.
        keep = _refused(row, said) if rights is Rights.CANNOT_THREADS else self._later(row, said)

        def mark(tx: Tx) -> None:
            if row.to.address == tx.installation.roots_channel:
                self._later(row, said)(tx)
            elif (self._bot, row.to.address) != ("desk", outbox.staff_chat(tx).address):
                sending.mark_refused(tx, row, said)
            else:
                keep(tx)
                tell_administrators(tx, rights)

        return mark


def _card_again(tx: Tx, row: OutboxRow) -> None:
    """The card was lost with the topic; it stands in the new one too, unless it is the row that goes there now."""
    card = f"card:{row.case_id}"
    if row.slot != card:
        slots.forget(tx, row.to.bot, row.to.address, card)
        thread = row.thread_slot or row.slot
        outbox.put(tx, row.to, CaseCardNotice(), manner=SendMode.MOVE, slot=card, thread=thread, case_id=row.case_id)


def _holds_a_case(row: OutboxRow) -> bool:
    """Return whether the message that could not be deleted shows a case to somebody who may no longer see it."""
    former = isinstance(row.notice, DeleteFormerMessage)
    return isinstance(row.notice, DeleteRevokedMessage) or (
        former and row.to.bot == "desk" and not is_group(row.to.address)
    )


def _no_threads(row: OutboxRow, said: str) -> ResultWriter:
    """The staff chat has no topics any more: what is said goes to the chat itself."""

    def mark(tx: Tx) -> None:
        if row.manner in _TOPICS:
            sending.mark_refused(tx, row, said)
        slots.forget(tx, row.to.bot, row.to.address, row.thread_slot or "")
        note_threads(tx, on=False)

    return mark


def _refused(row: OutboxRow, said: str) -> ResultWriter:
    return lambda tx: sending.mark_refused(tx, row, said)
