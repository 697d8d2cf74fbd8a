"""Counts of what was used: by a holder who cannot be read from them, within windows of time."""

from datetime import time, timedelta

from sqlalchemy import select, text

from rules.operator.budgets import DAY, HOUR, BudgetLimit, Counted, Holder
from store import budgets
from store.entry import people
from store.tables import BUDGET_USE
from store.tables.columns import day_of
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT
from tests.support.clock import START

PER_HOUR = BudgetLimit(Counted.CASES, Holder.PERSON, HOUR, 10)
PER_DAY = BudgetLimit(Counted.CASES, Holder.PERSON, DAY, 30)


def test_hours_and_days_are_those_of_the_calendar(tx: Tx) -> None:
    wei = budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id)

    def adds(amount: int) -> list[int]:
        both = [(budgets.within(tx, wei, limit), limit) for limit in (PER_HOUR, PER_DAY)]
        budgets.add(tx, both, amount)
        used = budgets.used(tx, Counted.CASES, [holder for holder, _ in both])
        return [used[holder, limit.window] for holder, limit in both]

    tx.now = day_of(START) + timedelta(hours=22, minutes=5)
    assert adds(1) == [1, 1]
    tx.now += timedelta(minutes=54)
    assert adds(2) == [3, 3]
    tx.now += timedelta(minutes=1)
    assert adds(5) == [5, 8]
    tx.now += HOUR
    assert adds(1) == [1, 1]


def test_no_row_tells_more_than_the_day(tx: Tx) -> None:
    """Not by an instant, not by a holder that two hours have in common; what is of an hour goes with the hour."""
    wei = budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id)
    for _ in range(2):
        budgets.add(tx, [(budgets.within(tx, wei, limit), limit) for limit in (PER_HOUR, PER_DAY)], 1)
        tx.now += HOUR
    rows = tx.conn.execute(select(BUDGET_USE.c.holder, BUDGET_USE.c.seconds, BUDGET_USE.c.until)).all()
    assert len({bytes(row.holder) for row in rows}) == 3
    assert [bytes(row.holder) == wei for row in rows] == [row.seconds == DAY.total_seconds() for row in rows]
    assert {row.until.time() for row in rows} == {time()}
    tx.now -= HOUR
    budgets.prune(tx)
    assert tx.conn.execute(text("SELECT holder FROM budget_use")).scalar_one() == wei


def test_holders_and_kinds_are_counted_apart(tx: Tx) -> None:
    wei = budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id)
    mail, house = budgets.address_holder(tx, "wei@b.cn"), budgets.installation_holder(tx)
    budgets.add(tx, [(wei, PER_HOUR)], 1)
    budgets.add(tx, [(mail, PER_HOUR)], 2)
    budgets.add(tx, [(house, PER_HOUR)], 3)
    used = budgets.used(tx, Counted.CASES, [wei, mail, house])
    assert {holder: amount for (holder, _), amount in used.items()} == {wei: 1, mail: 2, house: 3}
    assert budgets.used(tx, Counted.NOTES, [wei, mail, house]) == {}


def test_a_person_who_is_forgotten_and_comes_back_has_used_what_they_used(tx: Tx) -> None:
    first = people.new(tx, at(REPORTER_CHAT), "en")
    before = budgets.person_holder(tx, first.id)
    people.erase(tx, first.id)
    assert budgets.person_holder(tx, first.id) != before
    assert budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id) == before


def test_neither_account_nor_address_stands_in_a_row_and_no_row_outlives_its_window(tx: Tx) -> None:
    person = people.new(tx, at(REPORTER_CHAT), "en")
    budgets.add(
        tx, [(budgets.person_holder(tx, person.id), PER_HOUR), (budgets.address_holder(tx, "wei@b.cn"), PER_DAY)], 1
    )
    rows = tx.conn.execute(text("SELECT * FROM budget_use")).all()
    assert len(rows) == 2
    assert not any(str(REPORTER_CHAT) in str(row) or "wei@b.cn" in str(row) for row in rows)
    account = people.account_hash(tx, at(REPORTER_CHAT))
    assert not any(bytes(row[0]) == account for row in rows)
    budgets.prune(tx)
    assert tx.conn.execute(text("SELECT count(*) FROM budget_use")).scalar_one() == 1
    tx.now += DAY
    budgets.prune(tx)
    assert tx.conn.execute(text("SELECT count(*) FROM budget_use")).scalar_one() == 0


def test_many_bytes_fit_into_a_count(tx: Tx) -> None:
    house = budgets.installation_holder(tx)
    limit = BudgetLimit(Counted.BYTES, Holder.HOUSE, DAY, 10**15)
    for _ in range(3):
        budgets.add(tx, [(house, limit)], 10**12)
    assert budgets.used(tx, Counted.BYTES, [house])[house, DAY] == 3 * 10**12
