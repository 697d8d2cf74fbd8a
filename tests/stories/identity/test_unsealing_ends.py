"""A proposal to unseal ends unanswered, refused, or because the reporter was erased: its proposer is told which."""

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, rejected, reviews
from tests.stories.at_the_desk import colleague, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.identity.test_unsealing import acts, private, proposed

BOTH = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person, mod: Person) -> Person:
    """A lead, beside a moderator; both can be written to in private."""
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    person = await colleague(story, chief, "老陈", "old_chen", "负责人")
    await person.starts(story.desk_bot)
    return person


@BOTH
async def test_the_proposer_is_told_that_it_is_agreed(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    await proposed(story, mod, wei)
    lead.goes_to(story.desk_bot)
    await lead.taps("✅ 同意")
    assert all(str(wei.user.id) in private(story, it) for it in (mod, lead))
    assert "老陈（负责人）同意" in private(story, mod)
    assert "两位工作人员看了您是谁" in wei.last
    await story.passes(hours=25)
    assert all(str(wei.user.id) not in private(story, it) for it in (mod, lead))
    assert "过了一天没有人同意" not in private(story, mod)


async def test_the_proposer_is_told_that_it_is_refused(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    await proposed(story, mod, wei)
    lead.goes_to(story.desk_bot)
    await lead.taps("❌ 不同意")
    assert "老陈（负责人）不同意：没有人看到身份" in private(story, mod)
    await story.passes(hours=25)
    assert "过了一天没有人同意" not in private(story, mod)
    assert str(wei.user.id) not in private(story, mod)


@BOTH
async def test_the_proposer_is_told_that_it_has_lapsed(story: Story, lead: Person, mod: Person, wei: Person) -> None:
    await proposed(story, mod, wei)
    await story.passes(hours=23)
    assert "过了一天没有人同意" not in private(story, mod)
    await story.passes(hours=2)
    assert "过了一天没有人同意，已失效：没有人看到身份" in private(story, mod)
    assert "过了一天没有人同意" not in private(story, lead), "the question to them is deleted"
    assert acts(story) == ["unseal_proposed"]


@BOTH
async def test_a_proposal_ends_with_the_erasure_of_the_reporter(
    story: Story, lead: Person, mod: Person, wei: Person
) -> None:
    number = await proposed(story, mod, wei)
    lead.goes_to(story.desk_bot)
    asked = lead.last_message
    await wei.says(f"/status {number}")
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await wei.says("/erase")
    await wei.taps("确定删除")
    for person in (mod, lead):
        assert "举报人的资料已经清除：没有人看到身份，这个提议已失效" in private(story, person)
    assert "✅ 同意" not in lead.buttons
    [(place,)] = story.rows("SELECT seq FROM event WHERE act = 'unseal_proposed'")
    await lead.taps_data(asked, f"unseal_agree.1..{place}")
    assert "没有身份可以解封：举报人的资料已经清除" in (lead.alert or "")
    await story.passes(hours=25)
    assert "过了一天没有人同意" not in private(story, mod)
    assert acts(story) == ["unseal_proposed"]


async def test_who_wants_to_be_erased_later_is_told_of_an_unsealing_before(
    story: Story, lead: Person, mod: Person, wei: Person
) -> None:
    number = await proposed(story, mod, wei)
    await wei.says("/erase")
    assert number in wei.last
    await wei.taps("确定，结案后自动删除")
    lead.goes_to(story.desk_bot)
    await lead.taps("✅ 同意")
    assert str(wei.user.id) in private(story, mod), "the case is not closed yet"
    assert "两位工作人员看了您是谁" in "\n".join(wei.screen)


async def test_who_wants_to_be_erased_during_the_review_of_an_appeal_gets_its_result_first(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await rejected(story, chief, mod, wei)
    await appeals(wei, matter="应当立案")
    await wei.says("/erase")
    assert number in wei.last
    assert "结案" in wei.last
    await wei.taps("确定，结案后自动删除")
    assert story.rows("SELECT account IS NOT NULL FROM person") == [(1,)]
    second = await colleague(story, chief, "阿强", "aqiang", "审核员")
    opens(story, second, number)
    await reviews(second, "维持", "理由充分")
    assert "理由充分" in "\n".join(wei.screen), "the result still reaches them"
    await story.passes(hours=2)
    assert story.rows("SELECT account FROM person") == [(None,)]
    assert "reporter_erased" in [act for (act,) in story.rows("SELECT act FROM event")]
    seen = len(wei.messages())
    await filed(story, await story.person("小林"), about="@another")
    assert len(wei.messages()) == seen
