"""What was received and sent leaves no trace that leads from an account to a case, and all screens go on living."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story

MINUTE = 60_000_000
DAY = 24 * 60 * MINUTE


def tables_with(story: Story, minute: int) -> set[str]:
    """The tables that have an instant of this minute since 1970 in a column."""
    found = set()
    for (table,) in story.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        values = [it for row in story.rows(f'SELECT * FROM "{table}"') for it in row if isinstance(it, int)]
        if any(it // MINUTE == minute for it in values):
            found.add(table)
    return found


def slots(story: Story) -> int:
    """How many messages of the reporter live."""
    return int(story.rows("SELECT count(*) FROM slot WHERE bot = 'reporter'")[0][0])


async def test_rows_that_have_served_tell_of_nobody(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await story.passes(hours=5)
    minute = int(story.clock.now().timestamp()) // 60
    await filed(story, wei)
    assert not story.rows("SELECT id FROM deadline WHERE person_id IS NOT NULL")
    assert "cases" in tables_with(story, minute)
    of_accounts = {"inbox", "person", "agreement", "draft", "slot"}
    assert of_accounts.isdisjoint(tables_with(story, minute)), "no minute joins the account with the case"
    await wei.says("谢谢")
    over = story.rows("SELECT chat, lang, tz, slot_hash FROM outbox WHERE state <> 'waiting' AND bot = 'reporter'")
    assert len(over) > 3
    assert set(over) == {(b"", "", "", None)}
    done = story.rows("SELECT conversation, sealed_body, received_at, done_at FROM inbox")
    assert {row[:2] for row in done} == {(b"", None)}
    assert {at % DAY for row in done for at in row[2:]} == {0}


async def test_messages_of_a_closed_case_are_forgotten_and_its_status_is_sent_anew(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.says(number)
    opens(story, mod, number)
    await mod.taps("立案")
    assert "立案" in wei.last, "the status is edited in its place"
    await wei.says(number)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    assert slots(story) > 0
    await story.passes(days=29)
    assert slots(story) > 0
    await story.passes(days=3)
    assert slots(story) == 0
    await wei.says(number)
    assert "撤回" in wei.last
