"""PowerPoint: authors, comments, history of changes, tags, media and notes."""

from typing import Any

from tests.leaks.case import Family
from tests.leaks.making.office import PPTX, SEEN, application, core, custom, slides, xml
from tests.leaks.making.pictures import saved
from tests.leaks.seeing import Words

POWERPOINT = Family("powerpoint")
_SHOWN = Words(SEEN)
_OFFICE = "http://schemas.microsoft.com/office/2018/10/relationships"


def _case(name: str, build: Any) -> None:
    POWERPOINT.add(f"PowerPoint: {name}", PPTX, _SHOWN, build)


def _part(place: str, part: str, content: Any, kind: str = "", of_slide: str = "") -> None:
    """A case with one more part; the presentation refers to it as `kind`, or the slide as `of_slide`."""
    _case(
        place,
        lambda who: slides(
            parts={part: content(who)},
            rels=[(kind, part.removeprefix("ppt/"))] if kind else (),
            of_slide=[(of_slide, part.replace("ppt/", "../", 1))] if of_slide else (),
        ),
    )


_part(
    "authors",
    "ppt/authors.xml",
    xml("p188:authorLst", '<p188:author id="{1}" name="WHO"/>', 'xmlns:p188="x"'),
    f"{_OFFICE}/authors",
)
_part(
    "authors of comments",
    "ppt/commentAuthors.xml",
    xml("p:cmAuthorLst", '<p:cmAuthor id="1" name="WHO"/>'),
    "commentAuthors",
)
_part(
    "initials of an author",
    "ppt/authors.xml",
    xml("p188:authorLst", '<p188:author id="{1}" initials="WHO"/>', 'xmlns:p188="x"'),
    f"{_OFFICE}/authors",
)
_part(
    "account of an author",
    "ppt/authors.xml",
    xml("p188:authorLst", '<p188:author userId="S::WHO@example.org"/>', 'xmlns:p188="x"'),
    f"{_OFFICE}/authors",
)
_part(
    "comment of today",
    "ppt/comments/modernComment_1.xml",
    xml("p188:cmLst", '<p188:cm authorId="WHO"/>', 'xmlns:p188="x"'),
    of_slide=f"{_OFFICE}/comments",
)
_part(
    "comment",
    "ppt/comments/comment1.xml",
    xml("p:cmLst", '<p:cm authorId="1"><p:text>WHO</p:text></p:cm>'),
    of_slide="comments",
)
_part(
    "history of changes, who",
    "ppt/changesInfos/changesInfo1.xml",
    xml("pc:chgInfo", '<pc:chgData name="WHO" userId="x"/>', 'xmlns:pc="x"'),
)
_part(
    "history of changes, account",
    "ppt/changesInfos/changesInfo1.xml",
    xml("pc:chgInfo", '<pc:chgData name="x" userId="WHO"/>', 'xmlns:pc="x"'),
)
_part("revisions", "ppt/revisionInfo.xml", xml("p1510:revInfo", '<p1510:client id="WHO"/>', 'xmlns:p1510="x"'))
_part("tag", "ppt/tags/tag1.xml", xml("p:tagLst", '<p:tag name="USER" val="WHO"/>'), "tags")
_part(
    "notes of a slide, name of a shape",
    "ppt/notesSlides/notesSlide1.xml",
    xml("p:notes", '<p:cNvPr id="1" name="WHO"/>'),
    of_slide="notesSlide",
)
_part(
    "notes of a slide, their author's field",
    "ppt/notesSlides/notesSlide1.xml",
    xml("p:notes", '<a:fld id="{1}" type="WHO"/>'),
    of_slide="notesSlide",
)
_part(
    "header of the notes' master",
    "ppt/notesMasters/notesMaster1.xml",
    xml("p:notesMaster", "<a:t>WHO</a:t>"),
    "notesMaster",
)
_part(
    "handout's master",
    "ppt/handoutMasters/handoutMaster1.xml",
    xml("p:handoutMaster", "<a:t>WHO</a:t>"),
    "handoutMaster",
)
_part("name of a master", "ppt/slideMasters/slideMaster2.xml", xml("p:sldMaster", '<p:cSld name="Template of WHO"/>'))
_part("name of a layout", "ppt/slideLayouts/slideLayout9.xml", xml("p:sldLayout", '<p:cSld name="WHO"/>'))
_part(
    "view, its link",
    "ppt/_rels/viewProps.xml.rels",
    xml("Relationships", '<Relationship Target="file:///C:/Users/WHO/a.pptx"/>', ""),
)
_part(
    "presentation's properties", "ppt/presProps.xml", xml("p:presentationPr", '<p:htmlPubPr r:id="WHO"/>'), "presProps"
)
_part(
    "printer",
    "ppt/printerSettings/printerSettings1.bin",
    lambda who: f"\\\\print\\{who}".encode("utf-16-le"),
    "printerSettings",
)
_part("thumbnail", "docProps/thumbnail.jpeg", lambda who: saved("JPEG", comment=who.encode()))
_part("picture's comment", "ppt/media/image1.jpeg", lambda who: saved("JPEG", comment=who.encode()), of_slide="image")
_part("creator", "docProps/core.xml", lambda who: core(f"<dc:creator>{who}</dc:creator>"))
_part("company", "docProps/app.xml", lambda who: application(f"<Company>{who}</Company>"))
_part(
    "title of a part in the application's properties",
    "docProps/app.xml",
    lambda who: application(f"<TitlesOfParts><x>{who}</x></TitlesOfParts>"),
)
_part("custom property", "docProps/custom.xml", lambda who: custom("owner", who))
_part(
    "SharePoint's property",
    "customXml/item1.xml",
    xml("p:properties", "<UserInfo><AccountId>WHO</AccountId></UserInfo>", 'xmlns:p="x"'),
)
_part(
    "embedded film's title",
    "ppt/media/media1.mp4",
    lambda who: b"\0\0\0\x10ftypmp42\0\0\0\0" + b"\0\0\0\x14udta" + who.encode(),
)
_case("linked film's path", lambda who: slides(of_slide=[("video", f"file:///C:\\Users\\{who}\\a.mp4")]))
_case("link to a file", lambda who: slides(of_slide=[("hyperlink", f"file:///C:\\Users\\{who}\\a.pptx")]))
_case(
    "shape's description",
    lambda who: slides(
        shapes=f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x" descr="C:\\Users\\{who}\\a.png"/>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>"
    ),
)
_case(
    "shape's name",
    lambda who: slides(
        shapes=f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="{who}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>'
    ),
)
_case(
    "text of a hidden shape",
    lambda who: slides(
        shapes=f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="x" hidden="1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>{who}</a:t></a:r></a:p></p:txBody></p:sp>"
    ),
)
_case("section's name", lambda who: slides(book=f'<p:extLst><p:ext uri="x"><s name="{who}"/></p:ext></p:extLst>'))
_case(
    "custom show's name",
    lambda who: slides(book=f'<p:custShowLst><p:custShow name="{who}" id="0"><p:sldLst/></p:custShow></p:custShowLst>'),
)
_case("photo album", lambda who: slides(book=f'<p:photoAlbum frame="{who}"/>'))
