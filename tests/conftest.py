"""The summary of every test run, databases for tests, and the folder for their files."""

from tests import scratch
from tests.botapi import pytest_sessionfinish, pytest_terminal_summary, pytest_testnodedown
from tests.certificates import certificates_read_once
from tests.databases import (
    _migrated_file,
    _migrated_template,
    database_url,
    empty_database_url,
    postgresql,
    postgresql_url,
    sqlite_url,
)
from tests.file_workers import one_fork_server

scratch.use_memory()

__all__ = [
    "_migrated_file",
    "_migrated_template",
    "certificates_read_once",
    "database_url",
    "empty_database_url",
    "one_fork_server",
    "postgresql",
    "postgresql_url",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
    "pytest_testnodedown",
    "sqlite_url",
]
