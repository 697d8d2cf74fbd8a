"""Migrations lead from nothing to the declared tables, back, and forward again."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

import store.tables  # noqa: F401 - declares them
from rules.facts.events import MeetingAgreed, MuteEnded
from rules.facts.notices import EventNotice, LeadNotice
from rules.report import ReportText
from rules.vocabulary import LeadNoticeReason, Role
from store import inbox, migrate, outbox
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.outbox import Destination, sending
from store.record import cases, events
from store.record.cases import CaseText
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, STAFF_CHAT, installation

T = TypeVar("T")

SCRIPTS = Path(__file__).with_name("revision_0021")


def tables(url: str) -> set[str]:
    engine = engines.writer(url)
    with engine.connect() as connection:
        found = set(inspect(connection).get_table_names()) - {"alembic_version"}
    engine.dispose()
    return found


def test_up_down_and_up_again(empty_database_url: str):
    for _ in range(2):
        migrate.upgrade(empty_database_url, keys=KEYS)
        assert tables(empty_database_url) == set(SQLModel.metadata.tables)
        migrate.downgrade(empty_database_url, keys=KEYS)
        assert tables(empty_database_url) == set()


def test_going_up_twice_changes_nothing(database_url: str):
    before = tables(database_url)
    migrate.upgrade(database_url)
    assert tables(database_url) == before == set(SQLModel.metadata.tables)


def test_the_migrated_database_is_the_declared_one(database_url: str):
    engine = engines.writer(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_a_database_of_the_migrations_before_the_baseline_goes_on_from_it(empty_database_url: str):
    """Revision 0021 replaced the 21 migrations that made the scripts in this folder."""
    migrate.upgrade(empty_database_url, "0021", keys=KEYS)
    engine = engines.writer(empty_database_url)
    baseline = schema(engine)
    migrate.downgrade(empty_database_url, keys=KEYS)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
        for statement in (SCRIPTS / f"{engine.dialect.name}.sql").read_text().split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO lease (name, holder, fence, until) VALUES ('l', 'h', 7, '2026-11-23')")
    assert schema(engine) == baseline
    migrate.upgrade(empty_database_url, keys=KEYS)
    assert words(engine, "SELECT fence FROM lease") == [7]
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()


def test_a_database_of_another_version_is_left_as_it_is(database_url: str):
    engine = engines.writer(database_url)
    for revision in ("0010", "9999"):
        with engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
        with pytest.raises(migrate.UnknownRevisionError, match=revision):
            migrate.upgrade(database_url)
    assert words(engine, "SELECT version_num FROM alembic_version") == ["9999"]
    engine.dispose()


def schema(engine: Engine) -> dict[str, object]:
    """Return columns, keys and indexes of every table, in an order of their own."""
    found: dict[str, object] = {}
    with engine.connect() as connection:
        about = inspect(connection)
        for table in about.get_table_names():
            found[table] = (
                [{**column, "type": str(column["type"])} for column in about.get_columns(table)],
                about.get_pk_constraint(table),
                sorted(map(repr, about.get_unique_constraints(table))),
                sorted(map(repr, about.get_foreign_keys(table))),
                [
                    (index["name"], index["column_names"], index["unique"], rows)
                    for index in about.get_indexes(table)
                    for rows in [[str(it) for it in index.get("dialect_options", {}).values()]]
                ],
            )
    return found


def test_a_sqlite_file_gets_its_folder(tmp_path):
    migrate.upgrade(f"sqlite:///{tmp_path}/new/folder/lian.db")
    assert (tmp_path / "new" / "folder" / "lian.db").exists()


def test_an_address_left_before_codes_waits_for_one_and_comes_back_when_going_down(database_url: str):
    """Revision 0022: what nobody has confirmed is not written to."""
    migrate.downgrade(database_url, "0022-1", keys=KEYS)
    engine = engines.writer(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO person (lang, created_at, sealed_mail) VALUES ('en', '2026-11-23 06:00:00', '\\x0102')"
            if connection.dialect.name == "postgresql"
            else "INSERT INTO person (lang, created_at, sealed_mail) VALUES ('en', '2026-11-23 06:00:00', X'0102')"
        )
    migrate.upgrade(database_url, keys=KEYS)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT sealed_mail FROM person").scalar_one() is None
        [row] = connection.exec_driver_sql("SELECT channel, sealed_address, nonce FROM contact_code").all()
        assert (row[0], bytes(row[1]), row[2]) == ("mail", b"\x01\x02", None)
    migrate.downgrade(database_url, "0022-1", keys=KEYS)
    with engine.connect() as connection:
        assert bytes(connection.exec_driver_sql("SELECT sealed_mail FROM person").scalar_one()) == b"\x01\x02"
    engine.dispose()


def test_kinds_get_their_new_words_and_old_rows_are_still_read(database_url: str):
    """Revision 0026: a fact has one name."""
    engine = engines.writer(database_url)
    group = Destination("desk", at(STAFF_CHAT), "zh-Hans", "UTC")
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        case = a_case(tx)
        over = events.append(tx, case, MuteEnded(7), Role.CLOCK)
        agreed = events.append(tx, case, MeetingAgreed(3, START), Role.REPORTER)
        outbox.put(tx, group, EventNotice(over.id), slot=f"event:{over.id}", case_id=case.id)
        outbox.put(tx, group, EventNotice(over.id), slot=f"added:{case.id}", case_id=case.id)
        outbox.put(tx, group, LeadNotice(LeadNoticeReason.ESCALATED, deadline=5), case_id=case.id)
        tx.conn.flush()
    migrate.downgrade(database_url, "0026-1", keys=KEYS)
    assert words(engine, "SELECT act FROM event ORDER BY id") == ["mute_over", "meeting-agreed"]
    assert words(engine, "SELECT form FROM outbox ORDER BY id") == ["mute-over", "added", "lead-told"]
    migrate.upgrade(database_url, keys=KEYS)
    assert words(engine, "SELECT act FROM event ORDER BY id") == ["mute_over", "meeting_agreed"]
    assert words(engine, "SELECT form FROM outbox ORDER BY id") == ["event", "event", "lead_told"]
    with engine.connect() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        assert [event.fact for event in events.of_case(tx, case.id)] == [MuteEnded(7), agreed.fact]
        assert sending.ready(tx, "desk", 1)[0].notice == EventNotice(over.id)
    engine.dispose()


def test_events_of_the_inbox_get_their_channel_and_are_still_handled(database_url: str):
    """Revision 0027: ids are strings of a channel."""
    engine = engines.writer(database_url)
    events = [inbox.RawEvent("telegram", str(id), b"wei", b"{}") for id in (2**40, 7, -3)]
    in_inbox(engine, lambda tx: inbox.store(tx, "reporter", events))
    migrate.downgrade(database_url, "0027-1", keys=KEYS)
    assert words(engine, "SELECT update_id FROM inbox ORDER BY seq") == [2**40, 7, -3]
    migrate.upgrade(database_url, keys=KEYS)
    assert words(engine, "SELECT channel || ':' || event FROM inbox ORDER BY seq") == [
        f"telegram:{each.event}" for each in events
    ]
    assert len(in_inbox(engine, lambda tx: inbox.store(tx, "reporter", events))) == 3, "waiting still, and not twice"
    assert len(words(engine, "SELECT seq FROM inbox")) == 3
    engine.dispose()


def test_what_another_channel_has_brought_is_not_lost_by_going_down(database_url: str):
    """Revision 0027: it has no number; once it is done, only its empty row goes."""
    engine = engines.writer(database_url)
    events = [inbox.RawEvent(channel, "1", b"wei", b"{}") for channel in ("telegram", "matrix")]
    [_, other] = in_inbox(engine, lambda tx: inbox.store(tx, "reporter", events))
    with pytest.raises(LookupError, match="another channel"):
        migrate.downgrade(database_url, "0027-1", keys=KEYS)
    in_inbox(engine, lambda tx: inbox.mark_done(tx, other.seq))
    migrate.downgrade(database_url, "0027-1", keys=KEYS)
    assert words(engine, "SELECT update_id FROM inbox") == [1]
    engine.dispose()


def in_inbox(engine: Engine, work: Callable[[Tx], T]) -> T:
    with engine.begin() as raw:
        return worked(raw, lambda it: work(Tx(it, KEYS, START, installation())))


def words(engine: Engine, query: str) -> list[str]:
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def test_a_case_gets_its_account_and_loses_it_when_going_down(database_url: str):
    """Revision 0029: content and account, from the sealed words; an erased case keeps its former key as both."""
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        for number, subject in (("LA-1", "https://x.com/somebody/status/99"), ("LA-2", "@somebody"), ("LA-3", "@a")):
            case = a_case(tx, number)
            cases.save(tx, case, text=CaseText(ReportText(subject=subject, platform="x")))
        tx.conn.flush()
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE cases SET wrapped_key = NULL WHERE number = 'LA-3'")
    post, person = (KEYS.hash("subject", key) for key in ("x:99", "x:@somebody"))
    migrate.downgrade(database_url, "0029-1", keys=KEYS)
    assert words(engine, "SELECT subject FROM cases ORDER BY id") == [post, person, KEYS.hash("subject", "@someone")]
    migrate.upgrade(database_url, keys=KEYS)
    assert words(engine, "SELECT subject FROM cases ORDER BY id") == [post, person, KEYS.hash("subject", "@someone")]
    assert words(engine, "SELECT account FROM cases ORDER BY id") == [person, person, KEYS.hash("subject", "@someone")]
    engine.dispose()


def test_events_of_before_are_chained_and_going_down_and_up_again_makes_the_same_chain(database_url: str):
    """Revision 0039."""
    engine = engines.writer(database_url)
    with engine.begin() as raw:
        tx = Tx(Connection(raw), KEYS, START, installation())
        case, other = a_case(tx, "LA-1"), a_case(tx, "LA-2")
        for row in (case, other, case, case):
            events.append(tx, row, MuteEnded(7), Role.CLOCK)
        tx.conn.flush()
    query = "SELECT hash FROM event ORDER BY id"
    chained = [bytes(it) for it in words(engine, query)]
    migrate.downgrade(database_url, "0039-1", keys=KEYS)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE event SET version = version")
    migrate.upgrade(database_url, keys=KEYS)
    assert [bytes(it) for it in words(engine, query)] == chained
    assert words(engine, "SELECT seq FROM event ORDER BY id") == [1, 1, 2, 3]
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM event")
    engine.dispose()
