"""Sends reporters' notices outside the chat (mail, SMS), one at a time, until each has arrived or failed for good."""

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.mail_sms import ContactMessage, ContactTransport, PermanentRefusalError, TemporaryFailureError
from bot.runtime.clock import Clock
from bot.runtime.lease import Lease
from bot.runtime.log import describe_exception
from bot.worker_pool import WorkerPool
from cases import budgets
from cases.notify import contact_addresses, undelivered
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer, plain
from handlers.flows.routing.notices import code_message, external_message
from rules import vocabulary
from rules.facts.notices import ContactCodeNotice
from rules.people.contact_codes import counted_as
from rules.people.contacts import Contact
from rules.refusals import Text
from store.attempts.attempts import UnreadableRows
from store.notify import contacts
from store.outbox import sending
from store.outbox.sending import OutboxRow
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_TRIES = 12
"""Tries of a message, with pauses that double from a minute to six hours: about two days, as mail servers do."""

READ_LIMIT = 16
"""How many messages are read from the outbox at once."""

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)


class ContactSender(WorkerPool[vocabulary.ContactChannel, OutboxRow]):
    """Sends one channel's outbox; a message that may have arrived is resent with the same reference (law 4)."""

    def __init__(
        self,
        name: vocabulary.ContactChannel,
        channel: ContactTransport,
        store: Store,
        words: Renderer,
        clock: Clock,
        wake: asyncio.Event,
        lease: Lease,
    ) -> None:
        super().__init__(store, clock, wake, lease)
        self._name = name
        self._channel = channel
        self._words = words

    async def finish(self) -> None:
        """Break off a message in progress, which is sent again at the next start, and release the lease."""
        for task in self._tasks:
            task.cancel()
        await super().finish()

    async def _look(self) -> datetime | None:
        unreadable: UnreadableRows = {}
        rows = await self._store.read(lambda tx: sending.ready(tx, self._name, READ_LIMIT, (), unreadable))
        await self._aside(unreadable)
        for row in rows[:1]:
            # The channel is the target, so that one message is sent at a time.
            self._give(self._name, row)
        return await self._store.read(lambda tx: sending.next_scheduled_at(tx, self._name))

    def _in_hand(self, tx: Tx) -> Collection[int]:
        return sending.ready_ids(tx, self._name, READ_LIMIT)

    async def _carry_out(self, row: OutboxRow) -> None:
        dispatch = await self._store.read(lambda tx: self._dispatch(tx, row))
        if dispatch is None:
            await self._refused(row, "no address any more")
        elif opens := await self._store.read(lambda tx: self._opens(tx, row, dispatch)):
            log.info("a message waits for its budget", channel=self._name)
            await self._store.commit(self._lease.fenced(lambda tx: sending.hold_until(tx, row, opens)))
        else:
            await self._channel.send(dispatch)
            await self._store.commit(self._lease.fenced(lambda tx: self._sent(tx, row, dispatch)))

    async def _put_off(self, row: OutboxRow, error: Exception) -> None:
        """Retry later; count the message as refused if the server says so, or has not taken it for too long."""
        away = isinstance(error, TemporaryFailureError)
        if isinstance(error, PermanentRefusalError) or (away and row.tries + 1 >= MAX_TRIES):
            await self._refused(row, str(error))
            return
        why = str(error) if away else describe_exception(error)
        log.info("a message did not go this time", channel=self._name, why=why, tries=row.tries + 1)
        until = self._clock.now() + (min(_FIRST * 2**row.tries, _LONGEST) if away else _FIRST)
        await self._store.commit(self._lease.fenced(lambda tx: sending.postpone(tx, row, until, why)))

    def _opens(self, tx: Tx, row: OutboxRow, dispatch: ContactMessage) -> datetime | None:
        """Return when the channel's daily budget has room again; None if it has room now."""
        kind, address = contact_addresses.budget_kind(self._name), counted_as(Contact(self._name, dispatch.address))
        return budgets.next_opening(tx, contacts.person_id_of(row.to.address), kind, address=address)

    def _sent(self, tx: Tx, row: OutboxRow, dispatch: ContactMessage) -> None:
        sending.mark_sent(tx, row, None)
        kind, address = contact_addresses.budget_kind(self._name), counted_as(Contact(self._name, dispatch.address))
        budgets.add(tx, contacts.person_id_of(row.to.address), kind, address=address)

    def _dispatch(self, tx: Tx, row: OutboxRow) -> ContactMessage | None:
        """Return the message with its current text and address; None if there is no address."""
        told = self._told(tx, row)
        if told is None:
            return None
        address, (subject, card) = told
        zone = ZoneInfo(row.to.tz)
        text = plain(self._words.render(card, row.to.lang, zone, tx.now).text)
        return ContactMessage(
            address, row.to.lang, self._words.text(subject, row.to.lang, zone, tx.now), text, f"lian-{row.id}"
        )

    def _told(self, tx: Tx, row: OutboxRow) -> tuple[str, tuple[Text, Card]] | None:
        """Return the address, with the subject and card for it; an unconfirmed address gets only its code."""
        person_id = contacts.person_id_of(row.to.address)
        if isinstance(row.notice, ContactCodeNotice):
            waits = contact_addresses.current_code(tx, person_id, self._name)
            return (waits.contact.address, code_message(tx, self._name, waits.code)) if waits and waits.code else None
        address = contacts.get(tx, person_id, self._name)
        if address is None or row.case_id is None:
            return None
        return address, external_message(tx, self._name, row.notice, row.case_id)

    async def _refused(self, row: OutboxRow, why: str) -> None:
        log.warning("a message will never arrive", channel=self._name, why=why)

        def mark(tx: Tx) -> None:
            sending.mark_refused(tx, row, why)
            if isinstance(row.notice, ContactCodeNotice):
                contact_addresses.notify_undelivered(tx, contacts.person_id_of(row.to.address), self._name)
            else:
                undelivered.notify_undelivered(tx, row.case_id, self._name)

        await self._store.commit(self._lease.fenced(mark))
