"""Talk with the handler (row B5): words, files and albums both ways, and a notice when one cannot be sent."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    return number


async def test_staff_write_and_the_reporter_answers_in_their_own_chat(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await mod.says("您说的是哪一条评论？")
    assert "阿明 已发给举报人" in mod.last
    assert wei.last == f"💬 经办人 {case}\n您说的是哪一条评论？"
    await wei.taps("💬 回复")
    await wei.says("昨天晚上那一条")
    assert "已转给经办人 1 条" in wei.last
    assert mod.last == f"💬 举报人 · {case}昨天晚上那一条"
    await mod.taps("💬 回复")
    await mod.says("谢谢，已经找到。")
    assert "谢谢，已经找到。" in wei.last


async def test_the_reporter_begins_from_the_status(case: str, mod: Person, wei: Person) -> None:
    await wei.says(case)
    await wei.taps("联系经办人")
    await wei.says("请问到哪一步了？")
    await wei.says("我还有一个链接。")
    assert "已转给经办人 2 条" in wei.last
    await wei.taps("好了")
    heard = [message.split(case)[1].split("\n")[0] for message in mod.screen[-2:]]
    assert heard == ["请问到哪一步了？", "我还有一个链接。"]


async def test_a_reporter_may_answer_without_pressing_a_button(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await mod.says("请发一张截图。")
    await wei.sends_photo("就是这张")
    assert "就是这张" in mod.last
    assert mod.last_message.files
    assert "已转给经办人 1 条" in wei.last


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "audio", "document", "album"])
async def test_every_kind_goes_to_the_reporter(story: Story, case: str, kind: str, mod: Person, wei: Person) -> None:
    before = len(wei.messages())
    await mod.taps("联系举报人")
    await _send(mod, kind)
    assert "已发给举报人" in next(message for message in mod.screen if "阿明" in message)
    there = wei.messages()[before:]
    assert all(message.files for message in there)
    assert len(there) == (2 if kind == "album" else 1)
    assert len({message.content.get("media_group_id") for message in there}) == 1
    assert "📎" not in card(mod)  # what staff send is no evidence


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "audio", "document", "album"])
async def test_every_kind_goes_to_staff_and_is_evidence(case: str, kind: str, mod: Person, wei: Person) -> None:
    await wei.says(case)
    await wei.taps("联系经办人")
    before = len(mod.messages())
    await _send(wei, kind)
    there = mod.messages()[before:]
    assert all(message.files for message in there)
    assert len(there) == (2 if kind == "album" else 1)
    assert f"证据 {len(there)}" in card(mod)


async def test_a_message_after_an_album_is_not_sent_to_the_reporter(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await mod.sends_album(("photo", "photo", "photo"), caption="三张对比图")
    assert "三张对比图" in "\n".join(wei.screen)
    heard = wei.screen
    await mod.says("他大概明天才回。")
    await mod.sends_album()
    assert wei.screen == heard


async def test_long_words_under_a_photo_are_not_cut(case: str, mod: Person, wei: Person) -> None:
    words = "长" * 1000
    await mod.taps("联系举报人")
    await mod.sends_photo(words)
    assert words in "\n".join(wei.screen)
    assert wei.last_message.files


@pytest.mark.parametrize("letters", ["长" * 3499, "😡" * 1749], ids=["in the plane", "beyond it"])
async def test_the_longest_words_arrive_to_their_end(case: str, mod: Person, wei: Person, letters: str) -> None:
    await mod.taps("联系举报人")
    await mod.says(f"{letters}。")
    assert f"{letters}。" in wei.last
    await wei.taps("💬 回复")
    await wei.says(f"{letters}。")
    # Beside a file the words are a caption, which is shorter.
    assert [file.content.decode("utf-8-sig") for file in mod.messages()[-1].files] == [f"{letters}。"]


async def test_a_cancelled_message_is_not_sent(case: str, mod: Person, wei: Person) -> None:
    heard = wei.screen
    await mod.taps("联系举报人")
    await mod.taps("取消")
    await mod.says("这话只给同事")
    assert wei.screen == heard


async def test_a_file_too_large_is_not_sent_and_the_next_one_is(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await mod.sends_video(size=34 * 1024 * 1024)
    assert "超过 20 MB" in mod.last
    await mod.sends_document("setup.exe", b"MZ")
    assert "setup.exe" in mod.last
    await mod.sends_sticker()
    assert "没有收到文字" in mod.last
    await mod.sends_photo("小一些的")
    assert "小一些的" in wei.last


async def test_a_staff_file_without_a_copy_is_not_sent_and_staff_are_told(case: str, mod: Person, wei: Person) -> None:
    heard = wei.screen
    await mod.taps("联系举报人")
    await mod.sends_document("材料.zip", marked.archive("阿明"), caption="见附件")
    assert wei.screen == heard
    assert "有文件没有收下" in mod.last
    assert "无法制作安全的副本" in mod.last


async def test_a_reporters_file_without_a_copy_arrives_as_type_and_size(case: str, mod: Person, wei: Person) -> None:
    await wei.says(case)
    await wei.taps("联系经办人")
    await wei.sends_document("材料.zip", marked.archive("小伟"), caption="见附件")
    assert "只能看到它的类型和大小" in wei.last
    assert "见附件" in mod.last
    assert "证据 1 · ZIP" in mod.last
    assert "压缩包不会被解开" in mod.last
    assert "材料" not in mod.last
    assert not mod.last_message.files


async def test_a_reporter_who_blocked_the_bot_is_sent_nothing(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await wei.blocks(story.reporter_bot)
    await mod.taps("联系举报人")
    await mod.says("您好")
    assert "举报人停用了机器人" in mod.last
    assert not story.calls("sendMessage", ok=False)


async def test_words_refused_while_sending_are_listed_and_sent_once_on_return(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    shut = "Forbidden: bot was blocked by the user"
    story.sandbox.faults.add("error", "sendMessage", bot=story.reporter_bot.id, code=403, words=shut)
    await mod.taps("联系举报人")
    await mod.says("能再发一张截图吗？")
    assert "能再发一张截图吗？" not in "\n".join(wei.screen)
    assert any("没有送到举报人" in message for message in mod.screen)
    for _ in range(2):
        await wei.says("/cases")
    assert sum("能再发一张截图吗？" in message for message in wei.screen) == 1
    await mod.says("/undelivered")
    assert "没有送不到的通知" in mod.last


async def test_a_closed_case_takes_no_more_messages(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("联系举报人")
    await wei.says(case)
    await wei.taps("联系经办人")
    status = next(message for message in wei.messages() if "联系经办人" in str(message.markup))
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.taps_data(status, next(_data(status, "联系经办人")))
    assert wei.alert is not None
    assert "已撤回" in wei.alert
    await mod.says("还在吗？")
    assert "已撤回" in mod.last
    assert "还在吗" not in "\n".join(wei.screen)


async def test_a_message_beside_a_card_is_answered_after_the_case_moved_on(case: str, mod: Person, wei: Person) -> None:
    await wei.says(case)
    await wei.taps("联系经办人")
    await wei.says("在吗？")
    await mod.taps("立案")
    await mod.taps("💬 回复")
    await mod.says("在的。")
    assert "在的。" in wei.last


async def _send(person: Person, kind: str) -> None:
    match kind:
        case "photo":
            await person.sends_photo()
        case "video":
            await person.sends_video()
        case "voice":
            await person.sends_voice()
        case "audio":
            await person.sends_audio()
        case "document":
            await person.sends_document("说明.pdf", marked.pdf("x"), "application/pdf")
        case "album":
            await person.sends_album()


def _data(message, label):
    rows = message.markup["inline_keyboard"]
    return (button["callback_data"] for row in rows for button in row if label in button["text"])
