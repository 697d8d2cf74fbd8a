"""Pictures: decode them to pixels and encode them again; the size is checked before decoding."""

import io
import struct
from collections.abc import Iterator
from contextlib import suppress

import pillow_heif
from PIL import Image, ImageFile, ImageOps, ImageSequence

from bot.copies.made import MadeCopy, NothingError, time_is_up

LARGEST = 26_000_000
"""Pixels of a copy; a larger picture is reduced. A worker has memory for this many, rotated once."""

MOST = 60_000_000
"""Pixels that are decoded; for a JPEG more, because it can be decoded at a fraction of its size."""
_MOST_BY_FRACTIONS = 260_000_000

_MOST_AS_PNG = 8_000_000
"""Pixels; with more, a PNG would be too large."""

_MOST_OF_ALL_FRAMES = 20_000_000
_MOST_OF_A_FRAME = 4_000_000
_MOST_FRAMES = 200
_LONGEST_SIDE = 65_000
"""Pixels of a side; a longer strip is refused."""

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "HEIF", "AVIF")
_AS_PHOTO = frozenset({"JPEG", "MPO", "HEIF", "AVIF", "WEBP"})
_BY_FRACTIONS = frozenset({"JPEG", "MPO"})

pillow_heif.register_heif_opener(decode_threads=1)
Image.MAX_IMAGE_PIXELS = None
Image.init()
ImageFile.LOAD_TRUNCATED_IMAGES = False


def make(content: bytes) -> MadeCopy:
    """Copy a picture without EXIF, thumbnail, colour profile and data after its end."""
    try:
        picture = Image.open(io.BytesIO(content), formats=[name for name in _FORMATS if name in Image.OPEN])
    except OSError as error:
        # The error of a WebP whose canvas does not fit into memory.
        raise NothingError("copy-none-limits" if "decoder object" in str(error) else "copy-none-damaged") from None
    with picture:
        if max(picture.size) > _LONGEST_SIDE or min(picture.size) < 1:
            raise NothingError("copy-none-limits")
        if getattr(picture, "is_animated", False) and picture.format not in ("MPO", "TIFF", "HEIF"):
            return _moving(picture)
        return _still(picture)


def _still(picture: Image.Image) -> MadeCopy:
    note = "copy-first-frame" if getattr(picture, "n_frames", 1) > 1 and picture.format == "TIFF" else None
    points, kind = picture.width * picture.height, picture.format
    if kind in _BY_FRACTIONS and points > LARGEST:
        half = (points / LARGEST) ** 0.5
        picture.draft(None, (int(picture.width / half), int(picture.height / half)))
    if points > (_MOST_BY_FRACTIONS if kind in _BY_FRACTIONS else MOST):
        raise NothingError("copy-none-limits")
    drawn = _plain(_fitting(picture))
    _turn_upright(drawn)
    return MadeCopy(*_saved(drawn, photo=kind in _AS_PHOTO and drawn.mode != "RGBA"), note)


def _fitting(picture: Image.Image) -> Image.Image:
    picture.load()
    points = picture.width * picture.height
    if points <= LARGEST:
        return picture
    by = next(by for by in range(2, 99) if points / by**2 <= LARGEST)
    smaller = _plain(picture).reduce(by)
    smaller.info |= {"exif": picture.info["exif"]} if "exif" in picture.info else {}
    return smaller


def _plain(picture: Image.Image) -> Image.Image:
    """Convert to grey, RGB or RGBA, which every viewer draws."""
    if picture.mode in ("L", "RGB", "RGBA"):
        return picture
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _turn_upright(picture: Image.Image) -> None:
    """Rotate by EXIF; unreadable EXIF is ignored."""
    with suppress(SyntaxError, ValueError, LookupError, TypeError, OSError, struct.error):
        ImageOps.exif_transpose(picture, in_place=True)


def _without_hidden_points(picture: Image.Image) -> Image.Image:
    """Remove the colours of transparent pixels."""
    return picture.convert("RGBa").convert("RGBA") if picture.mode == "RGBA" else picture


def _saved(picture: Image.Image, *, photo: bool) -> tuple[bytes, str]:
    # Pillow writes metadata from `info`.
    picture.info.clear()
    out = io.BytesIO()
    if not photo and picture.width * picture.height <= _MOST_AS_PNG:
        _without_hidden_points(picture).save(out, "PNG", compress_level=4)
        return out.getvalue(), ".png"
    if picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, "white")
        ground.paste(picture, mask=picture.getchannel("A"))
        picture = ground
    picture.save(out, "JPEG", quality=90)
    return out.getvalue(), ".jpg"


def _moving(picture: Image.Image) -> MadeCopy:
    """Copy an animation: as many frames as the limits allow, or only the first."""
    canvas = picture.width * picture.height
    if canvas > _MOST_OF_A_FRAME:
        if canvas > MOST // 2:
            raise NothingError("copy-none-limits")
        picture.seek(0)
        return MadeCopy(*_saved(_plain(_fitting(picture)), photo=False), "copy-first-frame")
    most = min(_MOST_FRAMES, _MOST_OF_ALL_FRAMES // canvas)
    durations: list[int] = []
    frames = [_without_hidden_points(frame.convert("RGBA")) for frame in _frames(picture, most, durations)]
    for frame in frames:
        frame.info.clear()
    cut = len(frames) < getattr(picture, "n_frames", len(frames))
    if len(frames) == 1:
        return MadeCopy(*_saved(frames[0], photo=False), "copy-first-frame")
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=durations, loop=0, disposal=2)
    return MadeCopy(out.getvalue(), ".gif", "copy-first-frames" if cut else None)


def _frames(picture: Image.Image, most: int, durations: list[int]) -> Iterator[Image.Image]:
    for nth, frame in enumerate(ImageSequence.Iterator(picture)):
        if nth and (nth >= most or time_is_up()):
            return
        frame.load()
        durations.append(max(20, int(frame.info.get("duration") or 100)))
        yield frame
