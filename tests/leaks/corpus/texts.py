"""What can be read as text but is not plain text: mail, pages, drawings, programs, contacts; and plain text."""

import base64
import json
import plistlib
import quopri
from typing import Any

from tests.leaks.canaries import UNSEEN, invisible, selectors, tags
from tests.leaks.case import Family
from tests.leaks.making.office import SEEN
from tests.leaks.seeing import IfShown, Nothing, Words

TEXTS = Family("texts")


def _case(name: str, declared: str, text: str, sees: Any = None, code: str = "utf-8", before: bytes = b"") -> None:
    """A file of this text, with the canary where `WHO` stands."""
    TEXTS.add(name, declared, sees or Nothing(), lambda who: before + text.replace("WHO", who).encode(code))


_case("RTF: author", "text/rtf", "{\\rtf1\\ansi{\\info{\\author WHO}}" + SEEN + "\\par}")
_case(
    "e-mail: sender",
    "message/rfc822",
    f"From: WHO <a@example.org>\r\nTo: b@example.org\r\nSubject: x\r\n\r\n{SEEN}\r\n",
)
for _word in ("operator", "company", "manager", "title", "doccomm", "hlinkbase"):
    _case(f"RTF: {_word}", "text/rtf", "{\\rtf1\\ansi{\\info{\\" + _word + " WHO}}" + SEEN + "\\par}")
_case("RTF: authors of changes", "text/rtf", "{\\rtf1{\\*\\revtbl{Unknown;}{WHO;}}" + SEEN + "\\par}")
_case("RTF: template", "text/rtf", "{\\rtf1{\\*\\template C:\\\\Users\\\\WHO\\\\Normal.dotm}" + SEEN + "\\par}")
_case(
    "RTF: user's property",
    "text/rtf",
    "{\\rtf1{\\*\\userprops{\\propname a}\\proptype30{\\staticval WHO}}" + SEEN + "\\par}",
)
_case("RTF: embedded object", "text/rtf", "{\\rtf1{\\object{\\*\\objdata WHO}}" + SEEN + "\\par}")
TEXTS.add(
    "RTF: author in hexadecimal",
    "text/rtf",
    Nothing(),
    lambda who: ("{\\rtf1\\ansi{\\info{\\author " + "".join(f"\\'{ord(c):02x}" for c in who) + "}}x}").encode(),
)
for _header in (
    "Received: from WHO",
    "X-Originating-IP: WHO",
    "Message-ID: <WHO@host>",
    "User-Agent: WHO",
    "Return-Path: <WHO@example.org>",
    "DKIM-Signature: i=WHO",
):
    _case(
        f"e-mail: {_header.split(':')[0]}",
        "message/rfc822",
        f"{_header}\r\nFrom: a@example.org\r\nSubject: x\r\n\r\n{SEEN}\r\n",
    )
