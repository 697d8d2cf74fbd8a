"""What never enters the staff chat leaves the private chat of whoever may see it no longer (row C8)."""

from dataclasses import replace
from typing import Any

import pytest

from cases import staff as keeping
from cases import unseen
from cases.claim import claim
from rules.vocabulary import Act, DeadlineKind, Role
from store import deadlines, outbox, slots, staff
from store.cases import CaseRow
from store.staff import Member
from tests.cases.conftest import ABUSE, House, done


@pytest.fixture
def wang(house: House) -> Member:
    return house.hire(2010, "老王", Role.MODERATOR, cleared=True)


def restricted(house: House) -> CaseRow:
    """A case that names somebody of the staff."""
    house.hire(2009, "小周", Role.MODERATOR, username="xiao_zhou")
    return house.files(replace(ABUSE, subject="@xiao_zhou"))


def stands(house: House, chat: int) -> set[str]:
    return house.unit(lambda tx: slots.of_chat(tx, "desk", chat))


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
    there = [row for row in rows if row.to.chat_id == 2010]
    assert {(row.form, row.manner) for row in there} == {(outbox.TAKEN_AWAY, "delete")}
    assert stands(house, 2010) == set()
    assert house.case(case.id).staff_id == liu.id
    assert f"card:{case.id}" in stands(house, 2011), "who may see it keeps it"


def test_what_everybody_may_see_stays(house: House, wang: Member) -> None:
    house.hire(2011, "老刘", Role.MODERATOR, cleared=True)
    ordinary, secret = house.files(), restricted(house)
    done(house.presses(claim, Act.CLAIM, ordinary, by=wang))
    house.sent("desk")
    house.unit(lambda tx: keeping.set_clearance(tx, house.admin, wang.id, cleared=False))
    taken = {row.case_id for row in house.sent("desk") if row.form == outbox.TAKEN_AWAY}
    assert taken == {secret.id}


def test_where_nobody_is_left_who_could_be_shown_it_it_is_watched_once(house: House, wang: Member) -> None:
    case = restricted(house)
    house.unit(lambda tx: staff.reachable(tx, 9001, now=False))
    house.sent("desk")
    for _ in range(2):
        house.unit(lambda tx: keeping.set_clearance(tx, house.admin, wang.id, cleared=False))
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    assert [row.kind for row in rows].count(DeadlineKind.UNSEEN) == 1
    house.unit(lambda tx: staff.change(tx, wang.id, cleared=True))
    house.unit(lambda tx: unseen.look_again(tx))
    house.sweeps()
    assert f"card:{case.id}" in {row.slot for row in house.sent("desk") if row.to.chat_id == 2010}
