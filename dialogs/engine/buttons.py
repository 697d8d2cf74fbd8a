"""Button data: what a press carries, made and read by one codec (decision 41).

Written down (Bot API "InlineKeyboardButton.callback_data") it is `act[.id[.version]][.argument…]`. A number that is
missing is left out, and leaves an empty place only where a number follows it.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

BYTES = 64
"""The most that Telegram takes as the data of a button."""

_ACT = re.compile(r"[a-z_]+")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
"""Decimal, as it is written down; the longest still fit a column of a database."""

_EMPTY = "%"

Part = str | int
Word = TypeVar("Word", bound=str)
Unit = TypeVar("Unit")


@dataclass(frozen=True, slots=True)
class ButtonData:
    """What a press asks for.

    Attributes:
        act: a word of the registry of one bot.
        id: of what the act is about: a case, or the dialog, member, link or proposal of that act.
        version: of the case or the screen on which the button stands; -1, which nothing has, where there is no number.
        argument: what else the act needs, in order; the codec keeps words and numbers apart.

    Raises:
        ValueError: it does not fit `BYTES`, the act is no word, or a number is negative or longer than 18 digits.
    """

    act: str
    id: int = -1
    version: int = -1
    argument: tuple[Part, ...] = ()
    _wire: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not _ACT.fullmatch(self.act):
            raise ValueError(f"no word for an act: {self.act!r}")
        numbers = ["" if number < 0 else _written(number) for number in (self.id, self.version)]
        if not (self.argument and isinstance(self.argument[0], int)):
            while numbers and not numbers[-1]:
                numbers.pop()
        wire = ".".join((self.act, *numbers, *map(_written, self.argument)))
        if len(wire.encode()) > BYTES:
            raise ValueError(f"button data of {len(wire.encode())} bytes: {wire!r}")
        object.__setattr__(self, "_wire", wire)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the argument."""
        return tuple(part for part in self.argument if isinstance(part, int))

    @property
    def number(self) -> int:
        """The first number of the argument; -1 where there is none."""
        return next(iter(self.numbers), -1)

    def encode(self) -> str:
        """As the button carries it."""
        return self._wire

    @classmethod
    def decode(cls, data: str) -> "ButtonData | None":
        """Read what `encode` wrote; return None for anything else, since anyone may send any bytes."""
        act, *parts = data.split(".")
        numbers: list[int] = []
        while parts and len(numbers) < 2 and (not parts[0] or _NUMBER.fullmatch(parts[0])):
            numbers.append(int(parts.pop(0) or -1))
        id, version, *_ = (*numbers, -1, -1)
        try:
            read = cls(act, id, version, tuple(map(_read, parts)))
        except ValueError:
            return None
        return read if read.encode() == data else None


def pressed(data: str) -> ButtonData | None:
    """Return the data of a pressed button, also of one sent before decision 41; None for bytes of no button."""
    match read := ButtonData.decode(data):
        case ButtonData("c", -1, -1, (str(act), int(case), int(version))) if _ACT.fullmatch(act):
            return ButtonData(act, case, version)
        case ButtonData("v" | "w", -1, -1, (str(act), int(case), *rest)) if _ACT.fullmatch(act):
            return ButtonData(act, case, argument=tuple(rest))
        case ButtonData("d", version, -1, (str(), *_) as argument) if version >= 0:
            return ButtonData("d", version=version, argument=argument)
        case ButtonData("original", case, piece, ()) if piece >= 0:
            return ButtonData("original", case, argument=(piece,))
        case ButtonData("f", -1, -1, ("like", str(cases), int(page))) if re.fullmatch(r"\d+(-\d+)+", cases, re.ASCII):
            return ButtonData("f", argument=("like", *map(int, cases.split("-")), page))
    return read


def registry(*tables: Mapping[Word, Unit]) -> dict[Word, Unit]:
    """Return the tables as one.

    Raises:
        ValueError: two tables have the same key.
    """
    found = dict(pair for table in tables for pair in table.items())
    if len(found) < sum(map(len, tables)):
        times = Counter(key for table in tables for key in table)
        raise ValueError(f"declared twice: {[str(key) for key in found if times[key] > 1]}")
    return found


def _written(part: Part) -> str:
    if isinstance(part, int):
        if not 0 <= part < 10**18:
            raise ValueError(f"no number for a button: {part}")
        return str(part)
    if part.isidentifier():
        return str(part)
    word = part.replace("%", "%25").replace(".", "%2E")
    if _NUMBER.fullmatch(word):
        return f"%{ord(word[0]):X}{word[1:]}"
    return word or _EMPTY


def _read(part: str) -> Part:
    if _NUMBER.fullmatch(part):
        return int(part)
    if "%" not in part:
        return part
    return "" if part == _EMPTY else re.sub("%([0-9A-F]{2})", lambda escaped: chr(int(escaped[1], 16)), part)
