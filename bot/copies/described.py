"""What describes the pictures of a film (its parameter sets), without the notes that may stand beside them."""

import re
from collections.abc import Iterator

_START = re.compile(rb"\x00{2,}\x01")
_SETS = {"h264": frozenset({7, 8}), "hevc": frozenset({32, 33, 34})}
"""The kinds of units that describe (ISO 14496-10, table 7-1; ISO 23008-2, table 7-1)."""
_LENGTH = 2


def parameters(codec: str, extradata: bytes) -> bytes:
    """The parameter sets alone, each behind a start code, whatever form they came in."""
    if codec == "av1":
        # The head of `av1C`; the units behind it may be left out, for each key frame repeats them.
        return extradata[:4]
    if extradata.startswith((b"\0\0\1", b"\0\0\0\1")):
        units: Iterator[bytes] = iter(_START.split(extradata))
    else:
        units = _of_hvcc(extradata) if codec == "hevc" else _of_avcc(extradata)
    return b"".join(b"\0\0\0\1" + unit for unit in units if unit and _kind(codec, unit) in _SETS[codec])


def _kind(codec: str, unit: bytes) -> int:
    return unit[0] >> 1 & 0x3F if codec == "hevc" else unit[0] & 0x1F


def _of_avcc(box: bytes) -> Iterator[bytes]:
    """Of `avcC` (ISO 14496-15, 5.3.3.1): five bytes, then a list of sequence and one of picture parameter sets."""
    at = 5
    for most in (0x1F, 0xFF):
        count = int.from_bytes(box[at : at + 1]) & most
        at += 1
        for _ in range(count):
            end = at + _LENGTH + int.from_bytes(box[at : at + _LENGTH])
            yield box[at + _LENGTH : end]
            at = end


def _of_hvcc(box: bytes) -> Iterator[bytes]:
    """Of `hvcC` (ISO 14496-15, 8.3.3.1): 22 bytes, then a list for each kind of unit."""
    at = 23
    for _ in range(int.from_bytes(box[22:23])):
        count = int.from_bytes(box[at + 1 : at + 3])
        at += 3
        for _ in range(count):
            end = at + _LENGTH + int.from_bytes(box[at : at + _LENGTH])
            yield box[at + _LENGTH : end]
            at = end
            if at > len(box):
                return
