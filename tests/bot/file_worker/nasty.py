"""Files that are meant to exhaust the program that opens them, made here so that none need be kept."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
from PIL import Image

from sandbox.people.films import film, sound
from tests.support import marked

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def docx(body: bytes) -> bytes:
    """A Word paper with this document part."""
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": body})


def _repeated(what: str) -> bytes:
    return docx(f"<w:document {_WORD}>{what * 300_000}".encode())


def _nested_docx() -> bytes:
    inner = marked.docx("x")
    for _ in range(6):
        inner = zipped(
            {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<d/>", "word/embeddings/a.docx": inner}
        )
    return inner


def _deep_xml() -> bytes:
    return docx(b"<d>" + b"<p>" * 500_000)


def _laughs() -> bytes:
    entities = b"".join(b'<!ENTITY a%d "%s">' % (nth, b"&a%d;" % (nth - 1) * 10) for nth in range(1, 12))
    return docx(b'<!DOCTYPE d [<!ENTITY a0 "ha">' + entities + b"]><d><t>&a11;</t></d>")


def _many_parts() -> bytes:
    return zipped({"[Content_Types].xml": b"<T/>", **{f"x{nth}": b"" for nth in range(40_000)}})


def _sheet(rows: bytes) -> bytes:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return zipped(
        {
            "[Content_Types].xml": b"<T/>",
            "xl/workbook.xml": f'<workbook {ids}><sheets><sheet r:id="a"/></sheets></workbook>'.encode(),
            "xl/_rels/workbook.xml.rels": b'<R><Relationship Id="a" Target="worksheets/s.xml"/></R>',
            "xl/worksheets/s.xml": b"<worksheet>" + rows + b"</worksheet>",
        }
    )


def gif(width: int, height: int, frames: int) -> bytes:
    """Frames of one point on a large ground."""
    out = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    out += (b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00") * frames
    return out + b";"


def png(width: int, height: int, *, kind: int = 2, depth: int = 8, extra: bytes = b"") -> bytes:
    """One colour, packed to next to nothing."""
    samples = {0: 1, 2: 3, 3: 1, 6: 4}[kind]
    line = (width * samples * depth + 7) // 8 + 1
    packer = zlib.compressobj(9)
    points = b"".join(packer.compress(bytes(line)) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + extra + _chunk(b"IDAT", points) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _webp() -> bytes:
    """An animation on a ground of 10,000 by 10,000; the frame is small."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "WEBP", lossless=True)
    frame = out.getvalue()[12:]
    size = (9999).to_bytes(3, "little") * 2
    head = b"VP8X" + struct.pack("<I", 10) + b"\x02\0\0\0" + size
    told = b"ANIM" + struct.pack("<I", 6) + bytes(6)
    body = bytes(6) + (3).to_bytes(3, "little") * 2 + (100).to_bytes(3, "little") + b"\0" + frame
    moved = b"ANMF" + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    whole = b"WEBP" + head + told + moved * 40
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def _jpeg_of_many_scans() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4000, 4000)).save(out, "JPEG", progressive=True)
    jpeg = out.getvalue()
    scan = jpeg.rfind(b"\xff\xda")
    return jpeg[:-2] + jpeg[scan:-2] * 400 + b"\xff\xd9"


def _tiff() -> bytes:
    entries = [(256, 4, 60_000), (257, 4, 60_000), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (279, 4, 9)]
    body = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(entries))
    for tag, kind, value in entries:
        body += struct.pack("<HHII", tag, kind, 1, value)
    return body + bytes(4)


def _pdf(streams: list[tuple[bytes, bytes]], root: bytes = b"") -> bytes:
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, (told, body) in enumerate(streams, 1):
        places.append(len(out))
        out += b"%d 0 obj\n<<%s/Length %d>>stream\n%s\nendstream\nendobj\n" % (number, told, len(body), body)
    return bytes(out) + b"trailer<<%s/Size %d>>\nstartxref\n9\n%%%%EOF" % (root, len(streams) + 1)


