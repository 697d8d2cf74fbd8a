"""Where a message belongs: a reply goes to the case of the message it replies to, a number leads to its case, and a
reply in another chat shows what it is about."""

import re

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, spoken, told


@pytest.fixture(autouse=True)
@beginning
async def staffed(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")


def _message(person: Person, *words: str):
    return next(it for it in reversed(person.messages()) if all(word in str(it.content) for word in words))


async def test_a_reply_to_the_older_of_two_handlers_goes_to_that_one(story: Story, mod: Person, wei: Person) -> None:
    first = await filed(story, wei)
    second = await filed(story, wei, about="@second")
    await spoken(story, mod, first, "第一件：哪一条？")
    await spoken(story, mod, second, "第二件：在吗？")
    await wei.says("是最上面那条，别告诉别人", reply_to=_message(wei, "第一件"))
    assert f"联系经办人 {first}" in wei.last
    assert "别告诉别人" in told(story, mod, first)
    assert "别告诉别人" not in told(story, mod, second)
    await wei.sends_photo("这张", reply_to=_message(wei, "第二件"))
    assert "这张" in told(story, mod, second)
    assert "这张" not in told(story, mod, first)


async def test_without_a_reply_it_is_asked_which_handler(story: Story, mod: Person, wei: Person) -> None:
    first = await filed(story, wei)
    second = await filed(story, wei, about="@second")
    await spoken(story, mod, first, "第一件")
    await spoken(story, mod, second, "第二件")
    await wei.says("好的，明天给您")
    assert wei.buttons[:2] == [f"加到 {second}", f"加到 {first}"]
    assert "明天给您" not in told(story, mod, second)
    await wei.taps(f"加到 {first}")
    assert "明天给您" in told(story, mod, first)
    assert "明天给您" not in told(story, mod, second)


async def test_a_reply_to_the_older_question_answers_it(story: Story, mod: Person, wei: Person) -> None:
    first = await asked(story, mod, wei)
    second = await asked(story, mod, wei, "@second")
    await story.passes(days=3)
    await wei.sends_photo("旧的那件", reply_to=_message(wei, "请您补充", first))
    assert f"回答 {first} 收下 1 件" in wei.last
    await wei.taps("好了")
    assert "旧的那件" in told(story, mod, first)
    assert "旧的那件" not in told(story, mod, second)


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
async def test_a_reply_to_a_handlers_word_is_known_in_each_language(story: Story, mod: Person, language: str) -> None:
    person = await story.person("Lin", language_code=language)
    number = await filed(story, person)
    await filed(story, person, about="@second")
    await spoken(story, mod, number, "wording-of-the-handler")
    await person.says("/start")
    await person.sends_photo("here-it-is", reply_to=_message(person, "wording-of-the-handler"))
    assert "here-it-is" in told(story, mod, number)


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
async def test_a_reply_to_the_receipt_is_offered_as_an_addition(story: Story, mod: Person, language: str) -> None:
    add, kept = {"en": ("Add to", "Received: 1"), "zh-hant": ("加到", "已收下 1 件")}.get(
        language, ("加到", "已收下 1 件")
    )
    person = await story.person("Lin", language_code=language)
    number = await filed(story, person)
    receipt = _message(person, number)
    await story.passes(days=2)
    await person.says("还有一个账号 @other", reply_to=receipt)
    assert any(number in label and add in label for label in person.buttons)
    await person.taps(add)
    assert kept in person.last
    assert "@other" in told(story, mod, number)


async def test_a_reply_goes_before_what_is_being_written(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await spoken(story, mod, number, "哪一条？")
    word = _message(wei, "哪一条")
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("第三条", reply_to=word)
    assert "第三条" in told(story, mod, number)
    await wei.taps("好了")
    await wei.says("/report")
    assert "第三条" not in wei.last


async def test_a_reply_to_the_open_screen_answers_what_it_asks(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.taps("补充证据")
    await wei.says("补充一句", reply_to=wei.last_message)
    assert f"补充 {number}" in wei.last
    assert "已收下 1 件" in wei.last


async def test_a_reply_to_a_case_that_has_ended_is_kept(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await spoken(story, mod, number, "在吗？")
    word = _message(wei, "在吗")
    await wei.says(number)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.says("他又来了", reply_to=word)
    assert f"{number} 现在不能再补充" in wei.last
    await wei.taps("另写一份")
    assert "您写的话已经记在经过里" in wei.last


async def test_a_reply_that_names_the_case_of_another_leads_nowhere(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    theirs = await filed(story, wei)
    other = await story.person("小李")
    await other.starts(story.reporter_bot)
    welcome = other.last_message
    welcome.content["text"] = f"💬 经办人 {theirs}"
    await other.says("在吗", reply_to=welcome)
    assert "在吗" not in told(story, mod, theirs)
    assert f"加到 {theirs}" not in other.buttons


@pytest.mark.parametrize(
    "words",
    [
        "请问{} 怎么样了，谢谢",
        "{}\n好久了",
        "我的单号是「{}」还要多久",
    ],
)
async def test_a_number_in_a_sentence_shows_its_case_and_offers_to_add_it(
    story: Story, mod: Person, wei: Person, words: str
) -> None:
    number = await filed(story, wei)
    for written in (number, number.lower(), number.replace("-", "＿"), "\u00ad".join(number)):
        await wei.says(words.format(written))
        assert f"🔎 {number} · 待初审" in wei.last
        assert any(message.startswith(f"{number} · 谩骂") for message in wei.screen)
        assert wei.buttons[0] == f"加到 {number}"
        await wei.taps("取消")
        assert "没有放到任何地方" in wei.last
    assert "补充" not in told(story, mod, number).split("📎")[0].split("要求补充")[0]


async def test_the_receipt_pasted_back_shows_its_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    receipt = next(message for message in wei.screen if number in message)
    await wei.says(receipt.split("\n[")[0])
    assert f"🔎 {number} · 待初审" in wei.last


async def test_a_number_in_a_caption_offers_the_photo_with_one_tap(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.sends_photo(f"{number} 的截图")
    await wei.taps(f"加到 {number}")
    assert "已收下 1 件" in wei.last  # a photo with its caption is one piece
    assert "的截图" in told(story, mod, number)


async def test_a_number_within_a_report_keeps_both(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("@again")
    await wei.says(f"上次的 {number} 之后他又骂人")
    await wei.taps("另写一份（正在写的）")
    await wei.taps("好了")
    assert "又骂人" in wei.last


async def test_a_number_of_nobody_in_a_sentence_is_told_and_kept(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.says("请问 LA-011DE-56HW4-Y 怎么样了")
    assert "没有找到" in wei.last or "没有这个" in wei.last or "找不到" in wei.last
    await wei.taps("另写一份")
    assert "是不是这几类" in wei.last


async def test_a_forward_with_a_number_is_content(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await story.passes(minutes=10)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says(f"谁举报的 {number}，出来", to=group)
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last


async def test_a_reply_in_another_chat_is_like_a_forward(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user], username="loud_group")
    [message] = await rude.says("前面的话。你们都是废物！后面的话", to=group)
    wei.goes_to(story.reporter_bot)
    await wei.replies_elsewhere(message, "这个人每天都这样骂", "你们都是废物！")
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last
    assert "平台 Telegram" in wei.last
    for told_ in ("你们都是废物！", f"https://t.me/loud_group/{message.id}", "这个人每天都这样骂"):
        assert told_ in wei.last
    assert "前面的话" not in wei.last


async def test_a_reply_in_another_chat_brings_the_photo(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    loud = await story.person("吵")
    channel = story.sandbox.add_channel("骂人频道", username="shouters", admins=[loud.user], members=[wei.user])
    loud.goes_to(channel)
    post = await loud.sends_photo("废物名单")
    wei.goes_to(story.reporter_bot)
    await wei.replies_elsewhere(post, "每天都骂人")
    await wei.taps("谩骂")
    assert f"对象 https://t.me/shouters/{post.id}" in wei.last
    assert "证据 1 件" in wei.last
    assert "每天都骂人" in wei.last


async def test_a_reply_in_another_chat_while_a_case_waits_is_asked_about(
    story: Story, mod: Person, wei: Person
) -> None:
    number = await asked(story, mod, wei)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    wei.goes_to(story.reporter_bot)
    await wei.replies_elsewhere(message, "就是这句", "滚")
    assert "收到 2 件" in wei.last
    await wei.taps(f"加到 {number}")
    await wei.taps("好了")
    assert re.search(r"转发的消息 · 阿吵 .*（作者和时间由 Telegram 给出）\s*滚", told(story, mod, number))
    assert "就是这句" in told(story, mod, number)


async def test_a_reply_in_another_chat_with_a_number_goes_to_its_case_whole(
    story: Story, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei)
    await story.passes(minutes=50)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚出去", to=group)
    wei.goes_to(story.reporter_bot)
    await wei.replies_elsewhere(message, f"{number} 他又来了", "滚出去")
    assert "收到 2 件" in wei.last
    await wei.taps(f"加到 {number}")
    await wei.taps("好了")
    assert "他又来了" in told(story, mod, number)
    assert re.search(r"转发的消息 · 阿吵 @rude .*\s*滚出去", told(story, mod, number))
    assert "正在写" not in wei.last


async def test_a_reply_in_another_chat_to_oneself_tells_nobody_who_reports(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await story.passes(minutes=10)
    group = story.sandbox.add_group("群", members=[wei.user])
    [message] = await wei.says("我说过的话", to=group)
    wei.goes_to(story.reporter_bot)
    await wei.replies_elsewhere(message, "他们骂我", "我说过的话")
    await wei.taps("谩骂")
    assert "小伟" not in wei.last
    assert "谁，或哪条内容" in wei.last
