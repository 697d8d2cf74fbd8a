"""What stories of appeals begin with: a case decided or rejected, a reviewer who took no part, grounds written."""

from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Story


async def colleague(story: Story, chief: Person, name: str, username: str, *roles: str) -> Person:
    """Somebody more at the desk."""
    person = Person.join(story.sandbox, name, after=story.settle, language_code="zh-hans", username=username)
    story.sandbox.add_to_group(story.staff, person.user, by=chief.user)
    await hired(story, chief, person, *roles)
    return person


async def decided(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case decided by `mod`, its topic open before them; its number."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("立案", "开始调查", "作出决定", "删除内容"):
        await mod.taps(tap)
    await mod.says("三条评论均为人身攻击。")
    for tap in ("跳过", "发出"):
        await mod.taps(tap)
    return number


async def rejected(story: Story, chief: Person, mod: Person, wei: Person) -> str:
    """A case rejected by `mod`; its number."""
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("不予立案", "没有违规", "发出"):
        await mod.taps(tap)
    return number


async def appeals(person: Person, grounds: str = "处理太轻了", matter: str = "处理结果不对") -> None:
    """An appeal from the result, without new evidence."""
    await person.taps("申诉")
    await person.taps(matter)
    await person.says(grounds)
    await person.taps("提交申诉")


async def reviews(person: Person, word: str, reasons: str) -> None:
    """A review that needs only reasons: 维持 or 撤销."""
    await person.taps(word)
    await person.says(reasons)
    await person.taps("发出")
