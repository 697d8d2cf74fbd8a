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
class MediaType:
    """A media type and its usual file extension (with its dot, or empty)."""

    mime: str
    ending: str
    family: Family


_P, _F, _A, _O = Family.PICTURE, Family.FILM, Family.ARCHIVE, Family.OTHER
_STARTS: tuple[tuple[int, bytes, MediaType], ...] = (
    (0, b"\xff\xd8\xff", MediaType("image/jpeg", ".jpg", _P)),
    (0, b"\x89PNG\r\n\x1a\n", MediaType("image/png", ".png", _P)),
    (0, b"GIF87a", MediaType("image/gif", ".gif", _P)),
    (0, b"GIF89a", MediaType("image/gif", ".gif", _P)),
    (0, b"II*\0", MediaType("image/tiff", ".tif", _P)),
    (0, b"MM\0*", MediaType("image/tiff", ".tif", _P)),
    (8, b"WEBP", MediaType("image/webp", ".webp", _P)),
    (8, b"WAVE", MediaType("audio/wav", ".wav", _F)),
    (8, b"AVI ", MediaType("video/x-msvideo", ".avi", _F)),
    (8, b"AIFF", MediaType("audio/aiff", ".aiff", _F)),
    (8, b"AIFC", MediaType("audio/aiff", ".aiff", _F)),
    (0, b"fLaC", MediaType("audio/flac", ".flac", _F)),
    (0, b"#!AMR", MediaType("audio/amr", ".amr", _F)),
    (0, b"ID3", MediaType("audio/mpeg", ".mp3", _F)),
    (0, b"FLV\x01", MediaType("video/x-flv", ".flv", _F)),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", MediaType("video/x-ms-wmv", ".wmv", _F)),
    (0, b"\0\0\x01\xba", MediaType("video/mpeg", ".mpg", _F)),
    (0, b"\0\0\x01\xb3", MediaType("video/mpeg", ".mpg", _F)),
    (0, b"{\\rtf", MediaType("application/rtf", ".rtf", Family.OFFICE)),
    (0, b"7z\xbc\xaf\x27\x1c", MediaType("application/x-7z-compressed", ".7z", _A)),
    (0, b"Rar!\x1a\x07", MediaType("application/vnd.rar", ".rar", _A)),
    (0, b"\x1f\x8b", MediaType("application/gzip", ".gz", _A)),
    (0, b"BZh", MediaType("application/x-bzip2", ".bz2", _A)),
    (0, b"\xfd7zXZ\0", MediaType("application/x-xz", ".xz", _A)),
    (0, b"\x28\xb5\x2f\xfd", MediaType("application/zstd", ".zst", _A)),
    (0, b"MSCF", MediaType("application/vnd.ms-cab-compressed", ".cab", _A)),
    (257, b"ustar", MediaType("application/x-tar", ".tar", _A)),
    (32769, b"CD001", MediaType("application/x-iso9660-image", ".iso", _A)),
    (0, b"MZ", MediaType("application/x-dosexec", ".exe", _O)),
    (0, b"\x7fELF", MediaType("application/x-executable", "", _O)),
    (0, b"L\0\0\0\x01\x14\x02\0", MediaType("application/x-ms-shortcut", ".lnk", _O)),
    (0, b"#!", MediaType("application/x-sh", ".sh", _O)),
)
_TEXT = MediaType("text/plain", ".txt", Family.TEXT)
_CONTAINERS = (b"RIFF", b"FORM")
_OGG = b"OggS"
_EBML = b"\x1a\x45\xdf\xa3"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INSTALLER = bytes.fromhex("84100c0000000000c000000000000046")
_OLE_STREAMS = (
    ("WordDocument", MediaType("application/msword", ".doc", Family.OFFICE)),
    ("Workbook", MediaType("application/vnd.ms-excel", ".xls", Family.OFFICE)),
    ("PowerPoint Document", MediaType("application/vnd.ms-powerpoint", ".ppt", Family.OFFICE)),
)
_STILL = re.compile(rb"hei[cxms]|hev[cx]|mif1|msf1|avi[fs]")
_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_OOXML = "application/vnd.openxmlformats-officedocument."
_OFFICE_PARTS = {
    "word/document.xml": MediaType(_OOXML + "wordprocessingml.document", ".docx", Family.OFFICE),
    "xl/workbook.xml": MediaType(_OOXML + "spreadsheetml.sheet", ".xlsx", Family.OFFICE),
    "ppt/presentation.xml": MediaType(_OOXML + "presentationml.presentation", ".pptx", Family.OFFICE),
}
_ODF = "application/vnd.oasis.opendocument."
_OPEN_DOCUMENTS = {
    _ODF + "text": MediaType(_ODF + "text", ".odt", Family.OFFICE),
    _ODF + "spreadsheet": MediaType(_ODF + "spreadsheet", ".ods", Family.OFFICE),
    _ODF + "presentation": MediaType(_ODF + "presentation", ".odp", Family.OFFICE),
}
_ZIP = MediaType("application/zip", ".zip", _A)
_PROGRAMS = {
    "AndroidManifest.xml": MediaType("application/vnd.android.package-archive", ".apk", _A),
    "META-INF/MANIFEST.MF": MediaType("application/java-archive", ".jar", _A),
}


