"""A reporter has their data erased: what goes and what stays is said first, case by case, then done (row B11)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import decided, decides, filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.support.databases import KINDS

BOTH = pytest.mark.parametrize("database", KINDS, indirect=True)


async def closes(wei: Person) -> None:
    await wei.taps("同意")
    await wei.taps("同意并结案")


@BOTH
async def test_with_nothing_open_the_account_is_unknown_at_once_and_nothing_is_pushed(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await decided(story, chief, mod, wei)
    await closes(wei)
    await wei.says("/erase")
    assert "立即删除" in wei.last
    assert f"{number} 谩骂：内容保存到 2027年11月24日 14:00，之后销毁" in wei.last
    await wei.taps("确定删除")
    assert "这是最后一条消息" in wei.last
    heard = len(wei.messages())
    [person] = story.rows("SELECT account, wrapped_key, sealed_account FROM person")
    assert person == (None, None, None)
    assert story.rows("SELECT * FROM slot WHERE bot = 'reporter'") == []
    await story.passes(days=8)
    assert len(wei.messages()) == heard, "neither the survey nor anything else"
    await wei.says(f"/status {number}")
    assert "没有找到您可以查看的案件" in "\n".join(wei.screen)
    assert len(story.rows("SELECT id FROM person")) == 2, "a new beginning"


async def test_what_a_case_is_about_stays_for_its_time(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await decided(story, chief, mod, wei)
    await closes(wei)
    await wei.says("/erase")
    await wei.taps("确定删除")
    opens(story, mod, number)
    await mod.says(f"/search {number}")
    assert "他在评论里骂人" in "\n".join(mod.screen)
    assert ("reporter_erased",) in story.rows("SELECT act FROM event")
    await story.sleeps(days=366)
    assert story.rows("SELECT wrapped_key FROM cases") == [(None,)]


@BOTH
async def test_an_open_case_needs_the_account_and_the_clock_erases_when_it_is_closed(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.says("/erase")
    assert "1 个案件还没有结案" in wei.last
    assert f"{number} 谩骂：还没有结案" in wei.last
    assert "可以先撤回" in wei.last
    await wei.taps("确定，结案后自动删除")
    assert "您已经要求删除" in wei.last
    assert wei.buttons[0] == "不删了"
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    assert any("处理结果" in message for message in wei.screen), "told of the result still"
    await closes(wei)
    assert story.rows("SELECT account FROM person") != [(None,)]
    await story.passes(hours=1)
    assert story.rows("SELECT account FROM person") == [(None,)]


async def test_the_wish_can_be_taken_back(story: Story, wei: Person, chief: Person, mod: Person) -> None:
    await filed(story, wei)
    await wei.says("/erase")
    await wei.taps("确定，结案后自动删除")
    await wei.taps("不删了")
    assert "已取消" in wei.last
    assert "确定，结案后自动删除" in " ".join(wei.buttons)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.passes(days=3)
    assert story.rows("SELECT account FROM person") != [(None,)]


async def test_a_running_appeal_is_waited_for(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    number = await decided(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("还在骂")
    await wei.says("/erase")
    assert f"{number} 谩骂：还没有结案" in wei.last
    await wei.taps("确定，结案后自动删除")
    assert story.rows("SELECT id FROM draft WHERE sealed_body IS NOT NULL") == [], "the unfinished appeal goes"


@BOTH
async def test_an_unfinished_report_goes_with_it_and_a_press_on_the_old_screen_finds_nobody(
    story: Story, wei: Person
) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@loud_account")
    await wei.says("/erase")
    screen = wei.last_message
    await wei.taps("确定删除")
    assert "已删除" in wei.last
    assert story.rows("SELECT id FROM draft WHERE sealed_body IS NOT NULL") == []
    await wei.starts(story.reporter_bot)
    assert "没写完" not in wei.last
    assert screen not in wei.messages()


async def test_a_case_that_was_closed_meanwhile_is_shown_before_anything_goes(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await wei.says("/erase")
    screen = wei.last_message
    await story.passes(days=15)
    await wei.taps("确定，结案后自动删除", screen)
    assert "刚刚有变化" in "\n".join(wei.screen)
    assert story.rows("SELECT account FROM person") != [(None,)]


async def test_staff_who_report_stay_staff(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.reporter_bot)
    await mod.starts(story.reporter_bot)
    await mod.says("/erase")
    assert "您也是工作人员" in mod.last
    await mod.taps("确定删除")
    await mod.says("/queue")
    mod.goes_to(story.staff)
    await mod.says("/queue")
    assert "队列" in mod.last or "待办" in mod.last


@pytest.mark.parametrize(
    ("tongue", "asked", "yes", "done"),
    [
        ("zh-hant", "立即刪除", "確定刪除", "這是最後一則訊息"),
        ("en", "Erased at once", "Erase", "This is the last message"),
    ],
)
async def test_in_every_language(story: Story, tongue: str, asked: str, yes: str, done: str) -> None:
    lin = await story.person("Lin", language_code=tongue)
    number = await filed(story, lin)
    await lin.taps({"zh-hant": "撤回", "en": "Withdraw"}[tongue])
    await lin.taps({"zh-hant": "確定撤回", "en": "Yes, withdraw"}[tongue])
    await lin.says("/erase")
    assert asked in lin.last
    assert number in lin.last
    await lin.taps(f"🗑 {yes}")
    assert done in lin.last


async def test_words_for_it_lead_there(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.says("删除我的资料")
    await wei.taps("删除我的身份信息")
    assert "结案后自动删除" in wei.last
