"""Figures and queue are kept as things happen, and counted anew from what happened they are the same (row C15)."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select, text, update

from cases import lists
from cases.lists import ListQuery
from cases.oversight.figures import Period
from cases.staffing.acts import transfer
from cases.triage import recategorise, withdraw
from rules.vocabulary import Act
from store import migrate
from store.engine import engines
from store.ledger import ledger
from store.ledger.account import COUNTED, CaseTally
from store.tables import CASE, TALLY
from tests.cases.collective.test_collective import crowd, settle
from tests.cases.conftest import DAY, HOUR, House
from tests.support.installation import KEYS, installation


@pytest.fixture
def house(database_url: str) -> Iterator[House]:
    engine = engines.writer(database_url)
    yield House(engine, installation())
    engine.dispose()


def right(house: House) -> bool:
    return house.unit(lambda tx: ledger.recount(tx.conn, tx.installation.timezone))


def lived(house: House) -> None:
    """A decision, a transfer, a withdrawal, a collective complaint and a late case."""
    case = house.decides(house.begins(house.accepts(house.files())))
    house.sent("reporter")
    other = house.files(chat_id=1002)
    house.presses(transfer, Act.TRANSFER, other, "editors")
    person = house.meet(1002)
    house.unit(lambda tx: withdraw(tx, person, other.id))
    house.begins(house.accepts(crowd(house)[0]))
    settle(house)
    house.passes(30 * HOUR)
    assert case.staff_id


def test_counted_anew_it_is_the_same(house: House) -> None:
    lived(house)
    before = house.unit(lambda tx: ledger.sums(tx.conn))
    assert before
    assert right(house)
    assert house.unit(lambda tx: ledger.sums(tx.conn)) == before


def test_what_is_wrong_is_found_and_set_right(house: House) -> None:
    lived(house)
    before = house.unit(lambda tx: ledger.sums(tx.conn))
    house.unit(lambda tx: tx.conn.execute(update(TALLY).where(TALLY.c.scope == "member").values(acts=TALLY.c.acts + 1)))
    assert not right(house)
    assert house.unit(lambda tx: ledger.sums(tx.conn)) == before
    assert right(house)


def test_a_case_that_changes_its_category_takes_its_figures_along(house: House) -> None:
    case = house.accepts(house.files())
    other = next(
        it for it in installation().catalogue.categories.values() if it.team == case.team and it.id != case.leaf
    )
    house.presses(recategorise, Act.RECATEGORISE, case, other.id)
    period = house.unit(lambda tx: Period(tx, house.now - DAY, house.now + HOUR))
    assert house.unit(lambda tx: Period(tx, house.now - DAY, house.now).work(category=other.id)).taken == 1
    assert period.work().taken == 1
    assert right(house)


def test_the_number_on_a_button_is_that_of_the_list_behind_it(house: House) -> None:
    lived(house)
    for view in (ListQuery(), ListQuery(own=True), ListQuery(overdue=True), ListQuery(unclaimed=True)):
        listed = house.unit(lambda tx, it=view: lists.queue_page(tx, house.lead, it, page=0, size=100))
        assert house.unit(lambda tx, it=view: lists.count_cases(tx, house.lead, it)) == [len(listed)], view


def test_a_database_from_before_is_counted_when_it_is_migrated(house: House, database_url: str) -> None:
    lived(house)
    before = house.unit(lambda tx: ledger.sums(tx.conn))
    migrate.downgrade(database_url, "0035-1", keys=KEYS)
    migrate.upgrade(database_url, timezone=house.place.timezone, keys=KEYS)
    assert house.unit(lambda tx: ledger.sums(tx.conn)) == before


def test_accounts_are_spelt_out_for_the_version_before_and_drawn_together_again(
    house: House, database_url: str
) -> None:
    def accounts() -> list[str]:
        return house.unit(lambda tx: list(tx.conn.execute(select(CASE.c.counted).order_by(CASE.c.id)).scalars()))

    lived(house)
    before = accounts()
    migrate.downgrade(database_url, "0037-1", keys=KEYS)
    spelt = accounts()
    assert all(len(entry) == 4 for text in spelt for entry in json.loads(text)[3:])
    assert [ledger.read(text) for text in spelt] == [_in_former_form(ledger.read(text)) for text in before]
    migrate.upgrade(database_url, timezone=house.place.timezone, keys=KEYS)
    assert accounts() == before


def _in_former_form(account: CaseTally) -> CaseTally:
    """Without what runs and what is late."""
    last = COUNTED.index("open")
    days = {key: n for key, n in account.days.items() if key[2] <= last}
    return replace(account, open=account.open.removesuffix(":late"), days=days)


def test_late_cases_are_told_apart_when_a_database_is_migrated(house: House, database_url: str) -> None:
    lived(house)
    house.files(chat_id=1003)
    before = house.unit(lambda tx: ledger.sums(tx.conn))
    assert {key[3].removeprefix(f"investigating:{house.mod.id}:0:0") for key in before if key[0] == "open"} >= {":late"}
    migrate.downgrade(database_url, "0068-1", keys=KEYS)
    of_former = house.unit(lambda tx: ledger.sums(tx.conn))
    assert sum(of_former.values()) == sum(before.values())
    assert not [key for key in of_former if "late" in key[3]]
    migrate.upgrade(database_url, timezone=house.place.timezone, keys=KEYS)
    assert house.unit(lambda tx: ledger.sums(tx.conn)) == before
    assert right(house)


def test_the_version_before_has_its_months_and_days(house: House, database_url: str) -> None:
    def summed(scope: str) -> Counter[str]:
        rows = house.unit(lambda tx: tx.conn.execute(text(f"SELECT * FROM tally WHERE scope = '{scope}'")).all())
        return sum(
            (Counter({word: getattr(row, word) for word in ("filed", "acts", "results")}) for row in rows), Counter()
        )

    lived(house)
    days = summed("member")
    assert days["filed"] == 7
    migrate.downgrade(database_url, "0062-1", keys=KEYS)
    assert summed("member") == summed("member.month") == days
    assert not summed("member.4")
    migrate.upgrade(database_url, timezone=house.place.timezone, keys=KEYS)
    assert right(house)


def test_sqlite_keeps_a_key_of_several_columns_once(sqlite_url: str) -> None:
    engine = engines.writer(sqlite_url)
    with engine.connect() as conn:
        keyed = "SELECT name FROM pragma_table_list WHERE wr AND schema = 'main' ORDER BY name"
        assert list(conn.exec_driver_sql(keyed).scalars()) == ["client_answer", "guess", "slot", "tally", "web_message"]
    engine.dispose()
