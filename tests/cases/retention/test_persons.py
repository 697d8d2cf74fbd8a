"""What stays when a person has their data erased: cases that are open, codes that they hold, and a great many cases."""

from dataclasses import replace
from datetime import timedelta

from cases.parties import codes
from cases.retention import persons
from cases.triage import withdraw
from dialogs.retention.erasure import NAMED, plan_card
from rules.refusals import ByLang
from rules.retention import ErasurePlan, Kept, KeptCase
from rules.vocabulary import CodeKind, Role
from store import outbox
from store.entry import people
from store.parties import codes as code_rows
from store.record import events
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import ABUSE, WEI, House
from tests.support.clock import START
from tests.support.installation import installation

HAN = 555


def withdrawn(house: House) -> CaseRow:
    case, wei = house.accepts(house.files()), house.meet()
    house.unit(lambda tx: withdraw(tx, wei, case.id))
    return house.case(case.id)


def test_the_key_goes_at_once_with_what_waits_to_be_sent_and_the_record_says_so(house: House) -> None:
    case, wei = withdrawn(house), house.meet()
    assert house.unit(lambda tx: persons.request(tx, wei)).waiting == ()
    assert house.sent("reporter") == [], "nothing is sent any more"
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is None
    assert house.unit(lambda tx: people.destination(tx, wei.id)) is None
    last = house.unit(lambda tx: events.of_case(tx, case.id))[-1]
    assert (last.act, last.role) == ("reporter_erased", Role.REPORTER)
    assert not house.case(case.id).erased


def test_asked_twice_it_is_carried_out_once_when_the_last_case_is_closed(house: House) -> None:
    first, wei = house.files(), house.meet()
    for _ in range(2):
        assert len(house.unit(lambda tx: persons.request(tx, wei)).waiting) == 1
    house.passes(timedelta(days=2))
    assert house.unit(lambda tx: people.destination(tx, wei.id))
    second = house.files(replace(ABUSE, subject="@somebody_else", description="别的事"))
    house.unit(lambda tx: withdraw(tx, wei, first.id))
    house.passes(timedelta(days=2))
    assert house.unit(lambda tx: people.destination(tx, wei.id)), "the second waits still"
    house.unit(lambda tx: withdraw(tx, wei, second.id))
    house.passes(timedelta(minutes=59))
    assert house.unit(lambda tx: people.destination(tx, wei.id)), "the last message may be on its way"
    house.passes(timedelta(minutes=1))
    assert house.unit(lambda tx: people.destination(tx, wei.id)) is None
    acts = [event.act for event in house.unit(lambda tx: events.of_case(tx, first.id))]
    assert acts.count("reporter_erased") == 1


def test_who_holds_a_code_of_an_open_case_is_needed_for_it(house: House) -> None:
    case, han = house.decides(house.begins(house.accepts(house.files()))), house.meet(HAN)
    made = house.unit(lambda tx: codes.make(tx, case, CodeKind.PUNISHED))
    house.unit(lambda tx: code_rows.redeem(tx, case, made.code, han.id))
    [kept] = house.unit(lambda tx: persons.request(tx, han)).waiting
    assert (kept.number, kept.own, kept.withdrawable) == (case.number, False, False)
    house.passes(timedelta(days=20))
    assert house.unit(lambda tx: people.destination(tx, han.id)) is None, "seen within a day"


def test_a_blocked_bot_hinders_nothing(house: House) -> None:
    withdrawn(house)
    wei = house.meet()
    house.unit(lambda tx: people.mark_blocked(tx, at(WEI)))
    house.unit(lambda tx: persons.request(tx, wei))
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is None
    to = outbox.Destination("reporter", at(WEI), "zh-Hans", "Asia/Shanghai")
    assert house.unit(lambda tx: outbox.cases_with_unsent(tx, to)) == set()


def test_a_great_many_cases_fit_one_message() -> None:
    cases = tuple(
        KeptCase(f"LA-{n:05}-00000-0", "abuse", Kept.CLOSED, own=True, until=START + timedelta(days=n))
        for n in range(300)
    )
    lines = plan_card(ErasurePlan(cases), installation().policy, lambda leaf: ByLang({"zh-Hans": leaf})).lines
    [more] = [line for line in lines if line.id == "erase-more"]
    assert (more.args["count"], more.args["until"]) == (300 - NAMED, START + timedelta(days=299))
    assert sum(line.id == "erase-case-closed" for line in lines) == NAMED
