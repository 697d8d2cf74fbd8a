"""The visible words of a PDF page: drawn, inside the page, with contrast, and not covered."""

import ctypes
from dataclasses import dataclass, field
from typing import cast

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from bot.copies.texts import seen

_MOST_LETTERS = 20_000
_MOST_THINGS = 5_000
_MOST_COVERS = 300
_DEEPEST = 4
_SHADES = 24
"""Minimum contrast of a character: lightest minus darkest pixel, of 255."""

_DRAWN = frozenset(
    {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE}
)
_COVERS = frozenset({pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_PATH})

_Box = tuple[float, float, float, float]
_Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """Words at a place on the page; all measures in points, from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    width: float


@dataclass(slots=True)
class _Things:
    """The objects of a page: the drawing order of texts, and objects that may cover them."""

    texts: dict[int, int] = field(default_factory=dict)
    covers: list[tuple[int, _Box]] = field(default_factory=list)
    count: int = 0


def seen_on(page: pypdfium2.PdfPage, picture: Image.Image, scale: float) -> list[Line]:
    """Return the visible lines of a page that was drawn as `picture` with this scale (pixels a point)."""
    things, count = _Things(), pdfium.FPDFPage_CountObjects(page)
    if not all(_note(pdfium.FPDFPage_GetObject(page, nth), things, (), 0) for nth in range(count)):
        return []
    text = page.get_textpage()
    count = min(text.count_chars(), _MOST_LETTERS)
    shades, runs = picture.convert("L"), _Runs(scale, picture.height)
    for nth in range(count):
        letter = chr(pdfium.FPDFText_GetUnicode(text, nth) or 0)
        if pdfium.FPDFText_IsGenerated(text, nth) == 1:
            runs.gap(letter)
            continue
        thing = pdfium.FPDFText_GetTextObject(text, nth)
        order = things.texts.get(_address(thing))
        place = _char_box(text, nth) if order is not None else None
        box = _box(page, place, picture.size) if place else None
        if place and box and order is not None and _shows(shades, box) and not _covered(things, order, place):
            runs.letter(letter, box)
        else:
            runs.gap("\n" if letter in "\r\n" else " ")
    text.close()
    return runs.lines()


class _Runs:
    """Joins characters that follow each other to lines."""

    def __init__(self, scale: float, height: int) -> None:
        self._scale, self._height = scale, height
        self._lines: list[Line] = []
        self._letters: list[str] = []
        self._box: _Box = (0, 0, 0, 0)
        self._gap = False

    def letter(self, letter: str, box: _Box) -> None:
        left, top, right, bottom = self._box
        if self._letters and not (box[1] < bottom and box[3] > top and box[0] >= left):
            self._end()
        if self._letters:
            self._letters += [" ", letter] if self._gap else [letter]
            self._box = (left, min(top, box[1]), max(right, box[2]), max(bottom, box[3]))
        else:
            self._letters, self._box = [letter], box
        self._gap = False

    def gap(self, letter: str) -> None:
        if letter in "\r\n":
            self._end()
        self._gap = True

    def lines(self) -> list[Line]:
        self._end()
        return self._lines

    def _end(self) -> None:
        text = seen("".join(self._letters)).strip()
        if text:
            left, top, right, bottom = [side / self._scale for side in self._box]
            size = max(1.0, bottom - top)
            self._lines.append(Line(text, left, self._height / self._scale - bottom, size, max(1.0, right - left)))
        self._letters, self._gap = [], False


def _note(thing: "pdfium.FPDF_PAGEOBJECT", things: _Things, within: tuple[_Matrix, ...], depth: int) -> bool:
    """Collect an object of the page, and those in it; return False where they are too many."""
    things.count += 1
    if things.count > _MOST_THINGS or len(things.covers) > _MOST_COVERS or depth > _DEEPEST:
        return False
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        if _says_what_it_draws(thing) and pdfium.FPDFTextObj_GetTextRenderMode(thing) in _DRAWN:
            things.texts[_address(thing)] = things.count
    elif kind == pdfium.FPDF_PAGEOBJ_FORM:
        inner = (*within, _matrix(thing))
        parts = pdfium.FPDFFormObj_CountObjects(thing)
        return all(_note(pdfium.FPDFFormObj_GetObject(thing, nth), things, inner, depth + 1) for nth in range(parts))
    elif kind in _COVERS and _fills(thing, kind):
        things.covers.append((things.count, _bounds(thing, within)))
    return True


def _says_what_it_draws(thing: "pdfium.FPDF_PAGEOBJECT") -> bool:
    """Return whether the object is outside optional layers; remove replacement text from it."""
    for nth in range(pdfium.FPDFPageObj_CountMarks(thing)):
        mark = pdfium.FPDFPageObj_GetMark(thing, nth)
        if _name(mark) == "OC":
            return False
        pdfium.FPDFPageObjMark_RemoveParam(thing, mark, b"ActualText")
    return True


def _fills(thing: "pdfium.FPDF_PAGEOBJECT", kind: int) -> bool:
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return True
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return not pdfium.FPDFPath_GetDrawMode(thing, fill, stroke) or fill.value != pdfium.FPDF_FILLMODE_NONE


def _covered(things: _Things, order: int, place: _Box) -> bool:
    """Return whether an object that is drawn later covers the centre of a character."""
    x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    return any(
        later > order and box[0] <= x <= box[2] and box[1] <= y <= box[3] for later, box in reversed(things.covers)
    )


def _char_box(text: pypdfium2.PdfTextPage, nth: int) -> _Box | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    known = pdfium.FPDFText_GetCharBox(text, nth, left, right, bottom, top)
    return (left.value, bottom.value, right.value, top.value) if known else None


def _box(page: pypdfium2.PdfPage, place: _Box, size: tuple[int, int]) -> _Box | None:
    """Return the box in the picture of a place on the page, or None where it is not wholly inside."""
    corners = [_on_picture(page, size, x, y) for x in place[::2] for y in place[1::2]]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    box = (min(xs), min(ys), max(max(xs), min(xs) + 1), max(max(ys), min(ys) + 1))
    return box if box[0] >= 0 and box[1] >= 0 and box[2] <= size[0] and box[3] <= size[1] else None


def _on_picture(page: pypdfium2.PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value


def _shows(shades: Image.Image, box: _Box) -> bool:
    letter = shades.crop((int(box[0]), int(box[1]), int(box[2]), int(box[3])))
    darkest, lightest = cast(tuple[int, int], letter.getextrema())
    return lightest - darkest >= _SHADES


def _address(thing: "pdfium.FPDF_PAGEOBJECT") -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def _name(mark: "pdfium.FPDF_PAGEOBJECTMARK") -> str:
    name, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length):
        return ""
    return bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "ignore")


def _matrix(thing: "pdfium.FPDF_PAGEOBJECT") -> _Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(thing: "pdfium.FPDF_PAGEOBJECT", within: tuple[_Matrix, ...]) -> _Box:
    """Return the bounds of an object on the page, after the matrices of the forms around it."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    corners = [(x.value, y.value) for x in (left, right) for y in (bottom, top)]
    for a, b, c, d, e, f in reversed(within):
        corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in corners]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
