"""A paper of an office program is a zip of parts: each is copied without authors, paths and the program's notes."""

import io
import re
import zipfile
from collections.abc import Callable

from bot.cleaning.refusal import UncleanError

_MOST = 200 * 1024 * 1024
"""Bytes unpacked; a small zip may hold more than fits anywhere."""

_OFFICE = "http://schemas.openxmlformats.org"
_EMPTY = {
    "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_OFFICE}/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": f'<Properties xmlns="{_OFFICE}/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": f'<Properties xmlns="{_OFFICE}/officeDocument/2006/custom-properties"/>',
    "meta.xml": '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' office:version="1.2"/>',
}
_BLANKED = re.compile(
    rb"""(\s(?:\w+:)?(?:author|initials|userId|userName|displayName|providerId|lastModifiedBy)=)"""
    rb"""("[^"]*"|'[^']*')"""
)
_NAMED = re.compile(rb"""(<\w+:cmAuthor\b[^>]*?\sname=)("[^"]*"|'[^']*')""")
_ELEMENTS = re.compile(
    rb"(<((?:\w+:)?(?:author|creator|initial-creator|creator-initials|sender-\w+|author-\w+))\b[^>/]*>)[^<]*(</\2>)"
)
_PATHS = re.compile(rb"""((?:url|Target)=)"(?:file:|[A-Za-z]:\\)[^"]*\"""")
_XML = (".xml", ".rels", ".vml")
_WITHIN = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".mp4", ".mp3", ".wav", ".m4a")


def clean_office(content: bytes, clean: Callable[[bytes], bytes]) -> bytes:
    """The same paper.

    Args:
        clean: what cleans the pictures and papers within.

    Raises:
        UncleanError: it is a zip of other things, or holds a program or something unknown.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as paper:
        names = {part.filename for part in paper.infolist()}
        if not names & {"[Content_Types].xml", "mimetype"}:
            raise UncleanError("a zip of other things")
        if sum(part.file_size for part in paper.infolist()) > _MOST:
            raise UncleanError("unpacks to too much")
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as copy:
            for part in paper.infolist():
                # A fresh entry: the former one tells when and on what machine it was packed.
                entry = zipfile.ZipInfo(part.filename)
                entry.compress_type = part.compress_type
                copy.writestr(entry, _part(part.filename, paper.read(part), clean))
        return out.getvalue()


def _part(name: str, content: bytes, clean: Callable[[bytes], bytes]) -> bytes:
    end = name.lower()
    if name in _EMPTY:
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + _EMPTY[name].encode()
    if end.endswith(_XML) or name in ("mimetype", "manifest.rdf"):
        return _without_people(content)
    if end.endswith((".emf", ".wmf")) or not content:
        return content
    if end.endswith(_WITHIN) or "/embeddings/" in end:
        return clean(content)
    if end.endswith((".odttf", ".fntdata", ".ttf", ".bin")) and "vba" not in end and "oleobject" not in end:
        # Fonts, and a printer's settings, which name a printer: they are left out, and no paper misses them.
        return b"" if end.endswith(".bin") else content
    raise UncleanError("an unknown part")


def _without_people(xml: bytes) -> bytes:
    xml = _BLANKED.sub(rb'\1""', xml)
    xml = _NAMED.sub(rb'\1""', xml)
    xml = _ELEMENTS.sub(rb"\1\3", xml)
    return _PATHS.sub(rb'\1""', xml)
