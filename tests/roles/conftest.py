"""The cast, on a new database for each test."""

from collections.abc import Iterator

import pytest

from store.engine import engines
from tests.roles.cast import Cast
from tests.support.installation import installation


@pytest.fixture
def cast(sqlite_url: str) -> Iterator[Cast]:
    engine = engines.writer(sqlite_url)
    yield Cast(engine, installation())
    engine.dispose()
