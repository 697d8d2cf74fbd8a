"""A card is what a person is shown: sentences, rows of buttons, media; plain values, no words yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dialogs.engine.sheets import Sheet
from rules.refusals import Say
from rules.saying import say_from_json, say_to_json


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


@dataclass(frozen=True, slots=True)
class Card:
    """One message: a sentence a line, buttons a row; with `media`, or a `sheet`, the lines are its caption."""

    lines: tuple[Say, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    media: Media | None = field(default=None)
    sheet: Sheet | None = None

    def with_line(self, line: Say, *, first: bool = False) -> "Card":
        """The same card with one more sentence, at its head or its foot."""
        lines = (line, *self.lines) if first else (*self.lines, line)
        return Card(lines, self.rows, self.media)


def in_rows(buttons: Sequence[Button], width: int) -> list[tuple[Button, ...]]:
    """The buttons, so many to a row."""
    return [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def card_to_json(card: Card) -> dict[str, Any]:
    """The card as JSON values, as the outbox keeps it (sealed)."""
    body: dict[str, Any] = {
        "lines": [say_to_json(line) for line in card.lines],
        "rows": [[_button_to_json(button) for button in row] for row in card.rows],
    }
    if card.media:
        body["media"] = list(card.media.evidence)
        body["original"] = card.media.original
    return body


def card_from_json(body: Mapping[str, Any]) -> Card:
    """The card that `card_to_json` wrote."""
    return Card(
        lines=tuple(say_from_json(line) for line in body["lines"]),
        rows=tuple(tuple(_button_from_json(button) for button in row) for row in body["rows"]),
        media=Media(tuple(body["media"]), body.get("original", False)) if "media" in body else None,
    )


def _button_to_json(button: Button) -> dict[str, Any]:
    return {"label": say_to_json(button.label), "data": button.data, "url": button.url}


def _button_from_json(body: Mapping[str, Any]) -> Button:
    return Button(say_from_json(body["label"]), body["data"], body["url"])
