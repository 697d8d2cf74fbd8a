"""Pages in the reader's language, from templates; and the headers that each answer carries."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dialogs.engine.cards import Button, Card
from dialogs.engine.words import Renderer
from handlers.web.showing import PageBody, shown
from rules.refusals import Arg, Text
from rules.vocabulary import Lang
from store.sealing import Keyring
from store.web.messages import WebMessage

_HERE = Path(__file__).parent
_STATIC = {"style.css": "text/css", "form.js": "text/javascript"}

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors "
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def headers(shown_in: str = "") -> dict[str, str]:
    """Return what each answer of the form carries: nothing of others is loaded, nothing is kept, and no page shows ours
    in it but those of the origin `shown_in`, if there is one."""
    if shown_in:
        return {**_HEADERS, "Content-Security-Policy": _POLICY + shown_in}
    return {**_HEADERS, "Content-Security-Policy": f"{_POLICY}'none'", "X-Frame-Options": "DENY"}


class Pages:
    """Renders the templates.

    Args:
        keys: hash the data of buttons, so that a page tells nothing of what they carry.
    """

    def __init__(self, words: Renderer, keys: Keyring, zone: ZoneInfo) -> None:
        self._words = words
        self._keys = keys
        self._zone = zone
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @cached_property
    def static(self) -> Mapping[str, tuple[bytes, str]]:
        """The files that pages load, with their types."""
        return {name: ((_HERE / "static" / name).read_bytes(), mime) for name, mime in _STATIC.items()}

    @cached_property
    def version(self) -> str:
        """A text that changes with the files that pages load."""
        return hashlib.sha256(b"".join(content for content, _ in self.static.values())).hexdigest()[:12]

    def page(self, template: str, lang: Lang, now: datetime, *, status: int = 200, **told: Any) -> web.Response:
        """Return a page in a language."""

        def say(id: str, **args: Arg) -> str:
            return self._words.text(Text(id, args), lang, self._zone, now)

        text = self._templates.get_template(f"{template}.html").render(
            say=say, lang=lang, version=self.version, template=template, **told
        )
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")

    def text(self, say: Text, lang: Lang, now: datetime) -> str:
        """Return a sentence in a language."""
        return self._words.text(say, lang, self._zone, now)

    def lines(self, card: Card, lang: Lang, now: datetime) -> list[str]:
        """Return the sentences of a card as HTML."""
        return self._words.lines(card, lang, self._zone, now)

    def message(self, it: WebMessage, lang: Lang, zone: ZoneInfo, now: datetime) -> dict[str, Any]:
        """Return a message as the templates show it."""
        body = PageBody.of(it.body)
        card = Card.from_json(body.card)
        words = shown("\n".join(self._words.lines(card, lang, zone, now)))
        rows = [[self._button(it.name, button, lang, zone, now) for button in row] for row in card.rows]
        return {
            "name": it.name,
            "heading": Markup(words.heading),
            "body": Markup(words.body),
            "rows": rows,
            "files": body.files,
        }

    def _button(self, message: str, button: Button, lang: Lang, zone: ZoneInfo, now: datetime) -> dict[str, str]:
        label = self._words.text(button.label, lang, zone, now)
        value = f"{message}.{self.mark(button)}" if button.data else ""
        return {"label": label, "value": value, "url": button.url}

    def mark(self, button: Button) -> str:
        """Return what a form carries for a button: it tells nothing, and only the message with the button gives it a
        meaning."""
        return self._keys.hash("web.button", button.data.encode()).hex()[:24] if button.data else ""
