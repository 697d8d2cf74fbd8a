"""Trials: rows are tried side by side, and alone after an unclean end of the process (law 14, decision 27).

A normal trial needs no commit before it: the row is stored as waiting already, under a lease that is held. Only after
an unclean end, each row that may have been in progress is marked, tried alone and unmarked; a mark that the next
process finds names the row that was being tried.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol, TypeVar

import structlog

from store.attempts import attempts
from store.engine import outages
from store.unit import Store, Tx

log = structlog.get_logger(__name__)

MAX_EXCEPTIONS = 3
"""A row is set aside after this many trials that raised an exception of its own."""

MAX_UNCLEAN_ENDS = 2
"""A row is set aside after this many unclean ends of the process while it was tried alone."""

UNCLEAN_END = "unclean end of the process"
"""The failure recorded for a row set aside because of `ENDS`."""

ISOLATION_SECONDS = 0.5
"""How long other rows wait for a row tried alone, doubled at each further trial, a minute at most; the row may merely
be waiting for a slow server. A row that blocks the event loop is alone for as long as it does."""

MAX_ISOLATION_SECONDS = 60.0

DRAIN_SECONDS = 0.5
"""How long a lone trial waits for the trials in progress to end."""

T = TypeVar("T")


class Fence(Protocol):
    """Wraps a unit so that it is refused once the lease is lost."""

    def __call__(self, unit: Callable[[Tx], T]) -> Callable[[Tx], T]:
        """Return the wrapped unit."""
        ...


class SetAside(Protocol):
    """A unit that sets a row aside."""

    def __call__(self, tx: Tx, role: str, row_id: int, error: str, *, tell: bool) -> None:
        """Set the row aside; `tell`: notify the people concerned too, not only the administrators."""
        ...


class IsolationGate:
    """Runs the trials of all roles of a process side by side, or one of them alone."""

    def __init__(self) -> None:
        self._beside = 0
        self._lone = 0
        self._turn = asyncio.Lock()
        self._opened = asyncio.Event()
        self._opened.set()
        self._emptied = asyncio.Event()

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[None]:
        """Run a trial beside others; it waits while a lone trial is running or waiting."""
        while self._lone:
            await self._opened.wait()
        self._beside += 1
        try:
            yield
        finally:
            self._beside -= 1
            self._emptied.set()

    async def close(self) -> None:
        """Wait for the turn to run alone; `open` ends it."""
        self._lone += 1
        self._opened.clear()
        try:
            await self._turn.acquire()
        except BaseException:
            self._leave()
            raise
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(DRAIN_SECONDS):
                    while self._beside:
                        self._emptied.clear()
                        await self._emptied.wait()
        except BaseException:
            self.open()
            raise

    def open(self) -> None:
        """Let the next lone trial run, or all others continue."""
        self._turn.release()
        self._leave()

    def _leave(self) -> None:
        self._lone -= 1
        if not self._lone:
            self._opened.set()


class Trials:
    """The trials of one role's rows.

    Args:
        role: the name of its lease.

    Attributes:
        after_unclean_end: the former process did not end cleanly; set by the code that takes the lease.
    """

    def __init__(self, role: str, store: Store, gate: IsolationGate, fenced: Fence) -> None:
        self.role = role
        self.after_unclean_end = False
        self._store = store
        self._gate = gate
        self._fenced = fenced
        self._on_record: set[int] = set()
        self._suspects: set[int] = set()
        self._aside: set[int] = set()
        self._lone_trials: dict[int, int] = {}

    @property
    def suspects(self) -> bool:
        """Whether there are rows that must be tried alone."""
        return bool(self._suspects)

    @property
    def aside(self) -> Collection[int]:
        """The rows that are set aside."""
        return self._aside

    async def begin(self, in_hand: Callable[[Tx], Collection[int]]) -> list[int]:
        """Load the role's attempts; return the rows that were tried alone at too many unclean ends, which the role must
        set aside.

        Args:
            in_hand: returns the rows that may have been in progress when the former process ended.
        """
        unclean = self.after_unclean_end

        def unit(tx: Tx) -> tuple[dict[int, attempts.TrialRecord], set[int]]:
            return attempts.load_at_start(tx, self.role, unclean=unclean), set(in_hand(tx)) if unclean else set()

        known, in_hand_then = await self._store.commit(self._fenced(unit))
        self.after_unclean_end = False
        self._aside = {row for row, each in known.items() if each.aside_at}
        self._on_record = set(known) - self._aside
        self._lone_trials = {row: known[row].lone_trials for row in self._on_record}
        self._suspects = in_hand_then - self._aside | {row for row in self._on_record if known[row].ended}
        return [row for row in self._on_record if known[row].ended >= MAX_UNCLEAN_ENDS]

    @asynccontextmanager
    async def trying(self, row_id: int) -> AsyncIterator[None]:
        """Run the trial of one row, alone if it must be; delete the row's attempt when it succeeds.

        A row that was set aside and is passed here again was requested anew, so its attempt is deleted first.
        """
        if row_id in self._aside:
            await self._write(attempts.forget, row_id)
            self._aside.discard(row_id)
        async with self._alone(row_id) if row_id in self._suspects else self._gate.beside():
            yield
            if row_id in self._on_record:
                await self._write(attempts.forget, row_id)
                self._on_record.discard(row_id)

    def several(self) -> AbstractAsyncContextManager[None]:
        """Run a trial of several rows together, none of which must be tried alone."""
        return self._gate.beside()

    async def raised(self, row_id: int, failure: str) -> bool:
        """Count an exception of the row's own; return whether the row must now be set aside."""
        unit = self._fenced(lambda tx: attempts.count_exception(tx, self.role, row_id, failure))
        times = await self._store.commit(unit)
        self._on_record.add(row_id)
        return times >= MAX_EXCEPTIONS

    async def set_aside(self, row_id: int, failure: str, unit: SetAside) -> None:
        """Set the row aside and notify the people concerned; if notifying fails, only set it aside.

        Raises:
            Exception: it could not be set aside either way.
        """
        log.error("a row is set aside", role=self.role, row=row_id, error=failure)
        try:
            await self._store.commit(self._fenced(lambda tx: unit(tx, self.role, row_id, failure, tell=True)))
        except Exception as error:
            if outages.is_transient(error):
                raise
            log.error(
                "whom it concerns could not be told of a row that is set aside",
                role=self.role,
                error=type(error).__name__,
            )
            await self._store.commit(self._fenced(lambda tx: unit(tx, self.role, row_id, failure, tell=False)))
        self.put_aside(row_id)

    def put_aside(self, row_id: int) -> None:
        """Note that the row has been set aside in the database."""
        self._on_record.discard(row_id)
        self._suspects.discard(row_id)
        self._aside.add(row_id)

    @asynccontextmanager
    async def _alone(self, row_id: int) -> AsyncIterator[None]:
        await self._gate.close()
        shared = False

        async def share() -> None:
            nonlocal shared
            await asyncio.sleep(min(ISOLATION_SECONDS * 2 ** self._lone_trials.get(row_id, 0), MAX_ISOLATION_SECONDS))
            await self._write(attempts.unmark_alone, row_id)
            shared = True
            self._gate.open()

        try:
            await self._write(attempts.mark_alone, row_id)
            self._on_record.add(row_id)
            sharing = asyncio.create_task(share())
            try:
                yield
            except BaseException as error:
                await self._write(attempts.unmark_alone, row_id)
                if isinstance(error, Exception):
                    self._suspects.discard(row_id)
                raise
            else:
                self._suspects.discard(row_id)
            finally:
                self._lone_trials[row_id] = self._lone_trials.get(row_id, 0) + 1
                sharing.cancel()
                await asyncio.gather(sharing, return_exceptions=True)
        finally:
            if not shared:
                self._gate.open()

    async def _write(self, mark: Callable[[Tx, str, int], None], row_id: int) -> None:
        await self._store.commit(self._fenced(lambda tx: mark(tx, self.role, row_id)))
