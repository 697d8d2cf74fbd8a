"""A legal hold by two members of the desk keeps a case beyond its time, and two lift it again (row F2)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, decided, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case closed because its reporter agreed."""
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    return number


async def proposes(mod: Person, label: str, why: str) -> None:
    await mod.taps("更多")
    await mod.taps(label)
    await mod.says(why)


async def agrees(person: Person) -> None:
    await person.taps("更多")
    await person.taps("✅ 同意")


async def test_two_hold_it_and_two_let_it_go(
    story: Story, number: str, chief: Person, mod: Person, wei: Person
) -> None:
    li = await colleague(story, chief, "小李", "xiaoli", "审核员")
    opens(story, mod, number)
    opens(story, li, number)
    await proposes(mod, "法律保全", "法院要求保留")
    assert "提出法律保全，等另一位同事同意" in card(mod)
    await agrees(mod)
    assert "要另一位同事同意" in (mod.alert or "")
    await li.taps("✅ 同意")
    assert "法律保全中，到期不销毁。阿明 提出：法院要求保留" in card(li)
    await story.sleeps(days=400)
    assert story.rows("SELECT wrapped_key IS NULL FROM cases") == [(0,)]
    await wei.says("/erase")
    assert f"{number} 谩骂：法律保全中" in wei.last
    await proposes(li, "解除保全", "官司结束了")
    assert "提出解除，等另一位同事同意" in card(li)
    await story.passes(days=2)
    assert story.rows("SELECT wrapped_key IS NULL FROM cases") == [(0,)]
    await agrees(mod)
    await story.sweeps()
    assert story.rows("SELECT wrapped_key IS NULL FROM cases") == [(1,)], "its time was over"


async def test_what_is_declined_changes_nothing(story: Story, number: str, chief: Person, mod: Person) -> None:
    li = await colleague(story, chief, "小李", "xiaoli", "审核员")
    opens(story, mod, number)
    opens(story, li, number)
    await proposes(mod, "法律保全", "万一呢")
    await li.taps("更多")
    await li.taps("不同意")
    assert "保全" not in card(li)
    await story.sleeps(days=366)
    assert story.rows("SELECT wrapped_key IS NULL FROM cases") == [(1,)]
