"""Sounds and films of one second, made by FFmpeg, and the boxes and chunks to put something into them."""

import io
import math
import struct
from array import array
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import av
from PIL import Image

from tests.leaks.making.pictures import scene

PICTURES_A_SECOND = 10


def sound(
    form: str,
    codec: str,
    *,
    rate: int = 48000,
    told: dict[str, str] | None = None,
    seconds: float = 1.0,
    loudness: int = 9000,
    **options: str,
) -> bytes:
    """A tone.

    Args:
        form: FFmpeg's name of the container.
        codec: FFmpeg's name of the encoder.
        told: what the container's own metadata says.
        options: of the muxer.
    """
    out = io.BytesIO()
    with av.open(out, "w", format=form, options=options) as made:
        made.metadata.update(told or {})
        for packet in _sung(_track(made, codec, rate), rate, seconds, loudness):
            made.mux(packet)
    return out.getvalue()


def film(
    form: str = "mp4",
    codec: str = "libx264",
    sound_codec: str | None = "aac",
    *,
    told: dict[str, str] | None = None,
    of_picture: dict[str, str] | None = None,
    of_sound: dict[str, str] | None = None,
    words: tuple[str, bytes] | None = None,
    chapter: str | None = None,
    pictures: int = PICTURES_A_SECOND,
    black: bool = False,
    change: Callable[[int, bytes], bytes] | None = None,
    **options: str,
) -> bytes:
    """One second of film, with a tone.

    Args:
        told: what the container's own metadata says; `of_picture` and `of_sound` that of the tracks.
        words: a track of subtitles: FFmpeg's name of its form, and its text in that form.
        chapter: the title of a chapter.
        change: what makes other bytes of each coded picture, given its number.
    """
    out = io.BytesIO()
    with av.open(out, "w", format=form, options=options) as made:
        made.metadata.update(told or {})
        if chapter is not None:
            made.set_chapters(
                [{"id": 1, "start": 0, "end": 1000, "time_base": Fraction(1, 1000), "metadata": {"title": chapter}}]
            )
        seen: Any = made.add_stream(codec, rate=PICTURES_A_SECOND)
        seen.width, seen.height, seen.pix_fmt = 96, 64, "yuvj420p" if codec == "mjpeg" else "yuv420p"
        seen.metadata.update(of_picture or {})
        packets = list(_filmed(seen, pictures, black))
        if change is not None:
            packets = [_changed(packet, change(nth, bytes(packet))) for nth, packet in enumerate(packets)]
        heard: Any = None
        if sound_codec is not None:
            heard = _track(made, sound_codec, 48000)
            heard.metadata.update(of_sound or {})
            packets += _sung(heard, 48000)
        if words is not None:
            packets += _subtitled(made, *words)
        for packet in packets:
            made.mux(packet)
    return out.getvalue()


def _changed(packet: Any, content: bytes) -> Any:
    other: Any = av.Packet(content)
    other.pts, other.dts, other.duration = packet.pts, packet.dts, packet.duration
    other.time_base, other.stream, other.is_keyframe = packet.time_base, packet.stream, packet.is_keyframe
    return other


def _subtitled(made: Any, form: str, words: bytes) -> list[Any]:
    with av.open(io.BytesIO(words), format=form) as read:
        shown: Any = made.add_stream_from_template(read.streams.subtitles[0])
        packets = [packet for packet in read.demux() if packet.size]
    for packet in packets:
        packet.stream = shown
    return packets


def _filmed(seen: Any, pictures: int, black: bool) -> Any:
    for nth in range(pictures):
        frame = av.VideoFrame.from_image(Image.new("RGB", (96, 64)) if black else scene(shift=2 * nth))
        frame.pts, frame.time_base = nth, Fraction(1, PICTURES_A_SECOND)
        yield from seen.encode(frame)
    yield from seen.encode(None)


def _track(made: Any, codec: str, rate: int) -> Any:
    heard = made.add_stream(codec, rate=rate)
    if not codec.startswith("pcm"):
        heard.bit_rate = 64000
    return heard


def _sung(heard: Any, rate: int, seconds: float = 1.0, loudness: int = 9000) -> Any:
    count = int(rate * seconds)
    samples = array("h", (int(loudness * math.sin(nth * 2 * math.pi * 440 / rate)) for nth in range(count)))
    frame = av.AudioFrame(format="s16", layout="mono", samples=count)
    frame.sample_rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
    frame.planes[0].update(samples.tobytes())
    heard.codec_context.open(strict=False)
    resampler = av.AudioResampler(heard.format, heard.layout, rate, heard.codec_context.frame_size or None)
    packets = []
    for each in [*resampler.resample(frame), *resampler.resample(None), None]:
        packets += heard.encode(each)
    return packets


def box(kind: bytes, content: bytes) -> bytes:
    """A box of the ISO base media file format (ISO/IEC 14496-12, 4.2)."""
    return struct.pack(">I", 8 + len(content)) + kind + content


def boxed(mp4: bytes, path: tuple[bytes, ...], extra: bytes) -> bytes:
    """The film with `extra` at the end of the box at this path; it must lie behind the points (no faststart)."""
    at, end, sizes = 0, len(mp4), []
    for kind in path:
        while mp4[at + 4 : at + 8] != kind:
            at += struct.unpack(">I", mp4[at : at + 4])[0]
            assert at < end, path
        end = at + struct.unpack(">I", mp4[at : at + 4])[0]
        sizes.append(at)
        at += 8
    grown = bytearray(mp4[:end] + extra + mp4[end:])
    for where in sizes:
        size = struct.unpack(">I", grown[where : where + 4])[0]
        grown[where : where + 4] = struct.pack(">I", size + len(extra))
    return bytes(grown)


def on_its_side(mp4: bytes) -> bytes:
    """The film with the matrix of a telephone that was held upright (ISO/IEC 14496-12, 8.3.2)."""
    at = mp4.index(struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 0x40000000), mp4.index(b"tkhd"))
    turned = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 64 << 16, 0, 0x40000000)
    return mp4[:at] + turned + mp4[at + 36 :]


def chunk(kind: bytes, content: bytes, order: str = "<") -> bytes:
    """A chunk of RIFF, or of AIFF with order `>`."""
    return kind + struct.pack(order + "I", len(content)) + content + b"\0" * (len(content) % 2)


def chunked(wave: bytes, extra: bytes, order: str = "<") -> bytes:
    """The RIFF or AIFF with one more chunk at its end."""
    whole = wave + b"\0" * (len(wave) % 2) + extra
    return whole[:4] + struct.pack(order + "I", len(whole) - 8) + whole[8:]


def overwritten(content: bytes, mark: bytes, who: str, after: bytes = b"") -> bytes:
    """The content with the canary written over what begins with the first `mark` behind the first `after`."""
    at = content.index(mark, content.index(after))
    return content[:at] + who.encode() + content[at + len(who) :]


def cover(who: str) -> bytes:
    """A picture to be a cover, with a comment of its own."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, "JPEG", comment=who.encode())
    return out.getvalue()
