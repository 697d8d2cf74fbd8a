"""A process killed at any moment leaves whole units behind, and every one that it had called durable."""

import signal
import subprocess
import sys
from itertools import islice

import pytest
from sqlalchemy import select

from store.engine import engines
from store.tables import SETTING


@pytest.mark.parametrize("after", [1, 250])
def test_kill_between_loses_nothing_that_was_durable_and_leaves_nothing_half_done(database_url: str, after: int):
    command = [sys.executable, "-m", "tests.store.engine.until_killed", database_url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        durable = [int(line) for line in islice(process.stdout, after)]
        process.send_signal(signal.SIGKILL)
        # The last line may have been cut by the kill.
        durable += [int(line) for line in process.stdout if line.endswith("\n")]
    engine = engines.writer(database_url)
    with engine.connect() as connection:
        found = set(connection.execute(select(SETTING.c.name)).scalars())
    engine.dispose()
    begun = {name[1:] for name in found}
    assert found == {f"{half}{number}" for number in begun for half in "ab"}
    assert {str(number) for number in durable} <= begun
