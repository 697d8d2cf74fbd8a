"""News is judged by the duty editor on shift (row C9); neglected cases are escalated (row D2)."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, card, colleague, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


async def reports_a_headline(story: Story, wei: Person) -> str:
    """File a news report by taps, and return its number."""
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    if "同意并继续" in wei.buttons:
        await wei.taps("同意并继续")
    for tap in ("新闻内容", "内容不实或不规范", "标题与内容不符"):
        await wei.taps(tap)
    await wei.says("《全城停水三天》")
    await wei.says("标题说停水三天，正文说三小时")
    await wei.taps("好了")
    await wei.taps("提交")
    return NUMBER.findall("\n".join(wei.screen))[-1]


@pytest.fixture
@beginning
async def editors(story: Story, chief: Person) -> tuple[Person, Person]:
    """Two duty editors; by the rota the first is there until three o'clock, the second from then on."""
    first = await colleague(story, chief, "王主编", "editor_wang", "值班主编")
    second = await colleague(story, chief, "李主编", "editor_li", "值班主编")
    chief.goes_to(story.desk_bot)
    await chief.starts(story.desk_bot)
    await chief.says("/duty")
    for tap in ("排班", "值班主编组", "修改"):
        await chief.taps(tap)
    await chief.says("每天 08:00-15:00 王主编\n每天 15:00-22:00 李主编")
    return first, second


async def decides(editor: Person) -> None:
    await editor.taps("作出决定")
    await editor.taps("更正内容")
    await editor.says("正文为停水三小时，标题夸大。")
    await editor.taps("跳过")
    await editor.taps("发出")


async def test_a_news_report_goes_to_the_editor_whose_hours_it_is_and_only_they_judge_it(
    story: Story, chief: Person, mod: Person, wei: Person, editors: tuple[Person, Person]
) -> None:
    wang, li = editors
    number = await reports_a_headline(story, wei)  # it is Monday, 14:00
    assert "处理最迟" in "\n".join(wei.screen)
    wang.goes_to(story.desk_bot)
    assert f"📥 分给您 {number}" in wang.last
    opens(story, wang, number)
    assert "经办 王主编" in card(wang)
    await investigates(wang)
    opens(story, li, number)
    await li.taps("作出决定")
    assert "现在不是您值班" in (li.alert or ""), li.alert
    await story.passes(hours=1, minutes=1)
    await wang.taps("作出决定")
    assert "现在不是您值班" in (wang.alert or ""), wang.alert
    await decides(li)
    assert "⏳ 更正内容 · 已安排" in wei.last
    assert "✅ 已处理" in card(li)


async def test_a_news_report_that_is_late_goes_to_the_lead_and_then_to_the_administrators(
    story: Story, chief: Person, mod: Person, wei: Person, editors: tuple[Person, Person]
) -> None:
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    number = await reports_a_headline(story, wei)
    for person in (lead, chief):
        person.goes_to(story.desk_bot)
    await story.passes(hours=24, minutes=1)
    assert "超时" in lead.last
    assert number in lead.last
    assert "经办 王主编" in lead.last
    assert number not in "\n".join(chief.screen)
    assert "比承诺的晚了" in "\n".join(wei.screen)
    await story.passes(hours=11)
    assert number not in "\n".join(chief.screen)
    await story.passes(hours=2)
    assert "仍然超时" in chief.last
    assert "负责人还没有处理" in chief.last
    assert number in chief.last
    opens(story, chief, number)
    assert sum("超时" in message and number in message for message in chief.screen) >= 1
    await story.passes(days=3)
    chief.goes_to(story.desk_bot)
    assert sum("仍然超时" in message and number in message for message in chief.screen) == 1, "once"
