"""Ways for one stream into the new container: copied without side data, or encoded again."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import av
import av.error
from av.bitstream import BitStreamFilterContext
from av.codec.context import Flags

from bot.copies.made import NothingError
from bot.copies.packets import parameters, sound_of

_LONGER_SIDE = 640
"""Pixels of the longer side of video that is encoded again; a worker has little time."""
_MOST_POINTS = 20_000_000
"""Pixels of a picture that is decoded."""
_LONG_RATE = 24_000
_QUICKLY = {
    "aac": {"aac_coder": "fast"},
    "libmp3lame": {"compression_level": "9"},
    "libopus": {"compression_level": "0"},
}
"""Options by which each encoder takes the least processor time."""


class StreamWay(ABC):
    """A way of a stream; `sent` tells whether it has produced a packet."""

    sent = False

    @abstractmethod
    def carried(self, packet: Any) -> list[Any]:
        """Return the packets to write in place of this one."""

    @abstractmethod
    def rest(self) -> list[Any]:
        """Return the last packets at the end of the stream."""


class CopiedStream(StreamWay):
    """Copy packets in order, without the units that the FFmpeg bitstream filter `units` drops."""

    def __init__(self, stream: Any, target: Any, *, units: str = "") -> None:
        self._stream = target.add_stream_from_template(stream, opaque=True)
        self._units = BitStreamFilterContext(units, stream, self._stream) if units else None
        self._base = stream.time_base
        self._last: int | None = None
        # Each container has its own tag for a codec.
        self._stream.codec_context.codec_tag = "\0\0\0\0"
        if units:
            told = stream.codec_context
            self._stream.codec_context.extradata = parameters(told.codec.canonical_name, bytes(told.extradata or b""))

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


class CopiedOpus(CopiedStream):
    """Copy Opus packets without padding; the clock of a chained stream starts again and is shifted."""

    _ends = _later = 0

    def carried(self, packet: Any) -> list[Any]:
        content = sound_of(bytes(packet))
        if not content or packet.pts is None:
            return []
        if packet.pts + self._later < self._ends:
            self._later = self._ends - packet.pts
        cut = av.Packet(content)
        cut.pts = cut.dts = packet.pts + self._later
        cut.time_base, cut.duration = packet.time_base, packet.duration
        self._ends = cut.pts + (packet.duration or 0)
        return self._ordered([cut])


class SoundAnew(StreamWay):
    """Decode sound and encode it again; long sound in one channel, to save time."""

    def __init__(self, stream: Any, target: Any, codec: str, *, long: bool) -> None:
        self._decoder = stream.codec_context
        self._decoder.thread_count = 1
        layout = "mono" if long or stream.codec_context.channels == 1 else "stereo"
        own = max(8_000, min(48_000, stream.codec_context.sample_rate or 48_000))
        rate = _LONG_RATE if long else 48_000 if codec == "libopus" else own
        self._encoder = target.add_stream(codec, rate=rate, layout=layout, options=_QUICKLY.get(codec, {}))
        self._encoder.codec_context.thread_count = 1
        self._encoder.codec_context.flags |= Flags.bitexact
        self._resampler = av.AudioResampler(self._encoder.codec_context.format, layout, rate)
        self._samples = 0
        self._rate = rate

    def carried(self, packet: Any) -> list[Any]:
        return self._encoded(self._pieces(packet))

    def rest(self) -> list[Any]:
        frames = [*self._pieces(None), *self._resampler.resample(None)]
        return [*self._encoded(frames), *self._encoder.encode(None)]

    def _pieces(self, packet: Any) -> list[Any]:
        frames = _decoded(self._decoder, packet)
        for frame in frames:
            frame.pts = None
        return [piece for frame in frames for piece in self._resampler.resample(frame)]

    def _encoded(self, frames: list[Any]) -> list[Any]:
        packets = []
        for frame in frames:
            frame.pts, frame.time_base = self._samples, Fraction(1, self._rate)
            self._samples += frame.samples
            packets += self._encoder.encode(frame)
        self.sent = self.sent or bool(frames)
        return packets


class DrawnAnew(StreamWay):
    """Decode video, reduce it and encode it again."""

    def __init__(self, stream: Any, target: Any) -> None:
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
        return self._encoded(_decoded(self._decoder, packet))

    def rest(self) -> list[Any]:
        frames = _decoded(self._decoder, None)
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


def _decoded(decoder: Any, packet: Any) -> list[Any]:
    """Return the frames of a packet; none for a broken one."""
    try:
        return list(decoder.decode(packet))
    except MemoryError:
        raise
    except av.error.FFmpegError:
        return []
