"""Groups and the deeds wanted in them, on each kind of database."""

from dataclasses import replace
from datetime import timedelta

from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from store import migrate
from store.decision import enforcements, groups
from store.decision.groups import GroupRights
from store.engine import engines
from store.tables import EnforcementState
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.installation import KEYS

STREET = GroupRights(at(-1001000000077), "街道", "Street", plain=False, present=True, deletes=True, restricts=True)


def test_a_group_is_known_once_by_id_and_by_name_as_it_stands_now(tx: Tx) -> None:
    first = groups.upsert(tx, STREET)
    again = groups.upsert(tx, replace(STREET, title="大街", handle="avenue", restricts=False))
    assert first == again
    known = groups.by_chat(tx, STREET.address)
    assert known
    assert (known.title, known.restricts, known.address) == ("大街", False, STREET.address)
    assert groups.named(tx, "@AVENUE") == (known, None)
    assert groups.named(tx, "street") == (None, None)
    assert groups.list_present(tx) == [known]
    groups.upsert(tx, replace(STREET, present=False))
    assert groups.list_present(tx) == []


def test_a_group_that_has_moved_keeps_its_deeds(tx: Tx) -> None:
    plain = replace(STREET, address=at(-77), plain=True)
    case, group = a_case(tx), groups.upsert(tx, plain)
    enforcements.request(tx, case, group, GroupMeasure.BAN, at(5))
    assert groups.migrate(tx, at(-77), STREET.address) == group
    [order] = enforcements.due(tx, 9)
    assert (order.group.address, order.group.plain) == (STREET.address, False)
    assert groups.migrate(tx, at(-78), STREET.address) is None


def test_a_group_that_was_known_by_its_new_id_already_takes_the_deeds_over(tx: Tx) -> None:
    case, old, new = a_case(tx), groups.upsert(tx, replace(STREET, address=at(-77))), groups.upsert(tx, STREET)
    enforcements.request(tx, case, old, GroupMeasure.BAN, at(5))
    assert groups.migrate(tx, at(-77), STREET.address) == new
    assert [row.group_id for row in enforcements.of_case(tx, case.id)] == [new]
    assert groups.by_chat(tx, at(-77)) is None


def test_what_was_found_yields_to_who_lifted_it_meanwhile(tx: Tx) -> None:
    case, group = a_case(tx), groups.upsert(tx, STREET)
    enforcements.request(tx, case, group, GroupMeasure.BAN, at(5))
    [order] = enforcements.due(tx, 9)
    enforcements.lift(tx, case.id)
    assert not enforcements.set_result(tx, order.row, GroupStatus.BANNED, EnforcementState.DONE, None)
    [order] = enforcements.due(tx, 9)
    assert order.row.state is EnforcementState.LIFTING
    assert order.stands == enforcements.TargetStatus()


def test_the_heaviest_of_what_is_in_force_stands(tx: Tx) -> None:
    case, group, day = a_case(tx), groups.upsert(tx, STREET), timedelta(days=1)

    def stands() -> enforcements.TargetStatus:
        return enforcements.due(tx, 9)[0].stands

    enforcements.request(tx, case, group, GroupMeasure.MUTE, at(5), tx.now + day)
    assert stands() == enforcements.TargetStatus(GroupMeasure.MUTE, tx.now + day)
    enforcements.request(tx, case, group, GroupMeasure.MUTE, at(5), tx.now + 7 * day)
    enforcements.request(tx, case, group, GroupMeasure.MUTE, at(6), tx.now + 30 * day)  # somebody else
    assert stands() == enforcements.TargetStatus(GroupMeasure.MUTE, tx.now + 7 * day)
    enforcements.request(tx, case, group, GroupMeasure.BAN, at(5))
    assert stands() == enforcements.TargetStatus(GroupMeasure.BAN)


def test_a_group_known_before_channels_were_told_apart_counts_as_a_group(empty_database_url: str) -> None:
    migrate.upgrade(empty_database_url, "0035", keys=KEYS)
    engine = engines.writer(empty_database_url)
    with engine.begin() as conn:
        conn.exec_driver_sql(
            "INSERT INTO desk_group (chat, sealed_about, plain, present, deletes, restricts, changed_at)"
            " VALUES ('c', 'a', false, true, true, true, '2026-11-23')"
        )
    migrate.upgrade(empty_database_url, keys=KEYS)
    with engine.connect() as conn:
        assert [bool(it) for (it,) in conn.exec_driver_sql("SELECT channel FROM desk_group")] == [False]
    migrate.downgrade(empty_database_url, "0035", keys=KEYS)
    with engine.connect() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM desk_group").scalar() == 1
    engine.dispose()
