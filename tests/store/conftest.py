"""A store on each kind of database, and a transaction for tests that need no store."""

from collections.abc import AsyncIterator, Iterator

import pytest

from rules.report import Answers, ReportText, Way
from rules.vocabulary import Identity, Severity, State
from store.engine import engines
from store.engine.connection import Connection
from store.entry import people
from store.record import cases
from store.record.cases import CaseRow, CaseText
from store.unit import Store, Tx
from tests.addresses import at
from tests.support.clock import START, ManualClock
from tests.support.installation import KEYS, installation

REPORTER_CHAT = 770_000_177
"""A reporter's chat id, long enough not to occur by chance in other bytes."""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def woken() -> list[set[str]]:
    """The roles woken by each commit."""
    return []


@pytest.fixture
async def store(database_url: str, clock: ManualClock, woken: list[set[str]]) -> AsyncIterator[Store]:
    store = Store(database_url, KEYS, installation(), clock.now, woken.append)
    store.open()
    yield store
    await store.close()


@pytest.fixture
def tx(database_url: str) -> Iterator[Tx]:
    """An open transaction at `START`; tests may change its `now`."""
    engine = engines.writer(database_url)
    with engine.begin() as conn:
        yield Tx(Connection(conn), KEYS, START, installation())
    engine.dispose()


REPORTED = CaseText(
    ReportText(subject="@someone", description="他在评论里骂人", answers=Answers({"since": "昨天"})), staff=(3,)
)


def a_case(tx: Tx, number: str = "LA-00000-00000-0", chat_id: int = REPORTER_CHAT) -> CaseRow:
    """Insert a case in the state "received"."""
    return cases.create(
        tx,
        number=number,
        person_id=(people.find(tx, at(chat_id)) or people.new(tx, at(chat_id), "zh-Hans")).id,
        state=State.RECEIVED,
        category="abuse",
        severity=Severity.MINOR,
        team="content",
        restricted=False,
        identity=Identity.CONFIDENTIAL,
        subject=KEYS.hash("subject", "@someone"),
        account=KEYS.hash("subject", "@someone"),
        text=REPORTED,
        way=Way.TELEGRAM,
    )
