"""Examine one file: send its type first, so that the type is known even if copying fails."""

import re
from collections.abc import Callable

from msgspec.json import encode

from bot.copies import films, kinds, office, pdf, pictures, texts
from bot.copies.made import MadeCopy, NothingError
from bot.file_worker import wire

_MAKERS: dict[kinds.Family, Callable[[bytes], MadeCopy]] = {
    kinds.Family.PICTURE: pictures.make,
    kinds.Family.PAPER: pdf.make,
    kinds.Family.FILM: films.make,
    kinds.Family.TEXT: texts.make,
    kinds.Family.OFFICE: office.make,
}

_NO_ROOM = re.compile("alloc|memory", re.IGNORECASE)


def work(request: wire.WorkerRequest, content: bytearray, tell: wire.Tell) -> None:
    """Send the type of the file, then its copy or the reason why there is none."""
    whole = bytes(content)
    content.clear()
    kind = kinds.of(whole, request.declared)
    tell(wire.KIND, encode(wire.OriginalType(kind.mime, kind.ending)))
    try:
        made = _made(kind, whole, request.declared)
    except NothingError as nothing:
        tell(wire.MISSING, encode(wire.NoCopy(nothing.why)))
    else:
        tell(wire.COPY, encode(wire.CopyHead(made.ending, made.note)))
        tell(wire.CONTENT, made.content)


def _made(kind: kinds.MediaType, content: bytes, declared: str) -> MadeCopy:
    if kind.family is kinds.Family.ARCHIVE:
        # An office document is a zip with parts of its own; what says it is one, and has none, is broken.
        broken = kind.ending == ".zip" and declared in kinds.COPIED
        raise NothingError("copy-none-damaged" if broken else "copy-none-archive")
    maker = _MAKERS.get(kind.family)
    if maker is None:
        # What says it is a type that is copied, and does not begin like it, is a broken file.
        broken = kind.mime == kinds.UNKNOWN and declared in kinds.COPIED
        raise NothingError("copy-none-damaged" if broken else "copy-none")
    try:
        return maker(content)
    except MemoryError:
        raise NothingError("copy-none-limits") from None
    except NothingError:
        raise
    except Exception as error:
        # Hostile bytes make libraries raise undocumented exceptions; the text of some tells that memory ran out.
        raise NothingError("copy-none-limits" if _NO_ROOM.search(str(error)) else "copy-none-damaged") from None
