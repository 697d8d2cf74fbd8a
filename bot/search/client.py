"""Searches the catalogue in a process that is started with the first search, and ends when nobody searches."""

import asyncio
import json
import sys
from collections import OrderedDict
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import astuple
from functools import cache, partial
from typing import Any, TypeVar

import structlog

from bot.runtime.log import describe_exception
from rules.catalogue.categories import Catalogue
from rules.catalogue.search import LONGEST_PHRASE, CategorySearch, Found, leaf_words
from rules.catalogue.search_features import Reading
from rules.later import LaterError

log = structlog.get_logger()

ANSWER_SECONDS = 2.5
"""Seconds that a search waits for the process, which takes one to start; then the plain search answers."""

IDLE_SECONDS = 600.0
"""Seconds after the last search for which the process waits for another."""

CANDIDATES = 12
"""How many categories are scored for a phrase: what staff taught may lift one of them among the first."""

_KEPT = 64
Value = TypeVar("Value")
_ENVIRONMENT = {
    **{"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"},
    **{"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
}
_AWAY = (TimeoutError, OSError, ValueError)


@cache
def plain(catalogue: Catalogue) -> CategorySearch:
    """Return the search without dictionaries; its index is built only once."""
    return CategorySearch(leaf_words(catalogue), Reading())


class CatalogueSearch:
    """Finds categories for the dialogs; what is not answered yet is asked for outside the unit.

    The latest answers are kept in memory, by the hashes of their phrases.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._answers: OrderedDict[int, Found] = OrderedDict()
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._ending: asyncio.TimerHandle | None = None
        self._asking: set[asyncio.Future[Any]] = set()
        self._reaping: set[asyncio.Future[Any]] = set()

    def __call__(self, phrase: str) -> Found:
        """Return the likeliest categories.

        Raises:
            LaterError: the process must be asked first.
        """
        if (known := self._answers.get(hash(phrase))) is None:
            raise LaterError(partial(self.ask, phrase))
        return known

    @property
    def pid(self) -> int | None:
        """The id of the process, or None."""
        return self._process.pid if self._process else None

    async def ask(self, phrase: str) -> None:
        """Ask the process, or the plain search if it does not answer in time."""
        asking = _kept(self._asking, self._asked(phrase[:LONGEST_PHRASE]))
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                found = await asyncio.shield(asking)
        except _AWAY as error:
            log.info("the plain search answers", error=describe_exception(error))
            found = await asyncio.to_thread(lambda: plain(self._catalogue).found(phrase, CANDIDATES))
        self._answers[hash(phrase)] = found
        if len(self._answers) > _KEPT:
            self._answers.popitem(last=False)

    async def close(self) -> None:
        """End the process."""
        if self._ending:
            self._ending.cancel()
        # A search that is cancelled ends the process that it was starting or asking.
        for search in self._asking:
            search.cancel()
        await asyncio.gather(*self._asking, return_exceptions=True)
        self._end()
        await asyncio.gather(*self._reaping, return_exceptions=True)

    async def _asked(self, phrase: str) -> Found:
        """Ask in turn; an answer that comes late is read to its end, so that the next one is not taken for it."""
        async with self._turn:
            if self._ending:
                self._ending.cancel()
            try:
                process = await self._started()
                scored, sure = json.loads(await _said(process, [phrase, CANDIDATES]))
            except BaseException:
                self._end()
                raise
            self._ending = asyncio.get_running_loop().call_later(IDLE_SECONDS, self._end)
            return Found([(id, score) for id, score in scored], sure)

    async def _started(self) -> asyncio.subprocess.Process:
        if self._process is None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-I", "-m", "bot.search.server"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=_ENVIRONMENT,
                cwd="/",
                start_new_session=True,
            )
            await _said(self._process, [astuple(words) for words in leaf_words(self._catalogue)])
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            _kept(self._reaping, process.communicate())


def _kept(tasks: set[asyncio.Future[Any]], work: Coroutine[Any, Any, Value]) -> asyncio.Task[Value]:
    """Begin work that goes on when nobody waits for it any more; it is among the tasks until it is done."""
    task = asyncio.create_task(work)
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    return task


async def _said(process: asyncio.subprocess.Process, line: object) -> bytes:
    """Send a line and return the one that answers it.

    Raises:
        OSError: the process has ended.
    """
    if process.stdin is None or process.stdout is None:
        raise BrokenPipeError
    process.stdin.write(json.dumps(line).encode() + b"\n")
    await process.stdin.drain()
    return await process.stdout.readline()
