"""The words of a mail that is written in HTML only.

One pass over the text, each character read a bounded number of times: parsers in Python and in Rust (html.parser, nh3)
take quadratic time for what a stranger can write, and those in C would open a stranger's bytes beside our keys (law 13,
decision 83).
"""

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]{0,4000})>")
_HREF = re.compile(r"href\s{0,9}=\s{0,9}[\"']?((?:https?|mailto):[^\"'\s<>]{1,2000})", re.IGNORECASE)
_UNREAD = ("script", "style", "head", "title", "template")
_BREAKS = frozenset(["br", "p", "div", "tr", "li", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "ul", "ol"])
_SPACE = re.compile(r"[ \t\r\f\v\n\xa0]+")
_LINES = re.compile(r"\n{3,}")


def text_of_html(html: str) -> str:
    """Return the text, with a line for each block, `>` before what is quoted, and the address behind each link."""
    told: list[str] = []
    quotes, link, laid_out = 0, "", False
    for piece in _pieces(html):
        if isinstance(piece, str):
            words = unescape(piece)
            told.append(words.replace("\n", "\n> " if quotes else "\n") if laid_out else _SPACE.sub(" ", words))
            continue
        closes, name, attributes = piece[1] == "/", piece[2].lower(), piece[3]
        if name == "a":
            if closes and link and link.removeprefix("mailto:") not in "".join(told[-1:]):
                told.append(f" ({link})")
            found = None if closes else _HREF.search(attributes)
            link = unescape(found[1]) if found else ""
        elif name in ("td", "th"):
            told.append(" ")
        elif name in _BREAKS:
            laid_out = not closes if name == "pre" else laid_out
            quotes = max(0, quotes + (-1 if closes else 1)) if name == "blockquote" else quotes
            told.append("\n> " if quotes else "\n")
    lines = "".join(told).split("\n")
    return _LINES.sub("\n\n", "\n".join(map(str.strip, lines))).strip()


def _pieces(html: str) -> Iterator[str | re.Match[str]]:
    """Yield the pieces of text and the tags, without comments and what no reader is shown."""
    at = 0
    while at < len(html):
        begins = html.find("<", at)
        if begins < 0:
            yield html[at:]
            return
        if begins > at:
            yield html[at:begins]
        if html.startswith("<!--", begins):
            at = _past(html, "-->", begins + 4)
        elif html.startswith(("<!", "<?"), begins):
            at = _past(html, ">", begins)
        elif tag := _TAG.match(html, begins):
            at = tag.end()
            if tag[2].lower() in _UNREAD and not tag[1]:
                ends = re.compile(f"</{tag[2]}", re.IGNORECASE).search(html, at)
                at = ends.start() if ends else len(html)
            yield tag
        else:
            yield "<"
            at = begins + 1


def _past(html: str, sign: str, at: int) -> int:
    ends = html.find(sign, at)
    return ends + len(sign) if ends >= 0 else len(html)
