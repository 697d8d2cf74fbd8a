"""Rows that decide something carry a code; one that was changed without Lian is refused, and named by the check."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from typing import TypeVar

import pytest
from sqlalchemy import text

from rules.facts.acts import ReportFiled
from rules.people.clients import Scope
from rules.vocabulary import DeadlineKind, Role, State
from store import clients, migrate
from store.collective import collectives
from store.decision import groups
from store.decision.groups import GroupRights
from store.engine import engines
from store.engine.connection import Connection
from store.engine.runners import worked
from store.entry import people
from store.guard.guarded import GUARDED, AlteredError
from store.guard.verifying import AlteredRow, Looked
from store.members import staff
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import NewDeadline
from store.record.verifying import verify
from store.tables import CASE
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, installation

T = TypeVar("T")

MEI = 42


def a_house(url: str) -> None:
    """One member of staff, and a case that they have accepted."""

    def work(conn: Connection) -> None:
        tx = Tx(conn, KEYS, START, installation())
        mei = staff.add(tx, at(MEI), alias="梅", roles=frozenset({Role.MODERATOR}), lang="zh-Hans")
        case = a_case(tx, "LA-1")
        events.append(tx, case, ReportFiled(), Role.REPORTER)
        saved = cases.save(tx, case, state=State.ACCEPTED, staff_id=mei.id)
        assert saved
        events.append(tx, saved, ReportFiled(), Role.MODERATOR, mei.id)

    run(url, work)


def run(url: str, work: Callable[[Connection], T]) -> T:
    engine = engines.writer(url)
    try:
        with engine.begin() as raw:
            return worked(raw, work)
    finally:
        engine.dispose()


def altered(url: str) -> list[AlteredRow]:
    return run(url, lambda conn: list(verify(lambda: nullcontext(conn), KEYS, Looked())))


def sql(url: str, statement: str) -> None:
    run(url, lambda conn: conn.execute(text(statement)))


def test_what_lian_has_written_is_as_it_was_written(database_url: str):
    a_house(database_url)
    assert altered(database_url) == []


def test_a_case_changed_without_lian_is_refused_when_it_is_read(database_url: str):
    a_house(database_url)
    sql(database_url, "UPDATE cases SET staff_id = NULL")
    with pytest.raises(AlteredError, match="row 1 of cases was changed outside Lian"):
        run(database_url, lambda conn: cases.get(Tx(conn, KEYS, START, installation()), 1))
    assert ("cases", "1 (LA-1)") in {(it.table, it.row) for it in altered(database_url)}


def test_a_role_given_without_lian_is_refused_when_the_member_is_read(database_url: str):
    a_house(database_url)
    sql(database_url, "UPDATE staff SET roles = 'administrator'")
    with pytest.raises(AlteredError, match="row 1 of staff"):
        run(database_url, lambda conn: staff.by_account(Tx(conn, KEYS, START, installation()), at(MEI)))
    assert [(it.table, it.row) for it in altered(database_url)] == [("staff", "1")]


def test_the_end_of_a_chain_that_was_cut_off_is_named(database_url: str):
    a_house(database_url)
    migrate_free(database_url)
    sql(database_url, "DELETE FROM event WHERE seq = 2")
    [first, *_] = [it for it in altered(database_url) if it.table == "event"]
    gone = "the end of the chain is gone: event 2 of the 2 that the case's row names"
    assert str(first) == f"event 1 of case 1 (LA-1): {gone}"


@pytest.mark.parametrize("row", ["agreement 1", "deadline 1", "deadline 2"])
def test_a_row_of_a_person_or_of_the_house_that_is_taken_out_is_named(database_url: str, row: str):
    """A consent, the deadline of an erasure, and the clock's own."""
    a_person(database_url)
    table, _, key = row.partition(" ")
    sql(database_url, f"DELETE FROM {table} WHERE id = {key}")
    assert [(it.table, it.row) for it in altered(database_url)] == [(table, key)]


