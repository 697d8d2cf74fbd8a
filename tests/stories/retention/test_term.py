"""A closed case is kept for the operator's time and then destroyed; its tombstone says so to everybody (row F2)."""

from pathlib import Path

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, decided, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

SECRETS = ("他在评论里骂人", "三条评论均为人身攻击", "loud_account")


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case closed because its reporter agreed."""
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    return number


async def test_it_is_kept_for_a_year_and_then_only_its_tombstone_is_left(
    story: Story, number: str, chief: Person, mod: Person, wei: Person
) -> None:
    await story.sleeps(days=365)
    await wei.says(f"/status {number}")
    assert "已结案" in wei.last, "a day before it is as it was"
    await story.passes(days=1)
    await wei.says(f"/status {number}")
    assert f"{number} 的内容、证据和记录已于" in wei.last
    assert "谩骂" in wei.last
    assert "2026年11月23日 14:00 提交" in wei.last
    assert "（已结案）" in wei.last
    assert "骂人" not in wei.last
    mod.goes_to(story.staff)
    await mod.says(f"/search {number}")
    assert f"{number} 的内容、证据和记录已于" in mod.last
    [row] = story.rows("SELECT wrapped_key, sealed_body, subject, account, state FROM cases")
    assert row == (None, None, None, None, "closed")


async def test_nothing_of_it_is_left_in_the_staff_chat(story: Story, number: str, chief: Person, mod: Person) -> None:
    topic = opens(story, mod, number)
    assert number in card(mod)
    await story.sleeps(days=366)
    assert topic.id not in story.staff.topics


async def test_old_buttons_say_what_has_become_of_it(story: Story, number: str, wei: Person) -> None:
    await wei.says("/cases")
    mine = wei.buttons[0]
    await story.sleeps(days=366)
    await wei.taps(mine)
    assert "的内容、证据和记录已于 周三 14:0" in (wei.alert or "")


async def test_a_withdrawn_report_goes_after_a_year_as_well(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.sleeps(days=366)
    await wei.says(f"/status {number}")
    assert "（已撤回）" in wei.last


async def test_figures_still_count_it(story: Story, number: str, chief: Person, mod: Person) -> None:
    before = story.rows("SELECT * FROM tally ORDER BY scope, day, team, who")
    await story.sleeps(days=366)
    assert story.rows("SELECT * FROM tally ORDER BY scope, day, team, who") == before


async def test_no_sealed_value_of_it_can_be_opened_and_its_files_are_gone(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")

    async def sends(person: Person) -> None:
        await person.sends_photo()

    await filed(story, wei, evidence=sends)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    [(held,)] = story.rows("SELECT state FROM evidence")
    assert held == "held"
    assert objects(story)
    await story.sleeps(days=366)
    assert objects(story) == [], "no object is left in the vault"
    [row] = story.rows("SELECT state, wrapped_key, digest, sealed_facts FROM evidence")
    assert row == ("gone", None, None, None)
    assert not story.readable(*SECRETS)


def objects(story: Story) -> list[str]:
    """Return the names of the objects in the vault."""
    return [it.name for it in Path(story.settings.evidence_url).rglob("*") if it.is_file()]
