"""One process on SQLite: a second writer would starve, so it does not start (law 12)."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.settings import StartRefusedError


@contextmanager
def only_one(database_url: str) -> Iterator[None]:
    """Hold the lock that lies beside a SQLite file; for any other database there is nothing to hold.

    Raises:
        StartRefusedError: another process holds it.
    """
    if not database_url.startswith("sqlite:///"):
        yield
        return
    file = Path(database_url.removeprefix("sqlite:///"))
    file.parent.mkdir(parents=True, exist_ok=True)
    # The lock ends with the process that holds it, however that ends.
    with file.with_name(file.name + ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise StartRefusedError(
                "Lian already runs on this database. SQLite serves one process; stop the other one, "
                "or set DATABASE_URL to a PostgreSQL database."
            ) from None
        yield
