"""The limits of strangers' words, and how they are folded for comparison.

Every reader of strangers' words works in time linear in their length, and the length has a cap. The adapters cut what
comes in (`handlers/telegram/reporter/parsing.py`, `handlers/telegram/desk/parsing.py`), so that it is the same for
words that are typed, edited, forwarded, or come as a caption, a name or a link. Here the cap holds again, because
folding may make a text eighteen times as long.
"""

import mimetypes
import re
import unicodedata

from rules.addresses import Address, local_id
from rules.text.visible_text import line, visible

MESSAGE_UNITS = 16_384
"""UTF-16 units of one message: its text of at most 4,096 (Bot API "sendMessage") and the addresses behind its words."""
SUBJECT_UNITS = 300
"""UTF-16 units of a subject; a longer text belongs into the description."""
NAME_UNITS = 128
"""UTF-16 units of the name of a person, a chat or a file."""

SPLIT_UNITS = 3_000
"""A message of so many units may be the first part of a longer text, which apps cut into messages of at most 4,096."""

_ENDING = 32
_LAST_DIGITS = 4
_CUT_IN_THE_MIDDLE = 4_090
_JOINS = re.compile(r"[\u180b-\u180f\u200c\u200d\ufe00-\ufe0f]")
"""Joiners and selectors: they shape a text, and carry no meaning of their own."""
_RESERVED = re.compile(r'[\\/:*?"<>|]')
"""Characters that make a path or a command of a name."""


def units(text: str) -> int:
    """Return the length in UTF-16 units, as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def cropped(text: str, most: int) -> str:
    """Return at most `most` UTF-16 units of the text, with an ellipsis if something was cut."""
    if len(text) * 2 <= most or units(text) <= most:
        return text
    kept = text[:most].encode("utf-16-le", "replace")[: 2 * (most - 1)].decode("utf-16-le", errors="ignore")
    return kept.rstrip() + "…"


def joined(first: str, rest: str) -> str:
    """Return the text that an app has sent as two messages: cut in the middle, or at a space or line, which is gone."""
    if units(first) >= _CUT_IN_THE_MIDDLE:
        return first + rest
    return f"{first} {rest}" if first[-1:].isascii() and rest[:1].isascii() else f"{first}\n{rest}"


def continues(first: str, whole: str) -> bool:
    """Return whether a text begins with this first part, as one that an app has sent in parts does."""
    return units(first) >= SPLIT_UNITS and whole.startswith(first)


def words(text: str) -> str:
    """Return a message's words as they are kept: visible, up to `MESSAGE_UNITS` units."""
    return cropped(visible(text[:MESSAGE_UNITS]), MESSAGE_UNITS).strip()


def name(text: str) -> str:
    """Return a name as it is kept: visible, on one line, up to `NAME_UNITS` units."""
    return cropped(line(text[:MESSAGE_UNITS]), NAME_UNITS)


def called(account: Address, *names: str | None) -> str:
    """Return the first visible name of a person, else the last digits of their account."""
    last = local_id(account)[-_LAST_DIGITS:].zfill(_LAST_DIGITS)
    return next(filter(None, (name(each or "") for each in names)), f"#{last}")


def file_name(text: str) -> str:
    """Return a file's name as it is kept: as `name`, with the ending of a longer one."""
    whole = line(text[:MESSAGE_UNITS])
    if units(whole) <= NAME_UNITS:
        return whole
    return cropped(whole, NAME_UNITS - _ENDING) + whole[-_ENDING // 2 :].lstrip()


def original_name(name: str | None, kind: str, mime: str | None) -> str:
    """Return the name of an original for staff: as `file_name`, without paths; made of `kind` and type if empty."""
    kept = _RESERVED.sub("_", file_name(name or "")).strip(" .")
    return kept or f"{kind}{mimetypes.guess_extension(mime or '') or ''}"


def taken_apart(text: str, most: int) -> str:
    """Return the visible text with letters and marks apart (NFKD); up to `most` characters."""
    plain = visible(text[:most])
    return plain if plain.isascii() else unicodedata.normalize("NFKD", plain)[:most]


def put_together(apart: str) -> str:
    """Return what `taken_apart` gave in compatibility form (NFKC)."""
    return unicodedata.normalize("NFKC", apart)


def folded(text: str) -> str:
    """Return the text as it is compared: visible, in compatibility form (NFKC).

    Read up to `MESSAGE_UNITS` characters, and cut there again where the form is longer than the text.
    """
    plain = visible(text[:MESSAGE_UNITS])
    return plain if plain.isascii() else unicodedata.normalize("NFKC", _JOINS.sub("", plain))[:MESSAGE_UNITS]
