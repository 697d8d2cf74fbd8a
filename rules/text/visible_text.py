"""Remove invisible characters from a text.

Names and words of strangers are shown to staff beside our own words. Invisible characters hide words, turn the reading
direction of their neighbours, or make blank words. They are dropped, except where a script or an emoji needs them: a
joiner between two emoji, in Arabic script, or beside an Indic virama, and a variation selector after an emoji or a
Mongolian letter. Sources: Unicode 15.1 "Default_Ignorable_Code_Point" and "Cf", and RFC 5892 appendix A.1 and A.2 for
the joiners.
"""

import re
import unicodedata

MOST_MARKS = 5
"""Combining marks on one letter; Biblical Hebrew, which stacks the most, has five."""

# Fast path: text of these characters has nothing to drop. Latin, Cyrillic and Greek letters, Chinese, Japanese and
# Korean, and their punctuation.
_PLAIN = re.compile(
    r"[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2500-\u25ff"
    r"\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\u318e\u3190-\u9fff\uac00-\ud7a3\uff01-\uff9f\uffe0-\uffe6]*"
)
_NEWLINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_JOINER, _NON_JOINER, _KEYCAP = "\u200d", "\u200c", "\u20e3"
_STYLES = ("\ufe0e", "\ufe0f")
"""As text, as emoji (Unicode Technical Standard 51)."""
_SELECTOR = re.compile(r"[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Drawn as nothing, or not meant for exchange; their category does not tell.
_NOTHING = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u2065\u2800\u3164\uffa0\ufff0-\ufff8\ufffc\U00016fe4\U0001d159"
    r"\U000e0000-\U000e0fff\ufdd0-\ufdef]|["
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_SEEN_FORMAT = re.compile(r"[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
"""Visible signs of a number, a year or a verse, though they are "Cf"."""
_VIRAMA = 9
_ARABIC = re.compile(r"[\u0620-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_MONGOLIAN = re.compile(r"[\u1820-\u18aa]")
_EMOJI = re.compile(r"[\u2139\U0001f000-\U0001faff]")
_EMOJI_CATEGORIES = ("So", "Sm", "Sk", "Pd", "Po")


def visible(text: str) -> str:
    """Return the text without control, bidirectional, invisible or blank characters, and without piles of marks.

    Order and lines stay; a tab becomes a space. The function is idempotent.
    """
    if _PLAIN.fullmatch(text):
        return text
    kept: list[str] = []
    text = _NEWLINES.sub("\n", text).replace("\t", " ")
    marks = 0
    for at, character in enumerate(text):
        if " " <= character <= "~" or character == "\n":
            kept.append(character)
            marks = 0
            continue
        category = unicodedata.category(character)
        if _SELECTOR.match(character) or character in (_JOINER, _NON_JOINER):
            if marks < MOST_MARKS and kept and _is_needed(character, text[at + 1 : at + 2], kept):
                kept.append(character)
        elif _NOTHING.match(character) or category in ("Cc", "Cs"):
            continue
        elif category in ("Mn", "Me"):
            marks += 1
            if marks <= MOST_MARKS and kept and not kept[-1].isspace():
                kept.append(character)
        elif category != "Cf" or _SEEN_FORMAT.match(character):
            kept.append(character)
            marks = 0
    return "".join(kept)


def is_blank(text: str) -> bool:
    """Return whether nothing of the text is visible."""
    return not visible(text).strip()


def line(text: str) -> str:
    """Return the text on one line: each run of spaces and line ends is one space."""
    return " ".join(visible(text).split())


def _is_needed(character: str, after: str, kept: list[str]) -> bool:
    """Return whether a joiner or a selector changes what is seen here."""
    before = kept[-1]
    if character in (_JOINER, _NON_JOINER):
        if _virama(before) or (_virama(after) and unicodedata.category(before)[0] in "LM"):
            return True
        if _ARABIC.match(before):
            return character == _JOINER or (_ARABIC.match(after) is not None and unicodedata.category(after)[0] == "L")
        base = kept[-2] if before in _STYLES and len(kept) > 1 else before
        return character == _JOINER and _is_emoji(base) and _is_emoji(after)
    if character in _STYLES:
        return after == _KEYCAP if before in "0123456789#*" else _is_emoji(before)
    return character < "\u1810" and _MONGOLIAN.match(before) is not None


def _virama(character: str) -> bool:
    return character != "" and unicodedata.combining(character) == _VIRAMA


def _is_emoji(character: str) -> bool:
    if not character or character.isascii() or _NOTHING.match(character):
        return False
    return unicodedata.category(character) in _EMOJI_CATEGORIES or _EMOJI.match(character) is not None
