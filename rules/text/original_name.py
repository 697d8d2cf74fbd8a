"""The name of an original as it was given, without characters that can mislead its reader."""

import mimetypes
import re
import unicodedata

from rules.text.name_folding import HIDDEN

LONGEST = 120
"""Characters; the ending is kept."""

_SHOWN = frozenset({"image", "video", "audio"})
_RESERVED = re.compile(r'[\\/:*?"<>|]')


def given_name(name: str | None, kind: str, mime: str | None) -> str:
    """Return a file's own name without control characters, invisible letters, direction changes and paths.

    If nothing remains, the name is made of `kind` and media type.
    """
    kept = "".join(it for it in name or "" if unicodedata.category(it)[0] not in "CZ" or it == " ")
    kept = _RESERVED.sub("_", "".join(it for it in kept if it not in HIDDEN)).strip(" .")
    if not kept:
        return f"{kind}{mimetypes.guess_extension(mime or '') or ''}"
    stem, dot, ending = kept.rpartition(".")
    if len(kept) <= LONGEST:
        return kept
    return f"{stem[: LONGEST - len(ending) - 1]}.{ending}" if dot and len(ending) < 12 else kept[:LONGEST]


def is_shown(name: str) -> bool:
    """Return whether the messenger shows such a file itself, so that saving it can be disabled."""
    return (mimetypes.guess_type(name)[0] or "").partition("/")[0] in _SHOWN
