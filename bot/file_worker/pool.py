"""The parent's side: it sends bytes to a worker, reads frames back, and believes only what they may say."""

import asyncio
import json
import socket
import struct
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import structlog

from bot.file_worker import office, wire
from bot.file_worker.confine import Isolation
from bot.file_worker.examined import (
    ENDING,
    ENDINGS,
    LARGEST_COPY,
    MIME,
    MISSING,
    NOTES,
    UNCLEAN,
    UNKNOWN,
    Examined,
    StaffCopy,
)

log = structlog.get_logger()

COPIES = "bot.copies.copying"
"""The module that makes copies; it is loaded in the fork server only."""

BESIDE = 2
"""Workers at once."""

_PDF = "application/pdf"
_START_SECONDS = 60.0
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"}


class WorkersAwayError(Exception):
    """No worker can be had now; that says nothing about the file."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may use.

    Attributes:
        memory: MB beyond what it starts with.
        cpu: seconds of the processor.
        wall: seconds in all.
        file_bytes: what it may write into files; none but what draws office papers does.
    """

    memory: int
    cpu: int = 10
    wall: int = 20
    file_bytes: int = 0


USUAL = Limits(memory=256)
LARGE = Limits(memory=512)
"""For a file that did not fit; no other worker runs beside it."""
OFFICE = Limits(memory=768, cpu=40, wall=60, file_bytes=100 * 2**20)


@dataclass(slots=True)
class _Run:
    """What a worker said, and how it ended."""

    kind: tuple[str, str] | None = None
    copy: StaffCopy | None = None
    missing: str | None = None
    drawn: bytes = b""
    told: dict[str, Any] | None = None
    status: int = -1
    peak: int = 0

    @property
    def whole(self) -> bool:
        return self.status == 0 and (self.copy is not None or self.missing is not None)

    @property
    def wants_memory(self) -> bool:
        """It said so, or broke down in code that cannot say it."""
        return self.missing == "copy-none-limits" or self.status & 0x7F in (4, 5, 6, 7, 11)


class FileWorkers:
    """Has files examined, each in a process of its own. The fork server starts with the first file.

    Args:
        module: what the fork server loads; its `work` runs in the workers.
        usual, large: limits of a worker, and of one that runs by itself.
        soffice: LibreOffice's program; None where office papers are shown as words only.
    """

    def __init__(
        self,
        module: str = COPIES,
        *,
        usual: Limits = USUAL,
        large: Limits = LARGE,
        soffice: Path | None = None,
    ) -> None:
        self._module = module
        self._usual, self._large = usual, large
        self._soffice = soffice
        self._server: _Server | None = None
        self._starting = asyncio.Lock()
        self._places = asyncio.Semaphore(BESIDE)
        self._by_itself = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the fork server and every worker with it."""
        if self._server:
            await self._server.end()
            self._server = None

    @property
    def pid(self) -> int | None:
        """The fork server's process; None while there is none."""
        return self._server.process.pid if self._server else None

    async def examine(self, content: bytes, declared: str | None) -> Examined:
        """The file's type and its copy; whatever is in the bytes, this is a value.

        Args:
            declared: the media type that its sender claimed, which decides between equals.

        Raises:
            WorkersAwayError: no worker can be had now.
        """
        asked = {"declared": declared or ""}
        run = await self._tried(content, asked)
        if run.kind is None:
            return Examined(UNKNOWN, "", None, UNCLEAN)
        mime, ending = run.kind
        copy = run.copy if run.whole else None
        if self._soffice and ending in office.ENDINGS:
            copy = await self._drawn(content, ending, self._soffice) or copy
        if copy:
            return Examined(mime, ending, copy, None)
        return Examined(mime, ending, None, None, run.missing or "copy-none-limits")

    async def isolation(self) -> Isolation:
        """What holds a worker on this machine."""
        run = await self._run(b"", {"isolation": True}, self._usual, wire.MAKES_COPY)
        told, server = run.told or {}, self._server
        version = told.get("landlock", 0)
        reached = version if isinstance(version, int) else 0
        return Isolation(reached, bool(told.get("filtered")), server is not None and server.namespaces)

    async def _tried(self, content: bytes, asked: dict[str, Any]) -> _Run:
        """Beside another at first; by itself, with more memory, where that was too little."""
        async with self._places:
            run = await self._run(content, asked, self._usual, wire.MAKES_COPY)
        if not run.wants_memory:
            return run
        async with self._all_places():
            return await self._run(content, asked, self._large, wire.MAKES_COPY)

    async def _drawn(self, content: bytes, ending: str, soffice: Path) -> StaffCopy | None:
        asked = {"ending": ending, "program": str(soffice)}
        async with self._all_places():
            run = await self._run(content, asked, OFFICE, wire.DRAWS_OFFICE)
        drawn = await self._tried(run.drawn, {"declared": _PDF}) if run.drawn else _Run()
        return drawn.copy if drawn.whole and drawn.kind and drawn.kind[0] == _PDF else None

    @asynccontextmanager
    async def _all_places(self) -> AsyncIterator[None]:
        async with self._by_itself:
            taken = 0
            try:
                for _ in range(BESIDE):
                    await self._places.acquire()
                    taken += 1
                yield
            finally:
                for _ in range(taken):
                    self._places.release()

    async def _run(self, content: bytes, asked: dict[str, Any], limits: Limits, kind: bytes) -> _Run:
        server = await self._serving()
        run = _Run()
        try:
            async with asyncio.timeout(limits.wall + 10):
                await server.run(run, content, asked, limits, kind)
        except (TimeoutError, OSError, EOFError) as error:
            await self.close()
            raise WorkersAwayError(type(error).__name__) from None
        if run.status or not run.whole:
            log.info("a file worker gave no copy", status=run.status, missing=run.missing, peak_kb=run.peak)
        return run

    async def _serving(self) -> "_Server":
        async with self._starting:
            if self._server and self._server.process.poll() is not None:
                await self.close()
            if self._server is None:
                self._server = await _Server.start(self._module)
            return self._server


