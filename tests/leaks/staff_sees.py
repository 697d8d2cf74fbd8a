"""What would leave for staff of one file: the only place here that knows the file worker."""

from dataclasses import dataclass, fields

from bot.file_worker.client import Examined, StaffCopy
from bot.file_worker.pool import FileWorkers


@dataclass(frozen=True, slots=True)
class Seen:
    """What staff are shown.

    Attributes:
        copy: bytes of the copy made for staff; None if only type and size are shown.
        mime: the copy's media type, or the original's where there is no copy.
        texts: every text that came back: types, endings, notes.
    """

    copy: bytes | None
    mime: str
    texts: tuple[str, ...]


async def staff_sees(workers: FileWorkers, content: bytes, declared: str) -> Seen:
    """Push the content through a real file worker."""
    examined = await workers.examine(content, declared)
    copy = examined.copy
    if copy is None:
        return Seen(None, examined.mime, _texts(examined))
    return Seen(copy.content, copy.mime, _texts(examined) + _texts(copy))


def _texts(value: Examined | StaffCopy) -> tuple[str, ...]:
    said = (getattr(value, each.name) for each in fields(value))
    return tuple(text for text in said if isinstance(text, str))
