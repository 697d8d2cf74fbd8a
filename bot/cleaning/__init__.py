"""A copy that hides nothing of whoever made it: no author, place, camera or path; the original stays sealed."""

from bot.cleaning.office import clean_office
from bot.cleaning.papers import clean_pdf
from bot.cleaning.pictures import clean_picture
from bot.cleaning.plain import is_plain
from bot.cleaning.refusal import UncleanError
from bot.cleaning.sounds import clean_flac, clean_mp3, clean_ogg, clean_wave
from bot.cleaning.videos import clean_boxes

__all__ = ["UncleanError", "clean"]


def clean(content: bytes) -> bytes:
    """The same content without what is hidden in it; what it is follows from its own bytes (decision 10).

    Raises:
        UncleanError: it is of a kind that we cannot look through, or is broken.
    """
    try:
        return _cleaned(content)
    except UncleanError:
        raise
    except Exception as error:
        # Bytes may be made to break whoever reads them, in ways that no reader of theirs lists.
        raise UncleanError(type(error).__name__) from None


def _cleaned(content: bytes) -> bytes:
    match content:
        case _ if content.startswith(b"%PDF"):
            return clean_pdf(content)
        case _ if content.startswith(b"PK\x03\x04"):
            return clean_office(content, clean)
        case _ if content[4:8] == b"ftyp":
            return clean_boxes(content)
        case _ if content.startswith(b"OggS"):
            return clean_ogg(content)
        case _ if content.startswith(b"ID3") or (content[:1] == b"\xff" and content[1:2] >= b"\xe0"):
            # A JPEG begins with FF D8, which is no frame of sound.
            return clean_mp3(content)
        case _ if content.startswith(b"RIFF") and content[8:12] == b"WAVE":
            return clean_wave(content)
        case _ if content.startswith(b"fLaC"):
            return clean_flac(content)
        case _ if content.startswith(b"#!AMR") or is_plain(content):
            return content
    return clean_picture(content)
