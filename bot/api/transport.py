"""The transport of what clients' users are told: each message becomes an event that is kept for the client."""

from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from dialogs.engine.words import Renderer
from handlers.api.events import tell
from rules.facts.person_notices import OpenedCaseNotice
from rules.people.clients import CHANNEL
from rules.schedule.zones import zone_of
from store.outbox import sending
from store.outbox.sending import SentMessage
from store.unit import Tx


class ClientTransport(Transport):
    """Turns messages into events; nothing leaves this machine here, and what a receipt code has opened is answered to
    the person who asked, so that no event names an anonymous case."""

    name = CHANNEL
    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=True, longest=1_000_000
    )

    def __init__(self, words: Renderer) -> None:
        self._words = words

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Keep the message's words as an event."""
        row, card = letter.row, letter.card
        if card is None or isinstance(row.notice, OpenedCaseNotice):
            return SentMessage(row, None)
        zone = zone_of(row.to.tz)
        said = (self._words.text(line, row.to.lang, zone, letter.at) for line in card.lines)
        text = [line for words in said for line in words.splitlines() if line.strip()]

        def kept(tx: Tx) -> None:
            tell(tx, row, text)
            sending.mark_sent(tx, row, None)

        return kept
