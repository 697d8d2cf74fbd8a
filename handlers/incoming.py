"""What comes in, as plain values: who, where, and what was said or pressed; and the turn in which it is handled."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from dialogs.engine.buttons import ButtonData
from dialogs.engine.input import IncomingMessage
from rules.addresses import Address, MessageRef
from rules.later import LaterError
from rules.refusals import Refusal, Text
from rules.vocabulary import Lang
from store import inbox
from store.decision.groups import GroupRights
from store.unit import Store, Tx

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Account:
    """An account; `language` is the IETF tag of the language of its app. Of a reporter no name is read. `shared`: it is
    a group or a channel, in whose name several people write. `passing`: it ends with this visit, as a session does, so
    that only a receipt code leads its person back to a case."""

    address: Address
    language: str | None
    name: str = ""
    username: str | None = None
    shared: bool = False
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A private chat, or a group and perhaps one of its threads; `threads`: whether it has any, None where not told."""

    address: Address
    thread: MessageRef | None
    private: bool
    threads: bool | None = None


@dataclass(frozen=True, slots=True)
class Captured:
    """A message of a group as it is reported: all that is known of it, before its author can delete it.

    Attributes:
        said: its words and its file, as if it had been forwarded, with author, link and time.
        more: what it says beside, such as what it quotes of another chat.
        author: the account, or the channel, that wrote it; None where an administrator wrote in the group's name.
        ours: this bot has written it.
    """

    said: IncomingMessage
    more: tuple[IncomingMessage, ...] = ()
    author: Address | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class SaidInGroup:
    """What a message in a group tells beside its words.

    Attributes:
        typed: its sender has written it themselves: it is not forwarded, nor sent through another bot.
        target: the message that it replies to; `quote` are the words that it quotes.
        itself: as it would be reported, where it is a picture of an album.
        service: it replies to what Telegram itself says in the group, such as who came.
    """

    title: str
    handle: str
    typed: bool
    target: Captured | None = None
    quote: str = ""
    itself: Captured | None = None
    service: bool = False


class EnvelopeKind(StrEnum):
    """What an envelope holds.

    `SERVICE` tells of the conversation, and nobody sent it; `BLOCKED` and `UNBLOCKED` say whether the person lets
    themselves be written to. In groups somebody has `JOINED` or `LEFT`, the group has `MOVED` to another address, or
    the bot's own `STANDING` has changed.
    """

    MESSAGE = "message"
    EDIT = "edit"
    COMMAND = "command"
    PRESS = "press"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    SERVICE = "service"
    JOINED = "joined"
    LEFT = "left"
    MOVED = "moved"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class BotStanding:
    """What a bot may do in a group: its rights, and whether it can write there and make the threads that are wanted."""

    rights: GroupRights
    posts: bool
    threads: bool


@dataclass(frozen=True, slots=True)
class Mailed:
    """What a mail has beside its words: it says all at once, and each answer to it is another mail.

    Attributes:
        id: its Message-ID.
        answers: the rows of our mails that it answers, the nearest first.
        number: of the choice that it takes; 0 where it takes none.
        files: its further messages, each a file.
        left_out: files that were not taken.
        refused: the message id of why nothing of it was taken; empty where it was.
        earlier: the mail with which they began the thread, where it may be erased by now.
        failed: it brings the first of `answers` back, which was for one of these addresses; no person wrote it.
    """

    id: str
    subject: str
    answers: tuple[int, ...] = ()
    number: int = 0
    files: tuple[IncomingMessage, ...] = ()
    left_out: int = 0
    refused: str = ""
    earlier: "Envelope | None" = None
    failed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """One event of a channel, as its adapter reads it.

    Attributes:
        event: the id that the channel gives the event.
        place: where it happened; in private its address is the person's.
        sender: the account that wrote, pressed, joined or left.
        said: of a message, an edit or a command; without words and file where nothing of it can be read.
        replied: the message that it replies to; `cited` are the words of that message, where it is the bot's own.
        quoted: what it replies to in another chat, as of a forwarded message; its own words say something about it.
        sent_at: when a message was sent.
        blank: it has words, of which nothing is seen.
        command: the word after the slash, in lower case, and its argument; with `@` and the bot where the word names
            one that the adapter does not know to be this one.
        button: what the pressed button asks for; None for bytes of no button.
        screen: the message with the pressed button.
        press_id: by what the channel wants a press answered; empty where it wants none.
        moved_from: the former address of a group.
        group: of a message in a group.
        mail: what it has beside its words as a mail.
    """

    event: str
    place: Place
    sender: Account
    kind: EnvelopeKind
    said: IncomingMessage = field(default_factory=IncomingMessage)
    replied: MessageRef | None = None
    cited: str = ""
    quoted: IncomingMessage | None = None
    sent_at: datetime | None = None
    blank: bool = False
    command: tuple[str, str] = ("", "")
    button: ButtonData | None = None
    screen: MessageRef | None = None
    press_id: str = ""
    moved_from: Address | None = None
    standing: BotStanding | None = None
    group: SaidInGroup | None = None
    mail: Mailed | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a press or a message led to stands in another place; `say` tells where."""

    say: Text


PressAnswer = Text | Refusal | Elsewhere | None
"""What answers a press: a word in passing, a refusal or where to look as an alert, or nothing."""

Flow = Callable[[Tx, Envelope], tuple[PressAnswer, Lang]]
"""Does what an envelope asks for; returns what a press is answered with, and in which language."""


@dataclass(slots=True)
class UpdateContext:
    """A turn: the handling of one event of a channel; it succeeds when its one unit commits.

    Attributes:
        bot: "reporter" or "desk".
        seq: the event's row in the inbox.
        now: when its handling began, aware UTC.
        answer: what a press is answered with after the commit, in `lang`.
        alert: the answer asks to be read, so it is shown as an alert.
    """

    bot: str
    seq: int
    now: datetime
    store: Store
    answer: Text | None = None
    alert: bool = False
    lang: Lang = "zh-Hans"

    async def handle(self, envelope: Envelope | None, flow: Flow) -> None:
        """Do what the envelope asks for, in one unit; an event without one is done."""
        if envelope is None:
            await self.commit(lambda tx: None)
            return
        said, self.lang = await self._done(lambda tx: flow(tx, envelope))
        self.alert = isinstance(said, Refusal | Elsewhere)
        self.answer = said.say if isinstance(said, Refusal | Elsewhere) else said

    async def _done(self, unit: Callable[[Tx], Value]) -> Value:
        """Commit a unit; where it needs an answer that takes time, get that and run it again."""
        while True:
            try:
                return await self.commit(unit)
            except LaterError as later:
                await later.ready()

    async def commit(self, unit: Callable[[Tx], Value]) -> Value:
        """Run `unit` and mark the event as done in the same transaction; return its value once durable."""

        def with_inbox(tx: Tx) -> Value:
            value = unit(tx)
            inbox.mark_done(tx, self.seq)
            return value

        return await self.store.commit(with_inbox)
