"""Real files of each kind, with somebody's name hidden in every place that the kind has for it."""

import io
import struct
import zipfile

import pikepdf
from PIL import Image, PngImagePlugin


def jpeg(name: str) -> bytes:
    exif = Image.Exif()
    exif[0x013B], exif[0x010E], exif[0x0112] = name, name, 6  # artist, description, lying on its side
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "steelblue").save(out, "JPEG", exif=exif, comment=name.encode())
    return out.getvalue() + name.encode()


def png(name: str) -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Author", name)
    out = io.BytesIO()
    Image.new("RGBA", (8, 8)).save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def gif(name: str) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("L", (8, 8), colour) for colour in (10, 200)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=name.encode())
    return out.getvalue()


def pdf(name: str) -> bytes:
    paper = pikepdf.new()
    page = paper.add_blank_page()
    remark = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], T=name, Contents="see here"
    )
    page.Annots = paper.make_indirect(pikepdf.Array([paper.make_indirect(remark)]))
    photo = pikepdf.Stream(paper, jpeg(name))
    photo.Type, photo.Subtype, photo.Filter = pikepdf.Name.XObject, pikepdf.Name.Image, pikepdf.Name.DCTDecode
    photo.Width, photo.Height = 40, 20
    photo.ColorSpace, photo.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=photo))
    paper.docinfo["/Author"] = name
    with paper.open_metadata() as notes:
        notes["dc:creator"] = [name]
    paper.attachments["notes.txt"] = pikepdf.AttachedFileSpec(paper, name.encode())
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def docx(name: str) -> bytes:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "docProps/core.xml": f"<cp:coreProperties><dc:creator>{name}</dc:creator></cp:coreProperties>",
        "docProps/app.xml": f"<Properties><Company>{name}</Company></Properties>",
        "word/document.xml": f'<w:p><w:ins w:author="{name}" w:initials="{name}"><w:t>kept</w:t></w:ins></w:p>',
        "word/comments.xml": f"<w:comments><w:comment w:id='1' w:author='{name}'>kept</w:comment></w:comments>",
        "word/_rels/settings.xml.rels": f'<Relationship Target="file:///C:\\Users\\{name}\\Normal.dotm"/>',
        "xl/comments1.xml": f"<comments><authors><author>{name}</author></authors></comments>",
        "ppt/commentAuthors.xml": f'<p:authors><p:cmAuthor id="1" name="{name}" initials="{name}"/></p:authors>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as paper:
        paper.comment = name.encode()
        for part, text in parts.items():
            paper.writestr(part, text)
        paper.writestr("word/media/image1.jpeg", jpeg(name))
    return out.getvalue()


def odt(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as paper:
        paper.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        paper.writestr("meta.xml", f"<meta><meta:initial-creator>{name}</meta:initial-creator></meta>")
        paper.writestr("content.xml", f"<body><dc:creator>{name}</dc:creator>kept</body>")
    return out.getvalue()


def mp4(name: str) -> bytes:
    told = _box(b"udta", _box(b"\xa9xyz", name.encode()))
    places = _box(b"trak", _box(b"mdia", _box(b"hdlr", bytes(8) + b"meta" + bytes(12))) + name.encode() + bytes(8))
    seen = _box(b"trak", _box(b"mdia", _box(b"hdlr", bytes(8) + b"vide" + bytes(12))) + told)
    return _box(b"ftyp", b"isom\0\0\0\0") + _box(b"moov", seen + places + told) + _box(b"mdat", b"seen and heard")


def mp3(name: str) -> bytes:
    told = name.encode()
    size = bytes((len(told) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x04\0\0" + size + told + b"\xff\xfb\x90\x00" + bytes(64) + b"TAG" + told.ljust(125, b"\0")


def ogg(name: str) -> bytes:
    tags = b"OpusTags" + struct.pack("<I", 4) + b"lavf" + struct.pack("<II", 1, len(name.encode())) + name.encode()
    return _page(2, 0, b"OpusHead\x01\x01" + bytes(9)) + _page(0, 1, tags) + _page(4, 2, b"\xfc" * 40)


def wave(name: str) -> bytes:
    told = name.encode() + b"\0" * (len(name.encode()) % 2)
    chunks = b"fmt " + struct.pack("<I", 16) + bytes(16) + b"LIST" + struct.pack("<I", len(told)) + told
    chunks += b"data" + struct.pack("<I", 8) + b"heard..."
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def flac(name: str) -> bytes:
    told = name.encode()
    info, comments = b"\x00" + (34).to_bytes(3, "big") + bytes(34), b"\x84" + len(told).to_bytes(3, "big") + told
    return b"fLaC" + info + comments + b"\xff\xf8heard"


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as paper:
        paper.writestr(f"{name}.txt", name)
    return out.getvalue()


def _box(kind: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def _page(kind: int, nth: int, packet: bytes) -> bytes:
    lengths = bytes([255] * (len(packet) // 255) + [len(packet) % 255])
    head = b"OggS\0" + bytes([kind]) + bytes(8) + b"lian" + struct.pack("<II", nth, 0)
    return head + bytes([len(lengths)]) + lengths + packet
