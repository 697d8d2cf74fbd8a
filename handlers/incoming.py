"""What comes in, as plain values: who, where, and what was said or pressed."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.engine.buttons import Part
from dialogs.engine.input import File
from rules.addresses import Address, MessageRef
from rules.refusals import Refusal, Text
from store.members.staff import Member
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class StaffAccount:
    """An account, and how it is called (Bot API "User")."""

    address: Address
    name: str
    username: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A private chat, or a group and perhaps one of its threads."""

    address: Address
    thread: MessageRef | None
    private: bool


@dataclass(frozen=True, slots=True)
class StaffMessage:
    """A message: its words and file, what it replies to, and its id."""

    who: StaffAccount
    place: Place
    text: str
    file: File | None = None
    replied: MessageRef | None = None
    id: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press, with its button data.

    Attributes:
        act: empty for bytes of no button of ours.
        id, version: -1, which no row has, where the data has none.
    """

    who: StaffAccount
    place: Place
    act: str
    id: int = -1
    version: int = -1
    argument: tuple[Part, ...] = ()

    @property
    def number(self) -> int:
        """The first number of the argument; -1 where there is none."""
        return next((part for part in self.argument if isinstance(part, int)), -1)


@dataclass(frozen=True, slots=True)
class ReporterAccount:
    """A person: the private chat, and the language of their app (Bot API "User.language_code")."""

    address: Address
    language: str | None


OnMessage = Callable[[Tx, StaffMessage, Member], Text | Refusal | None]
"""A unit for a message of a member; a refusal is said where they wrote."""

OnPress = Callable[[Tx, Pressed, Member], Text | Refusal | None]
"""A unit for a press of a member; what it says answers the press, a refusal is an alert."""
