"""Real files of each kind, with a name in every metadata field of the format."""

import io
import struct
import zipfile

import pikepdf
from PIL import Image, PngImagePlugin

from sandbox.people.films import film, sound


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
        "word/document.xml": f'<w:document {_WORD}><w:body><w:p><w:ins w:author="{name}" w:initials="{name}"><w:r>'
        "<w:t>kept</w:t></w:r></w:ins></w:p></w:body></w:document>",
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


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def odt(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as paper:
        paper.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        paper.writestr("meta.xml", f"<meta><meta:initial-creator>{name}</meta:initial-creator></meta>")
        paper.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{_OPEN}office:1.0" xmlns:t="{_OPEN}text:1.0" xmlns:d="dc"><o:body><o:text>'
            f"<t:p>kept<o:annotation><d:creator>{name}</d:creator><t:p>{name}</t:p></o:annotation>"
            f"<t:initial-creator>{name}</t:initial-creator></t:p></o:text></o:body></o:document-content>",
        )
    return out.getvalue()


def mp4(name: str) -> bytes:
    return film({"title": name, "artist": name, "location": "+39.9042+116.4074/"}) + _box(
        b"uuid", bytes(16) + name.encode()
    )


def mp3(name: str) -> bytes:
    return sound("libmp3lame", "mp3", {"title": name, "artist": name}) + b"TAG" + name.encode().ljust(125, b"\0")


def ogg(name: str) -> bytes:
    return sound("libopus", "ogg", {"artist": name})


def wave(name: str) -> bytes:
    return sound("pcm_s16le", "wav", {"artist": name}) + b"LIST" + struct.pack("<I", len(name.encode())) + name.encode()


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as paper:
        paper.writestr(f"{name}.txt", name)
    return out.getvalue()


def _box(kind: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content
