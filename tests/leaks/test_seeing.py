"""The measures tell a copy that shows what it should from a blank, a shorter or a silent one."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.leaks.making import pdf
from tests.leaks.making.media import film, on_its_side, sound
from tests.leaks.making.pictures import saved, scene
from tests.leaks.seeing import Film, IfShown, Pages, Picture, Sealed, Sees, Sound, Words, missing
from tests.leaks.staff_sees import Seen


@dataclass(frozen=True, slots=True)
class Trial:
    """An original with a copy."""

    what: str
    sees: Sees
    original: Callable[[], bytes]
    copy: Callable[[], bytes | None]


def _moving(*frames: Image.Image) -> bytes:
    return saved("GIF", frames[0], save_all=True, append_images=frames[1:], duration=80)


def _blank_pages(count: int) -> bytes:
    paper, out = pikepdf.new(), io.BytesIO()
    for _ in range(count):
        paper.add_blank_page(page_size=(300, 400))
    paper.save(out)
    return out.getvalue()


def _first_page(content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as paper:
        del paper.pages[1]
        paper.save(out)
    return out.getvalue()


def _drawn(content: bytes) -> bytes:
    """The pages as pictures, without a word."""
    with pypdfium2.PdfDocument(content) as paper:
        pages = [page.render(scale=1).to_pil() for page in paper]
    return saved("PDF", pages[0], save_all=True, append_images=pages[1:])


WHITE = Image.new("RGB", (96, 64), "white")
GREY = Image.new("RGB", (96, 64), (127, 127, 127))


def plain() -> bytes:
    return saved("PNG")


def white() -> bytes:
    return saved("PNG", WHITE)


def two_frames() -> bytes:
    return _moving(scene(), scene(shift=20))


def paper() -> bytes:
    return pdf.made()


def tone() -> bytes:
    return sound("ogg", "libopus")


def nothing() -> None:
    return None


GOOD = [
    Trial("a picture as another kind", Picture(), plain, lambda: saved("JPEG", quality=60)),
    Trial("a picture half as large", Picture(), plain, lambda: saved("PNG", scene().resize((48, 32)))),
    Trial("frames", Picture(2), two_frames, two_frames),
    Trial("pages", Pages(2, pdf.SEEN), paper, paper),
    Trial("pages drawn, their words not asked for", Pages(2), paper, lambda: _drawn(paper())),
    Trial("words in a text", Words("the canteen"), lambda: b"", lambda: b"the\n  canteen"),
    Trial("words in a PDF", Words(pdf.SEEN[1]), lambda: b"", paper),
    Trial("sound as another kind", Sound(1.0), tone, lambda: sound("mp3", "libmp3lame")),
    Trial("film as another kind", Film(1.0), film, lambda: film("matroska", "mpeg4", "libopus")),
    Trial("nothing, where nothing may be shown", Sealed(), lambda: b"PK", nothing),
    Trial("nothing, where nothing need be shown", IfShown(Picture()), plain, nothing),
]
BAD = [
    Trial("a white picture", Picture(), plain, white),
    Trial("a grey picture", Picture(), plain, lambda: saved("PNG", GREY)),
    Trial("a picture upside down", Picture(), plain, lambda: saved("PNG", scene().rotate(180))),
    Trial("a transparent picture", Picture(), plain, lambda: saved("PNG", Image.new("RGBA", (96, 64)))),
    Trial("one frame of two", Picture(2), two_frames, lambda: _moving(scene())),
    Trial("no picture", Picture(), plain, nothing),
    Trial("bytes that are no picture", Picture(), plain, lambda: b"nothing"),
    Trial("a white picture, though it need not be shown", IfShown(Picture()), plain, white),
    Trial("blank pages", Pages(2), paper, lambda: _blank_pages(2)),
    Trial("one page of two", Pages(2), paper, lambda: _first_page(paper())),
    Trial("pages without their words", Pages(2, pdf.SEEN), paper, lambda: _drawn(paper())),
    Trial("a text without the words", Words("the canteen"), lambda: b"", lambda: b"nothing"),
    Trial("an empty text", Words("the canteen"), lambda: b"", lambda: b""),
    Trial("silence", Sound(1.0), tone, lambda: sound("ogg", "libopus", loudness=0)),
    Trial("half the sound", Sound(1.0), tone, lambda: sound("ogg", "libopus", seconds=0.5)),
    Trial("no sound", Sound(1.0), tone, lambda: film(sound_codec=None)),
    Trial("a black film", Film(1.0), film, lambda: film(black=True)),
    Trial("a film that is not turned", Film(1.0), lambda: on_its_side(film()), film),
    Trial("half the film", Film(1.0), film, lambda: film(pictures=5)),
    Trial("a film without its sound", Film(1.0), film, lambda: film(sound_codec=None)),
    Trial("a copy, where nothing may be shown", Sealed(), lambda: b"PK", lambda: b"PK"),
]


def _missing(trial: Trial) -> str | None:
    return missing(trial.sees, trial.original(), Seen(trial.copy(), "text/plain", ()))


@pytest.mark.parametrize("trial", GOOD, ids=lambda trial: trial.what)
def test_a_copy_that_shows_what_it_should_passes(trial: Trial) -> None:
    assert _missing(trial) is None


@pytest.mark.parametrize("trial", BAD, ids=lambda trial: trial.what)
def test_a_copy_that_does_not_is_found(trial: Trial) -> None:
    assert _missing(trial)
