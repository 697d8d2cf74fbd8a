"""What a person must still see or hear in the copy: each measure says what is missing, or None."""

import io
import warnings
from abc import abstractmethod
from dataclasses import dataclass
from typing import Protocol

import pypdfium2
from PIL import Image, ImageOps

from tests.leaks import playing
from tests.leaks.laid_open import pdf_text
from tests.leaks.staff_sees import Seen

UNLIKE = 12.0
"""Mean difference of two 32 × 32 pictures in grey, of 255, from which they are no longer the same to a person."""

SECONDS = 0.2
SILENCE = 300
"""Root of the mean square of 16-bit samples, below which nothing is heard."""


class Sees(Protocol):
    """Something to be seen of a file."""

    @abstractmethod
    def missing(self, original: bytes, seen: Seen) -> str | None:
        """What a person would miss in the copy; None if it is all there."""


def missing(sees: Sees, original: bytes, seen: Seen) -> str | None:
    """What a person would miss in the copy; a copy that cannot be opened shows nothing."""
    try:
        return sees.missing(original, seen)
    except Exception as error:
        return f"anything: the copy cannot be opened ({type(error).__name__}: {error})"


@dataclass(frozen=True, slots=True)
class Nothing:
    """A file of which nothing need be shown: an archive, a program, an unknown kind."""

    def missing(self, original: bytes, seen: Seen) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file of which nothing may be shown but type and size."""

    def missing(self, original: bytes, seen: Seen) -> str | None:
        return None if seen.copy is None else f"nothing should be shown, but a copy as {seen.mime} is"


@dataclass(frozen=True, slots=True)
class IfShown:
    """A file of a kind that need not be shown; but a copy of it, if there is one, shows what it should."""

    sees: Sees

    def missing(self, original: bytes, seen: Seen) -> str | None:
        return None if seen.copy is None else self.sees.missing(original, seen)


@dataclass(frozen=True, slots=True)
class Words:
    """Text that is found again, whatever its spaces."""

    words: tuple[str, ...]

    def __init__(self, *words: str) -> None:
        object.__setattr__(self, "words", words)

    def missing(self, original: bytes, seen: Seen) -> str | None:
        if seen.copy is None:
            return "there is no copy"
        text = "".join(_text(seen).split())
        lost = [word for word in self.words if "".join(word.split()) not in text]
        return f"the words {lost}" if lost else None


@dataclass(frozen=True, slots=True)
class Picture:
    """The same picture, and as many frames where it moves, unless a note says that only the first ones are shown."""

    frames: int = 1

    def missing(self, original: bytes, seen: Seen) -> str | None:
        if seen.copy is None:
            return "there is no copy"
        was, is_now = _frames(original, self.frames), _frames(seen.copy, self.frames)
        if not is_now or (len(is_now) < self.frames and not _of_first(seen)):
            return f"{self.frames} frames, there are {len(is_now)}"
        worst = max(unlike(before, after) for before, after in zip(was, is_now, strict=False))
        return f"the picture (differs by {worst:.0f})" if worst > UNLIKE else None


@dataclass(frozen=True, slots=True)
class Pages:
    """As many pages, each drawn alike, and their words."""

    count: int
    words: tuple[str, ...] = ()

    def missing(self, original: bytes, seen: Seen) -> str | None:
        if seen.copy is None:
            return "there is no copy"
        was, is_now = drawn(original), drawn(seen.copy)
        if len(is_now) != self.count or len(was) != self.count:
            return f"{self.count} pages, there are {len(is_now)} of {len(was)}"
        worst = max(unlike(before, after) for before, after in zip(was, is_now, strict=True))
        if worst > UNLIKE:
            return f"a page (differs by {worst:.0f})"
        return Words(*self.words).missing(original, seen)


@dataclass(frozen=True, slots=True)
class Sound:
    """As many seconds of sound that is not silence."""

    seconds: float = 1.0

    def missing(self, original: bytes, seen: Seen) -> str | None:
        if seen.copy is None:
            return "there is no copy"
        seconds, loudness = playing.sound(seen.copy)
        if abs(seconds - self.seconds) > SECONDS:
            return f"{self.seconds} s of sound, there are {seconds:.2f}"
        return f"sound (loudness {loudness:.0f})" if loudness < SILENCE else None


@dataclass(frozen=True, slots=True)
class Film:
    """The same film: first, middle and last picture, its seconds, and its sound."""

    seconds: float = 1.0
    sound: bool = True

    def missing(self, original: bytes, seen: Seen) -> str | None:
        if seen.copy is None:
            return "there is no copy"
        was, is_now = playing.film(original), playing.film(seen.copy)
        if len(is_now) < len(was) - 1 or not was:
            return f"{len(was)} pictures, there are {len(is_now)}"
        pairs = ((0, 0), (len(was) // 2, len(is_now) // 2), (-1, -1))
        worst = max(unlike(was[before][1], is_now[after][1]) for before, after in pairs)
        if worst > UNLIKE:
            return f"a picture of the film (differs by {worst:.0f})"
        lasts = is_now[-1][0] - is_now[0][0]
        if abs(lasts - (was[-1][0] - was[0][0])) > SECONDS:
            return f"{self.seconds} s of film, the pictures last {lasts:.2f}"
        return Sound(self.seconds).missing(original, seen) if self.sound else None


def _of_first(seen: Seen) -> bool:
    """Whether it is said beside the copy that it shows only the first of several."""
    return any(text.startswith("copy-first-") for text in seen.texts)


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures in grey at 32 × 32, where white lies under what is transparent."""
    pairs = zip(_small(one), _small(other), strict=True)
    return sum(abs(before - after) for before, after in pairs) / (32 * 32)


def drawn(content: bytes) -> list[Image.Image]:
    """The pages of a PDF as PDFium draws them, with what was filled into its forms, or the frames of a picture."""
    if b"%PDF" not in content[:1024]:
        return _frames(content, 100)
    with pypdfium2.PdfDocument(content) as paper:
        paper.init_forms()
        return [page.render(scale=0.5).to_pil() for page in paper]


def _small(picture: Image.Image) -> bytes:
    if picture.mode == "I;16":
        # Pillow would make everything white; the upper half of each point is what a person sees.
        picture = Image.frombytes("L", picture.size, picture.tobytes()[1::2])
    over = picture.convert("RGBA")
    paper = Image.new("RGBA", over.size, "white")
    paper.alpha_composite(over)
    return paper.convert("L").resize((32, 32), Image.Resampling.BOX).tobytes()


def _frames(content: bytes, most: int) -> list[Image.Image]:
    from pillow_heif import register_heif_opener

    register_heif_opener()
    if content.startswith(b"%PDF"):
        return drawn(content)[:most]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(content)) as picture:
            frames = []
            for nth in range(min(max(1, getattr(picture, "n_frames", 1)), most)):
                picture.seek(nth)
                frames.append(_upright(picture.convert("RGBA") if nth else picture.copy()))
            return frames


def _upright(picture: Image.Image) -> Image.Image:
    """The picture as its EXIF turns it; a camera's broken notes turn nothing."""
    try:
        return ImageOps.exif_transpose(picture)
    except (SyntaxError, ValueError, OSError):
        return picture


def _text(seen: Seen) -> str:
    assert seen.copy is not None
    if seen.copy.startswith(b"%PDF"):
        return "".join(pdf_text(seen.copy))
    return seen.copy.decode("utf-8-sig")
