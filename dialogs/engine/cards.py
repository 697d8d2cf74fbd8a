"""A card: what a person is shown, as sentences, rows of buttons and media; plain values, without words yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Self

import msgspec

from dialogs.engine.buttons import ButtonData, Part
from dialogs.engine.sheets import MadeFile, TextFile
from rules.facts.registry import RenderedNotice
from rules.refusals import Text
from rules.sentences import Sentence, say_from_json, say_to_json
from rules.text.text_limits import units
from rules.views import CaseView


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: what a press asks for, or a `url` (Bot API "InlineKeyboardButton")."""

    label: Text
    data: ButtonData | None = None
    url: str = ""


Rows = tuple[tuple[Button, ...], ...]

WHOLE = 3000
"""UTF-16 units of a text that one message of 4096 shows whole beside what else it says."""

MENU = "m"
"""The act of the buttons that lead to a place of the reporter bot's menu; the argument is the place."""


def button(label: Text, act: str, *argument: Part, id: int = -1, version: int = -1) -> Button:
    """A button whose press asks for `act`."""
    return Button(label, ButtonData(act, id, version, argument))


def case_button(label: str | Text, act: str, case: CaseView, *argument: Part) -> Button:
    """A button whose press asks for `act` on the case as it is shown."""
    said = Text(label) if isinstance(label, str) else label
    return button(said, act, *argument, id=case.id, version=case.version)


def in_rows(buttons: Sequence[Button], width: int = 2) -> Rows:
    """The buttons in rows of `width`."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def page_buttons(page: int, pages: int, act: str, *argument: Part, desk: bool = False) -> Rows:
    """A row with the way to the page before and after; no row where there is neither.

    Args:
        page: from 0; the press carries the number of the other page after `argument`.
    """
    before, after = ("desk-page-before", "desk-page-after") if desk else ("page-before", "page-after")
    turn = [button(Text(before), act, *argument, page - 1)] if page else []
    turn += [button(Text(after), act, *argument, page + 1)] if page + 1 < pages else []
    return (tuple(turn),) if turn else ()


@dataclass(frozen=True, slots=True)
class Media:
    """Evidence to show, by ids in the vault; several make an album; an `original` is sent byte for byte under its given
    name."""

    evidence: tuple[int, ...]
    original: bool = False


class Card(RenderedNotice, kind="card"):
    """One message: each sentence is a line, each row has its buttons; with `media` or a `sheet` the lines are its
    caption. A `guarded` card can be neither forwarded nor saved, where the channel can do that."""

    lines: tuple[Text, ...]
    rows: Rows = ()
    media: Media | None = field(default=None)
    sheet: MadeFile | None = None
    guarded: bool = False

    def with_line(self, line: Text, *, first: bool = False) -> "Card":
        """Return the card with one more sentence at its start or end."""
        return replace(self, lines=(line, *self.lines) if first else (*self.lines, line))

    def with_whole(self, name: str, text: str) -> "Card":
        """Return the card with the text as a file, where it is too long to be read in the card to its end."""
        return replace(self, sheet=TextFile(name, text)) if units(text) > WHOLE else self

    def to_json(self) -> dict[str, Any]:
        """Return the card as JSON values, without its sheet and guard: cards with these are made at sending, and never
        stored."""
        rows = [[_Button.of(it) for it in row] for row in self.rows]
        media = self.media or Media(())
        lines = [say_to_json(line) for line in self.lines]
        written: dict[str, Any] = msgspec.to_builtins(_Card(lines, rows, media.evidence, media.original))
        return written

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        """Return the card that `to_json` wrote."""
        it = msgspec.convert(body, _Card)
        rows = tuple(tuple(written.button for written in row) for row in it.rows)
        return cls(tuple(map(say_from_json, it.lines)), rows, Media(it.media, it.original) if it.media else None)


class _Button(msgspec.Struct):
    """A button as stored (sealed) in the outbox."""

    label: Sentence
    data: str = ""
    url: str = ""

    @classmethod
    def of(cls, it: Button) -> "_Button":
        return cls(say_to_json(it.label), it.data.encode() if it.data else "", it.url)

    @property
    def button(self) -> Button:
        return Button(say_from_json(self.label), _stored_data(self.data), self.url)


_stored_data = lru_cache(maxsize=4096)(ButtonData.decode)
"""What a stored button asks for. Few are different; what strangers press is not kept here."""


class _Card(msgspec.Struct, omit_defaults=True):
    """A card as stored (sealed) in the outbox."""

    lines: list[Sentence] = []
    rows: list[list[_Button]] = []
    media: tuple[int, ...] = ()
    original: bool = False
