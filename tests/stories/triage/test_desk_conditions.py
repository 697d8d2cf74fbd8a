"""Filing conditions (立案条件, row C2): met ones are ticked by staff, or fulfilled by the case; unmet ones are told."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story


async def test_unmet_conditions_are_ticked_on_the_preview_and_read_in_the_reporters_language(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("Ann", language_code="en")
    opens(story, mod, await filed(story, ann))
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    assert "没有满足的立案条件" not in mod.last
    await mod.taps("对象不明")
    await mod.taps("超过时效")
    await mod.taps("没有具体事实")
    await mod.taps("✓ 超过时效")  # not so after all
    assert "没有满足的立案条件：\n· 被举报的是谁" in mod.last
    assert "超过可以受理的时间" not in mod.last
    assert "[✓ 没有具体事实]" in mod.screen[-1]
    await mod.taps("发出")
    assert "Filing conditions that are not met:" in ann.last
    assert "· It is not clear who" in ann.last
    assert "· The report does not say what happened" in ann.last
    assert "too long ago" not in ann.last


async def test_a_forged_tick_is_refused_and_acceptance_takes_one_tap(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("要求补充")
    await mod.taps("什么时候")
    asked = mod.last_message
    key = ".".join(asked.markup["inline_keyboard"][0][0]["callback_data"].split(".")[:3])
    for forged in (f"{key}.tick.no_facts", f"{key}.tick.nonsense", f"{key}.tick"):
        await mod.taps_data(asked, forged)
        assert mod.alert == "这一步已经过去了，请看最新的那条消息。"
    await mod.taps("取消")
    await mod.taps("立案")
    assert "🟢 已立案" in card(mod)


async def test_staff_tick_what_is_met_and_accepting_records_that_and_what_the_case_fulfils_by_itself(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案条件")
    assert [it for it in mod.buttons if "✓" in it] == ["✓ 对象明确", "✓ 事实具体"]
    await mod.taps("在受理范围")
    await mod.taps("✓ 事实具体")  # who, but not what
    await mod.taps("选好了")
    assert "核对了立案条件：符合 2 条" in mod.last
    assert "立案条件（符合 2/5）：对象明确、在受理范围" in card(mod)
    await mod.taps("立案条件")
    assert [it for it in mod.buttons if "✓" in it] == ["✓ 对象明确", "✓ 在受理范围"]
    await mod.taps("取消")
    await mod.taps("立案")
    assert "🟢 已立案" in card(mod)
    assert "立案条件（符合 2/5）：对象明确、在受理范围" in card(mod)
    assert "受理范围" not in "\n".join(wei.screen)


async def test_evidence_that_comes_after_the_ticks_counts_by_itself(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("立案条件")
    await mod.taps("选好了")
    await wei.says(number)
    await wei.taps("补充证据")
    await wei.sends_photo("截图")
    await wei.taps("好了")
    await mod.taps("立案")
    assert "立案条件（符合 3/5）：对象明确、事实具体、有证据" in card(mod)


async def test_acceptance_by_one_tap_says_what_the_case_fulfils_and_claims_no_more(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("立案")
    assert "立案条件（符合 2/5）：对象明确、事实具体" in card(mod)
