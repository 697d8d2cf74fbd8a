"""One file: its type is told first, so that it is known whatever the file does to the rest."""

import json
import re
from collections.abc import Callable
from typing import Any

from bot.copies import films, kinds, office, papers, pictures, texts
from bot.copies.made import Made, NothingError
from bot.file_worker import wire

Tell = Callable[[bytes, bytes], None]

_MAKERS: dict[kinds.Family, Callable[[bytes], Made]] = {
    kinds.Family.PICTURE: pictures.make,
    kinds.Family.PAPER: papers.make,
    kinds.Family.FILM: films.make,
    kinds.Family.TEXT: texts.make,
    kinds.Family.OFFICE: office.make,
}

_NO_ROOM = re.compile("alloc|memory", re.IGNORECASE)


def work(request: dict[str, Any], content: bytearray, tell: Tell) -> None:
    """Tell the file's type, and then its copy or why there is none."""
    whole = bytes(content)
    content.clear()
    kind = kinds.of(whole, str(request["declared"]))
    tell(wire.KIND, _json({"mime": kind.mime, "ending": kind.ending}))
    try:
        made = _made(kind, whole)
    except NothingError as nothing:
        tell(wire.MISSING, _json({"why": nothing.why}))
    else:
        tell(wire.COPY, _json({"ending": made.ending, "note": made.note}))
        tell(wire.CONTENT, made.content)


def _made(kind: kinds.Kind, content: bytes) -> Made:
    if kind.family is kinds.Family.ARCHIVE:
        raise NothingError("copy-none-archive")
    maker = _MAKERS.get(kind.family)
    if maker is None:
        raise NothingError("copy-none")
    try:
        return maker(content)
    except MemoryError:
        raise NothingError("copy-none-limits") from None
    except NothingError:
        raise
    except Exception as error:
        # Bytes may be made to break who reads them, in ways that no reader lists; some of these say that memory ends.
        raise NothingError("copy-none-limits" if _NO_ROOM.search(str(error)) else "copy-none-damaged") from None


def _json(told: dict[str, Any]) -> bytes:
    return json.dumps(told).encode()
