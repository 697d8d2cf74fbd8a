"""Files that a stranger may send to bring a reader of files down, each made here from a few lines."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sandbox.people.samples import picture, sample

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file to send.

    Attributes:
        row: whether it stands in the table of what was found; otherwise it is a sibling.
        kind: how it is sent: photo, video, voice, audio or document.
        make: its bytes; made when they are needed, for some take a moment.
    """

    name: str
    make: Callable[[], bytes]
    kind: str = "document"
    mime: str = "application/octet-stream"
    row: bool = False


def archive(members: dict[str, bytes]) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def office(part: str, content: bytes, main: str = "word/document.xml", **more: bytes) -> bytes:
    """A file of Office's form with this content in one part."""
    types = (
        b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    relations = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Target="' + main.encode() + b'" Type="http://schemas.openxmlformats.org/officeDocument/'
        b'2006/relationships/officeDocument"/></Relationships>'
    )
    return archive({"[Content_Types].xml": types, "_rels/.rels": relations, part: content, **more})


def repeated(what: bytes, size: int, part: str) -> Callable[[], bytes]:
    """An Office file of which one part is the same beginning of a tag again and again."""
    return lambda: office(part, b"<x>" + what * (size // len(what)))


def nested(levels: int) -> bytes:
    """A docx in a docx in a docx."""
    inner = office("word/document.xml", b"<x/>")
    for _ in range(levels):
        inner = archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>", "word/a.docx": inner})
    return inner


def zeros(megabytes: int, part: str = "word/media/image1.png") -> bytes:
    """An Office file that unpacks to so many megabytes of nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr("[Content_Types].xml", b"<Types/>")
        if part != "word/document.xml":
            file.writestr("word/document.xml", b"<x/>")
        with file.open(part, "w") as member:
            for _ in range(megabytes):
                member.write(bytes(MEGABYTE))
    return out.getvalue()


def gif(frames: int, frame: tuple[int, int], screen: tuple[int, int]) -> bytes:
    """A GIF of small frames on a large screen."""
    one = b"\x21\xf9\x04\x00\x0a\x00\x00\x00" + b"\x2c" + struct.pack("<4HB", 0, 0, *frame, 0) + b"\x02\x02\x44\x01\x00"
    head = b"GIF89a" + struct.pack("<2H", *screen) + b"\x80\x00\x00" + b"\x00\x00\x00\xff\xff\xff"
    return head + one * frames + b"\x3b"


def deflated(megabytes: int, filling: bytes = b"\0", more: int = 0) -> bytes:
    """So many megabytes and `more` bytes, packed: each megabyte looks the same, so it is packed once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(filling * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(megabytes):
        check = zlib.adler32(filling * MEGABYTE, check)
    last = zlib.compressobj(9, zlib.DEFLATED, -15)
    end = last.compress(filling * more) + last.flush()
    return b"\x78\xda" + packed * megabytes + end + struct.pack(">I", zlib.adler32(filling * more, check))


def packed(size: int) -> bytes:
    """So many zero bytes, packed."""
    megabytes, more = divmod(size, MEGABYTE)
    return deflated(megabytes, more=more)


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(
    width: int, height: int, *, depth: int = 1, colour: int = 0, more: bytes = b"", data: bytes | None = None
) -> bytes:
    """A PNG of one colour; `data` instead of the picture's own, `more` chunks before it."""
    bits = {0: 1, 2: 3, 6: 4}[colour] * depth
    if data is None:
        data = packed(height * (1 + (width * bits + 7) // 8))
    header = struct.pack(">2I5B", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


WEBP = bytes.fromhex("524946461a000000574542505650384c0e0000002f0fe7c30907 1011fd0f4444ff03")
"""A WebP of 10,000 × 10,000."""


def riff(kind: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A RIFF file (WAV, AVI, WebP) of these chunks."""
    body = kind + b"".join(
        name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2) for name, content in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def id3(tags: int) -> bytes:
    """An MP3 before which so many empty tags stand."""
    return b"ID3\x04\x00\x00\x00\x00\x00\x00" * tags + b"\xff\xfb\x90\x00" + bytes(417)


def ogg_page(content: bytes, number: int, flags: int = 0) -> bytes:
    """A page of an OGG (its checksum left out)."""
    sizes = [255] * (len(content) // 255) + [len(content) % 255] if content else []
    head = b"OggS\x00" + bytes([flags]) + struct.pack("<qIII", 0, 1, number, 0) + bytes([len(sizes)])
    return head + bytes(sizes) + content


def ogg(comment: int = 0, empty_pages: int = 0) -> bytes:
    """An OGG with a comment of so many bytes, or so many pages with nothing in them."""
    opus = b"OpusHead\x01\x01" + bytes(9)
    words = b"OpusTags" + struct.pack("<I", 0) + struct.pack("<I", 1) + struct.pack("<I", comment) + b"x" * comment
    pages = [ogg_page(opus, 0, 2)]
    pages += [ogg_page(words[at : at + 64_770], n + 1, int(n > 0)) for n, at in enumerate(range(0, len(words), 64_770))]
    return b"".join(pages) + ogg_page(b"", 9) * empty_pages


def box(kind: bytes, *content: bytes) -> bytes:
    """A box of an MP4."""
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind + body


def mp4(tracks: int = 1, *, depth: int = 0, more: bytes = b"") -> bytes:
    """An MP4 with so many tracks, or with boxes in boxes."""
    track = box(b"trak", box(b"tkhd", bytes(84)), box(b"mdia", box(b"mdhd", bytes(24)), box(b"hdlr", bytes(24))))
    inner = b""
    for _ in range(depth):
        inner = box(b"udta", inner)
    movie = box(b"moov", box(b"mvhd", bytes(100)), track * tracks, inner)
    return box(b"ftyp", b"isom", bytes(4), b"isom") + movie + more + box(b"mdat", bytes(16))


def pdf(*objects: bytes, trailer: bytes = b"<< /Root 1 0 R >>") -> bytes:
    """A PDF of these objects, numbered from 1."""
    out, places = b"%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    begins = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n" + trailer + b"\nstartxref\n%d\n%%%%EOF" % begins


PAGE = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>")


def page(content: bytes, how: bytes = b"", size: bytes = b"[0 0 612 792]") -> bytes:
    """A PDF of one page with this content stream."""
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox " + size + b" /Contents 4 0 R >>"
    stream = b"<< /Length %d " % len(content) + how + b" >>\nstream\n" + content + b"\nendstream"
    return pdf(*PAGE, leaf, stream)


def object_stream(megabytes: int) -> bytes:
    """A PDF with an object stream that unpacks to so many megabytes."""
    content = deflated(megabytes, b" ")
    stream = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n" % len(content) + content
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
    return pdf(*PAGE, leaf, stream + b"\nendstream")


def jpeg(width: int, height: int) -> bytes:
    """A JPEG whose head says that it is so large, and whose data ends at once."""
    small = picture(16, 16)
    at = small.index(b"\xff\xc0") + 5
    return small[:at] + struct.pack(">2H", height, width) + small[at + 4 :]


def bmp(width: int, height: int) -> bytes:
    """A BMP whose head says that it is so large."""
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, *[0] * 6)


def tiff(pages: int, width: int) -> bytes:
    """A TIFF whose directories follow each other, at last in a circle."""
    out = b"II*\x00\x08\x00\x00\x00"
    for number in range(pages):
        after = 8 + (number + 1) % pages * 30
        entries = struct.pack("<HHII", 256, 3, 1, width) + struct.pack("<HHII", 257, 3, 1, width)
        out += struct.pack("<H", 2) + entries + struct.pack("<I", after)
    return out


def svg(depth: int) -> bytes:
    """An SVG whose entities multiply."""
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, depth))
    return f'<!DOCTYPE svg [<!ENTITY a0 "lol">{lines}]><svg xmlns="x">&a{depth - 1};</svg>'.encode()


def mail(depth: int) -> bytes:
    """An e-mail whose parts hold parts."""
    head = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n' for n in range(depth))
    return b"From: a@b.cn\r\nMIME-Version: 1.0\r\n" + head.encode() + b"x"


def rows() -> Iterator[HostileFile]:
    """What was found."""
    yield HostileFile("author.docx", repeated(b"<author ", 700_000, "word/comments.xml"), mime=DOCX, row=True)
    yield HostileFile("cm.docx", repeated(b"<p:cmAuthor ", 700_000, "ppt/commentAuthors.xml"), mime=DOCX, row=True)
    yield HostileFile("nested.docx", lambda: nested(2), mime=DOCX, row=True)
    yield HostileFile("zeros.docx", lambda: zeros(190), mime=DOCX, row=True)
    yield HostileFile("three.gif", lambda: gif(3, (1, 1), (10_000, 10_000)), mime="image/gif", row=True)
    yield HostileFile("many.gif", lambda: gif(200, (1, 1), (4_000, 4_000)), mime="image/gif", row=True)
    yield HostileFile("large.png", lambda: png(10_000, 10_000, depth=8, colour=2), mime="image/png", row=True)
    yield HostileFile("large.webp", lambda: WEBP, mime="image/webp", row=True)
    yield HostileFile("tags.mp3", lambda: id3(60_000), kind="audio", mime="audio/mpeg", row=True)
    yield HostileFile("comment.ogg", lambda: ogg(comment=2 * MEGABYTE), kind="voice", mime="audio/ogg", row=True)
    yield HostileFile("pages.ogg", lambda: ogg(empty_pages=30_000), kind="voice", mime="audio/ogg", row=True)
    yield HostileFile("tracks.mp4", lambda: mp4(900), kind="video", mime="video/mp4", row=True)
    yield HostileFile("objects.pdf", lambda: object_stream(400), mime="application/pdf", row=True)


TAGS = (
    *(b"<author ", b"<dc:creator ", b"<cp:lastModifiedBy ", b"<w:ins w:author=", b"<w:comment ", b"<Author>"),
    *(b"<!--", b"<![CDATA[", b"<?xml ", b"&amp;", b"<a b='", b'<a b="', b"<" * 8, b"]]>", b"<x:y z=", b"\xff\xfe<"),
)
PARTS = ("word/comments.xml", "word/document.xml", "docProps/core.xml", "ppt/authors.xml", "xl/sharedStrings.xml")


def office_files() -> Iterator[HostileFile]:
    """Beginnings of tags again and again, in each part; what unpacks to very much; what is none."""
    for number, tag in enumerate(TAGS):
        part = PARTS[number % len(PARTS)]
        ending = {"word": "docx", "docP": "odt", "ppt/": "pptx", "xl/s": "xlsx"}[part[:4]]
        for size in (40_000, 900_000):
            yield HostileFile(f"tags{number}-{size}.{ending}", repeated(tag, size, part), mime=DOCX)
    for levels in (1, 5, 40):
        yield HostileFile(f"nested{levels}.docx", lambda levels=levels: nested(levels), mime=DOCX)
    for part in PARTS:
        yield HostileFile("bomb.docx", lambda part=part: zeros(60, part), mime=DOCX)
    many = {f"word/media/{n}.png": b"" for n in range(9_000)}
    yield HostileFile("members.docx", lambda: office("word/document.xml", b"<x/>", **many), mime=DOCX)
    names = {"../../../etc/passwd": b"x", "/etc/passwd": b"x", "C:\\x": b"x", "a" * 60_000: b"x"}
    yield HostileFile("names.docx", lambda: office("word/document.xml", b"<x/>", **names), mime=DOCX)
    yield HostileFile("lol.docx", lambda: office("word/document.xml", svg(9)), mime=DOCX)
    yield HostileFile("deep.docx", lambda: office("word/document.xml", b"<a>" * 200_000), mime=DOCX)
    yield HostileFile("cut.docx", lambda: office("word/document.xml", b"<x/>")[:-30], mime=DOCX)
    yield HostileFile("lies.docx", lambda: office("word/document.xml", b"<x/>").replace(b"<x/>", b"xxxx"), mime=DOCX)
    yield HostileFile("empty.zip", lambda: archive({}), mime="application/zip")
    yield HostileFile("ole.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4_000)
    yield HostileFile("deep.rtf", lambda: b"{\\rtf1" + b"{" * 300_000)
    yield HostileFile("bin.rtf", lambda: b"{\\rtf1{\\bin99999999999 x}}")


def pictures() -> Iterator[HostileFile]:
    """Sizes that are said and not there, frames without end, chunks that lie."""
    sizes = [(65_000, 65_000), (1, 60_000), (60_000, 1), (20_000, 20_000), (0, 0), (0, 10)]
    for width, height in sizes:
        yield HostileFile(f"{width}x{height}.png", lambda w=width, h=height: png(w, h, data=b"\x78\x9c"))
        yield HostileFile(f"{width}x{height}.jpg", lambda w=width, h=height: jpeg(w, h), kind="photo")
        yield HostileFile(f"{width}x{height}.bmp", lambda w=width, h=height: bmp(w, h))
        yield HostileFile(f"{width}x{height}.gif", lambda w=width, h=height: gif(5, (1, 1), (w, h)))
    yield HostileFile("bits.png", lambda: png(12_000, 12_000), mime="image/png")
    yield HostileFile("rgba.png", lambda: png(6_000, 6_000, depth=8, colour=6), kind="photo", mime="image/png")
    text = chunk(b"zTXt", b"a\0\0" + deflated(80))
    yield HostileFile("text.png", lambda: png(1, 1, more=text), mime="image/png")
    profile = chunk(b"iCCP", b"a\0\0" + deflated(80))
    yield HostileFile("profile.png", lambda: png(1, 1, more=profile), mime="image/png")
    yield HostileFile("chunks.png", lambda: png(1, 1, more=chunk(b"tEXt", b"a\0b") * 40_000), mime="image/png")
    yield HostileFile("animated.png", lambda: png(1, 1, more=chunk(b"acTL", struct.pack(">2I", 2**31 - 1, 0))))
    yield HostileFile("long.png", lambda: png(1, 1)[:40] + b"\x7f\xff\xff\xff" + b"IDAT")
    yield HostileFile("frames.gif", lambda: gif(20_000, (1, 1), (1, 1)), mime="image/gif")
    yield HostileFile("frames2.gif", lambda: gif(2_000, (1, 1), (2_000, 2_000)), mime="image/gif")
    yield HostileFile("circle.tiff", lambda: tiff(3, 60_000), mime="image/tiff")
    yield HostileFile("one.tiff", lambda: tiff(1, 9_000), mime="image/tiff")
    yield HostileFile("segments.jpg", lambda: b"\xff\xd8" + b"\xff\xe1\x00\x02" * 200_000 + picture()[2:], kind="photo")
    yield HostileFile("comments.jpg", lambda: b"\xff\xd8" + (b"\xff\xfe\xff\xff" + bytes(65_533)) * 12 + picture()[2:])
    yield HostileFile("fill.jpg", lambda: b"\xff\xd8" + b"\xff" * 900_000, kind="photo")
    yield HostileFile("scans.jpg", lambda: picture() + picture()[2:] * 300, kind="photo")
    yield HostileFile("cut.jpg", lambda: picture(2_000, 2_000)[:900], kind="photo")
    yield HostileFile("riff.webp", lambda: riff(b"WEBP", *[(b"ANMF", bytes(16))] * 20_000), mime="image/webp")
    yield HostileFile("zero.webp", lambda: b"RIFF\xff\xff\xff\xffWEBPVP8L", mime="image/webp")
    yield HostileFile("x.heic", lambda: box(b"ftyp", b"heic", bytes(4)) + box(b"meta", bytes(4), mp4(200)))
    yield HostileFile("x.avif", lambda: box(b"ftyp", b"avif", bytes(4)) + box(b"meta", b"\xff" * 500))
    for depth in (4, 10, 30):
        yield HostileFile(f"lol{depth}.svg", lambda depth=depth: svg(depth), mime="image/svg+xml")
    yield HostileFile("x.ico", lambda: b"\0\0\1\0\xff\xff" + bytes(16) * 65_535)
    yield HostileFile(
        "x.psd", lambda: b"8BPS\0\1" + bytes(6) + b"\0\3" + struct.pack(">2I", 30_000, 30_000) + b"\0\x08\0\3"
    )


def sounds_and_films() -> Iterator[HostileFile]:
    """Tags, pages and boxes without end, or in circles."""
    yield HostileFile("one.mp3", lambda: id3(1), kind="audio", mime="audio/mpeg")
    yield HostileFile("size.mp3", lambda: b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + bytes(90), kind="audio", mime="audio/mpeg")
    frame = b"TXXX" + struct.pack(">I", 1) + b"\0\0x"
    frames = b"ID3\x03\0\0" + bytes([0, 40, 0, 0]) + frame * 50_000
    yield HostileFile("frames.mp3", lambda: frames, kind="audio", mime="audio/mpeg")
    yield HostileFile("sync.mp3", lambda: b"\xff\xfb" * 400_000, kind="audio", mime="audio/mpeg")
    yield HostileFile("quiet.mp3", lambda: (b"\xff\xfb\x90\x00" + bytes(413)) * 2_300, kind="audio", mime="audio/mpeg")
    for comment, empty in ((0, 1), (70_000, 0), (900_000, 0), (0, 3_000), (64_770, 300)):
        make = lambda c=comment, e=empty: ogg(c, e)  # noqa: E731
        yield HostileFile(f"{comment}-{empty}.ogg", make, kind="voice", mime="audio/ogg")
    yield HostileFile("head.ogg", lambda: b"OggS" * 200_000, kind="voice", mime="audio/ogg")
    yield HostileFile("cut.ogg", lambda: ogg()[:30], kind="voice", mime="audio/ogg")
    for tracks in (0, 1, 5_000):
        yield HostileFile(f"{tracks}.mp4", lambda t=tracks: mp4(t), kind="video", mime="video/mp4")
    for depth in (100, 5_000, 100_000):
        yield HostileFile(f"deep{depth}.mp4", lambda d=depth: mp4(depth=d), kind="video", mime="video/mp4")
    yield HostileFile("zero.mp4", lambda: mp4(more=bytes(8) * 100_000), kind="video", mime="video/mp4")
    yield HostileFile("free.mp4", lambda: mp4(more=box(b"free") * 100_000), kind="video", mime="video/mp4")
    huge = struct.pack(">I", 1) + b"mdat" + struct.pack(">Q", 2**63)
    yield HostileFile("huge.mp4", lambda: mp4(more=huge), kind="video", mime="video/mp4")
    yield HostileFile("one.mov", lambda: b"\0\0\0\1moov", kind="video", mime="video/quicktime")
    lying = struct.pack("<HHIIHH", 1, 2, 2**31, 2**31, 4, 16)
    wav = ("audio", "audio/wav")
    yield HostileFile("lying.wav", lambda: riff(b"WAVE", (b"fmt ", lying), (b"data", bytes(100))), *wav)
    yield HostileFile("lists.wav", lambda: riff(b"WAVE", *[(b"LIST", b"INFO")] * 60_000), *wav)
    yield HostileFile("negative.wav", lambda: b"RIFF\xff\xff\xff\xffWAVEfmt \xff\xff\xff\xff", *wav)
    yield HostileFile("x.avi", lambda: riff(b"AVI ", *[(b"LIST", b"hdrl")] * 60_000), "video", "video/avi")
    yield HostileFile("x.flac", lambda: b"fLaC" + b"\x01\0\0\0" * 200_000, "audio", "audio/flac")
    yield HostileFile("size.flac", lambda: b"fLaC\x84\xff\xff\xff" + b"\xff" * 500, "audio", "audio/flac")
    yield HostileFile(
        "x.mkv", lambda: b"\x1a\x45\xdf\xa3\x80" + b"\x18\x53\x80\x67\xff" * 100_000, "video", "video/webm"
    )
    yield HostileFile("x.amr", lambda: b"#!AMR\n" + b"\x7c" * 500_000, "voice", "audio/amr")
    yield HostileFile("x.midi", lambda: b"MThd\0\0\0\6\0\1\xff\xff\0\1" + b"MTrk\xff\xff\xff\xff" * 5_000, "audio")
    yield HostileFile("x.flv", lambda: b"FLV\1\5\0\0\0\x09" + bytes(4) + b"\x12\xff\xff\xff" * 10_000, "video")
    yield HostileFile("x.ts", lambda: (b"\x47\x40\0\x10" + b"\xff" * 184) * 4_000, "video", "video/mp2t")


def papers() -> Iterator[HostileFile]:
    """PDFs that go round in circles, unpack to very much, or take long to draw; and other papers."""
    kind = "application/pdf"
    yield HostileFile("small.pdf", lambda: object_stream(1), mime=kind)
    yield HostileFile("content.pdf", lambda: page(deflated(200, b" "), b"/Filter /FlateDecode"), mime=kind)
    twice = zlib.compress(deflated(300), 9)
    yield HostileFile("twice.pdf", lambda: page(twice, b"/Filter [/FlateDecode /FlateDecode]"), mime=kind)
    hexed = b"/Filter [" + b"/ASCIIHexDecode " * 1_000 + b"]"
    yield HostileFile("hexed.pdf", lambda: page(b"30" * 1_000, hexed), mime=kind)
    yield HostileFile("drawn.pdf", lambda: page(b"0 0 m 600 700 l S " * 40_000), mime=kind)
    yield HostileFile("saved.pdf", lambda: page(b"q " * 400_000), mime=kind)
    for size in (b"[0 0 1000000 1000000]", b"[0 0 0 0]", b"[0 0 -5 1e30]", b"[/x]", b"[1e999 0 0 1]"):
        yield HostileFile(f"{size!r}.pdf", lambda size=size: page(b"", size=size), mime=kind)
    circle = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>"
    yield HostileFile("circle.pdf", lambda: pdf(PAGE[0], circle), mime=kind)
    yield HostileFile("own.pdf", lambda: pdf(b"1 0 R"), mime=kind)
    yield HostileFile("deep.pdf", lambda: pdf(*PAGE, b"[" * 300_000), mime=kind)
    yield HostileFile("dicts.pdf", lambda: pdf(*PAGE, b"<</a" * 200_000), mime=kind)
    pages = b"<< /Type /Pages /Kids [" + b"3 0 R " * 90_000 + b"] /Count 90000 >>"
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    yield HostileFile("pages.pdf", lambda: pdf(PAGE[0], pages, leaf), mime=kind)
    yield HostileFile("before.pdf", lambda: page(b"", b"/Prev 9").replace(b"/Root", b"/Prev 9 /Root"), mime=kind)
    yield HostileFile("locked.pdf", lambda: pdf(*PAGE, trailer=b"<< /Root 1 0 R /Encrypt << /Filter /Standard >> >>"))
    yield HostileFile("head.pdf", lambda: b"%PDF-1.7", mime=kind)
    yield HostileFile("noise.pdf", lambda: b"%PDF-1.7\n" + b"obj endobj xref " * 50_000, mime=kind)
    yield HostileFile("x.eps", lambda: b"%!PS-Adobe-3.0\n{} loop", mime="application/postscript")
    for depth in (50, 20_000):
        yield HostileFile(f"deep{depth}.eml", lambda d=depth: mail(d), mime="message/rfc822")
    yield HostileFile("x.json", lambda: b"[" * 500_000, mime="application/json")
    yield HostileFile("x.csv", lambda: b'"' * 900_000, mime="text/csv")
    yield HostileFile("line.txt", lambda: b"a" * 900_000, mime="text/plain")
    yield HostileFile("nul.txt", lambda: bytes(900_000), mime="text/plain")
    yield HostileFile("bom.txt", lambda: b"\xff\xfe" + "案".encode("utf-16-le") * 300_000, mime="text/plain")
    yield HostileFile("x.html", lambda: b"<div>" * 150_000, mime="text/html")
    yield HostileFile("x.gz", lambda: b"\x1f\x8b\x08\0\0\0\0\0\0\3" + deflated(50)[2:-4], mime="application/gzip")
    yield HostileFile("x.tar", lambda: (b"a" * 100 + b"0000644\0" + bytes(404)) * 1_500, mime="application/x-tar")
    yield HostileFile("x.7z", lambda: b"7z\xbc\xaf\x27\x1c" + b"\xff" * 500, mime="application/x-7z-compressed")
    yield HostileFile("x.rar", lambda: b"Rar!\x1a\x07\x01\x00" + b"\xff" * 500, mime="application/vnd.rar")
    yield HostileFile("x.exe", lambda: b"MZ" + bytes(500))
    yield HostileFile("nothing", lambda: b"")


NAMES = (
    *(
        "",
        " ",
        ".",
        "..",
        "/",
        "\\",
        "../../etc/passwd",
        "C:\\x\\y.jpg",
        "a\0b.jpg",
        "a\r\nX: y.jpg",
        'a".jpg',
        "%00.jpg",
    ),
    *("\u202egpj.exe", "a\u200b.jpg", "\u2066x\u2069.jpg", "\ufeff.jpg", "\u3164.jpg", "\u0301" * 2_000 + ".jpg"),
    *(
        "a" * 5_000 + ".jpg",
        "案" * 3_000,
        "㌖" * 1_000 + ".jpg",
        "." * 3_000,
        "x." + "y" * 3_000,
        "👩‍👩‍👧‍👦" * 500 + ".jpg",
    ),
    *(
        "con.jpg",
        "aux",
        "nul.txt",
        "x.jpg.",
        "x.jpg ",
        "run.bat.",
        "open.hta",
        "x.url",
        "<b>x</b>.jpg",
        "{x}.jpg",
        "%s%n.jpg",
    ),
    *(
        "iao" * 60 + "m.jpg",
        "=?utf-8?b??=.jpg",
        "ﷺ" * 900 + ".jpg",
        "İ" * 900 + ".jpg",
        "ß" * 900,
        "a\u2028b.jpg",
        "\x1b[2J.jpg",
    ),
)
"""Names under which a small picture is sent."""


def odd_names() -> Iterator[HostileFile]:
    """Small files of each kind under odd names."""
    for number, name in enumerate(NAMES):
        kind = ("document", "audio", "video")[number % 3]
        content, _, mime = sample("photo" if kind == "document" else kind)
        yield HostileFile(name, lambda content=content: content, kind, mime)


ROWS = tuple(rows())
SIBLINGS = (*office_files(), *pictures(), *sounds_and_films(), *papers(), *odd_names())
