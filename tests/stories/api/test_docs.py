"""The clients of docs/api.md, as they stand there, file a report with a picture and read where it is."""

import asyncio
import base64
import os
import re
import shutil
import sys
from pathlib import Path

import orjson
import pytest

from tests.stories.api.app import app_of
from tests.stories.api.test_filing import PNG
from tests.stories.conftest import Stage

PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text("utf-8")
PICTURE = base64.b64encode(PNG).decode()
CALLS = {
    "python": f"""
import base64
print(json.dumps(report("user-1", "He shouts at everybody", "@loud_account", base64.b64decode("{PICTURE}"))))
""",
    "javascript": f"""
report("user-1", "He shouts at everybody", "@loud_account", Buffer.from("{PICTURE}", "base64"))
  .then((status) => console.log(JSON.stringify(status)))
""",
}
PROGRAMS = {"python": (sys.executable, "-c"), "javascript": (shutil.which("node") or "", "-e")}


@pytest.mark.parametrize("language", CALLS)
async def test_a_client_of_the_page_files_a_report(stage: Stage, language: str) -> None:
    program, option = PROGRAMS[language]
    if not program:
        pytest.skip(f"there is no program for {language} on this machine")
    [source] = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert len(source.strip().splitlines()) <= 20
    app = await app_of(stage)
    env = {**os.environ, "LIAN": f"http://127.0.0.1:{app.story.lian.port}", "KEY": app.made.key}
    run = await asyncio.create_subprocess_exec(
        *(program, option, source + CALLS[language]),
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, failed = await run.communicate()
    assert run.returncode == 0, failed.decode()
    status = orjson.loads(said)
    assert status["state"] == "received"
    assert status["category_name"] == "Abuse"
    await app.story.settle()
    assert app.story.rows("SELECT count(*) FROM evidence WHERE state = 'held' AND case_id IS NOT NULL") == [(1,)]
