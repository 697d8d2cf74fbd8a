"""What makes tests cheap: the loop and garbage collection of `lian run`, and what is made once for all of them."""

import asyncio
import fcntl
import gc
import json
import ssl
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import astuple
from functools import cache
from pathlib import Path
from typing import Any

import certifi
import pytest
import uvloop
from pyreqwest.client import Client

from bot.cli import settle_memory
from bot.search import client
from rules.catalogue.search import Found, leaf_words
from store.operator_files.catalogue import CATALOGUE_FILE

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


class SearchServer:
    """The process that searches the shipped catalogue, for all tests of a worker; begun with the first search."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._known: dict[str, Found] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, phrase: str) -> Found:
        """Return what is found."""
        with self._turn:
            if phrase not in self._known:
                scored, sure = self._said([phrase, client.CANDIDATES])
                self._known[phrase] = Found([(id, score) for id, score in scored], sure)
            return self._known[phrase]

    def end(self) -> None:
        """End the process."""
        if self._process is not None:
            with self._process as process:
                process.kill()

    def _said(self, line: object) -> Any:
        if self._process is None:
            command, pipe = [sys.executable, "-I", "-m", "bot.search.server"], subprocess.PIPE
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=client._ENVIRONMENT, cwd="/")
            self._said([astuple(words) for words in leaf_words(CATALOGUE_FILE.shipped)])
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(line).encode() + b"\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@pytest.fixture(scope="session")
def _search_server() -> Iterator[SearchServer]:
    server = SearchServer()
    yield server
    server.end()


@pytest.fixture(autouse=True)
def one_search_server(_search_server: SearchServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the tests of the folder whose `conftest.py` names this ask one process: its start takes a second and a half,
    and where a machine is busy so long that the plain search answers."""
    alone = client.CatalogueSearch._asked

    async def asked(search: client.CatalogueSearch, phrase: str) -> Found:
        if search._catalogue is not CATALOGUE_FILE.shipped:
            return await alone(search, phrase)
        return await asyncio.to_thread(_search_server.ask, phrase)

    monkeypatch.setattr(client.CatalogueSearch, "_asked", asked)
    monkeypatch.setattr(client, "ANSWER_SECONDS", 60.0)
