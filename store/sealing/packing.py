"""Values packed before they are sealed: deflated against the words that they say again and again.

A packed value begins with the number of its words, JSON and receipts never with a byte so low: both are read. Words
that have once packed a value stay as they are, because events are never written anew; better ones get another number.
"""

import zlib
from pathlib import Path

_EVENTS, _BESIDE = (Path(__file__).with_name(f"words_{number}.txt").read_bytes() for number in (1, 2))
_NEWEST = 2
_WORDS = {1: _EVENTS.replace(b"\n", b""), 2: _BESIDE + _EVENTS.replace(b"\n", b"")}


def packed(text: bytes) -> bytes:
    """Return what `unpacked` takes, the text itself where that is shorter."""
    deflating = zlib.compressobj(6, wbits=-12, memLevel=5, zdict=_WORDS[_NEWEST])
    short = bytes([_NEWEST]) + deflating.compress(text) + deflating.flush()
    return short if len(short) < len(text) else text


def unpacked(data: bytes) -> bytes:
    """Return the text that was packed, or was not; what follows a packed one does not count."""
    words = _WORDS.get(data[0]) if data else None
    return data if words is None else zlib.decompressobj(wbits=-12, zdict=words).decompress(data[1:])
