"""In a collective complaint anonymous reports stand apart from the people: nobody knows whose they are (row A6)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import TAPS, card, filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.identity.anonymous import filed_anonymously

SAID = {
    "zh-hans": (
        "不同的人 5 位，另有匿名 2 份 · 举报 7 件",
        "5 人就同一对象投诉，另有匿名 2 份，合并为集体投诉",
        "（5 人，另有匿名 2 份）",
        "与 5 人就同一对象的投诉合并处理，另有匿名 2 份，",
        "已有 5 人就同一对象投诉，另有匿名 2 份，正在合并处理",
    ),
    "zh-hant": (
        "不同的人 5 位，另有匿名 2 份 · 檢舉 7 件",
        "5 人就同一對象投訴，另有匿名 2 份，合併為集體投訴",
        "（5 人，另有匿名 2 份）",
        "與 5 人就同一對象的投訴合併處理，另有匿名 2 份，",
        "已有 5 人就同一對象投訴，另有匿名 2 份，正在合併處理",
    ),
    "en": (
        "5 different people, and 2 anonymous reports",
        "5 people have complained about the same subject, and 2 anonymous reports. This is now a collective complaint",
        "(5 people, and 2 anonymous reports)",
        "from 5 people about the same subject, and 2 anonymous reports; ",
        "5 people have complained about the same subject, and 2 anonymous reports, and we",
    ),
}
"""In each language: on the leading card, beside it, on a member's card, to its reporter, to who is about to file."""


@pytest.mark.parametrize("language", list(SAID))
async def test_anonymous_reports_stand_apart_in_the_counts(stage: Stage, language: str) -> None:
    story = await stage(language={"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}.get(language, language))
    leading, begun, member, to_reporter, to_next = SAID[language]
    report, agree, abuse, *_ = TAPS[language]
    chief, wei = story.chief(), await story.person("小伟", language_code=language)
    for _ in range(2):
        _, code = await filed_anonymously(story, wei)
    others = [await story.person(name, language_code=language) for name in ("小林", "小陈", "小赵", "小钱", "小孙")]
    numbers = [await filed(story, person) for person in others[:4]]
    assert "👥" not in "".join(topic.name for topic in story.staff.topics.values()), "four people are no five"
    numbers.append(await filed(story, others[4]))
    topics = [topic for topic in story.staff.topics.values() if "👥" in topic.name]
    [leader] = [topic for topic in topics if not any(word in topic.name for word in ("已并入", "已併入", "joined"))]
    chief.goes_to(story.staff, leader.id)
    assert leading in card(chief)
    assert any(begun in message for message in chief.screen)
    opens(story, chief, numbers[0])
    assert member in card(chief)
    for reporter, word in ((others[4], numbers[-1]), (wei, code)):
        await reporter.says(word)
        assert to_reporter in reporter.last
    late = await story.person("小李", language_code=language)
    await late.starts(story.reporter_bot)
    for tap in (report, agree, abuse):
        await late.taps(tap)
    await late.says("@loud_account")
    assert to_next in late.last


async def test_leads_are_told_of_anonymous_reports_too(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员", "负责人")
    await mod.starts(story.desk_bot)
    await filed_anonymously(story, wei)
    for name in ("小林", "小陈", "小赵", "小钱", "小孙"):
        await filed(story, await story.person(name))
    assert any("集体投诉已有 5 人，另有匿名 1 份 · " in message for message in mod.screen)


async def test_two_anonymous_reports_that_staff_put_together_are_no_people(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    first, code = await filed_anonymously(story, wei)
    second, _ = await filed_anonymously(story, wei, about="@quiet_account")
    opens(story, mod, second)
    await mod.taps("更多")
    await mod.taps("标为重复")
    await mod.says(first)
    await wei.says(code)
    assert "与就同一对象的匿名举报合并处理，一共 2 份，结果要您凭自己的码回来看" in wei.last


async def test_complaints_without_anonymous_reports_do_not_mention_them(story: Story, chief: Person) -> None:
    for name in ("小林", "小陈", "小赵", "小钱", "小孙"):
        person = await story.person(name)
        number = await filed(story, person)
    await person.says(number)
    assert "与 5 人就同一对象的投诉合并处理，结果会" in person.last
    [topic] = [topic for topic in story.staff.topics.values() if "👥" in topic.name and "已并入" not in topic.name]
    chief.goes_to(story.staff, topic.id)
    assert "匿名" not in card(chief)
