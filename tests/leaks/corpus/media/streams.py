"""Notes within the streams of sound and film, where copying a stream would keep them."""

import struct
from collections.abc import Callable

from tests.leaks.case import Family
from tests.leaks.making.media import film, on_its_side, sound
from tests.leaks.making.tags import id3
from tests.leaks.seeing import Film, IfShown, Sound

STREAMS = Family("notes within streams")
MP4, MOV, MKV, AVI = "video/mp4", "video/quicktime", "video/x-matroska", "video/x-msvideo"
SHOWN = Film(1.0)
FOURTH = 3
"""The number of the picture that has the note; one at the beginning is easily left out."""

_UUID = bytes(range(0x10, 0x20))


def _noted(note: bytes, before: bytes = b"") -> Callable[[int, bytes], bytes]:
    """Puts the note into the fourth picture: before the first of these bytes, or at the picture's beginning."""

    def change(nth: int, picture: bytes) -> bytes:
        at = picture.index(before)
        return picture[:at] + note + picture[at:] if nth == FOURTH else picture

    return change


def _h264(who: str, kind: int = 5) -> bytes:
    """A unit of H.264 that tells something beside the picture (ITU-T H.264, D.1.7), as drones write their places."""
    told = _UUID + who.encode()
    return b"\0\0\0\1\x06" + bytes([kind, len(told)]) + told + b"\x80"


def _h265(who: str) -> bytes:
    told = _UUID + who.encode()
    return b"\0\0\0\1\x4e\x01\x05" + bytes([len(told)]) + told + b"\x80"


def _user_data(who: str) -> bytes:
    """User data of MPEG-2 and MPEG-4 video (ISO/IEC 13818-2, 6.2.2.2.2)."""
    return b"\0\0\1\xb2" + who.encode()


def _av1(who: str) -> bytes:
    """A unit of AV1 with metadata of a kind that is nobody's (https://aomediacodec.github.io/av1-spec/, 5.8.1)."""
    told = b"\x1f" + who.encode() + b"\x80"
    return b"\x2a" + bytes([len(told)]) + told


def _every(note: bytes) -> Callable[[int, bytes], bytes]:
    """Puts the note behind the delimiter of every unit that has one, and before any other."""
    return lambda nth, unit: unit[:2] + note + unit[2:] if unit[:2] == b"\x12\0" else note + unit


def _comment(who: str) -> bytes:
    return b"\xff\xfe" + struct.pack(">H", len(who) + 2) + who.encode()


STREAMS.add("MP4: SEI of H.264 between the pictures", MP4, SHOWN, lambda who: film(change=_noted(_h264(who))))
STREAMS.add(
    "MKV: SEI of H.264 between the pictures", MKV, SHOWN, lambda who: film("matroska", change=_noted(_h264(who)))
)
STREAMS.add("MP4: registered SEI of H.264", MP4, SHOWN, lambda who: film(change=_noted(_h264(who, 4))))
STREAMS.add(
    "MP4: SEI of H.265 between the pictures", MP4, SHOWN, lambda who: film(codec="libx265", change=_noted(_h265(who)))
)
STREAMS.add(
    "MP4: filler of H.264",
    MP4,
    SHOWN,
    lambda who: film(change=_noted(b"\0\0\0\1\x0c" + who.encode() + b"\x80")),
)
STREAMS.add(
    "MP4: unit of H.264 that is nobody's",
    MP4,
    SHOWN,
    lambda who: film(change=_noted(b"\0\0\0\1\x18" + who.encode() + b"\x80")),
)
STREAMS.add("MP4: metadata of AV1", MP4, SHOWN, lambda who: film(codec="libsvtav1", change=_every(_av1(who))))
STREAMS.add(
    "MP4: user data of MPEG-4 between the pictures",
    MP4,
    SHOWN,
    lambda who: film(codec="mpeg4", change=_noted(_user_data(who), b"\0\0\1\xb6")),
)
STREAMS.add(
    "AVI: user data of MPEG-4 between the pictures",
    AVI,
    SHOWN,
    lambda who: film("avi", "mpeg4", "libmp3lame", change=_noted(_user_data(who), b"\0\0\1\xb6")),
)
STREAMS.add(
    "MPEG-TS: user data of MPEG-2",
    "video/mp2t",
    IfShown(SHOWN),
    lambda who: film("mpegts", "mpeg2video", "mp2", change=_noted(_user_data(who), b"\0\0\1\x01")),
)
STREAMS.add(
    "MKV: user data of MPEG-2",
    MKV,
    SHOWN,
    lambda who: film("matroska", "mpeg2video", "mp2", change=_noted(_user_data(who), b"\0\0\1\x01")),
)
STREAMS.add(
    "MOV: comment of a picture of JPEG",
    MOV,
    SHOWN,
    lambda who: film("mov", "mjpeg", change=_noted(_comment(who), b"\xff\xdb")),
)
STREAMS.add(
    "AVI: bytes behind a picture of JPEG",
    AVI,
    SHOWN,
    lambda who: film(
        "avi", "mjpeg", "libmp3lame", change=lambda nth, jpeg: jpeg + who.encode() if nth == FOURTH else jpeg
    ),
)
STREAMS.add(
    "MP3: a tag between the frames",
    "audio/mpeg",
    Sound(2.0),
    lambda who: _mp3() + id3(b"TPE1", b"\0" + who.encode()) + _mp3(),
)
STREAMS.add(
    "Ogg: artist of a second sound behind the first",
    "audio/ogg",
    IfShown(Sound(2.0)),
    lambda who: sound("ogg", "libopus") + sound("ogg", "libopus", told={"artist": who}),
)
STREAMS.add("MP4: lying on its side, title", MP4, SHOWN, lambda who: on_its_side(film(told={"title": who})))


def _mp3() -> bytes:
    return sound("mp3", "libmp3lame", id3v2_version="0", write_xing="0")
