"""An answer to a question of staff (row B4): whatever is sent while a case waits is taken for it and stays open until
it is complete; one tap makes a report of it."""

import re

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, told
from tests.support import marked


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case that waits for an answer."""
    await hired(story, chief, mod, "审核员")
    return await asked(story, mod, wei)


async def _send(person: Person, kind: str) -> None:
    match kind:
        case "photo":
            await person.sends_photo()
        case "video":
            await person.sends_video()
        case "voice":
            await person.sends_voice()
        case "document":
            await person.sends_document("说明.pdf", marked.pdf("x"), "application/pdf")
        case "album":
            await person.sends_album()


async def _finish(person: Person) -> None:
    """Fill in the rest of a report that has its evidence, up to the review page."""
    await person.taps("谩骂")
    await person.says("@somebody_else")
    for label in ("微博", "昨天发布"):
        await person.taps(label)


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document", "album"])
@pytest.mark.parametrize("pressed", [True, False])
async def test_a_file_is_an_answer(
    story: Story, number: str, mod: Person, wei: Person, kind: str, pressed: bool
) -> None:
    if pressed:
        await wei.taps("回答")
    await _send(wei, kind)
    count = 2 if kind == "album" else 1
    assert f"回答 {number} 收下 {count} 件" in wei.last
    assert "举报人答复了" not in told(story, mod, number)
    await wei.taps("好了")
    assert f"{number} 的回答（{count} 件）已转给经办人" in wei.last
    assert "举报人答复了" in told(story, mod, number)
    assert f"证据 {count}" in told(story, mod, number)


async def test_words_and_files_are_one_answer(story: Story, number: str, mod: Person, wei: Person) -> None:
    await wei.says("截图如下")
    await wei.sends_photo("昨天的")
    await wei.says("还有一句")
    await wei.taps("好了")
    assert "（3 件）已转给经办人" in wei.last
    assert "截图如下\n昨天的\n还有一句" in told(story, mod, number)
    await wei.says(number)
    assert "待初审" in wei.last
    assert "没有等到" not in "\n".join(wei.screen)


async def test_the_clock_sends_it_after_ten_quiet_minutes(story: Story, number: str, mod: Person, wei: Person) -> None:
    await wei.sends_photo()
    await story.passes(minutes=9)
    await wei.says("第二句")
    await story.passes(minutes=9)
    assert "举报人答复了" not in told(story, mod, number)
    await story.restarts()
    await story.passes(minutes=1)
    assert "第二句" in told(story, mod, number)
    assert f"{number} 的回答（2 件）已转给经办人" in wei.last
    await story.passes(days=8)
    assert "没有等到您的回答" not in "\n".join(wei.screen)


@pytest.mark.parametrize("restarted", [False, True])
async def test_words_alone_are_sent_after_ten_quiet_minutes(
    story: Story, number: str, mod: Person, wei: Person, restarted: bool
) -> None:
    await wei.says("是第三条，昨晚发的")
    await story.passes(minutes=9)
    assert "举报人答复了" not in told(story, mod, number)
    if restarted:
        await story.restarts()
    await story.passes(minutes=1)
    assert "是第三条，昨晚发的" in told(story, mod, number)
    assert f"{number} 的回答（1 件）已转给经办人" in wei.last


@pytest.mark.parametrize("passed_on", ["by a tap", "by the clock"])
@pytest.mark.parametrize("kind", ["photo", "words", "forward", "album"])
async def test_what_follows_an_answer_is_offered_to_the_same_case(
    story: Story, number: str, mod: Person, wei: Person, passed_on: str, kind: str
) -> None:
    await wei.says("截图如下")
    await (wei.taps("好了") if passed_on == "by a tap" else story.passes(minutes=10))
    await story.passes(minutes=9)
    await story.restarts()
    match kind:
        case "photo":
            await wei.sends_photo("就是这张")
        case "album":
            await wei.sends_album(caption="就是这张")
        case "words":
            await wei.says("就是这张，他骂我是废物")
        case "forward":
            rude = await story.person("阿吵", username="rude")
            group = story.sandbox.add_group("群", members=[rude.user, wei.user])
            [message] = await rude.says("就是这张", to=group)
            await wei.forwards(message, story.reporter_bot)
            wei.goes_to(story.reporter_bot)
    assert wei.buttons[:2] == [f"加到 {number}", "✍️ 另写一份"]
    await wei.taps(f"加到 {number}")
    assert f"补充 {number}" in wei.last
    assert "就是这张" in told(story, mod, number)


async def test_what_follows_an_answer_can_be_another_report(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await wei.says("截图如下")
    await wei.taps("好了")
    await wei.says("谢谢")
    assert "不客气" in wei.last
    await wei.sends_photo("这是另一件事")
    await wei.taps("另写一份")
    await wei.sends_photo()
    await _finish(wei)
    assert "这是另一件事" in wei.last
    assert "另一件事" not in told(story, mod, number)


async def test_ten_minutes_after_an_answer_a_photo_begins_a_report(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await wei.says("截图如下")
    await wei.taps("好了")
    await story.passes(minutes=10)
    await wei.sends_photo()
    assert "您要举报什么" in wei.last


async def test_what_follows_an_addition_or_talk_is_offered_too(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    for way in ("补充证据", "联系经办人"):
        await wei.says(number)
        await wei.taps(way)
        await wei.says("先说一句")
        await wei.taps("好了")
        await wei.sends_photo()
        assert wei.buttons[0] == f"加到 {number}"
        await wei.taps("取消")


async def test_an_open_answer_is_sent_when_the_time_for_it_ends(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await story.passes(days=6, hours=23, minutes=55)
    await wei.sends_photo("在最后五分钟")
    await story.passes(minutes=5)
    assert "在最后五分钟" in told(story, mod, number)
    assert "没有等到您的回答" not in "\n".join(wei.screen)
    await story.passes(minutes=20)
    assert told(story, mod, number).count("在最后五分钟") == 1


async def test_it_is_sent_too_where_the_person_went_elsewhere(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await wei.sends_photo()
    await wei.says("/rules")
    await wei.says("/report")
    await wei.taps("谩骂")
    await story.passes(minutes=10)
    assert "举报人答复了" in told(story, mod, number)
    await wei.says("@another")
    assert "发生了什么" in wei.last


async def test_one_tap_takes_it_out_into_a_new_report(story: Story, number: str, mod: Person, wei: Person) -> None:
    await wei.sends_photo("这是回答")
    await wei.sends_photo("这是另一件事")
    await wei.taps("另写一份")
    assert f"{number} 的回答里还有 1 件" in wei.last
    await wei.sends_photo()
    assert "回答" not in wei.last.replace("的回答里", "")
    await _finish(wei)
    assert "这是另一件事" in wei.last
    await wei.says("就是这样")
    await wei.taps("好了")
    assert "证据 2 件" in wei.last
    await wei.taps("提交")
    await story.passes(minutes=10)
    assert "这是回答" in told(story, mod, number)
    assert "另一件事" not in told(story, mod, number)


async def test_an_album_is_taken_out_whole(number: str, wei: Person) -> None:
    await wei.sends_album(("photo", "photo", "photo"))
    await wei.taps("另写一份")
    assert "没有内容了，还在等您回答" in wei.last
    await wei.taps("谩骂")
    await wei.says("@somebody_else")
    await wei.says("又骂人")
    assert "3" in wei.last


async def test_a_forward_is_asked_about(story: Story, number: str, mod: Person, wei: Person) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    await wei.forwards(message, story.reporter_bot)
    assert wei.buttons[:2] == [f"加到 {number}", "✍️ 另写一份"]
    await wei.taps(f"加到 {number}")
    assert "收下 1 件" in wei.last
    await wei.forwards(message)
    assert "收下 2 件" in wei.last
    await wei.taps("好了")
    assert re.search(r"转发的消息 · 阿吵 .*（作者和时间由 Telegram 给出）\s*滚", told(story, mod, number))


async def test_a_forward_after_a_file_is_asked_about_and_begins_a_report(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    wei.goes_to(story.reporter_bot)
    await wei.sends_photo()
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("另写一份")
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last
    await story.passes(minutes=10)
    assert "举报人答复了" in told(story, mod, number)
    assert "滚" not in told(story, mod, number)


async def test_an_edit_replaces_what_was_not_sent(story: Story, number: str, mod: Person, wei: Person) -> None:
    [said] = await wei.says("八点")
    await wei.edits(said, "九点")
    assert "已经换上" in wei.last
    await wei.taps("好了")
    assert "九点" in told(story, mod, number)
    assert "八点" not in told(story, mod, number)


async def test_cancelling_deletes_it_and_the_case_still_waits(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await wei.sends_photo()
    await wei.says("/cancel")
    assert f"{number} 还在等您回答" in wei.last
    await story.passes(minutes=20)
    assert "举报人答复了" not in told(story, mod, number)


async def test_what_cannot_be_taken_is_said_at_once_and_the_rest_stays(number: str, wei: Person) -> None:
    await wei.sends_photo()
    await wei.sends_video(size=34 * 1024 * 1024)
    assert "超过 20 MB" in wei.last
    assert "收下 1 件" in wei.last
    await wei.sends_sticker()
    assert "收下 1 件" in wei.last


async def test_an_answer_that_comes_too_late_is_kept(story: Story, number: str, mod: Person, wei: Person) -> None:
    await wei.sends_photo("我的截图")
    await wei.says(number)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.passes(minutes=10)
    assert f"{number} 已经不能再补充" in wei.last
    await wei.taps("另写一份")
    await _finish(wei)
    assert "我的截图" in wei.last


async def test_old_buttons_do_no_harm(number: str, wei: Person) -> None:
    await wei.sends_photo()
    await wei.says("再补一句")
    for data in ("m.apart.1-1", "m.apart.9-1", "m.put.1", "m.sent.9"):
        await wei.taps_data(wei.last_message, data)
    assert "已经放好了" in wei.last
    await wei.says("第三句")
    await wei.taps_data(wei.last_message, "m.apart.1-2")
    assert "收下 3 件" in wei.last
    await wei.taps_data(wei.last_message, "m.sent.1")
    assert "（3 件）已转给经办人" in wei.last
    await wei.taps_data(wei.last_message, "m.sent.1")
    assert "已经放好了" in wei.last


@pytest.mark.parametrize(
    ("language", "done", "apart", "passed"),
    [("zh-hant", "好了", "另寫一份", "已轉給承辦人"), ("en", "Done", "New report", "has been passed on")],
)
async def test_in_other_languages(
    story: Story, chief: Person, mod: Person, language: str, done: str, apart: str, passed: str
) -> None:
    await hired(story, chief, mod, "审核员")
    other = await story.person("Lin", language_code=language)
    await asked(story, mod, other)
    await other.sends_photo()
    assert any(apart in label for label in other.buttons)
    await other.taps(done)
    assert passed in other.last


async def test_two_cases_wait_and_it_is_asked_which(story: Story, number: str, mod: Person, wei: Person) -> None:
    second = await asked(story, mod, wei, "@second")
    await wei.sends_album(("photo", "photo"))
    await wei.says("都在这里")
    assert "收到 3 件。放到哪里" in wei.last
    assert wei.buttons[:3] == [f"加到 {second}", f"加到 {number}", "✍️ 另写一份"]
    await wei.taps(f"加到 {number}")
    assert f"回答 {number} 收下 3 件" in wei.last
    await wei.taps("好了")
    assert "都在这里" in told(story, mod, number)
    assert "都在这里" not in told(story, mod, second)


async def test_a_half_written_report_and_a_case_that_waits(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.says("/report")
    await wei.taps("谩骂")
    await wei.says("@half_written")
    await story.passes(hours=1)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")
    await wei.says("他昨天又骂人")
    assert wei.buttons[:2] == [f"加到 {number}", "✍️ 另写一份（正在写的）"]
    await story.restarts()
    await wei.taps("另写一份")
    assert "回答" not in wei.last
    await wei.sends_photo()
    assert "放到哪里" not in wei.last
    await wei.taps("好了")
    assert "对象 @half_written" in wei.last
    assert "他昨天又骂人" in wei.last


async def test_an_answer_with_files_is_one_message_at_the_desk(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    opens(story, mod, number)
    before = len([it for it in mod.messages() if not it.service])
    await wei.sends_photo("昨天的截图")
    await wei.sends_photo()
    await wei.says("还有一句")
    await wei.taps("好了")
    opens(story, mod, number)
    [only] = [it.content["text"] for it in mod.messages() if not it.service][before:]
    for shown in ("举报人答复了", "昨天的截图\n还有一句", "附证据 2 件"):
        assert shown in only


@pytest.mark.parametrize("way", ["answer", "addition"])
@pytest.mark.parametrize("kind", ["words", "photo"])
async def test_a_forward_is_marked_with_author_and_time(
    story: Story, chief: Person, mod: Person, wei: Person, way: str, kind: str
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await (asked(story, mod, wei) if way == "answer" else filed(story, wei))
    await wei.says(number)
    await wei.taps("回答" if way == "answer" else "补充证据")
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    sent = (await rude.says("滚出去"))[0] if kind == "words" else await rude.sends_photo("滚出去")
    await wei.says("就是这条")
    await wei.forwards(sent, story.reporter_bot)
    wei.goes_to(story.reporter_bot)
    await wei.taps("好了")
    shown = "文件是转发的" if kind == "photo" else "转发的消息"
    assert re.search(rf"{shown} · 阿吵 .*（作者和时间由 Telegram 给出）\s*滚出去", told(story, mod, number))
    assert "就是这条" in told(story, mod, number)
    assert "小伟" not in told(story, mod, number)
