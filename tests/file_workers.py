"""One fork server serves all tests of a run: a file costs a test no interpreter's start."""

from collections.abc import Iterator

import pytest

from bot.file_worker import pool


@pytest.fixture(scope="session", autouse=True)
def one_fork_server() -> Iterator[None]:
    """Every `FileWorkers` of a module shares the server that was started first; it ends with the run."""
    kept: dict[str, pool._Server] = {}
    start, end = pool._Server.start, pool._Server.end

    async def started(module: str) -> pool._Server:
        if module in kept and kept[module].process.poll() is not None:
            await end(kept.pop(module))
        if module not in kept:
            kept[module] = await start(module)
        return kept[module]

    async def left(server: pool._Server) -> None:
        if server not in kept.values():
            await end(server)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pool._Server, "start", started)
        patched.setattr(pool._Server, "end", left)
        yield
    for server in kept.values():
        server._line.close()
        server.process.kill()
        server.process.wait()
