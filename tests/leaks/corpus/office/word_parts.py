"""Word, its other parts: properties, what SharePoint and Outlook add, signatures, embedded files."""

from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.compound import compound
from tests.leaks.making.office import DOCX, SEEN, application, core, custom, word, xml, zipped
from tests.leaks.making.pictures import saved
from tests.leaks.seeing import Words

WORD_PARTS = Family("word, parts")


def _case(name: str, build: Any) -> None:
    WORD_PARTS.add(f"Word: {name}", DOCX, _SHOWN, build)


def _part(place: str, part: str, content: Any, kind: str = "") -> None:
    """A case with one more part, which the main part refers to as `kind`."""
    target = part.removeprefix("word/") if part.startswith("word/") else f"../{part}"
    _case(place, lambda who: word(parts={part: content(who)}, rels=[(kind, target)] if kind else ()))


def _body(place: str, xml: str) -> None:
    """A case with more in its text."""
    _case(place, lambda who: word(xml.replace("WHO", who)))


_SHOWN = Words(SEEN)

for _place, _element in (
    ("creator", "dc:creator"),
    ("last modified by", "cp:lastModifiedBy"),
    ("title", "dc:title"),
    ("subject", "dc:subject"),
    ("description", "dc:description"),
    ("keywords", "cp:keywords"),
    ("category", "cp:category"),
):
    _case(
        f"core properties, {_place}",
        lambda who, element=_element: word(
            parts={"docProps/core.xml": core(f"<{element}>{who}</{element}>")},
            roots=[
                (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                )
            ],
        ),
    )
for _element in ("Company", "Manager", "Template", "HyperlinkBase"):
    _case(
        f"application's properties, {_element}",
        lambda who, element=_element: word(
            parts={"docProps/app.xml": application(f"<{element}>{who}</{element}>")},
            roots=[("extended-properties", "docProps/app.xml")],
        ),
    )
for _place, _name in (
    ("owner of a sensitivity label", "MSIP_Label_1_Owner"),
    ("author of a message in Outlook", "_AuthorEmailDisplayName"),
    ("content type of SharePoint", "ContentTypeId"),
):
    _case(
        f"custom properties, {_place}",
        lambda who, name=_name: word(
            parts={"docProps/custom.xml": custom(name, who)}, roots=[("custom-properties", "docProps/custom.xml")]
        ),
    )
_part("custom property's name", "docProps/custom.xml", lambda who: custom(who, "x"))
_part(
    "sensitivity label", "docMetadata/LabelInfo.xml", xml("clbl:labelList", '<clbl:label id="WHO"/>', 'xmlns:clbl="x"')
)
_part("thumbnail", "docProps/thumbnail.jpeg", lambda who: saved("JPEG", comment=who.encode()))
_body("custom XML element", '<w:customXml w:element="WHO"><w:p/></w:customXml>')
_case(
    "picture of a vector program (SVG)",
    lambda who: word(
        parts={"word/media/image1.svg": f"<svg xmlns='http://www.w3.org/2000/svg'><desc>{who}</desc></svg>"}
    ),
)
_case(
    "picture of Windows (EMF), description",
    lambda who: word(
        parts={"word/media/image1.emf": b"\1\0\0\0\x88\0\0\0" + bytes(80) + f"{who}\0a".encode("utf-16-le")}
    ),
)
_case(
    "embedded file, its path",
    lambda who: word(
        parts={
            "word/embeddings/oleObject1.bin": compound(
                {"\1Ole10Native": b"\2\0a.txt\0" + f"C:\\Users\\{who}\\a.txt".encode() + b"\0"}
            )
        },
        rels=[("oleObject", "embeddings/oleObject1.bin")],
    ),
)
_case(
    "embedded table, its creator",
    lambda who: word(
        parts={
            "word/embeddings/a.xlsx": zipped(
                {"[Content_Types].xml": "<Types/>", "docProps/core.xml": core(f"<dc:creator>{who}</dc:creator>")}
            )
        }
    ),
)
_case("macros", lambda who: word(parts={"word/vbaProject.bin": compound({"PROJECT": f'Name="{who}"\r\n'.encode()})}))
_part("printer", "word/printerSettings1.bin", lambda who: f"\\\\print\\{who}".encode("utf-16-le"), "printerSettings")
_part(
    "SharePoint's property, a person",
    "customXml/item1.xml",
    xml("p:properties", "<UserInfo><DisplayName>WHO</DisplayName></UserInfo>", 'xmlns:p="x"'),
)
_part(
    "source of a bibliography",
    "customXml/item1.xml",
    xml("b:Sources", "<b:Source><b:URL>file:///home/WHO</b:URL></b:Source>", 'xmlns:b="x"'),
)
_part(
    "cover page's property", "customXml/item1.xml", xml("CoverPageProperties", "<CompanyEmail>WHO</CompanyEmail>", "")
)
_part(
    "signature, its certificate",
    "_xmlsignatures/sig1.xml",
    xml("Signature", "<X509SubjectName>CN=WHO</X509SubjectName>", ""),
)
_part("ribbon", "customUI/customUI.xml", xml("customUI", '<button id="WHO"/>', ""))
_part(
    "task pane",
    "word/webextensions/webextension1.xml",
    xml("we:webextension", '<we:property name="user" value="WHO"/>', 'xmlns:we="x"'),
)
_part(
    "glossary",
    "word/glossary/document.xml",
    xml("w:glossaryDocument", '<w:docParts><w:docPart><w:name w:val="WHO"/></w:docPart></w:docParts>'),
)
_part(
    "style",
    "word/styles.xml",
    xml("w:styles", '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Style of WHO"/></w:style>'),
    "styles",
)
_part("theme", "word/theme/theme1.xml", xml("a:theme", "<a:extLst><a:ext uri='WHO'/></a:extLst>"))
_part(
    "frame's source",
    "word/webSettings.xml",
    xml("w:webSettings", '<w:frameset><w:frame><w:title w:val="WHO"/></w:frame></w:frameset>'),
    "webSettings",
)
_part("XML comment", "word/fontTable.xml", xml("w:fonts", "<!-- WHO -->"), "fontTable")
_part("unknown part", "word/liAn.xml", xml("x", "WHO", ""))
_case("name of a part", lambda who: word(parts={f"word/{who}.xml": "<x/>"}))
_case("behind its end", lambda who: word() + who.encode())
