"""A picture is drawn anew from its points: nothing but what is seen survives."""

import io
from typing import Any

from bot.cleaning.refusal import UncleanError

_MOST = 100_000_000
"""Points; more than any camera makes, and what is more is meant to exhaust us."""

_SAVED: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92},
    "PNG": {},
    "WEBP": {"quality": 92},
    "GIF": {"save_all": True},
    "BMP": {},
    "TIFF": {"compression": "tiff_lzw"},
}


def clean_picture(content: bytes) -> bytes:
    """The picture without camera, place, author, thumbnail and what hangs on behind its end.

    Raises:
        UncleanError: it is no picture that we can draw.
    """
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(content), formats=tuple(_SAVED)) as picture:
        kind = picture.format or ""
        if picture.width * picture.height > _MOST:
            raise UncleanError("too many points")
        out = io.BytesIO()
        if kind == "GIF":
            picture.info.pop("comment", None)
            picture.save(out, kind, comment=b"", **_SAVED[kind])
            return out.getvalue()
        drawn = ImageOps.exif_transpose(picture)
        drawn.info.clear()
        bare = Image.new(drawn.mode, drawn.size)
        if drawn.mode == "P" and (palette := drawn.getpalette()) is not None:
            bare.putpalette(palette)
        bare.paste(drawn)
        bare.save(out, kind, **_SAVED[kind])
        return out.getvalue()


def without_segments(jpeg: bytes) -> bytes:
    """A JPEG without its notes (Exif, XMP, comments) and what follows its end, its points untouched; for those that
    stand within a paper."""
    kept, at = bytearray(jpeg[:2]), 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        # APP0 and APP14 say how the points are to be read; the others, and comments, only tell of the picture.
        if not (0xE1 <= jpeg[at + 1] <= 0xED or jpeg[at + 1] in (0xEF, 0xFE)):
            kept += jpeg[at:end]
        at = end
    end = jpeg.find(b"\xff\xd9", at)
    return bytes(kept + (jpeg[at:] if end < 0 else jpeg[at : end + 2]))
