"""Decision at the desk (row C5): outcome by buttons, facts, follow-up, and a preview of everything sent."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case being investigated, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await investigates(mod)
    return number


async def test_neither_money_nor_an_account_is_offered_for_what_others_post(case: str, mod: Person) -> None:
    await mod.taps("作出决定")
    assert not {"退款", "赔偿", "恢复账号并致歉"} & set(mod.buttons)


@pytest.mark.parametrize(
    ("outcome", "asked", "read"),
    [
        ("未发现违规", "", "未发现违规"),
        ("下架", "", "下架"),
        ("限期整改", "12月10日", "限期整改（12月10日 23:59 前完成）"),
    ],
)
async def test_the_reporter_reads_exactly_what_was_previewed(
    case: str, outcome: str, asked: str, read: str, mod: Person, wei: Person
) -> None:
    await mod.taps("作出决定")
    await mod.taps(outcome)
    if asked:
        await mod.says(asked)
    await mod.says("查看了三条评论 <原文> & 截图")
    await mod.says("七天内完成，届时复查。")
    preview = mod.last.split("举报人将看到：\n")[1]
    told = (read, "查看了三条评论 <原文> & 截图", "七天内完成，届时复查。", "三.2(6) 谩骂")
    for said in (*told, "初步结论", "申诉"):
        assert said in preview
    await mod.taps("发出")
    assert wei.last == preview
    assert f"阿明 已处理：{outcome}" in "\n".join(mod.screen)
    assert "✅ 已处理" in card(mod)
    assert "初步结论，可以申诉到 12月8日 14:0" in card(mod)
    assert "作出决定" not in card(mod)


async def test_one_part_is_changed_and_the_rest_kept(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("骂人两次")
    await mod.taps("跳过")
    await mod.taps("改事实")
    await mod.says("骂人三次")
    await mod.taps("改处理结果")
    await mod.taps("下架")
    await mod.taps("发出")
    assert "查明：骂人三次" in wei.last
    assert "⏳ 下架 · 已安排" in wei.last
    assert "后续" not in wei.last


async def test_cancelling_leaves_the_case_as_it_was(case: str, mod: Person, wei: Person) -> None:
    before, heard = card(mod), wei.screen
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("骂人两次")
    await mod.taps("取消")
    assert mod.last == "已取消，案件没有变动。"
    await mod.says("大家怎么看？")  # colleagues talk: no answer to anything any more
    assert mod.last == "已取消，案件没有变动。"
    assert card(mod) == before
    assert wei.screen == heard


async def test_a_draft_decision_survives_a_restart(story: Story, case: str, mod: Person, wei: Person) -> None:
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await story.restarts()
    await mod.says("骂人两次")
    await story.restarts()
    await mod.taps("跳过")
    await mod.taps("发出")
    assert "查明：骂人两次" in wei.last


async def test_words_too_long_or_none_are_told_and_the_dialog_goes_on(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("很" * 1501)
    assert "写了 1,501 字，最多 1,500 字" in mod.last
    await mod.sends_sticker()
    assert mod.last == "没有收到文字，请写几个字。"
    await mod.says("骂人两次")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert "查明：骂人两次" in wei.last


async def test_a_case_withdrawn_meanwhile_is_not_decided_and_the_words_stay(
    case: str, mod: Person, wei: Person
) -> None:
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("骂人两次")
    await mod.taps("跳过")
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await mod.taps("发出")
    assert mod.alert is not None
    assert "已撤回" in mod.alert
    assert "骂人两次" in "\n".join(mod.screen)
    assert "处理结果" not in "\n".join(wei.screen)


async def test_a_preview_under_another_clause_is_shown_again_before_sending(
    story: Story, case: str, chief: Person, mod: Person, wei: Person
) -> None:
    number, ann = case, await story.person("安安", username="ann_mod")
    story.sandbox.add_to_group(story.staff, ann.user, by=chief.user)
    await hired(story, chief, ann, "审核员")
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says("骂人两次")
    await mod.taps("跳过")
    opens(story, ann, number)
    await ann.taps("改分类")
    await ann.says("人肉搜索")
    await ann.taps_data(ann.last_message, ann.last_message.markup["inline_keyboard"][0][0]["callback_data"])
    assert "三.2(6) 谩骂" not in card(ann)
    heard = wei.last
    await mod.taps("发出")
    assert mod.alert is not None
    assert "安安" in mod.alert
    assert wei.last == heard
    preview = next(message for message in mod.screen if "举报人将看到" in message).split("举报人将看到：\n")[1]
    assert "谩骂" not in preview
    assert "骂人两次" in preview
    await mod.taps("发出")
    assert "骂人两次" in wei.last
    assert "谩骂" not in wei.last


async def test_the_second_of_two_rejecting_members_is_told_who_was_first(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    ann = await story.person("安安", username="ann_mod")
    story.sandbox.add_to_group(story.staff, ann.user, by=chief.user)
    await hired(story, chief, ann, "审核员")
    number = await filed(story, wei)
    for one in (mod, ann):
        opens(story, one, number)
        await one.taps("不予立案")
        await one.taps("证据不足")
    asked = [it for it in ann.messages() if it.markup and "举报人将看到" in str(it.content)]
    sends = [message.markup["inline_keyboard"][0][0]["callback_data"] for message in asked]
    await mod.taps_data(asked[0], sends[0])
    await ann.taps_data(asked[1], sends[1])
    assert ann.alert is not None
    assert "阿明" in ann.alert
