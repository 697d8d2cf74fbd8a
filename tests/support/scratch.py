"""Put temporary files of tests in memory if there is room, so that tests do not wait for a disk.

SQLite syncs at each commit, which takes 3 ms on an ordinary disk; PostgreSQL copies 700 files for a new database.
Tests kill processes, never the machine, so they prove the same.
"""

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 4 * 2**30
"""Bytes; a run of the whole suite uses less than half of it."""


def folder() -> Path | None:
    """Return the folder for scratch files, or None for the machine's default."""
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
        return _MEMORY
    return None


def use_memory() -> None:
    """Let pytest make its temporary folders in memory, unless TMPDIR or PYTEST_DEBUG_TEMPROOT is set."""
    chosen = folder()
    if chosen and "TMPDIR" not in os.environ:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(chosen))
