"""The operator checks the record while people report, and is told which row was changed behind Lian's back."""

import asyncio

import pytest
from sqlalchemy import create_engine, text

from bot.commands.database import UNSEEN, verify
from bot.settings import StartRefusedError
from handlers.telegram.ids import address
from sandbox import Person
from store.engine import engines
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story


async def told(story: Story, number: str | None = None) -> list[str]:
    return await asyncio.to_thread(lambda: list(verify(story.settings, story.clock, number)))


def behind_its_back(story: Story, statement: str) -> None:
    engine = create_engine(engines.parsed(story.settings.database_url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


async def test_the_operator_verifies_while_lian_runs_and_the_changed_row_is_named(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案")
    [all_well, unseen] = await told(story)
    assert all_well.startswith("1 cases, ")
    assert all_well.endswith("all are as Lian wrote them.")
    assert unseen.startswith(UNSEEN)
    assert unseen.endswith("No root has been made yet: what has happened until now is seen by receipts alone.")
    assert (await told(story, number.lower()))[0].endswith("all are as Lian wrote them.")

    behind_its_back(story, "UPDATE cases SET staff_id = NULL, restricted = FALSE, severity = 'minor', team = 'service'")
    first, *_, count, _ = await told(story, number)
    assert first == f"✗ cases 1 ({number}): team is not what its events tell"
    assert "rows are not as Lian wrote them" in count


async def test_the_window_that_cannot_be_seen_is_named_by_the_last_root(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(days=1)
    [(day,)] = story.rows("SELECT day FROM day_root")
    assert f"The last root is of {day}, and is posted nowhere" in (await told(story))[-1]
    channel = story.sandbox.add_channel("立案总根", admins=[story.reporter_bot])
    story.settings = story.settings.model_copy(update={"roots_channel": address(channel.id)})
    await story.restarts()
    await story.passes(days=1)
    [(later,)] = story.rows("SELECT max(day) FROM day_root")
    assert later > day
    window = (await told(story))[-1]
    assert f"The last root is of {later}; if the channel has a later one, the database was set back" in window
    assert window.endswith(f"What has happened after the end of {later} is seen by receipts alone.")


async def test_a_number_of_no_case_is_told(story: Story, wei: Person) -> None:
    with pytest.raises(StartRefusedError, match="LA-1 is not the number of a case"):
        await told(story, "LA-1")
    number = await filed(story, wei)
    behind_its_back(story, "UPDATE cases SET number = 'LA-00000-00000-0'")
    with pytest.raises(StartRefusedError, match=f"There is no case {number}"):
        await told(story, number)
