"""A card is what a person is shown: sentences, rows of buttons, media; plain values, no words yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import msgspec

from dialogs.engine.sheets import Sheet
from rules.facts.registry import SpokenNotice
from rules.refusals import Say
from rules.saying import Sentence, say_from_json, say_to_json


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: callback `data` (1-64 bytes, Bot API "InlineKeyboardButton") or a `url`."""

    label: Say
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """Evidence to show: `evidence` ids whose bytes come from the vault, several make an album; an `original` goes byte
    for byte as it came, under its given name."""

    evidence: tuple[int, ...]
    original: bool = False


class Card(SpokenNotice, kind="card"):
    """One message: a sentence a line, buttons a row; with `media`, or a `sheet`, the lines are its caption."""

    lines: tuple[Say, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    media: Media | None = field(default=None)
    sheet: Sheet | None = None

    def with_line(self, line: Say, *, first: bool = False) -> "Card":
        """The same card with one more sentence, at its head or its foot."""
        lines = (line, *self.lines) if first else (*self.lines, line)
        return Card(lines, self.rows, self.media)

    def to_json(self) -> dict[str, Any]:
        """The card as JSON values; a sheet is made when it is sent, and never written."""
        rows = [[_Button(say_to_json(it.label), it.data, it.url) for it in row] for row in self.rows]
        media = self.media or Media(())
        lines = [say_to_json(line) for line in self.lines]
        written: dict[str, Any] = msgspec.to_builtins(_Card(lines, rows, media.evidence, media.original))
        return written

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        """The card that `to_json` wrote."""
        it = msgspec.convert(body, _Card)
        rows = tuple(tuple(Button(say_from_json(b.label), b.data, b.url) for b in row) for row in it.rows)
        return cls(tuple(map(say_from_json, it.lines)), rows, Media(it.media, it.original) if it.media else None)


class _Button(msgspec.Struct):
    """A button as the outbox keeps it (sealed)."""

    label: Sentence
    data: str = ""
    url: str = ""


class _Card(msgspec.Struct, omit_defaults=True):
    """A card as the outbox keeps it (sealed)."""

    lines: list[Sentence] = []
    rows: list[list[_Button]] = []
    media: tuple[int, ...] = ()
    original: bool = False


def in_rows(buttons: Sequence[Button], width: int) -> list[tuple[Button, ...]]:
    """The buttons, so many to a row."""
    return [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]
