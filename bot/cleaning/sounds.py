"""Sounds without title, artist, place and cover; the sound itself is not touched."""

import struct

from bot.cleaning.refusal import UncleanError

_TOLD_IN_WAVE = frozenset({b"LIST", b"bext", b"iXML", b"id3 ", b"ID3 ", b"_PMX", b"axml", b"cart"})
_TOLD_IN_FLAC = frozenset({2, 4, 6})
"""Application, comments, picture (https://xiph.org/flac/format.html#metadata_block_header)."""
_PADDING = 1
_OGG_HEAD = 27


def clean_mp3(content: bytes) -> bytes:
    """Frames alone: the tags before and behind them are cut off."""
    while content.startswith(b"ID3") and len(content) >= 10:
        size = 0
        for byte in content[6:10]:
            size = size << 7 | byte & 0x7F
        content = content[10 + size + (10 if content[5] & 0x10 else 0) :]
    if content[-128:-125] == b"TAG":
        content = content[:-128]
    if content[-32:-24] == b"APETAGEX":
        size = int.from_bytes(content[-20:-16], "little")
        content = content[: -(size + 32)] if content[-9] & 0x80 else content[:-size]
    if not content[:1] == b"\xff":
        raise UncleanError("no frames of sound")
    return content


def clean_wave(content: bytes) -> bytes:
    """The chunks that only tell of the sound are blanked in place."""
    wave, at = bytearray(content), 12
    while at + 8 <= len(wave):
        size = int.from_bytes(wave[at + 4 : at + 8], "little")
        if bytes(wave[at : at + 4]) in _TOLD_IN_WAVE:
            wave[at : at + 4] = b"JUNK"
            end = min(at + 8 + size, len(wave))
            wave[at + 8 : end] = bytes(end - at - 8)
        at += 8 + size + size % 2
    return bytes(wave)


def clean_flac(content: bytes) -> bytes:
    """The blocks that only tell of the sound become padding."""
    flac, at, last = bytearray(content), 4, False
    while not last and at + 4 <= len(flac):
        last, kind = bool(flac[at] & 0x80), flac[at] & 0x7F
        size = int.from_bytes(flac[at + 1 : at + 4], "big")
        if kind in _TOLD_IN_FLAC:
            flac[at] = flac[at] & 0x80 | _PADDING
            end = min(at + 4 + size, len(flac))
            flac[at + 4 : end] = bytes(end - at - 4)
        at += 4 + size
    return bytes(flac)


def clean_ogg(content: bytes) -> bytes:
    """The second packet, which holds the comments, is blanked in place (https://www.rfc-editor.org/rfc/rfc7845).

    Raises:
        UncleanError: it holds more than one sound, or one whose comments we do not know.
    """
    ogg = bytearray(content)
    pages = _pages(ogg)
    if sum(ogg[start + 5] & 0x02 > 0 for start, _, _ in pages) != 1:
        raise UncleanError("not one sound")
    pieces = _second_packet(ogg, pages)
    if pieces:
        packet = b"".join(bytes(ogg[begin:end]) for begin, end in pieces)
        blank = _blank(packet)
        for begin, end in pieces:
            ogg[begin:end], blank = blank[: end - begin], blank[end - begin :]
        for start, _, end in pages:
            if any(start < begin < end for begin, _ in pieces):
                ogg[start + 22 : start + 26] = bytes(4)
                ogg[start + 22 : start + 26] = _checksum(ogg[start:end]).to_bytes(4, "little")
    return bytes(ogg)


def _pages(ogg: bytearray) -> list[tuple[int, int, int]]:
    """Where each page starts, where its data does, and where it ends."""
    pages, at = [], 0
    while at < len(ogg):
        if ogg[at : at + 4] != b"OggS" or at + _OGG_HEAD > len(ogg):
            raise UncleanError("not whole pages")
        data = at + _OGG_HEAD + ogg[at + 26]
        end = data + sum(ogg[at + _OGG_HEAD : data])
        pages.append((at, data, end))
        at = end
    return pages


def _second_packet(ogg: bytearray, pages: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The stretches of bytes that hold it; none where there is only the first."""
    nth, pieces = 0, []
    for start, data, _ in pages:
        at = data
        for length in ogg[start + _OGG_HEAD : data]:
            if nth == 1:
                pieces.append((at, at + length))
            at += length
            if length < 255:
                nth += 1
            if nth > 1:
                return pieces
    return pieces


def _blank(packet: bytes) -> bytes:
    """Comments of the same length that say nothing: all of it is the program's name, in blanks."""
    for head, tail in ((b"OpusTags", b""), (b"\x03vorbis", b"\x01")):
        if packet.startswith(head):
            room = len(packet) - len(head) - 8 - len(tail)
            if room >= 0:
                return head + struct.pack("<I", room) + b" " * room + struct.pack("<I", 0) + tail
    raise UncleanError("unknown comments")


def _checksum(page: bytearray) -> int:
    """Ogg's own (https://www.rfc-editor.org/rfc/rfc3533#section-6): no reflection, no inversion."""
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value
