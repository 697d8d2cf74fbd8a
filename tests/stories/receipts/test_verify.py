"""What the operator's check finds about receipts that are handed in, and about the roots of all days."""

import pytest
from sqlalchemy import create_engine

from bot.commands.receipts import receipt_findings, root_findings
from bot.commands.roots import signed_roots
from sandbox import Person
from store.engine import engines
from tests.rules.receipts.copied import receipt as foreign
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Story
from tests.stories.receipts.holding import tampered, texts
from tests.stories.record.test_verify import told


async def test_receipts_and_roots_that_are_handed_in(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.taps("🧾 回执")
    (receipt,) = texts(wei)
    await story.passes(days=1)
    (printed,) = signed_roots(story.settings, story.clock)
    handed_in = f"{receipt.text}\n{printed}\n{foreign().text}\n{receipt.text[:90]}"
    found = receipt_findings(story.settings, story.clock, handed_in)
    assert [it.fine for it in found] == [True, True, True, False, False]
    assert f"The receipt is genuine: {number}, entry 1" in found[0].words
    assert "The root is genuine" in found[1].words
    assert "not signed here" in found[3].words
    assert receipt_findings(story.settings, story.clock, "nothing") == []


HOUSE = ("house_event", "staff", "inventory")
"""What an act of the house writes."""

FAULTS = {
    "a root changed": ("UPDATE day_root SET root = x'00' WHERE id = 2", "is not as it was signed"),
    "a root taken out": ("DELETE FROM day_root WHERE id = 1", "does not go on from the root before"),
    "a leaf exchanged": ("UPDATE root_leaf SET head = zeroblob(32)", "are not those that it was made of"),
    "an entry rewritten": ("UPDATE event SET hash = zeroblob(32) WHERE seq = 1", "is not what stood under the root"),
    "an entry cut off": ("DELETE FROM event", "is not what stood under the root"),
}


@pytest.mark.parametrize("how", FAULTS)
async def test_each_fault_of_a_root_is_named_with_its_day(story: Story, wei: Person, how: str) -> None:
    await filed(story, wei)
    # The head under the root is the first entry, so that each entry stands for itself.
    tampered(story, "DELETE FROM event WHERE seq > 1")
    await story.passes(days=2)
    assert [it.fine for it in root_findings(story.settings, story.clock)] == [True]
    sql, said = FAULTS[how]
    story.execute(sql)
    faults = root_findings(story.settings, story.clock)
    assert any(said in it.words and not it.fine for it in faults), faults


async def test_an_act_of_the_house_set_back_with_all_that_names_it_is_found_by_the_root(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod)
    former = {table: story.rows(f"SELECT * FROM {table}") for table in HOUSE}
    await chief.taps("审核员")
    await story.passes(days=1)
    for table, rows in former.items():
        tampered(story, f"DELETE FROM {table}")
        engine = create_engine(engines.parsed(story.settings.database_url))
        with engine.begin() as conn:
            for row in rows:
                conn.exec_driver_sql(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        engine.dispose()
    assert [it for it in await told(story) if it.startswith("✗ house") or it.startswith("✗ staff")] == []
    [fault] = root_findings(story.settings, story.clock)
    assert fault.words.startswith("Entry 4 of the house is not what stood under the root of ")
