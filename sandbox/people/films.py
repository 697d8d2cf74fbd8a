"""Short films and sounds, as telephones send them, made with FFmpeg."""

from __future__ import annotations

import array
import io
import math
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

import av

_TONE = 440
_PIECE = 960


def film(
    told: Mapping[str, str] | None = None, container: str = "mp4", coding: str = "libx264", sound: str = "aac"
) -> bytes:
    """Return half a second of film with sound; `told` is the metadata of its container."""
    out = io.BytesIO()
    form = "yuvj420p" if coding == "mjpeg" else "yuv420p"
    with av.open(out, "w", format=container) as target:
        target.metadata.update(told or {})
        pictures: Any = target.add_stream(coding, rate=10)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, form
        pictures.codec_context.thread_count = 1
        heard: Any = target.add_stream(sound, rate=48_000, layout="mono")
        for nth in range(5):
            frame = av.VideoFrame(64, 48, "rgb24")
            frame.planes[0].update(bytes([nth * 40]) * frame.planes[0].buffer_size)
            frame = frame.reformat(format=form)
            frame.pts, frame.time_base = nth, Fraction(1, 10)
            target.mux(pictures.encode(frame))
        target.mux(pictures.encode(None))
        for tone in _tones(0.5):
            target.mux(heard.encode(tone))
        target.mux(heard.encode(None))
    return out.getvalue()


def sound(codec: str, container: str, told: Mapping[str, str] | None = None, seconds: float = 0.5) -> bytes:
    """Return a tone; `told` is the metadata of its container."""
    out = io.BytesIO()
    with av.open(out, "w", format=container) as target:
        target.metadata.update(told or {})
        heard: Any = target.add_stream(codec, rate=48_000, layout="mono")
        for tone in _tones(seconds):
            target.mux(heard.encode(tone))
        target.mux(heard.encode(None))
    return out.getvalue()


@cache
def moment(kind: str) -> bytes:
    """Return a sample video, voice message or recording."""
    match kind:
        case "video":
            return film()
        case "voice":
            return sound("libopus", "ogg")
        case _:
            return sound("libmp3lame", "mp3")


def _tones(seconds: float) -> list[av.AudioFrame]:
    tones = []
    for start in range(0, int(48_000 * seconds), _PIECE):
        tone = av.AudioFrame(format="s16", layout="mono", samples=_PIECE)
        waves = [int(9000 * math.sin((start + nth) * 2 * math.pi * _TONE / 48_000)) for nth in range(_PIECE)]
        tone.planes[0].update(array.array("h", waves).tobytes())
        tone.sample_rate, tone.pts, tone.time_base = 48_000, start, Fraction(1, 48_000)
        tones.append(tone)
    return tones
