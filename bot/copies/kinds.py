"""Detect the type of a file by its bytes; the declared type only breaks a tie."""

import io
import re
import zipfile
from dataclasses import dataclass
from enum import Enum, auto

import puremagic

from bot.copies import texts

UNKNOWN = "application/octet-stream"


class Family(Enum):
    """Groups of types by the module that copies them; OTHER and ARCHIVE are not copied."""

    PICTURE = auto()
    PAPER = auto()
    FILM = auto()
    TEXT = auto()
    OFFICE = auto()
    ARCHIVE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Kind:
    """A media type and its usual file extension (with its dot, or empty)."""

    mime: str
    ending: str
    family: Family


_P, _F, _A, _O = Family.PICTURE, Family.FILM, Family.ARCHIVE, Family.OTHER
_STARTS: tuple[tuple[int, bytes, Kind], ...] = (
    (0, b"\xff\xd8\xff", Kind("image/jpeg", ".jpg", _P)),
    (0, b"\x89PNG\r\n\x1a\n", Kind("image/png", ".png", _P)),
    (0, b"GIF87a", Kind("image/gif", ".gif", _P)),
    (0, b"GIF89a", Kind("image/gif", ".gif", _P)),
    (0, b"II*\0", Kind("image/tiff", ".tif", _P)),
    (0, b"MM\0*", Kind("image/tiff", ".tif", _P)),
    (8, b"WEBP", Kind("image/webp", ".webp", _P)),
    (8, b"WAVE", Kind("audio/wav", ".wav", _F)),
    (8, b"AVI ", Kind("video/x-msvideo", ".avi", _F)),
    (8, b"AIFF", Kind("audio/aiff", ".aiff", _F)),
    (8, b"AIFC", Kind("audio/aiff", ".aiff", _F)),
    (0, b"fLaC", Kind("audio/flac", ".flac", _F)),
    (0, b"#!AMR", Kind("audio/amr", ".amr", _F)),
    (0, b"ID3", Kind("audio/mpeg", ".mp3", _F)),
    (0, b"FLV\x01", Kind("video/x-flv", ".flv", _F)),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Kind("video/x-ms-wmv", ".wmv", _F)),
    (0, b"\0\0\x01\xba", Kind("video/mpeg", ".mpg", _F)),
    (0, b"\0\0\x01\xb3", Kind("video/mpeg", ".mpg", _F)),
    (0, b"{\\rtf", Kind("application/rtf", ".rtf", Family.OFFICE)),
    (0, b"7z\xbc\xaf\x27\x1c", Kind("application/x-7z-compressed", ".7z", _A)),
    (0, b"Rar!\x1a\x07", Kind("application/vnd.rar", ".rar", _A)),
    (0, b"\x1f\x8b", Kind("application/gzip", ".gz", _A)),
    (0, b"BZh", Kind("application/x-bzip2", ".bz2", _A)),
    (0, b"\xfd7zXZ\0", Kind("application/x-xz", ".xz", _A)),
    (0, b"\x28\xb5\x2f\xfd", Kind("application/zstd", ".zst", _A)),
    (0, b"MSCF", Kind("application/vnd.ms-cab-compressed", ".cab", _A)),
    (257, b"ustar", Kind("application/x-tar", ".tar", _A)),
    (32769, b"CD001", Kind("application/x-iso9660-image", ".iso", _A)),
    (0, b"MZ", Kind("application/x-dosexec", ".exe", _O)),
    (0, b"\x7fELF", Kind("application/x-executable", "", _O)),
    (0, b"L\0\0\0\x01\x14\x02\0", Kind("application/x-ms-shortcut", ".lnk", _O)),
    (0, b"#!", Kind("application/x-sh", ".sh", _O)),
)
_TEXT = Kind("text/plain", ".txt", Family.TEXT)
_CONTAINERS = (b"RIFF", b"FORM")
_OGG = b"OggS"
_EBML = b"\x1a\x45\xdf\xa3"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INSTALLER = bytes.fromhex("84100c0000000000c000000000000046")
_OLE_STREAMS = (
    ("WordDocument", Kind("application/msword", ".doc", Family.OFFICE)),
    ("Workbook", Kind("application/vnd.ms-excel", ".xls", Family.OFFICE)),
    ("PowerPoint Document", Kind("application/vnd.ms-powerpoint", ".ppt", Family.OFFICE)),
)
_STILL = re.compile(rb"hei[cxms]|hev[cx]|mif1|msf1|avi[fs]")
_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_OOXML = "application/vnd.openxmlformats-officedocument."
_OFFICE_PARTS = {
    "word/document.xml": Kind(_OOXML + "wordprocessingml.document", ".docx", Family.OFFICE),
    "xl/workbook.xml": Kind(_OOXML + "spreadsheetml.sheet", ".xlsx", Family.OFFICE),
    "ppt/presentation.xml": Kind(_OOXML + "presentationml.presentation", ".pptx", Family.OFFICE),
}
_ODF = "application/vnd.oasis.opendocument."
_OPEN_DOCUMENTS = {
    _ODF + "text": Kind(_ODF + "text", ".odt", Family.OFFICE),
    _ODF + "spreadsheet": Kind(_ODF + "spreadsheet", ".ods", Family.OFFICE),
    _ODF + "presentation": Kind(_ODF + "presentation", ".odp", Family.OFFICE),
}
_ZIP = Kind("application/zip", ".zip", _A)
_PROGRAMS = {
    "AndroidManifest.xml": Kind("application/vnd.android.package-archive", ".apk", _A),
    "META-INF/MANIFEST.MF": Kind("application/java-archive", ".jar", _A),
}


