"""Writes a document as PDF, in a font that has the characters of Chinese, Japanese and Korean."""

from datetime import datetime
from functools import cache

import noto_cjk_sans_otc
from fontTools.ttLib import TTCollection
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from bot.documents.content import Said, ShownBlock, shown
from dialogs.engine.sheets import DossierDocument
from rules.refusals import Text
from rules.vocabulary import Lang

_FACES: dict[Lang, int] = {"en": 2, "zh-Hans": 2, "zh-Hant": 3}
"""The index of the font face that has the language's forms of the characters."""

_FONT = "noto"
_LABEL_WIDTH = 42
"""Millimetres of the column of labels."""

_GREY, _BLACK = 110, 25
_LACKING = "[U+{:04X}]"
"""Stands for a character that the font has no picture of, such as an emoji."""


def to_pdf(document: DossierDocument, said: Said, lang: Lang, now: datetime) -> bytes:
    """Return the file; the same document at the same instant gives the same bytes.

    Args:
        now: aware; the date of the file.
    """
    file = _File(lang, said)
    file.set_creation_date(now)
    file.set_title(said(document.title))
    file.set_lang(lang)
    file.add_page()
    file.write_line(said(document.title), size=18)
    for section in shown(document, said):
        file.ln(4)
        file.write_line(section.title, size=14)
        for block in section.blocks:
            file.write_block(block)
    if file.lacked:
        file.ln(4)
        file.write_line(said(Text("dossier-lacks", {"code": _LACKING.format(0xFFFF)})), size=8, grey=True)
    return bytes(file.output())


class _File(FPDF):
    """A PDF with Lian's font and the number of each page.

    Attributes:
        lacked: a character was written by its code, because the font lacks it.
    """

    def __init__(self, lang: Lang, said: Said) -> None:
        super().__init__(format="A4")
        self.lacked = False
        self._said = said
        self._known = _characters(_FACES[lang])
        self.add_font(_FONT, fname=str(noto_cjk_sans_otc.FONT_PATH), collection_font_number=_FACES[lang])
        self.set_font(_FONT, size=10)
        self.set_auto_page_break(True, margin=18)
        self.alias_nb_pages("{nb}")

    def footer(self) -> None:
        """Write the number of the page; fpdf2 calls this at the end of each."""
        self.set_y(-13)
        page = self._said(Text("dossier-page", {"page": str(self.page_no()), "pages": "{nb}"}))
        self.set_font(_FONT, size=8)
        self.cell(0, 6, page, align="C")

    def write_line(self, words: str, *, size: int = 10, grey: bool = False) -> None:
        """Write a paragraph over the whole width."""
        self.set_font(_FONT, size=size)
        self.set_text_color(_GREY if grey else _BLACK)
        self.multi_cell(0, size * 0.6, self._written(words), new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def write_block(self, block: ShownBlock) -> None:
        """Write the lines under their heading, labels in a column of their own."""
        if block.head:
            self.ln(2)
            self.write_line(block.head, size=11)
        for label, words in block.lines:
            if not label:
                self.write_line(words)
                continue
            self.set_font(_FONT, size=10)
            top, page = self.get_y(), self.page
            self.set_text_color(_GREY)
            self.multi_cell(_LABEL_WIDTH, 6, self._written(label), new_x=XPos.RIGHT, new_y=YPos.TOP, align="L")
            self.set_text_color(_BLACK)
            if self.page != page:
                top = self.get_y()
            self.set_xy(self.l_margin + _LABEL_WIDTH, top)
            self.multi_cell(0, 6, self._written(words), new_x=XPos.LMARGIN, new_y=YPos.NEXT, align="L")

    def _written(self, words: str) -> str:
        """Return the words with each character that the font lacks written by its code."""
        written = "".join(it if it in "\n{}" or it in self._known else _LACKING.format(ord(it)) for it in words)
        self.lacked |= written != words
        return written


@cache
def _characters(face: int) -> frozenset[str]:
    """Return the characters that the font has."""
    with TTCollection(str(noto_cjk_sans_otc.FONT_PATH), lazy=True) as fonts:
        return frozenset(map(chr, fonts.fonts[face].getBestCmap()))
