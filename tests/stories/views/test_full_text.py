"""What was reported is readable to its end, for staff and for the reporter."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story

LONG = "他在评论里骂人。" * 120 + "这是最后一句。"


@pytest.mark.parametrize("words", [LONG, "😡" * 1800 + "这是最后一句。"], ids=["in the plane", "beyond it"])
async def test_staff_read_a_long_description_to_its_end(
    story: Story, chief: Person, mod: Person, wei: Person, words: str
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, words=words))
    await mod.taps("全文")
    assert "全文在下面" in (mod.alert or "全文在下面")
    assert any("这是最后一句。" in message for message in mod.screen[-2:])


async def test_a_short_description_has_no_such_button(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    assert "全文" not in card(mod)


async def test_the_reporter_reads_again_what_they_filed(story: Story, wei: Person) -> None:
    number = await filed(story, wei, words=LONG)
    await wei.says(number)
    await wei.taps("我写的内容")
    assert "这是最后一句。" in wei.last
    assert "@loud_account" in wei.last
    await wei.taps("进度")
    assert number in wei.last
