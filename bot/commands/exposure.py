"""Files of Lian that other users of the machine may read."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bot.settings import Settings
from store.engine import engines
from store.engine.private_files import accessible_to_others

_BESIDE = ("", "-wal", "-shm", "-journal", ".lock")
_MOST = 10_000
"""Maximum number of evidence files that are checked."""


def exposed_file_warnings(settings: Settings, env: Path) -> Iterator[str]:
    """Yield a sentence with the remedy for each file or folder that others may read; one for all evidence files."""
    for path, mode in accessible_to_others(_places(settings, env)):
        yield f"{path} is readable by others: chmod {mode} {path}"
    folder = evidence_folder(settings)
    if folder and folder.is_dir() and next(accessible_to_others(islice(folder.iterdir(), _MOST)), None):
        yield f"Files in {folder} are readable by others: chmod 600 {folder}/*"


def _places(settings: Settings, env: Path) -> Iterator[Path]:
    yield env
    yield from filter(None, (settings.lian_key_file, settings.lian_key_new_file))
    database = engines.file_of(settings.database_url)
    for file in filter(None, (database, evidence_folder(settings))):
        # The permissions of the working directory are the operator's choice.
        folder = file if file is not database else file.parent
        if folder.resolve() != Path.cwd():
            yield folder
    if database:
        yield from (database.with_name(database.name + end) for end in _BESIDE)


def evidence_folder(settings: Settings) -> Path | None:
    """Return the folder of the evidence; None where it is kept elsewhere."""
    return None if "://" in settings.evidence_url else Path(settings.evidence_url)