TEXTS.add(
    "e-mail: sender in base64",
    "message/rfc822",
    Nothing(),
    lambda who: (
        f"From: =?utf-8?B?{base64.b64encode(who.encode()).decode()}?= <a@example.org>\nSubject: x\n\nx\n".encode()
    ),
)
TEXTS.add(
    "e-mail: attachment in base64",
    "message/rfc822",
    Nothing(),
    lambda who: (
        b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\nFrom: a@b.c\n\n"
        + base64.encodebytes(f"notes of {who}".encode())
    ),
)
TEXTS.add(
    "e-mail: quoted-printable",
    "message/rfc822",
    Nothing(),
    lambda who: (
        b"From: a@b.c\nContent-Transfer-Encoding: quoted-printable\n\n" + quopri.encodestring(f"{who}=".encode())
    ),
)
_case("mbox: sender", "application/mbox", "From WHO@example.org Mon Jan  5 10:00:00 2026\nFrom: a@example.org\n\nx\n")
_case(
    "MHTML: place of the page",
    "multipart/related",
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///home/WHO/a.html\r\nMIME-Version: 1.0\r\n\r\nx",
)
_case(
    "MHTML: saved by",
    "message/rfc822",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\nFrom: Saved by WHO\r\n\r\n--a--",
)
_case(
    "HTML: author",
    "text/html",
    f'<!DOCTYPE html><html><head><meta name="author" content="WHO"></head><body>{SEEN}</body></html>',
)
_case(
    "HTML: saved from", "text/html", f"<!-- saved from url=(0019)file:///home/WHO -->\n<html><body>{SEEN}</body></html>"
)
_case(
    "HTML: properties of Word",
    "text/html",
    f"<html xmlns:o='x'><head><xml><o:Author>WHO</o:Author></xml></head><body>{SEEN}</body></html>",
)
_case("HTML: without a head", "text/plain", f'<p data-user="WHO">{SEEN}</p>')
_case("HTML: behind a comment", "text/plain", "<!-- WHO -->\n\n<script>1</script>")
_case(
    "SVG: metadata",
    "image/svg+xml",
    "<svg xmlns='http://www.w3.org/2000/svg'><metadata><dc:creator xmlns:dc='x'>WHO</dc:creator></metadata></svg>",
)
_case(
    "SVG: path of the file",
    "image/svg+xml",
    "<?xml version='1.0'?>\n<svg sodipodi:docname='/home/WHO/a.svg' xmlns:sodipodi='x'/>",
)
_case("SVG: comment before it", "image/svg+xml", "<!-- Creator: WHO -->\n<svg xmlns='http://www.w3.org/2000/svg'/>")
_case("PostScript: for", "application/postscript", "%!PS-Adobe-3.0\n%%For: (WHO)\n%%EndComments\nshowpage\n")
_case("PostScript: creator", "application/postscript", "%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: WHO\n%%EndComments\n")
_case("vCard: full name", "text/vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:WHO\r\nEND:VCARD\r\n")
_case(
    "iCalendar: organiser",
    "text/calendar",
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=WHO:mailto:a@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
)
_case(
    "GPX: author",
    "application/gpx+xml",
    "<?xml version='1.0'?><gpx xmlns='x'><metadata><author><name>WHO</name></author></metadata></gpx>",
)
_case("KML: author", "application/vnd.google-earth.kml+xml", "<?xml version='1.0'?><kml><author>WHO</author></kml>")
_case("XML: any", "text/xml", "<?xml version='1.0'?>\n<report user='WHO'/>")
_case(
    "XML of Word 2003",
    "text/xml",
    "<?xml version='1.0'?>\n<?mso-application progid='Word.Document'?>\n<w:wordDocument"
    " xmlns:o='x'><o:Author>WHO</o:Author></w:wordDocument>",
)
_case("XAML", "text/plain", "<Window xmlns='x' Tag='WHO'/>")
TEXTS.add(
    "JSON: exporting user",
    "application/json",
    Nothing(),
    lambda who: json.dumps({"exported_by": who, "messages": []}).encode(),
)
TEXTS.add(
    "JSON: escaped",
    "application/json",
    Nothing(),
    lambda who: ('{"by": "' + "".join(f"\\u{ord(c):04x}" for c in who) + '"}').encode(),
)
TEXTS.add(
    "notebook: kernel",
    "application/x-ipynb+json",
    Nothing(),
    lambda who: json.dumps({"cells": [], "metadata": {"kernelspec": {"name": who}}}).encode(),
)
TEXTS.add(
    "property list, binary",
    "application/x-plist",
    Nothing(),
    lambda who: plistlib.dumps({"user": who}, fmt=plistlib.FMT_BINARY),
)
TEXTS.add("property list", "application/x-plist", Nothing(), lambda who: plistlib.dumps({"user": who}))
_case(
    "shortcut to a page (.url)", "application/x-mswinurl", "[InternetShortcut]\r\nURL=file:///C:/Users/WHO/a.html\r\n"
)
_case("shortcut of Linux (.desktop)", "application/x-desktop", "[Desktop Entry]\nName=x\nExec=/home/WHO/a\n")
_case(
    "registry (.reg)",
    "text/plain",
    'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software]\r\n"user"="WHO"\r\n',
)
_case(
    "registry (.reg) in UTF-16",
    "text/plain",
    "\ufeffWindows Registry Editor Version 5.00\r\n[HKEY_CURRENT_USER\\WHO]\r\n",
    code="utf-16-le",
)
_case(
    "program of a page (.hta)", "application/hta", "<html><hta:application id='a'><script>var who='WHO'</script></html>"
)
_case("program of Windows (.wsf)", "text/plain", "<job id='a'><script language='JScript'>// WHO</script></job>")
_case("program of a shell", "text/x-sh", "#!/bin/bash\n# by WHO\nls /home\n")
_case("program of Windows (.bat)", "application/x-bat", "@echo off\r\nrem by WHO\r\ndir\r\n")
_case(
    "key that is private",
    "application/x-pem-file",
    "-----BEGIN RSA PRIVATE KEY-----\nComment: WHO\nAAAA\n-----END RSA PRIVATE KEY-----\n",
)
_case("signed text", "application/pgp-signature", "-----BEGIN PGP SIGNED MESSAGE-----\nComment: WHO\n\nx\n")
_case(
    "patch",
    "text/x-patch",
    "From 0123456789012345678901234567890123456789 Mon Sep 17"
    " 00:00:00 2001\nFrom: WHO <a@example.org>\nSubject: x\n\n---\n",
)
_case("TeX: author", "text/x-tex", "\\documentclass{article}\n\\author{WHO}\n\\begin{document}x\\end{document}\n")
_case("subtitles (ASS): script by", "text/x-ssa", "[Script Info]\nOriginal Script: WHO\n\n[Events]\n")
_case(
    "DXF: last saved by",
    "image/vnd.dxf",
    "  0\nSECTION\n  2\nHEADER\n  9\n$LASTSAVEDBY\n  1\nWHO\n  0\nENDSEC\n  0\nEOF\n",
)
_case(
    "XPM: author in a comment",
    "image/x-xpixmap",
    '/* XPM */\n/* by WHO */\nstatic char *a[] = {"1 1 1 1", "a c #fff", "a"};\n',
)
_case("PPM: comment", "image/x-portable-pixmap", "P3\n# by WHO\n1 1\n255\n0 0 0\n")
_case("PDF without a head's version", "application/pdf", "%PDF\n% WHO\n")
_case("HTML in UTF-16", "text/html", "\ufeff<html><meta name='author' content='WHO'></html>", code="utf-16-be")
_case("HTML behind a byte order mark", "text/html", "\ufeff<html><meta name='author' content='WHO'></html>")
_case("HTML behind white space", "text/plain", "\n \t\n<html><meta name='author' content='WHO'></html>")

