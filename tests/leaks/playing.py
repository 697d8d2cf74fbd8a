"""Sounds and films as a player gives them: seconds, loudness, pictures."""

import io
import math
from array import array

import av
from PIL import Image

_RATE = 8000


def sound(content: bytes) -> tuple[float, float]:
    """Seconds of the first track of sound, and the root of the mean square of its 16-bit samples."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=_RATE)
    samples = array("h")
    with av.open(io.BytesIO(content)) as played:
        if not played.streams.audio:
            return 0.0, 0.0
        for frame in [*played.decode(audio=0), None]:
            for each in resampler.resample(frame):
                samples.frombytes(bytes(each.planes[0])[: each.samples * 2])
    if not samples:
        return 0.0, 0.0
    return len(samples) / _RATE, math.sqrt(sum(one * one for one in samples) / len(samples))


def film(content: bytes) -> list[tuple[float, Image.Image]]:
    """Each picture of the first track of film, turned as it is shown, with the second it is shown at."""
    with av.open(io.BytesIO(content)) as played:
        if not played.streams.video:
            return []
        return [
            (float(frame.time or 0), frame.to_image().rotate(frame.rotation, expand=True))
            for frame in played.decode(video=0)
        ]
