"""A file of a case that is refused, or that staff cannot look at, is told with the case's number: a reply finds it."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import filed, hired
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, told
from tests.support import marked

MALWARE = b"MZ\x90\x00" + bytes(200)
UNKNOWN = bytes(range(256)) * 4

WORDS = {
    "zh-hans": ("可能伤到别人电脑", "只能看到它的类型和大小", "加到"),
    "zh-hant": ("可能傷到別人電腦", "只能看到它的類型和大小", "加到"),
    "en": ("can harm", "only see its type and size", "Add to"),
}


@pytest.mark.parametrize("lang", list(WORDS))
async def test_a_reply_to_the_refusal_of_an_added_file_finds_the_case(
    story: Story, chief: Person, mod: Person, lang: str
) -> None:
    await hired(story, chief, mod, "审核员")
    person = await story.person("Lin", language_code=lang)
    number = await filed(story, person)
    other = await filed(story, person, about="@second")
    refused, unseen, add = WORDS[lang]
    await person.sends_photo("first", reply_to=next(it for it in person.messages() if number in str(it.content)))
    await person.taps(f"{add} {number}")
    await person.sends_document("holiday.jpg", MALWARE, "image/jpeg")
    await person.sends_document("data.xyz", UNKNOWN)
    said = [it for it in person.messages() if it.content.get("text", "").startswith(f"{number} · ")]
    assert any(refused in it.content["text"] for it in said)
    assert any(unseen in it.content["text"] for it in said)
    await person.says("/start")
    for message in said:
        await person.sends_photo("instead", reply_to=message)
        assert f"{add} {number}" in person.buttons
        assert f"{add} {other}" not in person.buttons
        await person.taps(f"{add} {number}")
    assert "instead" in told(story, mod, number)


async def test_a_file_of_an_answer_is_told_with_the_number_of_its_case(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await asked(story, mod, wei)
    await wei.sends_document("holiday.jpg", MALWARE, "image/jpeg")
    await wei.taps("好了")
    refusal = next(it for it in wei.messages() if "可能伤到别人电脑" in it.content.get("text", ""))
    await wei.sends_document("说明.pdf", marked.pdf("x"), "application/pdf")
    await wei.taps("取消")
    await wei.sends_photo("改发截图", reply_to=refusal)
    assert wei.buttons[0] == f"加到 {number}"


async def test_a_file_of_a_draft_is_told_without_a_number(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    await wei.says("@rude_one")
    await wei.sends_document("holiday.jpg", MALWARE, "image/jpeg")
    assert any("可能伤到别人电脑" in it and "LA-" not in it for it in wei.screen)