for _name, _declared, _content in (
    ("e-mail of Apple (.emlx): sender", "message/x-emlx", "123\nFrom: WHO <a@example.org>\nSubject: x\n\nx\n"),
    ("subtitles (WebVTT): note", "text/vtt", "WEBVTT\n\nNOTE by WHO\n\n00:00.000 --> 00:01.000\nx\n"),
    ("list of films (M3U): path", "audio/x-mpegurl", "#EXTM3U\n#EXTINF:1,x\n/home/WHO/a.mp4\n"),
    ("list of sounds (PLS): path", "audio/x-scpls", "[playlist]\nFile1=/home/WHO/a.mp3\n"),
    (
        "shortcut to a page, its other beginning",
        "text/plain",
        "[DEFAULT]\nBASEURL=file:///C:/Users/WHO/\n[InternetShortcut]\nURL=x\n",
    ),
    (
        "shortcut to a page, with a property",
        "text/plain",
        "[{000214A0-0000-0000-C000-000000000046}]\nProp3=19,2\n[InternetShortcut]\nIconFile=C:\\Users\\WHO\n",
    ),
    (
        "drawing of a part (STEP): author",
        "model/step",
        "ISO-10303-21;\nHEADER;\nFILE_NAME('a','2026',('WHO'),(''),'','','');\nENDSEC;\n",
    ),
    ("key of SSH: whose", "text/plain", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE WHO@host\n"),
    ("family tree (GEDCOM): submitter", "text/x-gedcom", "0 HEAD\n1 SUBM @S1@\n0 @S1@ SUBM\n1 NAME WHO\n0 TRLR\n"),
    ("table (SYLK): program's user", "text/spreadsheet", "ID;PWHO;N;E\nC;Y1;X1;K1\nE\n"),
    ("contact of LDAP (LDIF): name", "text/x-ldif", "version: 1\ndn: cn=WHO,dc=example\ncn: WHO\n"),
    (
        "page as a book (FictionBook): author",
        "text/xml",
        "<?xml version='1.0'?><FictionBook><author>WHO</author></FictionBook>",
    ),
    (
        "session of remote desktop (.rdp): user",
        "application/x-rdp",
        "screen mode id:i:2\nusername:s:WHO\nfull address:s:host\n",
    ),
):
    _case(_name, _declared, _content)
TEXTS.add(
    "certificate: subject",
    "application/x-x509-ca-cert",
    Nothing(),
    lambda who: (
        b"-----BEGIN CERTIFICATE-----\n"
        + base64.encodebytes(b"\x30\x82\1\0" + who.encode() * 3)
        + b"-----END CERTIFICATE-----\n"
    ),
)

SHOWN = Words(SEEN)


def _plain(name: str, build: Any, declared: str = "text/plain", sees: Any = SHOWN) -> None:
    TEXTS.add(f"text: {name}", declared, sees, build)


_plain("letters of tags", lambda who: f"{SEEN}{tags(who)}\n".encode())
_plain("variation selectors for bytes", lambda who: f"{SEEN}\U0001f600{selectors(who)}\n".encode())
for _name, (_zero, _one) in UNSEEN.items():
    _plain(f"{_name} as bits", lambda who, zero=_zero, one=_one: f"{SEEN}{invisible(who, zero, one)}\n".encode())
_plain(
    "zero-width bits within a word",
    lambda who: f"{SEEN[:7]}{invisible(who, *UNSEEN['zero-width'])}{SEEN[7:]}\n".encode(),
)
_plain(
    "behind a byte order mark, zero-width bits",
    lambda who: f"\ufeff{SEEN}{invisible(who, *UNSEEN['zero-width'])}".encode(),
)
_plain(
    "in UTF-16, zero-width bits", lambda who: f"\ufeff{SEEN}{invisible(who, *UNSEEN['zero-width'])}".encode("utf-16-le")
)
_plain(
    "in GB 18030, zero-width bits", lambda who: f"食堂\n{SEEN}{invisible(who, *UNSEEN['zero-width'])}".encode("gb18030")
)
_plain(
    "CSV, zero-width bits", lambda who: f"a,b\n1,{SEEN}{invisible(who, *UNSEEN['zero-width'])}\n".encode(), "text/csv"
)
_plain("a terminal's title", lambda who: f"\x1b]0;{who}@host: ~\x07$ date\n{SEEN}\n".encode(), sees=IfShown(SHOWN))
_plain(
    "a terminal's link",
    lambda who: f"\x1b]8;;file:///home/{who}/a\x1b\\a\x1b]8;;\x1b\\\n{SEEN}\n".encode(),
    sees=IfShown(SHOWN),
)
_plain("behind the end of DOS", lambda who: f"{SEEN}\n\x1a{who}".encode(), sees=IfShown(SHOWN))
_plain("behind a zero", lambda who: f"{SEEN}\n\0{who}".encode(), sees=IfShown(SHOWN))
