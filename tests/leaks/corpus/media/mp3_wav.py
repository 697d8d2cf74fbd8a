"""MP3, WAV and AIFF: tags before and behind them, and the chunks of recorders and editors."""

import struct
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.media import chunk, chunked, cover, overwritten, sound
from tests.leaks.making.pictures import xmp
from tests.leaks.making.tags import ape, id3
from tests.leaks.seeing import IfShown, Sound

MP3_WAV = Family("mp3 and wav")


def _mp3() -> bytes:
    return sound("mp3", "libmp3lame", id3v2_version="0", write_xing="0")


def _id3v1(who: str) -> bytes:
    return b"TAG" + bytes(30) + who.encode().ljust(95, b"\0")


def _lyrics(who: str) -> bytes:
    field = b"AUT" + f"{len(who):05}".encode() + who.encode()
    content = b"LYRICSBEGIN" + field
    return content + f"{len(content):06}".encode() + b"LYRICS200" + _id3v1("x")


def _frame_case(frame: str, content: Any) -> None:
    MP3_WAV.add(f"MP3: ID3v2 {frame}", MP3, HEARD, lambda who: id3(frame.encode(), content(who)) + _mp3())


def _xing(who: str) -> bytes:
    whole = sound("mp3", "libmp3lame", id3v2_version="0")
    at = whole.index(b"Lavc") if b"Lavc" in whole[:300] else whole.index(b"Lavf")
    return whole[:at] + who.encode() + whole[at + len(who) :]


def _wave(kind: bytes, content: bytes) -> bytes:
    return chunked(sound("wav", "pcm_s16le", rate=16000), chunk(kind, content))


def _wave_before(kind: bytes, content: bytes) -> bytes:
    """The chunk stands before the sound, as most recorders write it."""
    whole = sound("wav", "pcm_s16le", rate=16000)
    at = whole.index(b"data")
    grown = whole[:at] + chunk(kind, content) + whole[at:]
    return grown[:4] + struct.pack("<I", len(grown) - 8) + grown[8:]


def _aiff(kind: bytes, content: bytes) -> bytes:
    return chunked(sound("aiff", "pcm_s16be", rate=16000), chunk(kind, content, ">"), ">")


MP3, OGG, FLAC, WAV, AIFF, M4A = "audio/mpeg", "audio/ogg", "audio/flac", "audio/wav", "audio/aiff", "audio/mp4"
HEARD = Sound(1.0)
_FRAMES: list[tuple[str, Any]] = [
    ("TPE1", lambda who: b"\1" + f"\ufeff{who}".encode("utf-16-le")),
    ("TIT2", lambda who: b"\0" + who.encode()),
    ("TOWN", lambda who: b"\0" + who.encode()),
    ("TENC", lambda who: b"\0" + who.encode()),
    ("COMM", lambda who: b"\0eng\0" + who.encode()),
    ("TXXX", lambda who: b"\0user\0" + who.encode()),
    ("WXXX", lambda who: b"\0\0https://example.org/" + who.encode()),
    ("PRIV", lambda who: b"org.example\0" + who.encode()),
    ("UFID", lambda who: b"org.example\0" + who.encode()),
    ("OWNE", lambda who: b"\0CNY1\x0020260101" + who.encode()),
    ("USLT", lambda who: b"\0eng\0" + who.encode()),
    ("POPM", lambda who: who.encode() + b"\0\x80"),
    ("GEOB", lambda who: b"\0text/plain\0a.txt\0x\0" + who.encode()),
    ("APIC", lambda who: b"\0image/jpeg\0\3\0" + cover(who)),
    ("RGAD", lambda who: who.encode()),
]

_frame_case(*_FRAMES[0])
MP3_WAV.add(
    "WAV: bext, originator", WAV, HEARD, lambda who: _wave(b"bext", bytes(256) + who.encode().ljust(346, b"\0"))
)
for _frame, _content in _FRAMES[1:]:
    _frame_case(_frame, _content)
