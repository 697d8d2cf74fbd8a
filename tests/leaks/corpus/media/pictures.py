"""PNG, GIF, WebP, TIFF, HEIC and others: notes of telephones and programs, and what lies beside the points."""

import io
import struct
import zlib
from typing import Any

import pillow_heif
from PIL import Image, PngImagePlugin, TiffImagePlugin

from tests.leaks.case import Family
from tests.leaks.making.pictures import chunk, exif, iptc, png_chunk, profile, riff, saved, scene, xmp
from tests.leaks.seeing import IfShown, Picture

PICTURES = Family("pictures")


def _text(who: str, form: str) -> PngImagePlugin.PngInfo:
    notes = PngImagePlugin.PngInfo()
    if form == "iTXt":
        notes.add_itxt("Author", who, zip=True)
    else:
        notes.add_text("Author", who, zip=form == "zTXt")
    return notes


def _raw_profile(profile: bytes) -> bytes:
    """A profile in hexadecimal, as ImageMagick writes EXIF."""
    told = f"\nexif\n{len(profile):8}\n{profile.hex()}\n".encode()
    return chunk(saved("PNG"), b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(told))


def _gif(who: str, kind: str) -> bytes:
    frames = [scene(shift=10 * nth) for nth in range(3)]
    plain = saved("GIF", frames[0], save_all=True, append_images=frames[1:], duration=80, loop=0)
    blocks = {
        "comment": b"\x21\xfe" + bytes([len(who)]) + who.encode() + b"\0",
        "application": b"\x21\xff\x0bLIANLIANMAT" + bytes([len(who)]) + who.encode() + b"\0",
        "plain text": b"\x21\x01\x0c" + bytes(12) + bytes([len(who)]) + who.encode() + b"\0",
        "XMP": b"\x21\xff\x0bXMP DataXMP" + xmp(who) + b"\x01" + bytes(range(255, -1, -1)) + b"\0",
    }
    return plain[:-1] + blocks[kind] + b";" if kind in blocks else plain + who.encode()


def _heic(who: str, kind: str) -> bytes:
    heif = pillow_heif.from_pillow(scene())
    out = io.BytesIO()
    if kind == "second picture":
        heif.add_from_pillow(scene(shift=9))
        heif[1].info["exif"] = exif({0x013B: who}).tobytes()
    told = {"exif": exif({0x013B: who}).tobytes()} if kind == "EXIF" else {"xmp": xmp(who)} if kind == "XMP" else {}
    heif.save(out, quality=70, **told)
    return out.getvalue() + (who.encode() if kind == "end" else b"")


def _tiff(tag: int, value: Any) -> bytes:
    notes = TiffImagePlugin.ImageFileDirectory_v2()
    notes[tag] = value
    return saved("TIFF", tiffinfo=notes, compression="tiff_lzw")


def _transparent(who: str, kind: str, **options: Any) -> bytes:
    """A picture of which a part is transparent, while its hidden points still hold something."""
    picture = scene().convert("RGBA")
    hidden = who.encode()
    for nth in range(len(hidden) // 3):
        picture.putpixel((60 + nth, 3), (*hidden[nth * 3 : nth * 3 + 3], 0))
    return saved(kind, picture, **options)


def _ico(who: str) -> bytes:
    """An icon of two sizes, of which the smaller one carries a note of its own."""
    large, small = (
        saved("PNG", scene((64, 64))),
        chunk(saved("PNG", scene((16, 16))), b"tEXt", b"Author\0" + who.encode()),
    )
    first, second = 6 + 32, 6 + 32 + len(large)
    entries = struct.pack("<BBBBHHII", 64, 64, 0, 0, 1, 32, len(large), first)
    entries += struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(small), second)
    return struct.pack("<HHH", 0, 1, 2) + entries + large + small


def _psd(who: str) -> bytes:
    block = b"8BIM\x04\x24\0\0" + struct.pack(">I", len(xmp(who))) + xmp(who) + b"\0" * (len(xmp(who)) % 2)
    head = b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 64, 96, 8, 3)
    points = b"".join(scene().getchannel(band).tobytes() for band in "RGB")
    return head + struct.pack(">II", 0, len(block)) + block + struct.pack(">IH", 0, 0) + points


