"""Draws a sheet as a picture for a phone: a row for each line, a bar in each cell, red for bad values."""

import io
from collections.abc import Callable
from functools import cache

import noto_cjk_sans_otc
from PIL import Image, ImageDraw, ImageFont

from dialogs.engine.sheets import Cell, Mean, Sheet, SheetRow, SheetShare
from rules.refusals import Text
from rules.vocabulary import Lang

_FACES: dict[Lang, int] = {"zh-Hans": 2, "zh-Hant": 3, "en": 2}
"""The index of the font face (JP, KR, SC, TC, HK) that has the language's forms of the characters."""

_FINE = 2
"""The picture is drawn at this scale and then reduced, so that edges are smooth."""
_EDGE, _NAME, _CELL, _ROW, _HEAD, _GAP = 36, 250, 132, 62, 92, 14
_HEAD_LINES = 3
_INK, _FAINT, _PAPER, _BAND = (33, 37, 41), (134, 142, 150), (255, 255, 255), (243, 245, 247)
_TRACK, _BLUE, _GREEN, _AMBER, _RED = (226, 230, 234), (77, 134, 199), (64, 160, 112), (222, 160, 58), (206, 84, 78)
_GOOD, _FAIR = 0.95, 0.8


def draw_png(sheet: Sheet, said: Callable[[Text], str], lang: Lang) -> bytes:
    """Return the table as PNG."""
    return _Drawing(sheet, said, lang).png()


class _Drawing:
    def __init__(self, sheet: Sheet, said: Callable[[Text], str], lang: Lang) -> None:
        self._sheet, self._said, self._lang = sheet, said, lang
        self._width = 2 * _EDGE + _NAME + _CELL * len(sheet.columns)
        self._top = _EDGE + 84
        height = self._top + _HEAD + _ROW * len(sheet.lines) + _EDGE
        self._image = Image.new("RGB", (self._width * _FINE, height * _FINE), _PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._longest = [_longest(sheet, at) for at, _ in enumerate(sheet.columns)]

    def png(self) -> bytes:
        """Draw title, columns and rows, and return the PNG."""
        self._text(_EDGE, _EDGE, self._said(self._sheet.title), 30, _INK)
        self._text(_EDGE, _EDGE + 44, self._said(self._sheet.below), 20, _FAINT)
        for at, column in enumerate(self._sheet.columns):
            self._column(at, self._said(column))
        for n, line in enumerate(self._sheet.lines):
            self._line(self._top + _HEAD + n * _ROW, n, line)
        small = self._image.resize((self._image.width // _FINE, self._image.height // _FINE), Image.Resampling.LANCZOS)
        file = io.BytesIO()
        small.save(file, "PNG", optimize=True)
        return file.getvalue()

    def _column(self, at: int, words: str) -> None:
        lines = self._wrapped(words, _CELL - _GAP, 19)
        for n, line in enumerate(lines):
            self._text(self._x(at), self._top + _HEAD - 12 - 26 * (len(lines) - n), line, 19, _FAINT)

    def _line(self, y: int, n: int, line: SheetRow) -> None:
        if line.total or n % 2 == 0:
            self._box(_EDGE - 12, y, self._width - _EDGE + 12, y + _ROW, _TRACK if line.total else _BAND)
        self._text(_EDGE, y + 16, self._cut(self._said(line.name), _NAME - _GAP, 22), 22, _INK)
        for at, cell in enumerate(line.cells):
            self._cell(self._x(at), y, at, cell, total=line.total)

    def _cell(self, x: int, y: int, at: int, cell: Cell, *, total: bool) -> None:
        words, share, colour = self._told(at, cell)
        self._text(x, y + 8, words, 22, _INK if share is not None or isinstance(cell, int) else _FAINT)
        if share is None or (total and isinstance(cell, int)):
            return
        wide = _CELL - 2 * _GAP
        self._box(x, y + 44, x + wide, y + 52, _PAPER if total else _TRACK)
        if share > 0:
            self._box(x, y + 44, x + max(3, round(wide * share)), y + 52, colour)

    def _told(self, at: int, cell: Cell) -> tuple[str, float | None, tuple[int, int, int]]:
        match cell:
            case SheetShare(part, of, small) if of:
                share = part / of
                good = 1 - share if small else share
                return f"{part}/{of}", share, _GREEN if good >= _GOOD else _AMBER if good >= _FAIR else _RED
            case Mean(total, of, best) if of:
                mean = total / of
                return f"{mean:.1f} ({of})", mean / best, _GREEN if mean >= 4 else _AMBER if mean >= 3 else _RED
            case int():
                longest = self._longest[at]
                return str(cell), min(1.0, cell / longest) if longest else None, _BLUE
        return "–", None, _BLUE

    def _x(self, at: int) -> int:
        return _EDGE + _NAME + at * _CELL

    def _text(self, x: int, y: int, words: str, size: int, colour: tuple[int, int, int]) -> None:
        self._draw.text((x * _FINE, y * _FINE), words, font=_font(self._lang, size * _FINE), fill=colour)

    def _box(self, x: int, y: int, to_x: int, to_y: int, colour: tuple[int, int, int]) -> None:
        corner = min(4, (to_y - y) // 2) * _FINE
        self._draw.rounded_rectangle((x * _FINE, y * _FINE, to_x * _FINE, to_y * _FINE), corner, fill=colour)

    def _length(self, words: str, size: int) -> float:
        return _font(self._lang, size * _FINE).getlength(words) / _FINE

    def _cut(self, words: str, wide: int, size: int) -> str:
        if self._length(words, size) <= wide:
            return words
        while words and self._length(f"{words}…", size) > wide:
            words = words[:-1]
        return f"{words.rstrip()}…"

    def _wrapped(self, words: str, wide: int, size: int) -> list[str]:
        """Wrap the text to at most `_HEAD_LINES` lines, at a blank if there is one."""
        lines: list[str] = []
        while self._length(words, size) > wide and len(lines) + 1 < _HEAD_LINES:
            line = words
            while self._length(line, size) > wide:
                line = line.rpartition(" ")[0] if " " in line else line[:-1]
            lines.append(line)
            words = words[len(line) :].strip()
        return [*lines, self._cut(words, wide, size)]


def _longest(sheet: Sheet, at: int) -> int:
    """Return the largest integer of a column, which has the full bar; totals are left out, as they dwarf the rest."""
    numbers = [cell for line in sheet.lines if not line.total and isinstance(cell := line.cells[at], int)]
    return max(numbers, default=0)


@cache
def _font(lang: Lang, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(noto_cjk_sans_otc.FONT_PATH), size, index=_FACES[lang])
