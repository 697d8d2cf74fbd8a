"""Compound files, in which the office programs of before 2007 and Outlook keep their streams ([MS-CFB])."""

import struct
from collections.abc import Mapping

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALLEST = 4096
"""Streams of this size and more lie in sectors of their own; shorter ones are filled up to it."""


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of these streams, in one storage.

    Args:
        streams: name to content; each name of at most 31 characters, all of them in fewer than 60 sectors.
    """
    sectors: list[bytes] = []
    fat: list[int] = []
    entries = []
    for name, content in sorted(streams.items(), key=lambda each: (len(each[0]), each[0].upper())):
        entries.append((name, len(fat), max(len(content), _SMALLEST)))
        _fill(sectors, fat, content.ljust(_SMALLEST, b"\0"))
    first = len(fat)
    _fill(sectors, fat, _directory(entries))
    fat.append(_FAT)
    sectors.append(b"".join(struct.pack("<I", each) for each in fat).ljust(_SECTOR, b"\xff"))
    assert len(fat) <= _SECTOR // 4, "more sectors than one table tells"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, first, 0, _SMALLEST, _END, 0, _END, 0)
    head += struct.pack("<I", len(fat) - 1).ljust(436, b"\xff")
    return head + b"".join(sectors)


def summary(author: str, key: int = 4) -> bytes:
    """The stream of a summary with one property, such as 4 for the author and 8 for who saved it last ([MS-OLEPS])."""
    value = struct.pack("<II", 30, len(author) + 1) + author.encode() + bytes(4 - len(author) % 4)
    properties = struct.pack("<IIII", 16 + len(value), 1, key, 16) + value
    identity = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
    return struct.pack("<HHI16xI", 0xFFFE, 0, 0x20006, 1) + identity + struct.pack("<I", 48) + properties


def _fill(sectors: list[bytes], fat: list[int], content: bytes) -> None:
    content = content.ljust(-(-len(content) // _SECTOR) * _SECTOR, b"\0")
    count = len(content) // _SECTOR
    fat += [*range(len(fat) + 1, len(fat) + count), _END]
    sectors += [content[at : at + _SECTOR] for at in range(0, len(content), _SECTOR)]


def _directory(entries: list[tuple[str, int, int]]) -> bytes:
    """The root, and each stream as the right neighbour of the one before."""
    told = _entry("Root Entry", 5, 1 if entries else _FREE, _FREE, _END, 0)
    for nth, (name, start, size) in enumerate(entries, 1):
        told += _entry(name, 2, _FREE, nth + 1 if nth < len(entries) else _FREE, start, size)
    return told + (bytes(68) + b"\xff" * 12 + bytes(48)) * (-len(told) // 128 % 4)


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(coded), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
