"""Reports being written: reminded of once, erased when nobody comes back."""

from dataclasses import replace
from datetime import timedelta

from cases.intake import drafting
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.record import deadlines
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import DAY, HOUR, MINUTE, WEI, House


def begins_a_draft(house: House, person: PersonRow) -> None:
    house.unit(lambda tx: drafting.begin(tx, person, {"report": {"step": "subject"}}))


def writes_on(house: House, person: PersonRow) -> None:
    def work(tx: Tx) -> None:
        draft = drafts.load(tx, person.id)
        assert draft is not None
        drafts.save(tx, person.id, draft, {"report": {"step": "description"}})

    house.unit(work)


def has_a_draft(house: House, person: PersonRow) -> bool:
    return house.unit(lambda tx: drafts.load(tx, person.id)) is not None


def reminders(house: House, time: timedelta) -> int:
    house.passes(time)
    return house.forms("reporter").count("draft_reminder")


def test_an_unfinished_report_is_reminded_of_once_after_7_days_and_erased_after_14(house: House) -> None:
    wei = house.meet()
    begins_a_draft(house, wei)
    assert reminders(house, 7 * DAY - MINUTE) == 0
    assert reminders(house, MINUTE) == 1
    assert reminders(house, 7 * DAY - MINUTE) == 0
    assert has_a_draft(house, wei)
    house.passes(MINUTE)
    assert not has_a_draft(house, wei)


def test_the_days_are_counted_from_what_was_written_last(house: House) -> None:
    wei = house.meet()
    begins_a_draft(house, wei)
    house.passes(5 * DAY)
    writes_on(house, wei)
    assert reminders(house, 7 * DAY - MINUTE) == 0
    assert reminders(house, MINUTE) == 1
    house.passes(6 * DAY)
    assert has_a_draft(house, wei)
    house.passes(DAY)
    assert not has_a_draft(house, wei)


def test_nobody_is_reminded_at_night(house: House) -> None:
    wei = house.meet()
    house.passes(9 * HOUR)  # 23:00 in Shanghai
    begins_a_draft(house, wei)
    assert reminders(house, 7 * DAY) == 0
    assert reminders(house, 9 * HOUR) == 1  # at 08:00


def test_a_dropped_draft_leaves_nothing_to_wait_for(house: House) -> None:
    wei = house.meet()
    begins_a_draft(house, wei)
    house.unit(lambda tx: drafting.drop(tx, wei))
    assert reminders(house, 20 * DAY) == 0


def test_an_unanswered_consent_is_erased_after_an_hour_with_the_person(house: House) -> None:
    def arrives(tx: Tx) -> PersonRow:
        person = drafting.create_person(tx, at(WEI), "zh-Hans")
        drafting.begin(tx, person, {"held": ["words"]})
        return person

    wei = house.unit(arrives)
    house.passes(HOUR - MINUTE)
    assert has_a_draft(house, wei)
    house.passes(MINUTE)
    assert not has_a_draft(house, wei)
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is None


def test_what_is_held_before_consent_is_held_for_an_hour_whatever_else_is_tapped(house: House) -> None:
    def taps(tx: Tx) -> PersonRow:
        person = people.find(tx, at(WEI)) or drafting.create_person(tx, at(WEI), "zh-Hans")
        drafting.begin(tx, person, {})
        return person

    wei = house.unit(taps)
    house.passes(50 * MINUTE)
    house.unit(taps)
    house.passes(10 * MINUTE)
    assert not has_a_draft(house, wei)


def test_who_agrees_in_time_keeps_the_draft_for_weeks(house: House) -> None:
    def arrives(tx: Tx) -> PersonRow:
        person = drafting.create_person(tx, at(WEI), "zh-Hans")
        drafting.begin(tx, person, {})
        return person

    wei = house.unit(arrives)
    house.passes(50 * MINUTE)
    agreed = house.unit(lambda tx: drafting.agree(tx, wei))
    assert agreed.consent_version == house.place.notice.version
    writes_on(house, agreed)
    house.passes(6 * DAY)
    assert has_a_draft(house, agreed)
    assert reminders(house, 2 * DAY) == 1


def test_who_only_looked_in_is_forgotten_after_an_hour(house: House) -> None:
    house.unit(lambda tx: drafting.create_person(tx, at(WEI), "zh-Hans"))
    house.passes(HOUR - MINUTE)
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is not None
    house.passes(MINUTE)
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is None


def test_who_declines_is_forgotten_at_once(house: House) -> None:
    def declines(tx: Tx) -> None:
        person = drafting.create_person(tx, at(WEI), "zh-Hans")
        drafting.begin(tx, person, {"held": ["words"]})
        drafting.drop(tx, person)

    house.unit(declines)
    assert house.unit(lambda tx: people.find(tx, at(WEI))) is None
    assert house.unit(deadlines.next_check_at) is None


def test_who_has_a_case_stays_known_when_they_decline_a_new_notice(house: House) -> None:
    house.files()
    house.place = replace(house.place, notice=replace(house.place.notice, version=9))
    wei = house.meet()
    house.unit(lambda tx: drafting.begin(tx, replace(wei, consent_version=1), {}))
    house.unit(lambda tx: drafting.drop(tx, replace(wei, consent_version=1)))
    assert house.unit(lambda tx: people.find(tx, at(WEI))) == wei


def test_after_a_long_stop_nobody_is_reminded_of_what_is_erased(house: House) -> None:
    wei = house.meet()
    begins_a_draft(house, wei)
    house.now += 20 * DAY
    house.sweeps()
    assert not has_a_draft(house, wei)
    assert house.forms("reporter") == []
