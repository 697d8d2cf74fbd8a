"""Read the blocks in a text as people copy it: wrapped anywhere, in full width, quoted, between other words.

Every character that no block holds is dropped, line ends and blanks too; the others are read field by field, each of
which has a fixed form. A block is then written anew, so that its signature is checked over the form that was signed.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from rules.receipts.blocks import PROOF, RECEIPT, ROOT, VERSION, DayRoot, InclusionProof, Receipt

LONGEST = 256 * 1024
"""Characters of a text that are read."""

Block = Receipt | DayRoot | InclusionProof


@dataclass(frozen=True, slots=True)
class BrokenBlock:
    """A block of the kind `block` that is cut off, or not as it was written, from the field `field` on."""

    block: str
    field: str


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A block of a form that this version does not read."""

    block: str
    version: int


_HALF_WIDTH: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u3002\uff61"), "."),
}
"""What input methods write in place of the signs of a block. `unicodedata.normalize` would take quadratic time."""
_FOREIGN = re.compile(r"[^0-9A-Za-z:+/.\-]+")
_NAME = re.compile(r"lian[\s-]*(?:receipt|root|proof)", re.IGNORECASE)
_AT_ITS_BEGIN = 60
_BEGIN = re.compile(r"lian-?(receipt|root|proof)-?(\d{1,3})(?!\d)", re.IGNORECASE)

_HEX8, _HEX32, _COUNT = "[0-9a-f]{16}", "[0-9a-f]{64}", r"\d{1,12}"
_BASE64_32, _BASE64_64 = "[A-Za-z0-9+/]{43}", "[A-Za-z0-9+/]{86}"
_DAY = r"\d{4}-\d\d-\d\d"
_INSTANT = rf"{_DAY}t\d\d:\d\d:\d\d\.\d{{6}}z"
_NUMBER = "la-[0-9a-z]{5}-[0-9a-z]{5}-[0-9a-z]"


_BETWEEN = r"[:+/.\-]*"
"""What may stand between two fields: the signs of a list or of a line drawn across."""


def begins_with_block(text: str) -> bool:
    """Return whether a text begins with a block, whole or not, after a few other words at most."""
    found = _NAME.search(text[:_AT_ITS_BEGIN].translate(_HALF_WIDTH))
    return found is not None


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: how its value is written and read, and whether it stands there any number of times."""

    name: str
    form: str
    read: Callable[[str], Any]
    several: bool = False


class _Form:
    """The form of a kind of block: its fields in their order."""

    def __init__(self, make: Callable[..., Block], *fields: _Field) -> None:
        self._make = make
        self._fields = fields
        names = "|".join(it.name for it in fields)
        self._name = re.compile(rf"{_BETWEEN}({names}):", re.IGNORECASE)
        # A value ends where another field begins; only the last may have other words after it.
        ends = [rf"(?={_BETWEEN}(?:{names}):|{_BETWEEN}$)" for _ in fields[1:]] + [""]
        self._values = [
            re.compile(rf"{_BETWEEN}{it.name}:({it.form}){end}", re.IGNORECASE)
            for it, end in zip(fields, ends, strict=True)
        ]

    def read(self, kind: str, text: str) -> Block | BrokenBlock:
        """Return the block whose fields stand at the beginning of a text."""
        values: list[Any] = []
        at = 0
        for field, value in zip(self._fields, self._values, strict=True):
            found: list[str] = []
            while (field.several or not found) and (one := value.match(text, at)):
                found.append(one[1])
                at = one.end()
            try:
                told = [field.read(it) for it in found]
            except ValueError:
                return BrokenBlock(kind, field.name)
            if not (told or field.several):
                return BrokenBlock(kind, self._broken(text, at, len(values)))
            values.append(tuple(told) if field.several else told[0])
        return self._make(*values)

    def _broken(self, text: str, at: int, wanted: int) -> str:
        """Return the name of the wanted field, or of a former one that stands there in its place."""
        there = self._name.match(text, at)
        former = [it.name for it in self._fields[:wanted]]
        return there[1].lower() if there and there[1].lower() in former else self._fields[wanted].name


def _bytes(text: str) -> bytes:
    told = b64decode(text + "=" * (-len(text) % 4))
    if b64encode(told).decode().rstrip("=") != text:
        raise ValueError("not as it is written: bits beyond the last byte")
    return told


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text.upper().removesuffix("Z")).replace(tzinfo=UTC)


_KEY = _Field("key", _HEX8, bytes.fromhex)
_SIGNATURE = _Field("signature", _BASE64_64, _bytes)
_FORMS: dict[str, _Form] = {
    RECEIPT: _Form(
        Receipt,
        _Field("number", _NUMBER, str.upper),
        _Field("at", _INSTANT, _instant),
        _Field("entry", _COUNT, int),
        _Field("head", _HEX32, bytes.fromhex),
        _Field("evidence", _HEX32, bytes.fromhex, several=True),
        _KEY,
        _SIGNATURE,
    ),
    ROOT: _Form(
        DayRoot,
        _Field("date", _DAY, date.fromisoformat),
        _Field("size", _COUNT, int),
        _Field("root", _HEX32, bytes.fromhex),
        _Field("former", _HEX32, bytes.fromhex),
        _KEY,
        _Field("public-key", _BASE64_32, _bytes),
        _SIGNATURE,
    ),
    PROOF: _Form(
        InclusionProof,
        _Field("leaf", _HEX32, bytes.fromhex),
        _Field("index", _COUNT, int),
        _Field("size", _COUNT, int),
        _Field("path", _HEX32, bytes.fromhex, several=True),
        _Field("root", _HEX32, bytes.fromhex),
    ),
}


def read_blocks(text: str) -> list[Block | BrokenBlock | OtherVersion]:
    """Return what a text holds of blocks, in its order, in time linear in its length."""
    squeezed = _FOREIGN.sub("", text[:LONGEST].translate(_HALF_WIDTH))
    _, *parts = _BEGIN.split(squeezed)
    return [_read(*part) for part in zip(parts[::3], parts[1::3], parts[2::3], strict=True)]


def _read(kind: str, version: str, rest: str) -> Block | BrokenBlock | OtherVersion:
    if int(version) != VERSION:
        return OtherVersion(kind.lower(), int(version))
    return _FORMS[kind.lower()].read(kind.lower(), rest)
