"""The transport of cards to sessions of the web form: a message is a row that the next page shows."""

import asyncio

import msgspec

from bot.sending.transport import Attachment, Capabilities, DeliveryResult, OutgoingMessage, Transport
from handlers.web.events import CHANNEL
from handlers.web.showing import FileOfPage, PageBody
from rules.addresses import MessageRef
from store.outbox import SendMode, sending
from store.outbox.sending import SentMessage
from store.unit import Tx
from store.web import messages


class WebTransport(Transport):
    """Shows, edits and removes messages in the transaction that marks them as sent, so each is shown exactly once."""

    name = CHANNEL
    capabilities = Capabilities(
        edits=True, deletes=True, buttons=True, threads=False, idempotent=True, longest=1_000_000
    )

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Return what shows the card to the session, or removes the message."""
        row, card = letter.row, letter.card
        session, former = row.to.address, row.message
        if row.manner is SendMode.DELETE or card is None:

            def removed(tx: Tx) -> None:
                if former:
                    messages.remove(tx, session, former)
                sending.mark_all_sent(tx, [SentMessage(row, None)])
                tx.wakes.add(messages.SHOWN)

            return removed
        edited = former if row.manner is SendMode.EDIT else None
        name, body = (
            edited or MessageRef(str(row.id)),
            PageBody(card.to_json(), tuple(_file(number, it) for number, it in enumerate(letter.enclosures))),
        )
        made = await asyncio.to_thread(lambda: {n: it.made() for n, it in enumerate(letter.enclosures) if it.made})

        def shown(tx: Tx) -> None:
            messages.remove(tx, session, name)
            messages.put(tx, session, name, msgspec.to_builtins(body), shown=row.id, person_id=row.to.person_id)
            for number, content in made.items():
                messages.put_file(tx, session, f"{name}/{number}", content, person_id=row.to.person_id)
            sending.mark_all_sent(tx, [SentMessage(row, name)])
            tx.wakes.add(messages.SHOWN)

        return shown


def _file(number: int, it: Attachment) -> FileOfPage:
    return FileOfPage(number, it.name, it.mime, 0 if it.made else it.id)
