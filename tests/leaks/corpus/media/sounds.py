"""Ogg, FLAC, M4A and others: comments, covers, blocks and boxes of recorders and programs."""

import random
import struct

from tests.leaks.case import Family
from tests.leaks.making.media import box, boxed, cover, overwritten, sound
from tests.leaks.making.tags import ape, id3
from tests.leaks.seeing import IfShown, Sound

SOUNDS = Family("sounds")


def ogg_page(kind: int, serial: int, nth: int, packet: bytes) -> bytes:
    """A page of one packet (https://www.rfc-editor.org/rfc/rfc3533#section-6)."""
    lengths = bytes([255] * (len(packet) // 255) + [len(packet) % 255])
    head = b"OggS\0" + bytes([kind]) + bytes(8) + struct.pack("<III", serial, nth, 0)
    page = bytearray(head + bytes([len(lengths)]) + lengths + packet)
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    page[22:26] = struct.pack("<I", value)
    return bytes(page)


def _vendor(who: str) -> bytes:
    whole = sound("ogg", "libopus")
    second = whole.index(b"OggS", 4)
    third = whole.index(b"OggS", second + 4)
    serial = struct.unpack("<I", whole[14:18])[0]
    tags = b"OpusTags" + struct.pack("<I", len(who)) + who.encode() + struct.pack("<I", 0)
    return whole[:second] + ogg_page(0, serial, 1, tags) + whole[third:]


def _skeleton(who: str) -> bytes:
    whole = sound("ogg", "libopus")
    second = whole.index(b"OggS", 4)
    first = b"fishead\0" + struct.pack("<HH", 3, 0) + bytes(52)
    bone = b"fisbone\0" + struct.pack("<I", 44) + bytes(40) + f"Content-Type: audio/opus\r\nName: {who}\r\n".encode()
    return (
        ogg_page(2, 77, 0, first) + whole[:second] + ogg_page(0, 77, 1, bone) + ogg_page(4, 77, 2, b"") + whole[second:]
    )


def _flac_block(kind: int, content: bytes) -> bytes:
    """The sound with one more block of metadata behind STREAMINFO (https://www.rfc-editor.org/rfc/rfc9639#section-8)."""
    whole = sound("flac", "flac")
    return whole[:42] + bytes([kind]) + len(content).to_bytes(3, "big") + content + whole[42:]


def _flac_picture(who: str, in_description: bool) -> bytes:
    told, seen = (who.encode(), cover("x")) if in_description else (b"", cover(who))
    head = struct.pack(">II", 3, 10) + b"image/jpeg" + struct.pack(">I", len(told)) + told
    return head + struct.pack(">IIIII", 8, 8, 24, 0, len(seen)) + seen


def _cue_sheet(who: str) -> bytes:
    track = struct.pack(">QB", 0, 1) + who.encode() + bytes(14) + bytes([1]) + struct.pack(">QB", 0, 1) + bytes(3)
    end = struct.pack(">QB", 48000, 170) + bytes(26) + bytes([0])
    return who.encode().ljust(128, b"\0") + bytes(8) + bytes(259) + bytes([2]) + track + end


def _voice_memo(who: str) -> bytes:
    name = box(
        b"----",
        box(b"mean", bytes(4) + b"com.apple.iTunes")
        + box(b"name", bytes(4) + b"recorder")
        + box(b"data", struct.pack(">II", 1, 0) + who.encode()),
    )
    return boxed(sound("ipod", "aac"), (b"moov",), box(b"udta", box(b"meta", bytes(4) + box(b"ilst", name))))


def amr(who: str = "") -> bytes:
    """AMR narrow band at 12.2 kbit/s: fifty frames of noise, and a telephone's text behind them."""
    noise = random.Random(7)
    frames = b"".join(b"\x3c" + noise.randbytes(31) for _ in range(50))
    return b"#!AMR\n" + frames + who.encode()


MP3, OGG, FLAC, WAV, AIFF, M4A = "audio/mpeg", "audio/ogg", "audio/flac", "audio/wav", "audio/aiff", "audio/mp4"
HEARD = Sound(1.0)

for _tag in ("artist", "title", "encoded_by", "location", "coverart"):
    SOUNDS.add(f"Ogg Opus: {_tag}", OGG, HEARD, lambda who, tag=_tag: sound("ogg", "libopus", told={tag: who}))
SOUNDS.add("Ogg FLAC: artist", OGG, HEARD, lambda who: sound("ogg", "flac", told={"artist": who}))
SOUNDS.add(
    "Ogg Opus: comment over many pages",
    OGG,
    HEARD,
    lambda who: sound("ogg", "libopus", told={"description": "." * 70000 + who}),
)
SOUNDS.add("Ogg Opus: vendor", OGG, HEARD, lambda who: _vendor(who))
SOUNDS.add("Ogg Opus: a skeleton's text", OGG, HEARD, lambda who: _skeleton(who))
SOUNDS.add("Ogg Opus: behind its end", OGG, HEARD, lambda who: sound("ogg", "libopus") + who.encode())
SOUNDS.add("FLAC: artist", FLAC, HEARD, lambda who: sound("flac", "flac", told={"artist": who}))
SOUNDS.add("FLAC: cue sheet", FLAC, HEARD, lambda who: _flac_block(5, _cue_sheet(who)))
SOUNDS.add("FLAC: application", FLAC, HEARD, lambda who: _flac_block(2, b"LIAN" + who.encode()))
SOUNDS.add("FLAC: padding that is not empty", FLAC, HEARD, lambda who: _flac_block(1, who.encode()))
SOUNDS.add("FLAC: unknown block", FLAC, HEARD, lambda who: _flac_block(100, who.encode()))
SOUNDS.add("FLAC: picture", FLAC, HEARD, lambda who: _flac_block(6, _flac_picture(who, False)))
SOUNDS.add("FLAC: description of the picture", FLAC, HEARD, lambda who: _flac_block(6, _flac_picture(who, True)))
SOUNDS.add("FLAC: ID3 before it", FLAC, HEARD, lambda who: id3(b"TPE1", b"\0" + who.encode()) + sound("flac", "flac"))
SOUNDS.add("FLAC: behind its end", FLAC, HEARD, lambda who: sound("flac", "flac") + who.encode())
for _tag in ("artist", "comment", "composer"):
    SOUNDS.add(f"M4A: {_tag}", M4A, HEARD, lambda who, tag=_tag: sound("ipod", "aac", told={tag: who}))
SOUNDS.add("M4A: name of the recording (Voice Memos)", M4A, HEARD, lambda who: _voice_memo(who))
SOUNDS.add(
    "M4A: cover",
    M4A,
    HEARD,
    lambda who: boxed(
        sound("ipod", "aac"),
        (b"moov", b"udta"),
        box(b"meta", bytes(4) + box(b"covr", box(b"data", struct.pack(">II", 13, 0) + cover(who)))),
    ),
)
SOUNDS.add(
    "M4A: purchaser's account",
    M4A,
    HEARD,
    lambda who: boxed(
        sound("ipod", "aac"),
        (b"moov", b"udta"),
        box(b"meta", bytes(4) + box(b"ilst", box(b"apID", box(b"data", struct.pack(">II", 1, 0) + who.encode())))),
    ),
)
SOUNDS.add(
    "M4A: encoder's name within the frames", M4A, HEARD, lambda who: overwritten(sound("ipod", "aac"), b"Lavc", who)
)
SOUNDS.add("M4A, lossless: artist", M4A, HEARD, lambda who: sound("ipod", "alac", told={"artist": who}))
SOUNDS.add("AMR: behind its end", "audio/amr", HEARD, amr)
SOUNDS.add(
    "AAC: ID3 before it", "audio/aac", HEARD, lambda who: id3(b"TPE1", b"\0" + who.encode()) + sound("adts", "aac")
)
SOUNDS.add("AAC: behind its end", "audio/aac", HEARD, lambda who: sound("adts", "aac") + who.encode())
SOUNDS.add("WebM: title of a voice", "audio/webm", HEARD, lambda who: sound("webm", "libopus", told={"title": who}))
SOUNDS.add(
    "CAF: information",
    "audio/x-caf",
    IfShown(HEARD),
    lambda who: sound("caf", "pcm_s16be", rate=16000, told={"artist": who}),
)
SOUNDS.add(
    "AU: annotation",
    "audio/basic",
    IfShown(HEARD),
    lambda who: sound("au", "pcm_s16be", rate=16000, told={"title": who}),
)
SOUNDS.add(
    "WavPack: APEv2", "audio/x-wavpack", IfShown(HEARD), lambda who: sound("wv", "wavpack", told={"artist": who})
)
SOUNDS.add("WMA: author", "audio/x-ms-wma", IfShown(HEARD), lambda who: sound("asf", "wmav2", told={"author": who}))
SOUNDS.add("True Audio: APEv2", "audio/x-tta", IfShown(HEARD), lambda who: sound("tta", "tta") + ape(who))
