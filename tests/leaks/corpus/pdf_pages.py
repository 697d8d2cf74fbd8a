"""PDF, its pages: links, annotations, pictures, and words that nobody sees."""

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.leaks.case import Family
from tests.leaks.making.pdf import SEEN, annotate, attached, draw, field, look, made, script
from tests.leaks.making.pdf_changes import action, note, on_page, path_of, who_text
from tests.leaks.making.pictures import saved, scene, segment, xmp
from tests.leaks.seeing import Pages

PDF_PAGES = Family("pdf, pages")
SHOWN = Pages(2, SEEN)


def _case(name: str, change: Any, **options: Any) -> None:
    """A file made by `change(paper, who)`."""
    PDF_PAGES.add(
        f"PDF: {name}", "application/pdf", SHOWN, lambda who: made(lambda paper: change(paper, who), **options)
    )


def _picture(comment: Any) -> Any:
    """A change that draws a JPEG with something in it."""

    def change(paper: pikepdf.Pdf, who: str) -> None:
        photo = Stream(paper, comment(who))
        photo.Type, photo.Subtype, photo.Filter = Name.XObject, Name.Image, Name.DCTDecode
        photo.Width, photo.Height, photo.ColorSpace, photo.BitsPerComponent = 96, 64, Name.DeviceRGB, 8
        paper.pages[0].Resources.XObject = Dictionary(P=photo)
        draw(paper, b"q 96 0 0 64 60 260 cm /P Do Q")

    return change


def _hidden_layer(paper: pikepdf.Pdf, who: str) -> None:
    layer = paper.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
    paper.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(Order=Array([layer]), OFF=Array([layer]), BaseState=Name.ON)
    )
    paper.pages[0].Resources.Properties = Dictionary(L=layer)
    draw(paper, f"/OC /L BDC BT /F 12 Tf 20 300 Td ({who}) Tj ET EMC".encode())


def _font_name(paper: pikepdf.Pdf, who: str) -> None:
    paper.pages[0].Resources.Font.F.Name = Name("/" + who)


def _form_drawn(paper: pikepdf.Pdf, who: str) -> None:
    """An XObject with an application's private data."""
    form = Stream(paper, b"0 0 10 10 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 10, 10])
    form.PieceInfo = Dictionary(Illustrator=Dictionary(Private=Dictionary(Author=String(who))))
    paper.pages[0].Resources.XObject = Dictionary(P=form)
    draw(paper, b"/P Do")


def _marked(paper: pikepdf.Pdf, who: str) -> None:
    draw(paper, f"/Span <</ActualText ({who})>> BDC BT /F 12 Tf 20 300 Td (Yours) Tj ET EMC".encode())


def _file_link(paper: pikepdf.Pdf, who: str) -> Dictionary:
    return Dictionary(S=Name.URI, URI=String(f"file:///home/{who}/report.pdf"))


def _text(code: str) -> Any:
    return lambda paper, who: draw(paper, code.replace("WHO", who).encode())


def _kerned(paper: pikepdf.Pdf, who: str) -> None:
    spread = "".join(f"<{ord(letter):02x}>-20" for letter in who)
    draw(paper, f"BT 3 Tr /F 12 Tf 20 300 Td [{spread}] TJ ET".encode())


def _small_crop(paper: pikepdf.Pdf, who: str) -> None:
    for page in paper.pages:
        page.CropBox = Array([0, 0, 300, 380])
    draw(paper, f"BT /F 12 Tf 20 388 Td ({who}) Tj ET".encode())


def _cropped_picture(paper: pikepdf.Pdf, who: str) -> None:
    draw(paper, f"q 0 0 10 10 re W n BT /F 12 Tf 20 300 Td ({who}) Tj ET Q".encode())


def _under(paper: pikepdf.Pdf, who: str) -> None:
    """Words that a black bar covers, as people hide names."""
    draw(paper, f"BT /F 12 Tf 20 300 Td ({who}) Tj ET 0 g 10 290 200 30 re f".encode())


def _inline(paper: pikepdf.Pdf, who: str) -> None:
    draw(paper, f"% made by {who}\n0 0 5 5 re f".encode())


def _stamp(paper: pikepdf.Pdf, who: str) -> None:
    """A stamp whose appearance is drawn, with the canary only in its private entries."""
    look = Stream(paper, b"1 0 0 rg 0 0 20 20 re f")
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 20, 20])
    annotate(paper, "Stamp", AP=Dictionary(N=look), T=String(who), Subj=String("Stamp"))


def _popup(paper: pikepdf.Pdf, who: str) -> None:
    parent = annotate(paper, "Text", Contents=String("see here"))
    parent.Popup = annotate(paper, "Popup", Parent=parent, Contents=String(f"{who} writes"))


def _rich(paper: pikepdf.Pdf, who: str) -> String:
    return String(f"<body xmlns='http://www.w3.org/1999/xhtml'><p>{who}</p></body>")


def _attachment_by_annotation(paper: pikepdf.Pdf, who: str) -> None:
    annotate(paper, "FileAttachment", FS=attached(paper, "notes.txt", who.encode()))


