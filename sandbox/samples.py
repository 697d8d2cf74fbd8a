"""Small real files of each kind, for people who have nothing at hand to send."""

from __future__ import annotations

import io

from PIL import Image

SAMPLES = {
    "video": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\0\x08free", "video.mp4", "video/mp4"),
    "voice": (b"OggS\0\x02" + bytes(20) + b"\x01\x13OpusHead\x01\x01" + bytes(9), "voice.ogg", "audio/ogg"),
    "audio": (b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x00" + bytes(64), "audio.mp3", "audio/mpeg"),
}
"""Kind to (bytes, name, media type); their first bytes are what a type check reads."""


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
    return SAMPLES[kind]
