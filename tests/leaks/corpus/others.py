"""Old papers in compound files, links, fonts, programs: nothing of them but type and size is shown."""

import struct
import zlib
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.compound import compound, summary
from tests.leaks.seeing import Nothing, Sealed, Sees

OTHERS = Family("others")


def _case(name: str, declared: str, build: Any, sees: Sees | None = None) -> None:
    OTHERS.add(name, declared, sees or Sealed(), build)


def _shell_link(who: str) -> bytes:
    """A shortcut of Windows with a working folder and the machine's name ([MS-SHLLINK])."""
    head = (
        struct.pack("<I", 0x4C)
        + bytes.fromhex("0114020000000000c000000000000046")
        + struct.pack("<I", 0x90)
        + bytes(52)
    )
    folder = f"C:\\Users\\{who}"
    told = struct.pack("<H", len(folder)) + folder.encode("utf-16-le")
    tracker = struct.pack("<IIII", 0x60, 0xA0000003, 0x58, 0) + who.encode().ljust(16, b"\0") + bytes(64)
    return head + told + tracker


def _sqlite(who: str) -> bytes:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("create table message (sender text)")
        database.execute("insert into message values (?)", (who,))
        database.commit()
        return database.serialize()


_DOC, _XLS, _PPT = "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"

for _name, _mime, _stream in (
    ("Word", _DOC, "WordDocument"),
    ("Excel", _XLS, "Workbook"),
    ("PowerPoint", _PPT, "PowerPoint Document"),
):
    _case(
        f"{_name} before 2007: author",
        _mime,
        lambda who, stream=_stream: compound({stream: b"x", "\x05SummaryInformation": summary(who)}),
        Nothing(),
    )
_case(
    "Word before 2007: last saved by",
    _DOC,
    lambda who: compound({"WordDocument": b"x", "\x05SummaryInformation": summary(who, 8)}),
    Nothing(),
)
_case(
    "Word before 2007: company",
    _DOC,
    lambda who: compound({"WordDocument": b"x", "\x05DocumentSummaryInformation": summary(who, 15)}),
    Nothing(),
)
_case(
    "Word before 2007: where it was saved",
    _DOC,
    lambda who: compound({"WordDocument": b"x", "1Table": f"C:\\Users\\{who}\\a.doc".encode("utf-16-le")}),
    Nothing(),
)
_case(
    "Excel before 2007: who has it open",
    _XLS,
    lambda who: compound({"Workbook": struct.pack("<HH", 0x5C, 112) + who.encode().ljust(112)}),
    Nothing(),
)
_case(
    "PowerPoint before 2007: current user",
    _PPT,
    lambda who: compound({"PowerPoint Document": b"x", "Current User": who.encode()}),
    Nothing(),
)
_case(
    "message of Outlook: sender",
    "application/vnd.ms-outlook",
    lambda who: compound({"__substg1.0_0C1A001F": who.encode("utf-16-le"), "__properties_version1.0": b"x"}),
)
_case(
    "message of Outlook: header",
    "application/vnd.ms-outlook",
    lambda who: compound({"__substg1.0_007D001F": f"From: {who}".encode("utf-16-le"), "__properties_version1.0": b"x"}),
)
_case("attachment of Outlook (winmail.dat)", "application/ms-tnef", lambda who: b"\x78\x9f\x3e\x22\1\0" + who.encode())
_case(
    "installer of Windows: author",
    "application/x-msi",
    lambda who: compound({"\x05SummaryInformation": summary(who), "!Property": b"x"}),
)
_case("shortcut of Windows: folder", "application/x-ms-shortcut", _shell_link)
_case(
    "program of Windows: path of its symbols",
    "application/vnd.microsoft.portable-executable",
    lambda who: (
        b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + bytes(40) + f"RSDSC:\\Users\\{who}\\a.pdb\0".encode()
    ),
)
_case(
    "program of Linux: comment",
    "application/x-executable",
    lambda who: b"\x7fELF\2\1\1" + bytes(57) + f"GCC by {who}\0".encode(),
)
_case("font: designer", "font/ttf", lambda who: b"\0\1\0\0\0\1\0\x10\0\0\0\0name" + bytes(12) + who.encode("utf-16-be"))
_case("database of SQLite: row", "application/vnd.sqlite3", _sqlite)
_case(
    "vector picture of Windows (EMF): description",
    "image/emf",
    lambda who: struct.pack("<II", 1, 136) + bytes(32) + b" EMF" + bytes(60) + f"{who}\0a\0\0".encode("utf-16-le"),
)
_case(
    "vector picture of Windows (WMF): escape", "image/wmf", lambda who: b"\xd7\xcd\xc6\x9a" + bytes(36) + who.encode()
)
_case("compiled help: author", "application/vnd.ms-htmlhelp", lambda who: b"ITSF\3\0\0\0" + bytes(60) + who.encode())
_case(
    "dump of a network",
    "application/vnd.tcpdump.pcap",
    lambda who: b"\xd4\xc3\xb2\xa1\2\0\4\0" + bytes(16) + who.encode(),
)
_case(
    "notes of a folder (.DS_Store)",
    "application/octet-stream",
    lambda who: b"\0\0\0\1Bud1" + bytes(20) + who.encode("utf-16-be"),
)
_case(
    "torrent: created by",
    "application/x-bittorrent",
    lambda who: f"d10:created by{len(who)}:{who}4:infod4:name1:a6:lengthi1eee".encode(),
    Nothing(),
)
_case(
    "Flash: metadata",
    "application/x-shockwave-flash",
    lambda who: b"FWS\x0a" + bytes(20) + f"<dc:creator>{who}</dc:creator>".encode(),
)
_case(
    "compressed Flash: metadata",
    "application/x-shockwave-flash",
    lambda who: b"CWS\x0a" + bytes(4) + zlib.compress(who.encode()),
)
_case(
    "MIDI: text",
    "audio/midi",
    lambda who: (
        b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk"
        + struct.pack(">I", 8 + len(who))
        + b"\0\xff\x01"
        + bytes([len(who)])
        + who.encode()
        + b"\0\xff\x2f\0"
    ),
    Nothing(),
)
_case(
    "DICOM: name of the patient",
    "application/dicom",
    lambda who: bytes(128) + b"DICM" + b"\x10\0\x10\0PN" + struct.pack("<H", len(who)) + who.encode(),
    Nothing(),
)
_case(
    "WebAssembly: name",
    "application/wasm",
    lambda who: b"\0asm\1\0\0\0\0" + bytes([1 + len(who), len(who)]) + who.encode(),
)
_case("bytes of no kind", "application/octet-stream", lambda who: bytes(range(128, 256)) + who.encode())
_case("no bytes of its kind: said to be a JPEG", "image/jpeg", lambda who: b"\x01\x02\x03\xfe" * 9 + who.encode())
