"""Files and folders that only the account which Lian runs under may read, whatever the umask."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_OTHERS = 0o077


def make_folder(folder: Path) -> None:
    """Make the folder and those above it that are missing; one that is there stays as it is.

    Raises:
        OSError: there is no place for it.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def open_file(file: Path, flags: int) -> int:
    """A descriptor of the file, made where it is missing (`os.O_*` flags beside `O_CREAT`).

    Raises:
        OSError: it cannot be made, or not be opened.
    """
    return os.open(file, flags | os.O_CREAT | os.O_CLOEXEC, 0o600)


def make_file(file: Path) -> None:
    """Make the file, empty, where it is missing. What SQLite lays beside a database has the rights of the database."""
    os.close(open_file(file, os.O_WRONLY))


def accessible_to_others(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Those of the paths that others than their owner may read or write, each with the mode it should have."""
    for path in paths:
        try:
            mode = path.stat().st_mode
        except OSError:
            continue
        if mode & _OTHERS:
            yield path, "700" if stat.S_ISDIR(mode) else "600"
