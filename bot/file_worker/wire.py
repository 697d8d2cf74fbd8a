"""Frames between parent and worker: a letter, a length and bytes; no pickles."""

import socket
import struct
from collections.abc import Callable
from typing import Annotated

import msgspec

HEAD = struct.Struct("!cI")
"""The kind of a frame and the number of bytes that follow."""

REQUEST, CONTENT, KIND, COPY, MISSING, REACHED = b"Q", b"B", b"T", b"C", b"N", b"R"
"""CONTENT: bytes. All others are JSON: REQUEST of WorkerRequest; KIND of OriginalType; COPY of CopyHead, whose
bytes follow as CONTENT; MISSING of NoCopy; REACHED of Confinement."""

MAKES_COPY, DRAWS_OFFICE = b"c", b"o"
"""Kinds of workers."""

START = struct.Struct("!cIHHI")
"""To the fork server: kind of worker, memory in MB, processor seconds, wall seconds, maximum bytes of a file."""

STATUS = struct.Struct("!iI")
"""From the fork server: exit status of the worker (`os.waitpid`), and its peak memory in KB."""

Tell = Callable[[bytes, bytes], None]
"""Sends a frame of this kind with this body to the parent."""

SMALL = 4096
"""Maximum bytes of a JSON frame."""


class WorkerRequest(msgspec.Struct, omit_defaults=True):
    """What a worker is asked: to copy a file of a `declared` type, or to draw one with this `ending` by `program`."""

    declared: str = ""
    ending: str = ""
    program: str = ""


class OriginalType(msgspec.Struct):
    """The type of the original; its ending has a dot, or is empty."""

    mime: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}\Z")]
    ending: Annotated[str, msgspec.Meta(pattern=r"^(?:\.[a-z0-9]{1,12})?\Z")]


class CopyHead(msgspec.Struct):
    """The ending of a copy, and the id of the note beside it."""

    ending: str
    note: str | None


class NoCopy(msgspec.Struct):
    """The id of the reason for no copy."""

    why: str


class Confinement(msgspec.Struct):
    """The version of Landlock that holds a worker, and whether its system calls are filtered."""

    landlock: int = 0
    filtered: bool = False


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


def _exactly(line: socket.socket, size: int) -> bytearray:
    read, at = bytearray(size), 0
    view = memoryview(read)
    while at < size:
        got = line.recv_into(view[at:])
        if not got:
            raise WireError("the line has ended")
        at += got
    return read