def _with_artist(who: str) -> Image.Image:
    page = scene(shift=20)
    page.encoderinfo = {"tiffinfo": {315: who}}  # type: ignore[attr-defined]
    return page


def _gap_in_bmp(bmp: bytes, gap: bytes) -> bytes:
    start = struct.unpack("<I", bmp[10:14])[0]
    head = bmp[:2] + struct.pack("<I", len(bmp) + len(gap)) + bmp[6:10] + struct.pack("<I", start + len(gap))
    return head + bmp[14:start] + gap + bmp[start:]


JPEG, PNG, GIF, WEBP, TIFF = "image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff"

for _kind in ("EXIF", "XMP", "second picture", "end"):
    PICTURES.add(f"HEIC: {_kind}", "image/heic", Picture(), lambda who, kind=_kind: _heic(who, kind))
for _form in ("tEXt", "zTXt", "iTXt"):
    PICTURES.add(f"PNG: {_form}", PNG, Picture(), lambda who, form=_form: saved("PNG", pnginfo=_text(who, form)))
PICTURES.add("PNG: keyword of a text", PNG, Picture(), lambda who: chunk(saved("PNG"), b"tEXt", who.encode() + b"\0x"))
PICTURES.add(
    "PNG: XMP", PNG, Picture(), lambda who: chunk(saved("PNG"), b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(who))
)
PICTURES.add("PNG: EXIF", PNG, Picture(), lambda who: saved("PNG", exif=exif({0x013B: who})))
PICTURES.add("PNG: raw profile of EXIF", PNG, Picture(), lambda who: _raw_profile(exif({0x013B: who}).tobytes()))
PICTURES.add("PNG: raw profile that is no EXIF", PNG, Picture(), lambda who: _raw_profile(who.encode()))
PICTURES.add("PNG: colour profile", PNG, Picture(), lambda who: saved("PNG", icc_profile=profile(who)))
PICTURES.add(
    "PNG: name of the colour profile",
    PNG,
    Picture(),
    lambda who: chunk(saved("PNG"), b"iCCP", who.encode() + b"\0\0" + zlib.compress(profile("x"))),
)
PICTURES.add(
    "PNG: name of a suggested palette",
    PNG,
    Picture(),
    lambda who: chunk(saved("PNG"), b"sPLT", who.encode() + b"\0\x08" + bytes(6)),
)
PICTURES.add("PNG: unknown chunk", PNG, Picture(), lambda who: chunk(saved("PNG"), b"liAn", who.encode()))
PICTURES.add(
    "PNG: Fireworks chunk", PNG, Picture(), lambda who: chunk(saved("PNG"), b"prVW", zlib.compress(who.encode()))
)
PICTURES.add("PNG: Android nine-patch chunk", PNG, Picture(), lambda who: chunk(saved("PNG"), b"npTc", who.encode()))
PICTURES.add("PNG: behind its end", PNG, Picture(), lambda who: saved("PNG") + who.encode())
PICTURES.add(
    "PNG: the rest of a cropped picture behind its end",
    PNG,
    Picture(),
    lambda who: saved("PNG") + png_chunk(b"IDAT", zlib.compress(who.encode())),
)
PICTURES.add("PNG: points hidden under transparency", PNG, Picture(), lambda who: _transparent(who, "PNG"))
PICTURES.add(
    "PNG: text behind the frames of an animation",
    PNG,
    Picture(),
    lambda who: chunk(
        saved("PNG", save_all=True, append_images=[scene(shift=20)]), b"tEXt", b"Author\0" + who.encode(), b"IEND"
    ),
)
for _kind in ("comment", "application", "plain text", "XMP", "end"):
    PICTURES.add(f"GIF: {_kind}", GIF, Picture(frames=3), lambda who, kind=_kind: _gif(who, kind))
