"""Plain text: read in an encoding in use where Chinese is read, and written anew without what is not seen."""

import re

from bot.copies import forms
from bot.copies.made import Made, NothingError
from rules.visible_text import visible

LONGEST = 1_000_000
"""Characters; what is longer is cut, and that is said."""

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
"""What tells a terminal something: its title, links, colours (ECMA-48, 5.4 and 5.6)."""
_SPACES = re.compile("[\xa0\u2000-\u200a\u202f\u205f\u1680]")


def form_of(content: bytes) -> forms.Form | None:
    """The form of what is written in letters but is not plain text, by its beginning."""
    return forms.form_of(_head(content))


def is_plain(content: bytes) -> bool:
    """Whether it is text in an encoding in use where Chinese is read, and nothing else."""
    return form_of(content) is None and _read(content) is not None


def is_marked(content: bytes) -> bool:
    """Whether it begins with a mark that tells an encoding of Unicode."""
    return content.startswith(tuple(mark for mark, _ in _MARKS))


def make(content: bytes) -> Made:
    """The same words in UTF-8, without control and invisible letters."""
    text = _read(content)
    if text is None:
        raise NothingError("copy-none-damaged")
    words = seen(text[:LONGEST])
    if not words.strip():
        raise NothingError("copy-none")
    return Made(words.encode(), ".txt", "copy-first-part" if len(text) > LONGEST else None)


def seen(text: str) -> str:
    """The text as it is seen, with its tabs: no commands to a terminal, no invisible letters."""
    text = _SPACES.sub(" ", _COMMANDS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join("\t".join(visible(cell) for cell in line.split("\t")).rstrip() for line in text.split("\n"))


def _head(content: bytes) -> bytes:
    """The first lines, in ASCII where they can be."""
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
    """In the encoding in which most of its letters are common ones."""
    found = [
        (_common(content, *first), text)
        for encoding, first in (("gb18030", (0xB0, 0xD7)), ("big5", (0xA4, 0xC6)))
        if (text := _decoded(content, encoding)) is not None
    ]
    return max(found, default=(0, None), key=lambda each: each[0])[1]


def _common(content: bytes, low: int, high: int) -> int:
    """How many pairs of bytes are common letters: the first level of GB 2312, or of Big5, by their first byte."""
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
