"""The account of a case: a name and the number behind it count as one person, also in what was filed before."""

from dataclasses import replace

from store.record import cases
from tests.addresses import at
from tests.cases.conftest import ABUSE, House

AUTHOR, ANOTHER = 5000000001, 5000000002
NUMBERED = f"tg://user?id={AUTHOR}"


def account(house: House, case_id: int) -> bytes | None:
    row = house.unit(lambda tx: cases.get(tx, case_id))
    assert row is not None
    return row.account


def test_a_forward_that_shows_name_and_number_brings_both_together(house: House) -> None:
    by_name = house.files(replace(ABUSE, subject="@loud_one"), chat_id=1001)
    by_number = house.files(replace(ABUSE, subject=NUMBERED, account=at(AUTHOR)), chat_id=1002)
    assert account(house, by_name.id) != account(house, by_number.id)
    house.files(replace(ABUSE, subject="@Loud_One", account=at(AUTHOR)), chat_id=1003)
    assert account(house, by_name.id) == account(house, by_number.id)
    later = house.files(replace(ABUSE, subject="https://t.me/loud_one"), chat_id=1004)
    assert account(house, later.id) == account(house, by_number.id)


def test_a_name_that_passes_on_counts_for_its_new_holder_from_then_on(house: House) -> None:
    house.files(replace(ABUSE, subject="@loud_one", account=at(AUTHOR)), chat_id=1001)
    before = house.files(replace(ABUSE, subject="@loud_one"), chat_id=1002)
    house.files(replace(ABUSE, subject="@loud_one", account=at(ANOTHER)), chat_id=1003)
    after = house.files(replace(ABUSE, subject="@loud_one"), chat_id=1004)
    number = house.files(replace(ABUSE, subject=NUMBERED, account=at(AUTHOR)), chat_id=1005)
    assert account(house, before.id) == account(house, number.id)
    assert account(house, after.id) != account(house, before.id)


def test_two_people_without_a_name_are_two(house: House) -> None:
    one = house.files(replace(ABUSE, subject=NUMBERED, account=at(AUTHOR)), chat_id=1001)
    other = house.files(replace(ABUSE, subject=f"tg://user?id={ANOTHER}", account=at(ANOTHER)), chat_id=1002)
    assert account(house, one.id) != account(house, other.id)