PICTURES.add("WebP: EXIF", WEBP, Picture(), lambda who: saved("WEBP", exif=exif({0x013B: who}).tobytes()))
PICTURES.add("WebP: XMP", WEBP, Picture(), lambda who: saved("WEBP", xmp=xmp(who)))
PICTURES.add("WebP: colour profile", WEBP, Picture(), lambda who: saved("WEBP", icc_profile=profile(who)))
PICTURES.add("WebP: unknown chunk", WEBP, Picture(), lambda who: riff(saved("WEBP"), b"LIAN", who.encode()))
PICTURES.add("WebP: behind its end", WEBP, Picture(), lambda who: saved("WEBP") + who.encode())
PICTURES.add(
    "WebP: points hidden under transparency",
    WEBP,
    Picture(),
    lambda who: _transparent(who, "WEBP", lossless=True, exact=True),
)
PICTURES.add(
    "WebP: EXIF of an animation",
    WEBP,
    Picture(frames=2),
    lambda who: saved("WEBP", save_all=True, append_images=[scene(shift=20)], exif=exif({0x013B: who}).tobytes()),
)
for _name, _tag, _form in (
    ("artist", 315, str),
    ("copyright", 33432, str),
    ("host computer", 316, str),
    ("page name", 285, str),
    ("image description (OME)", 270, lambda who: f"<OME><Experimenter LastName='{who}'/></OME>"),
    ("XMP", 700, xmp),
    ("Photoshop", 34377, iptc),
    ("unknown tag", 65000, str),
):
    PICTURES.add(f"TIFF: {_name}", TIFF, Picture(), lambda who, tag=_tag, form=_form: _tiff(tag, form(who)))
PICTURES.add("TIFF: behind its end", TIFF, Picture(), lambda who: saved("TIFF") + who.encode())
PICTURES.add(
    "TIFF: artist of the second page",
    TIFF,
    Picture(frames=2),
    lambda who: saved("TIFF", save_all=True, append_images=[_with_artist(who)]),
)
PICTURES.add("AVIF: EXIF", "image/avif", Picture(), lambda who: saved("AVIF", exif=exif({0x013B: who}).tobytes()))
PICTURES.add("AVIF: XMP", "image/avif", Picture(), lambda who: saved("AVIF", xmp=xmp(who)))
PICTURES.add("BMP: behind its end", "image/bmp", Picture(), lambda who: saved("BMP") + who.encode())
PICTURES.add(
    "BMP: between its head and its points",
    "image/bmp",
    Picture(),
    lambda who: _gap_in_bmp(saved("BMP"), who.encode()),
)
PICTURES.add("ICO: text of the smaller picture", "image/x-icon", IfShown(Picture()), _ico)
PICTURES.add("PSD: XMP", "image/vnd.adobe.photoshop", IfShown(Picture()), _psd)
PICTURES.add("JPEG 2000: comment", "image/jp2", IfShown(Picture()), lambda who: saved("JPEG2000", comment=who.encode()))

for _what, _mime, _kind in (("WebP", WEBP, "WEBP"), ("PNG", PNG, "PNG"), ("TIFF", TIFF, "TIFF")):
    PICTURES.add(
        f"{_what}: lying on its side, EXIF artist",
        _mime,
        Picture(),
        lambda who, kind=_kind: saved(kind, exif=exif({0x0112: 6, 0x013B: who}).tobytes()),
    )
PICTURES.add(
    "PNG: animated, EXIF artist",
    PNG,
    Picture(frames=2),
    lambda who: saved("PNG", save_all=True, append_images=[scene(shift=20)], exif=exif({0x013B: who})),
)
for _mode in ("P", "L", "LA", "1"):
    PICTURES.add(
        f"PNG: points of the kind {_mode}, EXIF artist",
        PNG,
        Picture(),
        lambda who, mode=_mode: saved("PNG", scene().convert(mode), exif=exif({0x013B: who})),
    )
PICTURES.add(
    "PNG: points of 16 bits, EXIF artist", PNG, Picture(), lambda who: saved("PNG", _fine(), exif=exif({0x013B: who}))
)


def _fine() -> Image.Image:
    """The scene in 65,536 shades of grey."""
    points = scene().convert("L").tobytes()
    return Image.frombytes("I;16", (96, 64), b"".join(bytes((point, point)) for point in points))
