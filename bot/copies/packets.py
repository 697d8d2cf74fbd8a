"""Video parameter sets and Opus packets without room for other words."""

import re
from collections.abc import Iterator

_START = re.compile(rb"\x00{2,}\x01")
_SETS = {"h264": frozenset({7, 8}), "hevc": frozenset({32, 33, 34})}
"""Types of NAL units that hold parameters (ISO 14496-10, table 7-1; ISO 23008-2, table 7-1)."""
_LENGTH = 2


def parameters(codec: str, extradata: bytes) -> bytes:
    """Return only the parameter sets, each after a start code, for any form of `extradata`."""
    if codec == "av1":
        # Only the head of `av1C`: each key frame repeats the units that follow it.
        return extradata[:4]
    if extradata.startswith((b"\0\0\1", b"\0\0\0\1")):
        units: Iterator[bytes] = iter(_START.split(extradata))
    else:
        units = _of_hvcc(extradata) if codec == "hevc" else _of_avcc(extradata)
    return b"".join(b"\0\0\0\1" + unit for unit in units if unit and _kind(codec, unit) in _SETS[codec])


def _kind(codec: str, unit: bytes) -> int:
    return unit[0] >> 1 & 0x3F if codec == "hevc" else unit[0] & 0x1F


def _of_avcc(box: bytes) -> Iterator[bytes]:
    """Yield the units of `avcC` (ISO 14496-15, 5.3.3.1): five bytes, then sequence and picture parameter sets."""
    at = 5
    for most in (0x1F, 0xFF):
        count = int.from_bytes(box[at : at + 1]) & most
        at += 1
        for _ in range(count):
            end = at + _LENGTH + int.from_bytes(box[at : at + _LENGTH])
            yield box[at + _LENGTH : end]
            at = end


def _of_hvcc(box: bytes) -> Iterator[bytes]:
    """Yield the units of `hvcC` (ISO 14496-15, 8.3.3.1): 22 bytes, then a list for each type."""
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


_HEADS = (b"OpusHead", b"OpusTags")
_ANY_COUNT = 3
_VARIABLE, _PADDED, _FRAMES = 0x80, 0x40, 0x3F


def sound_of(packet: bytes) -> bytes:
    """Return an Opus packet without its padding (RFC 6716, 3.2.5); empty for the head of a stream or broken data."""
    if packet.startswith(_HEADS) or not packet:
        return b""
    if packet[0] & 3 != _ANY_COUNT:
        return packet
    if len(packet) < 2 or not packet[1] & _FRAMES:
        return b""
    if not packet[1] & _PADDED:
        return packet
    at, padding = 2, 0
    while at < len(packet):
        more = packet[at]
        at += 1
        padding += 254 if more == 255 else more
        if more != 255:
            break
    end = len(packet) - padding
    return bytes([packet[0], packet[1] & ~_PADDED]) + packet[at:end] if at < end else b""
