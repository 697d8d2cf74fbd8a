"""The original of a piece of evidence (row F4): opened by an own press, with a warning and a reason, on record."""

import hashlib

import pytest
from sqlalchemy import create_engine, text

from sandbox import Person
from sandbox.state.world import Message
from tests.stories.at_the_desk import colleague, filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.support import marked

PAPER = marked.pdf("张三的电脑")


async def send_paper(wei: Person) -> None:
    await wei.sends_document("举报\u202e材料 2.pdf", PAPER, "application/pdf")


async def send_album_and_paper(wei: Person) -> None:
    await wei.sends_album(("photo", "photo"))
    await send_paper(wei)


@pytest.fixture
@beginning
async def case(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case with one document, its topic open before the moderator and its evidence shown."""
    await hired(story, chief, mod, "审核员")
    await mod.starts(story.desk_bot)
    number = await filed(story, wei, evidence=send_paper)
    opens(story, mod, number)
    await mod.taps("证据")
    return number


def originals(story: Story, person: Person) -> list[Message]:
    """The files in a member's private chat with the desk bot."""
    return [message for message in person.messages(story.desk_bot) if message.files]


def on_record(story: Story) -> int:
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        found = conn.execute(text("SELECT count(*) FROM event WHERE act = 'original_opened'")).scalar_one()
    engine.dispose()
    return int(found)


async def test_with_a_reason_it_arrives_in_private_byte_for_byte_under_its_own_name(
    story: Story, case: str, mod: Person
) -> None:
    await mod.taps("原件")
    assert "文件名和文件里可能写着是谁做的" in mod.last
    assert originals(story, mod) == [], "nothing is opened before a reason is given"
    assert on_record(story) == 0
    await mod.says("副本第二页看不清")
    (arrived,) = originals(story, mod)
    assert hashlib.sha256(arrived.files[0].content).digest() == hashlib.sha256(PAPER).digest()
    assert arrived.files[0].name == "举报材料 2.pdf"
    assert "原文件名" in str(arrived.content)
    told = "\n".join(mod.screen)
    assert "阿明 打开了证据 1 的原件" in told
    assert "副本第二页看不清" in told
    assert on_record(story) == 1
    in_group = [file.content for message in story.staff.messages.values() for file in message.files]
    assert PAPER not in in_group, "the original never goes into the group"
    await story.passes(minutes=59)
    assert len(originals(story, mod)) == 1
    await story.passes(minutes=2)
    assert originals(story, mod) == [], "after an hour it is taken away"


async def test_cancelled_nothing_is_opened(story: Story, case: str, mod: Person) -> None:
    await mod.taps("原件")
    await mod.taps("取消")
    assert "已取消" in mod.last
    assert originals(story, mod) == []
    assert on_record(story) == 0


async def test_only_the_one_who_asked_gives_the_reason(story: Story, chief: Person, case: str, mod: Person) -> None:
    mei = await colleague(story, chief, "美玲", "mei_ling", "审核员")
    await mei.starts(story.desk_bot)
    opens(story, mei, case)
    await mod.taps("原件")
    await mei.taps("要核对真伪")
    assert on_record(story) == 0
    assert originals(story, mei) == originals(story, mod) == []


async def test_without_a_role_nothing_is_opened_even_where_it_was_asked_for_before(
    story: Story, chief: Person, case: str, mod: Person
) -> None:
    await mod.taps("原件")
    chief.goes_to(story.staff)
    await chief.says("/staff")
    await chief.taps("阿明")
    await chief.taps("审核员")
    opens(story, mod, case)
    await mod.says("想看看")
    assert originals(story, mod) == []
    await mod.taps("原件")
    assert mod.alert is not None
    assert "还没有角色" in mod.alert
    assert on_record(story) == 0


async def test_each_photo_of_an_album_has_its_own(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, evidence=send_album_and_paper))
    await mod.taps("证据")
    await mod.taps("原件 2")
    await mod.taps("要核对真伪")
    assert any("阿明 打开了证据 2 的原件" in message for message in mod.screen)
    (arrived,) = originals(story, mod)
    assert arrived.files[0].kind == "document", "a photo sent as a photo would be made anew by Telegram"


async def test_forged_bytes_open_nothing_of_another_case(
    story: Story, chief: Person, case: str, mod: Person, wei: Person
) -> None:
    await filed(story, wei, about="@another", words="另一件")
    await mod.taps_data(mod.last_message, "original.2.1")
    assert mod.alert is not None
    assert "没有打开" in mod.alert
    await mod.taps_data(mod.last_message, "original.x.y")
    assert mod.alert == "没有这个案件，或者您不能查看。"


async def test_of_a_restricted_case_only_who_is_cleared_opens_it(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    lin = await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可")
    await filed(story, wei, about="@aming", evidence=send_paper)
    lin.goes_to(story.desk_bot)
    await lin.taps("证据")
    await lin.taps("原件")
    await lin.taps("主管部门或法院要求")
    assert [it.files[0].content for it in originals(story, lin)].count(PAPER) == 1
    assert any("小林 打开了证据 1 的原件" in message for message in lin.screen)
    mod.goes_to(story.desk_bot)
    await mod.says("/help")
    await mod.taps_data(mod.last_message, "original.1.1")
    assert mod.alert == "没有这个案件，或者您不能查看。"
    assert "打开了" not in "\n".join(str(it.content) for it in story.staff.messages.values())


@pytest.mark.parametrize(
    ("language", "button", "warned", "reason", "said"),
    [
        ("zh-hant", "原始檔", "檔名和檔案裡可能寫著是誰做的", "要核對真偽", "原檔名"),
        ("en", "Original", "may reveal who made or", "To check that it is genuine", "File name as sent"),
    ],
)
async def test_in_the_languages_of_who_opens(
    story: Story,
    chief: Person,
    mod: Person,
    wei: Person,
    language: str,
    button: str,
    warned: str,
    reason: str,
    said: str,
) -> None:
    await hired(story, chief, mod, "审核员")
    lin = await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可", language_code=language)
    await filed(story, wei, about="@aming", evidence=send_paper)
    lin.goes_to(story.desk_bot)
    await lin.taps({"zh-hant": "證據", "en": "Evidence"}[language])
    await lin.taps(button)
    assert warned in lin.last
    await lin.taps(reason)
    assert any(said in str(message.content) for message in originals(story, lin))
