"""The lists of rows are kept as bytes; for the version before they are JSON, and no code changes."""

import orjson
import pytest
from sqlalchemy import select, text

from store import migrate
from store.engine import engines
from store.tables import CASE, INVENTORY, PERSON
from store.tables.row_lists import HEAD, packed, unpacked
from tests.cases.conftest import House
from tests.store.engine.test_traces_migrated import rows
from tests.store.record.test_guard import altered
from tests.support.installation import KEYS, installation

HOLDERS = {
    each.name: select(*each.primary_key, each.c.kept, each.c.mac).order_by(*each.primary_key)
    for each in (CASE, PERSON, INVENTORY)
}
LISTS = (
    {},
    {"deadline": {}, "agreement": {"1": "57165d08"}},
    {"deadline": {"70001": "00000000", "70004": "ffffffff", "3": "0a0b0c0d"}, HEAD: {"": f"13:{'4a' * 32}"}},
    {"inventory": {"person 0.7": "", "person 0.8": ""}},
    {"cases": {"8": "", "24": ""}, "of a later version": {"1": "de57fe52"}},
)


@pytest.mark.parametrize("lists", LISTS)
def test_a_list_comes_back_as_it_was(lists: dict[str, dict[str, str]]) -> None:
    written = orjson.dumps(lists).decode()
    assert unpacked(packed(written)) == written


def test_lists_are_short_and_for_the_version_before_json(database_url: str) -> None:
    engine = engines.writer(database_url)
    House(engine, installation()).files()
    engine.dispose()
    before = {name: rows(database_url, query) for name, query in HOLDERS.items()}
    size = "SELECT sum(length(kept)) AS size FROM cases"
    short = rows(database_url, size)[0].size
    migrate.downgrade(database_url, "0072-1", keys=KEYS)
    assert short < rows(database_url, size)[0].size / 2
    told = {name: rows(database_url, f"SELECT kept FROM {name}") for name in HOLDERS}
    for name, there in before.items():
        assert there
        assert {row.kept for row in told[name]} == {row.kept for row in there}
    migrate.upgrade(database_url, keys=KEYS)
    assert {name: rows(database_url, query) for name, query in HOLDERS.items()} == before
    assert altered(database_url) == []


def test_what_is_no_list_is_named(database_url: str) -> None:
    engine = engines.writer(database_url)
    House(engine, installation()).files()
    with engine.begin() as conn:
        for name in HOLDERS:
            conn.execute(text(f"UPDATE {name} SET kept = :it"), {"it": b"\xc1no list"})
    engine.dispose()
    assert {it.table for it in altered(database_url)} >= set(HOLDERS)
