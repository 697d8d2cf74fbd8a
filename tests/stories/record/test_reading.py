"""Reading needs the same rights as acting: members who may not work on a case are shown nothing of it, in any way.

`make roles` tries every press for each of them; otherwise each tries every fifth, another than the others.
"""

import os
from collections.abc import Awaitable, Callable

import pytest

from dialogs.queue import QueueTab
from handlers.flows.routing.desk import COMMANDS, ON_A_CASE
from rules.operator.housekeeping import Stretch
from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import colleague, filed, hired, opens
from tests.stories.conftest import Story

EVERY = 1 if "LIAN_ROLES" in os.environ else 5

WORDS, ABOUT = "他把我的资料给了别人", "@loud_account"


async def without_a_role(story: Story, chief: Person, mod: Person) -> None:
    """Add a member without a role."""
    await hired(story, chief, mod)


async def demoted(story: Story, chief: Person, mod: Person) -> None:
    """Add a moderator and take the role away."""
    await hired(story, chief, mod, "审核员")
    await chief.taps("✓ 审核员")


async def removed(story: Story, chief: Person, mod: Person) -> None:
    """Add a moderator and remove them from the staff."""
    await hired(story, chief, mod, "审核员")
    await chief.taps("移除")
    await chief.taps("移除")


async def of_another_team(story: Story, chief: Person, mod: Person) -> None:
    """Add a member of another team, under a policy that shows members only their own team's cases."""
    await hired(story, chief, mod, "审核员", "账户组")


async def uncleared(story: Story, chief: Person, mod: Person) -> None:
    """A moderator of every team; the case names a colleague."""
    await hired(story, chief, mod, "审核员")


WHO = [without_a_role, demoted, removed, of_another_team, uncleared]
Becomes = Callable[[Story, Person, Person], Awaitable[None]]


@pytest.fixture
def about(request: pytest.FixtureRequest) -> str:
    return "@lin_cleared" if request.node.callspec.params.get("becomes") is uncleared else ABOUT


def everything(number: str, case: int, subject: str) -> list[str]:
    """Return all messages that can be written to the desk bot."""
    commands = [f"/{word}" for word in COMMANDS if word not in ("help", "cancel")]
    return [number, number.lower(), number.replace("-", ""), *commands, f"/search {number}", f"/search {subject}"]


def every_press(case: int, version: int) -> list[str]:
    """Return all presses, real or forged, that show something of a case."""
    on_a_case = [f"{word}.{case}.{version}" for word in ON_A_CASE]
    lists = ["f.leaf.abuse.0", f"f.like.{case}.0", f"f.of.{case}.0", f"f.with.{case}.0"]
    stretches = [f"st.{Stretch.THIRTY}.{of}" for of in ("me", "all", "all.csv")]
    queues = [f"q.{view}.0" for view in QueueTab]
    others = ["lb.pack.1", "op.1", "q.search", "t.list", "d.list"]
    return [f"show.{case}", *on_a_case, *lists, *queues, *stretches, *others]


async def everything_tried(
    story: Story, mod: Person, number: str, case: int, version: int, about: str, first: int = 0
) -> tuple[set[str], int]:
    """Try every way in private; return what the bot says, and the number of files it sends."""
    told: set[str] = set()
    files: set[int] = set()
    mod.goes_to(story.desk_bot)

    def look() -> Message:
        said = [message for message in mod.messages() if message.sender is not mod.user]
        told.update(str(message.content) + str(message.markup) for message in said)
        told.add(mod.alert or "")
        files.update(message.id for message in said if message.files)
        return said[-1]

    for text in everything(number, case, about):
        await mod.says(text)
        look()
    [own] = await mod.says("早上好")
    await mod.edits(own, number)
    await mod.says(number, reply_to=look())
    await mod.says("/note", reply_to=look())
    for data in every_press(case, version)[first::EVERY]:
        await mod.taps_data(look(), data)
    look()
    return told, len(files)


@pytest.mark.parametrize("becomes", WHO, ids=lambda who: who.__name__)
async def test_members_who_may_not_work_on_a_case_are_shown_nothing_of_it(
    story: Story, chief: Person, mod: Person, wei: Person, becomes: Becomes, about: str
) -> None:
    if becomes is uncleared:
        await colleague(story, chief, "小林", "lin_cleared", "审核员")
    number = await filed(story, wei, about=about, words=WORDS)
    await becomes(story, chief, mod)
    [(case, version)] = story.rows("SELECT id, version FROM cases")
    told, files = await everything_tried(story, mod, number, case, version, about, WHO.index(becomes) % EVERY)
    said = "\n".join(told)
    assert WORDS not in said
    assert ABOUT not in said
    assert not [line for line in told if number in line]
    assert not files
    assert not story.rows("SELECT act FROM event WHERE act IN ('case_opened', 'evidence_opened') AND role != 'clock'")