def of(content: bytes, declared: str) -> MediaType:
    """Return the kind of the content."""
    for at, start, kind in _STARTS:
        if content.startswith(start, at) and (at != 8 or content.startswith(_CONTAINERS)):
            return kind
    if texts.is_marked(content) and (written := _written(content)):
        # The byte order mark of UTF-16 looks like the beginning of an audio frame.
        return written
    return _boxes(content) or _packed(content) or _others(content, declared)


def _boxes(content: bytes) -> MediaType | None:
    """Detect ISO base media (by brand), Matroska, Ogg and bare audio frames."""
    head = content[:4096]
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if _STILL.fullmatch(brand):
            return (
                MediaType("image/avif", ".avif", _P)
                if brand.startswith(b"avi")
                else MediaType("image/heic", ".heic", _P)
            )
        if brand in (b"M4A ", b"M4B "):
            return MediaType("audio/mp4", ".m4a", _F)
        return MediaType("video/quicktime", ".mov", _F) if brand == b"qt  " else MediaType("video/mp4", ".mp4", _F)
    if head[4:8] in _QUICKTIME and head[:2] == b"\0\0":
        return MediaType("video/quicktime", ".mov", _F)
    if head.startswith(_EBML):
        return (
            MediaType("video/webm", ".webm", _F) if b"webm" in head[:64] else MediaType("video/x-matroska", ".mkv", _F)
        )
    if head.startswith(_OGG):
        return MediaType("video/ogg", ".ogv", _F) if b"theora" in head else MediaType("audio/ogg", ".ogg", _F)
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xF6 == 0xF0:
        return MediaType("audio/aac", ".aac", _F)
    if head[:1] == b"\xff" and len(head) > 2 and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 and head[2] & 0xF0 != 0xF0:
        return MediaType("audio/mpeg", ".mp3", _F)
    return None


def _packed(content: bytes) -> MediaType | None:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(content)
    if not content.startswith(_OLE):
        return None
    if _INSTALLER in content:
        return MediaType("application/x-msi", ".msi", _O)
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") in content:
            return kind
    return MediaType("application/x-ole-storage", "", _O)


def _zip(content: bytes) -> MediaType:
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


def _others(content: bytes, declared: str) -> MediaType:
    if b"%PDF-" in content[:1024]:
        return MediaType("application/pdf", ".pdf", Family.PAPER)
    if content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in (12, 40, 52, 56, 64, 108, 124):
        return MediaType("image/bmp", ".bmp", _P)
    return _written(content) or _guessed(content, declared)


def _written(content: bytes) -> MediaType | None:
    """Detect plain text and other text forms."""
    if form := texts.form_of(content):
        return MediaType(form[0] or UNKNOWN, form[1], Family.OTHER)
    return _TEXT if texts.is_plain(content) else None


def _guessed(content: bytes, declared: str) -> MediaType:
    """Return the type by the signatures of puremagic; such files are not opened."""
    try:
        found = [match for match in puremagic.magic_string(content) if match.mime_type or match.extension]
    except (puremagic.PureError, ValueError):
        found = []
    if not found:
        return MediaType(UNKNOWN, "", Family.OTHER)
    match = next((match for match in found if declared and match.mime_type == declared), found[0])
    return MediaType(match.mime_type or UNKNOWN, match.extension, Family.OTHER)