def of(content: bytes, declared: str) -> Kind:
    """Return the kind of the content."""
    for at, start, kind in _STARTS:
        if content.startswith(start, at) and (at != 8 or content.startswith(_CONTAINERS)):
            return kind
    if texts.is_marked(content) and (written := _written(content)):
        # The byte order mark of UTF-16 looks like the beginning of an audio frame.
        return written
    return _boxes(content) or _packed(content) or _others(content, declared)


def _boxes(content: bytes) -> Kind | None:
    """Detect ISO base media (by brand), Matroska, Ogg and bare audio frames."""
    head = content[:4096]
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if _STILL.fullmatch(brand):
            return Kind("image/avif", ".avif", _P) if brand.startswith(b"avi") else Kind("image/heic", ".heic", _P)
        if brand in (b"M4A ", b"M4B "):
            return Kind("audio/mp4", ".m4a", _F)
        return Kind("video/quicktime", ".mov", _F) if brand == b"qt  " else Kind("video/mp4", ".mp4", _F)
    if head[4:8] in _QUICKTIME and head[:2] == b"\0\0":
        return Kind("video/quicktime", ".mov", _F)
    if head.startswith(_EBML):
        return Kind("video/webm", ".webm", _F) if b"webm" in head[:64] else Kind("video/x-matroska", ".mkv", _F)
    if head.startswith(_OGG):
        return Kind("video/ogg", ".ogv", _F) if b"theora" in head else Kind("audio/ogg", ".ogg", _F)
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xF6 == 0xF0:
        return Kind("audio/aac", ".aac", _F)
    if head[:1] == b"\xff" and len(head) > 2 and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 and head[2] & 0xF0 != 0xF0:
        return Kind("audio/mpeg", ".mp3", _F)
    return None


def _packed(content: bytes) -> Kind | None:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(content)
    if not content.startswith(_OLE):
        return None
    if _INSTALLER in content:
        return Kind("application/x-msi", ".msi", _O)
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") in content:
            return kind
    return Kind("application/x-ole-storage", "", _O)


def _zip(content: bytes) -> Kind:
    """Detect an office document or a program archive by its parts; any other is a plain zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.NameToInfo
            for part, kind in (*_PROGRAMS.items(), *_OFFICE_PARTS.items()):
                if part in names:
                    return kind
            first = names.get("mimetype")
            if first and first.file_size < 100:
                return _OPEN_DOCUMENTS.get(packed.read(first).decode("ascii").strip(), _ZIP)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        pass
    return _ZIP


def _others(content: bytes, declared: str) -> Kind:
    if b"%PDF-" in content[:1024]:
        return Kind("application/pdf", ".pdf", Family.PAPER)
    if content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in (12, 40, 52, 56, 64, 108, 124):
        return Kind("image/bmp", ".bmp", _P)
    return _written(content) or _guessed(content, declared)


def _written(content: bytes) -> Kind | None:
    """Detect plain text and other text forms."""
    if form := texts.form_of(content):
        return Kind(form[0] or UNKNOWN, form[1], Family.OTHER)
    return _TEXT if texts.is_plain(content) else None


def _guessed(content: bytes, declared: str) -> Kind:
    """Return the type by the signatures of puremagic; such files are not opened."""
    try:
        found = [match for match in puremagic.magic_string(content) if match.mime_type or match.extension]
    except (puremagic.PureError, ValueError):
        found = []
    if not found:
        return Kind(UNKNOWN, "", Family.OTHER)
    match = next((match for match in found if declared and match.mime_type == declared), found[0])
    return Kind(match.mime_type or UNKNOWN, match.extension, Family.OTHER)
