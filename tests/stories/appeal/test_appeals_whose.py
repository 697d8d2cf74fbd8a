"""Whose review it is: the card names one reviewer, and the same one has the word in private, whatever moves it."""

import re

import pytest

from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import card, colleague, decided, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

_NAMED = re.compile(r"经办 (\S+)")
_REVIEWED_BY = re.compile(r"复核：(.+)")
_ASKED = ("请您复核申诉", "申诉等您复核")


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case that `mod` has decided; the administrator can be written to."""
    number = await decided(story, chief, mod, wei)
    await chief.starts(story.desk_bot)
    chief.goes_to(story.staff)
    return number


async def test_the_one_who_stands_in_is_named_and_told(story: Story, chief: Person, wei: Person, number: str) -> None:
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    await appeals(wei)
    _only(story, number, lead, ann, chief)


async def test_of_two_leads_one_is_named_and_told(story: Story, chief: Person, wei: Person, number: str) -> None:
    leads = [await colleague(story, chief, name, f"lead_{n}", "负责人") for n, name in enumerate(("老陈", "老李"))]
    await appeals(wei)
    opens(story, chief, number)
    first = next(lead for lead in leads if lead.user.first_name in _NAMED.findall(card(chief))[0])
    other = next(lead for lead in leads if lead is not first)
    _only(story, number, first, other, chief)
    opens(story, first, number)
    await first.taps("更多")
    await first.taps("交给下一位")
    _only(story, number, other, first, chief)
    opens(story, other, number)
    await other.taps("更多")
    await other.taps("交给下一位")
    _only(story, number, first, other, chief)


async def test_the_last_lead_hands_it_to_the_administrator_who_is_named_and_told(
    story: Story, chief: Person, wei: Person, number: str
) -> None:
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    await appeals(wei)
    _only(story, number, lead, chief)
    opens(story, lead, number)
    await lead.taps("更多")
    await lead.taps("交给下一位")
    _only(story, number, chief, lead)
    opens(story, chief, number)
    await chief.taps("更多")
    await chief.taps("改派")
    await chief.taps("老陈")
    _only(story, number, lead, chief)


async def test_given_claimed_and_handed_over_it_is_always_one(
    story: Story, chief: Person, mod: Person, wei: Person, number: str
) -> None:
    ann, bob = [
        await colleague(story, chief, name, handle, "审核员") for name, handle in (("安安", "ann"), ("博博", "bob"))
    ]
    await ann.says("/duty")
    await ann.taps("我来值班")
    await appeals(wei)
    _only(story, number, ann, bob, chief)
    opens(story, chief, number)
    await chief.taps("更多")
    await chief.taps("改派")
    await chief.taps("博博")
    _only(story, number, bob, ann, chief)
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("博博")
    await chief.taps("✓ 审核员")
    _only(story, number, ann, chief, told=False)  # all that was bob's comes in one message
    ann.goes_to(story.desk_bot)
    assert "博博 的 1 件交给您" in ann.last
    opens(story, ann, number)
    await reviews(ann, "维持", "没有问题。")
    assert "复核结论：维持" in wei.last


async def test_a_reviewer_who_is_off_duty_at_night_has_the_word_in_the_morning(
    story: Story, chief: Person, wei: Person, number: str
) -> None:
    ann = await colleague(story, chief, "安安", "ann_mod", "审核员")
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    await story.passes(hours=10)
    await appeals(wei)
    _only(story, number, lead, ann, chief, told=False)
    await story.passes(hours=10)
    _only(story, number, lead, ann, chief)


def _only(story: Story, number: str, reviewer: Person, *others: Person, told: bool = True) -> None:
    """Check that the card names `reviewer` alone, and that nobody else has the word in private."""
    name = reviewer.user.first_name
    opens(story, reviewer, number)
    shown = card(reviewer)
    assert name in "".join(_NAMED.findall(shown)) or f"先由 {name} 接" in shown, shown
    assert [line.split(" [")[0] for line in _REVIEWED_BY.findall(shown)] == [name], shown
    asked = [one.user.first_name for one in (reviewer, *others) if _asked(story, one)]
    assert asked == ([name] if told else [])


def _asked(story: Story, person: Person) -> bool:
    person.goes_to(story.desk_bot)
    return any(words in "\n".join(person.screen) for words in _ASKED)
