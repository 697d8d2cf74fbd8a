"""Appeals by the reporter (row B7), reviewed by a member who took no part (row C8); results preliminary, then final."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, rejected, reviews
from tests.stories.at_the_desk import card, colleague, decided, filed, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support.databases import KINDS


@pytest.fixture
@beginning
async def ann(story: Story, chief: Person) -> Person:
    """A moderator who takes no part before the appeal."""
    return await colleague(story, chief, "安安", "ann_mod", "审核员")


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_an_appeal_is_written_in_one_dialog_with_a_way_back_and_evidence_and_reviewed_by_another(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    assert f"处理结果 {number}（初步结论）" in wei.last
    await wei.taps("申诉")
    assert "（1/3） 您不同意什么？" in wei.last
    await wei.taps("处理流程不公正")
    assert "（2/3） 为什么不同意" in wei.last
    await wei.taps("返回")
    await wei.taps("处理结果不对")
    await wei.sends_photo()
    assert "新证据 1 件" in wei.last
    await wei.says("还有两条没有处理")
    assert "请核对申诉" in wei.last
    assert "针对：处理结果" in wei.last
    await wei.says("链接在截图里")
    await wei.taps("提交申诉")
    assert f"已收到申诉 {number}，由没有参与本案的人复核" in wei.last
    assert "复核最迟" in wei.last
    told = next(message for message in mod.screen if "✋ 申诉" in message)
    for said in (number, "举报人", "针对处理结果", "还有两条没有处理", "链接在截图里", "新证据 1 件"):
        assert said in told
    assert "申诉复核" in card(mod)
    assert "由没有参与本案的人复核：周主任" in card(mod)  # nobody is on duty
    await mod.taps("证据")
    assert story.calls("sendPhoto")
    opens(story, ann, number)
    await ann.taps("维持")
    await ann.says("两条评论不违规，理由已说明。")
    assert "举报人将看到" in ann.last
    assert "维持原来的结果" in ann.last
    await ann.taps("发出")
    assert wei.last.startswith(f"申诉结果 {number}\n复核结论：维持原来的结果。")
    assert "两条评论不违规" in wei.last
    assert "这是最终处理" in wei.last
    assert sum("复核结论" in message for message in wei.screen) == 1
    await wei.says(number)
    assert "您提出申诉" in wei.last
    assert "复核维持原处理" in wei.last
    assert "申诉" not in wei.buttons
    assert "复核：维持 · 两条评论不违规" in card(ann)


async def test_a_rejection_overturned_opens_the_case_with_its_promises_begun_anew(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await rejected(story, chief, mod, wei)
    await story.passes(days=3)
    await wei.taps("申诉")
    assert "应当立案" in wei.buttons
    await wei.taps("应当立案")
    await wei.says("这明明是人身攻击")
    await wei.taps("提交申诉")
    opens(story, ann, number)
    assert "改变处理" not in card(ann), "a rejection holds nothing to change"
    await reviews(ann, "撤销", "确有人身攻击。")
    assert "撤销不予立案，现在立案" in wei.last
    assert "开始调查最迟 周五 14:00" in wei.last
    assert "🟢 已立案" in card(ann)
    await mod.taps("开始调查")
    await wei.says(number)
    assert "●●●○○ 调查中" in wei.last
    assert "⚠️" not in wei.last, "what was promised is promised anew"


async def test_a_changed_decision_takes_the_place_of_the_former_and_is_final(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await appeals(wei)
    opens(story, ann, number)
    await ann.taps("改变处理")
    await ann.says("下架更合适。")
    await ann.taps("下架")
    await ann.says("全文均为攻击。")
    await ann.taps("跳过")
    preview = ann.last.split("举报人将看到：\n")[1]
    await ann.taps("发出")
    assert wei.last.startswith(preview)
    for told in ("改变原来的处理", "下架更合适", "查明：", "全文均为攻击", "⏳ 下架 · 已安排", "这是最终处理"):
        assert told in wei.last
    await wei.says(number)
    assert "⏳ 下架 · 已安排" in wei.last
    await wei.taps("处理结果")
    assert f"处理结果 {number}（最终处理）" in wei.last
    assert "全文均为攻击" in wei.last


async def test_an_appeal_a_second_late_is_refused_with_what_else_is_possible(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await story.passes(days=14)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("想了很久")
    written = wei.last_message
    await story.passes(days=1)
    await wei.taps("提交申诉", written)
    assert "申诉期已过" in (wei.alert or "")
    assert "12377" in (wei.alert or "")
    assert any("想了很久" in message for message in wei.screen), "what was entered is kept"


async def test_an_appeal_in_the_last_minutes_is_taken(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await decided(story, chief, mod, wei)
    await story.passes(days=14, hours=23, minutes=50)
    await appeals(wei)
    assert "已收到申诉" in "\n".join(wei.screen)


async def test_a_result_is_appealed_against_once(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    result = wei.last_message
    await appeals(wei)
    await wei.taps_data(result, "c.appeal.1.4")
    assert "已经申诉过一次" in (wei.alert or "")
    opens(story, ann, number)
    await reviews(ann, "维持", "没有问题。")
    await wei.taps_data(result, "c.appeal.1.4")
    assert "已经复核过，是最终处理" in (wei.alert or "")


async def test_a_withdrawn_case_cannot_be_appealed(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.taps_data(wei.last_message, "c.appeal.1.2")
    assert "已撤回" in (wei.alert or "")


async def test_another_persons_case_cannot_be_appealed(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await decided(story, chief, mod, wei)
    lin = await story.person("林女士")
    await lin.starts(story.reporter_bot)
    await lin.taps_data(lin.last_message, "c.appeal.1.4")
    assert "没有找到您可以查看的案件" in (lin.alert or "")
    for data, answer in (("d.0.send", "没有可以提交的内容"), ("d.0.pick.result", "请看最新的一屏")):
        await lin.taps_data(lin.last_message, data)
        assert answer in (lin.alert or "")


async def test_cancelling_sends_nothing_and_leaving_keeps_what_was_written_over_a_restart(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("还没写完")
    await wei.says("/cases")
    await story.restarts()
    await wei.says(number)
    await wei.taps("申诉")
    assert "还没写完" in wei.last
    await wei.taps("取消")
    assert "没有提交申诉" in wei.last
    assert not any("申诉 " + number in message for message in mod.screen)
    await wei.says(number)
    assert "申诉" in wei.buttons


async def test_too_much_and_forbidden_files_are_told_and_the_rest_is_kept(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("理由")
    await wei.sends_document("virus.exe", b"MZ")
    assert "没有收下" in wei.last
    await wei.says("很" * 4097)
    assert "没有收下" in wei.last
    await wei.sends_photo()
    assert "新证据 1 件" in wei.last
    await wei.taps("去掉新证据")
    assert "新证据" not in wei.last.split("还可以接着写")[0]
    await wei.taps("提交申诉")
    assert "已收到申诉" in wei.last


async def test_additions_during_a_review_reach_the_desk_and_withdrawing_keeps_the_result(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await appeals(wei)
    await wei.taps("补充证据")
    await wei.says("又找到一条")
    assert any("举报人补充" in message and "又找到一条" in message for message in mod.screen)
    await wei.says(number)
    await wei.taps("撤回申诉")
    assert "撤回后原来的结果不变" in wei.last
    await wei.taps("确定撤回")
    assert f"{number} 的申诉已撤回" in wei.last
    assert "起就是最终处理" in wei.last
    assert any(f"举报人撤回了 {number} 的申诉" in message for message in mod.screen)
    await story.passes(days=15)
    assert f"{number} 现在是最终处理" in wei.last


async def test_a_reporter_who_agreed_may_still_appeal_while_the_window_is_open(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    assert "您同意了结果" in wei.last
    assert "前可以申诉" in wei.last
    await wei.says(number)
    await appeals(wei, "想想还是不对")
    assert "已收到申诉" in wei.last
    assert "🟤 申诉复核" in card(mod)


async def test_a_result_without_appeal_becomes_final_and_is_told_once(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await story.passes(days=16)
    assert sum("结果已是最终处理" in message for message in wei.screen) == 1
    await wei.says(number)
    await wei.taps("处理结果")
    assert "（最终处理）" in wei.last


async def test_a_late_review_is_reminded_of_and_told(
    story: Story, chief: Person, mod: Person, wei: Person, ann: Person
) -> None:
    await decided(story, chief, mod, wei)
    await appeals(wei)
    await story.passes(hours=71)
    assert any("申诉复核还剩" in message or ("申诉复核" in message and "还有" in message) for message in mod.screen)
    await story.passes(hours=2)
    assert any("申诉复核超时" in message for message in mod.screen)
    assert "比承诺的晚了" in wei.last


@pytest.mark.parametrize("left", ["dropped", "cancelled", "filed"])
async def test_an_unfinished_appeal_survives_a_report_that_is_dropped_or_filed(
    story: Story, chief: Person, mod: Person, wei: Person, left: str
) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("还有两条没有处理")
    if left == "filed":
        await filed(story, wei, about="@another")
    else:
        await wei.says("/report")
        await wei.taps("谩骂")
        await wei.says("/start" if left == "dropped" else "/cancel")
        if left == "dropped":
            await wei.taps("放弃")
    await wei.says("/start")
    assert "没写完" not in wei.last
    await wei.says(number)
    await wei.taps("申诉")
    assert "还有两条没有处理" in wei.last
    await wei.taps("提交申诉")
    assert f"已收到申诉 {number}" in wei.last


async def test_an_appeal_that_outlived_a_report_is_reminded_of_once(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("/report")
    await wei.says("/cancel")
    await story.passes(days=7)
    assert sum("没写完的申诉" in message for message in wei.screen) == 1
