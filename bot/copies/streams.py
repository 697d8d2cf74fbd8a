"""How one stream gets into the new container: copied without what only tells of it, or made anew."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Protocol

import av
import av.error
from av.bitstream import BitStreamFilterContext

from bot.copies.made import NothingError

_LONGER_SIDE = 640
"""Of pictures that are made anew, in points: a worker has little time."""
_MOST_POINTS = 20_000_000
"""Of a picture that is decoded."""


class Way(Protocol):
    """What becomes of a stream's packets; `sent` says whether any was passed on."""

    sent: bool

    def carried(self, packet: Any) -> list[Any]:
        """The packets to be written in place of this one."""
        ...

    def rest(self) -> list[Any]:
        """The packets that are left at the end."""
        ...


class Copied:
    """Packets as they are, in order, less what `units` leaves out (a bitstream filter of FFmpeg's)."""

    def __init__(self, stream: Any, target: Any, *, units: str = "") -> None:
        self.sent = False
        self._stream = target.add_stream_from_template(stream, opaque=True)
        self._units = BitStreamFilterContext(units, stream, self._stream) if units else None
        self._base = stream.time_base
        self._last: int | None = None
        # A container has its own name for each coding.
        self._stream.codec_context.codec_tag = "\0\0\0\0"

    def carried(self, packet: Any) -> list[Any]:
        return self._ordered(self._units.filter(packet) if self._units else [packet])

    def rest(self) -> list[Any]:
        return self._ordered(self._units.filter(None)) if self._units else []

    def _ordered(self, packets: Iterable[Any]) -> list[Any]:
        kept = []
        for packet in packets:
            if packet.dts is None and packet.pts is None:
                continue
            at = packet.dts if packet.dts is not None else packet.pts
            if self._last is not None and at <= self._last:
                at = self._last + 1
            packet.dts, packet.pts = at, max(at, packet.pts if packet.pts is not None else at)
            self._last = at
            packet.time_base = self._base
            packet.stream = self._stream
            kept.append(packet)
        self.sent = self.sent or bool(kept)
        return kept


class CopiedFrames(Copied):
    """Packets of MPEG sound, each cut to the one frame it begins with: what stands between frames is no sound."""

    def carried(self, packet: Any) -> list[Any]:
        content = bytes(packet)
        length = frame_length(content)
        if not 0 < length <= len(content):
            return []
        frame = av.Packet(content[:length])
        frame.pts, frame.dts, frame.time_base, frame.duration = (
            packet.pts,
            packet.dts,
            packet.time_base,
            packet.duration,
        )
        return self._ordered([frame])


class SoundAnew:
    """Decoded and coded again."""

    def __init__(self, stream: Any, target: Any, codec: str) -> None:
        self.sent = False
        self._decoder = stream.codec_context
        self._decoder.thread_count = 1
        layout = "mono" if stream.codec_context.channels == 1 else "stereo"
        rate = 48_000 if codec == "libopus" else max(8_000, min(48_000, stream.codec_context.sample_rate or 48_000))
        self._encoder = target.add_stream(codec, rate=rate, layout=layout)
        self._encoder.codec_context.thread_count = 1
        self._resampler = av.AudioResampler(self._encoder.codec_context.format, layout, rate)
        self._samples = 0
        self._rate = rate

    def carried(self, packet: Any) -> list[Any]:
        try:
            frames = self._decoder.decode(packet)
        except av.error.InvalidDataError:
            return []
        return self._encoded([piece for frame in frames for piece in self._resampled(frame)])

    def rest(self) -> list[Any]:
        try:
            frames = [piece for frame in self._decoder.decode(None) for piece in self._resampled(frame)]
        except av.error.FFmpegError:
            frames = []
        frames += self._resampler.resample(None)
        return [*self._encoded(frames), *self._encoder.encode(None)]

    def _resampled(self, frame: Any) -> list[Any]:
        frame.pts = None
        return list(self._resampler.resample(frame))

    def _encoded(self, frames: list[Any]) -> list[Any]:
        packets = []
        for frame in frames:
            frame.pts, frame.time_base = self._samples, Fraction(1, self._rate)
            self._samples += frame.samples
            packets += self._encoder.encode(frame)
        self.sent = self.sent or bool(frames)
        return packets


class DrawnAnew:
    """Decoded, made small, and coded again."""

    def __init__(self, stream: Any, target: Any) -> None:
        self.sent = False
        self._decoder = stream.codec_context
        self._decoder.thread_count = 1
        width, height = self._decoder.width, self._decoder.height
        if not (width and height and width * height <= _MOST_POINTS):
            raise NothingError("copy-none-limits")
        by = min(1.0, _LONGER_SIDE / max(width, height))
        self._size = max(2, int(width * by) // 2 * 2), max(2, int(height * by) // 2 * 2)
        rate = stream.average_rate or Fraction(25)
        options = {"preset": "ultrafast", "crf": "26", "threads": "1"}
        self._encoder = target.add_stream("libx264", rate=min(rate, Fraction(60)), options=options)
        self._encoder.width, self._encoder.height = self._size
        self._encoder.pix_fmt = "yuv420p"
        self._encoder.codec_context.thread_count = 1
        self._base = Fraction(1, 90_000)
        self._encoder.codec_context.time_base = self._base
        self._stream_base = stream.time_base
        self._last = -1

    def carried(self, packet: Any) -> list[Any]:
        try:
            frames = self._decoder.decode(packet)
        except av.error.InvalidDataError:
            return []
        return self._encoded(frames)

    def rest(self) -> list[Any]:
        try:
            frames = self._decoder.decode(None)
        except av.error.FFmpegError:
            frames = []
        return [*self._encoded(frames), *(self._encoder.encode(None) if self.sent else ())]

    def _encoded(self, frames: list[Any]) -> list[Any]:
        packets = []
        for frame in frames:
            at = int(frame.pts * self._stream_base / self._base) if frame.pts is not None else self._last + 3600
            drawn = frame.reformat(*self._size, "yuv420p", threads=1)
            drawn.pts, drawn.time_base = max(at, self._last + 1), self._base
            drawn.pict_type = 0
            self._last = drawn.pts
            packets += self._encoder.encode(drawn)
            self.sent = True
        return packets


_KBITS = {
    (1, 3): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 1): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""By version (MPEG-1, or 2 and 2.5) and bits of the layer (3 is layer I), for the indexes 1 to 14 (ISO 11172-3)."""
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def frame_length(frame: bytes) -> int:
    """How many bytes the frame of MPEG sound, or of AAC in ADTS, has that begins here; 0 where none does."""
    if len(frame) < 7 or frame[0] != 0xFF or frame[1] & 0xE0 != 0xE0:
        return 0
    version, layer = frame[1] >> 3 & 3, frame[1] >> 1 & 3
    if layer == 0:
        return (frame[3] & 3) << 11 | frame[4] << 3 | frame[5] >> 5 if frame[1] & 0xF0 == 0xF0 else 0
    index, rate, padding = frame[2] >> 4, frame[2] >> 2 & 3, frame[2] >> 1 & 1
    if version == 1 or not 0 < index < 15 or rate == 3:
        return 0
    bits = _KBITS[1 if version == 3 else 2, layer][index - 1] * 1000
    hertz = _RATES[version][rate]
    if layer == 3:
        return (12 * bits // hertz + padding) * 4
    samples = 72 if layer == 1 and version != 3 else 144
    return samples * bits // hertz + padding
