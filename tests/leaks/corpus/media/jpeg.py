"""JPEG: notes of cameras, telephones and programs, pictures within it, and what lies behind its end."""

import struct
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.pictures import exif, iptc, profile, saved, scene, segment, xmp
from tests.leaks.seeing import Picture

JPEGS = Family("jpeg")


def _mpf(who: str) -> bytes:
    second = scene((96, 64), 5)
    return saved("MPO", scene(), save_all=True, append_images=[second], exif=exif({0x013B: who}).tobytes())


def _thumbnail(who: str) -> bytes:
    """EXIF whose second directory holds a small JPEG with a comment of its own."""
    small = saved("JPEG", scene((32, 24)), comment=who.encode())
    head = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 0) + struct.pack("<I", 14)
    ifd1 = (
        struct.pack("<H", 2) + struct.pack("<HHII", 0x0201, 4, 1, 44) + struct.pack("<HHII", 0x0202, 4, 1, len(small))
    )
    return b"Exif\0\0" + head + ifd1 + bytes(4) + small


def _exif_case(name: str, ifd: int | None, tag: int, form: Any) -> None:
    JPEGS.add(f"JPEG: EXIF {name}", JPEG, Picture(), lambda who: saved("JPEG", exif=exif({tag: form(who)}, ifd=ifd)))


def _segment_case(name: str, marker: int, form: Any) -> None:
    JPEGS.add(f"JPEG: {name}", JPEG, Picture(), lambda who: segment(saved("JPEG"), marker, form(who)))


JPEG, PNG, GIF, WEBP, TIFF = "image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff"
EXIF_TAGS: list[tuple[str, int | None, int, Any]] = [
    ("artist", None, 0x013B, str),
    ("copyright", None, 0x8298, str),
    ("image description", None, 0x010E, str),
    ("host computer", None, 0x013C, str),
    ("software", None, 0x0131, str),
    ("make", None, 0x010F, str),
    ("model", None, 0x0110, str),
    ("document name", None, 0x010D, str),
    ("XPAuthor", None, 0x9C9D, lambda who: who.encode("utf-16-le")),
    ("XPComment", None, 0x9C9C, lambda who: who.encode("utf-16-le")),
    ("camera owner", 0x8769, 0xA430, str),
    ("body serial number", 0x8769, 0xA431, str),
    ("lens serial number", 0x8769, 0xA435, str),
    ("user comment", 0x8769, 0x9286, lambda who: b"ASCII\0\0\0" + who.encode()),
    ("maker note", 0x8769, 0x927C, lambda who: b"Nikon\0" + who.encode()),
    ("GPS area", 0x8825, 0x001C, lambda who: b"ASCII\0\0\0" + who.encode()),
    ("GPS map datum", 0x8825, 0x0012, str),
]
_SEGMENTS: list[tuple[str, int, Any]] = [
    ("comment", 0xFE, str.encode),
    ("XMP", 0xE1, lambda who: b"http://ns.adobe.com/xap/1.0/\0" + xmp(who)),
    (
        "extended XMP",
        0xE1,
        lambda who: b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", 500, 0) + xmp(who),
    ),
    ("IPTC by-line", 0xED, iptc),
    ("colour profile", 0xE2, lambda who: b"ICC_PROFILE\0\1\1" + profile(who)),
    ("FlashPix", 0xE2, lambda who: b"FPXR\0" + who.encode()),
    ("EXIF thumbnail", 0xE1, _thumbnail),
    ("JFXX", 0xE0, lambda who: b"JFXX\0\x13" + who.encode()),
    ("APP3", 0xE3, lambda who: b"Meta\0" + who.encode()),
    ("APP11 JUMBF", 0xEB, lambda who: b"JP\0\1\0\0\0\1" + struct.pack(">I", 20 + len(who)) + b"jumb" + who.encode()),
    ("APP12 Ducky", 0xEC, lambda who: b"Ducky\0\2\0" + bytes([len(who)]) + who.encode()),
    ("APP15", 0xEF, str.encode),
]

for _name, _ifd, _tag, _form in EXIF_TAGS:
    _exif_case(_name, _ifd, _tag, _form)
for _name, _marker, _form in _SEGMENTS:
    _segment_case(_name, _marker, _form)
JPEGS.add("JPEG: behind its end", JPEG, Picture(), lambda who: saved("JPEG") + who.encode())
JPEGS.add("JPEG: a zip behind its end", JPEG, Picture(), lambda who: saved("JPEG") + b"PK\3\4" + who.encode())
JPEGS.add("JPEG: EXIF of the second picture (MPF)", JPEG, Picture(), _mpf)
JPEGS.add(
    "JPEG: a motion photo's film behind it",
    JPEG,
    Picture(),
    lambda who: saved("JPEG") + struct.pack(">I4s8s", 16, b"ftyp", b"mp42\0\0\0\0") + b"\0\0\0\x20udta" + who.encode(),
)
JPEGS.add("JPEG: declared as PNG, comment", PNG, Picture(), lambda who: saved("JPEG", comment=who.encode()))
JPEGS.add(
    "JPEG: four colours, EXIF artist",
    JPEG,
    Picture(),
    lambda who: saved("JPEG", scene().convert("CMYK"), exif=exif({0x013B: who})),
)
JPEGS.add(
    "JPEG: lying on its side, EXIF artist",
    JPEG,
    Picture(),
    lambda who: saved("JPEG", exif=exif({0x0112: 6, 0x013B: who})),
)
