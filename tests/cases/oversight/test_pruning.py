"""Rows that have done their duty go after the operator's days; what still has a duty stays (policy, "traces")."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Table, func, select

from cases.oversight import pruning
from store import inbox
from store.attempts import pruning as rows
from store.engine import engines
from store.inbox import RawEvent
from store.record import events
from store.tables import INBOX, OUTBOX, REFUSED_PRESS
from store.unit import Tx
from tests.cases.conftest import DAY, HOUR, House
from tests.support.installation import installation

UPDATES = 3 * rows.BATCH // 2


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    engine = engines.writer(database_url)
    yield House(engine, installation())
    engine.dispose()


def number(house: House, table: Table) -> int:
    return int(house.unit(lambda tx: tx.conn.execute(select(func.count()).select_from(table)).scalar_one()))


def leaves_traces(house: House) -> None:
    """A filed case with its messages, updates of which one was set aside and one still waits, and a refused press."""
    case = house.files()
    house.sent("reporter")
    house.sent("desk")

    def work(tx: Tx) -> None:
        received = [RawEvent("telegram", str(id), b"wei", b"{}") for id in range(UPDATES + 2)]
        stored = inbox.store(tx, "reporter", received)
        for row in stored[2:]:
            inbox.mark_done(tx, row.seq)
        inbox.set_aside(tx, stored[0].seq, "ValueError", keep=True)
        events.record_refusal(tx, act="accept", refusal="refusal-changed", case_id=case.id)

    house.unit(work)


def test_traces_go_after_their_days_in_batches_and_nothing_else_does(house: House) -> None:
    leaves_traces(house)
    house.unit(pruning.begin)
    house.passes(29 * DAY)
    assert number(house, INBOX) == UPDATES + 2
    assert number(house, REFUSED_PRESS) == 1
    house.passes(3 * DAY)
    assert number(house, INBOX) == 2, "what was set aside, and what waits"
    assert number(house, REFUSED_PRESS) == 0


def test_a_batch_is_small_and_the_rest_comes_a_second_later(house: House) -> None:
    leaves_traces(house)
    house.now += 31 * DAY
    assert house.unit(rows.prune) > 0
    assert number(house, INBOX) == UPDATES + 2 - rows.BATCH
    while house.unit(rows.prune):
        pass
    assert number(house, INBOX) == 2


def test_messages_that_wait_or_were_refused_stay(house: House) -> None:
    house.files()
    waiting = number(house, OUTBOX)
    assert waiting
    house.now += 31 * DAY
    assert house.unit(rows.prune) == 0
    house.sent("reporter")
    house.sent("desk")
    house.now += 31 * DAY + HOUR
    assert house.unit(rows.prune) == waiting
    assert number(house, OUTBOX) == 0
