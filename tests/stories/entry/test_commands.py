"""What is a command and what is content: forwards, captions, paths, commands of other bots (decision 50)."""

import pytest

from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

FORWARDED = (
    "/cancel 你们谁举报了我，给我出来",
    "/start",
    "/start leaf_abuse",
    "/decline",
    "/report 我才是受害人",
    "/speak en",
)


@pytest.fixture
@beginning
async def draft(story: Story, wei: Person) -> None:
    """A report with its evidence, one tap before the review page."""
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    await wei.says("@rude_one")
    await wei.says("他在群里骂我")
    await wei.sends_photo()


async def _forwarded(story: Story, wei: Person, text: str, *, photo: bool = False) -> Message:
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    rude.goes_to(group)
    sent = await rude.sends_photo(text) if photo else (await rude.says(text))[0]
    return (await wei.forwards(sent, story.reporter_bot))[0]


@pytest.mark.parametrize("text", FORWARDED)
@pytest.mark.parametrize("photo", [False, True])
async def test_a_forward_is_content_whatever_it_begins_with(
    story: Story, wei: Person, draft: None, text: str, photo: bool
) -> None:
    await _forwarded(story, wei, text, photo=photo)
    assert "清空" not in wei.last
    listed = wei.last
    await wei.taps("好了")
    assert text in listed + wei.last
    assert "证据 2 件" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_a_forwarded_command_begins_a_report(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await _forwarded(story, wei, "/cancel 你们谁举报了我")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last
    assert "/cancel 你们谁举报了我" in wei.last


@pytest.mark.parametrize(
    "text", ["/cancel 你们谁举报了我", "/discard", "/start 随便", "/home", "/decline", "/cancel@other_bot"]
)
async def test_own_words_that_no_command_takes_are_kept(story: Story, wei: Person, draft: None, text: str) -> None:
    await wei.says(text)
    assert text in wei.last
    await wei.taps("好了")
    assert "证据 2 件" in wei.last


@pytest.mark.parametrize("said", ["@rude_one 昨天在群里骂我是废物", "@rude_one昨天在群里骂我是废物"])
async def test_report_with_words_begins_the_report_with_them(story: Story, wei: Person, said: str) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says(f"/report {said}")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.sends_photo()
    await wei.taps("好了")
    assert "对象 @rude_one\n" in wei.last
    assert "昨天在群里骂我是废物" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_report_with_words_goes_on_with_an_open_report(story: Story, wei: Person, draft: None) -> None:
    await wei.says("/report@lian_bot 他今天又骂我")
    assert "他今天又骂我" in wei.last
    await wei.taps("好了")
    assert "他在群里骂我" in wei.last
    assert "@rude_one" in wei.last


@pytest.mark.parametrize("known", [False, True])
async def test_a_photo_captioned_report_begins_the_report(story: Story, wei: Person, known: bool) -> None:
    await wei.starts(story.reporter_bot)
    if known:
        await wei.taps("我要举报")
        await wei.taps("同意并继续")
        await wei.says("/cancel")
    await wei.sends_photo("/report https://x.com/rude/status/1 他骂我")
    if not known:
        await wei.taps("同意并继续")
    await wei.taps("谩骂")
    assert "他骂我" in wei.last
    await wei.says("骂了整整一个下午")
    await wei.taps("好了")
    assert "https://x.com/rude/status/1" in wei.last
    assert "他骂我" in wei.last
    assert "/report" not in wei.last
    assert "证据 1 件" in wei.last


async def test_a_photo_captioned_with_another_command_is_kept(story: Story, wei: Person, draft: None) -> None:
    await wei.sends_photo("/cancel")
    await wei.sends_album(("photo", "photo"), "/start")
    await wei.taps("好了")
    assert "证据 4 件" in wei.last


async def test_a_path_begins_a_report_as_words_do(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("/r/china 的版主在帖子里骂我是废物")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@mod")
    await wei.taps("好了")
    assert "/r/china 的版主在帖子里骂我是废物" in wei.last


async def test_a_forwarded_command_at_the_desk_is_an_answer(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, mod.user])
    [said] = await rude.says("/cancel 你们谁举报了我", to=group)
    await mod.taps("内部记录")
    opens(story, mod, number)
    await mod.forwards(said)
    assert "已取消" not in "\n".join(mod.screen)
    await mod.taps("内部记录")
    assert "/cancel 你们谁举报了我" in "\n".join(mod.screen)


async def test_commands_at_the_desk_that_are_none_are_answered_and_others_bots_left_alone(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.staff)
    before = mod.screen
    await mod.says("/queue@other_bot")
    await mod.says("/whatever@other_bot")
    assert mod.screen[len(before) :] == ["/queue@other_bot", "/whatever@other_bot"]
    await mod.says("/quue")
    assert "没有 /quue 这个命令" in mod.last
    assert "/help" in mod.last
