"""From inside a worker nothing of Lian can be reached, and no worker outlives its limits."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.file_worker import client
from bot.file_worker.client import WorkersAwayError
from bot.file_worker.pool import FileWorkers, isolation
from tests.support.machine import alive, tree
from tests.support.settling import until

pytestmark = pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="only Linux shuts a process off")


async def deed(taken: FileWorkers, words: str) -> str:
    """What a worker says that does this; empty where it was ended."""
    examined = await taken.examine(words.encode(), None)
    return examined.copy.content.decode() if examined.copy else ""


@pytest.fixture
def port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


async def test_this_machine_shuts_workers_off_wholly() -> None:
    assert (await isolation()).whole


async def test_a_worker_opens_nothing_of_lian(taken: FileWorkers, tmp_path: Path, port: int) -> None:
    secret, evidence = tmp_path / ".env", tmp_path / "evidence"
    secret.write_text("LIAN_KEY=secret")
    evidence.mkdir()
    database = tmp_path / "lian.db"
    database.write_bytes(b"SQLite format 3\0")
    me = os.getpid()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        server.listen()
        tries = [
            *(f"read {path}" for path in (secret, database, "/etc/passwd", "/etc/hostname", __file__)),
            *(f"read /proc/{who}/{what}" for who in (me, taken.pid, "self") for what in ("environ", "mem", "maps")),
            *(f"list {path}" for path in (evidence, tmp_path, "/", "/proc", "/tmp", Path.home())),
            *(f"write {path}" for path in (tmp_path / "new", "/tmp/new-of-a-worker", "/dev/shm/new-of-a-worker")),
            *(f"connect {where}" for where in (port, 5432, 6379)),
            f"unix {tmp_path / 'socket'}",
            *(f"signal {pid}" for pid in (me, taken.pid, 1)),
            f"memory {me}",
            "run /bin/true",
            "fork",
            f"chmod {secret}",
        ]
        await deed(taken, "hello")
        told = {words: await deed(taken, words) for words in tries}
    assert {words: said for words, said in told.items() if not said.startswith("failed")} == {}
    assert secret.stat().st_mode & 0o777 != 0o777


async def test_the_deeds_would_be_done_where_nothing_holds_them(tmp_path: Path, port: int) -> None:
    from tests.bot.file_worker.deeds import DEEDS

    (tmp_path / ".env").write_text("x")
    assert DEEDS["read"](str(tmp_path / ".env")) == 1
    assert DEEDS["connect"](str(port)) == "connected"
    assert DEEDS["signal"](str(os.getppid())) is None
    assert DEEDS["memory"](str(os.getpid())) == "read"


async def test_a_worker_has_no_keys_in_its_environment_modules_and_open_files(
    taken: FileWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAN_KEY", "secret")
    assert "LIAN_KEY" not in await deed(taken, "environment")
    modules = await deed(taken, "modules")
    assert "bot.file_worker" in modules
    kept_out = ("bot.settings", "store", "cases", "sqlalchemy", "cryptography")
    assert [name for name in kept_out if f"'{name}'" in modules] == []
    assert len((await deed(taken, "files")).split(",")) == 1, "its own line to us"


@pytest.mark.parametrize(
    "words", ["allocate", "shared", "spin", "sleep", "threads", "die", "crash", "lie length", "lie json"]
)
async def test_what_never_ends_or_takes_too_much_is_ended_and_the_next_file_is_served(
    words: str, taken: FileWorkers
) -> None:
    await deed(taken, "hello")
    begun = time.monotonic()
    first, beside = await asyncio.gather(taken.examine(words.encode(), None), deed(taken, "hello"))
    assert first.copy is None or first.copy.content.startswith(b"failed")
    assert beside == "done hello"
    assert time.monotonic() - begun < 40, "a deed lasts a minute"
    assert await deed(taken, "hello") == "done hello"


@pytest.mark.parametrize("how", ["ending", "note"])
async def test_a_copy_that_may_not_be_shown_is_not_believed(how: str, taken: FileWorkers) -> None:
    assert (await taken.examine(f"lie {how}".encode(), None)).copy is None


async def test_a_fork_server_that_was_killed_is_started_again(taken: FileWorkers) -> None:
    await deed(taken, "hello")
    killed = taken.pid
    assert killed
    os.kill(killed, 9)
    await until(lambda: not alive(killed))
    with suppress(WorkersAwayError):
        await deed(taken, "hello")
    assert await deed(taken, "hello") == "done hello"


async def test_a_stop_while_the_fork_server_starts_leaves_no_process_and_no_socket(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun: list[subprocess.Popen[bytes]] = []
    begins = client._begun
    monkeypatch.setattr(client, "_begun", lambda *given: begun.append(begins(*given)) or begun[-1])
    starting = asyncio.create_task(client.ForkServer.start("tests"))
    await until(lambda: begun)
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert begun[0].returncode is not None


async def test_no_process_is_left_behind_when_lian_is_killed(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys\nfrom bot.file_worker.pool import FileWorkers\n"
        "async def main():\n"
        "    workers = FileWorkers('tests.bot.file_worker.deeds')\n"
        "    await workers.examine(b'hello', None)\n"
        "    print(workers.pid, flush=True)\n"
        "    await workers.examine(b'sleep', None)\n"
        "asyncio.run(main())\n"
    )
    lian = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE)
    assert lian.stdout
    server = int(await lian.stdout.readline())
    there = tree(server)
    assert len(there) >= 2
    lian.kill()
    await lian.wait()
    await until(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in there))
