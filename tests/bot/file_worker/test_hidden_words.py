"""Words that an office paper hides are not shown, by whatever it hides them."""

import pytest

from bot.file_worker.pool import FileWorkers
from tests.bot.file_worker.nasty import docx, zipped

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = (
    f"<w:styles {_WORD}><w:style w:styleId='Gone'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:styleId='There'><w:rPr><w:vanish w:val='0'/></w:rPr></w:style></w:styles>"
)


async def words(workers: FileWorkers, content: bytes) -> list[str]:
    copy = (await workers.examine(content, None)).copy
    assert copy
    return copy.content.decode().split()


def word(body: str, **parts: str) -> bytes:
    told = {"[Content_Types].xml": "<Types/>", "word/styles.xml": _STYLES, "word/document.xml": body}
    told |= {f"word/{name}.xml": part for name, part in parts.items()}
    return zipped({name: part.encode() for name, part in told.items()})


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:p><w:r><w:rPr><w:rStyle w:val='Gone'/></w:rPr><w:t>SECRET</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:pStyle w:val='Gone'/></w:pPr><w:r><w:t>SECRET</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>SECRET</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ],
)
async def test_what_word_hides_by_a_style_or_a_row_is_not_shown(hidden: str, workers: FileWorkers) -> None:
    there = "<w:p><w:r><w:rPr><w:rStyle w:val='There'/></w:rPr><w:t>there</w:t></w:r></w:p>"
    assert await words(workers, word(f"<w:document {_WORD}><w:body>{hidden}{there}</w:body></w:document>")) == ["there"]


async def test_a_paragraph_is_shown_whose_mark_alone_is_hidden(workers: FileWorkers) -> None:
    body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>there</w:t></w:r></w:p>"
    assert await words(workers, docx(f"<w:document {_WORD}><w:body>{body}</w:body></w:document>".encode())) == ["there"]


async def test_of_notes_those_are_shown_that_the_body_refers_to(workers: FileWorkers) -> None:
    body = (
        f"<w:document {_WORD}><w:body><w:p><w:r><w:t>body</w:t><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id='3'/></w:r></w:p></w:body></w:document>"
    )
    notes = "".join(
        f"<w:footnote w:id='{nth}'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        for nth, text in ((0, "SECRET"), (2, "note"), (3, "SECRET"))
    )
    assert await words(workers, word(body, footnotes=f"<w:footnotes {_WORD}>{notes}</w:footnotes>")) == ["body", "note"]


def open_document(body: str, styles: str = "") -> bytes:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "styles.xml": "<d><style name='Far'><text-properties display='none'/></style></d>",
        "content.xml": f"<document-content><automatic-styles>{styles}</automatic-styles><body><text>{body}"
        "<p>there</p></text></body></document-content>",
    }
    return zipped({name: part.encode() for name, part in parts.items()})


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        ("<section display='none'><p>SECRET</p></section>", ""),
        ("<section display='condition' is-hidden='true'><p>SECRET</p></section>", ""),
        ("<p>SECRET<note><note-body><p>SECRET</p></note-body></note>"
         "<hidden-paragraph is-hidden='true'/>SECRET</p>", ""),
        ("<p style-name='Far'>SECRET</p>", ""),
        ("<p><span style-name='a'>SECRET</span></p>", "<style name='a'><text-properties display='none'/></style>"),
        ("<table style-name='t'><table-row><table-cell><p>SECRET</p></table-cell></table-row></table>",
         "<style name='t'><table-properties display='false'/></style>"),
        ("<table><table-row visibility='collapse'><table-cell><p>SECRET</p></table-cell></table-row></table>", ""),
        ("<page style-name='p'><frame><text-box><p>SECRET</p></text-box></frame></page>",
         "<style name='p'><drawing-page-properties visibility='hidden'/></style>"),
    ],
)  # fmt: skip
async def test_what_an_open_document_hides_is_not_shown(body: str, styles: str, workers: FileWorkers) -> None:
    assert await words(workers, open_document(body, styles)) == ["there"]


async def test_hidden_rows_and_columns_of_a_sheet_are_not_shown(workers: FileWorkers) -> None:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheet = (
        "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><row><c r='A1'><v>1</v></c><c r='B1'><v>99</v></c>"
        "<c><v>99</v></c><c><v>2</v></c></row><row hidden='1'>"
        "<c><v>99</v></c></row><row><c><v>3</v></c></row></worksheet>"
    )
    parts = {
        "xl/workbook.xml": f"<workbook {ids}><sheets><sheet r:id='a'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<R><Relationship Id='a' Target='worksheets/s.xml'/></R>",
        "xl/worksheets/s.xml": sheet,
    }
    assert await words(workers, zipped({name: part.encode() for name, part in parts.items()})) == ["1", "2", "3"]


async def test_hidden_shapes_of_a_slide_are_not_shown(workers: FileWorkers) -> None:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    shape = "<sp><nvSpPr><cNvPr {}/></nvSpPr><txBody><p><r><t>{}</t></r></p></txBody></sp>"
    hidden = "<grpSp><nvGrpSpPr><cNvPr hidden='true'/></nvGrpSpPr>" + shape.format("", "SECRET") + "</grpSp>"
    slide = shape.format("hidden='1'", "SECRET") + hidden + shape.format("", "there")
    parts = {
        "ppt/presentation.xml": f"<p {ids}><sldIdLst><sldId r:id='a'/></sldIdLst></p>",
        "ppt/_rels/presentation.xml.rels": "<R><Relationship Id='a' Target='slides/slide1.xml'/></R>",
        "ppt/slides/slide1.xml": f"<sld>{slide}</sld>",
    }
    assert await words(workers, zipped({name: part.encode() for name, part in parts.items()})) == ["there"]
