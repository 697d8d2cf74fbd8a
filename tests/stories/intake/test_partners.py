"""Partners and merchants are the operator's list: cases that name them stay private, and only they can be fined."""

from pathlib import Path

import pytest

from bot.processes.wiring import Lian
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import colleague, filed, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Stage, Story
from tests.stories.intake.test_desk_held import group

PARTNERS = """
version = 1
[partner.milkshop]
names = ["牛奶小铺", "Milk Shop"]
handles = ["milk_shop"]
accounts = [7440001234]
contract = true

[partner.friend]
names = ["老友书店"]
handles = ["friend_books"]
"""


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    """The operator's list: a merchant under contract, and a partner who is not."""
    file = tmp_path / "partners.toml"
    file.write_text(PARTNERS, encoding="utf-8")
    return file


@pytest.fixture
async def story(stage: Stage, partners: Path) -> Story:
    return await stage(partners=partners)


@pytest.fixture
@beginning
async def lead(story: Story, chief: Person) -> Person:
    """A lead who is cleared."""
    return await colleague(story, chief, "老陈头", "old_chen", "负责人", "涉密许可")


@pytest.fixture
@beginning
async def lin(story: Story, chief: Person, lead: Person) -> Person:
    """A moderator who is cleared, beside the lead."""
    return await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可")


async def test_a_case_about_a_partner_never_enters_the_staff_chat(story: Story, lin: Person, wei: Person) -> None:
    number = await filed(story, wei, about="牛奶小鋪")
    assert number not in group(story)
    lin.goes_to(story.desk_bot)
    assert "涉及工作人员或合作方" in "\n".join(lin.screen)


async def test_a_partner_named_within_a_text_is_likely_meant_and_held(story: Story, lin: Person, wei: Person) -> None:
    number = await filed(story, wei, words="在老友书店门口发传单")
    assert number not in group(story)
    lin.goes_to(story.desk_bot)
    assert "🔎 可能提到：老友书店" in "\n".join(lin.screen)
    await lin.taps("放行到工作群")
    opens(story, lin, number)


async def test_a_fine_names_its_amount_and_an_amount_that_is_none_is_asked_for_again(
    story: Story, lead: Person, lin: Person, wei: Person
) -> None:
    await filed(story, wei, about="@milk_shop", words="他昨天在评论里骂人")
    lin.goes_to(story.desk_bot)
    await investigates(lin)
    await lin.taps("其他处理")
    await lin.taps("下架")
    await lin.taps("罚款")
    await lin.says("签约商家")
    for nonsense in ("很多", "0 元", "-5", "1.2.3"):
        await lin.says(nonsense)
        assert "没看出金额" in lin.last
    await lin.says("500 元")
    await lin.taps("查证属实")
    await lin.taps("跳过")
    await lin.taps("提请负责人批准")
    lead.goes_to(story.desk_bot)
    await lead.taps("批准")
    await lead.taps("发出")
    assert "⏳ 罚款 500 元 · 已安排" in wei.last
    assert "依据：《举报处理规范》三.2(6) 谩骂" in wei.last


async def test_no_fine_is_offered_against_who_is_under_no_contract(
    story: Story, lead: Person, lin: Person, wei: Person
) -> None:
    await filed(story, wei, about="@friend_books", words="他昨天在评论里骂人")
    lin.goes_to(story.desk_bot)
    await investigates(lin)
    await lin.taps("其他处理")
    await lin.taps("下架")
    assert "永久封禁" in "".join(lin.buttons)
    assert "罚款" not in "".join(lin.buttons)
    data = next(
        button["callback_data"]
        for row in lin.last_message.markup["inline_keyboard"]
        for button in row
        if button["callback_data"].endswith("ban")
    )
    await lin.taps_data(lin.last_message, data.removesuffix("ban") + "fine")
    assert lin.alert is not None
    assert "已经过去" in lin.alert


async def test_another_list_under_the_same_version_is_refused_at_start(
    story: Story, partners: Path, tmp_path: Path
) -> None:
    await story.stops()
    another = written(tmp_path, PARTNERS.replace("milk_shop", "milk_bar"))
    with pytest.raises(StartRefusedError, match="partner list is not what it was under version 1"):
        await Lian(story.settings.model_copy(update={"partners": another}), story.clock).__aenter__()
    newer = written(tmp_path, PARTNERS.replace("milk_shop", "milk_bar").replace("version = 1", "version = 2"))
    story.settings = story.settings.model_copy(update={"partners": newer})
    await story.starts()


def written(folder: Path, text: str) -> Path:
    """Another list of the operator's."""
    file = folder / "another.toml"
    file.write_text(text, encoding="utf-8")
    return file
