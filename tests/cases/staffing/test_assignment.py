"""Assignment (row C3): by rule, in the transaction that needs it, with a notice, never to a person it concerns."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

from cases.conversation.material import Material, add
from cases.staffing import duty
from cases.staffing.acts import claim, release
from cases.triage import recategorise
from rules.facts.events import CaseAssigned
from rules.report import Filing
from rules.vocabulary import Act, Role
from store.members import staff
from store.members.staff import Member
from store.outbox.sending import OutboxRow
from store.record import events
from store.record.cases import CaseRow
from tests.addresses import id_at
from tests.cases.conftest import ABUSE, DAY, HOUR, House, done, refused

_NTH = count()


def report(house: House) -> CaseRow:
    """A case of somebody whom nobody has reported yet."""
    return house.files(Filing("abuse", subject=f"@someone{next(_NTH)}"))


def on_duty(house: House, *members: Member) -> None:
    for member in members:
        house.unit(lambda tx, member=member: duty.switch(tx, staff.get(tx, member.id) or member, on=True))  # type: ignore[misc]


def assigned(house: House) -> list[OutboxRow]:
    return [row for row in house.sent("desk") if row.notice.KIND == "assigned"]


def whose(house: House, case: CaseRow) -> tuple[int | None, bool]:
    now = house.case(case.id)
    return now.staff_id, now.stand_in


def test_cases_go_round_those_on_duty_by_open_work_and_each_is_told_in_private(house: House) -> None:
    mei = house.hire(2003, "阿梅", Role.MODERATOR)
    on_duty(house, house.mod, mei)
    first, second = report(house), report(house)
    assert {whose(house, first), whose(house, second)} == {(house.mod.id, False), (mei.id, False)}
    assert sorted(id_at(row.to.address) for row in assigned(house)) == [2001, 2003]
    house.now += timedelta(minutes=1)
    third = report(house)  # both have one: the member who has waited longer
    assert whose(house, third) == (house.mod.id, False)
    told = house.unit(lambda tx: events.of_case(tx, first.id))
    assert (told[-1].staff_id, told[-1].fact) == (None, CaseAssigned(house.mod.id, stand_in=False))


def test_nobody_on_duty_makes_the_lead_stand_in_and_a_person_who_has_time_claims_it(house: House) -> None:
    case = report(house)
    assert whose(house, case) == (house.lead.id, True)
    assert [id_at(row.to.address) for row in assigned(house)] == [2002]
    done(house.presses(claim, Act.CLAIM, case))
    assert whose(house, case) == (house.mod.id, False)


def test_without_a_lead_an_administrator_stands_in(house: House) -> None:
    house.unit(lambda tx: staff.deactivate(tx, house.lead.id))
    assert whose(house, report(house)) == (house.admin.id, True)


def test_who_stands_in_at_night_is_told_in_the_morning_and_who_is_on_duty_at_once(house: House) -> None:
    house.now += 10 * HOUR  # midnight in Shanghai
    report(house)
    assert assigned(house) == []
    on_duty(house, house.mod)
    report(house)
    assert [id_at(row.to.address) for row in assigned(house)] == [2001]
    house.now += 8 * HOUR
    assert [(row.notice.KIND, id_at(row.to.address)) for row in house.sent("desk")] == [("digest", 2002)]


def test_whom_it_names_and_who_filed_it_never_get_it(house: House) -> None:
    named = house.hire(2009, "小林二", Role.MODERATOR, username="xiao_lin", cleared=True)
    filer = house.hire(2011, "小周", Role.MODERATOR, cleared=True)
    other = house.hire(2012, "老王", Role.MODERATOR, cleared=True)
    on_duty(house, named, filer, house.mod)
    assert whose(house, house.files(replace(ABUSE, subject="@xiao_lin"), chat_id=2011)) == (other.id, True)


def test_a_case_leaves_its_handler_the_moment_its_reporter_names_them(house: House) -> None:
    named = house.hire(2009, "小林二", Role.MODERATOR, username="xiao_lin", cleared=True)
    other = house.hire(2012, "老王", Role.MODERATOR, cleared=True)
    on_duty(house, named, other)
    case = report(house)
    assert whose(house, case) == (named.id, False)
    wei = house.meet()
    house.sent("desk")
    house.unit(lambda tx: add(tx, wei, case.id, Material("是 @xiao_lin 干的")))
    assert whose(house, case) == (other.id, False)
    rows = house.sent("desk")
    assert {row.manner for row in rows if id_at(row.to.address) == 2009} == {"delete"}
    assert {id_at(row.to.address) for row in rows if row.notice.KIND == "assigned" and row.manner == "move"} == {2012}


def test_of_another_team_or_as_news_it_is_given_to_somebody_anew_with_the_same_leafs_team_it_stays(
    house: House,
) -> None:
    zhao = house.hire(2004, "小赵", Role.MODERATOR, team="privacy")
    editor = house.hire(2020, "值班主编", Role.DUTY_EDITOR)
    news = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind == "news")
    on_duty(house, house.mod, zhao, editor)
    case = report(house)
    assert whose(house, case) == (house.mod.id, False)
    done(house.presses(claim, Act.CLAIM, case, by=house.lead))
    done(house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), "threat"))
    assert whose(house, case) == (house.lead.id, False)
    done(house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), "data-leak"))
    assert whose(house, case) == (zhao.id, False)
    done(house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), news, by=house.lead))
    assert whose(house, case) == (editor.id, False)


def test_released_it_goes_to_the_next_and_not_back_to_whom_it_was_taken_from(house: House) -> None:
    mei = house.hire(2003, "阿梅", Role.MODERATOR)
    on_duty(house, house.mod)
    case = report(house)
    done(house.presses(release, Act.RELEASE, case))
    assert whose(house, case) == (house.lead.id, True)
    on_duty(house, mei)
    done(house.presses(release, Act.RELEASE, house.case(case.id), by=house.lead))
    assert whose(house, case)[0] in (house.mod.id, mei.id)
    assert whose(house, case)[1] is False


def test_who_begins_what_a_lead_stands_in_for_has_it_from_then_on(house: House) -> None:
    case = house.begins(house.accepts(report(house)))
    assert whose(house, case) == (house.mod.id, False)


def test_closed_work_counts_no_more(house: House) -> None:
    mei = house.hire(2003, "阿梅", Role.MODERATOR)
    on_duty(house, house.mod)
    house.decides(house.begins(house.accepts(report(house))))
    report(house)
    on_duty(house, mei)
    house.now += HOUR
    assert whose(house, report(house)) == (mei.id, False)
    assert whose(house, report(house)) == (house.mod.id, False)  # one each; the longer without a new one


def test_the_switch_says_so_where_it_changes_nothing_and_is_nobodys_without_a_role(house: House) -> None:
    on_duty(house, house.mod)
    mod = house.unit(lambda tx: staff.get(tx, house.mod.id))
    assert mod
    assert refused(house.unit(lambda tx: duty.switch(tx, mod, on=True))) == "refusal-on-duty-already"
    assert refused(house.unit(lambda tx: duty.switch(tx, house.lead, on=False))) == "refusal-off-duty-already"
    novice = house.hire(2030, "新人")
    assert refused(house.unit(lambda tx: duty.switch(tx, novice, on=True))) == "refusal-no-role-no-duty"


def test_who_is_removed_is_off_duty_also_when_they_come_back(house: House) -> None:
    on_duty(house, house.mod)
    house.unit(lambda tx: staff.deactivate(tx, house.mod.id))
    assert house.unit(duty.members_on_duty) == []
    back = house.hire(2001, "小林", Role.MODERATOR)
    assert not back.on_duty
    assert whose(house, house.files(Filing("abuse"))) == (house.lead.id, True)
    house.passes(DAY)