class _Server:
    """The fork server's process, and the line to it."""

    def __init__(self, process: "subprocess.Popen[bytes]", line: socket.socket, namespaces: bool) -> None:
        self.process = process
        self.namespaces = namespaces
        self._line = line

    @classmethod
    async def start(cls, module: str) -> Self:
        ours, theirs = socket.socketpair()
        process = _begun(module, theirs)
        ours.setblocking(False)
        try:
            async with asyncio.timeout(_START_SECONDS):
                ready = await asyncio.get_running_loop().sock_recv(ours, 1)
        except (TimeoutError, OSError):
            ready = b""
        server = cls(process, ours, namespaces=ready == b"+")
        if not ready:
            await server.end()
            raise WorkersAwayError("the fork server does not start")
        return server

    async def end(self) -> None:
        self._line.close()
        with suppress(ProcessLookupError):
            self.process.kill()
        await asyncio.to_thread(self.process.wait)

    async def run(self, run: _Run, content: bytes, asked: dict[str, Any], limits: Limits, kind: bytes) -> None:
        """Have one worker serve; what it said stands in `run`, which is whole once its process has ended.

        Raises:
            OSError, EOFError: the fork server is gone.
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
    """A fresh interpreter, and nothing of our environment: no key can be found in it. It ends with the thread that
    begins it, so that is not one of a pool's."""
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


async def _ask(writer: asyncio.StreamWriter, asked: dict[str, Any], content: bytes) -> None:
    request = json.dumps(asked).encode()
    writer.write(wire.HEAD.pack(wire.REQUEST, len(request)) + request)
    writer.write(wire.HEAD.pack(wire.CONTENT, len(content)))
    writer.write(content)
    await writer.drain()


async def _listen(reader: asyncio.StreamReader, run: _Run) -> None:
    """Read what the worker says, until it ends or says what may not be said."""
    copy: StaffCopy | None = None
    with suppress(asyncio.IncompleteReadError, ConnectionError, wire.WireError, struct.error):
        while True:
            kind, length = wire.HEAD.unpack(await reader.readexactly(wire.HEAD.size))
            if length > (LARGEST_COPY if kind == wire.CONTENT else wire.SMALL):
                return
            body = await reader.readexactly(length)
            match kind:
                case wire.KIND:
                    run.told = wire.words(body)
                    run.kind = _kind(run.told)
                case wire.COPY:
                    copy = _copy(wire.words(body))
                case wire.CONTENT if copy:
                    run.copy = replace(copy, content=body)
                case wire.CONTENT:
                    run.drawn = body
                case wire.MISSING:
                    why = wire.words(body).get("why")
                    run.missing = why if why in MISSING else "copy-none"
                case _:
                    return


def _kind(told: dict[str, Any]) -> tuple[str, str] | None:
    mime, ending = str(told.get("mime")), str(told.get("ending"))
    return (mime, ending) if MIME.fullmatch(mime) and ENDING.fullmatch(ending) else None


def _copy(told: dict[str, Any]) -> StaffCopy | None:
    ending, note = told.get("ending"), told.get("note")
    if ending not in ENDINGS or not (note is None or note in NOTES):
        raise wire.WireError("no copy that may be shown")
    return StaffCopy(b"", ENDINGS[ending], ending, note)


async def isolation() -> Isolation:
    """What would hold a worker on this machine, tried with one."""
    async with FileWorkers("bot.file_worker.probe") as workers:
        return await workers.isolation()
