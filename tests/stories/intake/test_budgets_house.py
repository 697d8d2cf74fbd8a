"""What a flood does to the house: staff get a digest instead of a card each, and ten pieces of evidence at a press."""

from pathlib import Path

import pytest

from sandbox import Person
from tests.stories.at_the_desk import NUMBER, card, filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.intake.budgets import count, tight

FLOOD = {
    "zh-Hans": ("短时间内来了很多案件", "谩骂 3 件", "看队列", "这一阵已经过去"),
    "zh-Hant": ("短時間內來了很多案件", "謾罵 3 件", "看待辦", "這一陣已經過去"),
    "en": ("A large number of cases is coming in", "Abuse: 3", "Open the queue", "Things are back to normal"),
}


def to_the_group(story: Story) -> int:
    """Messages that were sent or edited in the staff chat."""
    calls = [*story.calls("sendMessage"), *story.calls("editMessageText"), *story.calls("createForumTopic")]
    return sum(call["params"]["chat_id"] == story.staff.id for call in calls)


async def flooded(story: Story, many: int) -> list[str]:
    """So many people file about so many accounts at once."""
    numbers = []
    for n in range(many):
        person = await story.person(f"人{n}")
        numbers.append(await filed(story, person, about=f"@account_{n}"))
    return numbers


@pytest.mark.parametrize("lang", FLOOD)
async def test_a_flood_is_one_digest_and_every_card_comes_when_it_is_over(
    stage: Stage, tmp_path: Path, lang: str
) -> None:
    story = await tight(stage, tmp_path, settings={"language": lang}, flood_cases=2)
    chief = story.chief()
    digest, abuse, queue, over = FLOOD[lang]
    numbers = await flooded(story, 5)
    assert len(story.staff.topics) == 2
    await story.passes(minutes=1)
    [told] = [message for message in chief.screen if digest in message]
    assert abuse in told
    assert count(story, "held_card") == 3
    await chief.taps(queue)
    assert [number for number in numbers if number.split("-")[2] not in chief.screen[-1]] == []
    await story.passes(minutes=20)
    assert len(story.staff.topics) == 5
    assert any(over in message for message in chief.screen)
    assert count(story, "held_card") == 0
    for number in numbers:
        opens(story, chief, number)
        assert sum(number in message for message in chief.screen) == 1, "one card a case"


async def test_in_a_flood_the_group_is_told_no_more_of_ten_cases_than_of_three(stage: Stage, tmp_path: Path) -> None:
    story = await tight(stage, tmp_path, flood_cases=2)
    await flooded(story, 3)
    before = to_the_group(story)
    for n in range(7):
        await filed(story, await story.person(f"后来{n}"), about=f"@later_{n}")
    assert to_the_group(story) == before


async def test_a_case_whose_card_is_held_is_opened_from_the_queue_and_worked(stage: Stage, tmp_path: Path) -> None:
    story = await tight(stage, tmp_path, flood_cases=1)
    chief, mod = story.chief(), story.joins("阿明", "aming")
    await hired(story, chief, mod, "审核员")
    _, number = await flooded(story, 2)
    mod.goes_to(story.staff)
    await mod.says("/queue")
    await mod.taps("待初审")
    await mod.taps(number.split("-")[2])
    opens(story, mod, number)
    assert "[立案]" in card(mod)
    await mod.taps("立案")
    assert "已立案" in card(mod)
    await story.passes(minutes=20)
    assert sum(bool(NUMBER.search(message)) for message in mod.screen) == 1


async def test_an_addition_to_a_case_brings_its_card(stage: Stage, tmp_path: Path) -> None:
    story = await tight(stage, tmp_path, flood_cases=1)
    chief = story.chief()
    await flooded(story, 1)
    wei = await story.person("小伟")
    number = await filed(story, wei, about="@another")
    await wei.taps("补充证据")
    await wei.says("还有一句")
    opens(story, chief, number)
    assert number in "\n".join(chief.screen)
    assert any("还有一句" in message for message in chief.screen)


async def test_one_press_on_the_evidence_sends_ten_messages_and_offers_the_rest(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    async def much(person: Person) -> None:
        for n in range(13):
            await person.sends_document(f"{n}.txt", f"第 {n} 份".encode(), "text/plain")
        for n in range(7):
            await person.says(f"https://example.com/post/{n}")

    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei, evidence=much))
    before = len(mod.messages())
    await mod.taps("证据 20")
    files = [message for message in mod.messages() if message.files]
    assert len(files) == 10
    assert len(mod.messages()) - before == 11
    assert "还有 4 条没有显示" in mod.last
    await mod.taps("接着看")
    assert len([message for message in mod.messages() if message.files]) == 13
    assert all(f"https://example.com/post/{n}" in mod.last for n in range(7)), "several notes stand in one message"
    assert count(story, "event WHERE act = 'evidence_opened'") == 2
