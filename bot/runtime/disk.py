"""Lian's own disk: its free space, watched outside of transactions, and the lock file of a SQLite database.

On SQLite a second process would starve as a writer, so it does not start (law 12).
"""

import asyncio
import fcntl
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import structlog

from bot.runtime.supervision import Service
from bot.settings import StartRefusedError
from store.engine import private_files
from store.unit import Store

log = structlog.get_logger()

CHECK_INTERVAL = 10.0
"""Between two checks: real time, as the disk fills by the machine's clock."""

LOCK_TIMEOUT = 1.0
"""How long the system may take to release the lock of a killed process."""


class DiskWatch(Service):
    """Sets for the store's transactions whether the disk is low, by the operator's limit (`free_megabytes`).

    Args:
        places: folders on this machine that Lian writes to; those of other machines are not watched.
    """

    def __init__(self, store: Store, places: Sequence[Path]) -> None:
        self._store = store
        self._places = places

    async def run(self) -> None:
        """Check until cancelled."""
        while True:
            self.look()
            await asyncio.sleep(CHECK_INTERVAL)

    def look(self) -> None:
        """Check once."""
        wanted, low = self._store.installation.policy.budgets.free_disk, False
        for place in self._places:
            try:
                low = low or shutil.disk_usage(place).free < wanted
            except OSError as error:
                log.warning("a disk cannot be looked at", error=type(error).__name__)
        if low != self._store.installation.disk_low:
            log.warning("the disk is low: no file is taken" if low else "there is room on the disk again")
            self._store.installation = replace(self._store.installation, disk_low=low)


def local_folders(database_url: str, evidence_url: str) -> list[Path]:
    """Return the folders on this machine that hold database and evidence."""
    found = [Path(evidence_url)] if "://" not in evidence_url else []
    if file := _sqlite_file(database_url):
        found.append(file.parent)
    return found


def _sqlite_file(database_url: str) -> Path | None:
    return Path(database_url.removeprefix("sqlite:///")) if database_url.startswith("sqlite:///") else None


@contextmanager
def sqlite_process_lock(database_url: str) -> Iterator[None]:
    """Hold a lock file beside a SQLite database; do nothing for any other database.

    Raises:
        StartRefusedError: another process holds the lock, or its file cannot be made.
    """
    file = _sqlite_file(database_url)
    if file is None:
        yield
        return
    with _lock(file) as lock:
        until = time.monotonic() + LOCK_TIMEOUT
        while not _locked(lock):
            if time.monotonic() >= until:
                raise StartRefusedError(
                    "Lian already runs on this database. SQLite serves one process; stop the other one, "
                    "or set DATABASE_URL to a PostgreSQL database."
                )
            time.sleep(0.02)
        yield


def _locked(lock: TextIO) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _lock(file: Path) -> TextIO:
    """Open the file to be locked; the lock ends with its process, however that ends."""
    try:
        private_files.make_folder(file.parent)
        return os.fdopen(private_files.open_file(file.with_name(file.name + ".lock"), os.O_WRONLY), "w")
    except OSError as error:
        raise StartRefusedError(
            f"DATABASE_URL cannot be used: {file.parent} cannot be written ({error.strerror})."
        ) from None
