"""Opinions in the store: asked a few at a time, each once, under each person's own key, and gone with it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from cases.oversight import opinions as asking
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import OpinionRound
from rules.refusals import Refusal
from rules.schedule.quiet_hours import after_quiet
from store.entry import people
from store.oversight import opinions, periodic_reviews
from store.tables import OPINION, OPINION_CALL
from tests.addresses import at, id_at
from tests.cases.conftest import DAY, HOUR, LIN, WEI, House, refused


@pytest.fixture
def look_back(house: House) -> int:
    return house.unit(
        lambda tx: periodic_reviews.create(tx, PeriodicReviewKind.REVIEW, house.now - 90 * DAY, house.now)
    ).id


def willing(house: House, *chats: int) -> None:
    for chat in chats:
        person = house.meet(chat)
        assert house.unit(lambda tx, who=person: asking.set_willing(tx, who, now=True)) is None  # type: ignore[misc]


def called(house: House, look_back: int, question: str | None = None) -> OpinionRound:
    made = house.unit(lambda tx: asking.call(tx, house.lead, look_back, question))
    assert isinstance(made, OpinionRound), made
    return made


def gives(house: House, call: OpinionRound, text: str, chat: int = WEI) -> OpinionRound | Refusal:
    person = house.meet(chat)
    return house.unit(lambda tx: asking.give(tx, person, call.id, text))


def answers(house: House, call: OpinionRound, text: str = "我们会改。") -> OpinionRound | Refusal:
    return house.unit(lambda tx: asking.answer(tx, house.lead, call.id, text))


def test_only_the_willing_are_asked_and_each_once(house: House, look_back: int) -> None:
    willing(house, WEI)
    house.meet(LIN)
    call = called(house, look_back)
    house.passes(HOUR)
    assert house.forms("reporter") == ["opinion_invited"]
    willing(house, LIN)  # too late for this one: who comes later is asked next time
    house.passes(HOUR)
    assert house.forms("reporter") == []
    assert house.unit(lambda tx: opinions.counts(tx, call.id)) == (1, 0)


def test_many_are_asked_a_few_at_a_time(house: House, look_back: int) -> None:
    willing(house, *range(5001, 5001 + 2 * asking.BATCH + 5))
    call = called(house, look_back)
    for asked in (50, 100, 105, 105):
        assert house.unit(lambda tx: opinions.counts(tx, call.id))[0] == asked
        house.passes(asking.PAUSE)
    assert len(house.sent("reporter")) == 105
    assert isinstance(answers(house, call), OpinionRound)
    house.passes(HOUR)
    assert house.forms("reporter") == ["opinion_answered"] * 105


def test_there_is_somebody_to_ask_and_one_call_at_a_time(house: House, look_back: int) -> None:
    def call(by=house.lead, id=look_back):
        return house.unit(lambda tx: asking.call(tx, by, id, None))

    assert refused(call(by=house.mod)) == "refusal-leads-only"
    assert refused(call(id=look_back + 9)) == "refusal-lookback-gone"
    assert refused(call()) == "refusal-opinions-nobody"
    willing(house, WEI)
    made = called(house, look_back)
    assert refused(call()) == "refusal-opinions-unanswered"
    answers(house, made)
    assert refused(call()) == "refusal-opinions-called"
    assert refused(answers(house, made)) == "refusal-opinions-answered"


def test_words_are_sealed_under_the_persons_key_and_gone_with_it(house: House, look_back: int) -> None:
    willing(house, WEI, LIN)
    call = called(house, look_back, "申诉够方便吗？")
    gives(house, call, "不太方便", WEI)
    gives(house, call, "很方便", LIN)
    stored = house.unit(lambda tx: [tuple(row) for row in tx.conn.execute(select(OPINION))])
    stored += house.unit(lambda tx: [tuple(row) for row in tx.conn.execute(select(OPINION_CALL))])
    assert not any(word.encode() in repr(stored).encode() for word in ("方便", "申诉"))
    assert house.unit(lambda tx: opinions.list_opinions(tx, call.id, 0, 9)) == ["不太方便", "很方便"]
    wei = house.meet(WEI)
    house.unit(lambda tx: people.erase(tx, wei.id))
    assert house.unit(lambda tx: opinions.list_opinions(tx, call.id, 0, 9)) == ["很方便"]
    assert house.unit(lambda tx: opinions.counts(tx, call.id)) == (2, 1)
    answers(house, call)
    house.sent("reporter")
    house.passes(HOUR)
    assert house.forms("reporter") == ["opinion_answered"]
    assert house.unit(opinions.count_willing) == 1


def test_what_is_said_again_takes_the_place_and_too_long_or_too_late_is_refused(house: House, look_back: int) -> None:
    willing(house, WEI)
    call = called(house, look_back)
    gives(house, call, "第一次")
    gives(house, call, "第二次")
    assert refused(gives(house, call, "长" * 801)) == "refusal-too-long"
    assert house.unit(lambda tx: opinions.list_opinions(tx, call.id, 0, 9)) == ["第二次"]
    assert refused(gives(house, call, "没有被问到", LIN)) == "refusal-old-screen"
    wei = house.meet()
    assert refused(house.unit(lambda tx: asking.decline(tx, wei, call.id))) == "refusal-opinion-given"
    house.now = call.until
    assert refused(gives(house, call, "晚了一秒")) == "refusal-opinions-over"


def test_when_the_time_is_over_the_leads_are_told_once(house: House, look_back: int) -> None:
    willing(house, WEI)
    call = called(house, look_back)
    house.passes(call.until - house.now - timedelta(seconds=1))
    assert "opinions_over" not in house.forms("desk")
    house.passes(timedelta(seconds=1))
    assert house.forms("desk").count("opinions_over") == 1
    house.passes(3 * DAY)
    assert "opinions_over" not in house.forms("desk")


def test_who_declined_or_took_it_back_reads_no_answer_and_who_spoke_does(house: House, look_back: int) -> None:
    declining, speaking, gone = WEI, LIN, 1003
    willing(house, declining, speaking, gone)
    call = called(house, look_back)
    house.sent("reporter")
    wei = house.meet(declining)
    house.unit(lambda tx: asking.decline(tx, wei, call.id))
    gives(house, call, "有话要说", speaking)
    for chat in (speaking, gone):
        person = house.meet(chat)
        house.unit(lambda tx, who=person: asking.set_willing(tx, who, now=False))  # type: ignore[misc]
    answers(house, call)
    house.passes(HOUR)
    [row] = house.sent("reporter")
    assert id_at(row.to.address) == speaking


def test_at_night_it_waits_for_the_morning(house: House, look_back: int) -> None:
    willing(house, WEI)
    house.now += 9 * HOUR  # eleven at night
    called(house, look_back)
    assert house.forms("reporter") == []
    house.now = after_quiet(house.now, house.place.policy.quiet, house.place.timezone)
    assert house.forms("reporter") == ["opinion_invited"]


def test_people_who_blocked_the_bot_are_not_asked(house: House, look_back: int) -> None:
    willing(house, WEI, LIN)
    house.unit(lambda tx: people.mark_blocked(tx, at(WEI)))
    call = called(house, look_back)
    assert house.unit(lambda tx: opinions.counts(tx, call.id)) == (1, 0)
