"""Films and sounds: put one video and one audio stream into a new container without metadata."""

import io
from dataclasses import dataclass
from typing import Any

import av
import av.error
import av.logging

from bot.copies.made import MadeCopy, NothingError, time_is_up
from bot.copies.streams import CopiedOpus, CopiedStream, DrawnAnew, SoundAnew, StreamWay

av.logging.set_level(None)

_READERS = "mov,matroska,webm,ogg,mp3,aac,wav,flac,amr,avi,aiff,asf,flv,mpeg,mpegvideo,w64"
_DECODERS = (
    "h264,hevc,av1,libdav1d,vp8,vp9,mpeg4,h263,mjpeg,mpeg1video,mpeg2video,msmpeg4v2,msmpeg4,wmv1,wmv2,wmv3,vc1,flv,"
    "theora,aac,mp3,mp3float,mp2,mp2float,opus,vorbis,flac,alac,amrnb,amrwb,ac3,wmav1,wmav2,adpcm_ima_wav,adpcm_ms,gsm,"
    "gsm_ms,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f64le,pcm_u8,pcm_s8,pcm_alaw,"
    "pcm_mulaw"
)
_OPENING = {
    # No playlists, devices or protocols.
    "format_whitelist": _READERS,
    "codec_whitelist": _DECODERS,
    "max_streams": "64",
    "fflags": "+genpts+discardcorrupt",
}
_NO_TRACES = {"fflags": "+bitexact"}

_UNITS = {
    # Only units with picture data or parameters: no user data, no fillers (ISO 14496-10, 23008-2; AV1 specification).
    "h264": "filter_units=pass_types=1-5|7-8",
    "hevc": "filter_units=pass_types=0-9|16-21|32-34",
    "av1": "filter_units=pass_types=1-4|6-7",
}
_MOST_DESCRIBED = {"opus": 19, "vp8": 0, "vp9": 12}
"""Maximum bytes of extradata; a larger one could hold text, so the stream is encoded again."""
_LONG = 120.0
"""Seconds of sound; longer sound is encoded with less quality, to save time."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A container format and audio codec, by their FFmpeg names."""

    ending: str
    container: str
    sound: str
    options: dict[str, str] | None = None


_MP4 = _Form(".mp4", "mp4", "aac")
_WEBM = _Form(".webm", "webm", "libopus")
_M4A = _Form(".m4a", "ipod", "aac")
_OGG = _Form(".ogg", "ogg", "libopus")
# The Xing frame and tags name the encoder.
_MP3 = _Form(".mp3", "mp3", "libmp3lame", {"write_xing": "0", "id3v2_version": "0", "write_id3v1": "0"})
_FLAC = _Form(".flac", "flac", "flac")
_WAVE = _Form(".wav", "wav", "pcm_s16le")


def make(content: bytes) -> MadeCopy:
    """Copy pictures and sound; a copy that takes too long ends early, with a note."""
    try:
        with av.open(io.BytesIO(content), options=_OPENING, metadata_errors="ignore") as source:
            return _copied(source)
    except MemoryError:
        raise
    except (av.error.FFmpegError, ValueError):
        raise NothingError("copy-none-damaged") from None


def _copied(source: Any) -> MadeCopy:
    pictures = next((stream for stream in source.streams.video if not _is_cover(stream)), None)
    sound = next((stream for stream in source.streams.audio if stream.codec_context), None)
    if pictures is None and sound is None:
        raise NothingError("copy-none-damaged")
    long = sound is not None and _seconds(source, sound) > _LONG
    form = _form(pictures, sound, long=long)
    out = io.BytesIO()
    with av.open(out, "w", format=form.container, options=form.options, container_options=_NO_TRACES) as target:
        ways: dict[int, StreamWay] = {}
        if pictures is not None:
            ways[pictures.index] = _pictures_way(pictures, target)
        if sound is not None:
            ways[sound.index] = _sound_way(sound, target, form, long=long)
        whole = _carry(source, target, ways)
    if not any(way.sent for way in ways.values()):
        raise NothingError("copy-none-damaged")
    return MadeCopy(out.getvalue(), form.ending, None if whole else "copy-first-part")


def _carry(source: Any, target: Any, ways: dict[int, StreamWay]) -> bool:
    """Copy all packets of the chosen streams; return False where the time was up before the end."""
    wanted = [stream for stream in source.streams if stream.index in ways]
    whole = True
    packets = source.demux(wanted)
    while whole:
        try:
            packet = next(packets, None)
        except av.error.FFmpegError:
            # The rest cannot be read; the copy ends here.
            break
        if packet is None:
            break
        if packet.size:
            target.mux(ways[packet.stream_index].carried(packet))
        whole = not time_is_up()
    for way in ways.values():
        target.mux(way.rest())
    return whole


def _pictures_way(stream: Any, target: Any) -> StreamWay:
    name = _codec(stream)
    if _is_of_webm(stream):
        return CopiedStream(stream, target)
    if name in _UNITS:
        return CopiedStream(stream, target, units=_UNITS[name])
    return DrawnAnew(stream, target)


def _sound_way(stream: Any, target: Any, form: _Form, *, long: bool) -> StreamWay:
    """Copy Opus, whose packets are cut to sound; encode other codecs again, because their frames can hold text."""
    if form.sound == "libopus" and _codec(stream) == "opus" and _described(stream) <= _MOST_DESCRIBED["opus"]:
        return CopiedOpus(stream, target)
    return SoundAnew(stream, target, form.sound, long=long)


def _form(pictures: Any, sound: Any, *, long: bool) -> _Form:
    if pictures is not None:
        return _WEBM if _is_of_webm(pictures) else _MP4
    name = _codec(sound)
    if name.startswith(("pcm_", "adpcm_")):
        return _WAVE
    if long:
        return _OGG
    return {"aac": _M4A, "alac": _M4A, "mp3": _MP3, "mp2": _MP3, "flac": _FLAC}.get(name, _OGG)


def _seconds(source: Any, stream: Any) -> float:
    """Return the declared duration in seconds; 0 where none is declared."""
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return float((source.duration or 0) / av.time_base)


def _is_of_webm(stream: Any) -> bool:
    """Return whether the stream can be copied into WebM: VP8 or VP9 with little extradata."""
    return _codec(stream).startswith("vp") and _described(stream) <= _MOST_DESCRIBED.get(_codec(stream), -1)


def _described(stream: Any) -> int:
    return len(stream.codec_context.extradata or b"")


def _codec(stream: Any) -> str:
    """Return the canonical codec name, independent of the decoder."""
    if stream.codec_context is None:
        return ""
    return str(stream.codec_context.codec.canonical_name)


def _is_cover(stream: Any) -> bool:
    return stream.codec_context is None or av.stream.Disposition.attached_pic in stream.disposition
