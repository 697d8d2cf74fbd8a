"""Search (row C12): by number, by subject in any form, by a category word; and related cases."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, opens
from tests.stories.conftest import Story


@pytest.fixture
async def lin(story: Story) -> Person:
    """Another reporter."""
    return await story.person("小林")


def block(number: str) -> str:
    return number.split("-")[2]


async def test_a_subject_is_found_however_it_is_written(
    story: Story, chief: Person, mod: Person, wei: Person, lin: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    first = await filed(story, wei, about="https://weibo.com/u/1234567890")
    second = await filed(story, lin, about="https://m.weibo.cn/u/1234567890")
    other = await filed(story, wei, about="@somebody_else")
    mod.goes_to(story.staff)
    await mod.says("/search https://www.weibo.com/u/1234567890")
    assert "同一对象" in mod.last
    assert "2 件" in mod.last
    assert [block(first) in label or block(second) in label for label in mod.buttons[:2]] == [True, True]
    assert block(other) not in mod.screen[-1]


async def test_a_subject_is_found_without_its_platform_being_named(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, about="@Loud_Account")
    mod.goes_to(story.desk_bot)
    await mod.says("/search @loud_account")
    assert block(number) in mod.screen[-1]
    await mod.taps(block(number))
    assert number in mod.last
    assert "立案" in mod.buttons


async def test_a_number_without_its_la_and_dashes_is_a_number_where_there_is_such_a_case(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    # A name of eleven characters that happens to be a sound number.
    number = await filed(story, wei, about="@wang1234629")
    bare = number.removeprefix("LA").replace("-", "")
    mod.goes_to(story.desk_bot)
    for said in (bare, f"看下{bare}", f"/search {bare}"):
        await mod.says(said)
        assert number in mod.last
        assert "立案" in mod.buttons
    await mod.says("/search @wang1234629")
    assert block(number) in mod.screen[-1]
    await mod.says("wang1234629")
    assert "LA-" not in mod.last


async def test_a_category_word_finds_the_cases_under_it(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = [await filed(story, wei, about=f"@somebody{n}") for n in range(6)]
    mod.goes_to(story.staff)
    await mod.says("/search 骂人")
    assert "谩骂" in mod.last
    assert "6 件" in mod.last
    assert len([label for label in mod.buttons if "谩骂 ·" in label]) == 5
    await mod.taps("下一页")
    assert block(numbers[5]) in mod.buttons[0]


async def test_the_dialog_of_search_keeps_asking_where_nothing_was_found(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    mod.goes_to(story.desk_bot)
    await mod.says("/queue")
    await mod.taps("搜索")
    await mod.says("@nobody_at_all")
    assert "没有找到" in mod.last
    await mod.says("@loud_account")
    assert block(number) in "\n".join(mod.screen[-2:])


async def test_the_card_counts_and_lists_related_cases_without_their_reporters(
    story: Story, chief: Person, mod: Person, wei: Person, lin: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    first = await filed(story, wei)
    opens(story, mod, first)
    assert "相关" not in card(mod)
    second = await filed(story, lin, words="又骂人了")
    opens(story, mod, second)
    assert "相关案件 1 件（办理中 1）" in card(mod)
    await mod.taps("相关 1")
    assert f"与 {second} 同一对象 · 另有 1 件" in mod.last
    assert block(first) in mod.screen[-1]
    assert "小伟" not in mod.screen[-1]
    opens(story, mod, first)
    assert "相关案件 1 件（办理中 1）" in card(mod)  # though it was there before the second came
    opens(story, mod, second)
    for button in ("不予立案", "没有违规", "发出"):
        await mod.taps(button)
    opens(story, mod, first)
    assert "相关案件 1 件（办理中 0）" in card(mod)


async def test_the_card_tells_earlier_findings_against_the_subject(
    story: Story, chief: Person, mod: Person, wei: Person, lin: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, words="他昨天在评论里骂人"))
    for button in ("立案", "开始调查", "按建议处理", "发出"):
        await mod.taps(button)
    opens(story, mod, await filed(story, lin))
    assert "此前违规 1 次 · 相关案件 1 件（办理中 0）" in card(mod)


async def test_a_case_that_names_a_colleague_is_neither_found_nor_counted_by_who_may_not_see_it(
    story: Story, chief: Person, mod: Person, wei: Person, lin: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    open_one = await filed(story, wei)
    await filed(story, lin, words="@aming 也参与了")
    opens(story, mod, open_one)
    mod.goes_to(story.desk_bot)
    await mod.says("/search @loud_account")
    assert "· 1 件" in mod.last
    chief.goes_to(story.desk_bot)
    await chief.starts(story.desk_bot)
    await chief.says("/search @loud_account")
    assert "· 2 件" in chief.last  # cleared for what names a colleague, as there is nobody else


async def test_a_private_search_finds_only_cases_of_the_members_team(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员", "账户组")
    await filed(story, wei)
    mod.goes_to(story.desk_bot)
    await mod.says("/search @loud_account")
    assert "没有找到" in mod.last
    mod.goes_to(story.staff)
    await mod.says("/search @loud_account")
    assert "· 1 件" in mod.last  # in the group everybody may look


async def test_data_that_no_button_carries_is_refused(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    mod.goes_to(story.desk_bot)
    await mod.says("/queue")
    shown = mod.messages()[-1]
    huge = 10**40
    for data in ("f", "f.leaf.nonsense.0", "f.like.x.0", "f.of.999.0", "f.like..0", f"f.like.{huge}.0", f"f.of.{huge}"):
        await mod.taps_data(shown, data)
        assert mod.alert
    await mod.taps_data(shown, f"f.like.999.{10**17}")
    assert "现在没有" in mod.last
