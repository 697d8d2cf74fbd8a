"""A card is what a person is shown: sentences, rows of buttons, media; plain values, no words yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rules.refusals import Arg, ByLang, Say


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: callback `data` (1-64 bytes, Bot API "InlineKeyboardButton") or a `url`."""

    label: Say
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """Evidence to show: `evidence` ids whose bytes come from the vault, several make an album."""

    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One message: a sentence a line, buttons a row; with `media` the lines are its caption."""

    lines: tuple[Say, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    media: Media | None = field(default=None)

    def with_line(self, line: Say, *, first: bool = False) -> "Card":
        """The same card with one more sentence, at its head or its foot."""
        lines = (line, *self.lines) if first else (*self.lines, line)
        return Card(lines, self.rows, self.media)


def card_to_json(card: Card) -> dict[str, Any]:
    """The card as JSON values, as the outbox keeps it (sealed)."""
    body: dict[str, Any] = {
        "lines": [say_to_json(line) for line in card.lines],
        "rows": [[_button_to_json(button) for button in row] for row in card.rows],
    }
    if card.media:
        body["media"] = list(card.media.evidence)
    return body


def card_from_json(body: Mapping[str, Any]) -> Card:
    """The card that `card_to_json` wrote."""
    return Card(
        lines=tuple(say_from_json(line) for line in body["lines"]),
        rows=tuple(tuple(_button_from_json(button) for button in row) for row in body["rows"]),
        media=Media(tuple(body["media"])) if "media" in body else None,
    )


def _button_to_json(button: Button) -> dict[str, Any]:
    return {"label": say_to_json(button.label), "data": button.data, "url": button.url}


def _button_from_json(body: Mapping[str, Any]) -> Button:
    return Button(say_from_json(body["label"]), body["data"], body["url"])


def say_to_json(say: Say) -> list[Any]:
    """The sentence as JSON values."""
    return [say.id, {name: _arg_to_json(arg) for name, arg in say.args.items()}]


def say_from_json(body: list[Any]) -> Say:
    """The sentence that `say_to_json` wrote."""
    return Say(body[0], {name: _arg_from_json(arg) for name, arg in body[1].items()})


def _arg_to_json(arg: Arg) -> Any:
    match arg:
        case datetime():
            return {"at": arg.isoformat()}
        case ByLang():
            return {"names": dict(arg.names)}
        case Say():
            return {"say": say_to_json(arg)}
        case _:
            return arg


def _arg_from_json(body: Any) -> Arg:
    match body:
        case {"at": instant}:
            return datetime.fromisoformat(instant)
        case {"names": names}:
            return ByLang(names)
        case {"say": say}:
            return say_from_json(say)
        case str() | int():
            return body
        case _:
            raise TypeError(f"no argument of a sentence: {type(body).__name__}")
