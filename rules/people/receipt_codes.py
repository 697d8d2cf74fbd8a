"""Receipt codes: anyone who presents one is the anonymous reporter of its case.

Sixteen random characters and a check character, in groups of four, without a prefix: 7K3M-9Q2X-TD45-8HWA-6.
"""

import re
import secrets
from dataclasses import dataclass

from rules.text.text_limits import folded
from rules.tickets import ALPHABET, DASH, FORGIVEN, Slip, check_character, sound

RANDOM = 16
"""Random characters: 80 bits, because the code alone opens a case to any account."""

_ALONE = 60
"""The longest message that may hold a receipt code and nothing else."""

_TYPED = re.compile(rf"([0-9A-Z](?:{DASH}[0-9A-Z]){{{RANDOM - 2},{RANDOM + 2}}})")
_GROUPS = re.compile(rf"[0-9A-Z]{{3,5}}(?:{DASH}[0-9A-Z]{{3,5}}){{3}}{DASH}[0-9A-Z]?")
_OF_DASH = re.compile(DASH)
_PARCEL = re.compile(r"[A-Z]{1,4}\d{8,}[A-Z]{0,3}", re.ASCII)
_MIXED = re.compile("[0-9].*[A-Z]|[A-Z].*[0-9]")


@dataclass(frozen=True, slots=True)
class ReceiptCode:
    """A receipt code as it is written: 7K3M-9Q2X-TD45-8HWA-6."""

    value: str


def new_receipt_code() -> ReceiptCode:
    """Return a new code. It has two digits and two letters at least, so that a slip in it is told from other words."""
    characters = ""
    while min(sum(map(str.isdigit, characters)), sum(map(str.isalpha, characters))) < 2:
        characters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
    return ReceiptCode(_written(characters + check_character(characters)))


def lone_receipt_code(text: str) -> ReceiptCode | Slip | None:
    """Read the receipt code of a message that holds nothing else; a `Slip` if one character is wrong, missing or too
    many, None for anything else.

    Case, full width, O for 0, I or L for 1, and missing or other dashes are forgiven, as in ticket numbers.
    """
    if len(text) > _ALONE:
        return None
    typed = folded(text).upper().strip()
    found = _TYPED.fullmatch(typed)
    if not found:
        return None
    characters = _OF_DASH.sub("", typed).translate(FORGIVEN)
    if sound(characters, RANDOM):
        return ReceiptCode(_written(characters))
    # Letters or digits alone, other groups, or a number behind a few letters are rather something else.
    told = _MIXED.search(typed) and _GROUPS.fullmatch(typed) and not _PARCEL.fullmatch(typed)
    return Slip(missing=max(0, RANDOM + 1 - len(characters))) if told else None


def _written(characters: str) -> str:
    return "-".join((*(characters[at : at + 4] for at in range(0, RANDOM, 4)), characters[RANDOM]))
