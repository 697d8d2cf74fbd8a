"""A colleague is added by a link that they press themselves (row C13)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.members import joining, members
from cases.members.joining import PREFIX, InvitationLink
from cases.parties import codes
from cases.record import access
from handlers.telegram.ids import SHARED_ACCOUNTS
from rules.people.codes import Code
from rules.people.staffing import StaffEvent
from rules.vocabulary import CodeKind, Role
from store.members import joins
from store.members import staff as stored
from store.members.joins import JoinRequest, JoinRow
from store.members.staff import Member
from store.record.cases import CaseRow
from store.tables import STAFF_JOIN
from tests.addresses import at
from tests.cases.conftest import ABUSE, House, refused
from tests.cases.house_events import house_events
from tests.support.installation import STAFF_CHAT

XIN, OTHER = (
    JoinRequest(at(3001), "小新", "xin_desk", "zh-Hant"),
    JoinRequest(at(3002), "冒名", "future_mod", "zh-Hans"),
)


def made(house: House) -> tuple[int, str]:
    """A link's number and its token."""
    link = house.unit(lambda tx: joining.make_link(tx, house.admin, at(STAFF_CHAT), None))
    assert isinstance(link, InvitationLink)
    return link.id, link.url.partition(f"?start={PREFIX}")[2]


def left(house: House) -> int:
    return len(house.unit(lambda tx: tx.conn.execute(STAFF_JOIN.select()).all()))


def test_only_an_administrator_makes_a_link_and_confirms(house: House) -> None:
    said = house.unit(lambda tx: joining.make_link(tx, house.lead, at(STAFF_CHAT), None))
    assert refused(said) == "refusal-administrators-only"
    join_id, token = made(house)
    house.unit(lambda tx: joining.claim_link(tx, token, XIN))
    assert refused(house.unit(lambda tx: joining.confirm(tx, house.lead, join_id))) == "refusal-administrators-only"
    assert house.unit(lambda tx: stored.by_account(tx, at(3001))) is None


def test_who_pressed_it_is_added_without_a_role_and_nothing_of_the_link_stays(house: House) -> None:
    join_id, token = made(house)
    assert refused(house.unit(lambda tx: joining.confirm(tx, house.admin, join_id))) == "refusal-join-unpressed"
    assert isinstance(house.unit(lambda tx: joining.claim_link(tx, token, XIN)), JoinRow)
    added = house.unit(lambda tx: joining.confirm(tx, house.admin, join_id))
    assert isinstance(added, Member)
    assert (added.alias, added.roles, added.lang) == ("小新", frozenset(), "zh-Hant")
    assert house.unit(lambda tx: stored.by_account(tx, at(3001))).reachable  # type: ignore[union-attr]
    assert left(house) == 0
    assert refused(house.unit(lambda tx: joining.claim_link(tx, token, OTHER))) == "refusal-join-over"
    assert [event.kind for event in house.unit(house_events)] == [StaffEvent.LINK_MADE, StaffEvent.ADDED]


def test_a_join_link_belongs_to_the_first_person_who_opens_it(house: House) -> None:
    join_id, token = made(house)
    house.unit(lambda tx: joining.claim_link(tx, token, OTHER))
    assert refused(house.unit(lambda tx: joining.claim_link(tx, token, XIN))) == "refusal-join-over"
    again = house.unit(lambda tx: joining.claim_link(tx, token, replace(OTHER, name="换了名字")))
    assert isinstance(again, JoinRow)
    assert again.request == OTHER, "the account and the name of the first press count"
    house.unit(lambda tx: joining.decline(tx, house.admin, join_id))
    assert left(house) == 0
    assert house.unit(lambda tx: stored.by_account(tx, at(3002))) is None


@pytest.mark.parametrize("pressed", [False, True], ids=["not pressed", "not confirmed"])
def test_it_is_over_after_its_hours_and_its_row_goes(house: House, pressed: bool) -> None:
    join_id, token = made(house)
    if pressed:
        house.unit(lambda tx: joining.claim_link(tx, token, XIN))
    house.passes(timedelta(hours=47, minutes=59))
    assert left(house) == 1
    house.passes(timedelta(minutes=1))
    assert left(house) == 0
    assert refused(house.unit(lambda tx: joining.claim_link(tx, token, XIN))) == "refusal-join-over"
    assert refused(house.unit(lambda tx: joining.confirm(tx, house.admin, join_id))) == "refusal-request-over"


def test_a_link_of_who_is_no_administrator_any_more_adds_nobody(house: House) -> None:
    other = house.hire(2020, "副主任", Role.ADMINISTRATOR)
    link = house.unit(lambda tx: joining.make_link(tx, other, at(STAFF_CHAT), None))
    assert isinstance(link, InvitationLink)
    house.unit(lambda tx: members.remove(tx, house.admin, other.id))
    token = link.url.partition(PREFIX)[2]
    assert refused(house.unit(lambda tx: joining.claim_link(tx, token, XIN))) == "refusal-join-over"


def test_staff_do_not_use_up_a_link(house: House) -> None:
    _, token = made(house)
    said = house.unit(lambda tx: joining.claim_link(tx, token, JoinRequest(at(2001), "小林", None, "zh-Hans")))
    assert refused(said) == "refusal-staff-already"
    assert isinstance(house.unit(lambda tx: joining.claim_link(tx, token, XIN)), JoinRow)


def test_the_number_of_a_link_that_is_gone_is_no_other_links(house: House) -> None:
    first, _ = made(house)
    house.unit(lambda tx: joins.remove(tx, first))
    assert made(house)[0] != first


def test_an_account_under_which_many_write_cannot_join(house: House) -> None:
    for account in SHARED_ACCOUNTS:
        _, token = made(house)
        said = house.unit(
            lambda tx, id=account, token=token: joining.claim_link(tx, token, replace(XIN, address=at(id)))
        )
        assert refused(said) == "refusal-join-over"


@pytest.mark.parametrize("subject", ["@xin_desk", "https://t.me/Xin_Desk", "tg://user?id=3001", "@somebody_else"])
def test_a_newcomer_may_not_see_cases_they_filed_or_that_are_about_them(house: House, subject: str) -> None:
    wang = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    about = house.files(replace(ABUSE, subject=subject))
    own = house.files(replace(ABUSE, subject="@quite_another"), chat_id=3001)
    join_id, token = made(house)
    house.unit(lambda tx: joining.claim_link(tx, token, XIN))
    added = house.unit(lambda tx: joining.confirm(tx, house.admin, join_id))
    assert isinstance(added, Member)
    able = house.unit(lambda tx: stored.change(tx, added.id, roles=frozenset({Role.LEAD}), cleared=True))

    def sees(member: Member, case: CaseRow) -> bool:
        now = house.case(case.id)
        return house.unit(lambda tx: access.may_see(tx, member, now))

    assert not sees(able, own)
    assert sees(able, about) == (subject == "@somebody_else")
    assert sees(wang, own)
    assert sees(wang, about)


def test_a_newcomer_may_not_see_a_case_they_hold_a_code_to(house: House) -> None:
    case, person = house.files(), house.meet(3001)
    code = house.unit(lambda tx: codes.make(tx, case, CodeKind.REPORTED, house.mod.id))
    house.unit(lambda tx: codes.redeem(tx, person, Code(code.code)))
    assert not house.case(case.id).restricted
    join_id, token = made(house)
    house.unit(lambda tx: joining.claim_link(tx, token, XIN))
    house.unit(lambda tx: joining.confirm(tx, house.admin, join_id))
    assert house.case(case.id).restricted
