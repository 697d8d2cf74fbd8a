"""Ticket numbers: ten random characters and a check character, easy to read aloud and to type."""

import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rules.text.text_limits import folded

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""

RANDOM = 10
"""Random characters: 50 bits against guessing."""

FORGIVEN = str.maketrans("OIL", "011")
DASH = r"[\s\-_.·•~/|:*\u2010-\u2015\u2027\u2212\u223c\u301c\u30fb\u30fc\u4e00]*"
"""What people and keyboards write for a dash, or nothing: also a wave, a long vowel, and the Han character of one; full
width is folded before."""
BEFORE, AFTER = "(?<![0-9A-Z])", "(?![0-9A-Z])"
# A group may be one character short or long: that is a slip, not "no number".
_WITH_PREFIX = re.compile(rf"{BEFORE}[L1I]A{DASH}([0-9A-Z]{{4,6}}){DASH}([0-9A-Z]{{4,6}}){DASH}([0-9A-Z]){AFTER}")
_WITH_DASHES = re.compile(rf"{BEFORE}([0-9A-Z]{{5}})-([0-9A-Z]{{5}})-([0-9A-Z]){AFTER}")
# Broken anywhere, as by an app that sets spaces; only a sound number is one, for words may look like it.
_BETWEEN = "[^0-9A-Z]{0,3}"
_BROKEN = re.compile(rf"{BEFORE}[L1I]{_BETWEEN}A{_BETWEEN}{f'([0-9A-Z]){_BETWEEN}' * RANDOM}([0-9A-Z]){AFTER}")
_BARE = re.compile(rf"{BEFORE}([0-9A-Z]{{5}}){DASH}([0-9A-Z]{{5}}){DASH}([0-9A-Z]){AFTER}")
_OTHER = re.compile(r"[L1I]A\d{9}[A-Z]{2}|[\d\-]+|[L1I]A \d{4} [A-Z]+", re.ASCII)
"""Numbers of parcels and orders, and years: no mistyped number of ours."""
_DIGIT = re.compile("[0-9]")
_CUT_SHORT = re.compile(rf"[L1I]A((?:{DASH}[0-9A-Z])+){DASH}|([0-9A-Z]{{5}}-[0-9A-Z]{{1,5}})-?")
_LEAST = 4
"""Fewer characters are no beginning of a number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A ticket number as it is written: LA-7K3M9-Q2XTD-Z.

    Attributes:
        bare: without its LA and its dashes, as one of 32 other words of eleven characters may be: it counts only where
            a number is asked for, or where there is such a case.
    """

    value: str
    bare: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Slip:
    """A ticket number whose check character does not fit, or of which `missing` characters were not typed."""

    missing: int = 0


def new_number(random_bytes: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """Return a new ticket number; `random_bytes(n)` gives n unguessable bytes."""
    characters = "".join(ALPHABET[byte % 32] for byte in random_bytes(RANDOM))
    return _written(characters + check_character(characters))


def read_number(text: str) -> Number | Slip | None:
    """Read the first ticket number in a text; a `Slip` if there is only a mistyped one, None if there is none.

    Case, full width, O for 0, I or L for 1, missing or other dashes, a missing LA, and what is not seen are forgiven.
    """
    return _read(text)[0] or _cut_short(folded(text).upper())


def sound_numbers(text: str, most: int) -> list[Number]:
    """Return the different ticket numbers in a text without slips, at most so many, in their order."""
    found: list[Number] = []
    read, beside = _read(text)
    while isinstance(read, Number) and len(found) < most:
        if read not in found:
            found.append(read)
        read, beside = _read(beside)
    return found


def _cut_short(typed: str) -> Slip | None:
    """Read a message that holds only the beginning of a number."""
    found = _CUT_SHORT.fullmatch(typed.strip())
    there = sum(it.isalnum() for it in found[1] or found[2]) if found else 0
    if not _LEAST <= there <= RANDOM or not any(it.isdecimal() for it in typed) or _OTHER.fullmatch(typed.strip()):
        return None
    return Slip(missing=RANDOM + 1 - there)


def sound(characters: str, random: int) -> bool:
    """Return whether these are `random` characters of the alphabet and their check character."""
    known = len(characters) == random + 1 and set(characters) <= set(ALPHABET)
    return known and check_character(characters[:random]) == characters[random]


def lone_number(text: str) -> Number | Slip | None:
    """Read the number of a message that holds no other letter or digit; None otherwise."""
    read, beside = _read(text)
    if read is None:
        return _cut_short(beside)
    return None if any(map(str.isalnum, beside)) else read


def _read(text: str) -> tuple[Number | Slip | None, str]:
    """Return the number in a text, as `read_number` does, and the folded words beside it."""
    typed = folded(text).upper()
    slip: tuple[Number | Slip | None, str] = (None, typed)
    for pattern in (_WITH_PREFIX, _WITH_DASHES, _BROKEN, _BARE):
        for found in pattern.finditer(typed):
            characters = "".join(found.groups()).translate(FORGIVEN)
            beside = typed[: found.start()] + typed[found.end() :]
            # Without a digit or a dash it is rather words, behind LA or alone; digits alone are a telephone number.
            told = _DIGIT.search(found.group()) is not None or "-" in found.group()
            whole, bare = pattern in (_WITH_PREFIX, _WITH_DASHES), pattern is _BARE
            if sound(characters, RANDOM) and (whole or (told and not (bare and characters.isdecimal()))):
                return Number(_written(characters), bare), beside
            if slip[0] is None and told and whole and not _OTHER.fullmatch(found.group()):
                slip = (Slip(missing=max(0, RANDOM + 1 - len(characters))), beside)
        if slip[0] is not None and pattern is _WITH_DASHES:
            break
    return slip


def _written(characters: str) -> str:
    return f"LA-{characters[:5]}-{characters[5:10]}-{characters[10]}"


def check_character(characters: str) -> str:
    """Return the character that makes the weighted sum over GF(32) zero.

    The weights are distinct powers of a generator and the check character's own weight is 1, so changing one
    character, or swapping any two that differ, always changes the sum.
    """
    return ALPHABET[_sum(ALPHABET.index(character) for character in characters)]


def _sum(values: Iterable[int]) -> int:
    total = 0
    for value in values:
        # Horner's method: each character is multiplied by the generator once for each character after it.
        total = _times_generator(total ^ value)
    return total


def _times_generator(value: int) -> int:
    """Return `value` times x in GF(32), the polynomials over GF(2) modulo x⁵ + x² + 1."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
