"""How staff came to be who they are, on both databases: events, links, proposals, and who is in the staff chat."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from rules.people.staffing import Grant, InGroup, ProposalOutcome, StaffChatTask, StaffEvent, StaffEventDetails
from rules.vocabulary import Role
from store import migrate
from store.engine import engines
from store.members import joins, proposals, staff, staff_chat, staff_events
from store.members.joins import JoinRequest
from store.members.staff import Member
from store.members.staff_chat import PresentPerson
from store.unit import Tx
from tests.addresses import at
from tests.cases.house_events import house_events
from tests.support.clock import START
from tests.support.installation import KEYS

HOURS = timedelta(hours=1)


@pytest.fixture
def lin(tx: Tx) -> Member:
    return staff.add(tx, at(42), alias="Lin", roles=frozenset({Role.ADMINISTRATOR}), lang="en")


@pytest.fixture
def mei(tx: Tx) -> Member:
    return staff.add(tx, at(43), alias="Mei", roles=frozenset(), lang="en")


def test_who_made_somebody_a_lead_is_known_by_the_newest_grant(tx: Tx, lin: Member, mei: Member):
    assert staff_events.promoters_of(tx, mei.id) == frozenset()
    for second in (None, lin.id):
        details = StaffEventDetails(role=Role.LEAD, second=second)
        staff_events.append(tx, StaffEvent.ROLE_GIVEN, by=mei.id, subject=mei.id, details=details)
    staff_events.append(
        tx, StaffEvent.ROLE_GIVEN, by=lin.id, subject=mei.id, details=StaffEventDetails(role=Role.MODERATOR)
    )
    assert staff_events.promoters_of(tx, mei.id) == {mei.id, lin.id}
    assert [event.details.role for event in house_events(tx)] == ["lead", "lead", "moderator"]


def test_a_link_is_found_by_its_token_alone_and_used_by_one(tx: Tx, lin: Member):
    join_id = joins.create(tx, lin.id, "the token", tx.now + HOURS, at(-100), "7")
    assert joins.by_token(tx, "another token") is None
    row = joins.by_token(tx, "the token")
    assert row is not None
    assert (row.id, row.address, row.thread, row.request) == (join_id, at(-100), "7", None)
    first, second = JoinRequest(at(44), "An", None, "en"), JoinRequest(at(45), "Bo", "bo", "zh-Hans")
    assert joins.store_request(tx, row, first)
    assert not joins.store_request(tx, row, second)
    asked = joins.get(tx, join_id)
    assert asked is not None
    assert asked.request == first
    assert joins.next_expiry(tx) == START + HOURS
    tx.now += HOURS
    assert [over.id for over in joins.expired(tx)] == [join_id]
    joins.remove(tx, join_id)
    assert joins.next_expiry(tx) is None
    assert tx.conn.execute(text("SELECT * FROM staff_join")).all() == []


def test_a_proposal_is_decided_once(tx: Tx, lin: Member, mei: Member):
    proposal = proposals.create(tx, Grant.LEAD, mei.id, lin.id, tx.now + HOURS)
    assert proposals.next_expiry(tx) == START + HOURS
    assert proposals.approve_as_operator(tx, proposal)
    assert [row.operator_at for row in proposals.pending(tx)] == [START]
    assert proposals.decide(tx, proposal, ProposalOutcome.APPROVED, None)
    assert not proposals.decide(tx, proposal, ProposalOutcome.WITHDRAWN, lin.id)
    assert not proposals.approve_as_operator(tx, proposal)
    assert proposals.pending(tx) == []
    assert proposals.next_expiry(tx) is None


def test_an_errand_waits_is_put_off_and_is_tried_again_once_a_right_is_there(tx: Tx, mei: Member):
    staff_chat.add_task(tx, StaffChatTask.ROLL)
    staff_chat.add_task(tx, StaffChatTask.ROLL)
    staff_chat.add_task(tx, StaffChatTask.EXPEL, mei.id)
    roll, expel = staff_chat.due_tasks(tx)
    assert (roll.kind, expel.kind, expel.staff_id) == (StaffChatTask.ROLL, StaffChatTask.EXPEL, mei.id)
    staff_chat.postpone(tx, expel.id, tx.now + HOURS)
    staff_chat.finish_roll_call(tx)
    assert staff_chat.due_tasks(tx) == []
    assert staff_chat.next_due(tx) == START + HOURS
    staff_chat.set_result(tx, expel.id, InGroup.CANNOT_RESTRICT)
    assert staff_chat.next_due(tx) is None
    staff_chat.retry_failed(tx)
    assert [row.found for row in staff_chat.due_tasks(tx)] == [InGroup.CANNOT_RESTRICT]
    staff_chat.set_result(tx, expel.id, InGroup.GONE)
    staff_chat.retry_failed(tx)
    assert staff_chat.due_tasks(tx) == []


def test_who_is_there_is_kept_once_by_their_newest_name_until_they_leave(tx: Tx):
    for name in ("An", "Ann"):
        staff_chat.add_present(tx, PresentPerson(at(44), name, None))
    assert staff_chat.list_present(tx) == [PresentPerson(at(44), "Ann", None)]
    staff_chat.remove_present(tx, at(44))
    assert staff_chat.list_present(tx) == []


def test_the_migration_forgets_who_started_the_desk_bot_by_mistake_and_keeps_who_was_on_the_staff(
    empty_database_url: str,
):
    migrate.upgrade(empty_database_url, "0021", keys=KEYS)
    engine = engines.writer(empty_database_url)
    insert = text(
        "INSERT INTO staff"
        " (account, sealed_account, alias, roles, cleared, lang, reachable, active, on_duty, created_at)"
        " VALUES (:account, :account, :alias, :roles, false, 'en', true, :active, false, :at)"
    )
    people = [("newcomer", "", False), ("member", "lead", True), ("former", "lead", False), ("added", "", True)]
    with engine.begin() as conn:
        for n, (alias, roles, active) in enumerate([*people, ("without a role", "", False)]):
            row = {"account": bytes([n]), "alias": alias, "roles": roles, "active": active, "at": "2026-11-23 00:00:00"}
            conn.execute(insert, row)
        conn.execute(
            text(
                "INSERT INTO refused_press (staff_id, act, refusal, at)"
                " SELECT id, 's', 'r', '2026-11-23 00:00:00' FROM staff WHERE alias = 'without a role'"
            )
        )
    migrate.upgrade(empty_database_url, "0049", keys=KEYS)
    with engine.connect() as conn:
        left = set(conn.execute(text("SELECT alias FROM staff")).scalars())
    engine.dispose()
    assert left == {"member", "former", "added", "without a role"}
    migrate.downgrade(empty_database_url, "0021", keys=KEYS)
