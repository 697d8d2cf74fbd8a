"""Stages with small budgets, and shared helpers of the stories about budgets."""

import re
from pathlib import Path

from sqlalchemy import create_engine, text

from sandbox import Person
from store.operator_files.policy import POLICY_FILE
from tests.stories.conftest import Stage, Story

LANGS = ("zh-hans", "zh-hant", "en")


def policy_with(folder: Path, **numbers: object) -> Path:
    """Write a policy file like the shipped one except for these keys, and return its path."""
    words = POLICY_FILE.path.read_text(encoding="utf-8")
    for key, value in numbers.items():
        words, found = re.subn(rf"(?m)^{key} = \S+", f"{key} = {value}", words)
        assert found == 1, key
    file = folder / "policy.toml"
    file.write_text(words, encoding="utf-8")
    return file


async def tight(stage: Stage, folder: Path, *, settings: dict[str, object] | None = None, **numbers: object) -> Story:
    """Open a stage with these budgets."""
    return await stage(policy=policy_with(folder, **numbers), **(settings or {}))


def drafts(story: Story) -> list[tuple[int, int]]:
    """Return version and length of each draft in the database."""
    return [
        (int(version), int(length))
        for version, length in _rows(story, "SELECT version, length(sealed_body) FROM draft")
    ]


def count(story: Story, table: str) -> int:
    """Return the number of rows of a table."""
    [(number,)] = _rows(story, f"SELECT count(*) FROM {table}")
    return int(number)


def _rows(story: Story, query: str) -> list[tuple[object, ...]]:
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        rows = [tuple(row) for row in conn.execute(text(query))]
    engine.dispose()
    return rows


async def at_evidence(story: Story, someone: Person) -> None:
    """Start a report of abuse, in Simplified Chinese, up to the evidence step."""
    await someone.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await someone.taps(tap)
    await someone.says("@shouter")
    await someone.says("他昨天在群里一直骂人")
