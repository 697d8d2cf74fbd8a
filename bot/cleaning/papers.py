"""A PDF without author, program, history, attached files, the names on its remarks and the notes in its pictures."""

import io
from typing import Any

from bot.cleaning.pictures import without_segments

_TOLD = ("/Metadata", "/PieceInfo", "/LastModified", "/Author", "/Creator", "/Producer", "/EmbeddedFile", "/EF")
_OF_REMARK = ("/T", "/RC", "/M", "/CreationDate", "/NM")
_OF_WHOLE = ("/AF", "/Collection", "/OpenAction", "/AA", "/Perms", "/DSS")


def clean_pdf(content: bytes) -> bytes:
    """The same pages; one that is locked or broken cannot be read, and pikepdf says so."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        _drop(pdf.Root, _OF_WHOLE)
        if "/Names" in pdf.Root:
            _drop(pdf.Root["/Names"], ("/EmbeddedFiles", "/JavaScript"))
        for thing in pdf.objects:
            if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
                _clean(thing)
        for page in pdf.pages:
            for remark in page.get("/Annots", []):
                # What a field of a form is called is no name of a person.
                if remark.get("/Subtype") != "/Widget":
                    _drop(remark, _OF_REMARK)
        out = io.BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def _clean(thing: Any) -> None:
    _drop(thing, _TOLD)
    if thing.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        thing.write(without_segments(thing.read_raw_bytes()), filter=thing["/Filter"])


def _drop(thing: Any, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in thing:
            del thing[key]