async def test_the_same_ways_show_a_case_to_members_who_may_work_on_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, words=WORDS, evidence=_with_photo)
    await hired(story, chief, mod, "审核员")
    [(case, version)] = story.rows("SELECT id, version FROM cases")
    told, files = await everything_tried(story, mod, number, case, version, ABOUT)
    assert WORDS in "\n".join(told)
    assert any(number in line for line in told)
    assert files >= 2 or EVERY > 1


@pytest.mark.parametrize("becomes", [demoted, of_another_team], ids=lambda who: who.__name__)
async def test_members_who_may_not_work_on_a_case_cannot_show_it_in_the_group(
    story: Story, chief: Person, mod: Person, wei: Person, becomes: Becomes
) -> None:
    number = await filed(story, wei, words=WORDS, evidence=_with_photo)
    await becomes(story, chief, mod)
    opens(story, mod, number)
    card = next(message for message in mod.messages() if number in str(message.content.get("text")))
    before = set(story.staff.messages)
    for word in ("证据", "更多"):
        await mod.taps(word, within=card)
        assert mod.alert
    await mod.says(number)
    new = [story.staff.messages[id] for id in set(story.staff.messages) - before]
    assert not [message for message in new if message.files]
    assert not [message for message in new if WORDS in str(message.content)]


async def test_a_demoted_member_loses_the_cards_and_drafts_in_their_chat(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, words=WORDS, evidence=_with_photo)
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    await mod.taps("证据")
    await mod.says("/queue")
    await mod.taps("不予立案")
    assert WORDS in "\n".join(mod.screen)
    assert sum(bool(message.files) for message in mod.messages()) == 2, "each by itself, so that it can be taken away"
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("✓ 审核员")
    left = [message for message in mod.messages() if message.sender is not mod.user]
    assert not [message for message in left if message.files]
    assert not [message for message in mod.screen if number in message and message.strip() != number]
    assert story.rows("SELECT id FROM desk_draft") == []
    await mod.says("证据不足")
    assert "还没有角色" in mod.last


async def test_each_showing_of_a_case_in_private_is_recorded_once(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lead = await colleague(story, chief, "老陈", "old_chen", "负责人")
    number = await filed(story, wei, words=WORDS)
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    await mod.taps("立案")
    await mod.says(number)
    opened = "SELECT ALIAS, e.role FROM event e JOIN staff ON staff.id = e.staff_id WHERE e.act = 'case_opened'"
    assert story.rows(opened) == [("阿明", "moderator")], "an edit, and a second look at once, are no new showing"
    await story.passes(minutes=16)
    await mod.says(number)
    assert len(story.rows(opened)) == 2
    await mod.says("/note", reply_to=mod.last_message)
    assert "打开了案件" not in mod.last, "who looked is for leads and administrators"
    lead.goes_to(story.desk_bot)
    await lead.says(number)
    await lead.says("/note", reply_to=lead.last_message)
    assert lead.last.count("阿明 在私聊里打开了案件") == 2
    assert "阿明 在私聊里看了内部记录" in lead.last
    assert "老陈 在私聊里打开了案件" in lead.last


async def test_a_press_that_brings_the_card_into_a_private_chat_is_on_record_as_a_showing(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await filed(story, wei, words=WORDS)
    mod.goes_to(story.desk_bot)
    await mod.says("/help")
    opened = "SELECT ALIAS FROM event e JOIN staff ON staff.id = e.staff_id WHERE e.act = 'case_opened'"
    assert story.rows(opened) == []
    await mod.taps_data(mod.last_message, "talk.1.1")
    assert any(WORDS in message for message in mod.screen)
    assert story.rows(opened) == [("阿明",)]


async def test_where_the_policy_lets_teams_look_they_do_and_still_cannot_act(
    stage: Callable[..., Awaitable[Story]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    from store.operator_files.policy import POLICY_FILE

    rules = tmp_path_factory.mktemp("rules") / "policy.toml"
    rules.write_text(
        POLICY_FILE.path.read_text(encoding="utf-8").replace("own_team_only = true ", "own_team_only = false")
    )
    story = await stage(policy=rules)
    chief, mod, wei = story.chief(), story.joins("阿明", "aming"), await story.person("小伟")
    await hired(story, chief, mod, "审核员", "账户组")
    number = await filed(story, wei, words=WORDS)
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    assert WORDS in mod.last
    await mod.taps("立案")
    assert "处理。没有任何改动" in (mod.alert or "")


async def _with_photo(wei: Person) -> None:
    await wei.sends_album()
