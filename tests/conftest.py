"""What every test run says at its end, and the databases that tests may ask for."""

from tests.botapi import pytest_sessionfinish, pytest_terminal_summary, pytest_testnodedown
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

__all__ = [
    "_migrated_file",
    "_migrated_template",
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
