"""What fits into a budget, and when a window that is full opens again."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.operator.budgets import DAY, HOUR, BudgetLimit, Counted, Holder, opens_at
from store.operator_files.policy import POLICY_FILE, former
from store.operator_files.reading import FileRefusedError

NOW = datetime(2026, 11, 23, 6, 5, tzinfo=UTC)
TEN = BudgetLimit(Counted.CASES, Holder.PERSON, HOUR, 10)
TEXT = POLICY_FILE.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("used", "amount", "opens"),
    [
        (0, 1, None),
        (0, 10, None),
        (0, 11, NOW + timedelta(minutes=55)),
        (9, 1, None),
        (10, 1, NOW + timedelta(minutes=55)),
    ],
)
def test_what_does_not_fit_waits_for_the_next_hour_of_the_calendar(
    used: int, amount: int, opens: datetime | None
) -> None:
    assert opens_at(TEN, used, amount, NOW) == opens


@pytest.mark.parametrize(
    ("window", "begun"),
    [
        (DAY, timedelta(0)),
        (HOUR, timedelta(hours=6)),
        (timedelta(minutes=10), timedelta(hours=6)),
        (timedelta(minutes=2), timedelta(hours=6, minutes=4)),
        (timedelta(minutes=100), timedelta(hours=5)),  # the fourth of them since midnight
    ],
)
def test_windows_divide_a_day_from_midnight(window: timedelta, begun: timedelta) -> None:
    assert BudgetLimit(Counted.OPENED, Holder.HOUSE, window, 1).begun(NOW) == datetime(2026, 11, 23, tzinfo=UTC) + begun


def test_the_shipped_budgets_hold_for_the_person_the_address_and_the_house() -> None:
    limits = POLICY_FILE.shipped.budgets.limits
    assert {(it.holder, it.window) for it in limits[Counted.CASES]} == {(Holder.PERSON, HOUR), (Holder.PERSON, DAY)}
    assert {it.holder for it in limits[Counted.BYTES]} == {Holder.PERSON, Holder.HOUSE}
    for kind in (Counted.CODES, Counted.MAILS, Counted.TEXTS):
        assert {it.holder for it in limits[kind]} == set(Holder)
    assert all(limits[kind] for kind in Counted)


@pytest.mark.parametrize(
    ("given", "made", "told"),
    [
        ("cases_hour = 10 ", "cases_hour = 0 ", "[budgets] gives cases_hour = 0; it may be 1 to 1000"),
        ("held_messages = 40 ", "held_messages = 'many' ", "[budgets] needs a whole number as held_messages"),
        ("lookups_hour = 60", "lookups = 60", "[budgets] has an unknown key 'lookups'"),
        ('countries = ["CN"]', 'countries = "CN"', "[contacts] needs a list of countries"),
        ('countries = ["CN"]', 'countries = ["China"]', "[contacts] needs a list of countries"),
        ("code_tries = 5", "code_tries = 50", "[contacts] gives code_tries = 50; it may be 1 to 10"),
    ],
)
def test_a_budget_out_of_bounds_is_refused_with_its_line(given: str, made: str, told: str) -> None:
    assert given in TEXT
    with pytest.raises(FileRefusedError) as refused:
        POLICY_FILE.load(TEXT.replace(given, made))
    assert told in str(refused.value)


def test_a_policy_of_before_the_budgets_is_read_with_the_shipped_ones() -> None:
    begin, end = TEXT.index("[budgets]"), TEXT.index("[training]")
    assert former(TEXT[:begin] + TEXT[end:]).budgets == POLICY_FILE.shipped.budgets
