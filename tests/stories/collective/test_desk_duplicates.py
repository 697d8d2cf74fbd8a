"""Duplicates (row C2): staff mark them, and reporters are told."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story


async def test_a_duplicate_goes_with_the_first_and_both_reporters_hear_once_under_their_own_number(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lin = await story.person("小林")
    first, second = await filed(story, wei), await filed(story, lin)
    opens(story, mod, second)
    await mod.taps("更多")
    await mod.taps("标为重复")
    assert f"[{first}]" in mod.screen[-1]
    await mod.says(second)
    assert "这就是这个案件自己的工单号" in mod.last
    await mod.taps(first)
    assert "随它一起处理" in card(mod)
    assert "立案" not in mod.buttons

    assert "👥 重复举报，已并入" in card(mod)
    opens(story, mod, first)
    assert "👥 重复举报 · 举报人 2 位 · 举报 2 件" in card(mod)
    assert "集体投诉" not in "\n".join(mod.screen)
    await mod.taps("成员 2")
    assert f"重复举报 {first} · 2 件" in mod.last
    opens(story, mod, first)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    await story.passes(minutes=1)
    for person, own, other in ((wei, first, second), (lin, second, first)):
        told = [message for message in person.screen if "不足以证明" in message]
        assert len([message for message in told if own in message]) >= 1
        assert other not in "\n".join(person.screen)
