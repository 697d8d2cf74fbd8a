"""No read fails while keys change under load, however often the change is killed. `make rotation` does it at length."""

import asyncio
import json
import os
import random
import sys
from asyncio.subprocess import PIPE, Process
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from store.engine import engines
from store.engine.runners import worked
from store.sealing import OperatorKey, make_operator_key, stored
from store.sealing.inspection import inspect_keys
from store.tables import LEASE
from store.unit import Tx
from tests.bot.operator.test_settings import GOOD
from tests.rotation.reader import say
from tests.store.sealing.lives import a_life
from tests.support.installation import installation

LIVES = int(os.environ.get("LIAN_ROTATION", "12"))
KILLS = 1 if LIVES < 100 else 30
READERS = 2
ROOT = Path(__file__).resolve().parents[2]


async def started(module: str, *words: str, **env: str) -> Process:
    program = (sys.executable, "-m", f"tests.rotation.{module}", *words)
    return await asyncio.create_subprocess_exec(*program, cwd=ROOT, env={**os.environ, **env}, stdout=PIPE)


def lived(url: str, operator: OperatorKey) -> None:
    """Fill the database, and let it look as one that is served on."""
    keys, now = stored.open_keyring(url, operator, datetime.now(UTC)), datetime.now(UTC)
    engine = engines.writer(url)
    with engine.begin() as conn:
        for n in range(1, LIVES + 1):
            worked(conn, lambda conn, n=n: a_life(Tx(conn, keys, now, installation()), n))
        served = {"name": "clock", "holder": "reader", "fence": 1, "until": now + timedelta(hours=1)}
        conn.execute(insert(LEASE), served)
    engine.dispose()


async def rotated(env: dict[str, str], rng: random.Random) -> str:
    """Change the keys, killed at random moments and begun again; return what the last run said."""
    for _ in range(KILLS):
        process = await started("rotator", **env)
        assert process.stdout
        await process.stdout.readline()  # it has begun
        await asyncio.sleep(rng.uniform(0, 0.3))
        if process.returncode is None:
            process.kill()
        await process.communicate()
    process = await started("rotator", **env)
    said, _ = await process.communicate()
    assert process.returncode == 0
    return said.decode()


async def test_no_read_fails_while_keys_change_and_the_change_is_killed(database_url: str, tmp_path: Path) -> None:
    former, new, stop = make_operator_key(), make_operator_key(), tmp_path / "stop"
    lived(database_url, OperatorKey.from_text(former))
    readers = [
        await started("reader", database_url, former, str(LIVES), str(stop), PYTHONPATH=str(ROOT))
        for _ in range(READERS)
    ]
    for reader in readers:
        assert reader.stdout
        assert await reader.stdout.readline() == b"reads\n"
    env = {**GOOD, "LIAN_KEY": former, "LIAN_KEY_NEW": new, "DATABASE_URL": database_url}
    said = await rotated(env, random.Random(LIVES))
    stop.touch()
    results: list[dict[str, Any]] = [json.loads((await it.communicate())[0]) for it in readers]
    assert [it["failed"] for it in results] == [{}] * READERS
    assert all(it["done"] > LIVES for it in results), results
    assert "none waits" in said
    for key in (former, new):
        report = inspect_keys(database_url, OperatorKey.from_text(key))
        assert (report.waiting, report.broken, report.operators) == (0, [], 2)
        assert len(report.generations) == 2
        assert results[0]["generations"][-1] == report.generations[-1].number
    say(f"{sum(it['done'] for it in results)} rounds of {READERS} processes, {KILLS} kills, 0 failed reads")
