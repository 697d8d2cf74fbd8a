"""Lian as a process of its own, as `lian run` starts it, with whatever processes it starts itself."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

from bot.settings import Settings
from store.sealing import Keyring, stored
from tests.hostile.measures import ended
from tests.support.environment import environment_of
from tests.support.settling import until

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0


class Running:
    """One `lian run` at a time, on the same data.

    Args:
        folder: its working folder, with its database; what it says goes to `lian.log` there.
    """

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings = settings
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self._database = sqlite3.connect(f"file:{folder / 'lian.db'}?mode=ro", uri=True, isolation_level=None)
        self.log = folder / "lian.log"
        self.started = 0
        """How often it was started from here; it may have started itself again beside that."""

    @property
    def pid(self) -> int:
        """The first process of all."""
        assert self._process is not None
        return self._process.pid

    async def start(self, **different: str) -> None:
        """Start it, without waiting until it serves."""
        values = environment_of(self._settings)
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        with self.log.open("ab") as said:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", "from bot.cli import main; main()", "run"),
                cwd=self._folder,
                env={**os.environ, **values, **different, "PYTHONPATH": path},
                stderr=said,
                stdout=said,
                start_new_session=True,
            )
        self.started += 1

    def close(self) -> None:
        """Look into its database no more."""
        self._database.close()

    async def serves(self) -> None:
        """Return once it says so."""
        await until(lambda: self.openings() >= self.started, START_SECONDS)

    def openings(self) -> int:
        """How often it has begun to serve, no matter who started it."""
        return self.log.read_bytes().count(b"Lian serves")

    def stands(self) -> bool:
        """The first process has not ended."""
        return self._process is not None and self._process.returncode is None

    async def kill(self) -> None:
        """SIGKILL for all processes at once."""
        list(ended(self.pid))
        assert self._process is not None
        await self._process.wait()

    async def stop(self) -> float:
        """As an operator stops it; the seconds that it took. What does not end is killed."""
        loop = asyncio.get_running_loop()
        assert self._process is not None
        begun = loop.time()
        with suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), 30)
        took = loop.time() - begun
        await self.kill()
        return took

    def waiting(self) -> int:
        """Updates that are stored and not handled yet."""
        return self._count("SELECT count(*) FROM inbox WHERE state = 'waiting'")

    def handled(self) -> int:
        """Updates that are handled or set aside."""
        return self._count("SELECT count(*) FROM inbox WHERE state <> 'waiting'")

    def set_aside(self) -> int:
        """Updates that failed."""
        return self._count("SELECT count(*) FROM inbox WHERE state = 'set_aside'")

    def failures(self) -> list[tuple[str, int]]:
        """What they failed of, and how many each."""
        query = "SELECT error, count(*) FROM inbox WHERE state = 'set_aside' GROUP BY error ORDER BY 2 DESC"
        return self._database.execute(query).fetchall()

    def set_aside_of(self, person: int) -> int:
        """Updates of this person that failed."""
        conversation = self._keyring().hash("conversation", f"reporter:{person}")
        query = "SELECT count(*) FROM inbox WHERE state = 'set_aside' AND conversation = ?"
        return self._count(query, conversation)

    def _keyring(self) -> Keyring:
        return Keyring(stored.read_keys(self._settings.database_url, self._settings.operator_key()))

    def files_refused(self, number: str) -> int:
        """Files of this case that are refused."""
        case = "SELECT id FROM cases WHERE number = ?"
        return self._count(f"SELECT count(*) FROM evidence WHERE state = 'refused' AND case_id IN ({case})", number)

    def files_wanted(self) -> int:
        """Files that are still to be fetched."""
        return self._count("SELECT count(*) FROM evidence WHERE state = 'wanted'")

    def _count(self, query: str, *values: object) -> int:
        return int(self._database.execute(query, values).fetchone()[0])