def test_a_deadline_of_a_person_that_is_set_back_is_named(database_url: str):
    a_person(database_url)
    [(was, code)] = run(database_url, lambda conn: conn.execute(text("SELECT next_at, mac FROM deadline WHERE id = 1")))
    run(database_url, lambda conn: deadlines.set_next_check(Tx(conn, KEYS, START, installation()), 1, START))
    back = text("UPDATE deadline SET next_at = :was, mac = :code WHERE id = 1").bindparams(was=was, code=code)
    run(database_url, lambda conn: conn.execute(back))
    [found] = altered(database_url)
    assert str(found) == "deadline 1: it was set back to an earlier form: the list of person 1 names a newer one"


@pytest.mark.parametrize("changed", ["kind = 'survey'", "id = 9"])
def test_what_others_have_written_is_not_signed_with_a_later_change(database_url: str, changed: str):
    """A row that was changed, or put into the place of another, and that Lian then changes itself."""
    a_person(database_url)
    for statement in ("DELETE FROM deadline WHERE id = 2", f"UPDATE deadline SET {changed} WHERE id = 1"):
        sql(database_url, statement)
    [(id,)] = run(database_url, lambda conn: conn.execute(text("SELECT id FROM deadline")).all())
    with pytest.raises(AlteredError, match=f"row {id} of deadline"):
        run(database_url, lambda conn: deadlines.set_next_check(Tx(conn, KEYS, START, installation()), id, START))


def test_a_group_that_others_have_changed_is_not_signed_with_the_next_rights_there(database_url: str):
    street = GroupRights(at(-1001), "街", "street", False, True, True, True)

    def seen(conn: Connection) -> int:
        return groups.upsert(Tx(conn, KEYS, START, installation()), street)

    assert run(database_url, seen) == run(database_url, seen)
    assert altered(database_url) == []
    sql(database_url, "UPDATE desk_group SET id = 9")
    with pytest.raises(AlteredError, match="row 9 of desk_group"):
        run(database_url, seen)


def test_what_is_rightly_deleted_leaves_the_list(database_url: str):
    a_person(database_url)
    run(database_url, lambda conn: deadlines.remove(Tx(conn, KEYS, START, installation()), 1))
    assert altered(database_url) == []


def test_new_rows_are_written_with_their_codes_and_others_get_theirs_at_the_end(database_url: str):
    codes = text("SELECT mac FROM deadline ORDER BY id")

    def work(conn: Connection) -> tuple[list[bytes], list[bytes]]:
        tx = Tx(conn, KEYS, START, installation())
        times = {"begun_at": START, "due_at": START, "next_at": START}
        deadlines.create_all(tx, [NewDeadline(DeadlineKind.ROOT, **times)] * 3)
        new = conn.execute(codes).scalars()
        deadlines.set_next_check(tx, 2, START + timedelta(days=1))
        return new, conn.execute(codes).scalars()

    new, changed = run(database_url, work)
    assert [one == other for one, other in zip(new, changed, strict=True)] == [True, False, True]
    kept = run(database_url, lambda conn: conn.execute(codes).scalars())
    assert [kept[0], kept[2]] == [new[0], new[2]]
    assert kept[1] not in (new[1], changed[1])
    assert altered(database_url) == []


@pytest.mark.parametrize("before", ["0055", "0065"])
def test_lists_of_persons_come_with_an_upgrade(database_url: str, before: str):
    """Of what a person has, with revision 0056, and of persons, with 0066."""
    a_person(database_url)
    migrate.downgrade(database_url, before, keys=KEYS)
    migrate.upgrade(database_url, keys=KEYS)
    assert altered(database_url) == []
    for table in ("deadline", "agreement", "person"):
        sql(database_url, f"DELETE FROM {table}")
    # What the person had was listed by the person.
    assert [(it.table, it.row) for it in altered(database_url)] == [("deadline", "2"), ("person", "1")]


