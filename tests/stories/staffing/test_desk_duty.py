"""The card's second page, and the acts that move a case to another handler (rows C1, C3)."""

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
    assert "[交给下一位]" in card(chief)
    assert "[立案]" not in card(chief)
    assert card(chief).splitlines()[-1] == "[‹ 返回]"
    await chief.taps("返回")
    assert "[立案] [不予立案] [要求补充]" in card(mod)
    assert "[‹ 返回]" not in card(mod)
    assert len(story.calls("sendMessage")) == sent


async def test_any_event_turns_the_card_to_its_first_page(
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


async def test_a_released_case_is_claimed_by_a_colleague(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    mei = Person.join(story.sandbox, "阿梅", after=story.settle, language_code="zh-hans", username="amei")
    story.sandbox.add_to_group(story.staff, mei.user, by=chief.user)
    await hired(story, chief, mei, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    opens(story, mei, number)
    await mod.taps("认领")
    await mei.taps("更多")
    await mei.taps("交给下一位")
    assert mei.alert == "这个案件由别人经办，要换人请找负责人。没有任何改动。"
    await mod.taps("交给下一位")
    assert "经办" not in card(mod)
    await mei.taps("认领")
    assert "经办 阿梅" in card(mod)
    assert refused(story) == [("release", "refusal-held-by-another")]


async def test_a_lead_gives_a_case_to_a_colleague_in_two_taps_and_a_forged_choice_is_refused(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, chief, number)
    opens(story, mod, number)
    await chief.taps("更多")
    await mod.taps("改派")
    assert mod.alert == "这一步需要负责人来做。没有任何改动。"
    await chief.taps("改派")
    offered = chief.last_message
    assert "[阿明 · 手上 0 件]" in chief.screen[-1]
    for data in ("give.1.1.99", "give.1.x.1", "give.99.1.2", "give"):
        await chief.taps_data(offered, data)
        assert chief.alert
    await chief.taps("阿明")
    assert "周主任 改派给 阿明" in chief.last
    assert "经办 阿明" in card(mod)
    mod.goes_to(story.desk_bot)
    assert number in mod.last
    assert "由 周主任 指派。" in mod.last


async def test_a_case_goes_to_another_team_with_a_word(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("更多")
    await mod.taps("转组")
    await mod.taps("隐私")
    await mod.says("涉及住址，请看")
    assert "隐私与安全组" in card(mod)
    assert any("从内容组转到隐私与安全组" in message and "涉及住址，请看" in message for message in mod.screen)


async def test_a_removed_members_cases_go_to_others_with_one_message(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await chief.starts(story.desk_bot)
    await hired(story, chief, mod, "审核员")
    await mod.says("/duty")
    await mod.taps("我来值班")
    numbers = [await filed(story, wei, about=f"@account_{n}") for n in range(3)]
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("移除")
    await chief.taps("移除")
    assert any("阿明 的 3 件已交给" in message and "周主任 3 件" in message for message in chief.screen)
    chief.goes_to(story.desk_bot)
    assert "阿明 的 3 件交给您" in chief.last
    assert chief.screen[-1].count("[🟡") == 3
    assert len(numbers) == 3
