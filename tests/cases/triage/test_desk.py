"""A case on the desk: from review to the result, each act with what it tells whom."""

from datetime import timedelta

import pytest

from cases.conversation.material import Material, add
from cases.conversation.questions import end_wait
from cases.decision.decide import Verdict, decide
from cases.record.timeline import result_of
from cases.staffing import duty
from cases.staffing.acts import claim
from cases.triage import recategorise, reject, set_severity
from rules.facts.acts import CaseAccepted, CaseDecided, CaseRejected, SeveritySet
from rules.report import Filing
from rules.vocabulary import Act, DeadlineKind, Outcome, Role, Severity, State
from rules.wording import Wording
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, HOUR, MINUTE, House, done, refused
from tests.support.installation import worded

K = DeadlineKind


def told(house: House, case: CaseRow) -> list[EventRow]:
    return house.unit(lambda tx: events.of_case(tx, case.id))


def test_from_review_to_the_result_each_step_is_on_record_with_who_took_it(house: House) -> None:
    case = house.files()
    case = house.decides(house.begins(house.accepts(case)))
    assert (case.state, case.version) == (State.DECIDED, 4)
    assert [(event.act, event.role, event.staff_id) for event in told(house, case)] == [
        ("file", Role.REPORTER, None),
        ("assigned", Role.CLOCK, None),
        ("accept", Role.MODERATOR, house.mod.id),
        ("begin", Role.MODERATOR, house.mod.id),
        ("decide", Role.MODERATOR, house.mod.id),
        ("rows", Role.CLOCK, None),
    ]
    assert case.accepted_at
    assert case.begun_at
    assert case.decided_at


def test_accepting_records_only_the_filing_conditions_that_the_case_fulfils_by_itself(house: House) -> None:
    case = house.accepts(house.files())
    assert len(house.place.templates.of("condition")) == 5
    assert told(house, case)[-1].fact == CaseAccepted(("unclear_subject", "no_facts"))


def test_an_accepted_case_has_met_its_review_and_runs_towards_its_investigation(house: House) -> None:
    case = house.accepts(house.files())
    assert set(house.due(case)) == {K.INVESTIGATION, K.DECISION}
    case = house.begins(case)
    assert set(house.due(case)) == {K.DECISION}


def test_other_leaves_are_decided_72_hours_after_the_investigation_began(house: House) -> None:
    leaf = "acct-banned"
    hours = house.place.catalogue.category(leaf).deadlines.decision
    case = house.accepts(house.files(Filing("acct-banned")))
    assert K.DECISION not in house.due(case)
    house.now += 5 * HOUR
    case = house.begins(case)
    assert house.due(case) == {K.DECISION: house.now + hours}
    assert hours == 72 * HOUR


def test_beginning_an_investigation_assigns_an_unassigned_case(house: House) -> None:
    other = house.hire(2003, "阿梅", Role.MODERATOR)
    case = house.begins(house.accepts(house.files()))
    assert case.staff_id == house.mod.id
    case = done(house.presses(claim, Act.CLAIM, house.files(Filing("abuse", subject="@another")), by=other))
    assert house.begins(house.accepts(case)).staff_id == other.id


def test_the_living_messages_follow_each_step_and_only_the_newest_is_sent(house: House) -> None:
    case = house.files()
    house.sent("reporter")
    house.sent("desk")
    house.begins(house.accepts(case))
    assert [(row.notice.KIND, row.manner, row.slot) for row in house.sent("reporter")] == [
        ("accepted", "new", None),
        ("status", "edit", f"status:{case.id}"),
    ]
    assert [(row.notice.KIND, row.manner) for row in house.sent("desk")] == [
        ("assigned", "edit"),  # to the member whom the rule had chosen before the moderator accepted it
        ("case_card", "edit"),
        ("thread_title", "rename"),
    ]


def test_a_decision_is_told_with_reasons_and_its_arrival_meets_the_delivery(house: House) -> None:
    case = house.decides(house.begins(house.accepts(house.files())))
    assert house.due(case) == {
        K.DELIVERY: house.now + 72 * HOUR,
        K.APPEAL_WINDOW: house.now + 15 * DAY,
        K.MEASURES: house.now + 24 * HOUR,
    }
    [decided] = [row for row in house.sent("reporter") if row.notice.KIND == "decided"]
    assert set(house.due(case)) == {K.APPEAL_WINDOW, K.MEASURES}
    event = house.unit(lambda tx: events.get(tx, decided.notice.event))
    assert event
    assert result_of(event) == CaseDecided(
        Outcome.CONTENT_DELETED, Wording(text="查明属实"), Wording(text="持续关注"), "abuse", case.severity
    )


def test_a_rejection_says_why_and_where_to_go_and_opens_the_window_too(house: House) -> None:
    reason, place = worded("outside_scope"), Wording(text="请向当地派出所报案")
    case = done(house.presses(reject, Act.REJECT, house.files(), reason, place))
    assert case.state is State.REJECTED
    [rejected] = [row for row in house.sent("reporter") if row.notice.KIND == "rejected"]
    event = house.unit(lambda tx: events.get(tx, rejected.notice.event))
    assert event
    assert result_of(event) == CaseRejected(reason, place=place)
    assert set(house.due(case)) == {K.APPEAL_WINDOW}


def test_with_another_leaf_the_case_gets_its_team_severity_and_hours_counted_from_receipt(house: House) -> None:
    case = house.files()
    house.now += 3 * HOUR
    case = done(house.presses(recategorise, Act.RECATEGORISE, case, "data-leak"))
    leaf = house.place.catalogue.category("data-leak")
    assert (case.leaf, case.team, case.severity) == ("data-leak", leaf.team, leaf.severity)
    assert house.due(case) == {
        K.REVIEW: case.filed_at + leaf.deadlines.review,
        K.INVESTIGATION: case.filed_at + leaf.deadlines.investigation,
    }


def test_recategorised_to_user_content_the_24_hours_run_from_receipt_without_the_waits(house: House) -> None:
    case = house.asks(house.files(Filing("data-leak")))
    house.now += 2 * HOUR
    case = house.answers(case)
    case = done(house.presses(recategorise, Act.RECATEGORISE, case, "abuse", by=house.lead))
    assert set(house.due(case).values()) == {case.filed_at + 26 * HOUR}


def test_recategorised_to_a_restricted_leaf_the_case_leaves_the_staff_chat(house: House) -> None:
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    case = house.files()
    house.sent("desk")
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    done(house.presses(recategorise, Act.RECATEGORISE, case, restricted))
    rows = house.sent("desk")
    gone = ("delete", "remove")
    assert {row.to.address for row in rows if row.manner in gone} == {house.place.staff_chat, at(2002)}
    assert {id_at(row.to.address) for row in rows if row.manner not in gone} == {2010}
    assert house.case(case.id).staff_id not in (None, house.lead.id)  # who stood in is not cleared for it


def test_what_the_reporter_has_said_leaves_the_staff_chat_with_the_case(house: House) -> None:
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    case, wei = house.files(), house.meet()
    house.unit(lambda tx: add(tx, wei, case.id, Material("还有一次")))
    house.answers(house.asks(case))
    shown = {row.slot for row in house.sent("desk") if row.to.address == house.place.staff_chat}
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    done(house.presses(recategorise, Act.RECATEGORISE, house.case(case.id), restricted))
    taken_away = {row.slot for row in house.sent("desk") if row.manner in ("delete", "remove")}
    assert len(shown) == 4  # the topic, the card, the words and the answer
    assert shown <= taken_away


def test_what_was_on_its_way_to_the_staff_chat_does_not_arrive_once_the_case_is_restricted(house: House) -> None:
    house.hire(2010, "老王", Role.MODERATOR, cleared=True)
    case, wei = house.files(), house.meet()
    house.unit(lambda tx: add(tx, wei, case.id, Material("还有一次")))
    restricted = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    done(house.presses(recategorise, Act.RECATEGORISE, case, restricted))
    rows = house.sent("desk")
    assert {row.manner for row in rows if row.to.address == house.place.staff_chat} == {"delete", "remove"}
    assert {row.notice.KIND for row in rows if id_at(row.to.address) == 2010} == {"case_card", "assigned"}


@pytest.mark.parametrize(("leaf", "said"), [("no-such", "refusal-no-such-leaf"), ("abuse", "refusal-same-leaf")])
def test_a_leaf_that_is_none_or_the_same_is_refused(house: House, leaf: str, said: str) -> None:
    assert refused(house.presses(recategorise, Act.RECATEGORISE, house.files(), leaf)) == said


def test_severity_is_set_by_a_moderator_with_both_on_record(house: House) -> None:
    case = house.files()
    changed = done(house.presses(set_severity, Act.SET_SEVERITY, case, Severity.GRAVE))
    assert changed.severity is Severity.GRAVE
    assert told(house, case)[-1].fact == SeveritySet(case.severity, Severity.GRAVE)


def test_news_is_decided_by_the_duty_editor_and_by_no_moderator(house: House) -> None:
    news = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind == "news")
    editor = house.hire(2020, "值班主编", Role.DUTY_EDITOR)
    house.unit(lambda tx: duty.switch(tx, editor, on=True))
    case = house.begins(house.accepts(house.files(Filing(news))))
    verdict = Verdict(Outcome.CONTENT_CORRECTED, Wording(text="标题与内容不符"))
    assert refused(house.presses(decide, Act.DECIDE, case, verdict)) == "refusal-news-is-the-duty-editors"
    assert done(house.presses(decide, Act.DECIDE, case, verdict, by=editor)).state is State.DECIDED


def test_who_asks_in_the_last_hour_has_it_told_to_the_lead(house: House) -> None:
    case = house.files()
    house.now += 23 * HOUR + MINUTE
    house.asks(case)
    [told_lead] = [row for row in house.sent("desk") if row.notice.KIND == "lead_told"]
    assert id_at(told_lead.to.address) == 2002
    assert told_lead.notice.why == "asked-late"


def test_staff_need_not_wait_for_what_came_another_way(house: House) -> None:
    case = house.asks(house.files())
    house.now += HOUR
    case = done(house.presses(end_wait, Act.RESUME, case))
    assert (case.state, case.pauses) == (State.RECEIVED, 1)
    assert house.due(case)[K.REVIEW] == case.filed_at + 25 * HOUR


def test_while_the_reporter_is_waited_for_staffs_clock_stands_still(house: House) -> None:
    case = house.files()
    due = house.due(case)
    house.now += HOUR
    case = house.asks(case)
    assert (case.state, case.pauses) == (State.REVIEW_PAUSED, 1)
    house.passes(3 * DAY)
    assert not {"reminder", "overdue"} & set(house.forms("desk"))
    case = house.answers(case)
    assert house.due(case) == {kind: at + timedelta(days=3) for kind, at in due.items()}
