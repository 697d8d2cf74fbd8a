"""One fork server for all tests of a run, so that tests do not wait for an interpreter to start."""

from collections.abc import Iterator

import pytest

from bot.file_worker import client


@pytest.fixture(scope="session", autouse=True)
def one_fork_server() -> Iterator[None]:
    """Share one fork server between all `FileWorkers` of a module until the run ends."""
    kept: dict[str, client.ForkServer] = {}
    start, end = client.ForkServer.start, client.ForkServer.end

    async def started(module: str) -> client.ForkServer:
        if module in kept and kept[module].process.poll() is not None:
            await end(kept.pop(module))
        if module not in kept:
            kept[module] = await start(module)
        return kept[module]

    async def left(server: client.ForkServer) -> None:
        if server not in kept.values():
            await end(server)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(client.ForkServer, "start", started)
        patched.setattr(client.ForkServer, "end", left)
        yield
    for server in kept.values():
        server._line.close()
        server.process.kill()
        server.process.wait()
