"""Plain text: recognise it, decode it, and write it in UTF-8 without invisible characters."""

import re
import tomllib
from pathlib import Path

import puremagic

from bot.copies.made import MadeCopy, NothingError
from rules.text.visible_text import visible

LONGEST = 1_000_000
"""Characters; a longer text is cut, with a note."""

_BLANK = b" \t\r\n\x0b\x0c"
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_COMMANDS = re.compile(
    "(?:\x1b[]PX^_k]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    "|\x1b[ -/]*[0-~]?"
)
"""Control sequences of terminals: title, links, colours (ECMA-48, 5.4 and 5.6)."""
_SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u1680]")

Form = tuple[str, str]
"""A media type and a file extension with its dot, or empty."""

_MAIL = "message/rfc822", ".eml"
_READ = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
_FORMS = [(re.compile(begin.encode(), re.IGNORECASE), (mime, ending)) for begin, mime, ending in _READ["begins"]]

_FIELDS = frozenset(
    b"from to cc bcc date subject sender reply-to received return-path delivered-to message-id in-reply-to references "
    b"mime-version content-type content-transfer-encoding content-location content-disposition author creator title "
    b"organization company user username login host hostname http set-cookie cookie authorization begin version "
    b"ofxheader charset generator".split()
)
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,40}):(?:[ \t]|\r?\n)")
_HYPHENED = re.compile(rb"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+:[ \t]")

_BEFORE = re.compile(rb"(?:#[^\n]*|--[^\n]*|\d{1,9}[ \t]*\r?)\n\s*")
"""A line that may precede the form: a comment or a length."""
_MOST_BEFORE = 20

_LISTED = {
    row.byte_match: (row.mime_type, row.extension)
    for row in puremagic.magic_header_array
    # Skip signatures that ordinary text can begin with: a word, a number, a field.
    if row.offset == 0
    and re.fullmatch(rb"(?=.*[A-Za-z])(?=.*[^A-Za-z ])(?![A-Za-z]+:\s*$)[\x20-\x7e]{5,}", row.byte_match)
}
"""Printable signatures that puremagic knows."""


def form_of(content: bytes) -> Form | None:
    """Return the form of a text file that is not plain text, by its beginning, or None.

    Programs write names into such forms (HTML, vCard, source code …), so they are not copied as plain text.
    """
    rest = head = _head(content)
    for _ in range(_MOST_BEFORE):
        if form := _beginning(rest):
            return form
        before = _BEFORE.match(rest)
        if not before:
            break
        rest = rest[before.end() :]
    return next((form for start, form in _LISTED.items() if head.startswith(start)), None)


def is_plain(content: bytes) -> bool:
    """Return whether the content is plain text in UTF-8, UTF-16, UTF-32, GB 18030 or Big5."""
    return form_of(content) is None and _read(content) is not None


def is_marked(content: bytes) -> bool:
    """Return whether the content begins with a byte order mark."""
    return content.startswith(tuple(mark for mark, _ in _MARKS))


def make(content: bytes) -> MadeCopy:
    """Return the text in UTF-8, without control and invisible characters."""
    text = _read(content)
    if text is None:
        raise NothingError("copy-none-damaged")
    words = seen(text[:LONGEST])
    if not words.strip():
        raise NothingError("copy-none")
    return MadeCopy(words.encode(), ".txt", "copy-first-part" if len(text) > LONGEST else None)


def seen(text: str) -> str:
    """Return the visible text with its tabs: no terminal control sequences, no invisible characters."""
    text = _SPACES.sub(" ", _COMMANDS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join("\t".join(visible(cell) for cell in line.split("\t")).rstrip() for line in text.split("\n"))


def _head(content: bytes) -> bytes:
    """Return the beginning, converted to UTF-8 where a byte order mark tells the encoding."""
    head = content[:4096]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            head = head.decode(encoding, "ignore").encode()
            break
    return head.lstrip(_BLANK)


def _read(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding)
    if _NO_TEXT.search(content):
        return None
    text = _decoded(content, "utf-8")
    return text if text is not None else _chinese(content)


def _chinese(content: bytes) -> str | None:
    """Decode as GB 18030 or Big5, whichever gives more common characters."""
    found = [
        (_common(content, *first), text)
        for encoding, first in (("gb18030", (0xB0, 0xD7)), ("big5", (0xA4, 0xC6)))
        if (text := _decoded(content, encoding)) is not None
    ]
    return max(found, default=(0, None), key=lambda each: each[0])[1]


def _common(content: bytes, low: int, high: int) -> int:
    """Count byte pairs that are common characters (level 1 of GB 2312 or Big5) by their first byte."""
    at = common = 0
    sample = content[:100_000]
    while at < len(sample):
        if sample[at] < 0x80:
            at += 1
            continue
        common += low <= sample[at] <= high
        at += 2
    return common


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _beginning(head: bytes) -> Form | None:
    for pattern, form in _FORMS:
        if pattern.match(head):
            return form
    field = _FIELD.match(head)
    return _MAIL if field and (field[1].lower() in _FIELDS or _HYPHENED.match(head)) else None
