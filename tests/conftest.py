"""The summaries of every test run, databases for tests, and the folder for their files."""

import importlib
import os

import pytest

from tests import costs
from tests.support import scratch
from tests.support.botapi import pytest_sessionfinish, pytest_terminal_summary, pytest_testnodedown
from tests.support.cheaply import (
    certificates_read_once,
    pytest_asyncio_loop_factories,
    pytest_collection,
    pytest_collection_finish,
)
from tests.support.databases import (
    _migrated_file,
    _migrated_template,
    database_url,
    empty_database_url,
    postgresql,
    postgresql_url,
    sqlite_url,
)
from tests.support.file_workers import one_fork_server

scratch.use_memory()


def pytest_configure(config: pytest.Config) -> None:
    """Let the run print what its tests cost, and what a search of what they leave was for."""
    config.pluginmanager.register(costs)
    if os.environ.get("LIAN_CANARIES") == "1":
        config.pluginmanager.register(importlib.import_module("tests.canaries.sweeping"))


__all__ = [
    "_migrated_file",
    "_migrated_template",
    "certificates_read_once",
    "database_url",
    "empty_database_url",
    "one_fork_server",
    "postgresql",
    "postgresql_url",
    "pytest_asyncio_loop_factories",
    "pytest_collection",
    "pytest_collection_finish",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "pytest_testnodedown",
    "sqlite_url",
]
