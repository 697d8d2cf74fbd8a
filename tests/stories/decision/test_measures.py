"""What was decided is done: several measures, each with its state, ticked at the desk, reminded of, and truly told."""

from datetime import timedelta

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import card, colleague, filed, hired, investigates, opens
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


async def test_several_measures_are_decided_each_ticked_when_done_and_told_as_it_stands(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    for tap in ("改分类", "虚假宣传", "与描述不符"):
        await mod.taps(tap)
    await investigates(mod)
    await mod.taps("作出决定")
    await mod.taps("下架")
    await mod.says("商品与描述不符")
    await mod.taps("跳过")
    await mod.taps("加处理")
    await mod.taps("退款")
    await mod.taps("限期整改")
    await mod.taps("选好了")
    await mod.says("12月10日")
    await mod.says("199 元")
    preview = mod.last.split("举报人将看到：\n")[1]
    for said in (
        "⏳ 下架 · 已安排，还没有执行",
        "⏳ 退款 199 元 · 已安排，还没有执行",
        "限期整改（12月10日 23:59 前完成）",
    ):
        assert said in preview
    await mod.taps("发出")
    assert wei.last == preview
    assert "⏳ 下架 · 待执行" in card(mod)
    await mod.taps("已执行：退款 199 元")
    await mod.says("后台单号 8837")
    assert "✅ 退款 199 元 · 周一 14:0" in card(mod)
    assert "后台单号 8837" in card(mod)
    assert "处理的执行" in wei.last
    assert "✅ 退款 199 元 · 周一 14:0" in wei.last
    assert "⏳ 下架 · 已安排，还没有执行" in wei.last
    assert "8837" not in "\n".join(wei.screen)
    await mod.taps("做不到")
    await mod.says("商家已自行注销")
    assert "⚠️ 下架 · 没能执行" in wei.last
    assert "注销" not in "\n".join(wei.screen)
    assert "已执行：" not in "".join(mod.buttons)
    await mod.taps("后来执行了：下架")
    assert "做不到" not in "".join(mod.buttons)
    await mod.says("商家又上架了，已下架")
    assert "✅ 下架 · 周一" in wei.last
    assert "没能执行" not in wei.last
    assert "又上架" not in "\n".join(wei.screen)
    assert "后来执行了" not in "".join(mod.buttons)


async def test_who_decides_is_reminded_until_everything_is_carried_out(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await mod.taps("作出决定")
    await mod.taps("下架")
    await mod.says("商品与描述不符")
    await mod.taps("跳过")
    await mod.taps("发出")
    await story.passes(hours=25)
    assert "⚠️ 执行处理超时" in "\n".join(mod.screen)
    await wei.says(case)
    assert "下架 · 已安排，还没有执行" in wei.last
    assert "比承诺的晚了" not in "\n".join(wei.screen)
    await mod.taps("已执行：下架")
    await mod.taps("跳过")
    assert "✅ 下架 · 周二" in wei.last
    assert "执行后会告诉您" not in wei.last
    heard = len(mod.screen)
    await story.passes(days=3)
    assert len(mod.screen) == heard


async def test_the_second_of_two_who_tick_is_told_that_it_is_recorded(
    story: Story, case: str, chief: Person, mod: Person
) -> None:
    await mod.taps("作出决定")
    await mod.taps("下架")
    await mod.says("商品与描述不符")
    await mod.taps("跳过")
    await mod.taps("发出")
    shown = next(message for message in mod.messages() if "待执行" in str(message.content))
    data = next(
        button["callback_data"]
        for row in shown.markup["inline_keyboard"]
        for button in row
        if "已执行" in button["text"]
    )
    await mod.taps("已执行：下架")
    await mod.taps("跳过")
    await mod.taps_data(shown, data)
    assert mod.alert == "现在没有待执行的处理。没有任何改动。"


async def test_a_measure_done_and_overturned_on_appeal_is_to_be_taken_back(
    story: Story, case: str, chief: Person, mod: Person, wei: Person
) -> None:
    await mod.taps("作出决定")
    await mod.taps("下架")
    await mod.says("商品与描述不符")
    await mod.taps("跳过")
    await mod.taps("发出")
    await mod.taps("已执行：下架")
    await mod.taps("跳过")
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    await appeals(wei)
    opens(story, ann, case)
    await reviews(ann, "撤销", "那是引用别人的话。")
    assert "⏳ 撤销下架 · 待执行" in card(ann)
    await ann.taps("已执行：撤销下架")
    await ann.taps("跳过")
    assert "✅ 撤销下架" in card(ann)


async def test_who_decides_is_told_of_evidence_that_nobody_has_opened(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    words = "他昨天在评论里骂人"
    opens(story, mod, await filed(story, wei, words=words, evidence=lambda person: person.sends_photo()))
    await investigates(mod)
    await mod.taps("按建议处理")
    assert mod.last.index("有 1 件证据还没有人打开看过") < mod.last.index("举报人将看到：")
    await mod.taps("证据 1")
    await mod.taps("按建议处理")
    assert "还没有人打开看过" not in mod.last
    story.clock.advance(timedelta(minutes=5))
    await wei.sends_photo("还有一张")
    await wei.taps("加到")
    await mod.taps("按建议处理")
    assert "有 1 件证据还没有人打开看过" in mod.last
    await mod.taps("发出")
    assert "打开看过" not in "\n".join(wei.screen)


async def test_two_taps_say_which_evidence_was_looked_at_and_what_follows_the_sanction(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(
        story, wei, words="他昨天在评论里骂人", evidence=lambda person: person.says("https://example.org/shot")
    )
    opens(story, mod, number)
    await investigates(mod)
    await mod.taps("按建议处理")
    assert "经查看原内容和证据（文字和链接 1 条），所反映的情况属实，属于「谩骂」。" in mod.last
    assert "警告记入此账号的记录" in mod.last
    assert "还没有人打开" not in mod.last
    await mod.taps("发出")
    assert "⏳ 告知被处理人 · 待执行" in card(mod)
    assert "告知被处理人" not in wei.last


async def test_words_on_what_follows_a_sanction_go_with_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, words="他昨天在评论里骂人"))
    await investigates(mod)
    await mod.taps("按建议处理")
    assert "警告记入此账号的记录" in mod.last
    await mod.taps("改账号处罚")
    await mod.taps("不处罚")
    await mod.says("初犯，已经道歉")
    assert "警告记入此账号的记录" not in mod.last
    await mod.taps("发出")
    assert "警告" not in wei.last


async def test_the_person_punished_who_knows_the_bot_is_told_by_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    rude = await story.person("阿吵", username="rude")
    await rude.starts(story.reporter_bot)
    await rude.taps("我要举报")
    await rude.taps("同意并继续")
    street = story.sandbox.add_group("街道", members=[rude.user, wei.user], username="street")
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.forwards(await rude.says("滚", to=street), story.reporter_bot)
    await wei.taps("谩骂")
    await wei.taps("提交")
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.staff, next(iter(story.staff.topics)))
    await investigates(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    told = str(rude.messages(story.reporter_bot)[-1].content)
    assert "⏳ 账号警告 · 已安排" in told
    assert "可以申诉" in told
    assert "✅ 告知被处理人" in card(mod)
    assert "已执行：告知被处理人" not in "".join(mod.buttons)
