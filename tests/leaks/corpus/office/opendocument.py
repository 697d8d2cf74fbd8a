"""LibreOffice: notes of authors, printers, templates and versions, tracked changes, annotations, links, forms."""

import base64
from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.office import ODF_NAMES, ODP, ODS, ODT, SEEN, open_document
from tests.leaks.making.pictures import exif, saved
from tests.leaks.seeing import Nothing, Words

OPENDOCUMENT = Family("opendocument")
_SHOWN = Words(SEEN)


def _case(name: str, build: Any, kind: str = ODT) -> None:
    program = {ODT: "Writer", ODS: "Calc", ODP: "Impress"}[kind]
    OPENDOCUMENT.add(f"{program}: {name}", kind, _SHOWN, build)


def _meta(place: str, content: str, kind: str = ODT) -> None:
    """A case of `meta.xml`."""
    _part(
        place,
        "meta.xml",
        f"<office:document-meta {ODF_NAMES}><office:meta>{content}</office:meta></office:document-meta>",
        kind,
    )


def _settings(place: str, name: str, value: str = "WHO", kind: str = ODT) -> None:
    """A case of `settings.xml`."""
    item = f'<config:config-item config:name="{name}" config:type="string">{value}</config:config-item>'
    _part(
        place,
        "settings.xml",
        f"<office:document-settings {ODF_NAMES}><office:settings>{item}</office:settings></office:document-settings>",
        kind,
    )


def _part(place: str, part: str, content: str, kind: str = ODT) -> None:
    _case(place, lambda who: open_document(kind, parts={part: content.replace("WHO", who)}), kind)


def _body(place: str, xml: str, kind: str = ODT) -> None:
    _case(place, lambda who: open_document(kind, body=xml.replace("WHO", who)), kind)


def _before(place: str, xml: str, kind: str = ODT) -> None:
    _case(place, lambda who: open_document(kind, before=xml.replace("WHO", who)), kind)


