"""All that is packed in a file: members of archives, streams, objects and text of a PDF, points of a picture."""

import base64
import binascii
import bz2
import io
import lzma
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress

import pikepdf
import pypdfium2
from PIL import Image

Laid = tuple[str, bytes]

_DEPTH = 4
_MOST = 8_000_000
"""Bytes of one unpacked stream; the corpus holds no larger one."""

_BASE64 = re.compile(rb"[A-Za-z0-9+/]{4}(?:[A-Za-z0-9+/]|\s){60,}={0,2}")
_STREAMS: tuple[tuple[bytes, Callable[[bytes], bytes]], ...] = (
    (rb"\x78[\x01\x5e\x9c\xda]", lambda packed: zlib.decompressobj().decompress(packed, _MOST)),
    (rb"\x1f\x8b\x08", lambda packed: zlib.decompressobj(31).decompress(packed, _MOST)),
    (rb"BZh[1-9]1AY&SY", lambda packed: bz2.BZ2Decompressor().decompress(packed, _MOST)),
    (rb"\xfd7zXZ\x00", lambda packed: lzma.LZMADecompressor().decompress(packed, _MOST)),
)
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"\0\0\1\0", b"8BPS")


def laid_open(content: bytes, depth: int = _DEPTH, where: str = "the bytes") -> Iterator[Laid]:
    """The content itself and everything in it, each with a word of where it was found."""
    yield where, content
    if depth == 0 or not content:
        return
    for inner, laid in _within(content):
        if laid != content:
            yield from laid_open(laid, depth - 1, inner if where == "the bytes" else f"{where} > {inner}")


def _within(content: bytes) -> Iterator[Laid]:
    if content.startswith(b"%PDF") or b"%PDF-" in content[:1024]:
        yield from _of_pdf(content)
    yield from _of_zips(content)
    yield from _of_streams(content)
    yield from _of_base64(content)
    yield from _of_codes(content)
    if content.startswith(_PICTURES):
        yield from _of_picture(content)


def _of_streams(content: bytes) -> Iterator[Laid]:
    for start, unpack in _STREAMS:
        for match in re.finditer(start, content, re.DOTALL):
            with suppress(zlib.error, OSError, lzma.LZMAError, ValueError):
                unpacked = unpack(content[match.start() :])
                if len(unpacked) > 3:
                    yield f"compressed at {match.start()}", unpacked


def _of_zips(content: bytes) -> Iterator[Laid]:
    if b"PK\x05\x06" not in content:
        return
    broken = (zipfile.BadZipFile, NotImplementedError, OSError, zlib.error, RuntimeError)
    with suppress(*broken), zipfile.ZipFile(io.BytesIO(content)) as packed:
        for part in packed.infolist():
            yield part.filename, part.filename.encode() + b"\n" + part.comment + b"\n" + part.extra
            yield part.filename, packed.read(part)


def _of_base64(content: bytes) -> Iterator[Laid]:
    for match in _BASE64.finditer(content):
        run = re.sub(rb"\s", b"", match.group()).rstrip(b"=")
        with suppress(binascii.Error):
            yield f"base64 at {match.start()}", base64.b64decode(run + b"=" * (-len(run) % 4))


def _of_codes(content: bytes) -> Iterator[Laid]:
    """Text in the other codes in use, in UTF-8."""
    for code in ("utf-16", "gb18030") if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("gb18030",):
        with suppress(UnicodeDecodeError):
            yield f"text in {code}", content.decode(code).encode(errors="replace")


def _of_picture(content: bytes) -> Iterator[Laid]:
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content)) as picture:
            for nth in range(min(getattr(picture, "n_frames", 1), 20)):
                picture.seek(nth)
                yield f"points of frame {nth}", picture.tobytes()


def _of_pdf(content: bytes) -> Iterator[Laid]:
    with suppress(pikepdf.PdfError), pikepdf.open(io.BytesIO(content)) as paper:
        for thing in paper.objects:
            yield "an object of the PDF", "\n".join(_strings(thing)).encode(errors="replace")
            if isinstance(thing, pikepdf.Stream):
                with suppress(pikepdf.PdfError):
                    yield "a stream of the PDF", thing.read_bytes()
        yield "the trailer of the PDF", "\n".join(_strings(paper.trailer)).encode(errors="replace")
    with suppress(pypdfium2.PdfiumError):
        yield "the text of the PDF", "".join(pdf_text(content)).encode(errors="replace")


def pdf_text(content: bytes) -> list[str]:
    """The text of each page, as PDFium reads it, visible or not.

    Raises:
        pypdfium2.PdfiumError: PDFium cannot open it.
    """
    texts = []
    with pypdfium2.PdfDocument(content) as paper:
        for page in paper:
            words = page.get_textpage()
            texts.append(words.get_text_range())
            words.close()
            page.close()
    return texts


def _strings(thing: object, depth: int = 20) -> Iterator[str]:
    """The names and strings of one object; what it only refers to is an object of its own."""
    match thing:
        case pikepdf.Dictionary() | pikepdf.Stream():
            for key, value in thing.items():
                yield str(key)
                if depth and not _elsewhere(value):
                    yield from _strings(value, depth - 1)
        case pikepdf.Array():
            for value in thing:
                if depth and not _elsewhere(value):
                    yield from _strings(value, depth - 1)
        case pikepdf.String():
            yield str(thing)
            yield bytes(thing).decode("latin-1")
        case pikepdf.Name():
            yield str(thing)


def _elsewhere(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect
