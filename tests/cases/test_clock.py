"""The clock: reminders, lateness, what was missed while nothing ran, and the ends of waits."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.triage import recategorise
from rules.facts.acts import MaterialAdded
from rules.facts.events import DeadlineMissed
from rules.report import Filing
from rules.vocabulary import Act, DeadlineKind, Role, State
from store.members import staff
from store.record import deadlines, events
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, HOUR, MINUTE, House, done

K = DeadlineKind


def spoken(house: House, bot: str = "desk") -> list[str]:
    """What was said of deadlines since it was last looked."""
    return sorted(form for form in house.forms(bot) if form in ("reminder", "overdue", "lead_told", "late"))


def spoken_over(house: House, time: timedelta, step: timedelta = HOUR) -> dict[timedelta, list[str]]:
    """What was said to the desk in each step of the time that passes."""
    begun, said = house.now, {}
    while house.now < begun + time:
        house.passes(step)
        if heard := spoken(house):
            said[house.now - begun] = heard
    return said


def test_staff_are_reminded_at_half_at_80_percent_two_hours_before_at_the_hour_and_daily_after(house: House) -> None:
    # Received at 14:00 in Shanghai: half is at 02:00, which can wait for the morning, 80 % at 09:12.
    case = house.files()
    house.begins(house.accepts(case))  # leaves the decision alone
    said = spoken_over(house, 72 * HOUR)
    assert said == {
        18 * HOUR: ["reminder"],  # 02:00, said at 08:00
        20 * HOUR: ["reminder"],  # 09:12
        22 * HOUR: ["reminder"],  # two hours before
        24 * HOUR: ["lead_told", "overdue"],  # at the hour
        36 * HOUR: ["lead_told"],  # to the administrators: no lead has touched it
        48 * HOUR: ["overdue"],
        72 * HOUR: ["overdue"],
    }


def test_patience_longer_than_the_repetition_repeats_no_line_between(house: House) -> None:
    policy = replace(house.place.policy, escalate=30 * HOUR)
    house.place = replace(house.place, policy=policy)
    house.begins(house.accepts(house.files()))
    said = spoken_over(house, 97 * HOUR)
    assert {at: forms for at, forms in said.items() if at >= 24 * HOUR} == {
        24 * HOUR: ["lead_told", "overdue"],
        48 * HOUR: ["overdue"],
        54 * HOUR: ["lead_told"],  # to the administrators, after thirty hours; beside the card nothing is said
        72 * HOUR: ["overdue"],
        96 * HOUR: ["overdue"],
    }


def test_a_reminder_takes_the_place_of_the_one_before(house: House) -> None:
    case = house.files()
    house.passes(25 * HOUR)
    slots = {(row.slot, row.manner) for row in house.sent("desk") if row.notice.KIND in ("reminder", "overdue")}
    assert slots == {(f"reminder:{case.id}", "move")}


def test_the_reporter_is_told_once_that_it_is_late_with_a_new_word(house: House) -> None:
    case = house.begins(house.accepts(house.files()))
    house.passes(30 * DAY)
    late = [row for row in house.sent("reporter") if row.notice.KIND == "late"]
    assert len(late) == 1
    event = house.unit(lambda tx: events.get(tx, late[0].notice.event))
    assert event
    assert event.told(DeadlineMissed).by == case.filed_at + 48 * HOUR  # a day after it was due


def test_promises_due_at_one_instant_are_spoken_of_once_and_stay_told_when_one_is_met(house: House) -> None:
    case = house.files()  # user content: review, begin and decision are all due after 24 h
    house.passes(24 * HOUR)
    assert house.forms("reporter").count("late") == 1
    assert spoken(house).count("lead_told") == 1
    house.accepts(case)
    house.passes(2 * DAY)
    assert "overdue" in spoken(house)  # staff go on being reminded of the other cases
    assert "late" not in house.forms("reporter")


def test_of_promises_due_at_one_instant_the_reminder_names_the_first(house: House) -> None:
    case = house.files()
    house.passes(20 * HOUR)
    [reminder] = [row for row in house.sent("desk") if row.notice.KIND == "reminder"]
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    assert [row.kind for row in rows if row.id == reminder.notice.deadline] == [K.REVIEW]


def test_where_no_lead_can_be_reached_the_administrators_are_told(house: House) -> None:
    house.unit(lambda tx: staff.set_reachable(tx, at(2002), now=False))
    house.files()
    house.passes(24 * HOUR)
    assert {id_at(row.to.address) for row in house.sent("desk") if row.notice.KIND == "lead_told"} == {9001}


def test_overdue_goes_to_the_leads_of_the_team_and_to_no_other(house: House) -> None:
    house.hire(2005, "老周", Role.LEAD, team="privacy")
    house.hire(2006, "老吴", Role.LEAD, team="content")
    house.begins(house.accepts(house.files()))
    house.passes(25 * HOUR)
    assert {id_at(row.to.address) for row in house.sent("desk") if row.notice.KIND == "lead_told"} == {2002, 2006}


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (19 * HOUR, ["reminder"]),  # half was missed
        (23 * HOUR, ["reminder"]),  # three marks were missed: the newest is told
        (24 * HOUR, ["lead_told", "overdue"]),  # and the hour itself
        (96 * HOUR, ["lead_told", "overdue"]),  # and days of repetition
    ],
)
def test_what_was_missed_while_nothing_ran_is_told_once_on_return(
    house: House, away: timedelta, said: list[str]
) -> None:
    house.begins(house.accepts(house.files()))
    house.now += away
    assert house.sweeps() == 2  # of the case, and of what was counted by the hour
    assert spoken(house) == said
    assert house.sweeps() == 0


def test_what_was_missed_and_can_wait_is_not_told_in_the_night_of_the_return(house: House) -> None:
    house.now += 15 * HOUR  # filed at 05:00 in Shanghai: half at 17:00, 80 % at 00:12, two hours before at 03:00
    house.begins(house.accepts(house.files()))
    house.now += 18 * HOUR
    assert house.sweeps() == 2  # returned at 23:00
    assert spoken(house) == []
    house.passes(4 * HOUR + MINUTE)
    assert spoken(house) == ["reminder"]  # what cannot wait, at 03:00
    house.passes(HOUR)
    assert spoken(house) == []


def test_what_was_missed_is_told_in_the_morning_where_nothing_comes_before(house: House) -> None:
    house.begins(house.accepts(house.files(Filing("acct-banned"))))  # 72 h from 14:00: half at 02:00, the second night
    house.now += 60 * HOUR  # returned at 02:00, the third night
    house.sweeps()
    assert spoken(house) == []
    house.passes(6 * HOUR)
    assert spoken(house) == ["reminder"]
    house.passes(3 * HOUR)
    assert spoken(house) == []


def test_what_is_done_in_time_is_never_reminded_of(house: House) -> None:
    case = house.files()
    house.passes(HOUR)
    house.carries_out(house.decides(house.begins(house.accepts(case))))
    house.sent("reporter")  # delivered
    house.sent("desk")
    house.passes(14 * DAY)
    assert spoken(house) == []


def test_a_result_that_does_not_arrive_is_reminded_of_and_not_excused_to_who_cannot_read_it(house: House) -> None:
    case = house.carries_out(house.decides(house.begins(house.accepts(house.files()))))
    house.passes(73 * HOUR)
    assert "overdue" in spoken(house)
    assert spoken(house, "reporter") == []
    assert set(house.due(case)) == {K.APPEAL_WINDOW}  # sent now, it has been delivered


def test_once_the_case_is_closed_nobody_is_reminded_for_ever_of_a_result_that_never_arrived(house: House) -> None:
    case = house.carries_out(house.decides(house.begins(house.accepts(house.files()))))
    house.passes(16 * DAY)
    assert house.case(case.id).state is State.CLOSED
    assert "overdue" in spoken(house)
    house.passes(30 * DAY)
    assert spoken(house) == []


def test_recategorised_to_hours_that_have_passed_the_lateness_is_told_at_once(house: House) -> None:
    case = house.begins(house.accepts(house.files(Filing("data-leak"))))
    house.passes(30 * HOUR)
    house.sent("desk")
    house.sent("reporter")
    house.presses(recategorise, Act.RECATEGORISE, case, "abuse", by=house.lead)
    assert house.sweeps() == 1
    assert spoken(house) == ["lead_told", "overdue"]
    assert "late" in house.forms("reporter")
    assert house.sweeps() == 0


def test_recategorised_to_hours_that_begin_later_a_case_has_one_promise_of_its_decision(house: House) -> None:
    case = house.accepts(house.files())
    house.now += 3 * HOUR
    case = house.begins(case)
    case = done(house.presses(recategorise, Act.RECATEGORISE, case, "data-leak", by=house.lead))
    rows = [row for row in house.unit(lambda tx: deadlines.of_case(tx, case.id)) if row.kind is DeadlineKind.DECISION]
    assert [(row.due_at, row.met_at) for row in rows] == [(house.now + 72 * HOUR, None)]


def test_only_waits_for_the_reporter_move_a_promise_whatever_else_is_on_record_by_their_side(house: House) -> None:
    """On PostgreSQL what was added while the wait ended may stand behind its end."""
    case = house.asks(house.files(Filing("data-leak")))
    added = case
    house.passes(2 * HOUR)
    case = house.answers(case)
    house.unit(lambda tx: events.append(tx, added, MaterialAdded("…"), Role.REPORTER))
    house.passes(3 * HOUR)
    house.presses(recategorise, Act.RECATEGORISE, case, "abuse", by=house.lead)
    assert set(house.due(case).values()) == {case.filed_at + 26 * HOUR}


def test_without_an_answer_staffs_clock_runs_on_and_the_reporter_is_told(house: House) -> None:
    case = house.asks(house.files())
    house.passes(7 * DAY - MINUTE)
    assert house.case(case.id).state is State.REVIEW_PAUSED
    house.passes(MINUTE)
    case = house.case(case.id)
    assert (case.state, case.pauses) == (State.RECEIVED, 1)
    assert house.due(case)[K.REVIEW] == case.filed_at + 24 * HOUR + 7 * DAY
    assert "unanswered" in house.forms("reporter")
    resumed = house.unit(lambda tx: events.of_case(tx, case.id))[-1]
    assert (resumed.act, resumed.role) == ("resume", Role.CLOCK)


def test_a_share_of_the_time_is_a_share_of_staffs_own_time(house: House) -> None:
    """Half of 24 h, of which nine were spent before three days of waiting: the reminder comes three hours after."""
    case = house.files()
    house.passes(9 * HOUR)
    case = house.asks(case)
    house.passes(3 * DAY)
    house.answers(case)
    house.sent("desk")
    [row] = [row for row in house.unit(lambda tx: deadlines.of_case(tx, case.id)) if row.kind is K.REVIEW]
    assert row.begun_at + (row.due_at - row.begun_at) / 2 == house.now + 3 * HOUR


def test_a_batch_is_bounded_and_what_is_left_comes_with_the_next(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.clock.BATCH", 2)
    for n in range(3):
        house.begins(house.accepts(house.files(Filing("abuse", subject=f"@someone{n}"))))
    house.now += 25 * HOUR
    assert [house.sweeps(), house.sweeps(), house.sweeps()] == [2, 2, 0]
