"""Words at the last moment: a card's sentences in the reader's language, as Telegram's HTML.

Nothing falls back to another language: a message or an argument that is missing is a fault, and raised.
"""

import re
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentInt
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from dialogs.engine.cards import Button, Card
from dialogs.engine.instants import InstantArgument, InstantFormatter
from dialogs.engine.label_width import rows_that_fit
from rules.operator.templates import GAP
from rules.refusals import Arg, ByLang, Filled, Mention, Text
from rules.text.text_limits import cropped, units
from rules.text.visible_text import visible
from rules.vocabulary import LANGS, Lang

LOCALES = Path(__file__).resolve().parents[1] / "locales"
TEXT_LIMIT = 4096
"""Limit of a message in UTF-16 units, without its formatting (Bot API "sendMessage")."""
CAPTION_LIMIT = 1024
"""Limit of a caption in UTF-16 units (Bot API "sendPhoto")."""

_GROUPED = 1000
"""From here on digits stand in groups."""
_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024
_QUOTES_CUT_TO = (TEXT_LIMIT, 3000, 1500, 700, 300, 100, 30)
_UNCUT = 1_000_000
_TAG = re.compile(r"<[^<>]*>")
_LONG = 200
_MARK = re.compile("\ue000(\\d+)\ue001")


class MessageMissingError(Exception):
    """A message, an argument or a language is missing, or a file of messages is broken."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered card: `text` with `parse_mode` HTML, and the rows of the inline keyboard (None: no keyboard)."""

    text: str
    keyboard: list[list[dict[str, str]]] | None


PAGE = "-page"
"""How the id of a message ends that stands in place of another on a web page, where there are no commands."""


class _Whole(FluentInt):
    """A whole number; a small one has the same digits in every language, and need not be formatted."""

    def format(self, locale: Locale) -> str:
        """Return the number as the language writes it."""
        plain = 0 <= self < _GROUPED and self.options is self.default_number_format_options
        return str(int(self)) if plain else super().format(locale)


class _Tongue:
    """The messages of one language."""

    def __init__(self, lang: Lang, folder: Path) -> None:
        self.lang = lang
        self._form = ""
        self._locale = Locale.parse(lang, sep="-")
        moments = InstantFormatter(self._locale, self._format)
        functions: dict[str, Any] = {**moments.functions(), "SIZE": self._size}
        self._bundle = FluentBundle([lang], functions=functions, use_isolating=False)
        self._still: dict[str, str] = {}
        seen: set[str] = set()
        for file in sorted((folder / lang).glob("*.ftl")):
            resource = FluentParser().parse(file.read_text(encoding="utf-8"))
            for entry in resource.body:
                if isinstance(entry, Junk):
                    raise MessageMissingError(f"{lang}/{file.name}: {entry.annotations[0].message}: {entry.content!r}")
                if isinstance(entry, Message) and entry.id.name in seen:
                    raise MessageMissingError(f"{lang}/{file.name}: {entry.id.name} is given twice")
                if isinstance(entry, Message):
                    seen.add(entry.id.name)
            self._bundle.add_resource(resource)

    def of_pages(self) -> "_Tongue":
        """Return the same messages, each in its form for a page where it has one."""
        other = copy(self)
        other._form, other._still = PAGE, {}
        return other

    def html(self, say: Text, tz: ZoneInfo, now: datetime, cut: int) -> str:
        """Render the sentence as HTML, each text argument cut to `cut` UTF-16 units and escaped."""
        if not say.args:
            if say.id not in self._still:
                self._still[say.id] = self._format(say.id, {})
            return self._still[say.id]
        long: list[str] = []
        args: dict[str, Any] = {}
        for name, arg in say.args.items():
            match arg:
                case int():
                    args[name] = _Whole(arg)
                case datetime():
                    args[name] = InstantArgument(arg, tz, now)
                case Text():
                    args[name] = _marked(self.html(arg, tz, now, cut), long)
                case Mention(alias, account):
                    # Who sends the card knows the link of the account's channel.
                    link = f'<a href="{account}">{escape(visible(alias), quote=False)}</a>'
                    args[name] = _marked(link, long)
                case _:
                    args[name] = _marked(escape(cropped(self._plain(arg, tz, now, cut), cut), quote=False), long)
        words = self._format(say.id, args)
        return _MARK.sub(lambda mark: long[int(mark[1])], words) if long else words

    def _plain(self, arg: Arg, tz: ZoneInfo, now: datetime, cut: int) -> str:
        """Return an argument as plain text; a template with its gaps filled."""
        match arg:
            case Filled(texts, gaps):
                filled = {f"{{{name}}}": self._plain(gap, tz, now, cut) for name, gap in gaps.items()}
                return GAP.sub(lambda gap: filled.get(gap[0], gap[0]), texts[self.lang])
            case ByLang(names):
                return names[self.lang]
            case datetime():
                return InstantArgument(arg, tz, now).format(self._locale)
            case Text():
                return plain(self.html(arg, tz, now, cut))
            case Mention(alias):
                return visible(alias)
            case _:
                # Rows older than the cleaning of input still hold invisible characters.
                return visible(str(arg))

    def _format(self, id: str, args: dict[str, Any]) -> str:
        if self._form and self._bundle.has_message(id + self._form):
            id += self._form
        if not self._bundle.has_message(id):
            raise MessageMissingError(f"no message {id} in {self.lang}")
        pattern = self._bundle.get_message(id).value
        if pattern is None:
            raise MessageMissingError(f"{id} says nothing in {self.lang}")
        words, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise MessageMissingError(f"{id} in {self.lang}: {errors[0]}") from errors[0]
        return str(words)

    def _size(self, bytes: int) -> str:
        """Format a file size as phones do: 220 KB, 1.4 MB."""
        if bytes < _MEGABYTE:
            return f"{format_decimal(max(1, round(bytes / _KILOBYTE)), locale=self._locale)} KB"
        return f"{format_decimal(round(bytes / _MEGABYTE, 1), '#,##0.#', locale=self._locale)} MB"