def pdf_object_stream() -> bytes:
    """400 MB of an object stream in 408 KB, which the file needs to be read."""
    packer = zlib.compressobj(9)
    body = packer.compress(b"1 0 2 50 <</Type/Catalog/Pages 2 0 R>>".ljust(60) + b"<</Type/Pages/Kids[]/Count 0>>")
    body += b"".join(packer.compress(bytes(2**20)) for _ in range(400)) + packer.flush()
    out = bytearray(b"%PDF-1.5\n")
    at = len(out)
    told = b"/Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length %d" % len(body)
    out += b"3 0 obj\n<<%s>>stream\n%s\nendstream\nendobj\n" % (told, body)
    table = len(out)
    rows = b"\0\0\0\0\0\0" + b"\2\0\0\0\3\0" + b"\2\0\0\0\3\1" + b"\1" + at.to_bytes(4, "big") + b"\0"
    rows += b"\1" + table.to_bytes(4, "big") + b"\0"
    head = b"/Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length %d" % len(rows)
    out += b"4 0 obj\n<<%s>>stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % (head, rows, table)
    return bytes(out)


def _pdf_page(content: bytes, pages: int = 1, **resources: pikepdf.Object) -> bytes:
    paper = pikepdf.new()
    for _ in range(pages):
        page = paper.add_blank_page()
        page.Contents = paper.make_stream(content)
        if resources:
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(resources))
    out = io.BytesIO()
    paper.save(out, compress_streams=True)
    return out.getvalue()


def _pdf_forms() -> bytes:
    """Each form draws the next ten times."""
    paper = pikepdf.new()
    page, inner = paper.add_blank_page(), None
    for _ in range(12):
        form = paper.make_stream(b"/A Do " * 10 if inner is not None else b"0 0 9 9 re f")
        form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 99, 99]
        if inner is not None:
            form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=inner))
        inner = form
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=inner))
    page.Contents = paper.make_stream(b"/A Do")
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _pdf_picture() -> bytes:
    paper = pikepdf.new()
    page = paper.add_blank_page()
    packer = zlib.compressobj(9)
    points = b"".join(packer.compress(bytes(30_000)) for _ in range(10_000)) + packer.flush()
    picture = pikepdf.Stream(paper, points)
    picture.Type, picture.Subtype, picture.Filter = pikepdf.Name.XObject, pikepdf.Name.Image, pikepdf.Name.FlateDecode
    picture.Width, picture.Height, picture.BitsPerComponent = 10_000, 10_000, 8
    picture.ColorSpace = pikepdf.Name.DeviceRGB
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=picture))
    page.Contents = paper.make_stream(b"600 0 0 600 0 0 cm /A Do " * 200)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _mp3_of_tags() -> bytes:
    return b"ID3\x04\0\0\0\0\0\0" * 60_000 + sound("libmp3lame", "mp3")


def _ogg_of_comments() -> bytes:
    return sound("libopus", "ogg", {"comment": "x" * 2_000_000})


def _ogg_of_empty_pages() -> bytes:
    ogg = sound("libopus", "ogg")
    return ogg + (b"OggS\0\0" + bytes(8) + ogg[14:18] + bytes(8) + b"\0") * 30_000


