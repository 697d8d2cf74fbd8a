"""What makes tests cheap: the loop and garbage collection of `lian run`, and what is made once for all of them."""

import asyncio
import fcntl
import gc
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import certifi
import pytest
import uvloop
from pyreqwest.client import Client

from bot.cli import settle_memory

_KILL_PROCESSES = ("tests/crash/", "tests/rotation/", "tests/bot/processes/", "tests/bot/file_worker/")
"""Tests that kill processes which they have started: uvloop cannot be closed while a killed one's pipes are open."""


def pytest_asyncio_loop_factories(item: pytest.Item) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Return the event loop of a test for pytest-asyncio."""
    if item.nodeid.startswith(_KILL_PROCESSES):
        return {"asyncio": asyncio.new_event_loop}
    return {"uvloop": uvloop.new_event_loop}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Iterator[None]:
    """Let one worker compile the modules of a fresh clone, and the others read what it has compiled."""
    with Path(__file__).open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fcntl.flock(lock, fcntl.LOCK_SH)
        # Nearly all that is made here stays; to look through it took a quarter of the time.
        gc.disable()
        return (yield)


def pytest_collection_finish() -> None:
    """Look no more through the thousands of tests that were collected: it took a fifth of the run."""
    settle_memory()


@pytest.fixture(scope="session", autouse=True)
def certificates_read_once() -> Iterator[None]:
    """Give every bot the same SSL context, made in 20 ms; none of them calls an address with TLS."""
    made, usual = ssl.create_default_context, {"cafile": certifi.where()}
    shared = cache(lambda: made(**usual))

    def context(*args: Any, **given: Any) -> ssl.SSLContext:
        return shared() if not args and given == usual else made(*args, **given)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ssl, "create_default_context", context)
        yield


@pytest.fixture(scope="session", autouse=True)
def one_http_client() -> Iterator[None]:
    """Give every Lian of the folder whose `conftest.py` names this the same HTTP client: a new one reads certificates
    for 4 ms."""
    from bot.processes import resources
    from bot.runtime.http_client import http_client

    made = cache(http_client)

    @asynccontextmanager
    async def client() -> AsyncIterator[Client]:
        yield made()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(resources, "http_client", client)
        yield
