"""Papers of office programs: the least that a program opens, to which a case adds parts, relationships and content."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
NAMES = " ".join(
    (
        f'xmlns:w="{_W}" xmlns:a="{_A}" xmlns:p="{_P}" xmlns:r="{_OFFICE}/relationships"',
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
        'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
        'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"',
    )
)
SEEN = "食堂停业一周 The canteen was closed for a week"
"""The words of every paper."""

Parts = Mapping[str, str | bytes]
Relationship = tuple[str, str]
"""Its type, as the end of the type's name or a whole name, and its target; a target with `:` is outside."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"


def word(
    body: str = "", parts: Parts | None = None, rels: Iterable[Relationship] = (), roots: Iterable[Relationship] = ()
) -> bytes:
    """A paper of Word.

    Args:
        body: more XML behind the first paragraph.
        parts: more parts, or others than usual.
        rels: more relationships of the main part; `roots` those of the whole.
    """
    document = (
        f"<w:document {NAMES}><w:body><w:p><w:r><w:t>{SEEN}</w:t></w:r></w:p>{body}<w:sectPr/></w:body></w:document>"
    )
    return _package("word/document.xml", DOCX, document, parts or {}, rels, roots)


def sheet(
    cells: str = "",
    book: str = "",
    before: str = "",
    parts: Parts | None = None,
    rels: Iterable[Relationship] = (),
    of_sheet: Iterable[Relationship] = (),
    roots: Iterable[Relationship] = (),
) -> bytes:
    """A table of Excel.

    Args:
        cells: more XML behind the cells of its sheet.
        book: more XML behind the list of sheets; `before` what stands before it.
        of_sheet: relationships of the sheet.
    """
    main = (
        f'<workbook xmlns="{_S}" {NAMES}>{before}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>'
        f"{book}</workbook>"
    )
    cell = f'<c r="A1" t="inlineStr"><is><t>{SEEN}</t></is></c>'
    whole = f'<worksheet xmlns="{_S}" {NAMES}><sheetData><row r="1">{cell}</row></sheetData>{cells}</worksheet>'
    more = {"xl/worksheets/sheet1.xml": _HEAD + whole, **(parts or {})}
    if of_sheet:
        more["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(of_sheet)
    return _package("xl/workbook.xml", XLSX, main, more, [("worksheet", "worksheets/sheet1.xml"), *rels], roots)


def slides(
    shapes: str = "",
    book: str = "",
    parts: Parts | None = None,
    rels: Iterable[Relationship] = (),
    of_slide: Iterable[Relationship] = (),
    roots: Iterable[Relationship] = (),
) -> bytes:
    """A presentation of PowerPoint; `shapes` is more XML within its slide, `book` more in its main part."""
    main = (
        f'<p:presentation {NAMES}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>'
        f'<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>{book}</p:presentation>'
    )
    box = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"/>'
    text = f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{SEEN}</a:t></a:r></a:p></p:txBody>"
    shape = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/>'
        f"<p:nvPr/></p:nvSpPr><p:spPr>{box}</p:spPr>{text}</p:sp>"
    )
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    slide = f"<p:sld {NAMES}><p:cSld><p:spTree>{group}{shape}{shapes}</p:spTree></p:cSld></p:sld>"
    more = {"ppt/slides/slide1.xml": _HEAD + slide, **(parts or {})}
    if of_slide:
        more["ppt/slides/_rels/slide1.xml.rels"] = relationships(of_slide)
    return _package("ppt/presentation.xml", PPTX, main, more, [("slide", "slides/slide1.xml"), *rels], roots)


def open_document(
    kind: str = ODT, body: str = "", before: str = "", parts: Parts | None = None, attributes: str = ""
) -> bytes:
    """A paper of LibreOffice: text, table or presentation.

    Args:
        body: more XML behind its words; `before` what stands before them.
    """
    words = f"<text:p>{SEEN}</text:p>"
    tables = {
        ODT: f"<office:text>{before}{words}{body}</office:text>",
        ODS: f'<office:spreadsheet>{before}<table:table table:name="Sheet1"><table:table-row>'
        f'<table:table-cell office:value-type="string">{words}</table:table-cell></table:table-row></table:table>'
        f"{body}</office:spreadsheet>",
        ODP: f'<office:presentation>{before}<draw:page draw:name="page1"><draw:frame svg:width="20cm" svg:height="3cm"'
        f' svg:x="1cm" svg:y="1cm"><draw:text-box>{words}</draw:text-box>'
        f"</draw:frame>{body}</draw:page></office:presentation>",
    }
    content = (
        f'<office:document-content {ODF_NAMES} office:version="1.3" {attributes}>'
        f"<office:body>{tables[kind]}</office:body></office:document-content>"
    )
    all_parts = {"content.xml": _HEAD + content, **(parts or {})}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in all_parts
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>{entries}</manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": _HEAD + manifest, **all_parts})


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = " ".join(
    (
        *(
            f'xmlns:{name}="{_ODF}:{name}:1.0"'
            for name in ("office", "text", "table", "meta", "config", "script", "form", "presentation")
        ),
        f'xmlns:draw="{_ODF}:drawing:1.0" xmlns:svg="{_ODF}:svg-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
    )
)


def relationships(rels: Iterable[Relationship]) -> str:
    """A part of relationships, numbered rId1 and on."""
    told = ""
    for nth, (kind, target) in enumerate(rels, 1):
        whole = kind if ":" in kind else f"{_OFFICE}/relationships/{kind}"
        mode = ' TargetMode="External"' if ":" in target else ""
        told += f'<Relationship Id="rId{nth}" Type="{whole}" Target="{target}"{mode}/>'
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def zipped(parts: Parts, comment: bytes = b"") -> bytes:
    """A zip of these members, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.comment = comment
        for name, content in parts.items():
            packed.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def xml(name: str, content: str, names: str = NAMES) -> Callable[[str], str]:
    """What makes a part of one element, with the canary where `WHO` stands."""
    return lambda who: f"<{name} {names}>{content.replace('WHO', who)}</{name}>"


def core(entries: str) -> str:
    """`docProps/core.xml` with these elements."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{entries}</cp:coreProperties>'
    )


def application(entries: str) -> str:
    """`docProps/app.xml` with these elements."""
    return f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties">{entries}</Properties>'


def custom(name: str, value: str) -> str:
    """`docProps/custom.xml` with one property."""
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}"'
        f' pid="2" name="{name}"><vt:lpwstr>{value}</vt:lpwstr>'
        "</property></Properties>"
    )


def _package(
    name: str, kind: str, main: str, parts: Parts, rels: Iterable[Relationship], roots: Iterable[Relationship]
) -> bytes:
    folder, own = name.rsplit("/", 1)
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default'
        ' Extension="bin" ContentType="application/octet-stream"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="vml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        f'<Override PartName="/{name}" ContentType="{kind}.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/ppt/slides/slide1.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>'
    )
    every = {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships([("officeDocument", name), *roots]),
        name: _HEAD + main,
        f"{folder}/_rels/{own}.rels": relationships(rels),
    }
    return zipped({**every, **parts})
