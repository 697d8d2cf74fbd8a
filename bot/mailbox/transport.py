"""The transport of cards to people who report by mail: one mail for a card, its buttons as numbers, in the thread that
it answers."""

import asyncio
import re
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.mail_sms import ContactMessage, MailAttachment, PermanentRefusalError, Smtp
from bot.runtime.clock import Clock, backoff
from bot.runtime.http_client import TemporaryFailureError
from bot.sending.mail_sms_transport import MAX_TRIES
from bot.sending.transport import Attachment, Capabilities, DeliveryResult, OutgoingMessage, ResultWriter, Transport
from cases.notify import undelivered
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer
from handlers.mail import CHANNEL
from rules.addresses import MessageRef, local_id
from rules.mail.kinds import is_reply
from rules.refusals import Text
from rules.schedule.zones import zone_of
from store.notify import correspondence
from store.notify.correspondence import Correspondence
from store.outbox import SendMode
from store.outbox.sending import OutboxRow, SentMessage, mark_refused, mark_sent, postpone
from store.record import cases
from store.unit import Store, Tx
from store.vault import Vault

log = structlog.get_logger()

_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)
_ID = re.compile(r"<[!-;=?-~]{3,250}>")


@dataclass(frozen=True, slots=True)
class _Written:
    """A card as words, and the data of what it offers by number, in order."""

    text: str
    offers: tuple[str, ...]


class MailTransport(Transport):
    """Mails to the address of a person; one that may have arrived is sent again under the same Message-ID (law 4)."""

    name = CHANNEL
    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=True, longest=1_000_000, at_once=4
    )

    def __init__(self, server: Smtp, store: Store, vault: Vault, words: Renderer, clock: Clock) -> None:
        self._server = server
        self._store = store
        self._vault = vault
        self._words = words
        self._clock = clock

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Send the card as a mail. What an edit would change by the way is not worth one: nothing is sent."""
        row = letter.row
        if letter.card is None or _is_edit_of_status(row):
            return SentMessage(row, row.message)
        ours, number = await self._store.read(lambda tx: self._known(tx, row))
        written = self._written(letter, letter.card)
        try:
            await self._server.send(await self._mail(letter, written, ours, number))
        except PermanentRefusalError as refused:
            return self._refused(row, str(refused))
        except TemporaryFailureError as away:
            why, until = str(away), self._clock.now() + backoff(row.tries, _LONGEST, _FIRST)
            if row.tries + 1 >= MAX_TRIES:
                return self._refused(row, why)
            log.info("a mail did not go this time", why=why, tries=row.tries + 1)
            return lambda tx: postpone(tx, row, until, why)

        def sent(tx: Tx) -> None:
            mark_sent(tx, row, MessageRef(str(row.id)))
            if row.to.person_id is not None:
                now = correspondence.get(tx, row.to.person_id)
                correspondence.put(tx, row.to.person_id, now.sent(row.id, row.case_id, written.offers))

        return sent

    def _refused(self, row: OutboxRow, why: str) -> ResultWriter:
        log.warning("a mail will never arrive", why=why)

        def mark(tx: Tx) -> None:
            mark_refused(tx, row, why)
            undelivered.notify_undelivered(tx, row.case_id, CHANNEL)

        return mark

    def _known(self, tx: Tx, row: OutboxRow) -> tuple[Correspondence, str]:
        """Return the mails exchanged with the recipient, and the number of the case that the row is about."""
        case = cases.get(tx, row.case_id) if row.case_id else None
        ours = correspondence.get(tx, row.to.person_id) if row.to.person_id else Correspondence()
        return ours, case.number if case else ""

    def _written(self, letter: OutgoingMessage, card: Card) -> _Written:
        to, zone = letter.row.to, zone_of(letter.row.to.tz)

        def said(text: Text) -> str:
            return self._words.text(text, to.lang, zone, letter.at)

        lines, offers = [said(line) for line in card.lines], list[str]()
        choices: list[str] = []
        for button in (button for row in card.rows for button in row):
            if isinstance(button.data, ButtonData):
                offers.append(button.data.encode())
                choices.append(f"{len(offers)}. {said(button.label)}")
            elif button.url:
                choices.append(f"{said(button.label)}: {button.url}")
        foot = said(Text("mail-foot-number" if offers else "mail-foot-words"))
        return _Written("\n".join([*lines, *([""] if choices else []), *choices, "", foot]), tuple(offers))

    async def _mail(
        self, letter: OutgoingMessage, written: _Written, ours: Correspondence, number: str
    ) -> ContactMessage:
        row = letter.row
        thread = ours.thread(row.case_id)
        subject = thread.subject if is_reply(thread.subject) else f"Re: {thread.subject}"
        if not thread.subject:
            subject = self._words.text(Text("mail-about"), row.to.lang, zone_of(row.to.tz), letter.at)
        if number and number not in subject:
            subject = f"{subject} [{number}]"
        answered = {"In-Reply-To": thread.last, "References": thread.last} if _ID.fullmatch(thread.last) else {}
        files = [await self._file(it) for it in letter.enclosures]
        to = local_id(row.to.address)
        return ContactMessage(to, row.to.lang, subject, written.text, f"lian-{row.id}", answered, tuple(files))

    async def _file(self, it: Attachment) -> MailAttachment:
        if it.made is not None:
            content = await asyncio.to_thread(it.made)
        elif it.key is not None:
            content = await self._vault.get(it.id, it.key, copy=not it.original)
        else:
            content = b""
        return MailAttachment(it.name, it.mime, content)


def _is_edit_of_status(row: OutboxRow) -> bool:
    status = row.slot is not None and row.slot.startswith("status:")
    return status and row.manner is SendMode.NEW and row.message is not None
