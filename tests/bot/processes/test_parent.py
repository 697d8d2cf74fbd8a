"""The small parent starts its child again when it ends uncleanly, and stops at a signal whatever the child does."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.machine import alive

ROOT = Path(__file__).resolve().parents[3]


class Running:
    """A parent with a small child."""

    def __init__(self, process: "subprocess.Popen[bytes]", lives: Path) -> None:
        self.process = process
        self._lives = lives

    def lives(self) -> list[int]:
        """The process ids of the child's lives so far."""
        return [int(line) for line in self._lives.read_text().split()] if self._lives.exists() else []

    def lived(self, times: int) -> int:
        """The child's process id in this life, once it has begun."""
        waits(lambda: len(self.lives()) >= times)
        return self.lives()[times - 1]

    def ends(self, seconds: float = 20) -> int:
        return self.process.wait(seconds)

    def said(self) -> str:
        assert self.process.stderr
        return self.process.stderr.read().decode()


def waits(met: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < until
        time.sleep(0.01)


@contextmanager
def running(what: str, folder: Path) -> Iterator[Running]:
    lives = folder / "lives"
    command = [sys.executable, "-m", "tests.bot.processes.small_child", what, str(lives)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as process:
        one = Running(process, lives)
        try:
            yield one
        finally:
            for pid in (process.pid, *one.lives()):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_both_cleanly(which: signal.Signals, tmp_path: Path) -> None:
    with running("works", tmp_path) as one:
        child = one.lived(1)
        one.process.send_signal(which)
        assert one.ends() == 0
        assert not alive(child)


def test_a_child_that_was_killed_is_started_again(tmp_path: Path) -> None:
    with running("works", tmp_path) as one:
        os.kill(one.lived(1), signal.SIGKILL)
        second = one.lived(2)
        one.process.terminate()
        assert one.ends() == 0
        assert not alive(second)
        assert '"ended": "SIGKILL"' in one.said()


def test_a_child_whose_loop_stands_still_ends_and_is_started_again(tmp_path: Path) -> None:
    with running("stands-still", tmp_path) as one:
        one.lived(2)
        one.process.terminate()
        assert one.ends() == 0
        said = one.said()
        assert "small_child.py" in said, "where it stood"
        assert '"ended": "exit code 1"' in said


def test_a_signal_ends_a_child_whose_loop_stands_still(tmp_path: Path) -> None:
    with running("deaf", tmp_path) as one:
        child = one.lived(1)
        begun = time.monotonic()
        one.process.terminate()
        assert one.ends() == 128 + signal.SIGKILL
        assert time.monotonic() - begun < 5
        assert not alive(child)


def test_a_signal_to_both_at_once_is_one_signal_and_work_in_hand_is_ended(tmp_path: Path) -> None:
    with running("slow-end", tmp_path) as one:
        os.kill(one.lived(1), signal.SIGTERM)
        one.process.terminate()
        assert one.ends() == 0, "longer than a deaf one is waited for, as it has been heard"


def test_a_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    with running("slow-end", tmp_path) as one:
        one.lived(1)
        one.process.terminate()
        time.sleep(0.2)
        one.process.terminate()
        assert one.ends() == 128 + signal.SIGKILL


def test_a_signal_is_heard_while_it_starts_and_while_it_waits_to_start(tmp_path: Path) -> None:
    for what in ("starts-slowly", "fails"):
        (tmp_path / what).mkdir()
        with running(what, tmp_path / what) as one:
            one.lived(1)
            time.sleep(0.2)
            begun = time.monotonic()
            one.process.terminate()
            assert one.ends() == 0
            assert time.monotonic() - begun < 5
            assert "what somebody wrote" not in one.said()


def test_what_cannot_work_is_not_started_again(tmp_path: Path) -> None:
    with running("refuses", tmp_path) as one:
        assert one.ends() == 2
        assert len(one.lives()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the child notices by its line, and ends its work first")
def test_a_child_does_not_outlive_its_parent(tmp_path: Path) -> None:
    for what in ("works", "deaf"):
        (tmp_path / what).mkdir()
        with running(what, tmp_path / what) as one:
            child = one.lived(1)
            one.process.kill()
            waits(lambda child=child: not alive(child))


def test_the_parent_imports_nothing_heavy() -> None:
    told = "import sys, bot.main; print([m for m in sys.modules if m.split('.')[0] in sys.argv[1:]])"
    heavy = ["typer", "rich", "pydantic", "sqlalchemy", "aiogram", "telegram", "asyncio", "structlog", "store"]
    found = subprocess.run([sys.executable, "-c", told, *heavy], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
