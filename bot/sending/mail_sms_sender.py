"""Sends reporters' notices outside the chat (mail, SMS), one at a time, until each has arrived or failed for good."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.failures import is_row_fault
from bot.mail_sms.channels import ContactMessage, ContactTransport, PermanentRefusalError, TemporaryFailureError
from bot.runtime.clock import Clock, wait_for_signal_or_time
from bot.runtime.lease import Lease, LeaseLostError
from bot.runtime.log import describe_exception
from cases import budgets, dead_letters
from cases.notify import mail_sms, undelivered
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer, plain
from handlers.flows.routing.notices import code_message, external_message
from rules import vocabulary
from rules.facts.notices import ContactCodeNotice
from rules.people.contact_codes import counted_as
from rules.people.contacts import Contact
from rules.refusals import Text
from store.attempts.attempts import UnreadableRows
from store.attempts.trials import UNCLEAN_END
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


class ContactSender:
    """Sends one channel's outbox; a message that may have arrived is resent with the same reference (law 4).

    Args:
        wake: set when a row was added to the outbox.
    """

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
        self._name = name
        self._channel = channel
        self._store = store
        self._words = words
        self._clock = clock
        self._wake = wake
        self._lease = lease
        self._trials = lease.trials
        self._unkept: set[int] = set()
        self._at_work = False

    async def run(self) -> None:
        """Send until cancelled."""
        await self._lease.while_held(self._serve)

    def busy(self) -> bool:
        """Whether it is at work, or about to be."""
        return self._at_work or self._wake.is_set()

    def idle(self) -> bool:
        """Whether no message can be sent now."""
        return not self.busy()

    async def finish(self) -> None:
        """Release the lease; a message in progress is sent again at the next start."""
        await self._lease.release()

    async def _serve(self) -> None:
        for row_id in await self._trials.begin(lambda tx: sending.ready_ids(tx, self._name, READ_LIMIT)):
            await self._trials.set_aside(row_id, UNCLEAN_END, dead_letters.set_aside_row)
        while True:
            self._at_work = True
            self._wake.clear()
            try:
                at = await self._send_what_is_ready()
            finally:
                self._at_work = False
            await wait_for_signal_or_time(self._wake, self._clock, at)

    async def _send_what_is_ready(self) -> datetime | None:
        """Send until no row may go; return when to read again."""
        while True:
            rows, unreadable = await self._store.read(self._ready)
            if not rows and not unreadable:
                return await self._store.read(lambda tx: sending.next_scheduled_at(tx, self._name))
            for row_id, error in unreadable.items():
                await self._trials.set_aside(row_id, describe_exception(error), dead_letters.set_aside_row)
            for row in rows:
                await self._carry(row)

    def _ready(self, tx: Tx) -> tuple[list[OutboxRow], UnreadableRows]:
        unreadable: UnreadableRows = {}
        return sending.ready(tx, self._name, READ_LIMIT, self._unkept, unreadable), unreadable

    async def _carry(self, row: OutboxRow) -> None:
        """Send one message, or store its failure; raise only LeaseLostError."""
        try:
            async with self._trials.trying(row.id):
                await self._attempt(row)
        except LeaseLostError:
            raise
        except Exception as error:
            log.error(
                "a message failed",
                channel=self._name,
                row=row.id,
                form=row.notice.KIND,
                error=describe_exception(error),
            )
            await self._kept(row, error)

    async def _kept(self, row: OutboxRow, error: Exception) -> None:
        """Store the failure; if that cannot be stored, skip the message in this process."""
        why = describe_exception(error)
        try:
            if is_row_fault(error) and await self._trials.raised(row.id, why):
                await self._trials.set_aside(row.id, why, dead_letters.set_aside_row)
            else:
                until = self._clock.now() + _FIRST
                await self._store.commit(self._lease.fenced(lambda tx: sending.postpone(tx, row, until, why)))
        except LeaseLostError:
            raise
        except Exception as another:
            log.error("what became of a message could not be kept", row=row.id, error=describe_exception(another))
            self._unkept.add(row.id)

    async def _attempt(self, row: OutboxRow) -> None:
        dispatch = await self._store.read(lambda tx: self._dispatch(tx, row))
        if dispatch is None:
            await self._refused(row, "no address any more")
            return
        if opens := await self._store.read(lambda tx: self._opens(tx, row, dispatch)):
            log.info("a message waits for its budget", channel=self._name)
            await self._store.commit(self._lease.fenced(lambda tx: sending.hold_until(tx, row, opens)))
            return
        try:
            await self._channel.send(dispatch)
        except PermanentRefusalError as refused:
            await self._refused(row, str(refused))
        except TemporaryFailureError as later:
            await self._later(row, str(later))
        else:
            await self._store.commit(self._lease.fenced(lambda tx: self._sent(tx, row, dispatch)))

    def _opens(self, tx: Tx, row: OutboxRow, dispatch: ContactMessage) -> datetime | None:
        """Return when the channel's daily budget has room again; None if it has room now."""
        kind, address = mail_sms.budget_kind(self._name), counted_as(Contact(self._name, dispatch.address))
        return budgets.next_opening(tx, contacts.person_id_of(row.to.address), kind, address=address)

    def _sent(self, tx: Tx, row: OutboxRow, dispatch: ContactMessage) -> None:
        sending.mark_sent(tx, row, None)
        kind, address = mail_sms.budget_kind(self._name), counted_as(Contact(self._name, dispatch.address))
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
            waits = mail_sms.current_code(tx, person_id, self._name)
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
                mail_sms.notify_undelivered(tx, contacts.person_id_of(row.to.address), self._name)
            else:
                undelivered.notify_undelivered(tx, row.case_id, self._name)

        await self._store.commit(self._lease.fenced(mark))

    async def _later(self, row: OutboxRow, why: str) -> None:
        if row.tries + 1 >= MAX_TRIES:
            await self._refused(row, why)
            return
        log.info("a message did not go this time", channel=self._name, why=why, tries=row.tries + 1)
        until = self._clock.now() + min(_FIRST * 2**row.tries, _LONGEST)
        await self._store.commit(self._lease.fenced(lambda tx: sending.postpone(tx, row, until, why)))
