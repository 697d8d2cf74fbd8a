"""A code opens a case to the person punished: made at the desk, handed on, redeemed by link or by pasting it."""

import re

import pytest

from rules.people.codes import new_code
from sandbox import Person
from tests.stories.at_the_desk import NUMBER, colleague, decided, decides, filed, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story

CODE = re.compile(r"LC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")


async def code_of(story: Story, mod: Person) -> str:
    """Return a code for the person punished, made on the card's second page and sent in private."""
    await mod.taps("更多")
    await mod.taps("查看码")
    return codes_of(story, mod)[-1]


def codes_of(story: Story, mod: Person) -> list[str]:
    """Return the codes in the member's private chat with the desk bot."""
    return CODE.findall("\n".join(str(message.content) for message in mod.messages(story.desk_bot)))


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    return await decided(story, chief, mod, wei)


@pytest.fixture
async def han(story: Story) -> Person:
    """The person punished, who has never met the bot."""
    return await story.person("韩先生")


async def test_the_desk_hands_on_a_link_that_opens_what_was_decided_and_nothing_of_the_report(
    story: Story, case: str, mod: Person, wei: Person, han: Person
) -> None:
    code = await code_of(story, mod)
    private = "\n".join(str(message.content) for message in mod.messages(story.desk_bot))
    assert f"https://t.me/lian_bot?start=code_{code}" in private
    assert "给被处罚人的查看码" in private
    await han.starts(story.reporter_bot, f"code_{code}")
    assert "开始前请看告知书" in han.last
    assert case not in han.last, "nothing is shown before the notice is agreed to"
    await han.taps("同意并继续")
    for told in (case, "三条评论均为人身攻击", "三.2(6) 谩骂", "⏳ 删除内容 · 已安排，还没有执行", "初步结论"):
        assert told in han.last
    assert "他在评论里骂人" not in "\n".join(han.screen)
    assert "小伟" not in "\n".join(han.screen)


async def test_a_code_pasted_alone_opens_the_case_and_again_later(
    story: Story, case: str, mod: Person, han: Person
) -> None:
    code = await code_of(story, mod)
    await han.starts(story.reporter_bot)
    await han.says(code.replace("-", " ").lower())
    await han.taps("同意并继续")
    assert "与您有关的案件" in han.last
    await han.says("/start")
    await han.says(code)
    assert "与您有关的案件" in han.last
    assert sum("与您有关的案件" in message for message in han.screen) == 1, "one living message a case"


async def test_a_person_who_declines_the_notice_is_forgotten_and_the_code_stays_valid(
    story: Story, case: str, mod: Person, han: Person
) -> None:
    code = await code_of(story, mod)
    await han.starts(story.reporter_bot, f"code_{code}")
    await han.taps("不同意")
    assert "没有提交的内容都没有保存" in han.last
    lin = await story.person("林女士")
    await lin.starts(story.reporter_bot, f"code_{code}")
    await lin.taps("同意并继续")
    assert "与您有关的案件" in lin.last


async def test_a_made_up_code_one_of_another_and_a_mistyped_one_open_nothing(
    story: Story, case: str, mod: Person, wei: Person, han: Person
) -> None:
    code = await code_of(story, mod)
    await han.starts(story.reporter_bot, f"code_{code}")
    await han.taps("同意并继续")
    await wei.says(code)
    refused = wei.last
    assert "这个码打不开案件" in refused
    await wei.says(new_code())
    assert wei.last == refused
    await wei.says(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert "有一位不对" in wei.last


async def test_guessing_codes_is_slowed_like_guessing_numbers(story: Story, wei: Person) -> None:
    await filed(story, wei)
    for _ in range(61):
        await wei.says(new_code())
        await story.passes(seconds=1)
    assert "查询次数太多" in wei.last


async def test_nobody_reads_the_code_in_the_group_and_once_redeemed_nobody_reads_it_at_all(
    story: Story, case: str, mod: Person, han: Person
) -> None:
    code = await code_of(story, mod)
    assert mod.alert == "🔑 查看码已发到您和我的私聊"
    assert "阿明 生成了查看码" in mod.last
    assert code not in group(story)
    await han.starts(story.reporter_bot, f"code_{code}")
    assert code in codes_of(story, mod), "looked at is not yet redeemed"
    await han.taps("同意并继续")
    assert "与您有关的案件" in han.last
    assert codes_of(story, mod) == []


async def test_a_code_that_nobody_redeemed_is_taken_away_when_its_time_is_over(
    story: Story, case: str, mod: Person
) -> None:
    code = await code_of(story, mod)
    await story.passes(days=29)
    assert code in codes_of(story, mod)
    await story.passes(days=2)
    assert codes_of(story, mod) == [], "too old to be deleted, it is emptied"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-hans", "请先私下打开 @lian_desk_bot"),
        ("zh-hant", "請先私下開啟 @lian_desk_bot"),
        ("en", "Please open @lian_desk_bot"),
    ],
)
async def test_a_member_without_a_private_chat_gets_no_code_and_is_told_to_start_the_bot(
    story: Story, chief: Person, wei: Person, language: str, said: str
) -> None:
    mod = await colleague(story, chief, "阿明", "aming", "审核员", language_code=language)
    await filed(story, wei)
    opens(story, mod, NUMBER.findall("\n".join(wei.screen))[-1])
    await investigates(mod)
    await decides(mod)
    await mod.blocks(story.desk_bot)
    await mod.taps("更多")
    await mod.taps("查看码")
    assert mod.alert is not None
    assert said in mod.alert
    assert "生成了查看码" not in group(story)
    await mod.unblocks(story.desk_bot)
    await mod.starts(story.desk_bot)
    opens(story, mod, NUMBER.findall("\n".join(wei.screen))[-1])
    await mod.taps("查看码")
    assert len(codes_of(story, mod)) > 0


def group(story: Story) -> str:
    """Return all texts of the staff chat."""
    return "\n".join(str(message.content) for message in story.staff.messages.values())
