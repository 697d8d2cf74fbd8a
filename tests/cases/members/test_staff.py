"""Staff and roles, kept by an administrator; and what each may see in lists and cards."""

from dataclasses import fields, replace

from cases import lists
from cases.lists import ListQuery
from cases.members import members
from cases.staffing.acts import claim
from cases.views import show
from rules.views import StaffView
from rules.vocabulary import Act, Role, State
from store.members import staff as stored
from store.members.staff import Member
from tests.cases.conftest import ABUSE, HOUR, House, refused


def test_only_an_administrator_keeps_staff(house: House) -> None:
    said = house.unit(lambda tx: members.set_role(tx, house.lead, house.mod.id, Role.DUTY_EDITOR, held=True))
    assert refused(said) == "refusal-administrators-only"
    changed = house.unit(lambda tx: members.set_role(tx, house.admin, house.mod.id, Role.DUTY_EDITOR, held=True))
    assert isinstance(changed, Member)
    assert changed.roles == {Role.MODERATOR, Role.DUTY_EDITOR}


def test_the_last_administrator_can_neither_be_removed_nor_lose_the_role(house: House) -> None:
    house.place = replace(house.place, administrators=frozenset())
    admin = house.admin
    said = house.unit(lambda tx: members.set_role(tx, admin, admin.id, Role.ADMINISTRATOR, held=False))
    assert refused(said) == "refusal-last-administrator"
    assert refused(house.unit(lambda tx: members.remove(tx, admin, admin.id))) == "refusal-last-administrator"
    house.hire(2020, "副主任", Role.ADMINISTRATOR)
    assert isinstance(house.unit(lambda tx: members.remove(tx, admin, admin.id)), Member)


def test_who_is_removed_is_staff_no_more_and_unknown_to_the_next_change(house: House) -> None:
    house.unit(lambda tx: members.remove(tx, house.admin, house.mod.id))
    assert house.unit(lambda tx: stored.find_or_add_administrator(tx, 2001)) is None
    said = house.unit(lambda tx: members.set_clearance(tx, house.admin, house.mod.id, cleared=True))
    assert refused(said) == "refusal-no-such-member"


def test_what_somebody_removed_had_claimed_is_a_leads_to_give_away_and_its_card_says_so(house: House) -> None:
    case = house.files()
    house.presses(claim, Act.CLAIM, case)
    assert house.case(case.id).staff_id == house.mod.id
    house.sent("desk")
    house.unit(lambda tx: members.remove(tx, house.admin, house.mod.id))
    assert (house.case(case.id).staff_id, house.case(case.id).stand_in) == (house.lead.id, True)
    assert sorted(row.notice.KIND for row in house.sent("desk")) == [
        "case_card",
        "digest",
        "handed_over",
        "house_event",
    ]


def test_whom_the_operator_has_named_as_administrator_stays_one(house: House) -> None:
    other = house.hire(2020, "副主任", Role.ADMINISTRATOR)
    taken = house.unit(lambda tx: members.set_role(tx, other, house.admin.id, Role.ADMINISTRATOR, held=False))
    assert refused(taken) == "refusal-desk-fixed-administrator"
    assert (
        refused(house.unit(lambda tx: members.remove(tx, other, house.admin.id))) == "refusal-desk-fixed-administrator"
    )


def test_a_team_that_is_none_is_refused(house: House) -> None:
    said = house.unit(lambda tx: members.set_team(tx, house.admin, house.mod.id, "no-such"))
    assert refused(said) == "refusal-no-such-team"


def test_the_queue_counts_and_lists_by_state_and_hour_and_handler_earliest_deadline_first(house: House) -> None:
    later = house.accepts(house.files(replace(ABUSE, leaf="data-leak")))
    house.now += HOUR
    urgent = house.files()
    house.presses(claim, Act.CLAIM, urgent)

    def listed(**which: object) -> list[int]:
        view = ListQuery(**which)  # type: ignore[arg-type]
        found = house.unit(lambda tx: lists.queue_page(tx, house.mod, view, page=0, size=5))
        assert house.unit(lambda tx: lists.count_cases(tx, house.mod, view)) == [len(found)]
        return [case.id for case in found]

    assert listed() == [urgent.id, later.id]
    assert listed(states=(State.ACCEPTED,)) == [later.id]
    assert listed(own=True) == [urgent.id]
    assert listed(overdue=True) == []
    house.now += 25 * HOUR
    assert listed(overdue=True) == [urgent.id]


