"""Staff answer by replying to the reporter's words; what staff edit after it was sent is passed on."""

import pytest

from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case whose reporter has written to the handler, its topic open before the moderator."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await wei.says(number)
    await wei.taps("联系经办人")
    await wei.says("请问还缺什么？")
    return number


def _word(mod: Person) -> Message:
    return next(it for it in reversed(mod.messages()) if "请问还缺什么" in it.content.get("text", ""))


async def test_a_reply_to_the_reporters_words_is_sent_after_the_preview(case: str, mod: Person, wei: Person) -> None:
    before = wei.last
    await mod.says("请发一张截图。", reply_to=_word(mod))
    assert wei.last == before
    assert "请发一张截图。" in mod.last
    await mod.taps("发出")
    assert "阿明 已发给举报人" in mod.last
    assert wei.last == f"💬 经办人 {case}\n请发一张截图。"


async def test_a_reply_that_begins_as_a_note_stays_among_colleagues(case: str, mod: Person, wei: Person) -> None:
    before = wei.last
    await mod.says("备注：这个人上周也来过", reply_to=_word(mod))
    assert wei.last == before
    await mod.taps("内部记录")
    assert "这个人上周也来过" in mod.last


async def test_talk_among_colleagues_and_a_dropped_reply_go_nowhere(case: str, mod: Person, wei: Person) -> None:
    before = wei.last
    await mod.says("大家怎么看？")
    await mod.says("先别回他", reply_to=_word(mod))
    await mod.taps("取消")
    assert wei.last == before


async def test_an_edit_of_a_sent_word_is_passed_on_and_both_are_told(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("💬 回复")
    [sent] = await mod.says("请发昨天的截图。")
    await mod.edits(sent, "请发前天的截图。")
    assert "经办人更正了前面的话" in wei.last
    assert "请发前天的截图。" in wei.last
    assert "阿明 改了发给举报人的话" in mod.last
    await mod.edits(sent, "请发大前天的截图。")
    assert "请发大前天的截图。" in wei.last


async def test_an_edit_of_a_question_is_passed_on(case: str, mod: Person, wei: Person) -> None:
    await mod.taps("要求补充")
    [asked] = await mod.says("请补充截图")
    await mod.taps("发出")
    await mod.edits(asked, "请补充前天的截图")
    assert "请补充前天的截图" in wei.last


async def test_an_edit_of_a_note_is_told_to_come_too_late(case: str, mod: Person) -> None:
    await mod.taps("内部记录")
    [note] = await mod.says("查过了，没有前科")
    await mod.edits(note, "查过了，有前科")
    assert "改动没有带过去" in mod.last


@pytest.mark.parametrize("hours", [1, 50])
async def test_a_word_is_taken_back_and_the_reporter_is_told(
    story: Story, case: str, mod: Person, wei: Person, hours: int
) -> None:
    await mod.taps("💬 回复")
    await mod.says("这句发错人了")
    assert "这句发错人了" in wei.last
    await story.passes(hours=hours)
    button = mod._button("收回这句", None)
    await mod.taps("收回这句")
    assert "阿明 收回了发给举报人的话" in mod.last
    assert "这句发错人了" not in "\n".join(wei.screen)
    assert wei.last.startswith(f"↩️ 经办人收回了前面的话 {case}")
    await mod.taps_data(button[0], button[1]["callback_data"])
    assert "已经收回" in (mod.alert or "")
    await wei.says("好的，没关系", reply_to=wei.last_message)
    opens(story, mod, case)
    assert "好的，没关系" in "\n".join(mod.screen)


async def test_an_album_is_taken_back_whole_and_words_of_a_reporter_never(
    story: Story, case: str, mod: Person, wei: Person
) -> None:
    await mod.taps("💬 回复")
    await mod.sends_album(caption="内部截图")
    before = len(wei.messages())
    await mod.taps("收回这句")
    assert "收回了前面的话" in wei.last
    assert "内部截图" not in "\n".join(wei.screen)
    assert len(wei.messages()) <= before
    message, button = mod._button("收回", None)
    word, _, rest = button["callback_data"].partition(".")
    first = story.rows("SELECT min(id) FROM event WHERE act = 'talk'")[0][0]
    await mod.taps_data(message, f"{word}.{'.'.join(rest.split('.')[:-1])}.{first}")
    assert "没有任何改动" in (mod.alert or "")


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document", "album"])
async def test_a_reply_with_files_reaches_the_reporter_after_the_preview(
    case: str, mod: Person, wei: Person, kind: str
) -> None:
    before, to = len(wei.messages()), _word(mod)
    match kind:
        case "photo":
            await mod.sends_photo("像这样截", reply_to=to)
        case "video":
            await mod.sends_video("像这样截", reply_to=to)
        case "voice":
            await mod.sends_voice(reply_to=to)
        case "document":
            await mod.sends_document("表格.pdf", marked.pdf("x"), "application/pdf", "像这样截", reply_to=to)
        case "album":
            await mod.sends_album(caption="像这样截", reply_to=to)
    count = 2 if kind == "album" else 1
    assert f"附文件 {count} 件" in mod.last
    assert len(wei.messages()) == before
    await mod.taps("发出")
    assert "阿明 已发给举报人" in mod.last
    assert [bool(message.files) for message in wei.messages()[before:]] == [True] * count
    if kind != "voice":
        assert "像这样截" in "\n".join(wei.screen)


async def test_another_answer_in_the_preview_takes_the_place_of_the_file(case: str, mod: Person, wei: Person) -> None:
    await mod.sends_photo("看错了", reply_to=_word(mod))
    await mod.taps("改消息")
    await mod.sends_voice()
    await mod.taps("发出")
    assert "看错了" not in "\n".join(wei.screen)
    assert [file.kind for file in wei.messages()[-1].files] == ["voice"]


async def test_a_note_in_reply_keeps_its_words_and_says_so_of_its_file(case: str, mod: Person, wei: Person) -> None:
    before = wei.last
    await mod.sends_photo("备注：像上周那张", reply_to=_word(mod))
    assert "只收下了文字，文件没有收下" in mod.last
    assert wei.last == before
    await mod.taps("内部记录")
    assert "像上周那张" in mod.last
    await mod.sends_photo("这张也像")
    assert "只收下了文字，文件没有收下" in mod.last


async def test_what_cannot_be_passed_on_is_refused_in_words(case: str, mod: Person, wei: Person) -> None:
    before = wei.last
    await mod.sends_sticker(reply_to=_word(mod))
    assert "这类消息转不过去" in mod.last
    assert wei.last == before
