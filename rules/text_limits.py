"""How long strangers' words may be, and what they are folded to before they are compared.

Every reader of strangers' words works in time linear in their length, and the length has a cap. The adapters cut what
comes in (`handlers/reporter/read.py`, `handlers/desk/incoming.py`), so that it is the same for words that are typed,
edited, forwarded, or come as a caption, a name or a link. Here the cap holds again, because folding may make a text
eighteen times as long.
"""

import re
import unicodedata

from rules.visible_text import line, visible

MESSAGE_UNITS = 16_384
"""UTF-16 units of one message: its text of at most 4,096 (Bot API "sendMessage") and the addresses behind its words."""
SUBJECT_UNITS = 300
"""UTF-16 units of who or what is reported; what is longer tells a story and belongs into the description."""
NAME_UNITS = 128
"""UTF-16 units of what a person, a chat or a file is called."""

_ENDING = 32
_LAST_DIGITS = 10_000
_JOINS = re.compile(r"[\u180b-\u180f\u200c\u200d\ufe00-\ufe0f]")
"""Joiners and selectors: they are seen in a text, and say nothing of their own."""


def units(text: str) -> int:
    """The length in UTF-16 units, as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def cropped(text: str, most: int) -> str:
    """At most `most` UTF-16 units of the text, with an ellipsis where something was cut."""
    if len(text) * 2 <= most or units(text) <= most:
        return text
    kept = text[:most].encode("utf-16-le", "replace")[: 2 * (most - 1)].decode("utf-16-le", errors="ignore")
    return kept.rstrip() + "…"


def words(text: str) -> str:
    """A message's words as they are kept: what is seen of them, up to `MESSAGE_UNITS` units."""
    return cropped(visible(text[:MESSAGE_UNITS]), MESSAGE_UNITS).strip()


def name(text: str) -> str:
    """A name as it is kept: on one line, what is seen of it, up to `NAME_UNITS` units."""
    return cropped(line(text[:MESSAGE_UNITS]), NAME_UNITS)


def called(account: int, *names: str | None) -> str:
    """What somebody is called: the first of their names of which something is seen, else the last digits of their
    account (Bot API "User.id"), as cards must call everybody something."""
    return next(filter(None, (name(each or "") for each in names)), f"#{account % _LAST_DIGITS:04}")


def file_name(text: str) -> str:
    """A file's name as it is kept: as `name`, and of a longer one the ending too, as it tells what the file is."""
    whole = line(text[:MESSAGE_UNITS])
    if units(whole) <= NAME_UNITS:
        return whole
    return cropped(whole, NAME_UNITS - _ENDING) + whole[-_ENDING // 2 :].lstrip()


def taken_apart(text: str, most: int) -> str:
    """The text as it is seen, its letters and their marks apart (NFKD); up to `most` characters."""
    plain = visible(text[:most])
    return plain if plain.isascii() else unicodedata.normalize("NFKD", plain)[:most]


def put_together(apart: str) -> str:
    """What `taken_apart` gave, once its marks are left out, in compatibility form (NFKC)."""
    return unicodedata.normalize("NFKC", apart)


def folded(text: str) -> str:
    """The text as it is compared with others: what is seen of it, in compatibility form (NFKC).

    Read up to `MESSAGE_UNITS` characters, and cut there again where the form is longer than the text.
    """
    plain = visible(text[:MESSAGE_UNITS])
    return plain if plain.isascii() else unicodedata.normalize("NFKC", _JOINS.sub("", plain))[:MESSAGE_UNITS]
