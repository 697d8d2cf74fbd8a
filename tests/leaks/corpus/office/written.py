"""Office papers whose words stand elsewhere than in a plain line: their words are seen, their author is not."""

from tests.leaks.case import Family
from tests.leaks.making.office import (
    DOCX,
    ODP,
    ODS,
    ODT,
    PPTX,
    SEEN,
    XLSX,
    core,
    open_document,
    sheet,
    slides,
    word,
    xml,
    zipped,
)
from tests.leaks.seeing import Sees, Words

WRITTEN = Family("words in papers")
_TOLD = "docProps/core.xml"
_META = "meta.xml"


def _creator(who: str) -> dict[str, str | bytes]:
    return {_TOLD: core(f"<dc:creator>{who}</dc:creator>")}


def _seen(*more: str) -> Sees:
    return Words(SEEN, *more)


def _word(place: str, body: str, *more: str) -> None:
    WRITTEN.add(f"Word: creator; words {place}", DOCX, _seen(*more), lambda who: word(body, parts=_creator(who)))


def _odt(place: str, body: str, *more: str, kind: str = ODT) -> None:
    told = "<m><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>WHO</dc:creator></m>"
    program = {ODT: "Writer", ODS: "Calc", ODP: "Impress"}[kind]
    WRITTEN.add(
        f"{program}: creator; words {place}",
        kind,
        _seen(*more),
        lambda who: open_document(kind, body, parts={_META: told.replace("WHO", who)}),
    )


_CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
_word(
    "in a table",
    f"<w:tbl><w:tr>{_CELL.format('第一格')}{_CELL.format('second cell')}</w:tr></w:tbl>",
    "第一格",
    "second cell",
)
_word("in several runs", "<w:p><w:r><w:t>撕成</w:t></w:r><w:r><w:t>几段 in runs</w:t></w:r></w:p>", "撕成几段 in runs")
_word("that were inserted", '<w:p><w:ins w:author="x"><w:r><w:t>后来加的</w:t></w:r></w:ins></w:p>', "后来加的")
_word("of a link", '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>看这里</w:t></w:r></w:hyperlink></w:p>', "看这里")
_word(
    "in a content control",
    "<w:sdt><w:sdtContent><w:p><w:r><w:t>表中所填</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    "表中所填",
)
_word(
    "in a text box",
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r></w:p>",
    "框中文字",
)
_word("with references to characters", "<w:p><w:r><w:t>A &amp; B &lt; C &#x98df;</w:t></w:r></w:p>", "A & B < C 食")
_word(
    "of a field",
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
    ' PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
    '</w:r><w:r><w:t>第七页</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "第七页",
)
WRITTEN.add(
    "Word: creator; words in a footnote",
    DOCX,
    _seen("脚注所说"),
    lambda who: word(
        '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        parts={
            **_creator(who),
            "word/footnotes.xml": xml(
                "w:footnotes", '<w:footnote w:id="2"><w:p><w:r><w:t>脚注所说</w:t></w:r></w:p></w:footnote>'
            )(who),
        },
        rels=[("footnotes", "footnotes.xml")],
    ),
)
WRITTEN.add(
    "Word: creator; words in UTF-16",
    DOCX,
    _seen(),
    lambda who: _in_utf16(word(parts=_creator(who))),
)


def _in_utf16(paper: bytes) -> bytes:
    """The same paper with its main part in UTF-16, which is allowed (ECMA-376, part 2, 8.1.4)."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(paper)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    main = parts["word/document.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    return zipped({**parts, "word/document.xml": main.encode("utf-16")})


_SHARED = xml("sst", "<si><t>共用的文字</t></si><si><r><t>富</t></r><r><t>文本</t></r></si>", "")
WRITTEN.add(
    "Excel: creator; words that cells share, numbers",
    XLSX,
    Words("共用的文字", "富文本", "1234.5"),
    lambda who: sheet(
        parts={
            **_creator(who),
            "xl/sharedStrings.xml": _SHARED(who).replace(
                "<sst ", '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            ),
            "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<sheetData><row r="1">'
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
            '<c r="C1"><v>1234.5</v></c><c r="D1" t="b"><v>1</v></c>'
            "</row></sheetData></worksheet>",
        },
        rels=[("sharedStrings", "sharedStrings.xml")],
    ),
)
WRITTEN.add(
    "Excel: creator; result of a formula",
    XLSX,
    Words("合计", "77"),
    lambda who: sheet(
        parts={
            **_creator(who),
            "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            '<sheetData><row r="1">'
            '<c r="A1" t="str"><f>"合"&amp;"计"</f><v>合计</v></c><c r="B1">'
            "<f>70+7</f><v>77</v></c></row></sheetData></worksheet>",
        }
    ),
)
WRITTEN.add(
    "PowerPoint: creator; words in a table",
    PPTX,
    _seen("表格里的话"),
    lambda who: slides(
        shapes='<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="t"/>'
        "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tr><a:tc><a:txBody><a:bodyPr/><a:p>'
        "<a:r><a:t>表格里的话</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
        parts=_creator(who),
    ),
)
WRITTEN.add(
    "PowerPoint: creator; words in a group",
    PPTX,
    _seen("组合里的话"),
    lambda who: slides(
        shapes='<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="g"/><p:cNvGrpSpPr/>'
        "<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr>"
        '<p:cNvPr id="8" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
        "<p:txBody><a:bodyPr/><a:p><a:r><a:t>组合里的话</a:t></a:r></a:p>"
        "</p:txBody></p:sp></p:grpSp>",
        parts=_creator(who),
    ),
)
_odt(
    "in a heading and a list",
    "<text:h>标题</text:h><text:list><text:list-item><text:p>列表项</text:p></text:list-item></text:list>",
    "标题",
    "列表项",
)
_odt(
    "in a table",
    "<table:table><table:table-row><table:table-cell><text:p>格中字</text:p></table:table-cell></table:table-row></table:table>",
    "格中字",
)
_odt("in spans", "<text:p>前<text:span>中</text:span>后<text:s/>end</text:p>", "前中后 end")
_odt(
    "in a footnote",
    "<text:p><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note></text:p>",
    "脚注",
)
_odt(
    "in a text box",
    "<text:p><draw:frame><draw:text-box><text:p>框中字</text:p></draw:text-box></draw:frame></text:p>",
    "框中字",
)
_odt(
    "and numbers",
    '<table:table table:name="b"><table:table-row><table:table-cell'
    ' office:value-type="float" office:value="1234.5"><text:p>1234.5</text:p>'
    "</table:table-cell></table:table-row></table:table>",
    "1234.5",
    kind=ODS,
)
_odt(
    "in a group",
    "<draw:g><draw:frame><draw:text-box><text:p>组中字</text:p></draw:text-box></draw:frame></draw:g>",
    "组中字",
    kind=ODP,
)
