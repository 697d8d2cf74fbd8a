"""In a collective complaint anonymous reports stand apart from the people: nobody knows whose they are (row A6)."""

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import filed_anonymously


async def test_anonymous_reports_stand_apart_in_the_counts(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    for _ in range(2):
        _, code = await filed_anonymously(story, wei)
    others = [await story.person(name) for name in ("小林", "小陈", "小赵", "小钱")]
    numbers = [await filed(story, person) for person in others]
    assert "👥" not in "".join(topic.name for topic in story.staff.topics.values()), "four people are no five"
    fifth = await story.person("小孙")
    numbers.append(await filed(story, fifth))
    topics = [topic for topic in story.staff.topics.values() if "👥" in topic.name and "已并入" not in topic.name]
    mod.goes_to(story.staff, topics[0].id)
    assert "集体投诉 · 不同的人 5 位，另有匿名 2 份 · 举报 7 件" in card(mod)
    opens(story, mod, numbers[0])
    assert "（5 人，另有匿名 2 份）" in card(mod)
    for reporter, word in ((fifth, numbers[-1]), (wei, code)):
        await reporter.says(word)
        assert "与 5 人就同一对象的投诉合并处理，另有匿名 2 份，" in reporter.last
    late = await story.person("小李")
    await late.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await late.taps(tap)
    await late.says("@loud_account")
    assert "已有 5 人就同一对象投诉，另有匿名 2 份，正在合并处理" in late.last


async def test_complaints_without_anonymous_reports_do_not_mention_them(story: Story, chief: Person) -> None:
    for name in ("小林", "小陈", "小赵", "小钱", "小孙"):
        person = await story.person(name)
        number = await filed(story, person)
    await person.says(number)
    assert "与 5 人就同一对象的投诉合并处理，结果会" in person.last
    [topic] = [topic for topic in story.staff.topics.values() if "👥" in topic.name and "已并入" not in topic.name]
    chief.goes_to(story.staff, topic.id)
    assert "匿名" not in card(chief)
