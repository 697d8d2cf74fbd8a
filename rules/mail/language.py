"""The language of the person who wrote a mail, told by their words."""

from rules.text.name_folding import SIMPLIFIED
from rules.vocabulary import Lang

_READ = 4000
_SHARE = 8
"""One character in so many that is only Traditional tells Traditional text; in it it is one in three."""


def language_of(words: str) -> Lang | None:
    """Return the language of the words; None where they have neither Han characters nor Latin letters."""
    read = words[:_READ]
    han = sum("\u4e00" <= it <= "\u9fff" for it in read)
    latin = sum(it.isascii() and it.isalpha() for it in read)
    if not han:
        return "en" if latin else None
    traditional = sum(ord(it) in SIMPLIFIED and not it.encode("gb2312", "ignore") for it in read)
    if han * 6 < latin:
        return "en"
    return "zh-Hant" if traditional * _SHARE >= han else "zh-Hans"
