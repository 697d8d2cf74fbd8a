"""A copy that crosses carries no trace of who made it, and is still what it was."""

import io
import struct
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image

from bot.cleaning import UncleanError, clean
from sandbox.samples import sample
from tests import marked
from tests.traces import forms, laid_open

NAME = "王小伟 Wang"
KINDS = [
    *(marked.jpeg, marked.png, marked.gif, marked.pdf, marked.docx, marked.odt),
    *(marked.mp4, marked.mp3, marked.ogg, marked.wave, marked.flac),
]


def traces(content: bytes) -> bool:
    """Whether the name is found, in whatever encoding."""
    return any(form in laid for form in forms(NAME) for laid in laid_open(content))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_name_is_in_the_original_and_not_in_the_copy(kind: Callable[[str], bytes]) -> None:
    content = kind(NAME)
    assert traces(content)
    assert not traces(clean(content))


def test_a_picture_is_seen_as_before_and_stands_upright() -> None:
    with Image.open(io.BytesIO(clean(marked.jpeg(NAME)))) as picture:
        assert picture.size == (20, 40)
        assert dict(picture.getexif()) == {}
    with Image.open(io.BytesIO(clean(marked.gif(NAME)))) as picture:
        assert getattr(picture, "n_frames", 1) == 2


def test_a_paper_has_its_pages_remarks_and_pictures_still() -> None:
    with pikepdf.open(io.BytesIO(clean(marked.pdf(NAME)))) as paper:
        assert str(paper.pages[0].Annots[0].Contents) == "see here"
        picture = pikepdf.PdfImage(paper.pages[0].Resources.XObject.P)
        assert picture.as_pil_image().size == (40, 20)


def test_a_word_paper_keeps_its_words() -> None:
    with zipfile.ZipFile(io.BytesIO(clean(marked.docx(NAME)))) as paper:
        assert b"kept" in paper.read("word/document.xml")
        assert paper.testzip() is None


def test_sound_and_film_are_not_touched() -> None:
    assert b"seen and heard" in clean(marked.mp4(NAME))
    assert len(clean(marked.mp4(NAME))) == len(marked.mp4(NAME))
    assert clean(marked.mp3(NAME)) == b"\xff\xfb\x90\x00" + bytes(64)
    assert b"\xfc" * 40 in clean(marked.ogg(NAME))


def test_the_page_of_an_ogg_that_was_altered_adds_up_again() -> None:
    """By the reference implementation's own check value for a page of zeros but its version."""
    copy = clean(marked.ogg(NAME))
    second = copy.index(b"OggS", 4)
    third = copy.index(b"OggS", second + 4)
    page = bytearray(copy[second:third])
    told, page[22:26] = struct.unpack("<I", page[22:26])[0], bytes(4)
    assert told == crc(bytes(page))


def crc(page: bytes) -> int:
    """The same sum, a bit at a time."""
    value = 0
    for bit in (byte >> nth & 1 for byte in page for nth in range(7, -1, -1)):
        top = value >> 31 ^ bit
        value = (value << 1 & 0xFFFFFFFF) ^ (0x04C11DB7 if top else 0)
    return value


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "audio", "sticker"])
def test_what_phones_send_can_be_cleaned(kind: str) -> None:
    assert clean(sample(kind)[0])


@pytest.mark.parametrize(
    "text", ["他骂人".encode(), "他骂人".encode("gb18030"), "他骂人".encode("utf-16"), b"<p>hi</p>"]
)
def test_text_is_all_to_be_seen(text: bytes) -> None:
    assert clean(text) == text


LOCKED = io.BytesIO()
with pikepdf.new() as _paper:
    _paper.add_blank_page()
    _paper.save(LOCKED, encryption=pikepdf.Encryption(owner="a", user="b"))

UNKNOWN = [
    ("a zip of anything", marked.archive(NAME)),
    ("a locked paper", LOCKED.getvalue()),
    ("half a paper", b"%PDF-1.4\nnothing follows"),
    ("half a picture", sample("photo")[0][:60]),
    ("a picture in boxes", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    ("boxes that do not add up", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\xff\xffmoov"),
    ("an old paper of an office program", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)),
    ("bytes", bytes(range(256))),
    ("two sounds in one", marked.ogg(NAME) * 2),
    ("a tag and no sound", b"ID3\x04\0\0\0\0\0\0nothing"),
]


@pytest.mark.parametrize(("what", "content"), UNKNOWN)
def test_what_cannot_be_looked_through_does_not_cross(what: str, content: bytes) -> None:
    with pytest.raises(UncleanError):
        clean(content)
