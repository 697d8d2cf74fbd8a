"""Deciding by rule, checked in the act and not only in its dialog: the ladder, news, and what needs two people."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.appeal.appeal import approve_proposal, send_back_proposal
from cases.decision import advice
from cases.decision.advice import set_published
from cases.decision.decide import Verdict, decide, propose
from rules.facts.acts import PublicationSet
from rules.facts.decision import Decision
from rules.report import Filing
from rules.sanctions.ladder import Rule
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Outcome, Severity, State
from rules.wording import Wording
from store.decision import violations
from store.record import events
from store.record.cases import CaseRow
from tests.cases.conftest import ABUSE, DAY, HOUR, House, done, refused

FACTS = Wording(text="查明属实")
LATELY = replace(ABUSE, published="2026-11-22")
DELETED = Outcome.CONTENT_DELETED


def investigated(house: House, filing: Filing = LATELY) -> CaseRow:
    return house.begins(house.accepts(house.files(filing)))


def deciding(house: House, case: CaseRow, word: str = "", outcome: Outcome = DELETED, why: str = "", **how: object):  # type: ignore[no-untyped-def]
    verdict = Verdict(outcome, FACTS, measure=measure(word), why=why)
    act, use = (Act.PROPOSE, propose) if verdict.heavy else (Act.DECIDE, decide)
    return house.presses(use, act, case, verdict, **how)  # type: ignore[arg-type]


def test_the_recommended_sanction_needs_no_reason_and_any_other_does(house: House) -> None:
    case = investigated(house)
    assert refused(deciding(house, case, "mute_3")) == "refusal-say-why"
    assert refused(deciding(house, case)) == "refusal-say-why"  # none at all departs as well
    assert done(deciding(house, case, "warning")).state is State.DECIDED
    case = investigated(house, replace(LATELY, subject="@another"))
    assert done(deciding(house, case, "mute_3", why="换号再犯")).state is State.DECIDED


def test_what_the_rule_was_and_what_it_counted_is_on_record(house: House) -> None:
    first = done(deciding(house, investigated(house), "warning"))
    house.now += HOUR
    second = done(deciding(house, investigated(house), "mute_3"))
    [told] = [event for event in house.unit(lambda tx: events.of_case(tx, second.id)) if event.act == Act.DECIDE]
    said = told.told(Decision)
    assert (said.rule, said.counted) == (Rule.E3, (first.id,))


def test_what_weighs_heavily_is_not_decided_by_one_even_by_forged_data(house: House) -> None:
    verdict = Verdict(DELETED, FACTS, measure=measure("ban"), why="屡教不改")
    case = investigated(house)
    for member in (house.mod, house.lead):
        assert refused(house.presses(decide, Act.DECIDE, case, verdict, by=member)) == "refusal-needs-a-lead"
    case = done(house.presses(propose, Act.PROPOSE, case, verdict))
    assert case.state is State.PROPOSED
    assert house.unit(lambda tx: violations.of_case(tx, case.id)) == []  # nothing holds before it is approved
    assert "decided" not in house.forms("reporter")
    assert done(house.presses(approve_proposal, Act.APPROVE, case, by=house.lead)).state is State.DECIDED
    assert [row.kind for row in house.unit(lambda tx: violations.of_case(tx, case.id))] == ["ban"]
    assert "decided" in house.forms("reporter")


def test_sent_back_nothing_was_imposed(house: House) -> None:
    case = done(deciding(house, investigated(house), "ban", why="屡教不改"))
    case = done(house.presses(send_back_proposal, Act.SEND_BACK, case, "再查", by=house.lead))
    assert case.state is State.INVESTIGATING
    assert house.unit(lambda tx: violations.of_case(tx, case.id)) == []


def test_news_gets_no_account_sanction_and_may_be_referred(house: House) -> None:
    news = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.kind == "news")
    case = investigated(house, Filing(news))
    assert refused(deciding(house, case, "mute_3", by=house.lead)) == "refusal-no-sanction-for-news"
    assert done(deciding(house, case, "referral", by=house.lead)).state is State.PROPOSED


@pytest.mark.parametrize("outcome", [Outcome.NO_VIOLATION, Outcome.ACCOUNT_RESTORED])
def test_where_nothing_was_found_nothing_is_imposed_and_nothing_counts(house: House, outcome: Outcome) -> None:
    case = investigated(house)
    assert refused(deciding(house, case, "warning", outcome)) == "refusal-nothing-to-sanction"
    done(deciding(house, case, "", outcome))
    later = house.files()
    assert house.unit(lambda tx: violations.history(tx, later)) == []


def test_a_day_without_its_hour_is_undecided_only_where_the_hour_matters(house: House) -> None:
    case = investigated(house)
    told = house.unit(lambda tx: advice.recommended_sanction(tx, case))
    assert told
    assert told.rule is Rule.E1
    six_months_and_a_day_ago = (house.now - timedelta(days=184)).date()
    edge = investigated(house, replace(ABUSE, subject="@another", published=six_months_and_a_day_ago.isoformat()))
    told = house.unit(lambda tx: advice.recommended_sanction(tx, edge))
    assert told
    assert told.undecided


def test_staff_set_when_it_was_published_with_both_on_record(house: House) -> None:
    case = investigated(house, ABUSE)
    case = done(house.presses(set_published, Act.SET_PUBLISHED, case, "2026-11-20T14:30:00+08:00"))
    [told] = [event for event in house.unit(lambda tx: events.of_case(tx, case.id)) if event.act == Act.SET_PUBLISHED]
    assert told.fact == PublicationSet("", "2026-11-20T14:30:00+08:00")
    assert done(deciding(house, case, "warning")).severity is Severity.MINOR
    late = investigated(house, replace(ABUSE, subject="@another"))
    tomorrow = (house.now + DAY).date().isoformat()
    assert refused(house.presses(set_published, Act.SET_PUBLISHED, late, tomorrow)) == "refusal-published-after-report"
