"""Text is all to be seen: what is written in it, its sender wrote or chose."""

import re

_ENCODINGS = ("utf-8", "gb18030")
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def is_plain(content: bytes) -> bool:
    """Whether it is text, such as a log, a table or a page, in an encoding in use where Chinese is read."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _reads(content, "utf-16")
    return _NO_TEXT.search(content) is None and any(_reads(content, encoding) for encoding in _ENCODINGS)


def _reads(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
