"""What makes the event loop stand still ends the process, which comes back by itself and sets it aside."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.commands.demo.demonstration import TOKENS, DemoSetup, register_staff, set_up_sandbox
from bot.runtime.clock import RealClock
from sandbox import Person, Sandbox
from tests.crash.patient import Patient, nothing
from tests.support.environment import environment_of
from tests.support.machine import alive, children
from tests.support.settling import HANGS, until

ROOT = Path(__file__).resolve().parents[3]
POISON = "iao" * 20 + "m"
LONGEST_SECONDS = 120.0
"""A machine that does much else takes long for so many starts."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[DemoSetup]:
    stage = set_up_sandbox(Sandbox(now=lambda: datetime.now(UTC), flood=False), tmp_path)
    async with stage.sandbox:
        yield stage


@asynccontextmanager
async def running(stage: DemoSetup, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """The parent of a Lian whose log goes to `folder`; both are gone afterwards."""
    settings = await register_staff(stage, RealClock())
    opened = [call for call in stage.sandbox.calls if call["method"] == "deleteWebhook"]
    with (folder / "lian.log").open("wb") as said:
        parent = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.bot.processes.standing_still"),
            cwd=ROOT,
            env={**os.environ, **environment_of(settings)},
            stderr=said,
        )
    try:
        await until(
            lambda: sum(c["method"] == "deleteWebhook" for c in stage.sandbox.calls) >= len(opened) + 2, LONGEST_SECONDS
        )
        yield parent
    finally:
        with suppress(ProcessLookupError):
            parent.kill()
        await parent.wait()


async def at_the_category_step(stage: DemoSetup, name: str) -> Patient:
    bot = stage.sandbox.world.bots[TOKENS["reporter"]]
    person = Person.join(stage.sandbox, name, after=nothing, language_code="zh-hans")
    patient = Patient(person, bot, stage.sandbox, asyncio.Event())
    await person.starts(bot)
    await patient.taps("我要举报")
    await patient.taps("同意并继续")
    await patient.reads("您要举报什么")
    return patient


def set_aside(stage: DemoSetup) -> list[str]:
    engine = create_engine(stage.settings.database_url)
    with engine.connect() as conn:
        found = list(conn.execute(text("SELECT error FROM inbox WHERE state = 'set_aside'")).scalars())
    engine.dispose()
    return found


async def test_a_word_that_stops_the_loop_is_set_aside_after_two_ends_alone_and_others_are_answered(
    stage: DemoSetup, tmp_path: Path
) -> None:
    async with asyncio.timeout(LONGEST_SECONDS), running(stage, tmp_path) as parent:
        wei = await at_the_category_step(stage, "Wei")
        [first] = children(parent.pid)
        await wei.says(POISON, "您要举报什么")
        li = asyncio.create_task(at_the_category_step(stage, "Li"))
        await wei.reads("没有办成")
        await li
        assert not alive(first)
        assert parent.returncode is None
        said = (tmp_path / "lian.log").read_text()
        assert said.count("Lian has ended and is started again") >= 3, "in hand, and twice alone"
        assert said.count("Timeout (0:00:01)!") >= 3, "where it stood is written down"
        assert POISON not in said
        assert set_aside(stage) == ["unclean end of the process"]
        parent.terminate()
        assert await asyncio.wait_for(parent.wait(), HANGS) == 0
