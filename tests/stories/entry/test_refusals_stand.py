"""A refusal reaches the person: no screen that other words of the same moment lead to replaces it unread."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story
from tests.support.clock import ManualClock

MEGABYTE = 1024 * 1024
SAID: dict[str, tuple[str, str, str]] = {
    "zh-hans": ("联系人我收不了", "位置我收不了", "他天天在群里骂人"),
    "zh-hant": ("聯絡人我收不了", "位置我收不了", "他天天在群組裡罵人"),
    "en": ("a contact", "a location", "He insults people in the group every day"),
}
Act = Callable[[Person], Awaitable[object]]


@pytest.mark.parametrize("lang", SAID)
async def test_a_contact_and_a_location_among_words_are_both_refused_before_a_report(story: Story, lang: str) -> None:
    wei = await story.person("小伟", language_code=lang)
    await wei.starts(story.reporter_bot)
    contact, location, words = SAID[lang]
    await at_once(story, wei, contacted, said(words), located, said(words))
    seen = "\n".join(wei.screen).lower()
    assert contact in seen
    assert location in seen


async def test_refusals_in_the_midst_of_a_report_stand_on_the_screen_of_the_words(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await wei.taps(tap)
    await at_once(story, wei, contacted, said("@loud"), located, said("骂了一整天"), pointed)
    assert "联系人我收不了" in wei.last
    assert "位置我收不了" in wei.last
    assert "证据 （4/5）" in wei.last
    await wei.taps("好了")
    assert "我收不了" not in wei.last  # who taps has read it


async def test_one_refusal_of_several_messages_stands_once(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await wei.taps(tap)
    await wei.sends_contact()
    await wei.sends_location()
    await wei.sends_contact()
    assert wei.last.count("联系人我收不了") == 1
    assert wei.last.count("位置我收不了") == 1


@pytest.mark.parametrize("button", ["补充证据", "联系经办人"])
async def test_refusals_among_words_to_a_case(story: Story, wei: Person, button: str) -> None:
    number = await filed(story, wei)
    await wei.says(number)
    await wei.taps(button)
    await at_once(story, wei, said("还有一条"), contacted, said("又一条"), too_large, said("再一条"))
    assert "联系人我收不了" in wei.last
    assert "34 MB" in wei.last
    assert "3 条" in wei.last or "3 件" in wei.last


async def test_refusals_among_words_that_end_a_dialog(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.starts(story.reporter_bot)
    await wei.taps("查进度")
    await at_once(story, wei, contacted, said(number), said("/rules"))
    assert "联系人我收不了" in "\n".join(wei.screen)


async def test_a_refusal_among_words_that_another_screen_answers(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await wei.taps(tap)
    await wei.says("@loud")
    await at_once(story, wei, too_large, said("/language"))
    assert "34 MB" in "\n".join(wei.screen)


async def test_a_refusal_read_before_does_not_stay(story: Story, wei: Person, clock: ManualClock) -> None:
    await filed(story, wei)
    await wei.taps("补充证据")
    await wei.sends_contact()
    await story.passes(minutes=2)
    await wei.says("还有一条")
    assert "我收不了" not in wei.last


async def test_many_stickers_are_refused_in_one_message(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    for _ in range(4):
        await wei.sends_sticker()
    assert "\n".join(wei.screen).count("贴纸我收不了") == 1


async def test_after_a_sticker_in_a_talk_the_next_words_go_to_the_handler_and_the_screen_says_so(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("联系举报人")
    await mod.says("您好，请问是哪一条？")
    await wei.sends_sticker()
    assert "贴纸我收不了" in wei.last
    assert "会转给经办人" in wei.last
    assert number in wei.last
    await wei.says("昨天那条")
    assert "昨天那条" in mod.last
    await wei.sends_sticker()
    assert "贴纸我收不了" in wei.last
    assert "已转给经办人 1 条" in wei.last


async def test_after_a_sticker_while_a_case_waits_the_screen_asks_for_the_answer(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.says("请补充截图。")
    await mod.taps("发出")
    await wei.sends_sticker()
    assert "贴纸我收不了" in wei.last
    assert number in wei.last
    assert "立案助手" not in wei.last
    await wei.says("谢谢")  # thanks are no answer, sticker or not
    assert "收下" not in wei.last
    await wei.sends_photo()
    assert f"回答 {number}" in wei.last


def said(text: str) -> Act:
    return lambda person: person.says(text)


async def contacted(person: Person) -> None:
    await person.sends_contact()


async def located(person: Person) -> None:
    await person.sends_location()


async def pointed(person: Person) -> None:
    await person.sends_photo()


async def too_large(person: Person) -> None:
    await person.sends_video(size=34 * MEGABYTE)


async def at_once(story: Story, person: Person, *acts: Act) -> None:
    """Act so fast that nothing is answered between."""
    hasty = Person(story.sandbox, person.user)
    hasty.goes_to(story.reporter_bot)
    for act in acts:
        await act(hasty)
    await story.settle()