_settings("name of the printer", "PrinterName")
_meta("creator", "<dc:creator>WHO</dc:creator>")
_meta("first creator", "<meta:initial-creator>WHO</meta:initial-creator>")
_meta("printed by", "<meta:printed-by>WHO</meta:printed-by>")
_meta("user's own field", '<meta:user-defined meta:name="Owner">WHO</meta:user-defined>')
_meta("name of the user's own field", '<meta:user-defined meta:name="WHO">x</meta:user-defined>')
_meta("path of the template", '<meta:template xlink:href="file:///home/WHO/.config/a.ott"/>')
_meta("reload from", '<meta:auto-reload xlink:href="file:///home/WHO/a.odt"/>')
_meta("keyword", "<meta:keyword>WHO</meta:keyword>")
_meta("title", "<dc:title>WHO</dc:title>")
_meta("generator", "<meta:generator>LibreOffice of WHO</meta:generator>")
_meta("creator", "<dc:creator>WHO</dc:creator>", ODS)
_meta("creator", "<dc:creator>WHO</dc:creator>", ODP)
_settings("printer's setup", "PrinterSetup", base64.b64encode(b"printer").decode() + "WHO")
_settings("data source", "CurrentDatabaseDataSource")
_settings("address book's query", "CurrentDatabaseCommand")
_settings("link to a colour table", "ColorTableURL", "file:///home/WHO/a.soc")
_settings("name of the printer", "PrinterName", kind=ODS)
_settings("path of a gallery", "BitmapTableURL", "file:///home/WHO/a.sob", ODP)
_before(
    "author of a tracked change",
    '<text:tracked-changes><text:changed-region text:id="a"><text:insertion>'
    "<office:change-info><dc:creator>WHO</dc:creator></office:change-info>"
    "</text:insertion></text:changed-region></text:tracked-changes>",
)
_before(
    "text that was deleted",
    '<text:tracked-changes><text:changed-region text:id="a"><text:deletion>'
    "<office:change-info/><text:p>WHO</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>",
)
_before(
    "author of a tracked change",
    '<table:tracked-changes><table:cell-content-change table:id="a">'
    "<office:change-info><dc:creator>WHO</dc:creator></office:change-info>"
    "</table:cell-content-change></table:tracked-changes>",
    ODS,
)
_before(
    "source of a DDE link",
    "<text:dde-connection-decls><text:dde-connection-decl"
    ' office:dde-topic="/home/WHO/a.ods"/></text:dde-connection-decls>',
)
_before(
    "value of a variable",
    '<text:user-field-decls><text:user-field-decl text:name="a" office:string-value="WHO"/></text:user-field-decls>',
)
_before("data source of a form", '<office:forms><form:form form:datasource="WHO" form:name="a"/></office:forms>')
_before("target of a form", '<office:forms><form:form xlink:href="file:///home/WHO/a" form:name="a"/></office:forms>')
_body(
    "author of an annotation",
    "<text:p><office:annotation><dc:creator>WHO</dc:creator><text:p>note</text:p></office:annotation></text:p>",
)
_body(
    "initials of an annotation",
    "<text:p><office:annotation><meta:creator-initials>WHO</meta:creator-initials></office:annotation></text:p>",
)
_body("name of an annotation", '<text:p><office:annotation office:name="WHO"/></text:p>')
_body("author of an annotation", "<office:annotation><dc:creator>WHO</dc:creator></office:annotation>", ODP)
_body("link to a file", '<text:p><text:a xlink:href="file:///home/WHO/a.odt">here</text:a></text:p>')
_body("title of a link", '<text:p><text:a office:title="WHO" office:name="x" xlink:href="#a">here</text:a></text:p>')
_body(
    "path of a picture", '<text:p><draw:frame><draw:image xlink:href="file:///home/WHO/a.png"/></draw:frame></text:p>'
)
_body("name of a picture", '<text:p><draw:frame draw:name="/home/WHO/a.png"/></text:p>')
_body("title of a picture", "<text:p><draw:frame><svg:title>WHO</svg:title></draw:frame></text:p>")
_body(
    "description of a picture", "<text:p><draw:frame><svg:desc>C:\\Users\\WHO\\a.png</svg:desc></draw:frame></text:p>"
)
_body(
    "section from a file",
    '<text:section text:name="a"><text:section-source xlink:href="file:///home/WHO/a.odt"/></text:section>',
)
_body("name of a section", '<text:section text:name="WHO"><text:p>x</text:p></text:section>')
_body("hidden section", '<text:section text:name="a" text:display="none"><text:p>WHO</text:p></text:section>')
_body(
    "hidden text",
    '<text:p><text:hidden-text text:condition="ooow:1" text:string-value="WHO" text:is-hidden="true"/></text:p>',
)
_body("hidden paragraph", '<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>WHO</text:p>')
_body("program in the text", '<text:p><text:script script:language="x">WHO</text:script></text:p>')
_body(
    "database of a field",
    '<text:p><text:database-display text:database-name="WHO" text:table-name="a">x</text:database-display></text:p>',
)
_body(
    "source of a table",
    '<table:table table:name="b"><table:table-source xlink:href="file:///home/WHO/a.ods"/></table:table>',
    ODS,
)
_body("sheet that is not shown", '<table:table table:name="WHO" table:display="false"/>', ODS)
_body(
    "range of a name", '<table:named-expressions><table:named-range table:name="WHO"/></table:named-expressions>', ODS
)
_body(
    "scenario's comment",
    '<table:table table:name="b"><table:scenario table:comment="Created by WHO"/></table:table>',
    ODS,
)
_body("notes of a page, name of a shape", '<presentation:notes><draw:frame draw:name="WHO"/></presentation:notes>', ODP)
_body("sound of a page", '<presentation:sound xlink:href="file:///home/WHO/a.wav"/>', ODP)
_before("footer's declaration", '<presentation:footer-decl presentation:name="a">WHO</presentation:footer-decl>', ODP)
_part(
    "versions",
    "VersionList.xml",
    "<VL:version-list xmlns:VL='x'><VL:version-entry VL:creator='WHO'/></VL:version-list>",
)
_part(
    "signature, its certificate",
    "META-INF/documentsignatures.xml",
    "<Signature><X509IssuerName>CN=WHO</X509IssuerName></Signature>",
)
_part("manifest in RDF", "manifest.rdf", "<rdf:RDF xmlns:rdf='x'><a>WHO</a></rdf:RDF>")
_part(
    "styles",
    "styles.xml",
    f"<office:document-styles {ODF_NAMES}><office:styles><x"
    f" a='Style of WHO'/></office:styles></office:document-styles>",
)
_part("layout's cache", "layout-cache", "WHO")
_part("Basic program", "Basic/Standard/Module1.xml", "<module>REM WHO</module>")
_part("name of a library", "Basic/script-lb.xml", "<library name='WHO'/>")
_part("dialog's path", "Dialogs/dialog-lb.xml", "<library href='file:///home/WHO'/>")
_part("toolbar", "Configurations2/toolbar/a.xml", "<toolbar label='WHO'/>")
_part("object within, its creator", "Object 1/meta.xml", "<meta><dc:creator>WHO</dc:creator></meta>")
_part("copy of an object", "ObjectReplacements/Object 1", "WHO")
_part("XML comment", "styles.xml", f"<office:document-styles {ODF_NAMES}><!-- WHO --></office:document-styles>")
_case("thumbnail", lambda who: open_document(parts={"Thumbnails/thumbnail.png": saved("JPEG", comment=who.encode())}))
_case("EXIF of a picture", lambda who: open_document(parts={"Pictures/1.jpg": saved("JPEG", exif=exif({0x013B: who}))}))
_case("behind its end", lambda who: open_document() + who.encode())
OPENDOCUMENT.add(
    "flat Writer: creator",
    "application/vnd.oasis.opendocument.text-flat-xml",
    Nothing(),
    lambda who: (
        f'<?xml version="1.0"?>\n<office:document {ODF_NAMES}><office:meta>'
        f"<dc:creator>{who}</dc:creator></office:meta></office:document>"
    ).encode(),
)
