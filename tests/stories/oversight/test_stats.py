"""Work figures (row C15): a member sees their own, a lead the team, an administrator all; as a picture and a file."""

import csv
import io

import pytest
from PIL import Image

from dialogs.engine.label_width import COLUMNS, columns
from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired, opens, refused
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """The lead of the content team, in private with the desk bot."""
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人", "内容组")
    lead.goes_to(story.desk_bot)
    return lead


@pytest.fixture
@beginning
async def worked(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    """Three cases: one decided in time, one accepted late, one not looked at."""
    await hired(story, chief, mod, "审核员")
    first = await filed(story, wei)
    opens(story, mod, first)
    for label in ("立案", "开始调查", "作出决定", "删除内容", "查证属实", "跳过", "发出"):
        await mod.taps(label)
    second = await filed(story, wei, about="@second")
    await filed(story, wei, about="@third")
    await story.passes(hours=24, minutes=5)
    opens(story, mod, second)
    await mod.taps("立案")
    mod.goes_to(story.desk_bot)


async def test_figures_without_cases_say_so(story: Story, chief: Person) -> None:
    await chief.starts(story.desk_bot)
    await chief.says("/stats")
    assert "绩效 · 全部" in chief.last
    assert "这段时间里还没有案件" in chief.last
    assert not any("图" in label for label in chief.buttons)


async def test_a_member_sees_their_own_and_nothing_else(story: Story, worked: None, mod: Person) -> None:
    await mod.says("/stats")
    assert "阿明\n经手 2 · 在手 0 · 按时 4/5\n推翻 0/1" in mod.last
    assert "初审 1/2 · 开始调查 1/1" in mod.last
    assert not any("全部" in label or "组" in label for label in mod.buttons)
    shown = mod.last_message
    for scope in ("all", "content", "me.sideways", "nothing"):
        await mod.taps_data(shown, f"st.week.{scope}")
        assert mod.alert
    assert ("st", "refusal-stats-not-yours") in refused(story)
    await mod.taps_data(shown, "st.century.me")
    assert mod.alert == "这一步已经过去了，请看最新的那条消息。"


async def test_a_lead_sees_the_team_and_no_other(story: Story, worked: None, lead: Person) -> None:
    await lead.says("/stats")
    assert "绩效 · 内容组" in lead.last
    assert "内容组\n经手 2 · 在手 2 · 按时 4/10" in lead.last
    assert "阿明\n经手 2" in lead.last
    await lead.taps_data(lead.last_message, "st.thirty.service")
    assert lead.alert == "只能看自己的，负责人可以看本组的。"
    await lead.taps("近 7 天")
    assert "✓ 近 7 天" in lead.buttons
    await lead.taps("上月")
    assert "这段时间里还没有案件" in lead.last or "按时 0/0" in lead.last


async def test_the_figures_are_drawn_and_given_as_a_file_in_the_readers_language(
    story: Story, worked: None, chief: Person
) -> None:
    await chief.starts(story.desk_bot)
    await chief.says("/stats")
    assert "全部\n经手 2" in chief.last
    await chief.taps("图")
    [*_, picture] = chief.last_message.files
    assert Image.open(io.BytesIO(picture.content)).width > 1000
    await chief.taps("CSV")
    [file] = chief.last_message.files
    assert file.name == "lian-stats-all-thirty.csv"
    rows = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert [row["绩效 · 全部"] for row in rows][:4] == ["全部", "内容组", "周主任", "阿明"]
    assert (rows[3]["经手"], rows[3]["初审 按时"], rows[3]["初审 按时 /"]) == ("2", "1", "2")


async def test_figures_are_not_shown_in_the_group(story: Story, worked: None, mod: Person) -> None:
    mod.goes_to(story.staff)
    await mod.says("/stats")
    assert mod.last == "绩效只在私聊里看，请给我发私信。"


@pytest.mark.parametrize("language", ["简体中文", "繁體中文", "English"])
async def test_the_figures_are_readable_at_the_width_of_a_telephone(
    story: Story, worked: None, chief: Person, wei: Person, language: str
) -> None:
    await chief.starts(story.desk_bot)
    await chief.says("/help")
    await chief.taps(language)
    await chief.says("/stats")
    wide = [line for line in chief.last.splitlines() if columns(line) > COLUMNS]
    assert not wide
