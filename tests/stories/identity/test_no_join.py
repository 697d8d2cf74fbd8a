"""After an anonymous filing no join of any columns, times to the minute, leads from an account to its case (row A6)."""

import pytest

from rules.tickets import new_number
from sandbox import Person
from tests.stories.at_the_desk import NUMBER, filed
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import CODE, filed_anonymously, reviewed
from tests.stories.identity.leads import leads
from tests.support.databases import KINDS


@pytest.mark.parametrize("database", KINDS, indirect=True)
async def test_no_join_leads_from_an_account_to_its_anonymous_case(story: Story) -> None:
    people = [await story.person(name) for name in ("甲", "乙", "丙")]
    # They begin in one order and file in another, so that numbers of rows do not agree by chance.
    for person in people:
        await story.passes(minutes=4, seconds=11, microseconds=7)
        await person.starts(story.reporter_bot)
        await person.taps("我要举报")
    whose = []
    for person in (people[1], people[2], people[0]):
        await story.passes(minutes=6, seconds=5, microseconds=7)
        whose.append((person, (await _filed(story, person))[0]))
    assert leads(story, whose) == []


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_no_transaction_tells_after_a_minute(story: Story) -> None:
    """They do nothing more after they have filed, or have said something on a case that stays open."""
    people = [await story.person(name) for name in ("甲", "乙", "丙", "丁")]
    for person in people:
        await reviewed(story, person)
        await person.says("/cancel")
    await story.passes(hours=3)
    filed = [(person, await filed_anonymously(story, person, save=False)) for person in people[:2]]
    whose = [(person, number) for person, (number, _) in filed]
    assert len(leads(story, whose)) == 2, "the transaction of filing wrote rows of the account"
    await story.passes(minutes=1)
    assert leads(story, whose) == []
    whose = [(people[2], filed[0][1][0]), (people[3], filed[1][1][0])]
    for person, (_, (_, code)) in zip(people[2:], filed, strict=True):
        await person.says(code)
        await person.taps("补充")
        await person.says("还有一句")
    assert len(leads(story, whose)) == 2, "so did that of the words"
    await story.passes(minutes=1)
    assert leads(story, whose) == []


async def test_the_search_finds_the_link_of_a_confidential_case(story: Story, wei: Person) -> None:
    await reviewed(story, wei)
    await wei.taps("提交")
    [(number,)] = story.rows("SELECT number FROM cases")
    [path] = leads(story, [(wei, number)])
    assert "cases" in path


async def test_what_an_account_is_counted_by_tells_no_hour(story: Story, wei: Person) -> None:
    """They file openly, ask for a case and file anonymously within one hour: no row of use knows which hour it was."""
    hour = "SELECT count(*) FROM budget_use WHERE seconds < 86400"
    await filed(story, wei, about="@open_report")
    await wei.says(new_number())
    _, code = await filed_anonymously(story, wei, about="@hidden_report")
    await wei.says(code)
    await wei.taps("收起案件")
    rows = story.rows("SELECT holder, until FROM budget_use")
    assert len(rows) > 4
    assert {until % (24 * 3600 * 1_000_000) for _, until in rows} == {0}, "the day"
    [(counted,)] = story.rows(hour)
    assert counted, "what is counted by the hour is there while the hour runs"
    await story.passes(hours=1)
    await wei.says(new_number())
    again = story.rows("SELECT holder, until FROM budget_use WHERE seconds < 86400")
    assert again
    assert not {row[0] for row in rows} & {row[0] for row in again}, "one hour is not known by another"
    await story.passes(hours=1)
    assert story.rows(hour) == [(0,)]


async def test_an_album_leads_to_no_other_part_of_it(story: Story, wei: Person) -> None:
    await reviewed(story, wei)
    await wei.sends_album(("photo", "photo"))
    await wei.taps("改身份")
    await wei.taps("匿名")
    await wei.taps("提交")
    [(first,), (second,)] = story.rows("SELECT album FROM evidence WHERE case_id IS NOT NULL")
    assert first == second, "it is an album still"
    assert first not in {it.content.get("media_group_id") for it in wei.messages()}


async def _filed(story: Story, person: Person) -> tuple[str, str]:
    """Write with a photo that stays and one that goes, and file; then open it and leave it again."""
    await person.taps("同意并继续")
    await person.taps("谩骂")
    await person.says("@loud_account")
    await person.says(f"他在评论里骂人 {person.user.id}")
    await person.sends_album(("photo", "photo"))
    await person.taps("删除 1")
    await person.sends_photo()
    await person.taps("好了")
    await person.taps("改身份")
    await person.taps("匿名")
    await person.taps("提交")
    number, code = NUMBER.findall(person.last)[-1], CODE.findall(person.last)[-1]
    await person.taps("我存好了")
    await story.passes(minutes=3, microseconds=7)
    await person.says(code)
    await person.taps("补充")
    await person.says("还有一句")
    await person.taps("好了")
    await person.taps("收起案件")
    return number, code
