"""Lives of cases on both databases: what must hold holds after every step; `make lives` lives many, long ones."""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.lives.house import HouseLife
from tests.lives.life import Databases
from tests.support.databases import KINDS, fresh

MANY = int(os.environ.get("LIAN_LIVES", "0"))
"""Lives on each database; 0: a few short ones, always the same."""

_ALWAYS = settings(
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
SHORT = settings(_ALWAYS, max_examples=5, stateful_step_count=25, derandomize=True, phases=(Phase.generate,))
LONG = settings(_ALWAYS, max_examples=MANY or 1, stateful_step_count=60)


@pytest.fixture(params=KINDS)
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Databases:
    """A migrated database for each life, gone with it."""
    if request.param == "sqlite":
        migrated = request.getfixturevalue("_migrated_file")

        @contextmanager
        def file() -> Iterator[str]:
            own = tmp_path / f"{uuid.uuid4().hex}.db"
            shutil.copy(migrated, own)
            yield f"sqlite:///{own}"
            own.unlink()

        return file
    server, template = request.getfixturevalue("postgresql"), request.getfixturevalue("_migrated_template")
    return lambda: fresh(server, template)


def test_whatever_happens_to_a_case_its_life_is_in_order(databases: Databases, request: pytest.FixtureRequest) -> None:
    HouseLife.lived = HouseLife.steps = 0
    run_state_machine_as_test(lambda: HouseLife(databases), settings=LONG if MANY else SHORT)
    print(f"{request.node.callspec.id}: {HouseLife.lived} lives, {HouseLife.steps} steps")  # noqa: T201 - `make lives` shows it
