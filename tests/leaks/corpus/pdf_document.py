"""PDF, the whole: what programs write into its information, catalog, forms, attachments, and between its objects."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.leaks.case import Family
from tests.leaks.making.pdf import SEEN, attached, behind, field, made, script
from tests.leaks.making.pdf_changes import in_catalog
from tests.leaks.seeing import Pages

PDF_DOCUMENT = Family("pdf, document")
SHOWN = Pages(2, SEEN)


def _case(name: str, change: Any, **options: Any) -> None:
    """A file made by `change(paper, who)`."""
    PDF_DOCUMENT.add(
        f"PDF: {name}", "application/pdf", SHOWN, lambda who: made(lambda paper: change(paper, who), **options)
    )


def _info(key: str) -> Any:
    return lambda paper, who: paper.docinfo.__setitem__(Name("/" + key), who)


def _metadata(paper: pikepdf.Pdf, who: str) -> None:
    with paper.open_metadata() as notes:
        notes["dc:creator"] = [who]


def _signature(key: str) -> Any:
    def change(paper: pikepdf.Pdf, who: str) -> None:
        value = String(who.encode().hex() if key == "Contents" else who)
        signed = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/adbe.pkcs7.detached"))
        signed[Name("/" + key)] = Dictionary(App=Dictionary(Name=Name("/" + who))) if key == "Prop_Build" else value
        widget = field(paper, T=String("Signature1"), V=paper.make_indirect(signed))
        widget.FT = Name.Sig

    return change


def _xfa(paper: pikepdf.Pdf, who: str) -> None:
    field(paper, T=String("field"))
    data = f"<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><author>{who}</author></xfa:datasets>"
    paper.Root.AcroForm.XFA = Array([String("datasets"), Stream(paper, data.encode())])


def _embedded(paper: pikepdf.Pdf, who: str) -> None:
    paper.attachments["notes.txt"] = pikepdf.AttachedFileSpec(paper, f"notes of {who}".encode())


def _embedded_name(paper: pikepdf.Pdf, who: str) -> None:
    paper.attachments[f"{who}.txt"] = pikepdf.AttachedFileSpec(paper, b"notes", filename=f"{who}.txt")


def _layer(paper: pikepdf.Pdf, who: str) -> None:
    layer = paper.make_indirect(Dictionary(Type=Name.OCG, Name=String(who)))
    paper.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


def _alternative(key: str) -> Any:
    def change(paper: pikepdf.Pdf, who: str) -> None:
        root = paper.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        part = Dictionary(Type=Name.StructElem, S=Name.Figure, P=root, Pg=paper.pages[0].obj)
        part[Name("/" + key)] = String(who)
        root.K = paper.make_indirect(part)
        paper.Root.StructTreeRoot = root
        paper.Root.MarkInfo = Dictionary(Marked=True)

    return change


def _outline(paper: pikepdf.Pdf, who: str) -> None:
    with paper.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(who, 0))


def _destination(paper: pikepdf.Pdf, who: str) -> None:
    paper.Root.Dests = Dictionary({f"/{who}": Array([paper.pages[0].obj, Name.Fit])})


def _private(paper: pikepdf.Pdf, who: str) -> None:
    paper.Root[Name("/LIAN_Licensee")] = String(who)


def _page_label(paper: pikepdf.Pdf, who: str) -> None:
    paper.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, P=String(who))]))


def _article(paper: pikepdf.Pdf, who: str) -> None:
    thread = paper.make_indirect(Dictionary(Type=Name.Thread, I=Dictionary(Author=String(who))))
    thread.F = paper.make_indirect(Dictionary(Type=Name.Bead, T=thread, P=paper.pages[0].obj, R=Array([0, 0, 9, 9])))
    paper.Root.Threads = Array([thread])


def _intent(paper: pikepdf.Pdf, who: str) -> Array:
    return Array([Dictionary(S=Name("/GTS_PDFX"), OutputConditionIdentifier=String("x"), Info=String(who))])


def _renditions(paper: pikepdf.Pdf, who: str) -> None:
    paper.Root.Names = Dictionary(
        Renditions=Dictionary(Names=Array([String("a"), Dictionary(S=Name.MR, N=String(f"/home/{who}/a.mp4"))]))
    )


def _document_script(paper: pikepdf.Pdf, who: str) -> None:
    paper.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script(f"var who='{who}'")])))


def _web_capture(paper: pikepdf.Pdf, who: str) -> None:
    source = Dictionary(AU=String(f"https://intranet.example/{who}"))
    captured = Dictionary(Type=Name("/SpiderContentSet"), S=Name.SPS, ID=String("x"), O=Array([]), SI=source)
    paper.Root.SpiderInfo = Dictionary(V=1.0, C=Array([captured]))


def _bytes(name: str, build: Any) -> None:
    """A file of which the bytes are changed after it was written."""
    PDF_DOCUMENT.add(f"PDF: {name}", "application/pdf", SHOWN, build)


def _between(pdf: bytes, comment: bytes) -> bytes:
    """Put a comment behind the last object, and move the table by its length."""
    at = pdf.rindex(b"xref\n0")
    start = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    moved = pdf[:at] + comment + pdf[at:]
    return moved.replace(f"startxref\n{start}".encode(), f"startxref\n{start + len(comment)}".encode())


def _identity(pdf: bytes, who: str) -> bytes:
    at = pdf.index(b"/ID [<") + 6
    return pdf[:at] + who.encode().hex().ljust(32, "0").encode() + pdf[at + 32 :]


def _former(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        number = paper.Root.objgen[0]
        pages = paper.Root.Pages.objgen[0]
    return behind(pdf, f"<< /Type /Catalog /Pages {pages} 0 R >>", str(number))


def _orphan(pdf: bytes, who: str) -> bytes:
    return behind(pdf, f"<< /Author ({who}) >>", "999")


_case("document information, author", _info("Author"))

_case("signature, name of the signer", _signature("Name"))

_case("document information, creator", _info("Creator"))

_case("document information, producer", _info("Producer"))

_case("document information, title", _info("Title"))

_case("document information, company (a key of Word's)", _info("Company"))

_case(
    "document information, author in an object stream",
    _info("Author"),
    object_stream_mode=pikepdf.ObjectStreamMode.generate,
)

_case("XMP of the whole", _metadata)

_case("signature, reason", _signature("Reason"))

_case("signature, location", _signature("Location"))

_case("signature, contact", _signature("ContactInfo"))

_case("signature, certificate", _signature("Contents"))

_case("signature, building program", _signature("Prop_Build"))

_case("XFA", _xfa)

_case("form, name of a field", lambda paper, who: field(paper, T=String(who)))

_case("form, value of a hidden field", lambda paper, who: field(paper, T=String("user"), V=String(who), F=2))

_case("form, default value", lambda paper, who: field(paper, T=String("user"), DV=String(who), F=2))

_case("form, tool tip", lambda paper, who: field(paper, T=String("user"), TU=String(who)))

_case("form, mapping name", lambda paper, who: field(paper, T=String("user"), TM=String(who)))

_case("form, format program", lambda paper, who: field(paper, T=String("u"), AA=Dictionary(F=script(f"var a='{who}'"))))

_case("attachment, its content", _embedded)

_case("attachment, its name", _embedded_name)

_case("associated file", in_catalog("AF", lambda paper, who: Array([attached(paper, "a.txt", who.encode())])))

_case(
    "collection of files", in_catalog("Collection", lambda paper, who: Dictionary(Type=Name.Collection, D=String(who)))
)

_case("program of the whole", _document_script)

_case("open action", in_catalog("OpenAction", lambda paper, who: script(f"app.alert('{who}')")))

_case("additional actions", in_catalog("AA", lambda paper, who: Dictionary(WC=script(f"var a='{who}'"))))

_case("private key of the catalog", _private)

_case("name of a layer", _layer)

_case("alternative text of a figure", _alternative("Alt"))

_case("title of a part", _alternative("T"))

_case("actual text of a part", _alternative("ActualText"))

_case("bookmark", _outline)

_case("named destination", _destination)

_case("page label", _page_label)

_case("article thread", _article)

_case("output intent", in_catalog("OutputIntents", _intent))

_case("renditions", _renditions)

_case("web capture", _web_capture)

_case("base address", in_catalog("URI", lambda paper, who: Dictionary(Base=String(f"file:///home/{who}/"))))

_case("legal attestation", in_catalog("Legal", lambda paper, who: Dictionary(Attestation=String(who))))

_case("reader requirements", in_catalog("Requirements", lambda paper, who: Array([Dictionary(S=Name(f"/{who}"))])))

_case(
    "usage rights", in_catalog("Perms", lambda paper, who: Dictionary(UR3=Dictionary(Type=Name.Sig, Name=String(who))))
)

_case("content compressed anew", _info("Author"), compress_streams=True, recompress_flate=True)

_case("locked with an empty password, author", _info("Author"), encryption=pikepdf.Encryption(owner="o", user=""))

_bytes("before its beginning", lambda who: f"X-Sender: {who}\n".encode() + made())

_bytes("behind its end", lambda who: made() + b"\n%" + who.encode())

_bytes("comment between objects", lambda who: _between(made(), f"% made by {who}\n".encode()))

_bytes("trailer's identity", lambda who: _identity(made(), who))

_bytes("private key of the trailer", lambda who: made().replace(b"trailer <<", b"trailer << /Who (%s) " % who.encode()))

_bytes("former version under an update", lambda who: _former(made(lambda paper: _private(paper, who))))

_bytes("object that nothing refers to", lambda who: _orphan(made(), who))
