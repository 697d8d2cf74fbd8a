"""A channel of plain text: lines in and out. A button is a numbered choice, and nothing is edited or taken back.

An address is `plain:<name>`. A person answers a card with the number of a choice, writes a command with its slash, or
anything else in words.
"""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import orjson

from bot.runtime.clock import Clock
from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import Search, no_search
from dialogs.engine.words import Renderer
from handlers.flows.routing.reporter import handle
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from handlers.update_context import UpdateContext
from rules import addresses
from rules.addresses import Address, MessageRef
from rules.text.text_limits import words
from rules.text.visible_text import is_blank
from store import inbox
from store.inbox import RawUpdate
from store.outbox.sending import SendMode, SentMessage
from store.sealing import Keyring
from store.unit import Store

CHANNEL = "plain"
BOT = "reporter"


def address(name: str) -> Address:
    """Return the address of a person on this channel."""
    return addresses.address(CHANNEL, name)


@dataclass(frozen=True, slots=True)
class Choice:
    """A numbered choice: the living message (slot) it belongs to, the message as it was sent, and its button."""

    slot: str
    message: MessageRef
    button: ButtonData


class Terminal:
    """What one person sees: the lines, and the choices that they can still take by number."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.choices: dict[int, Choice] = {}

    def forget(self, slot: str) -> None:
        """Forget the choices of a living message that is replaced."""
        self.choices = {number: choice for number, choice in self.choices.items() if choice.slot != slot}

    def offer(self, choice: Choice) -> int:
        """Return the number by which the choice can be taken: the next after those of all living messages."""
        number = max(self.choices, default=0) + 1
        self.choices[number] = choice
        return number


class PlainText(Transport):
    """The terminals of all people. It is the transport of the outbox."""

    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=True, longest=1_000_000
    )

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._arrived: set[int] = set()
        self.terminals: defaultdict[Address, Terminal] = defaultdict(Terminal)

    async def send(self, letter: OutgoingMessage) -> DeliveryResult:
        """Write the card as new lines, also where it edits a living message; the row's id makes that happen once."""
        row, message = letter.row, MessageRef(str(letter.row.id))
        terminal, slot = self.terminals[row.to.address], row.slot or message
        if row.manner in (SendMode.DELETE, SendMode.REMOVE_THREAD) or letter.card is None:
            # The lines stay where they are; only what they offered can no longer be chosen.
            if row.slot:
                terminal.forget(slot)
            return SentMessage(row, None)
        if row.id not in self._arrived:
            self._arrived.add(row.id)
            terminal.forget(slot)
            terminal.lines += self._written(letter, letter.card, terminal, slot, message)
        return SentMessage(row, message)

    def _written(
        self, letter: OutgoingMessage, card: Card, terminal: Terminal, slot: str, message: MessageRef
    ) -> list[str]:
        to, lines = letter.row.to, []
        zone = ZoneInfo(to.tz)
        for line in card.lines:
            lines += self._renderer.text(line, to.lang, zone, letter.at).splitlines()
        lines += [f"[{file.name or file.kind}]" for file in letter.enclosures]
        for button in (button for row in card.rows for button in row):
            label = self._renderer.text(button.label, to.lang, zone, letter.at)
            if button.data is None:
                lines.append(f"{label}: {button.url}")
            else:
                lines.append(f"{terminal.offer(Choice(slot, message, button.data))}. {label}")
        return lines

    def read(self, name: str, line: str, event: str) -> Envelope:
        """Read a line of a person as an envelope."""
        person, line = address(name), line.strip()
        choice = self.terminals[person].choices.get(int(line)) if line.isdecimal() else None
        command, _, argument = line.removeprefix("/").partition(" ")
        if choice is not None:
            kind = EnvelopeKind.PRESS
        elif line.startswith("/"):
            kind = EnvelopeKind.COMMAND
        else:
            kind = EnvelopeKind.MESSAGE
        return Envelope(
            event,
            Place(person, None, private=True),
            Account(person, None),
            kind,
            said=IncomingMessage(words(line), id=MessageRef(f"in-{event}")),
            blank=line != "" and is_blank(line),
            command=(command.lower(), argument.strip()),
            button=choice.button if choice else None,
            screen=choice.message if choice else None,
        )


class PlainTextIntake:
    """Takes lines in: each is stored, then handled in one unit, whose words for a press are written as a line."""

    def __init__(
        self,
        channel: PlainText,
        store: Store,
        keys: Keyring,
        clock: Clock,
        renderer: Renderer,
        search: Search = no_search,
    ) -> None:
        self._channel = channel
        self._store = store
        self._keys = keys
        self._clock = clock
        self._renderer = renderer
        self._search = search
        self._events = 0
        self._one_by_one = asyncio.Lock()

    async def take(self, name: str, line: str) -> None:
        """Store a line and handle it."""
        async with self._one_by_one:
            self._events += 1
            raw = RawUpdate(
                self._events, self._keys.hash("conversation", address(name)), orjson.dumps({"from": name, "line": line})
            )
            for row in await self._store.commit(lambda tx: inbox.store(tx, BOT, [raw])):
                body = orjson.loads(row.body)
                await self._handle(self._channel.read(body["from"], body["line"], str(raw.update_id)), row.seq)

    async def _handle(self, envelope: Envelope, seq: int) -> None:
        turn = UpdateContext(BOT, seq, self._clock.now(), self._store)
        turn.say(*await turn.commit(lambda tx: handle(tx, envelope, self._search)))
        if turn.answer is not None:
            zone = self._store.installation.timezone
            said = self._renderer.text(turn.answer, turn.lang, zone, turn.now)
            self._channel.terminals[envelope.place.address].lines += said.splitlines()
