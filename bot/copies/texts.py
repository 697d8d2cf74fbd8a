"""Plain text: read in an encoding in use where Chinese is read, and written anew without what is not seen."""

import re
import unicodedata

from bot.copies.made import Made, NothingError

LONGEST = 1_000_000
"""Characters; what is longer is cut, and that is said."""

_BLANK = b" \t\r\n\x0b\x0c"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_MAIL = "message/rfc822", ".eml"
_FIELDS = frozenset(
    b"from to cc bcc date subject sender reply-to received return-path delivered-to message-id in-reply-to references "
    b"mime-version content-type content-transfer-encoding content-location content-disposition author creator title "
    b"organization company user username login host hostname http set-cookie cookie authorization begin version".split()
)
_STARTS: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"<!doctype html", ("text/html", ".html")),
    (b"<html", ("text/html", ".html")),
    (b"<svg", ("image/svg+xml", ".svg")),
    (b"<", ("application/xml", ".xml")),
    (b"%!", ("application/postscript", ".ps")),
    (b"{\\", ("application/rtf", ".rtf")),
    (b"{", ("application/json", ".json")),
    (b"begin:vcard", ("text/vcard", ".vcf")),
    (b"begin:vcalendar", ("text/calendar", ".ics")),
    (b"from ", ("application/mbox", ".mbox")),
    (b"\\", ("application/x-tex", ".tex")),
    (b"%", ("application/x-tex", ".tex")),
    (b"---\n", ("application/yaml", ".yaml")),
    (b"---\r\n", ("application/yaml", ".yaml")),
    (b"-----begin ", ("application/x-pem-file", ".pem")),
    (b"/*", ("text/x-source", "")),
    (b"windows registry", ("text/x-registry", ".reg")),
    (b"regedit", ("text/x-registry", ".reg")),
    (b"@echo", ("application/x-bat", ".bat")),
)
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,40}):(?:[ \t]|\r?\n)")
_HYPHENED = re.compile(rb"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+:[ \t]")
_SECTION = re.compile(rb"\[[A-Za-z{\"\[][^\]\n]{0,80}\][ \t]*\r?\n")

_UNSEEN = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def form_of(content: bytes) -> tuple[str, str] | None:
    """The media type and ending of what is written in letters but is another form than plain text, by its beginning."""
    head = _head(content)
    low = head.lower()
    for start, form in _STARTS:
        if low.startswith(start):
            return form
    field = _FIELD.match(head)
    if field and (field[1].lower() in _FIELDS or _HYPHENED.match(head)):
        return _MAIL
    if _SECTION.match(head):
        return "text/x-ini", ".ini"
    if head.startswith(b"[") and head[1:].lstrip(_BLANK)[:1] in (b"{", b'"', b"["):
        return "application/json", ".json"
    return None


def is_plain(content: bytes) -> bool:
    """Whether it is text in an encoding in use where Chinese is read, and nothing else."""
    return form_of(content) is None and _read(content) is not None


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
    """The text without letters that are not seen or that turn the order of others round."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in text if letter in "\n\t" or not _unseen(letter))


def _unseen(letter: str) -> bool:
    if " " <= letter <= "~" or 0x3400 <= ord(letter) <= 0x9FFF:
        return False
    return letter in _UNSEEN or unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn")


def _head(content: bytes) -> bytes:
    """The first lines, in ASCII where they can be."""
    head = content[:4096]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            head = head.decode(encoding, "ignore").encode()
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
