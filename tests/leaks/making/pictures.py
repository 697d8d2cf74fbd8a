"""A picture that is like no other, and the notes, segments and chunks to put something into one."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms, ImageDraw


def scene(size: tuple[int, int] = (96, 64), shift: int = 0) -> Image.Image:
    """A picture that is like no other way round, nor like a blank."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((5 + shift, 5, 35 + shift, 25), fill="black")
    draw.ellipse((50, 20, 90, 60), fill="orange")
    return picture


def saved(kind: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    out = io.BytesIO()
    (picture or scene()).save(out, kind, **options)
    return out.getvalue()


def exif(tags: dict[int, Any], *, ifd: int | None = None) -> Image.Exif:
    """EXIF with these tags, in the main directory or in the one named."""
    notes = Image.Exif()
    (notes if ifd is None else notes.get_ifd(ifd)).update(tags)
    return notes


def xmp(who: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
        f"<rdf:li>{who}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def profile(who: str) -> bytes:
    """A colour profile described as somebody's screen, as calibration programs describe it."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    text = f"Display of {who}".encode("utf-16-be")
    desc = b"mluc" + bytes(4) + struct.pack(">IIHHII", 1, 12, 0x656E, 0x5553, len(text), 28) + text
    count = struct.unpack(">I", plain[128:132])[0]
    grown = plain + bytes(-len(plain) % 4)
    table = bytearray(plain[132 : 132 + 12 * count])
    for at in range(0, len(table), 12):
        if table[at : at + 4] == b"desc":
            table[at + 4 : at + 12] = struct.pack(">II", len(grown), len(desc))
    whole = bytearray(grown + desc)
    whole[132 : 132 + len(table)] = table
    whole[0:4] = struct.pack(">I", len(whole))
    return bytes(whole)


def iptc(who: str) -> bytes:
    """A Photoshop block with an IPTC by-line."""
    line = b"\x1c\x02\x50" + struct.pack(">H", len(who)) + who.encode()
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(line)) + line + b"\0" * (len(line) % 2)


def segment(jpeg: bytes, marker: int, content: bytes) -> bytes:
    """The JPEG with one more segment behind its beginning."""
    return jpeg[:2] + b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content + jpeg[2:]


def chunk(png: bytes, kind: bytes, content: bytes, before: bytes = b"IDAT") -> bytes:
    """The PNG with one more chunk."""
    at = png.index(before) - 4
    return png[:at] + png_chunk(kind, content) + png[at:]


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def riff(webp: bytes, kind: bytes, content: bytes) -> bytes:
    """The WebP with one more chunk at its end."""
    grown = webp + kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return grown[:4] + struct.pack("<I", len(grown) - 8) + grown[8:]
