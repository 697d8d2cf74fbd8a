"""Three languages, by the person's setting and switchable; no text falls back to another language (row B12)."""

import json

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Stage, Story


@pytest.mark.parametrize(
    ("code", "greeting", "received"),
    [
        ("zh-hans", "在这里投诉或举报", "已受理"),
        ("zh-cn", "在这里投诉或举报", "已受理"),
        ("zh-hant", "在這裡投訴或檢舉", "已受理"),
        ("zh-TW", "在這裡投訴或檢舉", "已受理"),
        ("en", "Make a complaint or a report here", "Received"),
        ("de", "Make a complaint or a report here", "Received"),
    ],
)
async def test_the_bot_speaks_the_language_of_the_app(story: Story, code: str, greeting: str, received: str) -> None:
    someone = await story.person("Someone", language_code=code)
    await someone.starts(story.reporter_bot)
    assert greeting in someone.last


@pytest.mark.parametrize(("code", "received"), [("zh-hant", "案件承辦人"), ("en", "the handler of this case")])
async def test_a_report_is_filed_in_each_language(story: Story, code: str, received: str) -> None:
    someone = await story.person("Someone", language_code=code)
    await filed(story, someone)
    assert received[-3:] in someone.last


async def test_the_language_is_switched_and_stays(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("/language")
    await wei.taps("繁體中文")
    assert "之後用繁體中文" in wei.last
    await wei.says(number)
    assert "待初審" in wei.last
    await story.passes(hours=25)
    assert "比承諾的晚了" in wei.last, "what is pushed speaks it too"


async def test_rules_and_rights_are_one_tap_away(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("规则与权利")
    assert "15 天内可以申诉" in wei.last
    await wei.taps("首页")
    assert "立案助手" in wei.last


async def test_the_menu_lists_the_commands_in_each_language_telegram_tells_apart(stage: Stage) -> None:
    story = await stage(introduces=True)
    calls = [call for call in story.calls("setMyCommands") if call["bot"] == story.reporter_bot.username]
    menus = {call["params"]["language_code"]: call["params"]["commands"] for call in calls}
    assert set(menus) == {"", "zh", "en"}
    for menu in menus.values():
        told = menu if isinstance(menu, list) else json.loads(menu)
        assert [line["command"] for line in told][:3] == ["start", "report", "status"]
