"""Small real sample files of each kind."""

from __future__ import annotations

import io

from PIL import Image

SAMPLES = {
    "video": ("video.mp4", "video/mp4"),
    "voice": ("voice.ogg", "audio/ogg"),
    "audio": ("audio.mp3", "audio/mpeg"),
}
"""Name and media type by kind."""


def picture(width: int = 64, height: int = 48, colour: str = "steelblue", kind: str = "JPEG") -> bytes:
    """Return a picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


def sample(kind: str) -> tuple[bytes, str, str]:
    """Return bytes, name and media type of a sample file of one kind."""
    if kind == "photo":
        return picture(), "photo.jpg", "image/jpeg"
    if kind == "sticker":
        return picture(kind="WEBP"), "sticker.webp", "image/webp"
    # Imported here: FFmpeg takes long to load, and few tests need it.
    from sandbox.people.films import moment

    return moment(kind), *SAMPLES[kind]
