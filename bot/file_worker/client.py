"""The parent's side of the line to the fork server: start it, send it a file, and check what a worker answers."""

import asyncio
import socket
import struct
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Self

import msgspec.json

from bot.file_worker import wire

ENDINGS = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}
"""Extensions of copies and their media types; any other answer of a worker is rejected."""

NOTES = frozenset({"copy-words-only", "copy-first-pages", "copy-first-frame", "copy-first-frames", "copy-first-part"})
"""Message ids of notes beside a copy."""

MISSING = frozenset({"copy-none", "copy-none-archive", "copy-none-damaged", "copy-none-locked", "copy-none-limits"})
"""Message ids of reasons for a missing copy."""

LARGEST_COPY = 45 * 1024 * 1024
"""Bytes; a bot may send 50 MB (https://core.telegram.org/bots/api#senddocument)."""

UNKNOWN = "application/octet-stream"
UNCLEAN = "refusal-fetched-unclean"

_START_SECONDS = 60.0
_NOT_READABLE = (msgspec.DecodeError, RecursionError)
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"}


class WorkersAwayError(Exception):
    """No worker is available now, independent of the file."""


@dataclass(frozen=True, slots=True)
class StaffCopy:
    """The copy that staff see.

    Attributes:
        ending: the extension with its dot, one of `ENDINGS`.
        note: the id of a note, one of `NOTES`; None where the copy is complete.
    """

    content: bytes
    mime: str
    ending: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Examined:
    """A file after its examination.

    Attributes:
        mime, ending: type of the original by its bytes; the ending has its dot, or is empty.
        copy: the copy; None where there is none, then staff see type and size.
        refusal: the id of the reason why the file is not kept at all; then `copy` is None.
        missing: the id of the reason why there is no copy, one of `MISSING`.
    """

    mime: str
    ending: str
    copy: StaffCopy | None
    refusal: str | None
    missing: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one worker.

    Attributes:
        memory: MB beyond its use at the start.
        cpu: processor seconds.
        wall: seconds of wall time.
        file_bytes: bytes it may write to files; only LibreOffice writes any.
    """

    memory: int
    cpu: int = 10
    wall: int = 20
    file_bytes: int = 0


@dataclass(slots=True)
class Run:
    """The answers of a worker, and its exit status."""

    kind: wire.OriginalType | None = None
    copy: StaffCopy | None = None
    missing: str | None = None
    drawn: bytes = b""
    reached: wire.Confinement = field(default_factory=wire.Confinement)
    status: int = -1
    peak: int = 0

    @property
    def whole(self) -> bool:
        return self.status == 0 and (self.copy is not None or self.missing is not None)

    @property
    def wants_memory(self) -> bool:
        """Whether it ran out of memory: it said so, or died by a signal in native code."""
        return self.missing == "copy-none-limits" or self.status & 0x7F in (4, 5, 6, 7, 11)


class ForkServer:
    """The process of the fork server and the socket to it."""

    def __init__(self, process: "subprocess.Popen[bytes]", line: socket.socket) -> None:
        self.process = process
        self.namespaces = False
        self._line = line

    @classmethod
    async def start(cls, module: str) -> Self:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        server, ready = cls(_begun(module, theirs), ours), b""
        try:
            with suppress(OSError):
                async with asyncio.timeout(_START_SECONDS):
                    ready = await asyncio.get_running_loop().sock_recv(ours, 1)
        finally:
            if not ready:  # also where Lian stops meanwhile
                await server.end()
        if not ready:
            raise WorkersAwayError("the fork server does not start")
        server.namespaces = ready == b"+"
        return server

    async def end(self) -> None:
        self._line.close()
        with suppress(ProcessLookupError):
            self.process.kill()
        await asyncio.to_thread(self.process.wait)

    async def run(self, run: Run, content: bytes, asked: wire.WorkerRequest, limits: Limits, kind: bytes) -> None:
        """Let one worker examine the content, and store its answers in `run`.

        Raises:
            OSError, EOFError: the fork server has ended.
        """
        loop = asyncio.get_running_loop()
        (line, theirs), (status, told) = socket.socketpair(), socket.socketpair()
        start = wire.START.pack(kind, limits.memory, limits.cpu, limits.wall, limits.file_bytes)
        with status:
            try:
                with theirs, told:
                    socket.send_fds(self._line, [start], [theirs.fileno(), told.fileno()])
            except OSError:
                line.close()
                raise
            status.setblocking(False)
            reader, writer = await asyncio.open_connection(sock=line)
            asking = asyncio.ensure_future(_ask(writer, asked, content))
            try:
                await _listen(reader, run)
            finally:
                asking.cancel()
                await asyncio.gather(asking, return_exceptions=True)
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()
            ended = await loop.sock_recv(status, wire.STATUS.size)
            if len(ended) != wire.STATUS.size:
                raise EOFError
            run.status, run.peak = wire.STATUS.unpack(ended)


def _begun(module: str, line: socket.socket) -> "subprocess.Popen[bytes]":
    """Start an interpreter without our environment, so that it holds no key.

    It dies with the thread that starts it, so that must not be a thread of a pool.
    """
    with line:
        return subprocess.Popen(
            [sys.executable, "-I", "-m", "bot.file_worker.server", str(line.fileno()), module],
            env=_ENVIRONMENT,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[line.fileno()],
            start_new_session=True,
        )


async def _ask(writer: asyncio.StreamWriter, asked: wire.WorkerRequest, content: bytes) -> None:
    request = msgspec.json.encode(asked)
    writer.write(wire.HEAD.pack(wire.REQUEST, len(request)) + request)
    writer.write(wire.HEAD.pack(wire.CONTENT, len(content)))
    writer.write(content)
    await writer.drain()


async def _listen(reader: asyncio.StreamReader, run: Run) -> None:
    """Read the frames of a worker until it ends or sends an invalid one."""
    copy: StaffCopy | None = None
    with suppress(asyncio.IncompleteReadError, ConnectionError, wire.WireError, struct.error, *_NOT_READABLE):
        while True:
            kind, length = wire.HEAD.unpack(await reader.readexactly(wire.HEAD.size))
            if length > (LARGEST_COPY if kind == wire.CONTENT else wire.SMALL):
                return
            body = await reader.readexactly(length)
            match kind:
                case wire.KIND:
                    run.kind = msgspec.json.decode(body, type=wire.OriginalType)
                case wire.REACHED:
                    run.reached = msgspec.json.decode(body, type=wire.Confinement)
                case wire.COPY:
                    copy = _copy(msgspec.json.decode(body, type=wire.CopyHead))
                case wire.CONTENT if copy:
                    run.copy = replace(copy, content=body)
                case wire.CONTENT:
                    run.drawn = body
                case wire.MISSING:
                    why = msgspec.json.decode(body, type=wire.NoCopy).why
                    run.missing = why if why in MISSING else "copy-none"
                case _:
                    return


def _copy(head: wire.CopyHead) -> StaffCopy:
    if head.ending not in ENDINGS or not (head.note is None or head.note in NOTES):
        raise wire.WireError("no copy that may be shown")
    return StaffCopy(b"", ENDINGS[head.ending], head.ending, head.note)
