"""Files and folders that only the account running Lian may read, whatever the umask."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_OTHERS = 0o077


def make_folder(folder: Path) -> None:
    """Create the folder and its missing parents; an existing folder stays as it is.

    Raises:
        OSError: it cannot be created.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def open_file(file: Path, flags: int) -> int:
    """Open the file, creating it if missing, and return its descriptor (`flags`: `os.O_*` beside `O_CREAT`).

    Raises:
        OSError: it cannot be created or opened.
    """
    return os.open(file, flags | os.O_CREAT | os.O_CLOEXEC, 0o600)


def make_file(file: Path) -> None:
    """Create the file, empty, if missing. SQLite gives the files beside a database the mode of the database."""
    os.close(open_file(file, os.O_WRONLY))


def accessible_to_others(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the paths that are accessible to others than their owner, each with the mode it should have."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except OSError:
            continue
        if mode & _OTHERS:
            yield path, "700" if stat.S_ISDIR(mode) else "600"
