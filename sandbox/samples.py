"""Small real files of each kind, for people who have nothing at hand to send."""

from __future__ import annotations

import io

from PIL import Image

SAMPLES = {
    "video": ("video.mp4", "video/mp4"),
    "voice": ("voice.ogg", "audio/ogg"),
    "audio": ("audio.mp3", "audio/mpeg"),
}
"""Kind to name and media type."""


def picture(width: int = 64, height: int = 48, colour: str = "steelblue", kind: str = "JPEG") -> bytes:
    """A plain picture that any program can open."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


def sample(kind: str) -> tuple[bytes, str, str]:
    """Bytes, name and media type of a small file of one kind."""
    if kind == "photo":
        return picture(), "photo.jpg", "image/jpeg"
    if kind == "sticker":
        return picture(kind="WEBP"), "sticker.webp", "image/webp"
    # Imported here, because few who write to a sandbox ever send one.
    from sandbox.films import moment

    return moment(kind), *SAMPLES[kind]
