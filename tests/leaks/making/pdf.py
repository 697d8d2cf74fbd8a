"""A PDF of two pages with words, a line and a picture, to which a case adds one thing."""

import io
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

SEEN = ("Complaint about the canteen", "Second page of it")
"""The words on its pages."""

Change = Callable[[pikepdf.Pdf], Any]


def made(change: Change | None = None, **options: Any) -> bytes:
    """The PDF after one change."""
    paper = pikepdf.new()
    for words in SEEN:
        _page(paper, words)
    if change is not None:
        change(paper)
    out = io.BytesIO()
    paper.save(out, **options)
    return out.getvalue()


def _page(paper: pikepdf.Pdf, words: str) -> None:
    page = paper.add_blank_page(page_size=(300, 400))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F=paper.make_indirect(font)))
    page.Contents = Stream(paper, f"BT /F 18 Tf 20 350 Td ({words}) Tj ET 0.2 0.4 0.6 rg 40 40 150 200 re f".encode())


def draw(paper: pikepdf.Pdf, content: bytes, page: int = 0) -> None:
    """Add something to what the page draws."""
    page_ = paper.pages[page]
    page_.contents_add(Stream(paper, content))


def annotate(paper: pikepdf.Pdf, subtype: str, **entries: Any) -> Dictionary:
    """Add an annotation to the first page."""
    page = paper.pages[0]
    note = paper.make_indirect(
        Dictionary({"/F": 4, "/Rect": Array([10, 10, 30, 30])} | {f"/{key}": value for key, value in entries.items()})
    )
    note.Type, note.Subtype = Name.Annot, Name("/" + subtype)
    if "/Annots" not in page:
        page.Annots = paper.make_indirect(Array([]))
    page.Annots.append(note)
    return note


def field(paper: pikepdf.Pdf, **entries: Any) -> Dictionary:
    """Add a form with one field that stands on the first page."""
    widget = annotate(paper, "Widget", FT=Name.Tx, **entries)
    paper.Root.AcroForm = Dictionary(Fields=Array([widget]), DA=String("/Helv 0 Tf 0 g"))
    return widget


def look(paper: pikepdf.Pdf, width: int, height: int) -> Stream:
    """What an annotation or a field looks like: white words on blue."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawn = Stream(paper, f"0 0 1 rg 0 0 {width} {height} re f BT 1 g /F 30 Tf 9 20 Td (Room 12) Tj ET".encode())
    drawn.Type, drawn.Subtype, drawn.BBox = Name.XObject, Name.Form, Array([0, 0, width, height])
    drawn.Resources = Dictionary(Font=Dictionary(F=font))
    return drawn


def script(code: str) -> Dictionary:
    """An action that runs a program."""
    return Dictionary(S=Name.JavaScript, JS=String(code))


def attached(paper: pikepdf.Pdf, name: str, content: bytes) -> Dictionary:
    """A file specification with the file in it."""
    packed = Stream(paper, content)
    packed.Type = Name.EmbeddedFile
    return paper.make_indirect(Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=packed)))


def behind(pdf: bytes, update: str, root: str) -> bytes:
    """The PDF with an incremental update that replaces the object of this number by `update`.

    Args:
        update: the object's text.
        root: its number.
    """
    start = pdf.rindex(b"startxref") + 9
    former = int(pdf[start:].split()[0])
    trailer = pdf[pdf.rindex(b"trailer") + 7 : pdf.rindex(b"startxref")].strip()[:-2]
    at = len(pdf) + 1
    thing = f"{root} 0 obj\n{update}\nendobj\n".encode()
    xref = f"xref\n{root} 1\n{at:010d} 00000 n \n".encode()
    tail = b"trailer\n" + trailer + f" /Prev {former} >>\nstartxref\n{at + len(thing)}\n%%EOF\n".encode()
    return pdf + b"\n" + thing + xref + tail


def packed(text: bytes) -> bytes:
    """Bytes as a stream holds them under FlateDecode."""
    return zlib.compress(text)
