"""A prepared statement does what SQLAlchemy does with it, on either database, the first time and every other."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, exists, func, insert, select, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError, MultipleResultsFound, NoResultFound

from rules.vocabulary import DeadlineKind
from store import rows
from store.engine import engines
from store.engine.connection import Connection
from store.record import deadlines
from store.record.deadlines import NewDeadline
from store.tables import BUDGET_USE, DEADLINE, OUTBOX, SETTING, STAFF, STAFF_JOIN, OutboxState
from store.unit import Tx
from tests.support.clock import START

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


def test_what_the_database_refuses_is_told_without_what_was_written(database_url: str):
    engine = engines.writer(database_url)
    for times in TIMES:
        row = {"name": f"name {times}", "sealed_value": b"a secret"}
        with engine.begin() as plain, pytest.raises(IntegrityError) as refused:
            Connection(plain).execute(SET, [row, row]).all()
        assert isinstance(refused.value, DBAPIError)
        assert "a secret" not in str(refused.value)
    engine.dispose()


def test_what_an_insert_and_an_update_do_is_known_when_it_is_asked_for(tx: Tx):
    for _ in TIMES:
        key = begin(tx)
        tx.conn.execute(INSERT, [{"kind": DeadlineKind.REVIEW, "begun_at": START, "due_at": START, "next_at": START}])
        assert begin(tx) == key + 2, "after what was written before it"
        assert tx.conn.execute(MET, [{"row": key, "at": START}, {"row": key + 1, "at": START}]).rowcount == 2
    later = tx.conn.execute(MET, {"row": key, "at": START})
    tx.conn.flush()
    with pytest.raises(InvalidRequestError):
        assert later.rowcount


def waiting(tx: Tx) -> int:
    return sum(len(each.rows) for each in tx.conn._waiting.values())


def test_writes_wait_for_a_statement_that_may_find_them(tx: Tx):
    """Once a statement was executed it is known what it looks for; text may find anything."""
    named = select(SETTING.c.name).where(SETTING.c.name == bindparam("of"))
    others = select(SETTING.c.name).where(SETTING.c.sealed_value == bindparam("value"))
    within = select(DEADLINE.c.id).where(exists().where(SETTING.c.name == bindparam("of")))
    by_name = (SETTING.c.name == bindparam("of")) & DEADLINE.c.met_at.is_(None)
    joined = select(DEADLINE.c.id).select_from(DEADLINE.outerjoin(SETTING, by_name))
    twice = joined.where(exists().where(SETTING.c.name == bindparam("other")))
    change = update(SETTING).where(SETTING.c.name == bindparam("of")).values(sealed_value=bindparam("value"))
    tx.conn.execute(SET, {"name": "first", "sealed_value": b"1"})
    tx.conn.execute(change, {"of": "first", "value": b"2"})

    def put(name: str) -> None:
        tx.conn.execute(SET, {"name": name, "sealed_value": b"1"})

    def written(statement: Any, parameters: dict[str, Any] | None = None) -> bool:
        before = waiting(tx)
        tx.conn.execute(statement, parameters).all()
        return waiting(tx) < before

    put("a")
    assert waiting(tx) == 1
    assert not written(COUNT)
    assert not written(named, {"of": "b"})
    assert written(named, {"of": "a"})
    put("b")
    assert not written(within, {"of": "c"})
    assert written(within, {"of": "b"})
    put("c")
    assert not written(joined, {"of": "b"})
    assert written(joined, {"of": "c"})
    tx.conn.execute(change, {"of": "c", "value": b"1"})
    assert written(twice, {"of": "a", "other": "b"}), "a table that is named twice is compared in other ways"
    put("d")
    assert not written(others, {"value": b"2"})
    assert written(others, {"value": b"1"})
    tx.conn.execute(change, {"of": "c", "value": b"3"})
    assert not written(named, {"of": "a"})
    assert written(others, {"value": b"9"}), "what it is changed to is not what it is known by"
    tx.conn.execute(change, {"of": "c", "value": b"4"})
    put("f")
    assert waiting(tx) == 1, "what was to be done before on the same table is done before"
    tx.conn.execute(delete(DEADLINE))
    assert waiting(tx) == 1, "it refers to none that is deleted"
    tx.conn.execute(delete(SETTING).where(SETTING.c.name == bindparam("of")), {"of": "g"})
    put("e")
    assert written(text("SELECT 1"))
    assert tx.conn.execute(named, {"of": "e"}).scalar_one() == "e"


def test_the_id_of_a_new_row_is_drawn_while_writes_wait(tx: Tx):
    drawn = []
    for n in range(32):
        tx.conn.execute(SET, {"name": f"setting {n}", "sealed_value": b"1"})
        before = waiting(tx)
        drawn += [rows.next_id(tx, OUTBOX) for _ in range(2)]
        assert waiting(tx) == before
    assert waiting(tx) > 0
    assert drawn == list(range(1, 65))


def test_the_id_of_a_deleted_row_is_not_drawn_where_the_table_says_so(tx: Tx):
    member = {"account": b"a", "sealed_account": b"a", "roles": "", "lang": "en", "created_at": START}
    by = tx.conn.execute(HIRE, member).inserted_primary_key[0]
    link = {"token": b"t", "staff_id": by, "ends_at": START, "sealed_place": b"p"}
    first = tx.conn.execute(insert(STAFF_JOIN), link).inserted_primary_key[0]
    tx.conn.execute(delete(STAFF_JOIN))
    assert rows.next_id(tx, STAFF_JOIN) == first + 1


@pytest.mark.parametrize("at_once", [1, 3, 50])
def test_new_rows_with_a_code_wait_and_have_ids_of_their_own(tx: Tx, at_once: int):
    """However many are drawn before the first of them is inserted."""
    new = NewDeadline(DeadlineKind.ROOT, START, START, START)
    for _ in range(0, 150, at_once):
        deadlines.create_all(tx, [new] * at_once)
    assert waiting(tx) >= 100
    last = deadlines.create(tx, DeadlineKind.ROOT, begun_at=START, due_at=START, next_at=START)
    assert sorted(it.id for it in deadlines.of_kind(tx, DeadlineKind.ROOT)) == list(range(1, last + 1))


def test_what_waits_is_written_after_what_it_refers_to(tx: Tx):
    """A query of the cards has them written, and with them the deadlines that they name."""
    card = {"bot": "desk", "chat": b"c", "sealed_to": b"t", "manner": "new", "form": "card", "lang": "en", "tz": "UTC"}
    rest = {"sealed_content": b"s", "topic_hash": b"h", "state": OutboxState.WAITING, "tries": 0, "created_at": START}
    sent, put = select(OUTBOX.c.deadline_id).order_by(OUTBOX.c.id), insert(OUTBOX)
    for times in range(1, 5):
        row = {"kind": DeadlineKind.REVIEW, "begun_at": START, "due_at": START, "next_at": START}
        tx.conn.execute(INSERT, {**row, "id": times})
        tx.conn.execute(put, {**card, **rest, "id": times, "deadline_id": times})
        assert len(list(tx.conn.execute(sent).scalars())) == times


def test_what_waits_is_written_before_what_it_refers_to_is_deleted(tx: Tx):
    """Where it names a row of the table; a card without a deadline waits on."""
    card = {"bot": "desk", "chat": b"c", "sealed_to": b"t", "manner": "new", "form": "card", "lang": "en", "tz": "UTC"}
    rest = {"sealed_content": b"s", "topic_hash": b"h", "state": OutboxState.WAITING, "tries": 0, "created_at": START}
    put, gone = insert(OUTBOX), delete(DEADLINE).where(DEADLINE.c.id == bindparam("row"))
    key = begin(tx)
    for times, deadline_id in enumerate((None, None, None, key), 1):
        tx.conn.execute(put, {**card, **rest, "id": times, "deadline_id": deadline_id})
        before = waiting(tx)
        tx.conn.execute(gone, {"row": key + 1})
        assert waiting(tx) == (0 if deadline_id else before)


def test_equal_writes_travel_together_in_their_order(tx: Tx):
    for name in ("a", "b", "c"):
        tx.conn.execute(SET, {"name": name, "sealed_value": name.encode()})
    assert waiting(tx) in (2, 3), "the first time a statement is SQLAlchemy's"
    assert list(tx.conn.execute(select(SETTING.c.name)).scalars()) == ["a", "b", "c"]


def test_rows_that_travel_together_are_one_another_s_successors(tx: Tx):
    """However many there are, and where a later one replaces an earlier one too."""
    upsert = postgresql.insert(SETTING)
    upsert = upsert.on_conflict_do_update(index_elements=["name"], set_={"sealed_value": upsert.excluded.sealed_value})
    back = upsert.returning(SETTING.c.name)
    names = [f"{n:03}" for n in range(87)]
    for times in TIMES:
        for name in names:
            tx.conn.execute(upsert, {"name": name, "sealed_value": name.encode()})
        for value in (b"earlier", b"later"):
            tx.conn.execute(upsert, {"name": "000", "sealed_value": value})
        rows = tx.conn.execute(select(SETTING.c.name, SETTING.c.sealed_value).order_by(SETTING.c.name)).all()
        assert [row.name for row in rows] == names
        assert [row.sealed_value for row in rows] == [b"later", *(name.encode() for name in names[1:])]
        given = [{"name": name, "sealed_value": bytes([times])} for name in names]
        assert sorted(tx.conn.execute(back, given).scalars()) == names


def test_rows_are_told_apart_by_bytes_too(tx: Tx):
    upsert = postgresql.insert(BUDGET_USE)
    upsert = upsert.on_conflict_do_update(
        index_elements=["holder", "counted", "seconds"],
        set_={"amount": BUDGET_USE.c.amount + upsert.excluded.amount},
    )
    row = {"counted": "cases", "seconds": 60, "amount": 1, "begun_at": START, "until": START}
    for _ in TIMES:
        tx.conn.execute(upsert, [{**row, "holder": holder.encode()} for holder in "aba"])
    assert sorted(tx.conn.execute(select(BUDGET_USE.c.amount)).scalars()) == [3, 6]


def test_who_confirms_a_change_raises_where_there_was_none(tx: Tx):
    confirmed = MET.execution_options(confirm=KeyError)
    for _ in TIMES:
        tx.conn.execute(confirmed, {"row": begin(tx), "at": START})
        tx.conn.flush()
        with pytest.raises(KeyError):
            tx.conn.execute(confirmed, {"row": 0, "at": START}).all()
