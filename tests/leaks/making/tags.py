"""Tags that programs put before and behind sounds."""

import struct


def id3(frame: bytes, content: bytes, version: int = 3) -> bytes:
    """An ID3v2 tag of one frame (https://id3.org/id3v2.3.0)."""
    size = _synchsafe(len(content)) if version == 4 else struct.pack(">I", len(content))
    frames = frame + size + bytes(2) + content
    return b"ID3" + bytes([version, 0, 0]) + _synchsafe(len(frames)) + frames


def ape(who: str) -> bytes:
    """An APEv2 tag with head and foot (https://wiki.hydrogenaud.io/index.php?title=APEv2_specification)."""
    item = struct.pack("<II", len(who), 0) + b"Artist\0" + who.encode()
    foot = struct.pack("<4I8x", 2000, len(item) + 32, 1, 0x80000000)
    return b"APETAGEX" + foot[:12] + struct.pack("<I", 0xA0000000) + bytes(8) + item + b"APETAGEX" + foot


def _synchsafe(size: int) -> bytes:
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))
