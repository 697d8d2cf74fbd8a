"""What a visit finds out of others' complaints is not asked twice; and it has one screen, whoever comes."""

from typing import Any

import pytest
from sqlalchemy import func, select

from dialogs.drafts.draft import Report, draft_from_json, draft_to_json
from dialogs.session import Conversation
from handlers.reporter import visit as module
from handlers.reporter.read import Who
from handlers.reporter.visit import SCREEN, Visit, enter
from handlers.reporter.writing import drop
from store import outbox
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.tables import OUTBOX
from store.unit import Tx
from tests.addresses import at
from tests.clock import START
from tests.installation import KEYS, installation

ASKED: list[str] = []


@pytest.fixture(autouse=True)
def people(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many there are by subject."""
    people = {"@loud": 5}
    ASKED.clear()

    def joined_by(_tx: Any, subject: str, _platform: str) -> int:
        ASKED.append(subject)
        return people.get(subject, 0)

    monkeypatch.setattr(module, "joined_by", joined_by)
    return people


def comes(report: Report) -> Visit:
    """Their next message, with the report as it was kept."""
    talk = Conversation(report=draft_from_json(draft_to_json(report)))
    nobody: Any = None
    return Visit(nobody, Who(at(5), "zh-hans"), None, nobody, None, talk, None, unsent=True)


# (about, on, then about, on, what is asked): once a subject while it has none, and anew for another subject or platform
REPORTS = [
    ("@calm", "", "@calm", "", ["@calm"]),
    ("@calm", "", "@loud", "", ["@calm", "@loud"]),
    ("@calm", "weibo", "@calm", "zhihu", ["@calm", "@calm"]),
    ("@loud", "", "@loud", "", ["@loud", "@loud"]),
]


@pytest.mark.parametrize(("about", "on", "then", "there", "asked"), REPORTS)
def test_that_nobody_else_complains_is_asked_once(about: str, on: str, then: str, there: str, asked: list[str]) -> None:
    first = comes(Report())
    count = first.together(about, on)
    assert first.together(about, on) == count
    kept = first.remembering(Report(subject=about, platform=on))
    second = comes(kept)
    assert second.together(then, there) == (5 if then == "@loud" else 0)
    assert asked == ASKED


def test_who_declines_and_comes_back_before_the_screen_went_out_gets_one(sqlite_url: str) -> None:
    def twice(conn: Connection) -> int:
        tx = Tx(conn, KEYS, START, installation())
        for _ in range(2):
            drop(enter(tx, Who(at(5), "zh-hans")))
        on_its_way = select(func.count()).where(OUTBOX.c.slot == SCREEN, outbox.UNSENT)
        return int(conn.execute(on_its_way).scalar_one())

    engine = engines.writer(sqlite_url)
    with engine.begin() as plain:
        assert worked(plain, twice) == 1
    engine.dispose()
