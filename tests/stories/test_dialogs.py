"""Functions of every dialog as people use them: back and keep, an edit, an old screen, /cancel, an album."""

from sandbox import Person
from tests.stories.appeal.appeals import rejected
from tests.stories.at_the_desk import decided, filed, hired, investigates, opens
from tests.stories.conftest import Story


async def test_staff_go_back_keep_an_answer_and_correct_another_by_editing_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await investigates(mod)
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    [facts] = await mod.says("两条评论均为人身攻击。")
    await mod.taps("返回")
    assert "跳过" not in mod.buttons
    await mod.taps("保留，继续")
    await mod.taps("跳过")
    assert "两条评论均为人身攻击。" in mod.last
    await mod.edits(facts, "三条评论均为人身攻击。")
    assert "三条评论均为人身攻击。" in mod.last
    assert "两条" not in mod.last
    await mod.taps("发出")
    assert "三条评论均为人身攻击。" in "\n".join(wei.screen)
    before = mod.screen
    await mod.edits(facts, "四条评论均为人身攻击。")
    shown = [line.replace("四条", "三条") for line in mod.screen]
    assert [line for line in shown if line in before] == before
    assert "改动没有带过去" in mod.last


async def test_a_screen_of_an_appeal_that_is_old_is_answered_and_the_living_one_shown(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    data = wei.last_message.markup["inline_keyboard"][0][0]["callback_data"]
    await wei.taps("处理结果不对")
    await wei.says("处理太轻了")
    await wei.taps_data(wei.last_message, data)
    assert "请看最新的一屏" in (wei.alert or "")
    assert "处理太轻了" in wei.last
    assert "提交申诉" in " ".join(wei.buttons)
    await wei.taps("返回")
    await wei.taps("保留，继续")
    await wei.taps("提交申诉")
    assert "申诉" in wei.last


async def test_cancel_ends_the_dialog_that_is_open_and_leaves_the_report(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await rejected(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.says("/cancel")
    assert "没有提交申诉" in wei.last
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("@another")
    await wei.says("/status")
    await wei.says("/cancel")
    assert "好的" in wei.last
    await wei.says("/report")
    assert "3/5" in wei.last
    await wei.says("/cancel")
    assert "已清空" in wei.last
    await wei.says("/cancel")
    assert "现在没有正在填写的内容" in wei.last
    await wei.says(number)
    assert number in wei.last
