"""What the parent learns of a file from its worker: its type, and the copy that staff may be shown."""

import re
from dataclasses import dataclass

ENDINGS = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}
"""The endings that a copy may have, and the media type of each. A worker that says anything else is not believed."""

NOTES = frozenset({"copy-words-only", "copy-first-pages", "copy-first-frame", "copy-first-frames", "copy-first-part"})
"""What may be said beside a copy, as message ids."""

MISSING = frozenset({"copy-none", "copy-none-archive", "copy-none-damaged", "copy-none-locked", "copy-none-limits"})
"""Why there may be no copy, as message ids."""

LARGEST_COPY = 45 * 1024 * 1024
"""Bytes; a bot may send 50 MB (https://core.telegram.org/bots/api#senddocument)."""

UNKNOWN = "application/octet-stream"
UNCLEAN = "refusal-fetched-unclean"

MIME = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}")
ENDING = re.compile(r"(?:\.[a-z0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class StaffCopy:
    """What staff are shown, made anew from the original.

    Attributes:
        ending: with its dot, one of `ENDINGS`.
        note: the id of a message that is said beside it, one of `NOTES`; None where the copy shows everything.
    """

    content: bytes
    mime: str
    ending: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of a file.

    Attributes:
        mime, ending: of the original, by its bytes; the ending has its dot, or is empty.
        copy: None where nothing can be shown; staff then see type and size.
        refusal: the id of the message that says why the file cannot be kept at all; `copy` is None then.
        missing: the id of the message that says why there is no copy, one of `MISSING`.
    """

    mime: str
    ending: str
    copy: StaffCopy | None
    refusal: str | None
    missing: str | None = None