def a_person(url: str) -> None:
    """Somebody who has agreed to the notice and wishes to be erased; and the clock looks for roots of days."""

    def work(conn: Connection) -> None:
        tx = Tx(conn, KEYS, START, installation())
        person = people.record_consent(tx, people.new(tx, at(MEI), "en"), 1)
        times = {"begun_at": START, "due_at": START, "next_at": START + timedelta(days=1)}
        deadlines.create(tx, DeadlineKind.ERASURE, person_id=person.id, **times)
        deadlines.create(tx, DeadlineKind.ROOT, **times)

    run(url, work)


def test_the_pages_of_a_client_go_and_no_other_client_is_touched(database_url: str):
    def work(conn: Connection) -> None:
        tx = Tx(conn, KEYS, START, installation())
        for name in ("app", "page"):
            clients.add(tx, name, [Scope.REPORT], None, name, name)
        page = clients.by_name(tx, "page")
        assert page
        clients.set_origins(tx, page, ["https://a.example"])

    run(database_url, work)
    migrate.downgrade(database_url, "0066", keys=KEYS)
    migrate.upgrade(database_url, keys=KEYS)
    assert altered(database_url) == []
    found = run(database_url, lambda conn: clients.every(Tx(conn, KEYS, START, installation())))
    assert [(it.name, it.origins) for it in found] == [("app", None), ("page", None)]
    sql(database_url, "UPDATE client SET origins = 'https://evil.example' WHERE name = 'app'")
    assert [(it.table, it.row) for it in altered(database_url)] == [("client", "1")]


def test_that_the_database_refuses_no_change_any_more_is_named(database_url: str):
    a_house(database_url)
    migrate_free(database_url)
    assert [it.table for it in altered(database_url)] == ["trigger", "trigger"]


def migrate_free(url: str) -> None:
    """Drop the triggers, as the owner of the database can."""
    if engines.is_sqlite(url):
        statements = ["DROP TRIGGER event_no_update", "DROP TRIGGER event_no_delete"]
    else:
        statements = ["DROP TRIGGER event_kept ON event", "DROP TRIGGER event_not_truncated ON event"]
    for statement in statements:
        sql(url, statement)


def test_a_database_from_before_codes_gets_them(database_url: str):
    """Revision 0050."""
    a_house(database_url)
    migrate.downgrade(database_url, "0050-1", keys=KEYS)
    migrate.upgrade(database_url, keys=KEYS)
    assert altered(database_url) == []
    sql(database_url, "UPDATE staff SET cleared = TRUE")
    assert [(it.table, it.row) for it in altered(database_url)] == [("staff", "1")]


def test_every_column_of_a_case_is_under_its_code_or_decides_nothing():
    """A new column is part of CaseRow, or named as free."""
    told = set(CaseRow.__dataclass_fields__)
    assert {column.name for column in CASE.columns} - told == set(GUARDED[CASE].free)


@pytest.mark.parametrize(
    "forged",
    [
        "INSERT INTO collective_member (id, collective_id, case_id, joined_at, followed, mac)"
        " SELECT 9, collective_id, 3, joined_at, followed, mac FROM collective_member WHERE case_id = 2",
        "UPDATE collective_member SET case_id = 3 WHERE case_id = 2",
        "UPDATE collective SET case_id = 2 WHERE case_id = 1",
    ],
)
def test_a_case_that_others_have_put_into_a_complaint_is_not_led_by_it(database_url: str, forged: str):
    def work(conn: Connection) -> None:
        tx = Tx(conn, KEYS, START, installation())
        first, second, _ = (a_case(tx, f"LA-{place}") for place in (1, 2, 3))
        collectives.join(tx, collectives.create(tx, first.id), second.id)

    def led(conn: Connection) -> list[int | None]:
        tx = Tx(conn, KEYS, START, installation())
        return [found and found.case_id for found in (collectives.of_case(tx, case_id) for case_id in (1, 2, 3))]

    run(database_url, work)
    assert run(database_url, led) == [1, 1, None]
    sql(database_url, forged)
    with pytest.raises(AlteredError, match="of collective"):
        run(database_url, led)
