"""Who is measured: Lian on each database and bare echo bots, each a process of its own on the same sandbox."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sandbox import Sandbox
from sandbox.state.world import Bot
from store.sealing import make_operator_key
from tests.bench.crowd import ECHO, REPORT, Crowd
from tests.support.machine import cpu, tree

LIAN, FORMER = "Lian", "former Lian"
"""The contestants' names: the code of this checkout, and that of an earlier commit."""

_NO_LIMITS = {"SEND_PER_SECOND": "1000000", "SEND_PER_CHAT_SECONDS": "0", "SEND_PER_GROUP_MINUTE": "1000000"}


@dataclass(slots=True)
class Contestant:
    """One bot, running, and the crowd that talks with it."""

    name: str
    process: asyncio.subprocess.Process
    crowd: Crowd

    def cpu(self) -> float:
        """Seconds of processor that the process and its children have used."""
        return sum(cpu(pid) for pid in tree(self.process.pid))

    async def stop(self) -> None:
        """End it, and wait for its end."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        await self.process.wait()


async def echo(sandbox: Sandbox, name: str, number: int) -> Contestant:
    """A bare echo bot, `tests.bench.echo_{name}`."""
    bot = sandbox.add_bot(f"{number}:token-of-{name}", username=f"{name}_bot")
    process = await _started(["-m", f"tests.bench.echo_{name}", sandbox.url, _token(bot)], {})
    return Contestant(f"bare {name}", process, Crowd(sandbox, bot, ECHO))


async def lian(
    sandbox: Sandbox, kind: str, number: int, database_url: str, folder: Path, code: Path | None = None
) -> Contestant:
    """All of Lian, as the child that `lian run` starts, on a fresh database.

    Args:
        number: makes the ids of its two bots, this and the next.
        code: the checkout whose code runs; None for this one.
    """
    reporter = sandbox.add_bot(f"{number}:token-of-reporter", username=f"lian_{number}_bot")
    desk = sandbox.add_bot(f"{number + 1}:token-of-desk", username=f"lian_{number}_desk_bot")
    chief = sandbox.add_person("周主任", language_code="zh-hans")
    staff = sandbox.add_group("工作群", members=[chief], admins=[desk])
    settings = {
        "REPORTER_BOT_TOKEN": _token(reporter),
        "DESK_BOT_TOKEN": _token(desk),
        "STAFF_CHAT_ID": str(staff.id),
        "ADMIN_IDS": str(chief.id),
        "LIAN_KEY": make_operator_key(),
        "DATABASE_URL": database_url,
        "EVIDENCE_URL": str(folder / "evidence"),
        "TELEGRAM_API_URL": sandbox.url,
        **_NO_LIMITS,
    }
    process = await _started(["-c", "from bot.cli import main; main()", "run"], settings, code)
    return Contestant(f"{FORMER if code else LIAN} on {kind}", process, Crowd(sandbox, reporter, REPORT))


def _token(bot: Bot) -> str:
    return bot.token or ""


async def _started(
    command: Sequence[str], settings: Mapping[str, str], code: Path | None = None
) -> asyncio.subprocess.Process:
    # The folder of `python -c` comes first on its path, before the installed project.
    environment = {**os.environ, **settings}
    return await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment, cwd=code, stdout=asyncio.subprocess.DEVNULL
    )
