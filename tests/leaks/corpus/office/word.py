"""Word, its text and settings: comments, tracked changes, fields, paths of pictures and links."""

from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.office import DOCX, SEEN, relationships, word, xml
from tests.leaks.making.pictures import exif, saved
from tests.leaks.seeing import Words

WORD = Family("word, text")


def _case(name: str, build: Any) -> None:
    WORD.add(f"Word: {name}", DOCX, _SHOWN, build)


def _part(place: str, part: str, content: Any, kind: str = "") -> None:
    """A case with one more part, which the main part refers to as `kind`."""
    target = part.removeprefix("word/") if part.startswith("word/") else f"../{part}"
    _case(place, lambda who: word(parts={part: content(who)}, rels=[(kind, target)] if kind else ()))


def _body(place: str, xml: str) -> None:
    """A case with more in its text."""
    _case(place, lambda who: word(xml.replace("WHO", who)))


def drawing(properties: str, picture: str, blip: str) -> str:
    """A picture in the text, with these attributes in its three places."""
    return _DRAWING.format(properties, picture, blip)


_SHOWN = Words(SEEN)
_DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="600000"/><wp:docPr id="1" {}/><a:graphic><a:graphicData'
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" {}/>'
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>"
    "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
)

_part(
    "author of a comment",
    "word/comments.xml",
    xml("w:comments", '<w:comment w:id="1" w:author="WHO"><w:p/></w:comment>'),
    "comments",
)
_part(
    "initials of a comment",
    "word/comments.xml",
    xml("w:comments", '<w:comment w:id="1" w:initials="WHO"><w:p/></w:comment>'),
    "comments",
)
_part(
    "people",
    "word/people.xml",
    xml("w15:people", '<w15:person w15:author="WHO"/>'),
    "http://schemas.microsoft.com/office/2011/relationships/people",
)
_part(
    "account of a person",
    "word/people.xml",
    xml(
        "w15:people",
        '<w15:person w15:author="x"><w15:presenceInfo w15:providerId="AD"'
        ' w15:userId="S::WHO@example.org"/></w15:person>',
    ),
)
for _place, _xml in (
    ("attached template", '<w:attachedTemplate r:id="rId1"/><w:x w:val="C:\\Users\\WHO\\Normal.dotm"/>'),
    (
        "source of a mail merge",
        '<w:mailMerge><w:connectString w:val="Data Source=C:\\Users\\WHO\\list.xlsx"/></w:mailMerge>',
    ),
    ("query of a mail merge", '<w:mailMerge><w:query w:val="SELECT * FROM WHO"/></w:mailMerge>'),
    ("variable", '<w:docVars><w:docVar w:name="user" w:val="WHO"/></w:docVars>'),
    ("XSLT to save through", '<w:saveThroughXslt w:solutionID="WHO"/>'),
    ("schema", '<w:attachedSchema w:val="WHO"/>'),
    ("click and type style", '<w:clickAndTypeStyle w:val="WHO"/>'),
):
    _part(f"settings, {_place}", "word/settings.xml", xml("w:settings", _xml), "settings")
