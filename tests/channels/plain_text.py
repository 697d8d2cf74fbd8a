"""A channel of plain text: lines in and out. A button is a numbered choice, and nothing is edited or taken back.

An address is `plain:<name>`. A person answers a card with the number of a choice, writes a command with its slash, or
anything else in words.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass

import orjson

from bot.receiving.channel import Deliver, Raw
from bot.sending.transport import Capabilities, DeliveryResult, OutgoingMessage, Transport
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.words import Renderer
from handlers.incoming import Account, Envelope, EnvelopeKind, Place, UpdateContext
from rules import addresses
from rules.addresses import Address, MessageRef
from rules.schedule.zones import zone_of
from rules.text.text_limits import words
from rules.text.visible_text import is_blank
from store.inbox import RawEvent
from store.outbox.sending import SendMode, SentMessage
from store.sealing import Keyring

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


class AnswersAtOnce:
    """Writes the words for a press as lines; nothing waits."""

    def __init__(self, terminals: Mapping[Address, Terminal], renderer: Renderer) -> None:
        self._terminals = terminals
        self._renderer = renderer

    def begin(self, press_id: str) -> Callable[[UpdateContext], None]:
        """The id of a press is the address of the person."""

        def answer(turn: UpdateContext) -> None:
            if turn.answer is not None:
                said = self._renderer.text(turn.answer, turn.lang, turn.store.installation.timezone, turn.now)
                self._terminals[Address(press_id)].lines += said.splitlines()

        return answer

    def busy(self) -> bool:
        return False

    def idle(self) -> bool:
        return True

    async def finish(self) -> None:
        """Nothing is in progress."""


class PlainText(Transport):
    """The terminals of all people: the channel by which lines come in, and the transport of the outbox."""

    name = CHANNEL
    capabilities = Capabilities(
        edits=False, deletes=False, buttons=False, threads=False, idempotent=True, longest=1_000_000
    )

    def __init__(self, renderer: Renderer, keys: Keyring) -> None:
        self._renderer = renderer
        self._keys = keys
        self._events = 0
        self._deliver: Deliver | None = None
        self._arrived: set[int] = set()
        self.terminals: defaultdict[Address, Terminal] = defaultdict(Terminal)
        self.answers = AnswersAtOnce(self.terminals, renderer)

    def at_work(self, outline: Envelope) -> AbstractAsyncContextManager[None]:
        """Lines of text show nothing of it."""
        return nullcontext()

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
        zone = zone_of(to.tz)
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

    @property
    def serving(self) -> bool:
        """Whether lines are taken."""
        return self._deliver is not None

    async def serve(self, deliver: Deliver) -> None:
        """Pass on the lines that are written from now on."""
        self._deliver = deliver
        await asyncio.Event().wait()

    async def write(self, name: str, line: str) -> None:
        """Pass a line of a person on; on return it is stored."""
        self._events += 1
        event, conversation = str(self._events), self._keys.hash("conversation", address(name))
        body = orjson.dumps({"event": event, "from": name, "line": line})
        assert self._deliver
        await self._deliver([RawEvent(CHANNEL, event, conversation, body)])

    def outline(self, raw: Raw) -> Envelope:
        """Read a line of a person as an envelope."""
        event, person, line = raw["event"], address(raw["from"]), raw["line"].strip()
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
            press_id=person if choice else "",
        )

    async def read(self, raw: Raw) -> Envelope:
        """Read the same: a line has nothing that its outline has not."""
        return self.outline(raw)
