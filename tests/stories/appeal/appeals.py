"""Shared steps of stories about appeals: reject a case, file an appeal, review one with reasons only."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@beginning
async def rejected(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """File a case, let `mod` reject it, and return its number."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    return number


async def appeals(person: Person, grounds: str = "处理太轻了", matter: str = "处理结果不对") -> None:
    """Appeal against the result, without new evidence."""
    await person.taps("申诉")
    await person.taps(matter)
    await person.says(grounds)
    await person.taps("提交申诉")


async def reviews(person: Person, word: str, reasons: str) -> None:
    """Review an appeal with 维持 or 撤销, which need only reasons."""
    await person.taps(word)
    await person.says(reasons)
    await person.taps("发出")
