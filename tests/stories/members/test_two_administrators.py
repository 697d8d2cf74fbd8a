"""Lead, administrator and clearance are granted by two, and whatever happens to staff is told to those in charge."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, hired, investigates, opens, proposes_a_ban
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.stories.staging import CHIEF
from tests.support.clock import ManualClock
from tests.support.environment import environment_of


@pytest.fixture
@beginning
async def second(story: Story, chief: Person) -> Person:
    """Another administrator."""
    return await colleague(story, chief, "副主任", "vice_chief", "管理员")


async def test_a_second_administrator_approves_with_a_press_and_those_in_charge_are_told(
    story: Story, chief: Person, second: Person, mod: Person
) -> None:
    lead = await colleague(story, second, "老陈", "old_chen", "负责人")
    await hired(story, second, mod, "审核员")
    await chief.starts(story.desk_bot)
    second.goes_to(story.staff)
    await second.says("/staff")
    await second.taps("阿明")
    await second.taps("负责人")
    assert second.alert == "已提出，要第二个人同意才生效。"
    assert "⏳ 负责人：等另一位管理员同意" in "\n".join(second.screen)
    assert "✓ 负责人" not in second.buttons
    await second.taps("✅ 同意")
    assert "要由另一个人同意" in (second.alert or "")
    chief.goes_to(story.desk_bot)
    assert "副主任 提出给 阿明：负责人" in "\n".join(chief.screen)
    await chief.taps("✅ 同意")
    assert "✅ 周主任 同意，已生效。" in "\n".join(chief.screen)
    assert "✅ 周主任 同意，已生效。" in "\n".join(second.screen), "its card in the group says so too"
    lead.goes_to(story.desk_bot)
    assert "阿明 得到角色「负责人」，副主任 给的。\n第二个人：周主任" in lead.last
    assert story.rows("SELECT roles FROM staff WHERE ALIAS = '阿明'") == [("lead moderator",)]


@pytest.mark.parametrize(
    ("language", "one", "every"),
    [
        ("zh-hans", "👤 周主任 把 阿明 的小组改为「账户组」。", "👤 周主任 把 阿明 的小组改为「各组」。"),
        ("zh-hant", "👤 周主任 將 阿明 的小組改為「帳號組」。", "👤 周主任 將 阿明 的小組改為「各組」。"),
        ("en", "👤 周主任 set the team of 阿明: Accounts.", "👤 周主任 set the team of 阿明: every team."),
    ],
)
async def test_whose_cases_somebody_sees_from_now_on_is_told_to_those_in_charge(
    story: Story, chief: Person, mod: Person, language: str, one: str, every: str
) -> None:
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人", language_code=language)
    await hired(story, chief, mod, "审核员", "账户组")
    lead.goes_to(story.desk_bot)
    assert one in lead.last
    await chief.taps("✓ 账户组")
    assert every in lead.last


async def test_an_administrator_of_the_settings_is_on_record_and_told_when_they_first_come(
    stage: Stage,
) -> None:
    story = await stage(admin_ids=frozenset({CHIEF, 9002}))
    chief = story.chief()
    await chief.starts(story.desk_bot)
    other = Person(story.sandbox, story.sandbox.add_person("副主任", id=9002, language_code="zh-hans"), story.settle)
    other.goes_to(story.desk_bot)
    await other.starts(story.desk_bot)
    assert "👤 副主任 得到角色「管理员」，运维人员 给的。" in chief.last
    recorded = "SELECT ALIAS, e.kind FROM house_event e JOIN staff ON staff.id = e.subject_id ORDER BY e.id"
    assert story.rows(recorded)[-1] == ("副主任", "role_given")
    heard = len(chief.messages())
    await other.says("/help")
    assert len(chief.messages()) == heard, "once"


async def test_who_was_made_an_administrator_by_somebody_approves_nothing_that_they_propose(
    story: Story, chief: Person, second: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.taps("负责人")
    assert "lian staff approve" in "\n".join(chief.screen), "nobody but the operator may be the second"
    second.goes_to(story.desk_bot)
    assert "周主任 提出给 阿明：负责人" in "\n".join(second.screen)
    card = next(message for message in second.messages() if "提出给" in str(message.content))
    await second.taps_data(card, "sp.2.yes")
    assert "您的职务是提出的人给的" in (second.alert or "")
    assert story.rows("SELECT roles FROM staff WHERE ALIAS = '阿明'") == [("moderator",)]
    await second.taps("撤回")
    assert "已由 副主任 撤回" in "\n".join(second.screen)


async def test_a_lead_approves_no_decision_of_who_made_them_a_lead(
    story: Story, chief: Person, second: Person, wei: Person
) -> None:
    lead = await colleague(story, second, "老陈", "old_chen", "负责人")
    number = await filed(story, wei, words="他昨天在评论里骂人")
    opens(story, second, number)
    await investigates(second)
    await proposes_a_ban(second)
    opens(story, lead, number)
    await lead.taps("批准")
    assert "您的职务是提出的人给的" in (lead.alert or "")


@pytest.fixture
def typed(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock_of: ManualClock) -> CliRunner:
    """The operator's command line, on the database of the Lian that runs."""
    env = tmp_path / "operator"
    env.mkdir()
    monkeypatch.chdir(env)
    told = environment_of(story.settings)
    Path(".env").write_text("".join(f"{name}={value}\n" for name, value in told.items()), encoding="utf-8")
    monkeypatch.setattr(cli, "RealClock", lambda: clock_of)
    return CliRunner()