class Renderer:
    """The messages of all languages, loaded once at start."""

    def __init__(self, tongues: dict[Lang, _Tongue]) -> None:
        self._tongues = tongues

    @classmethod
    @cache
    def load(cls, folder: Path = LOCALES) -> "Renderer":
        """Read the files of all languages, once per process.

        Raises:
            WordsMissingError: a file is broken, or gives a message twice.
        """
        return cls({lang: _Tongue(lang, folder) for lang in LANGS})

    def of_pages(self) -> "Renderer":
        """Return what renders for web pages: a message whose id is followed by `PAGE` stands there in place of it."""
        return Renderer({lang: tongue.of_pages() for lang, tongue in self._tongues.items()})

    def text(self, say: Text, lang: Lang, tz: ZoneInfo, now: datetime) -> str:
        """Render the sentence as plain text, for alerts, titles of threads and labels of buttons."""
        return plain(self._tongues[lang].html(say, tz, now, _QUOTES_CUT_TO[0]))

    def lines(self, card: Card, lang: Lang, tz: ZoneInfo, now: datetime) -> list[str]:
        """Render each sentence of the card whole, as HTML, for a channel that cuts nothing."""
        return [self._tongues[lang].html(line, tz, now, _UNCUT) for line in card.lines]

    def render(self, card: Card, lang: Lang, tz: ZoneInfo, now: datetime) -> Rendered:
        """Render the card; if it is too long for one message, cut the quoted texts shorter."""
        limit = CAPTION_LIMIT if card.media or card.sheet else TEXT_LIMIT
        rows = [[self._button(button, lang, tz, now) for button in row] for row in card.rows]
        keyboard = [row[part] for row in rows for part in rows_that_fit([button["text"] for button in row])]
        for cut in _QUOTES_CUT_TO:
            text = "\n".join(self._tongues[lang].html(line, tz, now, cut) for line in card.lines)
            if len(text) * 2 <= limit or units(plain(text)) <= limit:
                break
        return Rendered(text, keyboard or None)

    def _button(self, button: Button, lang: Lang, tz: ZoneInfo, now: datetime) -> dict[str, str]:
        label = self.text(button.label, lang, tz, now)
        return (
            {"text": label, "callback_data": button.data.encode()}
            if button.data
            else {"text": label, "url": button.url}
        )


def _marked(html: str, long: list[str]) -> str:
    """Replace a long argument by a mark, restored after formatting, because Fluent refuses long arguments in places."""
    if len(html) <= _LONG and "\ue000" not in html:
        return html
    long.append(html)
    return f"\ue000{len(long) - 1}\ue001"


def plain(html: str) -> str:
    """Return the text of Telegram's HTML without its markup."""
    return unescape(_TAG.sub("", html)) if "<" in html or "&" in html else html
