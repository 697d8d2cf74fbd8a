"""Restricted cards are deleted from the private chat of a member who may no longer see the case (row C8)."""

from dataclasses import replace
from typing import Any

import pytest

from cases.conversation.material import Material, add
from cases.members import members as keeping
from cases.notify import held_cards
from cases.record import access
from cases.staffing.acts import claim, transfer
from dialogs.engine.cards import Card
from rules.facts.notices import DigestNotice
from rules.vocabulary import Act, DeadlineKind, Role
from store import outbox
from store.intake import desk_drafts
from store.members import staff
from store.members.staff import Member
from store.notify import slots
from store.outbox import Destination, SendMode, sending
from store.record import deadlines
from store.record.cases import CaseRow
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, House, done
from tests.support.installation import STAFF_CHAT


@pytest.fixture
def wang(house: House) -> Member:
    return house.hire(2010, "老王", Role.MODERATOR, cleared=True)


def restricted(house: House) -> CaseRow:
    """A case that names somebody of the staff."""
    house.hire(2009, "小周", Role.MODERATOR, username="xiao_zhou")
    return house.files(replace(ABUSE, subject="@xiao_zhou"))


def stands(house: House, chat: int) -> set[str]:
    return house.unit(lambda tx: slots.of_chat(tx, "desk", at(chat)))


@pytest.mark.parametrize(
    "loses",
    [
        lambda tx, admin, one: keeping.set_clearance(tx, admin, one.id, cleared=False),
        lambda tx, admin, one: keeping.set_role(tx, admin, one.id, Role.MODERATOR, held=False),
        lambda tx, admin, one: keeping.remove(tx, admin, one.id),
    ],
    ids=["clearance", "role", "place"],
)
def test_card_and_all_beside_it_are_taken_out_of_the_chat_and_what_waited_does_not_arrive(
    house: House, wang: Member, loses: Any
) -> None:
    liu = house.hire(2011, "老刘", Role.MODERATOR, cleared=True)
    case = restricted(house)
    case = done(house.presses(claim, Act.CLAIM, case, by=wang, chat=2010))
    house.sent("desk")
    assert f"card:{case.id}" in stands(house, 2010)
    house.accepts(house.case(case.id), by=wang, chat=2010)
    house.unit(lambda tx: loses(tx, house.admin, wang))
    rows = house.sent("desk")
    there = [row for row in rows if id_at(row.to.address) == 2010]
    assert {(row.notice.KIND, row.manner) for row in there} == {("taken_away", "delete")}
    assert stands(house, 2010) == set()
    assert house.case(case.id).staff_id == liu.id
    assert f"card:{case.id}" in stands(house, 2011), "who may see it keeps it"


def test_what_everybody_may_see_stays(house: House, wang: Member) -> None:
    house.hire(2011, "老刘", Role.MODERATOR, cleared=True)
    ordinary, secret = house.files(), restricted(house)
    done(house.presses(claim, Act.CLAIM, ordinary, by=wang))
    house.sent("desk")
    house.unit(lambda tx: keeping.set_clearance(tx, house.admin, wang.id, cleared=False))
    taken = {row.case_id for row in house.sent("desk") if row.notice.KIND == "taken_away"}
    assert taken == {secret.id}


def test_where_nobody_is_left_who_could_be_shown_it_it_is_watched_once(house: House, wang: Member) -> None:
    case = restricted(house)
    house.unit(lambda tx: staff.set_reachable(tx, at(9001), now=False))
    house.sent("desk")
    for _ in range(2):
        house.unit(lambda tx: keeping.set_clearance(tx, house.admin, wang.id, cleared=False))
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    assert [row.kind for row in rows].count(DeadlineKind.UNSEEN) == 1
    house.unit(lambda tx: staff.change(tx, wang.id, cleared=True))
    house.unit(lambda tx: held_cards.check_all_now(tx))
    house.sweeps()
    assert f"card:{case.id}" in {row.slot for row in house.sent("desk") if id_at(row.to.address) == 2010}


def test_a_case_that_becomes_another_teams_leaves_the_private_chats_of_the_former_one(house: House) -> None:
    wang = house.hire(2010, "老王", Role.MODERATOR, team="content")
    case = house.files()
    house.sent("desk")
    house.unit(lambda tx: staff.set_reachable(tx, at(2010), now=True))
    house.unit(lambda tx: slots.remember(tx, "desk", at(2010), f"card:{case.id}", 7))
    house.unit(lambda tx: desk_drafts.start(tx, wang.id, at(2010), None, {"kind": "note"}, case.id))
    done(house.presses(transfer, Act.TRANSFER, case, "privacy"))
    there = [(row.notice.KIND, row.slot) for row in house.sent("desk") if id_at(row.to.address) == 2010]
    assert ("taken_away", f"card:{case.id}") in there
    assert house.unit(lambda tx: desk_drafts.of_member(tx, wang.id)) == []


def test_a_member_without_roles_loses_every_message_sent_and_waiting(house: House, wang: Member) -> None:
    house.unit(lambda tx: slots.remember(tx, "desk", at(2010), "queue:0", 8))
    house.unit(lambda tx: outbox.put(tx, Destination("desk", at(2010), "zh-Hans", "UTC"), DigestNotice(wang.id, "x")))
    house.unit(lambda tx: keeping.remove(tx, house.admin, wang.id))
    assert [(row.notice.KIND, row.slot) for row in house.sent("desk") if id_at(row.to.address) == 2010] == [
        ("taken_away", "queue:0")
    ]


