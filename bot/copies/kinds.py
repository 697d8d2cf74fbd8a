"""Detect the type of a file by its bytes; the declared type only breaks a tie."""

import io
import re
import zipfile
from collections.abc import Iterable
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
_STARTS = (
    # Patterns of the beginning, in order: a brand stands before the box that each file of its family has.
    (rb"\xff\xd8\xff", MediaType("image/jpeg", ".jpg", _P)),
    (rb"\x89PNG\x0d\x0a\x1a\x0a", MediaType("image/png", ".png", _P)),
    (rb"GIF8[79]a", MediaType("image/gif", ".gif", _P)),
    (rb"II\*\0|MM\0\*", MediaType("image/tiff", ".tif", _P)),
    (rb"(?:RIFF|FORM).{4}WEBP", MediaType("image/webp", ".webp", _P)),
    (rb"(?:RIFF|FORM).{4}WAVE", MediaType("audio/wav", ".wav", _F)),
    (rb"(?:RIFF|FORM).{4}AVI ", MediaType("video/x-msvideo", ".avi", _F)),
    (rb"(?:RIFF|FORM).{4}AIF[FC]", MediaType("audio/aiff", ".aiff", _F)),
    (rb"fLaC", MediaType("audio/flac", ".flac", _F)),
    (rb"#!AMR", MediaType("audio/amr", ".amr", _F)),
    (rb"ID3", MediaType("audio/mpeg", ".mp3", _F)),
    (rb"FLV\x01", MediaType("video/x-flv", ".flv", _F)),
    (rb"0&\xb2u\x8ef\xcf\x11", MediaType("video/x-ms-wmv", ".wmv", _F)),
    (rb"\0\0\x01[\xba\xb3]", MediaType("video/mpeg", ".mpg", _F)),
    (rb"\{\\rtf", MediaType("application/rtf", ".rtf", Family.OFFICE)),
    (rb"7z\xbc\xaf'\x1c", MediaType("application/x-7z-compressed", ".7z", _A)),
    (rb"Rar!\x1a\x07", MediaType("application/vnd.rar", ".rar", _A)),
    (rb"\x1f\x8b", MediaType("application/gzip", ".gz", _A)),
    (rb"BZh", MediaType("application/x-bzip2", ".bz2", _A)),
    (rb"\xfd7zXZ\0", MediaType("application/x-xz", ".xz", _A)),
    (rb"\(\xb5/\xfd", MediaType("application/zstd", ".zst", _A)),
    (rb"MSCF", MediaType("application/vnd.ms-cab-compressed", ".cab", _A)),
    (rb".{257}ustar", MediaType("application/x-tar", ".tar", _A)),
    (rb".{32769}CD001", MediaType("application/x-iso9660-image", ".iso", _A)),
    (rb"MZ", MediaType("application/x-dosexec", ".exe", _O)),
    (rb"\x7fELF", MediaType("application/x-executable", "", _O)),
    (rb"L\0\0\0\x01\x14\x02\0", MediaType("application/x-ms-shortcut", ".lnk", _O)),
    (rb"#!", MediaType("application/x-sh", ".sh", _O)),
    (rb".{4}ftypavi[fs]", MediaType("image/avif", ".avif", _P)),
    (rb".{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)", MediaType("image/heic", ".heic", _P)),
    (rb".{4}ftypM4[AB] ", MediaType("audio/mp4", ".m4a", _F)),
    (rb".{4}ftypqt  |\0\0..(?:moov|mdat|wide|free|skip|pnot)", MediaType("video/quicktime", ".mov", _F)),
    (rb".{4}ftyp", MediaType("video/mp4", ".mp4", _F)),
    (rb"\x1aE\xdf\xa3.{,56}webm", MediaType("video/webm", ".webm", _F)),
    (rb"\x1aE\xdf\xa3", MediaType("video/x-matroska", ".mkv", _F)),
    (rb"OggS.{,4086}theora", MediaType("video/ogg", ".ogv", _F)),
    (rb"OggS", MediaType("audio/ogg", ".ogg", _F)),
    (rb"\xff[\xf0\xf1\xf8\xf9]", MediaType("audio/aac", ".aac", _F)),
    # A bare audio frame whose head gives a layer and a possible bit rate.
    (rb"\xff[\xe2-\xe7\xea-\xef\xf2-\xf7\xfa-\xff][^\xf0-\xff]", MediaType("audio/mpeg", ".mp3", _F)),
)
_NOT_PACKED = (
    (rb".{,1019}%PDF-", MediaType("application/pdf", ".pdf", Family.PAPER)),
    (rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", MediaType("image/bmp", ".bmp", _P)),
)
"""Patterns that the beginning of an archive may fit as well."""
_TEXT = MediaType("text/plain", ".txt", Family.TEXT)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = (
    # The class of an installer, then streams by their names.
    (bytes.fromhex("84100c0000000000c000000000000046"), MediaType("application/x-msi", ".msi", _O)),
    ("WordDocument".encode("utf-16-le"), MediaType("application/msword", ".doc", Family.OFFICE)),
    ("Workbook".encode("utf-16-le"), MediaType("application/vnd.ms-excel", ".xls", Family.OFFICE)),
    ("PowerPoint Document".encode("utf-16-le"), MediaType("application/vnd.ms-powerpoint", ".ppt", Family.OFFICE)),
)
_OOXML = "application/vnd.openxmlformats-officedocument."
_ZIP_PARTS = {
    "AndroidManifest.xml": MediaType("application/vnd.android.package-archive", ".apk", _A),
    "META-INF/MANIFEST.MF": MediaType("application/java-archive", ".jar", _A),
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

_KNOWN = (*(kind for _, kind in (*_STARTS, *_NOT_PACKED)), *_ZIP_PARTS.values(), *_OPEN_DOCUMENTS.values())
COPIED = frozenset(kind.mime for kind in _KNOWN if kind.family not in (Family.ARCHIVE, Family.OTHER))
"""The types of which copies are made, text excepted."""


def of(content: bytes, declared: str) -> MediaType:
    """Return the kind of the content."""
    if texts.is_marked(content) and (written := _written(content)):
        # The byte order mark of UTF-16 looks like the beginning of an audio frame.
        return written
    found = _begins(content, _STARTS) or _packed(content) or _begins(content, _NOT_PACKED)
    return found or _written(content) or _guessed(content, declared)


def _begins(content: bytes, table: Iterable[tuple[bytes, MediaType]]) -> MediaType | None:
    return next((kind for pattern, kind in table if re.match(pattern, content, re.DOTALL)), None)


def _packed(content: bytes) -> MediaType | None:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(content)
    if not content.startswith(_OLE):
        return None
    found = (kind for part, kind in _OLE_PARTS if part in content)
    return next(found, MediaType("application/x-ole-storage", "", _O))


def _zip(content: bytes) -> MediaType:
    """Detect an office document or a program archive by its parts; any other is a plain zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = packed.NameToInfo
            if kind := next((kind for part, kind in _ZIP_PARTS.items() if part in names), None):
                return kind
            first = names.get("mimetype")
            if first and first.file_size < 100:
                return _OPEN_DOCUMENTS.get(packed.read(first).decode("ascii").strip(), _ZIP)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        pass
    return _ZIP


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
