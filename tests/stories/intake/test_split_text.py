"""A text that an app has sent in parts, as Telegram takes 4,096 characters in a message, is one text again."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, card, filed, hired, investigates, opens
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, told

FIRST, REST = "他从去年起在评论里骂人。" * 341 + "先是", "针对我，后来针对我的家人。最后这一句。"
assert len(FIRST) == 4094


async def _at_description(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await wei.taps(tap)
    await wei.says("@shouter")


async def _files(wei: Person) -> str:
    await wei.taps("好了")
    await wei.taps("提交")
    return NUMBER.findall("\n".join(wei.screen))[-1]


def texts(person: Person) -> list[str]:
    """Return the names of the files that the person sees."""
    return [file.name for message in person.messages() for file in message.files if file.name.endswith(".txt")]


async def test_it_is_one_description_and_readable_to_its_end(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await _at_description(story, wei)
    await wei.says(FIRST)
    await wei.says(REST)
    assert "证据 （4/5） 0 件" in wei.last
    assert "已经合在一起" in wei.last
    number = await _files(wei)
    await wei.says(number)
    await wei.taps("我写的内容")
    assert "先是针对我，后来" in "".join(wei.screen[-3:])
    opens(story, mod, number)
    assert "证据 0 件" in card(mod)
    await mod.taps("全文")
    assert "先是针对我，后来" in "".join(mod.screen[-2:])


async def test_three_parts_are_one_too_and_come_as_a_file(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await _at_description(story, wei)
    for part in ("甲" * 4096, "乙" * 4096, "丙" * 100):
        await wei.says(part)
    assert "证据 （4/5） 0 件" in wei.last
    number = await _files(wei)
    await wei.says(number)
    await wei.taps("我写的内容")
    assert texts(wei) == [f"{number}.txt"]
    assert "共 8,292 字" in wei.last
    opens(story, mod, number)
    await mod.taps("全文")
    assert texts(mod) == [f"{number}.txt"]


async def test_what_comes_later_or_after_a_short_message_is_a_message_of_its_own(story: Story, wei: Person) -> None:
    await _at_description(story, wei)
    await wei.says("他骂人")
    await wei.says("还骂我的家人")
    assert "1 件" in wei.last
    await wei.says("甲" * 4096)
    await story.passes(seconds=30)
    await wei.says("另一句")
    assert "3 件" in wei.last


async def test_it_is_one_answer(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await asked(story, mod, wei)
    await wei.says(FIRST)
    await wei.says(REST)
    assert f"回答 {number} 收下 1 件" in wei.last
    await wei.taps("好了")
    there = told(story, mod, number)
    assert there.count("举报人答复了") == 1
    assert texts(mod) == [f"{number}.txt"]


@pytest.mark.parametrize("command", ["/cancel 他说", "你好"])
async def test_a_part_is_content_whatever_it_begins_with(story: Story, wei: Person, command: str) -> None:
    await _at_description(story, wei)
    await wei.says(FIRST)
    await wei.says(f"{command}，这是后半段。")
    assert "已经合在一起" in wei.last
    assert "证据 （4/5） 0 件" in wei.last


async def test_too_long_a_statement_of_staff_is_not_cut_to_its_end(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await investigates(mod)
    await mod.taps("作出决定")
    await mod.taps("删除内容")
    await mod.says(FIRST)
    await mod.says(REST)
    assert "最多 1,500 字" in "\n".join([*mod.screen, mod.alert or ""])
    assert "后续措施是什么" not in mod.last
    await story.passes(minutes=1)
    await mod.says("查明三条评论均为人身攻击。")
    assert "后续措施是什么" in mod.last


async def test_lists_clip_what_is_long_by_its_width(story: Story, wei: Person) -> None:
    await _at_description(story, wei)
    await wei.says("他骂人")
    await wei.says("这是很长的一句话" * 10)
    await wei.says("https://example.com/" + "a" * 100)
    lines = [line.split("💬 ")[1] for line in wei.last.split("\n") if "💬" in line]
    assert lines == ["这是很长的一句话这是很长的一句话这是很…", "https://example.com/" + "a" * 19 + "…"]


@pytest.mark.parametrize(("way", "parts"), [("联系经办人", 2), ("联系经办人", 3), ("补充证据", 2)])
async def test_it_is_one_message_to_the_handler(
    story: Story, chief: Person, mod: Person, wei: Person, way: str, parts: int
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    before = len([it for it in mod.messages() if not it.service])
    await wei.says(number)
    await wei.taps(way)
    for part in (FIRST, "乙" * 4096, REST)[-parts:] if parts == 3 else (FIRST, REST):
        await wei.says(part)
    assert "1" in wei.last
    assert "转告您改过的内容" not in wei.last
    opens(story, mod, number)
    [only] = [it for it in mod.messages() if not it.service][before:]
    assert only.files[0].name == f"{number}.txt"
    text = only.files[0].content.decode("utf-8-sig")
    assert text.startswith("他从去年起")
    assert text.endswith("最后这一句。")
    await story.passes(seconds=30)
    await wei.says("另外一句")
    assert len([it for it in mod.messages() if not it.service]) == before + 2
