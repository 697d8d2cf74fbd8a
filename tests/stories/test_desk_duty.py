"""The card's second page and who has a case in hand (rows C1, C3), as staff tap."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens, refused
from tests.stories.conftest import Story


async def test_the_card_turns_to_its_seldom_used_acts_in_place_and_back_for_everyone_who_sees_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    opens(story, chief, number)
    await mod.taps("认领")
    sent = len(story.calls("sendMessage"))
    await mod.taps("更多")
    assert card(chief).splitlines()[-2:] == ["[放回]", "[‹ 返回]"]
    await chief.taps("返回")
    assert card(mod).splitlines()[-3:] == ["[立案] [不予立案] [要求补充]", "[改分类] [严重程度] [接手]", "[⋯ 更多]"]
    assert len(story.calls("sendMessage")) == sent


async def test_whatever_happens_to_the_case_turns_the_card_to_its_first_page(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("认领")
    await mod.taps("更多")
    assert "[‹ 返回]" in card(mod)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    assert "⚪ 已撤回" in card(mod)
    assert "[‹ 返回]" not in card(mod)


async def test_who_cannot_go_on_lets_the_case_go_and_a_colleague_claims_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    mei = Person.join(story.sandbox, "阿梅", after=story.settle, language_code="zh-hans", username="amei")
    story.sandbox.add_to_group(story.staff, mei.user, by=chief.user)
    await hired(story, chief, mei, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    opens(story, mei, number)
    await mod.taps("认领")
    await mei.taps("更多")
    await mei.taps("放回")
    assert mei.alert == "这个案件由别人经办,要换人请找负责人。没有任何改动。"
    await mod.taps("放回")
    assert "经办" not in card(mod)
    await mei.taps("认领")
    assert "经办 阿梅" in card(mod)
    assert refused(story) == [("release", "refusal-held-by-another")]