def _attachment_direct(paper: pikepdf.Pdf, who: str) -> None:
    spec = Dictionary(Type=Name.Filespec, F=String(f"C:\\Users\\{who}\\a.txt"))
    annotate(paper, "FileAttachment", FS=spec)


def _movie(paper: pikepdf.Pdf, who: str) -> None:
    annotate(paper, "Movie", Movie=Dictionary(F=String(f"C:\\Users\\{who}\\a.avi")))


def _transparent(paper: pikepdf.Pdf, who: str) -> None:
    paper.pages[0].Resources.ExtGState = Dictionary(T=Dictionary(ca=0.0, CA=0.0))
    draw(paper, f"q /T gs BT /F 12 Tf 20 300 Td ({who}) Tj ET Q".encode())


_case("XMP of a page", on_page("Metadata", lambda paper, who: Stream(paper, xmp(who))))

_case("link to a file of one's own", note("Link", A=_file_link))

_case("link to an address", note("Link", A=action("URI", URI=lambda paper, who: String(f"mailto:{who}@example.org"))))

_case("link that launches", note("Link", A=action("Launch", F=path_of)))

_case(
    "link that launches on Windows",
    note("Link", A=action("Launch", Win=lambda paper, who: Dictionary(F=path_of(paper, who)))),
)

_case("link to another PDF", note("Link", A=action("GoToR", F=path_of, D=Array([0, Name.Fit]))))

_case("link into an attachment", note("Link", A=action("GoToE", F=path_of, D=Array([0, Name.Fit]))))

_case("form sent somewhere", note("Link", A=action("SubmitForm", F=path_of)))

_case("form data imported", note("Link", A=action("ImportData", F=path_of)))

_case("action next to an action", note("Link", A=action("Named", N=Name.NextPage, Next=action("Launch", F=path_of))))

_case("attachment of an annotation", _attachment_by_annotation)

_case("attachment by a direct file specification", _attachment_direct)

_case("program of a page", on_page("AA", lambda paper, who: Dictionary(O=script(f"var a='{who}'"))))

_case(
    "private data of a page", on_page("PieceInfo", lambda paper, who: Dictionary(Word=Dictionary(Private=String(who))))
)

_case("private data of a form", _form_drawn)

_case("annotation, its author", note("Text", T=who_text, Contents=String("see here")))

_case("annotation, its name", note("Text", NM=who_text, Contents=String("see here")))

_case("annotation, its subject", note("Text", Subj=who_text, Contents=String("see here")))

_case("annotation, its rich text", note("Text", RC=_rich, Contents=String("see here")))

_case("annotation, its popup", _popup)

_case("stamp, its author", _stamp)

_case(
    "highlight, its author",
    note("Highlight", T=who_text, QuadPoints=Array([10, 30, 30, 30, 10, 10, 30, 10]), C=Array([1, 1, 0])),
)

_case("redaction, text laid over", note("Redact", OverlayText=who_text))

_case("movie's path", _movie)

_case("words on a hidden layer", _hidden_layer)

_case("actual text of a marked sequence", _marked)

_case("name of a font", _font_name)

_case("comment within what a page draws", _inline)

_case("words that are not drawn", _text("BT 3 Tr /F 12 Tf 20 300 Td (WHO) Tj ET"))

_case("words that are not drawn, letter by letter", _kerned)

_case("words off the page", _text("BT /F 12 Tf 20 900 Td (WHO) Tj ET"))

_case("words off the page to the left", _text("BT /F 12 Tf -500 300 Td (WHO) Tj ET"))

_case("words outside the crop box", _small_crop)

_case("words outside what is clipped", _cropped_picture)

_case("words under a black bar", _under)

_case("words without height", _text("BT /F 0.001 Tf 20 300 Td (WHO) Tj ET"))

_case("words white on white", _text("BT 1 g /F 6 Tf 200 300 Td (WHO) Tj ET"))

_case("words wholly transparent", lambda paper, who: _transparent(paper, who))

_case(
    "JPEG's XMP",
    _picture(lambda who: segment(saved("JPEG", scene()), 0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(who))),
)

_case("JPEG's comment", _picture(lambda who: saved("JPEG", scene(), comment=who.encode())))

_case("JPEG, behind its end", _picture(lambda who: saved("JPEG", scene()) + who.encode()))


def _filled(paper: pikepdf.Pdf, who: str) -> None:
    """A field that somebody filled in: its look is seen, its tool tip is not."""
    field(paper, T=String("room"), V=String("Room 12"), TU=String(who), **_large(paper))


def _written_on(paper: pikepdf.Pdf, who: str) -> None:
    annotate(paper, "FreeText", T=String(who), Contents=String("Room 12"), **_large(paper))


def _large(paper: pikepdf.Pdf) -> dict[str, Any]:
    return {"AP": Dictionary(N=look(paper, 250, 250)), "Rect": Array([20, 20, 270, 270])}


def _turned(paper: pikepdf.Pdf, who: str) -> None:
    paper.pages[0].obj.Rotate = 90
    paper.docinfo[Name.Author] = who


_case("tool tip of a field that was filled in", _filled)
_case("author of words that somebody put on the page", _written_on)
_case("author, the page lying on its side", _turned)
