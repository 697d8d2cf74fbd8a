"""Units share a commit, take none of the others with them when they raise, and wait out a locked database."""

import asyncio
import sqlite3
import threading
from datetime import datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, StatementError
from structlog.testing import capture_logs

from rules.refusals import Refusal, refuse
from store import inbox, settings
from store.engine import engines, outages, writer
from store.inbox import RawEvent, UpdateAlreadyHandledError
from store.tables import INBOX, SETTING
from store.unit import Store, Tx
from tests.support.clock import ManualClock
from tests.support.installation import KEYS, installation


class Commits:
    """Counts the commits of a store."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        write = store._writer._write

        async def counted(work):
            outcomes = await write(work)
            self.count += 1
            return outcomes

        monkeypatch.setattr(store._writer, "_write", counted)


def put(name: str):
    return lambda tx: settings.put(tx, name, "x")


def names(tx: Tx) -> set[str]:
    return set(tx.conn.execute(select(SETTING.c.name)).scalars())


async def gathered(store: Store, units) -> list[object]:
    """Have the units wait together."""
    return await asyncio.gather(*map(store.commit, units), return_exceptions=True)


async def test_units_that_wait_together_share_one_commit(store: Store, monkeypatch: pytest.MonkeyPatch):
    commits = Commits(store, monkeypatch)
    await gathered(store, [put(f"n{each}") for each in range(writer.LARGEST_GROUP)])
    assert len(await store.read(names)) == writer.LARGEST_GROUP
    assert commits.count == 1


async def test_while_a_long_query_runs_units_are_committed(store: Store):
    committed = threading.Event()
    asked = asyncio.create_task(store.read(lambda tx: committed.wait(10), long=True))
    await asyncio.sleep(0)
    await store.commit(put("meanwhile"))
    assert await store.read(names) == {"meanwhile"}
    committed.set()
    assert await asked


async def test_a_long_query_cannot_write(store: Store):
    with pytest.raises(DBAPIError):
        await store.read(put("nothing"), long=True)


async def test_a_group_has_its_limit(store: Store, monkeypatch: pytest.MonkeyPatch):
    commits = Commits(store, monkeypatch)
    await gathered(store, [put(f"n{each}") for each in range(writer.LARGEST_GROUP + 1)])
    assert commits.count == 2


async def test_one_that_raises_takes_no_other_with_it(store: Store):
    def fails(tx: Tx) -> None:
        settings.put(tx, "half", "x")
        raise RuntimeError("no")

    results = await gathered(store, [put("before"), fails, put("after")])
    assert isinstance(results[1], RuntimeError)
    assert await store.read(names) == {"before", "after"}


async def test_one_that_the_database_refuses_takes_no_other_with_it(store: Store):
    def fails(tx: Tx) -> None:
        tx.conn.execute(text("INSERT INTO setting (name) VALUES ('half')"))

    results = await gathered(store, [put("before"), fails, put("after")])
    assert isinstance(results[1], DBAPIError)
    assert await store.read(names) == {"before", "after"}


async def test_an_update_that_was_done_before_takes_none_of_those_done_with_it_along(store: Store):
    updates = [RawEvent("telegram", str(number), b"conversation", b"update") for number in range(3)]
    stored = await store.commit(lambda tx: inbox.store(tx, "reporter", updates))
    await store.commit(lambda tx: inbox.mark_done(tx, stored[1].seq))

    def handled(seq: int):
        def unit(tx: Tx) -> None:
            settings.put(tx, f"effect of {seq}", "x")
            inbox.mark_done(tx, seq)

        return unit

    results = await gathered(store, [handled(update.seq) for update in stored])
    assert [type(result) for result in results] == [type(None), UpdateAlreadyHandledError, type(None)]
    assert await store.read(names) == {f"effect of {stored[0].seq}", f"effect of {stored[2].seq}"}
    assert await store.read(lambda tx: inbox.unhandled(tx, "reporter")) == []


def test_a_command_waits_longer_for_the_lock_than_who_serves(sqlite_url: str):
    with engines.writing(sqlite_url) as conn:
        assert conn.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 1000 * engines.BUSY_ALONE


async def test_a_refusal_is_a_value_and_commits(store: Store):
    def refused(tx: Tx) -> Refusal:
        settings.put(tx, "pressed", "x")
        return refuse("refusal-no")

    assert await store.commit(refused) == refuse("refusal-no")
    assert await store.read(names) == {"pressed"}


async def test_who_has_work_is_woken_once_it_is_committed(store: Store, woken: list[set[str]]):
    def fails(tx: Tx) -> None:
        tx.wakes.add("files")
        raise RuntimeError("no")

    await store.commit(lambda tx: tx.wakes.update({"clock", "outbox.desk"}))
    with pytest.raises(RuntimeError):
        await store.commit(fails)
    await store.commit(put("quiet"))
    assert woken == [{"clock", "outbox.desk"}]


async def test_a_unit_whose_caller_has_gone_is_done_all_the_same(store: Store):
    waiting = asyncio.create_task(store.commit(put("kept")))
    await asyncio.sleep(0)
    waiting.cancel()
    await store.commit(put("later"))
    assert await store.read(names) == {"kept", "later"}


async def test_a_query_cannot_write(store: Store):
    with pytest.raises(DBAPIError):
        await store.read(put("sneaked"))
    assert await store.read(names) == set()


async def test_a_query_waits_while_the_database_does_not_answer(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(outages, "RETRY_SECONDS", 0.01)
    away = [DBAPIError("SELECT", {}, Exception("the server closed the connection"), connection_invalidated=True)] * 3

    def query(tx: Tx) -> str:
        if away:
            raise away.pop()
        return "here"

    assert await store.read(query) == "here"


async def test_a_naive_instant_is_refused_at_the_column(store: Store):
    naive = datetime(2026, 11, 23, 6, 0)  # noqa: DTZ001 - the very thing that is refused
    row = {"bot": "desk", "channel": "x", "event": "1", "conversation": b"c", "state": "waiting", "received_at": naive}
    with pytest.raises(StatementError, match="aware"):
        await store.commit(lambda tx: tx.conn.execute(INBOX.insert(), row))


async def test_an_error_tells_nothing_of_what_was_written(store: Store):
    def twice(tx: Tx) -> None:
        for _ in range(2):
            tx.conn.execute(SETTING.insert(), {"name": "someone's secret", "sealed_value": b"secret too"})

    with pytest.raises(DBAPIError) as error:
        await store.commit(twice)
    assert "secret too" not in str(error.value)


async def test_units_wait_while_the_database_is_locked_and_the_operator_is_told_once(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(outages, "RETRY_SECONDS", 0.01)
    store = Store(sqlite_url, KEYS, installation(), ManualClock().now)
    store.open()
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told = asyncio.Event()
    with capture_logs() as logs:
        monkeypatch.setattr(writer.log, "warning", lambda *args, **words: (logs.append(words), told.set()))
        waiting = [asyncio.create_task(store.commit(put(f"n{each}"))) for each in range(3)]
        await told.wait()
        assert not any(unit.done() for unit in waiting)
        assert await store.read(names) == set()  # who only reads need not wait
        other.execute("ROLLBACK")
        await asyncio.gather(*waiting)
    assert await store.read(names) == {"n0", "n1", "n2"}
    assert [each["why"] for each in logs if "why" in each] == ["database is locked"]
    other.close()
    await store.close()


async def test_a_question_that_several_ask_in_one_unit_is_asked_once_until_something_is_written(store: Store) -> None:
    asked = []

    def unit(tx: Tx) -> None:
        for _ in range(2):
            tx.once("who leads?", lambda: asked.append("once"))
        tx.ask_again()
        tx.once("who leads?", lambda: asked.append("again"))

    await store.commit(unit)
    await store.commit(unit)
    assert asked == ["once", "again", "once", "again"]