@pytest.fixture
def clock_of(story: Story) -> ManualClock:
    return story.clock


async def test_where_there_is_one_administrator_the_operators_command_line_is_the_second(
    story: Story, chief: Person, mod: Person, typed: CliRunner
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.taps("涉密许可")
    screen = "\n".join(chief.screen)
    assert "没有其他管理员可以同意" in screen
    assert "lian staff approve 1" in screen
    assert "同意" not in chief.buttons
    listed = typed.invoke(cli.app, ["staff", "list"])
    assert "1  clearance for 阿明, proposed by 周主任" in listed.output
    approved = typed.invoke(cli.app, ["staff", "approve", "1"])
    assert approved.exit_code == 0
    assert "Approved: clearance for 阿明" in approved.output
    await story.sweeps()
    assert story.rows("SELECT cleared FROM staff WHERE ALIAS = '阿明'") == [(1,)]
    assert "✅ 运维人员 同意，已生效。" in "\n".join(chief.screen)
    again = typed.invoke(cli.app, ["staff", "approve", "1"])
    assert isinstance(again.exception, StartRefusedError)
    assert "No proposal 1 waits" in str(again.exception)
    assert "Nothing waits" in typed.invoke(cli.app, ["staff", "list"]).output


async def test_what_the_operator_approved_while_lian_was_stopped_takes_effect_at_its_start(
    story: Story, chief: Person, mod: Person, typed: CliRunner
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.taps("负责人")
    await story.stops()
    assert typed.invoke(cli.app, ["staff", "approve", "1"]).exit_code == 0
    assert story.rows("SELECT roles FROM staff WHERE ALIAS = '阿明'") == [("moderator",)]
    await story.starts()
    assert story.rows("SELECT roles FROM staff WHERE ALIAS = '阿明'") == [("lead moderator",)]


async def test_what_nobody_approves_expires_and_its_card_says_so(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.taps("负责人")
    await story.passes(days=7, minutes=1)
    assert "到期没有人同意" in "\n".join(chief.screen)
    await chief.says("/staff")
    await chief.taps("阿明")
    assert "⏳" not in chief.last
    await chief.taps("负责人")
    assert "⏳ 负责人" in "\n".join(chief.screen), "and it can be proposed anew"
