"""Allows only one process on SQLite: a second writer would starve, so it does not start (law 12)."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.settings import StartRefusedError
from store.engine import private_files

LOCK_TIMEOUT = 1.0
"""How long the system may take to release the lock of a killed process."""


@contextmanager
def sqlite_process_lock(database_url: str) -> Iterator[None]:
    """Hold a lock file beside a SQLite database; do nothing for any other database.

    Raises:
        StartRefusedError: another process holds the lock, or its file cannot be made.
    """
    if not database_url.startswith("sqlite:///"):
        yield
        return
    file = Path(database_url.removeprefix("sqlite:///"))
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
