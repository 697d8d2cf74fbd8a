"""A PDF is drawn page by page and put together again; of its words those are kept that can be seen on the pages."""

import ctypes
import io

import noto_cjk_sans_otc
import pypdfium2
import pypdfium2.raw as pdfium

from bot.copies.made import Made, NothingError, time_is_up
from bot.copies.pdf_file import PdfFile
from bot.copies.pdf_words import seen_on

MOST_PAGES = 50
LARGEST = 30 * 1024 * 1024
"""Bytes, after which no more pages are drawn."""

_DOTS_PER_INCH = 150
_MOST_POINTS = 4_000_000
_LONGEST_SIDE = 8_000

_DRAWN_REMARKS = frozenset(
    {
        pdfium.FPDF_ANNOT_LINK,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_LINE,
        pdfium.FPDF_ANNOT_SQUARE,
        pdfium.FPDF_ANNOT_CIRCLE,
        pdfium.FPDF_ANNOT_POLYGON,
        pdfium.FPDF_ANNOT_POLYLINE,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_STAMP,
        pdfium.FPDF_ANNOT_INK,
        pdfium.FPDF_ANNOT_WIDGET,
        pdfium.FPDF_ANNOT_REDACT,
    }
)
"""Marks that are part of what the page shows; a note that opens a window of its own says who wrote it."""


def load() -> None:
    """Open the library with a font for Chinese, for papers that bring none."""
    own = noto_cjk_sans_otc.__file__.rpartition("/")[0]
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", own)
    paths = (ctypes.POINTER(ctypes.c_char) * (len(folders) + 1))()
    for nth, path in enumerate(folders):
        paths[nth] = ctypes.cast(ctypes.create_string_buffer(path.encode()), ctypes.POINTER(ctypes.c_char))
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=paths))


load()


def make(content: bytes) -> Made:
    """As many pages as the budget allows."""
    try:
        paper = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise NothingError("copy-none-locked" if locked else "copy-none-damaged") from None
    paper.init_forms()
    out, count = PdfFile(), len(paper)
    for nth in range(min(count, MOST_PAGES)):
        if (nth and time_is_up()) or out.size > LARGEST or not _add(out, paper, nth):
            break
    if not len(out):
        raise NothingError("copy-none-damaged")
    return Made(out.written(), ".pdf", "copy-first-pages" if len(out) < count else None)


def _add(out: PdfFile, paper: pypdfium2.PdfDocument, nth: int) -> bool:
    """Draw one page; False where it cannot be read."""
    try:
        page = paper[nth]
    except pypdfium2.PdfiumError:
        return False
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        return False
    _drop_notes(page)
    scale = min(
        _DOTS_PER_INCH / 72, (_MOST_POINTS / (width * height)) ** 0.5, _LONGEST_SIDE / width, _LONGEST_SIDE / height
    )
    picture = page.render(scale=scale, rev_byteorder=True, draw_annots=True).to_pil().convert("RGB")
    lines = seen_on(page, picture, scale)
    page.close()
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG", quality=80)
    out.add(width, height, drawn.getvalue(), picture.size, lines)
    return True


def _drop_notes(page: pypdfium2.PdfPage) -> None:
    for nth in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        remark = pdfium.FPDFPage_GetAnnot(page, nth)
        if not remark:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(remark)
        pdfium.FPDFPage_CloseAnnot(remark)
        if kind not in _DRAWN_REMARKS:
            pdfium.FPDFPage_RemoveAnnot(page, nth)
