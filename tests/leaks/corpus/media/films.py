"""Films: boxes and tags of cameras, telephones and editors, tracks of data, notes within the stream."""

import struct
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.media import box, boxed, chunk, chunked, cover, film, overwritten
from tests.leaks.making.pictures import xmp
from tests.leaks.seeing import Film, IfShown

FILMS = Family("films")
MP4, MOV, MKV, WEBM, AVI = "video/mp4", "video/quicktime", "video/x-matroska", "video/webm", "video/x-msvideo"
SHOWN = Film(1.0)


def _uuid(content: bytes) -> bytes:
    return box(b"uuid", b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac" + content)


def _keys(who: str) -> bytes:
    """QuickTime's keyed metadata, as telephones write place, make and owner."""
    name = b"com.apple.quicktime.author"
    keys = box(b"keys", struct.pack(">II", 0, 1) + box(b"mdta", name))
    values = box(b"ilst", box(struct.pack(">I", 1), box(b"data", struct.pack(">II", 1, 0) + who.encode())))
    return box(b"meta", box(b"hdlr", bytes(8) + b"mdta" + bytes(13)) + keys + values)


def _quicktime(who: str) -> bytes:
    return struct.pack(">HH", len(who), 0) + who.encode()


_MOOV: list[tuple[str, Any]] = [
    ("place (©xyz)", lambda who: box(b"udta", box(b"\xa9xyz", _quicktime(who)))),
    ("author (©aut)", lambda who: box(b"udta", box(b"\xa9aut", _quicktime(who)))),
    (
        "owner's name (auth)",
        lambda who: box(b"udta", box(b"auth", bytes(4) + struct.pack(">H", 0x15C7) + who.encode() + b"\0")),
    ),
    ("Samsung's box (SDLN)", lambda who: box(b"udta", box(b"SDLN", who.encode()))),
    ("unknown box", lambda who: box(b"LiAn", who.encode())),
    ("keyed metadata (mdta)", _keys),
    ("XMP (uuid)", lambda who: _uuid(xmp(who))),
    (
        "Windows' box (Xtra)",
        lambda who: box(b"udta", box(b"Xtra", struct.pack(">I", 9) + b"WM/Author" + who.encode("utf-16-le"))),
    ),
    ("free box", lambda who: box(b"free", who.encode())),
    ("GoPro's settings", lambda who: box(b"udta", box(b"GPMF", b"DEVC" + who.encode()))),
    ("cover", lambda who: box(b"meta", bytes(4) + box(b"ilst", box(b"covr", box(b"data", bytes(8) + cover(who)))))),
]


def _moov_case(name: str, content: Any) -> None:
    FILMS.add(f"MP4: {name}", MP4, SHOWN, lambda who: boxed(film(), (b"moov",), content(who)))


_moov_case(*_MOOV[0])
FILMS.add("MP4: SEI of H.264", MP4, SHOWN, lambda who: overwritten(film(), b"x264 - core", who))
for _name, _content in _MOOV[1:]:
    _moov_case(_name, _content)

for _path, _name in (
    ((b"moov", b"trak"), "the track"),
    ((b"moov", b"trak", b"mdia"), "the track's media"),
    ((b"moov", b"trak", b"mdia", b"minf"), "the media's information"),
    ((b"moov", b"trak", b"mdia", b"minf", b"stbl"), "the table of samples"),
):
    FILMS.add(
        f"MP4: unknown box in {_name}",
        MP4,
        SHOWN,
        lambda who, path=_path: boxed(film(), path, box(b"LiAn", who.encode())),
    )
FILMS.add(
    "MP4: name of a track (udta)",
    MP4,
    SHOWN,
    lambda who: boxed(film(), (b"moov", b"trak"), box(b"udta", box(b"name", who.encode()))),
)
FILMS.add("MP4: unknown box at the end", MP4, SHOWN, lambda who: film() + box(b"LiAn", who.encode()))
FILMS.add("MP4: free box at the end", MP4, SHOWN, lambda who: film() + box(b"free", who.encode()))
FILMS.add("MP4: uuid box at the end", MP4, SHOWN, lambda who: film() + _uuid(who.encode()))
FILMS.add("MP4: behind its end, no box", MP4, SHOWN, lambda who: film() + who.encode())
FILMS.add("MP4: bytes of mdat that no track uses", MP4, SHOWN, lambda who: _in_mdat(who))
FILMS.add("MP4: brand", MP4, SHOWN, lambda who: _branded(who))
FILMS.add("MP4: title", MP4, SHOWN, lambda who: film(told={"title": who}))
FILMS.add("MP4: artist", MP4, SHOWN, lambda who: film(told={"artist": who}))
FILMS.add("MP4: handler's name of the picture", MP4, SHOWN, lambda who: film(of_picture={"handler_name": who}))
FILMS.add("MP4: handler's name of the sound", MP4, SHOWN, lambda who: film(of_sound={"handler_name": who}))
FILMS.add("MP4: compressor's name", MP4, SHOWN, lambda who: _compressor(who))
FILMS.add("MP4: chapter", MP4, SHOWN, lambda who: film(chapter=who))
FILMS.add(
    "MP4: subtitles", MP4, SHOWN, lambda who: film(chapter=who).replace(b"text", b"sbtl", 1).replace(b"text", b"tx3g")
)
FILMS.add("MP4: a track of measurements (GoPro)", MP4, SHOWN, lambda who: _measured(who, b"gpmd"))
FILMS.add("MP4: a track of places (Android)", MP4, SHOWN, lambda who: _measured(who, b"camm"))
FILMS.add("MP4: a track of metadata (Apple)", MP4, SHOWN, lambda who: _measured(who, b"mebx"))
FILMS.add(
    "MP4: H.264 in pieces, title",
    MP4,
    SHOWN,
    lambda who: film(told={"title": who}, movflags="frag_keyframe+empty_moov"),
)
FILMS.add("MP4: SEI of H.265", MP4, SHOWN, lambda who: overwritten(film(codec="libx265"), b"x265", who))
FILMS.add(
    "MP4: user data of MPEG-4 video", MP4, SHOWN, lambda who: overwritten(film(codec="mpeg4"), b"Lavc", who, b"moov")
)
FILMS.add("MP4: filler of AAC", MP4, SHOWN, lambda who: overwritten(film(), b"Lavc", who))
FILMS.add("MP4: AV1, title", MP4, SHOWN, lambda who: film(codec="libsvtav1", told={"title": who}))
FILMS.add(
    "MP4: VP9, artist", MP4, SHOWN, lambda who: film(codec="libvpx-vp9", sound_codec="libopus", told={"artist": who})
)
FILMS.add(
    "MP4: without sound, title", MP4, Film(1.0, sound=False), lambda who: film(sound_codec=None, told={"title": who})
)
FILMS.add(
    "3GP: place",
    "video/3gpp",
    SHOWN,
    lambda who: boxed(
        film("3gp", "mpeg4"), (b"moov",), box(b"udta", box(b"loci", bytes(6) + who.encode() + bytes(20)))
    ),
)
FILMS.add("MOV: title", MOV, SHOWN, lambda who: film("mov", told={"title": who}))
FILMS.add("MOV: keyed metadata", MOV, SHOWN, lambda who: boxed(film("mov"), (b"moov",), _keys(who)))
FILMS.add(
    "MOV: pictures of JPEG with a comment",
    MOV,
    SHOWN,
    lambda who: overwritten(film("mov", "mjpeg"), b"Lavc", who, b"\xff\xfe\0\x10"),
)


def _measured(who: str, form: bytes) -> bytes:
    """A film with a track of data: that of a chapter's title, called what cameras call theirs."""
    return film(chapter=who).replace(b"text", b"meta", 1).replace(b"text", form)


def _in_mdat(who: str) -> bytes:
    """The canary at the end of the box of points, of which no table tells; the tables lie behind it."""
    return boxed(film(), (b"mdat",), who.encode())


def _branded(who: str) -> bytes:
    """The canary as three of the compatible brands."""
    whole = film()
    size = struct.unpack(">I", whole[:4])[0]
    return whole[: size - len(who)] + who.encode() + whole[size:]


def _compressor(who: str) -> bytes:
    """The canary as the compressor's name of the entry of samples (ISO/IEC 14496-12, 12.1.3)."""
    whole = film()
    at = whole.index(b"avc1", whole.index(b"stsd")) + 46
    return whole[:at] + bytes([len(who)]) + who.encode() + whole[at + 1 + len(who) :]


for _form, _mime, _codecs in (("matroska", MKV, ("libx264", "libopus")), ("webm", WEBM, ("libvpx", "libopus"))):
    _name = "MKV" if _form == "matroska" else "WebM"
    for _what, _told in (
        ("title", lambda who: {"told": {"title": who}}),
        ("tag", lambda who: {"told": {"ARTIST": who}}),
        ("name of the picture's track", lambda who: {"of_picture": {"title": who}}),
        ("tag of the sound's track", lambda who: {"of_sound": {"ENCODED_BY": who}}),
        ("chapter", lambda who: {"chapter": who}),
        ("subtitles", lambda who: {"words": ("webvtt", f"WEBVTT\n\n00:00.000 --> 00:00.900\n{who}\n".encode())}),
    ):
        FILMS.add(
            f"{_name}: {_what}",
            _mime,
            SHOWN,
            lambda who, form=_form, codecs=_codecs, told=_told: film(form, *codecs, **told(who)),
        )
    FILMS.add(
        f"{_name}: writing program",
        _mime,
        SHOWN,
        lambda who, form=_form, codecs=_codecs: overwritten(film(form, *codecs), b"Lavf", who),
    )
    FILMS.add(
        f"{_name}: void element",
        _mime,
        SHOWN,
        lambda who, form=_form, codecs=_codecs: _behind_void(film(form, *codecs), who),
    )


def _behind_void(content: bytes, who: str) -> bytes:
    """A Void element at the end (https://www.rfc-editor.org/rfc/rfc8794#section-11.3.2)."""
    return content + b"\xec" + bytes([0x80 | len(who)]) + who.encode()


FILMS.add(
    "MKV: SEI of H.264",
    MKV,
    SHOWN,
    lambda who: overwritten(film("matroska", "libx264", "libopus"), b"x264 - core", who),
)
FILMS.add("MKV: attachment", MKV, SHOWN, lambda who: _attached(film("matroska", "libx264", "libopus"), who))


def _attached(content: bytes, who: str) -> bytes:
    """An Attachments element at the end (https://www.rfc-editor.org/rfc/rfc9559#section-5.1.6)."""

    def element(identity: bytes, inner: bytes) -> bytes:
        return identity + struct.pack(">I", 0x10000000 | len(inner)) + inner

    file = element(b"\x46\x6e", f"{who}.ttf".encode()) + element(b"\x46\x60", b"font/ttf")
    file += element(b"\x46\xae", b"\1") + element(b"\x46\x5c", who.encode())
    return content + element(b"\x19\x41\xa4\x69", element(b"\x61\xa7", file))


def _avi() -> bytes:
    return film("avi", "mpeg4", "libmp3lame")


for _key in ("IART", "ICMT", "ISFT", "ICOP"):
    FILMS.add(
        f"AVI: INFO {_key}",
        AVI,
        SHOWN,
        lambda who, key=_key: chunked(_avi(), chunk(b"LIST", b"INFO" + chunk(key.encode(), who.encode() + b"\0\0"))),
    )
FILMS.add(
    "AVI: name of a stream", AVI, SHOWN, lambda who: film("avi", "mpeg4", "libmp3lame", of_picture={"title": who})
)
FILMS.add("AVI: JUNK", AVI, SHOWN, lambda who: chunked(_avi(), chunk(b"JUNK", who.encode())))
FILMS.add("AVI: unknown chunk", AVI, SHOWN, lambda who: chunked(_avi(), chunk(b"LiAn", who.encode())))
FILMS.add(
    "AVI: comment of a picture of JPEG",
    AVI,
    SHOWN,
    lambda who: overwritten(film("avi", "mjpeg", "libmp3lame"), b"Lavc", who),
)
FILMS.add("AVI: user data of MPEG-4 video", AVI, SHOWN, lambda who: overwritten(_avi(), b"Lavc", who))
FILMS.add("AVI: encoder's name within the sound", AVI, SHOWN, lambda who: overwritten(_avi(), b"LAME3", who))
FILMS.add(
    "FLV: onMetaData", "video/x-flv", IfShown(SHOWN), lambda who: film("flv", "flv", "libmp3lame", told={"author": who})
)
FILMS.add(
    "WMV: author", "video/x-ms-wmv", IfShown(SHOWN), lambda who: film("asf", "wmv2", "wmav2", told={"author": who})
)
FILMS.add(
    "MPEG-TS: name of the service",
    "video/mp2t",
    IfShown(SHOWN),
    lambda who: film("mpegts", "mpeg2video", "mp2", told={"service_name": who}),
)
