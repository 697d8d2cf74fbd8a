"""`lian erase`: the operator has a person's data erased, by the number of a case or by account (row B11)."""

import pytest

from bot.commands.erase import conduct
from bot.files.erased_list import ErasedList
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story


def erase(story: Story, whom: str, *, agreed: bool = True) -> str:
    said: list[str] = []
    conduct(story.settings, story.clock, whom, said.append, lambda: agreed)
    return "\n".join(said)


async def test_by_number_it_says_what_goes_and_asks(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    told = erase(story, number, agreed=False)
    assert "Erased now: account" in told
    assert f"{number} stays until 2027-11-24" in told
    assert told.endswith("Nothing is erased.")
    assert story.rows("SELECT account FROM person") != [(None,)]
    assert erase(story, number).endswith("Erased.")
    assert story.rows("SELECT account FROM person") == [(None,)]
    assert len(ErasedList.of(story.settings).read()) == 1
    with pytest.raises(StartRefusedError, match="erased, or was never kept"):
        erase(story, number)


async def test_by_account_an_open_case_is_waited_for(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    told = erase(story, str(wei.user.id))
    assert f"{number} is open" in told
    assert "by itself when no case needs it any more" in told
    await wei.taps("撤回")
    await wei.taps("确定撤回")
    await story.passes(days=1)
    assert story.rows("SELECT account FROM person") == [(None,)]


@pytest.mark.parametrize("whom", ["LA-00000-00000-0", "7", "telegram:7", "nobody", "-5", "９"])
async def test_nobody_found_is_said_in_a_sentence(story: Story, whom: str) -> None:
    with pytest.raises(StartRefusedError, match=r"no case|Nobody"):
        erase(story, whom)


async def test_without_a_name_it_erases_again(story: Story) -> None:
    assert erase(story, "") == "Erased again: 0 cases, 0 persons."