MP3_WAV.add("MP3: ID3v2.4", MP3, HEARD, lambda who: id3(b"TPE1", b"\3" + who.encode(), 4) + _mp3())
MP3_WAV.add(
    "MP3: second ID3v2 tag", MP3, HEARD, lambda who: id3(b"TIT2", b"\0x") + id3(b"TPE1", b"\0" + who.encode()) + _mp3()
)
MP3_WAV.add("MP3: ID3v2 tag behind", MP3, HEARD, lambda who: _mp3() + id3(b"TPE1", b"\0" + who.encode(), 4))
MP3_WAV.add("MP3: ID3v1", MP3, HEARD, lambda who: _mp3() + _id3v1(who))
MP3_WAV.add(
    "MP3: extended ID3v1", MP3, HEARD, lambda who: _mp3() + b"TAG+" + who.encode().ljust(223, b"\0") + _id3v1("x")
)
MP3_WAV.add("MP3: APEv2", MP3, HEARD, lambda who: _mp3() + ape(who))
MP3_WAV.add("MP3: APEv2 before ID3v1", MP3, HEARD, lambda who: _mp3() + ape(who) + _id3v1("x"))
MP3_WAV.add("MP3: Lyrics3", MP3, HEARD, lambda who: _mp3() + _lyrics(who))
MP3_WAV.add("MP3: behind its end", MP3, HEARD, lambda who: _mp3() + who.encode())
MP3_WAV.add("MP3: encoder's name within the frames", MP3, HEARD, lambda who: overwritten(_mp3(), b"LAME3", who))
MP3_WAV.add("MP3: encoder's name in the Xing frame", MP3, HEARD, lambda who: _xing(who))
MP3_WAV.add("MP3: bytes before the first frame", MP3, IfShown(HEARD), lambda who: b"\0" * 9 + who.encode() + _mp3())
for _key in ("IART", "ICMT", "ICOP", "IENG", "ISFT", "ITCH"):
    MP3_WAV.add(
        f"WAV: INFO {_key}",
        WAV,
        HEARD,
        lambda who, key=_key: _wave_before(b"LIST", b"INFO" + chunk(key.encode(), who.encode() + b"\0\0")),
    )
MP3_WAV.add("WAV: bext before the sound", WAV, HEARD, lambda who: _wave_before(b"bext", who.encode().ljust(602, b"\0")))
for _kind, _form in (
    ("iXML", lambda who: f"<BWFXML><NOTE>{who}</NOTE></BWFXML>".encode()),
    ("axml", lambda who: f"<ebuCoreMain>{who}</ebuCoreMain>".encode()),
    ("_PMX", xmp),
    ("id3 ", lambda who: id3(b"TPE1", b"\0" + who.encode())),
    ("cart", lambda who: b"0101" + who.encode().ljust(2044, b"\0")),
    ("afsp", lambda who: b"AFspuser: " + who.encode()),
    ("DISP", lambda who: struct.pack("<I", 1) + who.encode()),
    ("LGWV", lambda who: who.encode()),
    ("JUNK", lambda who: who.encode()),
    ("adtl", lambda who: who.encode()),
):
    MP3_WAV.add(f"WAV: chunk {_kind}", WAV, HEARD, lambda who, kind=_kind, form=_form: _wave(kind.encode(), form(who)))
MP3_WAV.add(
    "WAV: label of a mark",
    WAV,
    HEARD,
    lambda who: _wave(b"LIST", b"adtl" + chunk(b"labl", struct.pack("<I", 1) + who.encode())),
)
MP3_WAV.add("WAV: behind its end", WAV, HEARD, lambda who: sound("wav", "pcm_s16le", rate=16000) + who.encode())
for _kind in ("NAME", "AUTH", "(c) ", "ANNO"):
    MP3_WAV.add(f"AIFF: chunk {_kind.strip()}", AIFF, HEARD, lambda who, kind=_kind: _aiff(kind.encode(), who.encode()))
MP3_WAV.add("AIFF: chunk ID3", AIFF, HEARD, lambda who: _aiff(b"ID3 ", id3(b"TPE1", b"\0" + who.encode())))
MP3_WAV.add("AIFF: application", AIFF, HEARD, lambda who: _aiff(b"APPL", b"stoc" + who.encode()))
