"""Counts of what was used: by a holder who cannot be read from them, within windows of time."""

from datetime import timedelta

from sqlalchemy import text

from rules.operator.budgets import DAY, HOUR, BudgetLimit, Counted, Holder, Used
from store import budgets
from store.entry import people
from store.tables.columns import day_of
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT
from tests.support.clock import START

PER_HOUR = BudgetLimit(Counted.CASES, Holder.PERSON, HOUR, 10)
PER_DAY = BudgetLimit(Counted.CASES, Holder.PERSON, DAY, 30)


def test_an_hour_begins_with_its_first_use_and_a_day_is_one_of_the_calendar(tx: Tx) -> None:
    wei = budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id)
    both, midnight = [(wei, PER_HOUR), (wei, PER_DAY)], day_of(tx.now)
    budgets.add(tx, both, 1)
    tx.now += timedelta(minutes=59)
    budgets.add(tx, both, 2)
    assert budgets.used(tx, Counted.CASES, [wei]) == {(wei, HOUR): Used(3, START), (wei, DAY): Used(3, midnight)}
    tx.now += timedelta(minutes=1)
    budgets.add(tx, both, 5)
    later = START + HOUR
    assert budgets.used(tx, Counted.CASES, [wei]) == {(wei, HOUR): Used(5, later), (wei, DAY): Used(8, midnight)}


def test_holders_and_kinds_are_counted_apart(tx: Tx) -> None:
    wei = budgets.person_holder(tx, people.new(tx, at(REPORTER_CHAT), "en").id)
    mail, house = budgets.address_holder(tx, "wei@b.cn"), budgets.installation_holder(tx)
    budgets.add(tx, [(wei, PER_HOUR)], 1)
    budgets.add(tx, [(mail, PER_HOUR)], 2)
    budgets.add(tx, [(house, PER_HOUR)], 3)
    used = budgets.used(tx, Counted.CASES, [wei, mail, house])
    assert {holder: it.amount for (holder, _), it in used.items()} == {wei: 1, mail: 2, house: 3}
    assert budgets.used(tx, Counted.NOTES, [wei, mail, house]) == {}


def test_whoever_is_forgotten_and_comes_back_has_used_what_they_used(tx: Tx) -> None:
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
    tx.now += HOUR
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
    assert budgets.used(tx, Counted.BYTES, [house])[house, DAY].amount == 3 * 10**12
