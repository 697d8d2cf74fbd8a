"""A prepared statement does what SQLAlchemy does with it, on either database, the first time and every other."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, MultipleResultsFound, NoResultFound

from rules.vocabulary import DeadlineKind
from store.engine.connection import Connection
from store.tables import DEADLINE, SETTING, STAFF
from store.unit import Tx
from tests.clock import START

INSERT = insert(DEADLINE)
KINDS = select(DEADLINE.c.kind, DEADLINE.c.begun_at, DEADLINE.c.next_at).order_by(DEADLINE.c.id)
COUNT = select(func.count()).select_from(DEADLINE)
MET = update(DEADLINE).where(DEADLINE.c.id == bindparam("row")).values(met_at=bindparam("at"), next_at=None)
SET = insert(SETTING)
HIRE = insert(STAFF)
FLAGS = select(STAFF.c.active, STAFF.c.cleared, STAFF.c.reachable)
TIMES = range(3)
"""SQLAlchemy executes what comes for the first time; from the second on it is prepared."""


def begin(tx: Tx, kind: DeadlineKind = DeadlineKind.REVIEW, at: datetime = START) -> int:
    row = {"kind": kind, "begun_at": at, "due_at": at, "next_at": at}
    return int(tx.conn.execute(INSERT, row).inserted_primary_key[0])


def test_rows_have_their_keys_words_and_instants(tx: Tx):
    """An instant of any zone comes back in UTC, a word as the member it is."""
    there = START.astimezone(timezone(timedelta(hours=8)))
    keys = [begin(tx, DeadlineKind.ANSWER, there) for _ in TIMES]
    assert keys == [keys[0], keys[0] + 1, keys[0] + 2]
    for _ in TIMES:
        rows = tx.conn.execute(KINDS).all()
        assert [(row.kind, row.begun_at, row.next_at) for row in rows] == [(DeadlineKind.ANSWER, START, START)] * 3
        assert rows[0].kind is DeadlineKind.ANSWER
        assert rows[0].begun_at.tzinfo is UTC


def test_what_is_not_given_is_as_the_table_has_it(tx: Tx):
    member = {
        "account": b"",
        "sealed_account": b"",
        "alias": "小林",
        "roles": "",
        "lang": "zh-Hans",
        "created_at": START,
    }
    for times in TIMES:
        tx.conn.execute(HIRE, {**member, "account": bytes([times])})
    assert [tuple(row) for row in tx.conn.execute(FLAGS)] == [(True, False, False)] * 3


def test_counts_are_told_and_constants_of_the_statement_are_written(tx: Tx):
    key = begin(tx)
    for _ in TIMES:
        assert tx.conn.execute(MET, {"row": key, "at": START}).rowcount == 1
        assert tx.conn.execute(MET, {"row": key + 1, "at": START}).rowcount == 0
        assert tx.conn.execute(KINDS).one().next_at is None


def test_one_is_one_and_none_is_none(tx: Tx):
    for _ in TIMES:
        assert tx.conn.execute(KINDS).one_or_none() is None
        with pytest.raises(NoResultFound):
            tx.conn.execute(KINDS).one()
        assert tx.conn.execute(COUNT).scalar_one() == 0
    begin(tx)
    begin(tx)
    for _ in TIMES:
        with pytest.raises(MultipleResultsFound):
            tx.conn.execute(KINDS).one_or_none()
        assert list(tx.conn.execute(COUNT).scalars()) == [2]


def test_a_naive_instant_and_a_word_of_no_vocabulary_are_refused_every_time(tx: Tx):
    for _ in TIMES:
        with pytest.raises(Exception, match="aware"):
            begin(tx, at=datetime(2026, 11, 23))  # noqa: DTZ001 - that is the point
        with pytest.raises(Exception, match="someday"):
            begin(tx, kind="someday")  # type: ignore[arg-type]


def test_what_the_database_refuses_is_told_without_what_was_written(tx: Tx):
    for times in TIMES:
        row = {"name": f"name {times}", "sealed_value": b"a secret"}
        tx.conn.execute(SET, row)
        with pytest.raises(IntegrityError) as refused, tx.conn.begin_nested():
            tx.conn.execute(SET, row)
        assert isinstance(refused.value, DBAPIError)
        assert "a secret" not in str(refused.value)


def test_what_is_left_for_the_last_is_done_before_somebody_looks_for_it(tx: Tx):
    """Once, whoever asks; a deletion may be of what it refers to, so that comes after it too."""
    done: list[list[str]] = []

    def write(conn: Connection, names: list[str]) -> None:
        done.append(names)

    for name in ("a", "b"):
        tx.conn.at_last(write, name, seen_in=SETTING)
    tx.conn.execute(COUNT)
    tx.conn.execute(select(SETTING), ahead=True)
    assert (done, tx.conn.left(write)) == ([], ["a", "b"])
    tx.conn.execute(select(DEADLINE.c.id).where(exists().where(SETTING.c.name == "a")))
    assert (done, tx.conn.left(write)) == ([["a", "b"]], ())
    tx.conn.at_last(write, "c", seen_in=SETTING)
    tx.conn.execute(delete(DEADLINE))
    tx.conn.at_last(write, "d", seen_in=SETTING)
    tx.conn.finish()
    tx.conn.finish()
    assert done == [["a", "b"], ["c"], ["d"]]
