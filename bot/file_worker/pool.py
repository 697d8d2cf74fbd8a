"""Examine files in workers: how many run at once, and with which limits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import structlog

from bot.file_worker import office, wire
from bot.file_worker.client import UNCLEAN, UNKNOWN, Examined, ForkServer, Limits, Run, StaffCopy, WorkersAwayError
from bot.file_worker.confine import Isolation

log = structlog.get_logger()

COPIES = "bot.copies.copying"
"""The module that makes copies; only the fork server loads it."""

BESIDE = 2
"""Number of workers at once."""

_PDF = "application/pdf"


USUAL = Limits(memory=256)
LARGE = Limits(memory=512)
"""Limits for a file that needed more memory; no other worker runs beside it."""
OFFICE = Limits(memory=768, cpu=40, wall=60, file_bytes=100 * 2**20)


class FileWorkers:
    """Examines files, each in its own process. The fork server starts with the first file.

    Args:
        module: the module that the fork server loads; its `work` runs in the workers.
        usual, large: limits of an ordinary worker, and of one that runs alone.
        soffice: path of LibreOffice; with None, copies of office documents are words only.
    """

    def __init__(
        self, module: str = COPIES, *, usual: Limits = USUAL, large: Limits = LARGE, soffice: Path | None = None
    ) -> None:
        self._module = module
        self._usual, self._large = usual, large
        self._soffice = soffice
        self._server: ForkServer | None = None
        self._starting = asyncio.Lock()
        self._places = asyncio.Semaphore(BESIDE)
        self._by_itself = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End the fork server and every worker with it."""
        if self._server:
            await self._server.end()
            self._server = None

    @property
    def pid(self) -> int | None:
        """The process id of the fork server, or None."""
        return self._server.process.pid if self._server else None

    async def examine(self, content: bytes, declared: str | None) -> Examined:
        """Return the type of a file and its copy; hostile bytes never raise.

        Args:
            declared: the media type that its sender declared; it only breaks a tie.

        Raises:
            WorkersAwayError: no worker is available now.
        """
        run = await self._tried(content, wire.WorkerRequest(declared or ""))
        if run.kind is None:
            return Examined(UNKNOWN, "", None, UNCLEAN)
        mime, ending = run.kind.mime, run.kind.ending
        copy = run.copy if run.whole else None
        if self._soffice and ending in office.ENDINGS:
            copy = await self._drawn(content, ending, self._soffice) or copy
        if copy:
            return Examined(mime, ending, copy, None)
        return Examined(mime, ending, None, None, run.missing or "copy-none-limits")

    async def isolation(self) -> Isolation:
        """Return the isolation of workers on this machine."""
        run = await self._run(b"", wire.WorkerRequest(), self._usual, wire.MAKES_COPY)
        namespaces = self._server is not None and self._server.namespaces
        return Isolation(run.reached.landlock, run.reached.filtered, namespaces)

    async def _tried(self, content: bytes, asked: wire.WorkerRequest) -> Run:
        """Run a worker; run it again alone with more memory, where the memory was too little."""
        async with self._places:
            run = await self._run(content, asked, self._usual, wire.MAKES_COPY)
        if not run.wants_memory:
            return run
        async with self._all_places():
            return await self._run(content, asked, self._large, wire.MAKES_COPY)

    async def _drawn(self, content: bytes, ending: str, soffice: Path) -> StaffCopy | None:
        asked = wire.WorkerRequest(ending=ending, program=str(soffice))
        async with self._all_places():
            run = await self._run(content, asked, OFFICE, wire.DRAWS_OFFICE)
        drawn = await self._tried(run.drawn, wire.WorkerRequest(_PDF)) if run.drawn else Run()
        return drawn.copy if drawn.whole and drawn.kind and drawn.kind.mime == _PDF else None

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

    async def _run(self, content: bytes, asked: wire.WorkerRequest, limits: Limits, kind: bytes) -> Run:
        server = await self._serving()
        run = Run()
        try:
            async with asyncio.timeout(limits.wall + 10):
                await server.run(run, content, asked, limits, kind)
        except (TimeoutError, OSError, EOFError) as error:
            await self.close()
            raise WorkersAwayError(type(error).__name__) from None
        if run.status or not run.whole:
            log.info("a file worker gave no copy", status=run.status, missing=run.missing, peak_kb=run.peak)
        return run

    async def _serving(self) -> ForkServer:
        async with self._starting:
            if self._server and self._server.process.poll() is not None:
                await self.close()
            if self._server is None:
                self._server = await ForkServer.start(self._module)
            return self._server


async def isolation() -> Isolation:
    """Return the isolation of a worker on this machine, by starting one."""
    async with FileWorkers() as workers:
        return await workers.isolation()
