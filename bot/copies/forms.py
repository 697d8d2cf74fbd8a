"""The beginnings of forms that are written in letters. Programs write names into such files by themselves, so a file
that begins like one of them is not plain text."""

import re

import puremagic

Form = tuple[str, str]
"""A media type, and the ending with its dot, or empty."""

_MAIL = "message/rfc822", ".eml"
_SOURCE = "text/x-source", ""
_PROPERTIES = "text/x-properties", ".properties"
_KEY = "application/x-pem-file", ".pem"
_PATCH = "text/x-patch", ".patch"
_TABLE: tuple[tuple[str, Form], ...] = (
    # The beginning as a pattern, in any case of its letters.
    (r"<!doctype html|<html", ("text/html", ".html")),
    (r"<svg", ("image/svg+xml", ".svg")),
    (r"<", ("application/xml", ".xml")),
    (r"%!", ("application/postscript", ".ps")),
    (r"\{\\", ("application/rtf", ".rtf")),
    (r"\[(?:[a-z][^\]\n]{0,80}|\{[0-9a-f-]{36}\}|\[[a-z.]+\])\][ \t]*\r?\n", ("text/x-ini", ".ini")),
    (r"\{|\[\s*[{\"\[]", ("application/json", ".json")),
    (r"[\\%]", ("application/x-tex", ".tex")),
    (r"begin:vcard", ("text/vcard", ".vcf")),
    (r"begin:vcalendar", ("text/calendar", ".ics")),
    (r"from \S+ +(?:mon|tue|wed|thu|fri|sat|sun) ", ("application/mbox", ".mbox")),
    (r"(?:---|\+\+\+)\r?\n", ("application/yaml", ".yaml")),
    (r"-{4,5} ?begin ", _KEY),
    (r"[^\n]{0,400}\b(?:ssh|ecdsa|sk)-[a-z0-9@.-]+ AAAA", _KEY),
    (r"putty-user-key-file", _KEY),
    (r"windows registry|regedit", ("text/x-registry", ".reg")),
    (r"@echo|echo off|setlocal|::|rem ", ("application/x-bat", ".bat")),
    (r"webvtt\b|\d+\r?\n\d+:\d\d:\d\d[,.]\d+ *-->", ("text/vtt", ".vtt")),
    (r"#extm3u", ("audio/x-mpegurl", ".m3u")),
    (r"iso-10303-", ("model/step", ".stp")),
    (r"(?:0|999)[ \t]*\r?\n", ("image/vnd.dxf", ".dxf")),
    (r"0 head\b", ("text/vnd.familysearch.gedcom", ".ged")),
    (r"id;p", ("text/x-sylk", ".slk")),
    (r"p[1-7f]\s+(?:#|\d+\s+\d+\s)", ("image/x-portable-anymap", ".pnm")),
    (r"!<arch>", ("application/x-archive", ".a")),
    (r"07070[127][0-9a-f]{20}", ("application/x-cpio", ".cpio")),
    (r"d\d+:[a-z]", ("application/x-bittorrent", ".torrent")),
    (r"(?:diff |index: |--- )\S+[^\n]*\r?\n(?:---|\+\+\+|===|index )|commit [0-9a-f]{40}", _PATCH),
    (r"begin [0-7]{3,4} |begin-base64 ", ("text/x-uuencode", ".uue")),
    (r"msh\||isa\*|un[ab][+:]", ("application/edi-x12", ".edi")),
    (r"!type:", ("application/qif", ".qif")),
    (r"(?:solid\b[^\n]*\r?\n\s*facet|ply\r?\n|mtllib |header {4})", ("model/x-written", "")),
    (r"g\d\d? [^\n]*\*|[gm]\d\d?(?: [a-z]-?\d[\d.]*)+ *\r?\n|in;", ("text/x-gcode", ".gcode")),
    (r"[^\n]{72}s {0,6}1\r?\n", ("model/iges", ".igs")),
    (r"dn: ", ("text/x-ldif", ".ldif")),
    (r"[a-z][a-z0-9 ]{0,60}:[isb]:", ("application/x-rdp", ".rdp")),
    (r"[a-z_][a-z0-9_.-]{0,60}=\S", _PROPERTIES),
    (r"#(?:[?%!+]|include|define|pragma|import|requires)|/[*/]|[;&]|@[a-z]+\{|\.(?:\\\"|th |sh )", _SOURCE),
    (r":(?:author|email)[a-z-]*:", _SOURCE),
    (r"--(?:\r?\n--)? ?(?:mysql|mariadb|postgresql|phpmyadmin|dump)", ("application/sql", ".sql")),
)
_FORMS = [(re.compile(pattern.encode(), re.IGNORECASE), form) for pattern, form in _TABLE]

_FIELDS = frozenset(
    b"from to cc bcc date subject sender reply-to received return-path delivered-to message-id in-reply-to references "
    b"mime-version content-type content-transfer-encoding content-location content-disposition author creator title "
    b"organization company user username login host hostname http set-cookie cookie authorization begin version "
    b"ofxheader charset generator".split()
)
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,40}):(?:[ \t]|\r?\n)")
_HYPHENED = re.compile(rb"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+:[ \t]")

_BEFORE = re.compile(rb"(?:#[^\n]*|--[^\n]*|\d{1,9}[ \t]*\r?)\n\s*")
"""A line that may stand before a form begins: a comment, or a length."""
_MOST_BEFORE = 20

_LISTED = {
    row.byte_match: (row.mime_type, row.extension)
    for row in puremagic.magic_header_array
    # An ordinary word, a number or a field at the beginning of a text says nothing.
    if row.offset == 0
    and re.fullmatch(rb"(?=.*[A-Za-z])(?=.*[^A-Za-z ])(?![A-Za-z]+:\s*$)[\x20-\x7e]{5,}", row.byte_match)
}
"""Beginnings in letters that the list of signatures knows."""


def form_of(head: bytes) -> Form | None:
    """The form that begins so, other than plain text.

    Args:
        head: the first few thousand bytes, in UTF-8 or another encoding that leaves ASCII as it is.
    """
    rest = head.lstrip()
    for _ in range(_MOST_BEFORE):
        if form := _beginning(rest):
            return form
        before = _BEFORE.match(rest)
        if not before:
            break
        rest = rest[before.end() :]
    return next((form for start, form in _LISTED.items() if head.startswith(start)), None)


def _beginning(head: bytes) -> Form | None:
    for pattern, form in _FORMS:
        if pattern.match(head):
            return form
    field = _FIELD.match(head)
    return _MAIL if field and (field[1].lower() in _FIELDS or _HYPHENED.match(head)) else None
