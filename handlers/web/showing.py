"""A card as a page shows it: headings, paragraphs and quotations in safe HTML."""

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import msgspec

_INLINE = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "u": "u", "s": "s", "code": "code"}
"""The markup of words (https://core.telegram.org/bots/api#html-style), and the elements of a page that it becomes."""

_HEADING = re.compile(r"<p><strong>([^<]{1,80})</strong>\s*(.*)</p>", re.DOTALL)


_TAG = re.compile("<[^<>]*>")
_SHORT = 60
"""Characters of a first line that is a heading although it is not bold."""


class FileOfPage(msgspec.Struct, frozen=True):
    """A file of a message: its place, name and type; the `evidence` whose copy it is, 0 where it was made for it."""

    number: int
    name: str
    mime: str
    evidence: int = 0


class PageBody(msgspec.Struct, frozen=True):
    """A message to a session as it is stored: its card as JSON values, and its files."""

    card: dict[str, Any]
    files: tuple[FileOfPage, ...] = ()

    @classmethod
    def of(cls, stored: object) -> "PageBody":
        """Return the message of its stored form."""
        return msgspec.convert(stored, cls)


@dataclass(frozen=True, slots=True)
class Shown:
    """The words of a card: its heading as plain text in HTML, empty where it has none, and what follows as HTML."""

    heading: str
    body: str


class _Page(HTMLParser):
    """Reads the markup of words and writes that of a page: elements that are not known are left out, not their text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = []
        self._words: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._quoted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("blockquote", "pre"):
            self._paragraph()
            self._quoted = True
        elif tag == "a":
            href = dict(attrs).get("href") or ""
            if urlsplit(href).scheme in ("http", "https"):
                self._begin(tag, f'<a href="{escape(href)}" rel="noopener noreferrer">', "a")
        elif tag in _INLINE:
            self._begin(tag, f"<{_INLINE[tag]}>", _INLINE[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("blockquote", "pre"):
            self._paragraph()
            self._quoted = False
        elif self._open and self._open[-1][0] == tag:
            self._words.append(f"</{self._open.pop()[1].partition(' ')[0]}>")

    def handle_data(self, data: str) -> None:
        first, *others = data.split("\n")
        self._words.append(escape(first))
        for line in others:
            self._paragraph()
            self._words.append(escape(line))

    def _begin(self, tag: str, written: str, name: str) -> None:
        self._open.append((tag, name))
        self._words.append(written)

    def _paragraph(self) -> None:
        """End the paragraph; what is open in it goes on in the next."""
        said = "".join(self._words).strip()
        closing = "".join(f"</{name}>" for _, name in reversed(self._open))
        if _TAG.sub("", said).strip():
            block = f"<p>{said}{closing}</p>"
            self._blocks.append(f"<blockquote>{block}</blockquote>" if self._quoted else block)
        self._words = [f"<{name}>" for _, name in self._open if name != "a"]
        self._open = [it for it in self._open if it[1] != "a"]

    def blocks(self) -> list[str]:
        """Return the blocks of the page."""
        self._paragraph()
        return self._blocks


def shown(html: str) -> Shown:
    """Return a card, given in the markup of its words, as a page shows it; bold or short words are its head."""
    page = _Page()
    page.feed(html)
    page.close()
    blocks = page.blocks()
    heading = ""
    if blocks and (found := _HEADING.fullmatch(blocks[0])):
        heading = found[1]
        blocks[:1] = [f"<p>{found[2].lstrip()}</p>"] if found[2].strip() else []
    elif len(blocks) > 1 and len(first := _TAG.sub("", blocks[0])) <= _SHORT and not blocks[0].startswith("<block"):
        heading = first
        del blocks[0]
    return Shown(heading, "\n".join(blocks))
