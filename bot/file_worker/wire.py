"""Frames between parent and worker: a letter, a length and bytes; no pickles."""

import json
import socket
import struct
from typing import Any

HEAD = struct.Struct("!cI")
"""The kind of a frame and the number of bytes that follow."""

REQUEST, CONTENT, KIND, COPY, MISSING = b"Q", b"B", b"T", b"C", b"N"
"""REQUEST: JSON of the request. CONTENT: bytes. KIND: JSON of the type of the original. COPY: JSON of the copy, whose
bytes follow as CONTENT. MISSING: JSON of the reason for no copy."""

MAKES_COPY, DRAWS_OFFICE = b"c", b"o"
"""Kinds of workers."""

START = struct.Struct("!cIHHI")
"""To the fork server: kind of worker, memory in MB, processor seconds, wall seconds, maximum bytes of a file."""

STATUS = struct.Struct("!iI")
"""From the fork server: exit status of the worker (`os.waitpid`), and its peak memory in KB."""

SMALL = 4096
"""Maximum bytes of a JSON frame."""


class WireError(Exception):
    """The received bytes are not a valid frame."""


def send(line: socket.socket, kind: bytes, body: bytes) -> None:
    """Send one frame."""
    line.sendall(HEAD.pack(kind, len(body)))
    line.sendall(body)


def receive(line: socket.socket) -> tuple[bytes, bytearray]:
    """Read one frame.

    Raises:
        WireError: the socket was closed.
    """
    kind, length = HEAD.unpack(_exactly(line, HEAD.size))
    return kind, _exactly(line, length)


def words(body: bytes) -> dict[str, Any]:
    """Return the JSON object of a frame.

    Raises:
        WireError: it is not a JSON object.
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
