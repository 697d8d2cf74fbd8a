"""Videos, and sounds in the same boxes (MP4, MOV, M4A, 3GP): the boxes that tell of place and author are blanked."""

from bot.cleaning.refusal import UncleanError

_HOLD_BOXES = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf", b"edts"})
_TOLD = frozenset({b"udta", b"meta", b"uuid", b"Xtra", b"free", b"skip", b"wide", b"XMP_"})
_PICTURES = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
"""Brands of still pictures, whose boxes are read otherwise (https://mp4ra.org/registered-types/brands)."""


def clean_boxes(content: bytes) -> bytes:
    """The same video: what is blanked keeps its length, so that every offset still holds.

    Raises:
        UncleanError: it is a picture in boxes, or its boxes do not add up.
    """
    if content[8:12] in _PICTURES:
        raise UncleanError("a picture in boxes")
    video = bytearray(content)
    _walk(video, 0, len(video))
    return bytes(video)


def _walk(video: bytearray, at: int, end: int) -> None:
    while at + 8 <= end:
        size, kind, head = int.from_bytes(video[at : at + 4], "big"), bytes(video[at + 4 : at + 8]), 8
        if size == 1 and at + 16 <= end:
            size, head = int.from_bytes(video[at + 8 : at + 16], "big"), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise UncleanError("boxes that do not add up")
        if kind in _TOLD or (kind == b"trak" and _tells(video[at : at + size])):
            video[at + 4 : at + 8] = b"free"
            video[at + head : at + size] = bytes(size - head)
        elif kind in _HOLD_BOXES:
            _walk(video, at + head, at + size)
        at += size


def _tells(track: bytearray) -> bool:
    """A track that is neither seen nor heard, such as the places a camera was at."""
    handler = track.find(b"hdlr")
    return handler >= 0 and bytes(track[handler + 12 : handler + 16]) in (b"meta", b"mebx", b"camm", b"gpmd")
