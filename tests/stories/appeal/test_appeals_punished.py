"""The person punished appeals through a code (row B7); both parties are told, without names."""

import pytest

from rules.people.codes import new_code
from sandbox import Person
from tests.stories.appeal.appeals import appeals, reviews
from tests.stories.at_the_desk import card, colleague, decided, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.parties.test_codes import code_of


@pytest.fixture
@beginning
async def ann(story: Story, chief: Person) -> Person:
    """A moderator who takes no part before the appeal."""
    return await colleague(story, chief, "安安", "ann_mod", "审核员")


@pytest.fixture
@beginning
async def number(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    return await decided(story, chief, mod, wei)


@pytest.fixture
@beginning
async def han(story: Story, number: str, mod: Person) -> Person:
    """The person punished, the case open before them."""
    code = await code_of(story, mod)
    han = await story.person("韩先生")
    await han.starts(story.reporter_bot, f"code_{code}")
    await han.taps("同意并继续")
    return han


async def test_an_overturned_sanction_is_lifted_with_an_apology_and_both_parties_are_told_once(
    story: Story, number: str, han: Person, mod: Person, wei: Person, ann: Person
) -> None:
    assert "前可以申诉，由没有参与本案的人复核" in han.last
    await han.taps("申诉")
    await han.taps("处理结果不对")
    await han.says("那不是我的账号")
    await han.sends_photo()
    await han.taps("提交申诉")
    assert f"已收到申诉 {number}" in han.last
    assert f"{number} 的另一方提出了申诉" in wei.last
    assert "那不是我的账号" not in "\n".join(wei.screen)
    assert "您也不同意的话，可以在复核结束前一并申诉" in wei.last
    told = next(message for message in mod.screen if "✋ 申诉" in message)
    assert "被处罚人" in told
    assert "韩先生" not in "\n".join(mod.screen)
    opens(story, ann, number)
    await reviews(ann, "撤销", "账号确系他人冒用。")
    for person in (han, wei):
        told = [message for message in person.screen if message.startswith("申诉结果")]
        assert len(told) == 1
        assert "撤销原来的处理" in told[0]
        assert "账号确系他人冒用" in told[0]
        assert "这是最终处理" in told[0]
    assert "我们道歉" in "\n".join(han.screen)
    assert "我们道歉" not in "\n".join(wei.screen)
    await wei.says(number)
    assert "另一方提出申诉" in wei.last
    assert "复核撤销了原处理" in wei.last


async def test_the_other_party_may_appeal_after_the_reporter_agreed(
    story: Story, number: str, han: Person, wei: Person, mod: Person
) -> None:
    await wei.taps("同意")
    await wei.taps("同意并结案")
    await appeals(han, "太重了")
    assert "已收到申诉" in han.last
    assert "的另一方提出了申诉" in wei.last
    assert "🟤 申诉复核" in card(mod)


async def test_both_appeal_and_one_review_hears_them_each_once(
    story: Story, number: str, han: Person, wei: Person, mod: Person, ann: Person
) -> None:
    await appeals(wei, "太轻了")
    assert "的另一方提出了申诉" in han.last
    assert "您不同意处理的话，也可以在复核结束前申诉" in han.last
    await appeals(han, "太重了")
    await han.taps("看结果")
    assert "申诉" not in han.buttons[: han.buttons.index("撤回申诉")]
    on_card = card(mod)
    assert "举报人申诉" in on_card
    assert "被处罚人申诉" in on_card
    await wei.says(number)
    await wei.taps("撤回申诉")
    await wei.taps("确定撤回")
    assert f"{number} 的申诉已撤回" in wei.last
    assert "正在复核" in wei.last, "the other party's appeal goes on"
    assert "🟤 申诉复核" in card(mod)
    opens(story, ann, number)
    await reviews(ann, "维持", "处罚适当。")
    assert "复核结论：维持" in han.last
    assert "复核结论：维持" in wei.last


async def test_additions_of_the_person_punished_reach_the_desk_and_refused_files_are_told_to_them(
    story: Story, number: str, han: Person, wei: Person, mod: Person
) -> None:
    await appeals(han, "太重了")
    heard = list(wei.screen)
    await han.taps("补充证据")
    await han.says("我有证人")
    await han.sends_document("a.pdf", b"MZ\x90\x00" + b"\0" * 200)
    assert any("被处罚人补充" in message and "我有证人" in message for message in mod.screen)
    assert any("没有收下" in message for message in han.screen)
    assert wei.screen == heard


async def test_the_person_punished_has_no_acts_of_the_reporter(story: Story, number: str, han: Person) -> None:
    for data in ("c.agree.1.5", "c.answer.1.5", "c.sure.1.5", "c.result.1.5"):
        await han.taps_data(han.last_message, data)
        assert han.alert
    await han.says(number)
    assert "没有找到您可以查看的案件" in han.last


async def test_a_stranger_with_a_made_up_code_cannot_appeal(story: Story, number: str, wei: Person) -> None:
    lin = await story.person("林女士")
    await lin.starts(story.reporter_bot, f"code_{new_code()}")
    await lin.taps("同意并继续")
    assert "这个码打不开案件" in lin.last
    await lin.taps_data(lin.last_message, "c.appeal.1.5")
    assert "没有找到您可以查看的案件" in (lin.alert or "")


async def test_an_appeal_a_second_late_tells_the_person_punished_what_else_is_possible(
    story: Story, number: str, han: Person
) -> None:
    living = han.last_message
    await story.passes(days=15)
    assert f"{number} 现在是最终处理" in han.last
    await han.taps_data(living, "c.appeal.1.5")
    assert "申诉期已过" in (han.alert or "")
    assert "向法院起诉" in (han.alert or "")
