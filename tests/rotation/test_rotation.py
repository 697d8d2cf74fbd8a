"""No read fails while keys change under load, however often the change is killed. `make rotation` does it at length."""

import asyncio
import json
import os
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

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
READERS = 1 if LIVES < 100 else 2
ROOT = Path(__file__).resolve().parents[2]


PATIENCE = 300.0
"""Seconds for what another process is waited for, on a busy machine too."""

T = TypeVar("T")


async def waited(what: str, for_it: Awaitable[T]) -> T:
    """Wait for another process; say what it was that did not come."""
    try:
        return await asyncio.wait_for(for_it, PATIENCE)
    except TimeoutError:
        raise AssertionError(f"waited {PATIENCE:.0f} seconds in vain until {what}") from None


async def started(module: str, *words: str, **env: str) -> Process:
    program = (sys.executable, "-m", f"tests.rotation.{module}", *words)
    return await asyncio.create_subprocess_exec(*program, cwd=ROOT, env={**os.environ, **env}, stdout=PIPE)


async def reading(stack: AsyncExitStack, *words: str) -> Process:
    """Start a process that reads, and is killed with the stack if it still runs then."""
    reader = await started("reader", *words, PYTHONPATH=str(ROOT))
    stack.callback(lambda: reader.returncode is None and reader.kill())
    assert reader.stdout
    assert await waited("a reader had begun", reader.stdout.readline()) == b"reads\n"
    return reader


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
    for kill in range(KILLS):
        process = await started("rotator", **env)
        assert process.stdout
        said = await waited(f"the change began that is to be killed as number {kill + 1}", process.stdout.readline())
        assert b"seals from now on" in said
        await asyncio.sleep(rng.uniform(0, 0.3))
        if process.returncode is None:
            process.kill()
        await waited("a killed process was gone", process.communicate())
    process = await started("rotator", **env)
    said, _ = await waited("the last change was done", process.communicate())
    assert process.returncode == 0
    return said.decode()


async def test_no_read_fails_while_keys_change_and_the_change_is_killed(database_url: str, tmp_path: Path) -> None:
    former, new, stop = make_operator_key(), make_operator_key(), tmp_path / "stop"
    lived(database_url, OperatorKey.from_text(former))
    env = {**GOOD, "LIAN_KEY": former, "LIAN_KEY_NEW": new, "DATABASE_URL": database_url}
    async with AsyncExitStack() as stack:
        readers = [await reading(stack, database_url, former, str(LIVES), str(stop)) for _ in range(READERS)]
        said = await rotated(env, random.Random(LIVES))
        stop.touch()
        told = [await waited("a reader was done", it.communicate()) for it in readers]
    results: list[dict[str, Any]] = [json.loads(out) for out, _ in told]
    assert [it["failed"] for it in results] == [{}] * READERS
    assert all(it["done"] > LIVES for it in results), results
    assert "none waits" in said
    for key in (former, new):
        report = inspect_keys(database_url, OperatorKey.from_text(key))
        assert (report.waiting, report.broken, report.operators) == (0, [], 2)
        assert len(report.generations) == 2
        assert results[0]["generations"][-1] == report.generations[-1].number
    say(f"{sum(it['done'] for it in results)} rounds of {READERS} processes, {KILLS} kills, 0 failed reads")
