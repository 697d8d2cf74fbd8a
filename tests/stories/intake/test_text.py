"""Words of which nothing is seen, names that turn the line round, and a subject that is edited too long."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import rejected
from tests.stories.at_the_desk import TAPS, filed, hired, opens
from tests.stories.conftest import Story

BLANK = "\u3164\u2800\u200b\u2060\U000e0041 \u202e\u034f"

TOO_LONG = {
    "zh-hans": "举报对象有 4,000 字，最多 300 字，没有记下",
    "zh-hant": "檢舉對象有 4,000 字，最多 300 字，沒有記下",
    "en": "can have 300 characters; this has 4,000, so it was not saved",
}
NOTHING_SEEN = {
    "zh-hans": "没有看得见的字",
    "zh-hant": "沒有看得見的字",
    "en": "no visible text",
}


async def at_the_subject(story: Story, code: str) -> Person:
    someone = await story.person("Someone", language_code=code)
    report, agree, abuse, *_ = TAPS[code]
    await someone.starts(story.reporter_bot)
    await someone.taps(report)
    await someone.taps(agree)
    await someone.taps(abuse)
    return someone


@pytest.mark.parametrize("code", TAPS)
async def test_a_subject_edited_too_long_is_refused_and_the_former_one_stays(story: Story, code: str) -> None:
    someone = await at_the_subject(story, code)
    done, file = TAPS[code][3:]
    [subject] = await someone.says("@rude_one")
    await someone.says("He wrote ten insults in a row")
    await someone.edits(subject, "\u3316" * 4000)
    assert TOO_LONG[code] in someone.last
    await someone.taps(done)
    assert "@rude_one" in someone.last
    assert "\u3316" not in someone.last
    await someone.edits(subject, "\u3316" * 300)
    assert "\u3316" in someone.last
    await someone.edits(subject, "@rude_two")
    assert "@rude_two" in someone.last
    await someone.taps(file)


@pytest.mark.parametrize("code", TAPS)
async def test_words_of_which_nothing_is_seen_are_none(story: Story, code: str) -> None:
    someone = await at_the_subject(story, code)
    done = TAPS[code][3]
    await someone.says(BLANK)
    assert NOTHING_SEEN[code] in someone.last
    await someone.says("@rude_one")
    await someone.says(BLANK)
    assert NOTHING_SEEN[code] in someone.last
    [told] = await someone.says("He wrote ten insults in a row")
    await someone.edits(told, BLANK)
    assert NOTHING_SEEN[code] in someone.last
    await someone.taps(done)
    assert "He wrote ten insults in a row" in someone.last


async def test_grounds_of_an_appeal_edited_too_long_are_refused_and_the_former_ones_stay(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await rejected(story, chief, mod, wei)
    await wei.taps("申诉")
    await wei.taps("应当立案")
    [grounds] = await wei.says("处理太轻了")
    for _ in range(3):
        await wei.says("也没有道歉" * 560)
    await wei.edits(grounds, "骂" * 4000)
    assert "没有收下" in wei.last
    await wei.edits(grounds, "处理还是太轻了")
    assert "处理还是太轻了" in wei.last


@pytest.mark.parametrize("word", ["iao" * 20 + "m", "xian" * 1000 + "m", "\u3316" * 4000, "a." * 2000])
async def test_no_word_at_the_category_holds_anybody_up(story: Story, wei: Person, word: str) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says(word)
    assert "您写的话已经记在经过里" in wei.last
    if "谩骂" not in wei.buttons:
        await wei.taps("都不是")
    await wei.taps("谩骂")
    assert "谁，或哪条内容" in wei.last


async def test_a_link_too_long_for_a_subject_is_refused(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says("/start subj_" + "QUFB" * 200)
    assert "举报对象有 600 字" in wei.last
    await wei.says("/start subj_é\u3316")
    assert "办成" not in wei.last


async def test_the_name_of_the_subject_cannot_reverse_the_line(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says("/cancel")
    rude = await story.person("阿\u202e吵\u200b\u3164", hides_forwards=True)
    group = story.sandbox.add_group("群\u202e", members=[rude.user, wei.user])
    [message] = await rude.says("滚\u2067\u200f蛋" + "\u0301" * 60, to=group)
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("谩骂")
    assert "只知道叫「阿吵」" in wei.last
    await wei.says("/cancel")
    number = await filed(story, wei, about="@r\u200bude_one", words="他\u202e骂\u2066人")
    topic = opens(story, mod, number)
    shown = topic.name + "\n".join(mod.screen)
    assert "他骂人" in shown
    assert "@rude_one" in shown
    assert not set(shown) & set("\u202e\u2066\u2067\u200f\u200b\u3164")
    assert "\u0301" * 6 not in shown


async def test_a_colleague_is_named_by_the_visible_part_of_their_name(story: Story, chief: Person) -> None:
    turned = story.joins("阿\u202e明\u3164", "aming")
    nobody = story.joins("\u3164\u2800", "amei")
    await hired(story, chief, turned, "审核员")
    await hired(story, chief, nobody, "审核员")
    await chief.says("/staff")
    assert any(button.startswith("阿明 ·") for button in chief.buttons)
    assert any(button.startswith("amei ·") for button in chief.buttons)


async def test_staffs_words_of_which_nothing_is_seen_are_asked_for_again(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.says(f"/note {BLANK}")
    assert "要记什么" in mod.last
    await mod.taps("取消")
    await mod.taps("不予立案")
    await mod.says(BLANK)
    assert "没有收到文字" in mod.last
    await mod.says("证据\u202e不足")
    assert "证据不足" in mod.last