def test_a_moderators_list_holds_the_teams_cases_a_leads_all_of_them(house: House) -> None:
    privacy = house.hire(2004, "小赵", Role.MODERATOR, team="privacy")
    house.files()
    assert house.unit(lambda tx: lists.count_cases(tx, privacy, ListQuery())) == [0]
    assert house.unit(lambda tx: lists.count_cases(tx, house.lead, ListQuery())) == [1]


def test_a_restricted_case_is_in_no_list_but_the_private_one_of_who_is_cleared(house: House) -> None:
    cleared = house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    named = house.hire(2009, "小林二", Role.LEAD, username="xiao_lin", cleared=True)
    house.files(replace(ABUSE, subject="@xiao_lin"))

    def count(member: Member, view: ListQuery) -> int:
        return house.unit(lambda tx: lists.count_cases(tx, member, view))[0]

    assert count(cleared, ListQuery()) == 0
    assert count(cleared, ListQuery(in_private=True)) == 1
    assert count(named, ListQuery(in_private=True)) == 0
    assert count(house.lead, ListQuery(in_private=True)) == 0


def test_by_its_type_a_staff_view_holds_no_reporter(house: House) -> None:
    names = {field.name for field in fields(StaffView)}
    assert not names & {"person", "person_id", "account", "chat_id"}


def test_a_staff_view_tells_what_was_reported_how_it_stands_and_what_may_be_pressed(house: House) -> None:
    filing = replace(ABUSE, published="2026-11-20", platform="weibo", answers={"since": "昨天"}, notes=("t.me/x",))
    case = house.files(filing)
    seen = house.unit(lambda tx: show.staff_view(tx, case))
    assert (seen.report.about, seen.report.description, seen.report.platform) == ("@someone", "他在评论里骂人", "weibo")
    assert (seen.report.answers, seen.pieces) == ({"since": "昨天"}, 1)
    assert seen.published
    assert seen.published.isoformat() == "2026-11-20T00:00:00+08:00"
    assert (seen.due, seen.late) == (case.filed_at + 24 * HOUR, False)
    assert (seen.handler, seen.stand_in) == ("老陈", True)
    assert Act.ACCEPT in seen.acts
    assert Act.WITHDRAW not in seen.acts
    house.now += 24 * HOUR
    assert house.unit(lambda tx: show.staff_view(tx, case)).late


def test_while_it_waits_for_the_reporter_nothing_is_due_for_staff(house: House) -> None:
    case = house.asks(house.files())
    seen = house.unit(lambda tx: show.staff_view(tx, case))
    assert seen.due is None
    assert seen.waits_until == house.now + 7 * 24 * HOUR
    assert seen.question
    assert seen.acts == (Act.RESUME, Act.REASSIGN, Act.TALK, Act.NOTE, Act.ATTACH, Act.HEAR, Act.MEET)


def test_in_a_private_chat_the_card_shows_only_that_members_acts(house: House) -> None:
    case = house.files()
    roles = frozenset({Role.MODERATOR})
    seen = house.unit(lambda tx: show.staff_view(tx, case, roles=roles, actor=house.mod.id))
    handy, handed = (
        (Act.RECATEGORISE, Act.SET_SEVERITY, Act.SET_PUBLISHED),
        (Act.SET_CONDITIONS, Act.CORRECT, Act.TRANSFER, Act.DUPLICATE, Act.GATHER),
    )
    beside = (Act.TALK, Act.NOTE, Act.EXPLAIN, Act.ATTACH, Act.HEAR, Act.MEET)
    assert seen.acts == (Act.CLAIM, Act.ACCEPT, Act.REJECT, Act.ASK, *handy, *handed, *beside)
