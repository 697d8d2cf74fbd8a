"""What a file is, by its bytes; what its sender declared decides only between equals."""

from dataclasses import dataclass

import puremagic

TEXT = "text/plain"
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class FileType:
    """A media type, and the end that a file of this type usually has (with its dot, or empty)."""

    mime: str
    end: str

    def forbidden(self, by: frozenset[str]) -> bool:
        """Whether the policy names its type or its end (`Policy.forbidden`)."""
        return self.mime in by or self.end in by


def of(content: bytes, declared: str | None) -> FileType:
    """The type of the content."""
    try:
        found = [match for match in puremagic.magic_string(content) if match.mime_type or match.extension]
    except (puremagic.PureError, ValueError):
        found = []
    if not found:
        return FileType(_plain(content), "")
    match = next((match for match in found if declared and match.mime_type == declared), found[0])
    return FileType(match.mime_type or UNKNOWN, match.extension)


def _plain(content: bytes) -> str:
    try:
        content.decode()
    except UnicodeDecodeError:
        return UNKNOWN
    return TEXT