_case(
    "settings, path of the template",
    lambda who: word(
        parts={
            "word/settings.xml": xml("w:settings", '<w:attachedTemplate r:id="rId1"/>')(who),
            "word/_rels/settings.xml.rels": relationships(
                [("attachedTemplate", f"file:///C:\\Users\\{who}\\Normal.dotm")]
            ),
        },
        rels=[("settings", "settings.xml")],
    ),
)
_body("author of an insertion", '<w:p><w:ins w:id="1" w:author="WHO"><w:r><w:t>more</w:t></w:r></w:ins></w:p>')
_body(
    "author of a deletion", '<w:p><w:del w:id="1" w:author="WHO"><w:r><w:delText>less</w:delText></w:r></w:del></w:p>'
)
_body("text that was deleted", '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>WHO</w:delText></w:r></w:del></w:p>')
_body(
    "author of a change of form",
    '<w:p><w:pPr><w:pPrChange w:id="1" w:author="WHO"><w:pPr/></w:pPrChange></w:pPr></w:p>',
)
_body("author of a move", '<w:p><w:moveTo w:id="1" w:author="WHO"><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>')
_body("text that is hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>WHO</w:t></w:r></w:p>")
_body("bookmark", '<w:p><w:bookmarkStart w:id="1" w:name="WHO"/><w:bookmarkEnd w:id="1"/></w:p>')
_body(
    "tag of a content control",
    '<w:sdt><w:sdtPr><w:tag w:val="WHO"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
)
_body(
    "name of a content control",
    '<w:sdt><w:sdtPr><w:alias w:val="WHO"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
)
_body(
    "smart tag",
    '<w:p><w:smartTag w:element="PersonName"><w:smartTagPr><w:attr'
    ' w:name="id" w:val="WHO"/></w:smartTagPr></w:smartTag></w:p>',
)
_body("permission of an editor", '<w:p><w:permStart w:id="1" w:ed="DOMAIN\\WHO"/><w:permEnd w:id="1"/></w:p>')
_body(
    "tool tip of a link",
    '<w:p><w:hyperlink w:anchor="a" w:tooltip="C:\\Users\\WHO"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>',
)
for _place, _code in (
    ("INCLUDEPICTURE", 'INCLUDEPICTURE "C:\\\\Users\\\\WHO\\\\a.png"'),
    ("INCLUDETEXT", 'INCLUDETEXT "C:\\\\Users\\\\WHO\\\\a.docx"'),
    ("LINK", 'LINK Excel.Sheet.12 "C:\\\\Users\\\\WHO\\\\a.xlsx"'),
    ("HYPERLINK", 'HYPERLINK "file:///C:\\\\Users\\\\WHO\\\\a.docx"'),
):
    _body(
        f"field {_place}",
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {_code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>'
        'seen</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    )
_body(
    "simple field",
    '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;/home/WHO/a.docx&quot;">'
    "<w:r><w:t>seen</w:t></w:r></w:fldSimple></w:p>",
)
_body(
    "description of a picture", drawing('name="Picture 1" descr="C:\\Users\\WHO\\Pictures\\a.png"', 'name="a.png"', "")
)
_body("name of a picture", drawing('name="x"', 'name="C:\\Users\\WHO\\a.png"', ""))
_body("title of a picture", drawing('name="x" title="WHO"', 'name="x"', ""))
_body(
    "title of a VML picture",
    '<w:p><w:r><w:pict><v:shape o:title="WHO" alt="x" style="width:9pt;height:9pt"/></w:pict></w:r></w:p>',
)
_body("description of a VML picture", '<w:p><w:r><w:pict><v:shape alt="C:\\Users\\WHO\\a.png"/></w:pict></w:r></w:p>')
_case(
    "link to a picture",
    lambda who: word(
        drawing('name="x"', 'name="x"', 'r:link="rId1"'), rels=[("image", f"file:///C:\\Users\\{who}\\Pictures\\a.png")]
    ),
)
_case("link to a file", lambda who: word(rels=[("hyperlink", f"file:///home/{who}/a.docx")]))
_case("link to a shared folder", lambda who: word(rels=[("hyperlink", f"file:///\\\\server\\{who}\\a.docx")]))
_case(
    "link to an address in a cloud",
    lambda who: word(rels=[("hyperlink", f"https://example-my.sharepoint.com/personal/{who}/a.docx")]),
)
_case(
    "EXIF of a picture",
    lambda who: word(
        drawing('name="x"', 'name="x"', 'r:embed="rId1"'),
        parts={"word/media/image1.jpeg": saved("JPEG", exif=exif({0x013B: who}))},
        rels=[("image", "media/image1.jpeg")],
    ),
)
_case("XML comment in the text", lambda who: word(f"<!-- made by {who} -->"))
_case("processing instruction in the text", lambda who: word(f'<?mso-application user="{who}"?>'))
_case(
    "fallback for older programs",
    lambda who: word(f'<mc:AlternateContent><mc:Fallback><w:p w:rsidR="{who}"/></mc:Fallback></mc:AlternateContent>'),
)
