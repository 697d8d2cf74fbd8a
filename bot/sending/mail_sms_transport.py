"""The transport of reporters' notices outside the chat: by mail or SMS, to the address that the person left."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog

from bot.mail_sms import ContactMessage, ContactServer, PermanentRefusalError
from bot.runtime.clock import Clock, backoff
from bot.runtime.http_client import TemporaryFailureError
from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, ResultWriter, Transport
from cases import budgets
from cases.notify import contact_addresses, undelivered
from dialogs.engine.words import Renderer, plain
from rules.facts.person_notices import ContactCodeNotice
from rules.people.contacts import Contact, counted_as
from rules.schedule.zones import zone_of
from rules.vocabulary import ContactChannel
from store.notify import contacts
from store.outbox import sending
from store.outbox.sending import OutboxRow
from store.unit import Store, Tx

log = structlog.get_logger()

MAX_TRIES = 12
"""Tries of a message, with pauses that double from a minute to six hours: about two days, as mail servers do."""

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)


class MailSmsTransport(Transport):
    """Sends over one channel; a message that may have arrived is resent with the same reference (law 4)."""

    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=True, longest=1_000_000, at_once=1
    )

    def __init__(
        self, channel: ContactChannel, server: ContactServer, store: Store, words: Renderer, clock: Clock
    ) -> None:
        self._channel = channel
        self._server = server
        self._store = store
        self._words = words
        self._clock = clock

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Send the message if the channel's budget has room; a code that has expired is refused, as is any message to
        an address that was forgotten."""
        row, recipient = letter.row, letter.recipient
        if letter.card is None:
            return self._refused(row, "no address any more")
        if opens := await self._store.read(lambda tx: self._budgeted(budgets.next_opening, tx, row, recipient)):
            log.info("a message waits for its budget", channel=self._channel)
            return lambda tx: sending.hold_until(tx, row, opens)
        try:
            await self._server.send(self._written(letter))
        except PermanentRefusalError as refused:
            return self._refused(row, str(refused))
        except TemporaryFailureError as away:
            return self._away(row, str(away))

        def sent(tx: Tx) -> None:
            sending.mark_sent(tx, row, None)
            self._budgeted(budgets.add, tx, row, recipient)

        return sent

    def _budgeted(self, use: Callable[..., Any], tx: Tx, row: OutboxRow, recipient: str) -> Any:
        """Read or use the budget of the channel's messages, for the person and the address."""
        kind, address = contact_addresses.budget_kind(self._channel), counted_as(Contact(self._channel, recipient))
        return use(tx, contacts.person_id_of(row.to.address), kind, address=address)

    def _written(self, letter: OutgoingMessage) -> ContactMessage:
        assert letter.card
        assert letter.subject
        to, zone = letter.row.to, zone_of(letter.row.to.tz)
        text = plain(self._words.render(letter.card, to.lang, zone, letter.at).text)
        subject = self._words.text(letter.subject, to.lang, zone, letter.at)
        return ContactMessage(letter.recipient, to.lang, subject, text, f"lian-{letter.row.id}")

    def _away(self, row: OutboxRow, why: str) -> ResultWriter:
        """Retry later; count the message as refused if the server has not taken it for too long."""
        if row.tries + 1 >= MAX_TRIES:
            return self._refused(row, why)
        log.info("a message did not go this time", channel=self._channel, why=why, tries=row.tries + 1)
        until = self._clock.now() + backoff(row.tries, _LONGEST, _FIRST)
        return lambda tx: sending.postpone(tx, row, until, why)

    def _refused(self, row: OutboxRow, why: str) -> ResultWriter:
        log.warning("a message will never arrive", channel=self._channel, why=why)

        def mark(tx: Tx) -> None:
            sending.mark_refused(tx, row, why)
            if isinstance(row.notice, ContactCodeNotice):
                undelivered.notify_code_undelivered(tx, contacts.person_id_of(row.to.address), self._channel)
            else:
                undelivered.notify_undelivered(tx, row.case_id, self._channel)

        return mark
