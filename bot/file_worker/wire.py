"""What passes between parent and worker: frames of one letter, a length and bytes, never pickled objects."""

import json
import socket
import struct
from typing import Any

HEAD = struct.Struct("!cI")
"""The kind of a frame, and how many bytes follow."""

REQUEST, CONTENT, KIND, COPY, MISSING = b"Q", b"B", b"T", b"C", b"N"
"""REQUEST: JSON of what is asked. CONTENT: bytes. KIND: JSON of the original's type. COPY: JSON of the copy, whose
bytes follow as CONTENT. MISSING: JSON of why there is no copy."""

MAKES_COPY, DRAWS_OFFICE = b"c", b"o"
"""The kinds of worker."""

START = struct.Struct("!cIHHI")
"""To the fork server: the kind of worker, memory in MB, processor seconds, wall seconds, bytes a file may have."""

STATUS = struct.Struct("!iI")
"""From the fork server: how the worker ended (`os.waitpid`), and how much memory it had at most, in KB."""

SMALL = 4096
"""The most bytes of a JSON frame."""


class WireError(Exception):
    """What came is no frame of ours."""


def send(line: socket.socket, kind: bytes, body: bytes) -> None:
    """Send one frame."""
    line.sendall(HEAD.pack(kind, len(body)))
    line.sendall(body)


def receive(line: socket.socket) -> tuple[bytes, bytearray]:
    """Read one frame.

    Raises:
        WireError: the line has ended.
    """
    kind, length = HEAD.unpack(_exactly(line, HEAD.size))
    return kind, _exactly(line, length)


def words(body: bytes) -> dict[str, Any]:
    """The JSON object of a frame.

    Raises:
        WireError: it is none.
    """
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise WireError("no JSON") from None
    if not isinstance(found, dict):
        raise WireError("no object")
    return found


def _exactly(line: socket.socket, size: int) -> bytearray:
    read, at = bytearray(size), 0
    view = memoryview(read)
    while at < size:
        got = line.recv_into(view[at:])
        if not got:
            raise WireError("the line has ended")
        at += got
    return read