def _box(kind: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def mp4_of_tracks(count: int) -> bytes:
    """A film with its track so many times over."""
    whole = film()
    at = whole.index(b"moov") - 4
    moov = whole[at : at + int.from_bytes(whole[at : at + 4], "big")]
    track = moov.index(b"trak") - 4
    length = int.from_bytes(moov[track : track + 4], "big")
    grown = moov[8 : track + length] + moov[track : track + length] * count + moov[track + length :]
    return whole[:at] + _box(b"moov", grown) + whole[at + len(moov) :]


def _mp4_of_boxes() -> bytes:
    deep = b""
    for _ in range(5_000):
        deep = _box(b"moov", deep)
    return _box(b"ftyp", b"isom\0\0\0\0") + deep


def _mp4_of_samples() -> bytes:
    """A table that says that there are four thousand million samples."""
    whole = bytearray(film())
    at = whole.index(b"stsz") + 4
    whole[at + 4 : at + 12] = (1).to_bytes(4, "big") + (2**32 - 1).to_bytes(4, "big")
    return bytes(whole)


def _flac_of_blocks() -> bytes:
    flac = sound("flac", "flac")
    return flac[:42].replace(b"fLaC\x80", b"fLaC\x00") + (b"\x01\0\0\0" * 100_000) + flac[42:]


def _wave_of_chunks() -> bytes:
    wave = sound("pcm_s16le", "wav")
    return wave[:12] + b"JUNK\0\0\0\0" * 100_000 + wave[12:]


def _matroska_of_seeks() -> bytes:
    webm = film()
    return b"\x1a\x45\xdf\xa3\x84\x42\x86\x81\x01" + b"\xec\x80" * 200_000 + webm


NASTY: dict[str, Callable[[], bytes]] = {
    "docx of <author": lambda: _repeated("<author "),
    "docx of <p:cmAuthor": lambda: _repeated("<p:cmAuthor "),
    "docx of <w:t>": lambda: _repeated("<w:p><w:r><w:t>a</w:t></w:r></w:p>"),
    "docx in docx in docx": _nested_docx,
    "docx of 190 MB of zeros": lambda: docx(bytes(190 * 2**20)),
    "docx of 190 MB of blanks": lambda: docx(b"<d>" + b" " * (190 * 2**20)),
    "docx of deep elements": _deep_xml,
    "docx of entities": _laughs,
    "docx of attributes": lambda: docx(b"<d " + b" ".join(b'a%d=""' % nth for nth in range(200_000)) + b"/>"),
    "docx of fields": lambda: _repeated('<w:fldChar w:fldCharType="begin"/>'),
    "zip of many parts": _many_parts,
    "xlsx of cells": lambda: _sheet(b"<row>" + b"<c><v>1</v></c>" * 2_000_000),
    "GIF of 89 bytes": lambda: gif(10_000, 10_000, 3),
    "GIF of 4.6 KB": lambda: gif(4_000, 4_000, 200),
    "GIF of small frames": lambda: gif(900, 900, 20_000),
    "PNG of 10,000 by 10,000": lambda: png(10_000, 10_000),
    "PNG of 7,000 by 7,000": lambda: png(7_000, 7_000, kind=6),
    "PNG of 16 bits": lambda: png(6_000, 6_000, kind=0, depth=16),
    "PNG of a strip": lambda: png(2**31 - 1 >> 8, 2),
    "PNG of texts": lambda: png(9, 9, extra=_chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(2**26), 9)) * 40),
    "WebP of 10,000 by 10,000": _webp,
    "JPEG of many scans": _jpeg_of_many_scans,
    "TIFF of 60,000 by 60,000": _tiff,
    "MP3 of empty ID3 tags": _mp3_of_tags,
    "OGG of a comment of 2 MB": _ogg_of_comments,
    "OGG of empty pages": _ogg_of_empty_pages,
    "MP4 of 900 tracks": lambda: mp4_of_tracks(900),
    "MP4 of 60 tracks": lambda: mp4_of_tracks(60),
    "MP4 of boxes in boxes": _mp4_of_boxes,
    "MP4 of samples": _mp4_of_samples,
    "FLAC of blocks": _flac_of_blocks,
    "WAV of chunks": _wave_of_chunks,
    "Matroska of nothing": _matroska_of_seeks,
    "PDF of an object stream of 400 MB": pdf_object_stream,
    "PDF of forms in forms": _pdf_forms,
    "PDF of a large picture": _pdf_picture,
    "PDF of 400 pages": lambda: _pdf_page(b"0 0 1 rg 0 0 600 600 re f", pages=400),
    "PDF of lines": lambda: _pdf_page(b"0 0 m 600 600 l S " * 200_000),
    "text of blanks": lambda: b" " * 8_000_000,
    "text of zero widths": lambda: "\u200b".encode() * 2_000_000,
    "text in Big5 and not": lambda: b"\xa4\xa4" * 3_000_000 + b"\xff",
}
"""By what the file is made of."""
