"""Codes that open one case to a person who did not report it. Their form differs from that of ticket numbers."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from rules.text.text_limits import folded
from rules.tickets import AFTER, ALPHABET, BEFORE, DASH, FORGIVEN, Slip, check_character, sound

RANDOM = 12
"""Random characters: 60 bits, because a code alone opens a case."""

_ALONE = 28
"""The longest message that may hold a code and nothing else."""

_GROUP = "([0-9A-Z]{3,5})"
# Three groups of four, so that no part of a code looks like a ticket number's two groups of five.
_CODE = re.compile(rf"{BEFORE}[L1I]C{DASH}{_GROUP}{DASH}{_GROUP}{DASH}{_GROUP}{DASH}([0-9A-Z]){AFTER}")


@dataclass(frozen=True, slots=True)
class Code:
    """A code as it is written: LC-7K3M-9Q2X-TD45-6."""

    value: str


def new_code(random_bytes: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """Return a new code; `random_bytes(n)` gives n unguessable bytes."""
    characters = "".join(ALPHABET[byte % 32] for byte in random_bytes(RANDOM))
    return _written(characters + check_character(characters))


def read_code(text: str) -> Code | Slip | None:
    """Read the code in a text, as leniently as a ticket number; None if there is none."""
    found = _CODE.search(folded(text).upper())
    if not found:
        return None
    characters = "".join(found.groups()).translate(FORGIVEN)
    if not sound(characters, RANDOM):
        return Slip()
    return Code(_written(characters))


def lone_code(text: str) -> Code | Slip | None:
    """Read the code of a message that holds nothing else; None otherwise."""
    return read_code(text) if len(text) <= _ALONE else None


def _written(characters: str) -> str:
    return f"LC-{characters[:4]}-{characters[4:8]}-{characters[8:12]}-{characters[12]}"
