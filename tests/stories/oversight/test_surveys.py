"""The survey after closing (row B8): a rating by one tap, a comment, asked once; unsolved cases lead to the appeal."""

import pytest
from sqlalchemy import create_engine, text

from sandbox import Person
from tests.stories.at_the_desk import card, decided, filed
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


def asked(person: Person) -> list[str]:
    return [message for message in person.screen if "您对处理满意吗" in message]


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case closed at two in the afternoon, because its reporter agreed."""
    number = await decided(story, chief, mod, wei)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    return number


async def test_one_tap_rates_and_a_word_may_follow_asked_once(story: Story, number: str, wei: Person) -> None:
    await story.passes(hours=23)
    assert not asked(wei)
    await story.passes(hours=1)
    assert len(asked(wei)) == 1
    assert wei.last.startswith(f"🙏 {number} 已结案")
    assert wei.buttons[:6] == ["1", "2", "3", "4", "5", "问题没有解决"]
    survey = wei.last_message
    await wei.taps("4")
    assert "记下了：4 分" in wei.last
    await wei.says("很快，谢谢")
    assert "收到了，谢谢" in wei.last
    await wei.taps("2", survey)
    assert wei.alert == "您已经打过分了：4 分，谢谢。"
    await story.passes(days=60)
    assert len(asked(wei)) == 1
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        [(rating, words)] = conn.execute(text("SELECT rating, sealed_comment FROM survey")).all()
    engine.dispose()
    assert rating == 4
    assert words
    assert "很快".encode() not in words


async def test_the_survey_waits_for_the_end_of_the_quiet_hours(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await story.passes(hours=9)  # eleven at night
    await wei.taps("同意")
    await wei.taps("同意并结案")
    await story.passes(hours=25)
    assert not asked(wei)
    await story.passes(hours=8)
    assert len(asked(wei)) == 1


async def test_an_unsolved_case_leads_to_the_appeal_while_its_window_is_open(
    story: Story, number: str, mod: Person, wei: Person
) -> None:
    await story.passes(days=1)
    await wei.taps("问题没有解决")
    assert f"申诉 {number} （1/3）" in wei.last
    await wei.taps("处理结果不对")
    await wei.says("还在骂")
    await wei.taps("提交申诉")
    assert "已收到申诉" in wei.last
    assert "🟤 申诉复核" in card(mod)


async def test_the_survey_about_a_result_agreed_to_late_still_comes_within_the_appeal_window(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await decided(story, chief, mod, wei)
    await story.passes(days=14, hours=12)
    await wei.taps("同意")
    await wei.taps("同意并结案")
    await story.passes(hours=8)
    assert len(asked(wei)) == 1
    await wei.taps("问题没有解决")
    assert "你不同意什么" in wei.last.replace("您", "你")


async def test_an_unsolved_case_after_the_window_says_where_else_to_go(story: Story, number: str, wei: Person) -> None:
    await story.passes(days=1)
    survey = wei.last_message
    await story.passes(days=15)
    await wei.taps("问题没有解决", survey)
    assert "很遗憾问题没有解决" in wei.last
    assert "12377" in wei.last
    assert "我要举报" in "\n".join(wei.buttons)


async def test_after_a_month_the_survey_is_over_and_a_strangers_tap_finds_nothing(
    story: Story, number: str, wei: Person
) -> None:
    await story.passes(days=1)
    survey = wei.last_message
    lin = await story.person("林女士")
    await lin.starts(story.reporter_bot)
    await lin.taps_data(lin.last_message, "v.rate.1.5")
    assert "没有找到您可以查看的案件" in (lin.alert or "")
    await wei.taps_data(survey, "v.rate.1.9")
    assert wei.alert
    await story.passes(days=30)
    await wei.taps("5", survey)
    assert "这次调查已经结束" in (wei.alert or "")


async def test_a_withdrawn_report_is_not_asked_about(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.passes(days=3)
    assert not asked(wei)
