"""A canary: a word that stands for a person's name, planted in one place of one file, and looked for in every form."""

import base64
import hashlib
import json
import re
import urllib.parse
from collections.abc import Iterator

from tests.leaks.laid_open import laid_open

_CODES = ("utf-8", "utf-16-le", "utf-16-be")
UNSEEN = {
    "zero-width": ("\u200b", "\u200c"),
    "joiners": ("\u2060", "\ufeff"),
    "embeddings": ("\u202a", "\u202c"),
    "overrides": ("\u202d", "\u202e"),
    "isolates": ("\u2066", "\u2069"),
    "marks of direction": ("\u200e", "\u200f"),
    "Arabic mark and hyphen": ("\u061c", "\u00ad"),
    "fillers": ("\u3164", "\u034f"),
    "selectors": ("\ufe00", "\ufe01"),
    "invisible operators": ("\u2061", "\u2063"),
}
"""Pairs of letters that nobody sees."""

_NUMBER_DIGITS = 19
"""Decimal digits of a number that no column of a database holds as such."""

_GAP = 8
"""Bytes that may stand between two letters, such as a number of a kerning array or the zeros of UTF-32."""


def canary(name: str) -> str:
    """The canary of the case of this name: twelve letters and digits that no other file holds."""
    return "Q" + base64.b32encode(hashlib.sha256(name.encode()).digest())[:11].decode()


def found(who: str, content: bytes) -> list[str]:
    """Where the canary is found in the content: in it, or in anything packed in it.

    Returns:
        A description for each place, such as `zlib at 120: utf-16-le`; empty if there is none.
    """
    return [f"{where}: {form}" for where, laid in laid_open(content) for form in _forms_in(who, laid)]


def said(who: str, *texts: str | None) -> bool:
    """Whether one of the texts, such as a name's ending or a note, holds the canary."""
    return any(any(_forms_in(who, text.encode())) for text in texts if text)


def _forms_in(who: str, laid: bytes) -> Iterator[str]:
    lower = laid.lower()
    for code in _CODES:
        plain = who.encode(code)
        if plain.lower() in lower:
            yield code
        if plain.hex().encode() in lower:
            yield f"{code} in hexadecimal"
        if "".join(f"%{byte:02x}" for byte in plain).encode() in lower:
            yield f"{code} percent-encoded"
        if any(form in laid for form in _base64(plain)):
            yield f"{code} in base64"
    if any(letters.encode() in laid for letters in _unseen(who)):
        yield "in letters that are not seen"
    if who.encode().lower() not in lower and _references(who).search(lower):
        yield "as numbers of characters"
    if len(lower) < 1_000_000 and who.encode().lower() not in lower and _spread(who).search(lower):
        yield "with other bytes between its letters"


_TELLING = 4
"""Bytes other than 0 of a number: with fewer, such as 2 to the power of 53, every file holds it by chance."""


def forms(secret: str) -> set[bytes]:
    """A name or number as bytes: in each encoding in use, escaped, hexadecimal, base64, as a number."""
    plain = [secret.encode(code) for code in (*_CODES, "gb18030")]
    told = {
        *plain,
        *(each.hex().encode() for each in plain),
        *_base64(plain[0]),
        urllib.parse.quote(secret).encode(),
        json.dumps(secret).strip('"').encode(),
    }
    if secret.isdecimal() and len(secret) < _NUMBER_DIGITS and not secret.startswith("0"):
        packed = {int(secret).to_bytes(8, order) for order in ("big", "little")}
        told |= {f"{int(secret):x}".encode(), *(each for each in packed if len(each.replace(b"\0", b"")) >= _TELLING)}
    return told


def invisible(who: str, zero: str, one: str) -> str:
    """The canary as bits of two letters that are not seen, as programs that mark texts write it."""
    bits = "".join(f"{byte:08b}" for byte in who.encode())
    return bits.replace("0", zero).replace("1", one)


def tags(who: str) -> str:
    """The canary in letters of Unicode's block of tags, which are not seen."""
    return "".join(chr(0xE0000 + ord(letter)) for letter in who)


def selectors(who: str) -> str:
    """The canary as variation selectors, one for each byte, which are not seen."""
    return "".join(chr(0xE0100 + byte - 16) for byte in who.encode())


def _unseen(who: str) -> Iterator[str]:
    yield tags(who)
    yield selectors(who)
    yield from (invisible(who, zero, one) for zero, one in UNSEEN.values())


def _base64(plain: bytes) -> Iterator[bytes]:
    """The characters that stand for `plain` wherever it begins within a group of three bytes."""
    for before in range(3):
        coded = base64.b64encode(bytes(before) + plain)
        first = -(-before * 8 // 6)
        last = (before + len(plain)) * 8 // 6
        yield coded[first:last]


def _references(who: str) -> re.Pattern[bytes]:
    """The letters as character references, JSON or octal escapes, or themselves, in one row."""
    return re.compile("".join(_reference(letter) for letter in who).encode())


def _reference(letter: str) -> str:
    codes = {ord(letter), ord(letter.lower())}
    forms = (rf"&#0*{code};|&#x0*{code:x};|\\u{code:04x}|\\{code:03o}|\\'{code:x}" for code in codes)
    return rf"(?:{re.escape(letter.lower())}|{'|'.join(forms)})"


def _spread(who: str) -> re.Pattern[bytes]:
    gap = rb"[\x00-\xff]{0,%d}?" % _GAP
    return re.compile(gap.join(letter.encode() for letter in who.lower()))
