"""A copy shows what the original shows, and holds nothing of who made it."""

import io
import struct
from collections.abc import Callable
from typing import Any

import av
import pikepdf
import pillow_heif
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from bot.file_worker.client import ENDINGS
from bot.file_worker.pool import FileWorkers
from sandbox.people.films import film, sound
from sandbox.people.samples import picture, sample
from tests.bot.file_worker.nasty import docx, zipped
from tests.support import marked

NAME = "王小伟 Wang"


async def copy_of(workers: FileWorkers, content: bytes) -> tuple[bytes, str, str | None]:
    """Bytes, ending and note of the copy."""
    copy = (await workers.examine(content, None)).copy
    assert copy is not None
    assert copy.mime == ENDINGS[copy.ending]
    return copy.content, copy.ending, copy.note


async def no_copy(workers: FileWorkers, content: bytes) -> tuple[str, str | None]:
    """The type of what has none, and why."""
    examined = await workers.examine(content, None)
    assert (examined.copy, examined.refusal) == (None, None)
    return examined.mime, examined.missing


def gradient(size: tuple[int, int] = (120, 80)) -> Image.Image:
    """A picture no half of which is like the other."""
    return Image.merge("RGB", [Image.linear_gradient("L").resize(size).rotate(turn) for turn in (0, 90, 180)])


def saved(image: Image.Image, kind: str, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean of how far apart points are, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "HEIF"])
async def test_a_picture_is_seen_as_before(kind: str, workers: FileWorkers) -> None:
    pillow_heif.register_heif_opener()
    image = gradient()
    content, _, note = await copy_of(workers, saved(image, kind))
    with Image.open(io.BytesIO(content)) as drawn:
        assert drawn.size == image.size
        assert difference(drawn, image) < 6
        assert not drawn.info.keys() & {"exif", "comment", "icc_profile", "xmp"}
    assert note is None


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "RGBA", "CMYK", "I;16"])
async def test_a_picture_of_any_mode_is_drawn(mode: str, workers: FileWorkers) -> None:
    image = gradient().convert("L").convert("I;16" if mode == "I;16" else mode)
    content, _, _ = await copy_of(workers, saved(image, "TIFF" if mode == "CMYK" else "PNG"))
    with Image.open(io.BytesIO(content)) as drawn:
        assert drawn.size == image.size


async def test_a_photo_stands_upright_and_a_large_one_becomes_smaller(workers: FileWorkers) -> None:
    content, _, _ = await copy_of(workers, marked.jpeg(NAME))
    with Image.open(io.BytesIO(content)) as drawn:
        assert drawn.size == (20, 40)
    content, _, _ = await copy_of(workers, saved(Image.new("RGB", (8000, 6000)), "JPEG"))
    with Image.open(io.BytesIO(content)) as drawn:
        assert drawn.size == (4000, 3000)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
async def test_an_animation_moves_still(kind: str, workers: FileWorkers) -> None:
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "green", "blue")]
    content, ending, note = await copy_of(workers, saved(frames[0], kind, save_all=True, append_images=frames[1:]))
    with Image.open(io.BytesIO(content)) as drawn:
        assert getattr(drawn, "n_frames", 1) == 3
    assert (ending, note) == (".gif", None)


