"""The result of examining a file: its type, and the copy for staff."""

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
"""Extensions of copies and their media types; any other answer of a worker is rejected."""

NOTES = frozenset({"copy-words-only", "copy-first-pages", "copy-first-frame", "copy-first-frames", "copy-first-part"})
"""Message ids of notes beside a copy."""

MISSING = frozenset({"copy-none", "copy-none-archive", "copy-none-damaged", "copy-none-locked", "copy-none-limits"})
"""Message ids of reasons for a missing copy."""

LARGEST_COPY = 45 * 1024 * 1024
"""Bytes; a bot may send 50 MB (https://core.telegram.org/bots/api#senddocument)."""

UNKNOWN = "application/octet-stream"
UNCLEAN = "refusal-fetched-unclean"


@dataclass(frozen=True, slots=True)
class StaffCopy:
    """The copy that staff see.

    Attributes:
        ending: the extension with its dot, one of `ENDINGS`.
        note: the id of a note, one of `NOTES`; None where the copy is complete.
    """

    content: bytes
    mime: str
    ending: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Examined:
    """A file after its examination.

    Attributes:
        mime, ending: type of the original by its bytes; the ending has its dot, or is empty.
        copy: the copy; None where there is none, then staff see type and size.
        refusal: the id of the reason why the file is not kept at all; then `copy` is None.
        missing: the id of the reason why there is no copy, one of `MISSING`.
    """

    mime: str
    ending: str
    copy: StaffCopy | None
    refusal: str | None
    missing: str | None = None
