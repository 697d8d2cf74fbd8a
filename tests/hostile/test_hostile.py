"""The whole of Lian as a process of its own, among strangers who send it what they like; an honest person files.

The short form has a few hundred updates, and each row of what was found once. `make hostile` has all: LIAN_UPDATES sets
how many malformed updates there are, LIAN_SEED repeats a run.
"""

import asyncio
import dataclasses
import os
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from pydantic import SecretStr

from bot.commands.demo.demonstration import TOKENS, DemoSetup, register_staff, set_up_sandbox
from bot.runtime.clock import RealClock
from sandbox import Sandbox
from sandbox.state.updates import UpdateQueue
from tests.hostile import calls, files, updates, words
from tests.hostile.lian import Running
from tests.hostile.measures import MEGABYTE, Figures, Peak, percentile
from tests.hostile.people import Honest
from tests.hostile.street import Street
from tests.support.machine import free_port
from tests.support.settling import until

FULL = "LIAN_HOSTILE" in os.environ
UPDATES = int(os.environ.get("LIAN_UPDATES", "100000" if FULL else "400"))
SEED = int(os.environ.get("LIAN_SEED", "1"))

SLOW = 1 if FULL else 4
"""The short form stands beside the rest of the suite, which takes more processors than there are."""
WAIT = 2.0 * SLOW
"""Seconds within which the honest person is answered, at the 99th percentile."""
MEMORY = 1024 * MEGABYTE
BACK = 10.0 * SLOW
"""Seconds from a start after SIGKILL to the first answer."""
PATIENCE = 900.0 if FULL else 90.0

SECRET = "hush"


class Mails:
    """A mail server that takes everything."""

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:  # noqa: N802
        return "250 OK"


@pytest.fixture
def mail_port() -> Iterator[int]:
    controller = Controller(Mails(), hostname="127.0.0.1", port=free_port())
    controller.start()
    yield controller.port
    controller.stop()


@pytest.fixture
def stage(tmp_path: Path, mail_port: int) -> DemoSetup:
    """The sandbox does not slow anybody down: what is measured is Lian, not Telegram's limits."""
    stage = set_up_sandbox(Sandbox(now=lambda: datetime.now(UTC), flood=False), tmp_path)
    different = {
        "listen": f"127.0.0.1:{free_port()}",
        "send_per_second": 1000,
        "smtp_url": SecretStr(f"smtp://127.0.0.1:{mail_port}"),
        "smtp_from": "lian@example.org",
    }
    return dataclasses.replace(stage, settings=stage.settings.model_copy(update=different))


@asynccontextmanager
async def meanwhile(*works: object) -> AsyncIterator[None]:
    """Have these done for ever while the block runs; what fails there is raised at its end."""
    tasks = [asyncio.ensure_future(work) for work in works]  # type: ignore[arg-type]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for outcome in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome


def test_there_are_at_least_three_hundred_siblings() -> None:
    assert len(files.SIBLINGS) + len(words.SIBLINGS) + len(calls.WHOLE) + len(calls.BODIES) >= 300
    assert len({file.name for file in files.ROWS}) == len(files.ROWS) >= 13


def test_updates_are_made_without_the_specification_too_and_are_the_same_for_a_seed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def made() -> list[object]:
        maker = updates.Maker(7, [5, 6], [-100], ["d.1.send"])
        return [maker.update() for _ in range(50)]

    assert made() == made()
    monkeypatch.setattr(updates, "schema", updates.from_aiogram)
    assert made() == made()
    assert len(updates.from_aiogram().fields["Message"]) > 50


def test_an_injected_update_is_numbered_and_handed_over_like_any_other() -> None:
    queue = UpdateQueue()
    queue.push("message", {"text": "x"})
    queue.inject({"message": [], "update_id": "mine"})
    first, second = queue.next_batch(10)
    assert second.body == {"message": [], "update_id": first.id + 1}


async def test_nothing_a_stranger_sends_stops_it(stage: DemoSetup, tmp_path: Path) -> None:
    figures, peak, begun = Figures(), Peak(), time.monotonic()
    async with stage.sandbox as sandbox:
        settings = await register_staff(stage, RealClock())
        reporter, desk = (sandbox.world.bots[TOKENS[name]] for name in ("reporter", "desk"))
        lian, honest = Running(settings, tmp_path), Honest(sandbox, reporter)
        street = Street(sandbox, reporter, desk, lian, PATIENCE)
        port = int(str(settings.listen).rpartition(":")[2])
        await lian.start()
        try:
            await lian.serves()
            async with meanwhile(peak.watch(lian.pid), honest.goes_on()):
                await _everything(figures, street, port)
            _of_people(figures, honest, lian)
            figures.add("starts by itself", lian.openings() - lian.started, "0", lian.openings() == lian.started)
            figures.add("first process stands", lian.stands(), "True", lian.stands())
            await _ended(figures, "killed, started, called by webhook", _killed(figures, lian, honest, port, peak))
        finally:
            await lian.kill()
            lian.close()
    memory = peak.memory / MEGABYTE
    figures.add("memory of all processes, at most", f"{memory:.0f} MB", "1,024 MB", peak.memory < MEMORY)
    figures.add("processes at once, at most", peak.processes)
    figures.add("whole run", f"{time.monotonic() - begun:.0f} s")
    print(f"\nSeed {SEED}, updates from {updates.schema().source}\n{figures.table()}")  # noqa: T201 - its figures are what it is for
    assert not figures.failed, "\n".join(figures.failed)


