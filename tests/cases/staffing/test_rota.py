"""The rota at work (rows C3, C9, D4): on and off by the clock, one digest, holes told ahead, news to who is there."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from cases.decision.decide import Verdict, decide
from cases.members import members as keeping
from cases.staffing import duty
from cases.staffing.acts import reassign
from rules.report import Filing
from rules.vocabulary import Act, Outcome, Role, State
from rules.wording import Wording
from store.members import staff
from store.members.staff import Member
from store.outbox.sending import OutboxRow
from tests.addresses import id_at
from tests.cases.conftest import ABUSE, DAY, HOUR, MINUTE, House, done, refused

SHANGHAI = ZoneInfo("Asia/Shanghai")
# The house's clock starts on Monday, 23 November, at 14:00 in Shanghai.


def keeps(house: House, text: str, team: str = "content", by: Member | None = None) -> object:
    return house.unit(lambda tx: duty.replace_rota(tx, by or house.lead, team, text))


def there(house: House) -> set[str]:
    return {member.alias for member in house.unit(duty.members_on_duty)}


def told(house: House, form: str) -> list[OutboxRow]:
    return [row for row in house.sent("desk") if form == row.notice.KIND]


def local(house: House) -> str:
    return house.now.astimezone(SHANGHAI).strftime("%a %H:%M")


def test_the_clock_switches_on_and_off_and_each_shift_begins_with_one_digest(house: House) -> None:
    house.hire(2003, "阿梅", Role.MODERATOR)
    assert keeps(house, "每天 08:00-16:00 小林\n每天 16:00-22:00 阿梅") is None
    assert local(house) == "Mon 14:00"
    assert there(house) == {"小林"}  # whose shift it is now is on duty at once
    assert [id_at(row.to.address) for row in told(house, "digest")] == [2001]
    house.passes(3 * HOUR)
    assert there(house) == {"阿梅"}
    assert [id_at(row.to.address) for row in told(house, "digest")] == [2003]
    house.passes(6 * HOUR)
    assert there(house) == set()
    house.passes(DAY)
    assert [id_at(row.to.address) for row in told(house, "digest")] == [2001, 2003]
    assert local(house) == "Tue 23:00"


def test_by_hand_one_comes_early_and_goes_early_and_is_told_once(house: House) -> None:
    keeps(house, "每天 16:00-22:00 小林")
    mod = house.unit(lambda tx: staff.get(tx, house.mod.id))
    assert mod
    early = house.unit(lambda tx: duty.switch(tx, mod, on=True))
    assert isinstance(early, Member)
    house.passes(3 * HOUR)
    assert len(told(house, "digest")) == 1
    house.unit(lambda tx: duty.switch(tx, early, on=False))
    house.passes(HOUR)
    assert there(house) == set()
    house.passes(23 * HOUR)
    assert there(house) == {"小林"}


def test_what_was_missed_while_nothing_ran_is_made_good_on_return(house: House) -> None:
    house.hire(2003, "阿梅", Role.MODERATOR)
    keeps(house, "每天 08:00-16:00 小林\n每天 16:00-22:00 阿梅")
    house.sent("desk")
    house.now += 2 * DAY + 4 * HOUR
    house.sweeps()
    assert there(house) == {"阿梅"}
    assert [id_at(row.to.address) for row in told(house, "digest")] == [2003]
    house.sweeps()
    assert told(house, "digest") == []


def test_a_hole_is_told_to_the_lead_ahead_once_and_the_lead_stands_in(house: House) -> None:
    keeps(house, "周一至周五 08:00-22:00 小林")
    assert house.unit(lambda tx: duty.gaps(tx, "content")) == [
        (5 * 1440 + 480, 5 * 1440 + 1320),
        (6 * 1440 + 480, 6 * 1440 + 1320),
    ]
    house.passes(3 * DAY)
    assert told(house, "rota_hole") == []
    house.passes(DAY + 7 * HOUR)  # Friday, 21:00
    assert local(house) == "Fri 21:00"
    [hole] = told(house, "rota_hole")
    assert id_at(hole.to.address) == 2002
    assert hole.notice.from_.astimezone(SHANGHAI).strftime("%a %H:%M") == "Sat 08:00"
    house.passes(16 * HOUR)
    case = house.files()
    assert (case.staff_id, case.stand_in) == (house.lead.id, True)
    house.passes(10 * HOUR)
    assert len(told(house, "rota_hole")) == 1  # Sunday's


def test_a_hole_that_opens_because_somebody_leaves_is_told_as_well(house: House) -> None:
    house.hire(2003, "阿梅", Role.MODERATOR)
    keeps(house, "周一至周五 08:00-22:00 小林\n周末 08:00-22:00 阿梅")
    assert house.unit(lambda tx: duty.gaps(tx, "content")) == []
    mei = next(one for one in house.unit(staff.list_active) if one.alias == "阿梅")
    house.unit(lambda tx: keeping.remove(tx, house.admin, mei.id))
    house.passes(4 * DAY + 7 * HOUR)
    assert len(told(house, "rota_hole")) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("小林", "refusal-rota-line"),
        ("周一 8-16 谁", "refusal-rota-nobody"),
        ("周一 8-16 @nobody_here", "refusal-rota-nobody"),
        ("周一 8-16 小林\n周一 15-18 小林", "refusal-rota-twice"),
        ("周一 8-16 账户组的人", "refusal-rota-other-team"),
        ("周一 8-16 新人", "refusal-rota-other-team"),  # has no role yet
        ("周一 8-16 同名", "refusal-rota-two"),
    ],
)
def test_what_has_a_fault_is_refused_and_the_rota_stays(house: House, text: str, said: str) -> None:
    house.hire(2005, "账户组的人", Role.MODERATOR, team="accounts")
    house.hire(2006, "新人")
    house.hire(2007, "同名", Role.MODERATOR)
    house.hire(2008, "同名", Role.MODERATOR)
    keeps(house, "周一 8-16 小林")
    assert refused(keeps(house, text)) == said
    assert [line.when for line in house.unit(lambda tx: duty.lines(tx, "content"))] == ["周一 8-16"]


def test_only_the_teams_leads_and_administrators_keep_a_rota(house: House) -> None:
    other = house.hire(2013, "账户负责人", Role.LEAD, team="accounts")
    assert refused(keeps(house, "周一 8-16 小林", by=house.mod)) == "refusal-rota-leads-only"
    assert refused(keeps(house, "周一 8-16 小林", by=other)) == "refusal-rota-leads-only"
    assert refused(keeps(house, "周一 8-16 小林", team="nonsense")) == "refusal-no-such-team"
    assert keeps(house, "周一 8-16 小林", by=house.admin) is None


NEWS = Verdict(Outcome.CONTENT_CORRECTED, Wording(text="标题与内容不符"))


def test_news_goes_to_and_is_judged_by_the_editor_whose_shift_it_is(house: House) -> None:
    news = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind == "news")
    chief = house.hire(2020, "正主编", Role.DUTY_EDITOR)
    deputy = house.hire(2021, "副主编", Role.DUTY_EDITOR)
    keeps(house, "每天 08:00-15:00 正主编\n每天 15:00-22:00 副主编", team="editors")
    case = house.begins(house.accepts(house.files(Filing(news))))
    assert case.staff_id == chief.id
    assert refused(house.presses(decide, Act.DECIDE, case, NEWS, by=deputy)) == "refusal-editor-off-duty"
    assert refused(house.presses(decide, Act.DECIDE, case, NEWS, by=house.lead)) == "refusal-editor-on-duty"
    house.passes(HOUR + MINUTE)
    assert refused(house.presses(decide, Act.DECIDE, case, NEWS, by=chief)) == "refusal-editor-off-duty"
    assert done(house.presses(decide, Act.DECIDE, case, NEWS, by=deputy)).state is State.DECIDED


def test_where_no_editor_is_on_duty_a_lead_judges_news(house: House) -> None:
    news = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind == "news")
    house.hire(2020, "正主编", Role.DUTY_EDITOR)
    case = house.begins(house.accepts(house.files(Filing(news))))
    assert done(house.presses(decide, Act.DECIDE, case, NEWS, by=house.lead)).state is State.DECIDED


def test_lateness_that_no_lead_sees_to_goes_to_the_administrators_once(house: House) -> None:
    house.files()
    house.passes(24 * HOUR + MINUTE)
    assert [id_at(row.to.address) for row in told(house, "lead_told")] == [2002]
    house.passes(11 * HOUR)
    assert told(house, "lead_told") == []
    house.passes(2 * HOUR)
    [row] = told(house, "lead_told")
    assert (id_at(row.to.address), row.notice.why) == (9001, "escalated")
    house.passes(3 * DAY)
    assert told(house, "lead_told") == []


def test_a_lead_who_has_the_case_in_hand_is_given_time(house: House) -> None:
    case = house.files(replace(ABUSE, subject="@late"))
    house.passes(24 * HOUR + MINUTE)
    done(house.presses(reassign, Act.REASSIGN, house.case(case.id), house.mod.id, by=house.lead))
    house.sent("desk")
    house.passes(timedelta(hours=12, minutes=5))
    assert [row for row in told(house, "lead_told") if row.notice.why == "escalated"] == []
    house.passes(DAY)
    assert [row.notice.why for row in told(house, "lead_told")] == ["escalated"]
