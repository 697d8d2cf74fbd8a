"""Search what a run leaves behind for canaries: files of database and evidence, a dump, logs; in usual encodings."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from store.engine import engines
from tests.leaks.canaries import forms


def found(canaries: Mapping[str, str], places: Mapping[str, bytes]) -> list[str]:
    """Return where each canary is found, as `name in place`.

    Args:
        canaries: what each stands for, by the canary.
        places: what the run leaves behind, by where it is.
    """
    wanted = {canary: {form for form in forms(canary) if len(form) >= 8} for canary in canaries}
    return [
        f"{what} ({canary}) in {where}"
        for canary, what in canaries.items()
        for where, content in places.items()
        if any(form in content for form in wanted[canary])
    ]


def left(url: str, *folders: Path) -> dict[str, bytes]:
    """Return what the database and these folders hold: the files of SQLite with its log of writes; of PostgreSQL the
    dump and the files of the database."""
    places = dict(_files(folders))
    if file := engines.file_of(url):
        return places | dict(_files([file.parent]))
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    dump = subprocess.run(["pg_dump", "--inserts", plain], capture_output=True, check=False).stdout
    return places | ({"pg_dump": dump} if dump else {}) | _pages(url)


def _pages(url: str) -> dict[str, bytes]:
    """The pages of all tables and indexes as PostgreSQL keeps them, where its files can be read here."""
    engine = create_engine(engines.parsed(url), isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        conn.execute(text("CHECKPOINT"))
        folder, number = conn.execute(
            text("SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()")
        ).one()
    engine.dispose()
    return dict(_files([Path(folder) / "base" / str(number)]))


def _files(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for each in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if each.is_file() and not each.is_symlink():
                yield str(each), each.read_bytes()
