"""Archives are never unpacked: nothing of them but type and size is shown."""

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
import zlib
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.office import zipped
from tests.leaks.making.pictures import saved
from tests.leaks.seeing import Nothing, Sealed, Sees

ARCHIVES = Family("archives")


def _case(name: str, declared: str, build: Any, sees: Sees | None = None) -> None:
    ARCHIVES.add(name, declared, sees or Sealed(), build)


def _zip(who: str, place: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        entry = zipfile.ZipInfo(f"{who}/a.txt" if place == "name" else "a.txt")
        if place == "entry's comment":
            entry.comment = who.encode()
        if place == "extra field":
            entry.extra = struct.pack("<HH", 0x7075, 5 + len(who)) + b"\1\0\0\0\0" + who.encode()
        packed.writestr(entry, f"notes of {who if place == 'content' else 'nobody'}")
        packed.comment = who.encode() if place == "comment" else b""
    return out.getvalue() + (who.encode() if place == "end" else b"")


def _tar(who: str, mode: Any = "w", place: str = "owner") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=tarfile.PAX_FORMAT) as packed:
        entry = tarfile.TarInfo(who if place == "name" else "a.txt")
        entry.uname = who if place == "owner" else ""
        entry.pax_headers = {"comment": who} if place == "pax" else {}
        entry.size = 1
        packed.addfile(entry, io.BytesIO(b"x"))
    return out.getvalue()


def _gzip(who: str) -> bytes:
    out = io.BytesIO()
    with gzip.GzipFile(who, "wb", fileobj=out) as packed:
        packed.write(b"notes")
    return out.getvalue()


def _seven(who: str) -> bytes:
    """An archive of 7-Zip with one empty file, whose name its head tells without compression."""
    name = b"\0" + f"{who}.txt\0".encode("utf-16-le")
    files = b"\x05\x01\x0e\x01\x80\x11" + bytes([len(name)]) + name + b"\0"
    head = b"\x01" + files + b"\0"
    start = struct.pack("<QQI", 0, len(head), zlib.crc32(head))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + head


def _rar(who: str) -> bytes:
    """An archive of RAR 4 with one empty file."""
    name = who.encode()
    rest = struct.pack("<HHIIBIIBBHI", 0x8000, 32 + len(name), 0, 0, 2, 0, 0, 29, 0x30, len(name), 0x20) + name
    block = b"\x74" + rest
    return (
        b"Rar!\x1a\x07\0"
        + struct.pack("<H", 0x90CF)
        + b"\x73\0\0\x0d\0"
        + bytes(6)
        + struct.pack("<H", zlib.crc32(block) & 0xFFFF)
        + block
    )


for _place in ("name", "content", "comment", "entry's comment", "extra field", "end"):
    _case(f"zip: {_place}", "application/zip", lambda who, place=_place: _zip(who, place))
_case("zip within a zip", "application/zip", lambda who: zipped({"a.zip": _zip(who, "name")}))
_case("zip that is empty, its comment", "application/zip", lambda who: zipped({}, who.encode()))
_case("zip behind a program", "application/zip", lambda who: b"MZ" + bytes(60) + _zip(who, "name"))
_case(
    "zip that is said to be a paper of Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    lambda who: _zip(who, "name"),
)
_case(
    "zip: program of Android",
    "application/vnd.android.package-archive",
    lambda who: zipped({"AndroidManifest.xml": b"\3\0\x08\0", "META-INF/CERT.RSA": who}),
)
_case(
    "zip: program of Java",
    "application/java-archive",
    lambda who: zipped({"META-INF/MANIFEST.MF": f"Manifest-Version: 1.0\nBuilt-By: {who}\n"}),
)
_case(
    "zip: book (EPUB)",
    "application/epub+zip",
    lambda who: zipped({"mimetype": "application/epub+zip", "OEBPS/content.opf": f"<dc:creator>{who}</dc:creator>"}),
    Nothing(),
)
_case(
    "zip: paper of Pages",
    "application/vnd.apple.pages",
    lambda who: zipped({"Index/Document.iwa": who, "Metadata/Properties.plist": "x"}),
)
_case(
    "zip: drawing of Visio",
    "application/vnd.ms-visio.drawing",
    lambda who: zipped({"[Content_Types].xml": "<Types/>", "visio/document.xml": "<x/>", "docProps/core.xml": who}),
)
_case(
    "zip: drawing of Krita",
    "application/x-krita",
    lambda who: zipped({"mimetype": "application/x-krita", "documentinfo.xml": f"<full-name>{who}</full-name>"}),
)
_case(
    "zip: picture as OpenRaster",
    "image/openraster",
    lambda who: zipped({"mimetype": "image/openraster", "stack.xml": who, "mergedimage.png": saved("PNG")}),
)
for _place in ("owner", "name", "pax"):
    _case(f"tar: {_place}", "application/x-tar", lambda who, place=_place: _tar(who, place=place))
_case("tar, gzip: owner", "application/gzip", lambda who: _tar(who, "w:gz"))
_case("tar, bzip2: owner", "application/x-bzip2", lambda who: _tar(who, "w:bz2"))
_case("tar, xz: owner", "application/x-xz", lambda who: _tar(who, "w:xz"))
_case("gzip: name", "application/gzip", _gzip)
_case("gzip: content", "application/gzip", lambda who: gzip.compress(who.encode()))
_case("bzip2: content", "application/x-bzip2", lambda who: bz2.compress(who.encode()))
_case("xz: content", "application/x-xz", lambda who: lzma.compress(who.encode()))
_case("7-Zip: name", "application/x-7z-compressed", _seven)
_case("RAR: name", "application/vnd.rar", _rar)
_case(
    "Unix archive: name",
    "application/x-archive",
    lambda who: b"!<arch>\n" + who.encode().ljust(16) + b"0           0     0     100644  0         `\n",
)
_case(
    "CD image: volume",
    "application/x-iso9660-image",
    lambda who: bytes(32768) + b"\1CD001\1\0" + bytes(32) + who.encode().ljust(2008),
)
_case(
    "sticker of Telegram (TGS): name of a layer",
    "application/x-tgsticker",
    lambda who: gzip.compress(json.dumps({"tgs": 1, "nm": who, "layers": []}).encode()),
)
