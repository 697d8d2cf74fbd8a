"""Excel: caches, connections, links, names, comments, revisions, views and printers."""

import base64
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.office import NAMES, SEEN, XLSX, application, core, custom, relationships, sheet, xml, zipped
from tests.leaks.making.pictures import saved
from tests.leaks.seeing import Words

EXCEL = Family("excel")
_SHOWN = Words(SEEN)
_S = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" {NAMES}'


def _case(name: str, build: Any) -> None:
    EXCEL.add(f"Excel: {name}", XLSX, _SHOWN, build)


def _part(place: str, part: str, content: Any, kind: str = "", of_sheet: str = "") -> None:
    """A case with one more part; the book refers to it as `kind`, or the sheet as `of_sheet`."""
    _case(
        place,
        lambda who: sheet(
            parts={part: content(who)},
            rels=[(kind, part.removeprefix("xl/"))] if kind else (),
            of_sheet=[(of_sheet, part.replace("xl/", "../", 1))] if of_sheet else (),
        ),
    )


def _told(place: str, name: str, content: str, part: str, kind: str = "", of_sheet: str = "") -> None:
    _part(place, part, xml(name, content, _S), kind, of_sheet)


_told(
    "pivot cache, refreshed by",
    "pivotCacheDefinition",
    '<x refreshedBy="WHO"/>',
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "pivotCacheDefinition",
)
_case(
    "absolute path",
    lambda who: sheet(
        before=f'<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath'
        f' url="C:\\Users\\{who}\\"/></mc:Choice></mc:AlternateContent>'
    ),
)
_part(
    "pivot cache, refreshed by (attribute of the whole)",
    "xl/pivotCache/pivotCacheDefinition1.xml",
    lambda who: f'<pivotCacheDefinition {_S} refreshedBy="{who}"/>',
    "pivotCacheDefinition",
)
_told(
    "pivot cache, sheet of another book",
    "pivotCacheDefinition",
    '<cacheSource><worksheetSource sheet="C:\\Users\\WHO\\[a.xlsx]"/></cacheSource>',
    "xl/pivotCache/pivotCacheDefinition1.xml",
)
_told(
    "pivot cache, shared item",
    "pivotCacheDefinition",
    '<sharedItems><s v="WHO"/></sharedItems>',
    "xl/pivotCache/pivotCacheDefinition1.xml",
)
_told(
    "connection, its file",
    "connections",
    '<connection id="1" odcFile="C:\\Users\\WHO\\a.odc"/>',
    "xl/connections.xml",
    "connections",
)
_told(
    "connection, its user",
    "connections",
    '<connection id="1"><dbPr connection="User ID=WHO"/></connection>',
    "xl/connections.xml",
    "connections",
)
_told(
    "connection, its description",
    "connections",
    '<connection id="1" description="WHO"/>',
    "xl/connections.xml",
    "connections",
)
_told(
    "connection, a text file",
    "connections",
    '<connection id="1"><textPr sourceFile="/Users/WHO/a.csv"/></connection>',
    "xl/connections.xml",
    "connections",
)
_case(
    "link to another book",
    lambda who: sheet(
        parts={
            "xl/externalLinks/externalLink1.xml": f'<externalLink {_S}><externalBook r:id="rId1"/></externalLink>',
            "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(
                [("externalLinkPath", f"file:///C:\\Users\\{who}\\a.xlsx")]
            ),
        },
        rels=[("externalLink", "externalLinks/externalLink1.xml")],
    ),
)
_told(
    "cells of another book",
    "externalLink",
    '<externalBook><sheetNames><sheetName val="WHO"/></sheetNames></externalBook>',
    "xl/externalLinks/externalLink1.xml",
    "externalLink",
)
_told(
    "DDE link",
    "externalLink",
    '<ddeLink ddeService="WHO" ddeTopic="x"/>',
    "xl/externalLinks/externalLink1.xml",
    "externalLink",
)
_case(
    "defined name, its range",
    lambda who: sheet(
        book=f"<definedNames><definedName name=\"a\">'C:\\Users\\{who}\\[a.xlsx]S'!$A$1</definedName></definedNames>"
    ),
)
_case(
    "defined name",
    lambda who: sheet(book=f'<definedNames><definedName name="{who}">Sheet1!$A$1</definedName></definedNames>'),
)
_case(
    "defined name, its comment",
    lambda who: sheet(
        book=f'<definedNames><definedName name="a" comment="{who}">Sheet1!$A$1</definedName></definedNames>'
    ),
)
_case("shared, its user", lambda who: sheet(before=f'<fileSharing userName="{who}"/>'))
_case(
    "view of a user",
    lambda who: sheet(
        book=f'<customWorkbookViews><customWorkbookView name="{who} - Personal View"/></customWorkbookViews>'
    ),
)
_case(
    "published pages",
    lambda who: sheet(
        book=f'<webPublishObjects><webPublishObject id="1" divId="a"'
        f' destinationFile="C:\\Users\\{who}\\a.htm"/></webPublishObjects>'
    ),
)
_case("hidden sheet's name", lambda who: sheet(book=f'<x><sheet name="{who}" sheetId="2" state="veryHidden"/></x>'))
_told(
    "author of a comment",
    "comments",
    "<authors><author>WHO</author></authors><commentList/>",
    "xl/comments1.xml",
    of_sheet="comments",
)
_told(
    "name that Excel writes at the beginning of a comment",
    "comments",
    '<authors><author>x</author></authors><commentList><comment ref="A1" authorId="0"><text>'
    "<r><rPr><b/></rPr><t>WHO:</t></r><r><t>note</t></r></text></comment></commentList>",
    "xl/comments1.xml",
    of_sheet="comments",
)
_told("person of a conversation", "personList", '<person displayName="WHO" id="{1}"/>', "xl/persons/person.xml")
_told(
    "account of a person",
    "personList",
    '<person displayName="x" userId="S::WHO@example.org" id="{1}"/>',
    "xl/persons/person.xml",
)
_told(
    "mention in a conversation",
    "ThreadedComments",
    '<threadedComment ref="A1" personId="WHO"/>',
    "xl/threadedComments/threadedComment1.xml",
)
_told("comment drawn", "xml", '<v:shape alt="WHO"/>', "xl/drawings/vmlDrawing1.vml", of_sheet="vmlDrawing")
_told(
    "path of a picture",
    "x",
    '<pic:cNvPr id="2" name="x" descr="C:\\Users\\WHO\\a.png"/>',
    "xl/drawings/drawing1.xml",
    of_sheet="drawing",
)
_told(
    "revisions, their user",
    "headers",
    '<header guid="{1}" userName="WHO"/>',
    "xl/revisions/revisionHeaders.xml",
    "revisionHeaders",
)
_told("revisions, users", "users", '<userInfo guid="{1}" name="WHO"/>', "xl/revisions/userNames.xml", "usernames")
_told("query table", "queryTable", '<x name="WHO"/>', "xl/queryTables/queryTable1.xml")
_told("table", "table", '<x displayName="WHO"/>', "xl/tables/table1.xml")
_told("slicer", "slicers", '<slicer name="a" caption="WHO"/>', "xl/slicers/slicer1.xml")
_told("custom property of a sheet", "x", "WHO", "xl/customProperty1.bin")
_told(
    "external data of a chart",
    "c:chartSpace",
    '<c:externalData target="C:\\Users\\WHO\\a.xlsx" xmlns:c="x"/>',
    "xl/charts/chart1.xml",
)
_told("hyperlink's text", "x", "WHO", "xl/hyperlinks1.xml")
_told("control's properties", "formControlPr", '<x fmlaLink="[C:\\Users\\WHO]"/>', "xl/ctrlProps/ctrlProp1.xml")
_told("XML map", "MapInfo", '<Map><DataBinding FileBindingName="WHO"/></Map>', "xl/xmlMaps.xml", "xmlMaps")
_told("metadata of rich data", "x", "<v>WHO</v>", "xl/richData/rdrichvalue.xml")
_told(
    "style",
    "styleSheet",
    '<cellStyles><cellStyle name="Style of WHO" xfId="0"/></cellStyles>',
    "xl/styles.xml",
    "styles",
)
_told("string that no cell shows", "sst", "<si><t>WHO</t></si>", "xl/sharedStrings.xml", "sharedStrings")
_told(
    "phonetic reading in a string",
    "sst",
    "<si><t>x</t><phoneticPr/><rPh><t>WHO</t></rPh></si>",
    "xl/sharedStrings.xml",
    "sharedStrings",
)
_part(
    "printer",
    "xl/printerSettings/printerSettings1.bin",
    lambda who: f"\\\\print\\{who}".encode("utf-16-le") + bytes(100),
    of_sheet="printerSettings",
)
_part("query of Power Query, its path", "customXml/item1.xml", lambda who: _mashup(who))
_part("picture's notes", "xl/media/image1.png", lambda who: saved("JPEG", comment=who.encode()))
_part("creator", "docProps/core.xml", lambda who: core(f"<dc:creator>{who}</dc:creator>"))
_part("last modified by", "docProps/core.xml", lambda who: core(f"<cp:lastModifiedBy>{who}</cp:lastModifiedBy>"))
_part("company", "docProps/app.xml", lambda who: application(f"<Company>{who}</Company>"))
_part("custom property", "docProps/custom.xml", lambda who: custom("WorkbookGuid", who))
_case(
    "link of a cell",
    lambda who: sheet(
        cells='<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
        of_sheet=[("hyperlink", f"file:///C:\\Users\\{who}\\a.xlsx")],
    ),
)
_case(
    "link of a cell, as shown",
    lambda who: sheet(
        cells=f'<hyperlinks><hyperlink ref="A1" location="a" display="C:\\Users\\{who}\\a.xlsx"/></hyperlinks>'
    ),
)
_case(
    "protected range, its editor",
    lambda who: sheet(
        cells=f'<protectedRanges><protectedRange name="a" sqref="A1" securityDescriptor="{who}"/></protectedRanges>'
    ),
)
_case("scenario, its user", lambda who: sheet(cells=f'<scenarios><scenario name="a" user="{who}"/></scenarios>'))
_case(
    "validation's prompt",
    lambda who: sheet(cells=f'<dataValidations><dataValidation promptTitle="{who}" sqref="A1"/></dataValidations>'),
)
_case(
    "header that is printed",
    lambda who: sheet(cells=f"<headerFooter><oddHeader>&amp;C{who}</oddHeader></headerFooter>"),
)
_case("code name of a sheet", lambda who: sheet(cells=f'<sheetPr codeName="{who}"/>'))
_case(
    "formula to another book",
    lambda who: sheet(cells=f"<x><c r=\"B1\"><f>'C:\\Users\\{who}\\[a.xlsx]S'!A1</f><v>1</v></c></x>"),
)


def _mashup(who: str) -> str:
    """Power Query's parts: a zip within base64 within XML ([MS-QDEFF])."""
    packed = zipped({"Formulas/Section1.m": f'Source = Csv.Document(File.Contents("C:\\Users\\{who}\\a.csv"))'})
    coded = base64.b64encode(bytes(4) + len(packed).to_bytes(4, "little") + packed).decode()
    return f'<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">{coded}</DataMashup>'
