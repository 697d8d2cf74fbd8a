"""The served description of the API is true: schemathesis tries it against a running Lian, and finds no failure.

In `make test` a few examples for each operation; `make api` tries many.
"""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.processes import roles
from tests.stories.api.app import app_of
from tests.stories.conftest import Stage

HERE = Path(__file__).parent
EXAMPLES = int(os.environ.get("LIAN_API", "2"))


async def test_the_description_is_true(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "_STRANGERS", 10**9)
    app = await app_of(stage, api_per_minute=10**9)
    await app.files()
    address = f"http://127.0.0.1:{app.story.lian.port}"
    run = await asyncio.create_subprocess_exec(
        *(Path(sys.executable).with_name("schemathesis"), "--config-file", HERE / "schemathesis.toml", "run"),
        *(f"{address}/api/v1/openapi.json", "--url", address, "--header", f"Authorization: Bearer {app.made.key}"),
        *("--checks", "all", "--max-examples", str(EXAMPLES), "--generation-database", "none", "--seed", "1"),
        *("--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-shrink", "--warnings", "off"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await run.communicate()
    assert run.returncode == 0, said.decode()[-20_000:]
