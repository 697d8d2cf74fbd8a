"""A case that likely names staff is held in private until somebody cleared lets it go or keeps it (row C8)."""

import pytest
from sqlalchemy import create_engine, text

from sandbox import Person
from tests.stories.at_the_desk import card, colleague, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@pytest.fixture
@beginning
async def lin(story: Story, chief: Person, mod: Person) -> Person:
    """A colleague cleared for such cases; `mod`, who is called 阿明, works here too."""
    await hired(story, chief, mod, "审核员")
    return await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可")


def group(story: Story) -> str:
    """Return all texts of the staff chat."""
    return "\n".join(str(message.content) for message in story.staff.messages.values())


def events(story: Story) -> list[str]:
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        found = [row.act for row in conn.execute(text("SELECT act FROM event ORDER BY id"))]
    engine.dispose()
    return found


async def test_released_it_goes_the_ordinary_way_and_leaves_the_private_chats(
    story: Story, lin: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, words="昨天阿 明收了我两千块")
    assert "谁能看：工作群里的工作人员" in "\n".join(wei.screen)
    assert number not in group(story)
    assert "两千块" not in "\n".join(str(it.content) for it in mod.messages(story.desk_bot))
    lin.goes_to(story.desk_bot)
    assert number in lin.screen[-1]
    assert "🔎 可能提到：阿明" in lin.screen[-1]
    assert "待初审" in lin.screen[-1]
    await lin.taps("放行到工作群")
    assert lin.alert == "🔓 小林 已放行，案件到了工作群"
    assert number not in "\n".join(message for message in lin.screen if "可能提到" in message)
    opens(story, mod, number)
    assert "昨天阿 明收了我两千块" in card(mod)
    assert "可能提到" not in card(mod)
    await investigates(mod)
    assert events(story).count("let_go") == 1


async def test_kept_it_stays_in_private_and_the_one_it_names_never_sees_it(
    story: Story, lin: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, words="昨天阿明收了我两千块")
    lin.goes_to(story.desk_bot)
    await lin.taps("留在保密")
    assert lin.alert == "🔒 小林 已确认，案件留在保密"
    assert "涉及工作人员或合作方" in lin.screen[-1]
    assert "放行" not in "".join(lin.buttons)
    await lin.taps("立案")
    assert "🟢 已立案" in lin.screen[-1]
    assert number not in group(story)
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    assert "两千块" not in "\n".join(mod.screen)
    assert "kept" in events(story)


async def test_the_one_who_is_likely_named_can_do_neither_nor_can_anybody_in_the_group(
    story: Story, chief: Person, lin: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei, words="昨天阿明收了我两千块")
    mod.goes_to(story.desk_bot)
    await mod.says("/help")
    await mod.taps_data(mod.last_message, "held.1.1.release")
    assert mod.alert == "没有这个案件，或者您不能查看。"
    chief.goes_to(story.staff)
    await chief.says("/queue")
    await chief.taps_data(chief.last_message, "held.1.1.keep")
    assert number not in group(story)
    lin.goes_to(story.desk_bot)
    assert "放行到工作群" in "".join(lin.buttons)


async def test_of_two_who_are_cleared_the_second_is_told_that_it_is_done(
    story: Story, chief: Person, lin: Person, wei: Person
) -> None:
    wang = await colleague(story, chief, "老王头", "wang_cleared", "审核员", "涉密许可")
    await filed(story, wei, words="昨天阿明收了我两千块")
    wang.goes_to(story.desk_bot)
    older = wang.last_message
    lin.goes_to(story.desk_bot)
    await lin.taps("留在保密")
    await wang.taps_data(older, "held.1.1.release")
    assert wang.alert == "这个案件已经看过了，没有任何改动。请看最新的卡片。"


async def test_the_name_of_a_file_holds_it_too(story: Story, lin: Person, wei: Person) -> None:
    async def send(person: Person) -> None:
        await person.sends_document("阿明聊天.txt", b"hello", "text/plain")

    number = await filed(story, wei, evidence=send)
    assert number not in group(story)
    lin.goes_to(story.desk_bot)
    assert "🔎 可能提到：阿明" in "\n".join(lin.screen)


async def test_words_that_come_later_take_it_out_of_the_staff_chat_and_once_let_go_the_name_holds_it_no_more(
    story: Story, lin: Person, mod: Person, wei: Person
) -> None:
    number = await filed(story, wei)
    opens(story, mod, number)
    await investigates(mod)
    await wei.taps("补充证据")
    await wei.says("阿明也在群里")
    await wei.taps("好了")
    assert "阿明也在群里" not in group(story)
    assert not [topic for topic in story.staff.topics.values() if topic.name.startswith(number.split("-")[2])]
    lin.goes_to(story.desk_bot)
    await lin.taps("放行到工作群")
    opens(story, mod, number)
    assert "🔵 调查中" in card(mod)
    await wei.says(number)
    await wei.taps("补充证据")
    await wei.says("阿明还说了别的")
    assert any("阿明还说了别的" in message for message in mod.screen)


async def test_nobody_cleared_leaves_it_with_the_administrators(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    await chief.starts(story.desk_bot)
    number = await filed(story, wei, words="昨天阿明收了我两千块")
    chief.goes_to(story.desk_bot)
    assert number in "\n".join(chief.screen)
    await chief.taps("放行到工作群")
    opens(story, mod, number)


@pytest.mark.parametrize(
    ("language", "held", "release", "released"),
    [
        ("zh-hant", "🔎 可能提到：阿明", "放行到工作群組", "小林 已放行，案件到了工作群組"),
        ("en", "🔎 May name 阿明", "Release to the staff chat", "Released by 小林; the case is in the staff chat now"),
    ],
)
async def test_in_the_languages_of_who_looks(
    story: Story, chief: Person, mod: Person, wei: Person, language: str, held: str, release: str, released: str
) -> None:
    await hired(story, chief, mod, "审核员")
    lin = await colleague(story, chief, "小林", "lin_cleared", "审核员", "涉密许可", language_code=language)
    await filed(story, wei, words="昨天阿明收了我两千块")
    lin.goes_to(story.desk_bot)
    assert held in lin.screen[-1]
    await lin.taps(release)
    assert lin.alert is not None
    assert released in lin.alert