def paper(*pages: bytes) -> bytes:
    """A PDF with these contents; words are of Helvetica (/H), or of a Chinese font that it does not bring (/C)."""
    made = pikepdf.new()
    latin = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    song = pikepdf.Name("/STSong-Light")
    system = pikepdf.Dictionary(Registry="Adobe", Ordering="GB1", Supplement=2)
    inner = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType0, BaseFont=song, CIDSystemInfo=system
    )
    chinese = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=song,
        Encoding=pikepdf.Name("/UniGB-UCS2-H"),
        DescendantFonts=[inner],
    )
    for content in pages:
        page = made.add_blank_page(page_size=(300, 400))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(H=latin, C=chinese))
        page.Contents = made.make_stream(content)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text_of(pdf: bytes) -> list[str]:
    """The words of each page."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


async def test_a_paper_has_its_pages_and_its_words_still(workers: FileWorkers) -> None:
    words = "<" + "他昨天又骂人".encode("utf-16-be").hex() + ">"
    pages = [
        b"BT /H 12 Tf 20 300 Td (Order 4711 of May) Tj ET",
        f"BT /C 14 Tf 20 200 Td {words} Tj ET".encode(),
        b"0 0 1 rg 50 50 100 100 re f",
    ]
    content, ending, note = await copy_of(workers, paper(*pages))
    assert (ending, note) == (".pdf", None)
    assert [text.strip() for text in text_of(content)] == ["Order 4711 of May", "他昨天又骂人", ""]
    with pypdfium2.PdfDocument(content) as drawn, pypdfium2.PdfDocument(paper(*pages)) as original:
        for one, other in zip(drawn, original, strict=True):
            assert one.get_size() == other.get_size()
            assert difference(one.render(scale=1).to_pil(), other.render(scale=1).to_pil()) < 4


HIDDEN = [
    b"BT /H 12 Tf 3 Tr 20 300 Td (SECRET) Tj ET",
    b"1 g BT /H 12 Tf 20 300 Td (SECRET) Tj ET",
    b"BT /H 12 Tf 20 300 Td (SECRET) Tj ET 0.5 g 0 290 200 40 re f",
    b"BT /H 12 Tf 20 900 Td (SECRET) Tj ET",
    b"BT /H 12 Tf 20 300 Td /Span <</ActualText (SECRET)>> BDC (drawn) Tj EMC ET",
]


@pytest.mark.parametrize("content", HIDDEN, ids=["no ink", "white", "covered", "beside the page", "in place of others"])
async def test_words_that_the_page_does_not_show_are_not_in_the_copy(content: bytes, workers: FileWorkers) -> None:
    assert "SECRET" in "".join(text_of(paper(content)))
    assert "SECRET" not in "".join(text_of((await copy_of(workers, paper(content)))[0]))


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        (("libmp3lame", "mp3"), ".mp3"),
        (("libopus", "ogg"), ".ogg"),
        (("libopus", "webm"), ".ogg"),
        (("aac", "adts"), ".m4a"),
        (("aac", "ipod"), ".m4a"),
        (("alac", "ipod"), ".m4a"),
        (("flac", "flac"), ".flac"),
        (("pcm_s16le", "wav"), ".wav"),
        (("pcm_s16be", "aiff"), ".wav"),
        (("adpcm_ms", "wav"), ".wav"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value),
)
async def test_a_sound_lasts_as_long(kind: tuple[str, str], ending: str, workers: FileWorkers) -> None:
    content, made, note = await copy_of(workers, sound(*kind, seconds=2.0))
    assert (made, note) == (ending, None)
    with av.open(io.BytesIO(content)) as opened:
        assert 1.9 < sum(frame.samples / frame.sample_rate for frame in opened.decode(audio=0)) < 2.2
        assert [stream.type for stream in opened.streams] == ["audio"]


async def test_a_long_sound_is_heard_to_its_end(workers: FileWorkers) -> None:
    content, ending, note = await copy_of(workers, sound("aac", "adts") * 260)
    assert (ending, note) == (".ogg", None)
    with av.open(io.BytesIO(content)) as opened:
        assert 130 < sum(frame.samples / frame.sample_rate for frame in opened.decode(audio=0)) < 145


async def test_two_sounds_behind_one_another_are_both_heard(workers: FileWorkers) -> None:
    content, ending, note = await copy_of(workers, sound("libopus", "ogg") + sound("libopus", "ogg", {"artist": NAME}))
    assert (ending, note) == (".ogg", None)
    assert NAME.encode() not in content
    with av.open(io.BytesIO(content)) as opened:
        times = [frame.time for frame in opened.decode(audio=0) if frame.time is not None]
    assert times == sorted(times)
    assert 0.9 < times[-1] < 1.1


async def test_a_film_has_its_pictures_and_sound_and_no_more(workers: FileWorkers) -> None:
    content, ending, note = await copy_of(workers, film({"title": NAME}))
    assert (ending, note) == (".mp4", None)
    assert b"x264" in film()
    assert b"x264" not in content, "what the coder says within the stream is dropped as well"
    with av.open(io.BytesIO(content)) as opened:
        assert sorted(stream.type for stream in opened.streams) == ["audio", "video"]
        assert sum(1 for _ in opened.decode(video=0)) == 5


async def test_a_film_that_lies_on_its_side_stands_upright_still(workers: FileWorkers) -> None:
    original = bytearray(film())
    at = original.index(b"tkhd") + 44
    original[at : at + 36] = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30)
    for content in (bytes(original), (await copy_of(workers, bytes(original)))[0]):
        with av.open(io.BytesIO(content)) as opened:
            assert next(opened.decode(video=0)).rotation == -90


@pytest.mark.parametrize(
    ("container", "pictures", "heard", "ending"),
    [
        ("webm", "libvpx", "libopus", ".webm"),
        ("webm", "libvpx-vp9", "libopus", ".webm"),
        ("mov", "libx264", "pcm_s16le", ".mp4"),
        ("matroska", "libx265", "libmp3lame", ".mp4"),
        ("matroska", "mpeg4", "flac", ".mp4"),
        ("avi", "mjpeg", "pcm_s16le", ".mp4"),
    ],
)
async def test_a_film_of_any_coding_is_seen_to_its_end(
    container: str, pictures: str, heard: str, ending: str, workers: FileWorkers
) -> None:
    content, made, note = await copy_of(workers, film({"title": NAME}, container, pictures, heard))
    assert (made, note) == (ending, None)
    with av.open(io.BytesIO(content)) as opened:
        assert sum(1 for _ in opened.decode(video=0)) == 5
    with av.open(io.BytesIO(content)) as opened:
        assert 0.4 < sum(frame.samples / frame.sample_rate for frame in opened.decode(audio=0)) < 0.7


@pytest.mark.parametrize("text", ["他骂人\n昨天", "he said: [10:20] so", "a,b\n1,2\n", "罵人的話 檢舉 他們這樣說"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
async def test_text_says_the_same(text: str, encoding: str, workers: FileWorkers) -> None:
    try:
        content = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("that encoding has no such letters")
    assert await copy_of(workers, content) == (text.encode(), ".txt", None)


async def test_letters_that_are_not_seen_are_left_out_of_text(workers: FileWorkers) -> None:
    content = "ab\u202e\u200b\u2066\u3164\u00adc\x1b[31m\r\nd\ue000".encode()
    assert (await copy_of(workers, content))[0] == "abc\nd\ue000".encode()


FORMS = [
    (b"{\\rtf1{\\info{\\author me}}a}", "application/rtf"),
    (b"From: me@example.com\r\nSubject: a\r\n\r\nb", "message/rfc822"),
    (b"Received: from pc-of-me\n by b\n", "message/rfc822"),
    (b"\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n", "message/rfc822"),
    (b"\xef\xbb\xbf<html><meta name=author content=me>", "text/html"),
    (b"<!-- saved from url -->\n<p>", "application/xml"),
    (b"<svg xmlns='a'><metadata>me</metadata></svg>", "image/svg+xml"),
    (b"%!PS-Adobe-3.0\n%%For: me\n", "application/postscript"),
    (b"BEGIN:VCARD\nFN:me\n", "text/vcard"),
    (b"BEGIN:VCALENDAR\n", "text/calendar"),
    (b'{"author": "me"}', "application/json"),
    (b'[{"author": "me"}]', "application/json"),
    (b"[InternetShortcut]\nURL=file:///C:/Users/me\n", "text/x-ini"),
    (b"\\documentclass{article}\\author{me}", "application/x-tex"),
    (b"-----BEGIN CERTIFICATE-----\n", "application/x-pem-file"),
]


@pytest.mark.parametrize(("content", "mime"), FORMS, ids=[mime for _, mime in FORMS])
async def test_what_is_written_in_letters_but_is_another_form_is_no_text(
    content: bytes, mime: str, workers: FileWorkers
) -> None:
    assert (await no_copy(workers, content))[0] == mime


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


async def test_of_a_word_paper_the_words_of_its_body_are_shown_and_that_is_said(workers: FileWorkers) -> None:
    body = (
        f"<w:document {_WORD}><w:body><w:p><w:r><w:t>合同</w:t></w:r>"
        "<w:ins w:author='SECRET'><w:r><w:t> of May</w:t></w:r></w:ins>"
        "<w:del w:author='SECRET'><w:r><w:delText>SECRET</w:delText></w:r></w:del></w:p><w:p>"
        f"{_FIELD.format('begin')}<w:r><w:instrText> AUTHOR </w:instrText></w:r>{_FIELD.format('separate')}"
        f"<w:r><w:t>SECRET</w:t></w:r>{_FIELD.format('end')}"
        "<w:fldSimple w:instr=' FILENAME '><w:r><w:t>SECRET</w:t></w:r></w:fldSimple>"
        "<w:fldSimple w:instr=' HYPERLINK a'><w:r><w:t>link</w:t></w:r></w:fldSimple></w:p>"
        "<w:sdt><w:sdtPr><w:dataBinding w:xpath='creator'/></w:sdtPr>"
        "<w:sdtContent><w:p><w:r><w:t>SECRET</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r></w:p></w:body></w:document>"
    )
    assert await copy_of(workers, docx(body.encode())) == ("合同 of May\nlink\n".encode(), ".txt", "copy-words-only")


async def test_of_a_workbook_the_cells_of_the_sheets_that_are_not_hidden_are_shown(workers: FileWorkers) -> None:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    parts = {
        "xl/workbook.xml": f"<workbook {ids}><sheets><sheet name='SECRET' r:id='a'/><sheet r:id='b' state='hidden'/>"
        "</sheets><definedNames><definedName name='SECRET'>C:\\SECRET</definedName></definedNames></workbook>",
        "xl/_rels/workbook.xml.rels": "<R><Relationship Id='a' Target='worksheets/s.xml'/>"
        "<Relationship Id='b' Target='/xl/worksheets/h.xml'/></R>",
        "xl/sharedStrings.xml": "<sst><si><t>甲</t><rPh><t>SECRET</t></rPh></si></sst>",
        "xl/styles.xml": "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
        "xl/worksheets/s.xml": "<worksheet><row><c t='s'><v>0</v></c><c><f>'C:\\SECRET'!A1</f><v>3.5</v></c>"
        "<c s='1'><v>45231</v></c><c t='str'><f>CELL(&quot;filename&quot;)</f><v>C:\\SECRET</v></c></row></worksheet>",
        "xl/worksheets/h.xml": "<worksheet><row><c><v>SECRET</v></c></row></worksheet>",
    }
    content = zipped({name: part.encode() for name, part in parts.items()})
    assert (await copy_of(workers, content))[0].decode() == "甲\t3.5\t2023-11-01\n"


async def test_of_slides_the_words_are_shown_and_not_the_notes(workers: FileWorkers) -> None:
    ids = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    parts = {
        "ppt/presentation.xml": f"<p {ids}><sldIdLst><sldId id='256' r:id='b'/><sldId r:id='a'/></sldIdLst></p>",
        "ppt/_rels/presentation.xml.rels": "<R><Relationship Id='a' Target='slides/slide1.xml'/>"
        "<Relationship Id='b' Target='slides/slide2.xml'/></R>",
        "ppt/slides/slide1.xml": "<sld><p><r><t>second</t></r></p></sld>",
        "ppt/slides/slide2.xml": "<sld><cNvPr descr='SECRET'/><p><r><t>first</t></r></p></sld>",
        "ppt/notesSlides/notesSlide1.xml": "<notes><t>SECRET</t></notes>",
    }
    content = zipped({name: part.encode() for name, part in parts.items()})
    assert (await copy_of(workers, content))[0].split() == [b"first", b"second"]


def locked() -> bytes:
    made = pikepdf.new()
    made.add_blank_page()
    out = io.BytesIO()
    made.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


NONE = [
    ("a zip", lambda: marked.archive(NAME), "application/zip", "copy-none-archive"),
    ("7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(40), "application/x-7z-compressed", "copy-none-archive"),
    ("a locked paper", locked, "application/pdf", "copy-none-locked"),
    ("half a paper", lambda: b"%PDF-1.4\nnothing follows", "application/pdf", "copy-none-damaged"),
    ("half a picture", lambda: picture()[:200], "image/jpeg", "copy-none-damaged"),
    ("half a film", lambda: sample("video")[0][:300], "video/mp4", "copy-none-damaged"),
    ("a picture in boxes", lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic", "copy-none-damaged"),
    ("an old paper", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "application/x-ole-storage", "copy-none"),
    ("bytes", lambda: bytes(range(256)), "application/octet-stream", "copy-none"),
    ("nothing", lambda: b"", "text/plain", "copy-none"),
    ("a program", lambda: b"MZ\x90\0" + bytes(80), "application/x-dosexec", "copy-none"),
    ("an archive of a program", lambda: zipped({"META-INF/MANIFEST.MF": b""}), "application/java-archive", None),
]


@pytest.mark.parametrize(("content", "mime", "why"), [row[1:] for row in NONE], ids=[row[0] for row in NONE])
async def test_of_what_cannot_be_copied_the_type_is_told_and_why(
    content: Callable[[], bytes], mime: str, why: str | None, workers: FileWorkers
) -> None:
    found, missing = await no_copy(workers, content())
    assert found == mime
    assert why is None or missing == why