async def _everything(figures: Figures, street: Street, port: int) -> None:
    """All that strangers do, one phase after the other, for as long as Lian comes to an end with each."""
    more = words.SIBLINGS if FULL else words.SIBLINGS[:6]
    phases = {
        "words": street.types((*words.WORDS_ROWS, *more)),
        "addresses": street.leaves_addresses((*words.WORDS_ROWS, *(words.SIBLINGS if FULL else ()))),
        "files": street.sends((*files.ROWS, *(files.SIBLINGS if FULL else ()))),
        "calls": _calls(port),
        f"{UPDATES:,} malformed updates": street.floods(UPDATES, SEED),
    }
    for name, phase in phases.items():
        if figures.failed:
            phase.close()
        else:
            await _ended(figures, name, phase)


async def _ended(figures: Figures, name: str, phase: Coroutine[None, None, None]) -> None:
    begun = time.monotonic()
    try:
        await phase
    except (TimeoutError, AssertionError) as stuck:
        figures.add(name, f"{type(stuck).__name__} {stuck}".strip(), "comes to its end", False)
    else:
        figures.add(name, f"{time.monotonic() - begun:.0f} s", "comes to its end")


async def _calls(port: int) -> None:
    held = await calls.held_open(port, 300)
    await calls.all_sent(port, calls.WHOLE)
    assert b" 200 " in await calls.sent(port, b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"), "health does not answer"
    for writer in held:
        writer.close()


def _of_people(figures: Figures, honest: Honest, lian: Running) -> None:
    late = percentile(honest.waits, 0.99)
    figures.add("updates handled", f"{lian.handled():,}")
    figures.add("of these set aside", f"{lian.set_aside():,}")
    for error, number in lian.failures()[:12]:
        figures.add(f"    {error}", f"{number:,}")
    figures.add("reports filed by honest people", len(honest.numbers), "some", bool(honest.numbers))
    figures.add("waits of honest people", len(honest.waits))
    figures.add("median wait", f"{percentile(honest.waits, 0.5):.3f} s")
    figures.add("wait at the 99th percentile", f"{late:.3f} s", f"{WAIT:.0f} s", late <= WAIT)
    figures.add("longest wait", f"{max(honest.waits, default=0):.3f} s")
    innocent = sum(map(lian.set_aside_of, honest.people))
    figures.add("rows of honest people set aside", innocent, "0", innocent == 0)
    refused = sum(map(lian.files_refused, honest.numbers))
    figures.add("files of honest people refused", refused, "0", refused == 0)


async def _killed(figures: Figures, lian: Running, honest: Honest, port: int, peak: Peak) -> None:
    """SIGKILL, a start with a webhook, and the time until somebody is answered; then calls of the webhook by others."""
    await lian.kill()
    before, bots, someone = lian.openings(), list(honest.bots()), honest.another()
    begun = time.monotonic()
    await lian.start(WEBHOOK_URL="https://127.0.0.1:9", WEBHOOK_SECRET=SECRET)
    async with meanwhile(peak.watch(lian.pid)):
        await until(lambda: all(bot.webhook for bot in bots), PATIENCE)
        for bot, name in zip(bots, TOKENS, strict=True):
            # As if a proxy stood before it.
            assert bot.webhook is not None
            bot.webhook._url = f"http://127.0.0.1:{port}/telegram/{name}"
        await someone.starts()
        took = time.monotonic() - begun
        figures.add("first answer after SIGKILL and a start", f"{took:.1f} s", f"{BACK:.0f} s", took <= BACK)
        honest.waits.clear()
        held = await calls.held_open(port, 300)
        bodies = [calls.with_secret(SECRET.encode(), body) for body in calls.BODIES]
        async with meanwhile(calls.all_sent(port, [*bodies, *(calls.with_secret(it, b"{}") for it in calls.SECRETS)])):
            await honest.files()
        for writer in held:
            writer.close()
    longest = max(honest.waits)
    figures.add(
        "longest wait by webhook, among 300 half-sent calls", f"{longest:.3f} s", f"{WAIT:.0f} s", longest <= WAIT
    )
    stands = lian.openings() == before + 1 and lian.stands()
    figures.add("stands after calls of its webhook", stands, "True", stands)
    stopped = await lian.stop()
    figures.add("end after SIGTERM", f"{stopped:.1f} s", "25 s", stopped < 25)