@pytest.mark.parametrize("lost", ["role", "place", "clearance"])
def test_what_was_on_its_way_is_looked_at_again_the_moment_it_goes(house: House, wang: Member, lost: str) -> None:
    case, to = restricted(house), Destination("desk", at(2010), "zh-Hans", "UTC")
    ordinary = house.files()

    def may(case_id: int | None, *, ready: bool = False) -> bool:
        return house.unit(lambda tx: access.may_send(tx, to, case_id, ready=ready))

    assert may(case.id)
    assert may(ordinary.id)
    changes = {"role": {"roles": frozenset()}, "place": {"active": False}, "clearance": {"cleared": False}}
    house.unit(lambda tx: staff.change(tx, wang.id, **changes[lost]))
    assert not may(case.id)
    assert not may(case.id, ready=True)
    assert may(ordinary.id) is (lost == "clearance")
    assert may(None) is (lost == "clearance"), "figures, lists and reminders of several cases"
    assert may(None, ready=True), "an answer to who asks, such as that they are not on the staff"
    assert house.unit(
        lambda tx: access.may_send(tx, Destination("desk", at(STAFF_CHAT), "en", "UTC"), case.id, ready=False)
    )


@pytest.mark.parametrize(
    "loses",
    [
        lambda tx, admin, one: keeping.set_clearance(tx, admin, one.id, cleared=False),
        lambda tx, admin, one: keeping.set_role(tx, admin, one.id, Role.MODERATOR, held=False),
    ],
    ids=["clearance", "role"],
)
def test_what_is_being_sent_while_the_right_is_lost_is_deleted_once_it_has_arrived(
    house: House, wang: Member, loses: Any
) -> None:
    case, to = restricted(house), Destination("desk", at(2010), "zh-Hans", "UTC")
    house.sent("desk")
    slot = f"original:{case.id}.1"
    house.unit(lambda tx: outbox.put(tx, to, Card(()), manner=SendMode.MOVE, slot=slot, case_id=case.id))
    (under_way,) = house.unit(lambda tx: sending.ready(tx, "desk", 9))
    house.unit(lambda tx: loses(tx, house.admin, wang))
    house.unit(lambda tx: sending.mark_sent(tx, under_way, "4711"))
    deleted = [row.message for row in house.sent("desk") if id_at(row.to.address) == 2010 and row.slot == slot]
    assert deleted == ["4711"]


def test_what_was_about_to_be_deleted_still_is_when_every_role_is_lost(house: House, wang: Member) -> None:
    to = Destination("desk", at(2010), "zh-Hans", "UTC")
    for n in (1, 2):
        house.unit(lambda tx: outbox.put(tx, to, Card(()), manner=SendMode.MOVE, slot="card:1"))
        (row,) = house.unit(lambda tx: sending.ready(tx, "desk", 9))
        house.unit(lambda tx, n=n, row=row: sending.mark_sent(tx, row, str(n)))  # type: ignore[misc]
    house.unit(lambda tx: keeping.set_role(tx, house.admin, wang.id, Role.MODERATOR, held=False))
    assert {row.message for row in house.sent("desk") if id_at(row.to.address) == 2010} == {"1", "2"}


def test_what_somebody_cleared_prepares_in_the_group_leaves_it_with_the_case(house: House, wang: Member) -> None:
    case, group = house.files(), house.unit(outbox.staff_chat)
    house.sent("desk")
    here = house.unit(lambda tx: desk_drafts.start(tx, wang.id, group.address, None, {"kind": "note"}, case.id))
    there = house.unit(lambda tx: desk_drafts.start(tx, wang.id, at(2010), None, {"kind": "note"}, case.id))
    house.unit(lambda tx: slots.remember(tx, "desk", group.address, f"prompt:{here.id}", 7))
    house.unit(lambda tx: slots.remember(tx, "desk", at(2010), f"prompt:{there.id}", 8))
    person = house.meet()
    house.hire(2009, "小周", Role.MODERATOR, username="xiao_zhou")
    house.unit(lambda tx: add(tx, person, case.id, Material("是 @xiao_zhou 做的")))
    house.sent("desk")
    assert f"prompt:{here.id}" not in stands(house, group.address)
    assert f"prompt:{there.id}" in stands(house, 2010)
    assert [row.id for row in house.unit(lambda tx: desk_drafts.of_member(tx, wang.id))] == [there.id]


def test_who_is_no_administrator_any_more_loses_the_cards_on_staff(house: House) -> None:
    lin = house.hire(2012, "林姐", Role.ADMINISTRATOR, Role.MODERATOR)
    names = ("staff", "join:1", "proposal:1", "help:0")
    for n, name in enumerate(names, 50):
        house.unit(lambda tx, n=n, name=name: slots.remember(tx, "desk", at(2012), name, n))  # type: ignore[misc]
    house.unit(lambda tx: keeping.set_team(tx, house.admin, lin.id, "content"))
    house.sent("desk")
    assert stands(house, 2012) == set(names), "an administrator still needs them"
    house.unit(lambda tx: keeping.set_role(tx, house.admin, lin.id, Role.ADMINISTRATOR, held=False))
    house.sent("desk")
    assert stands(house, 2012) == {"help:0"}
