"""Shared steps of stories in which cases wait for an answer."""

from sandbox import Person
from tests.stories.at_the_desk import filed, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@beginning
async def asked(story: Story, mod: Person, reporter: Person, about: str = "@loud_account") -> str:
    """File a case and ask its reporter for evidence; return its ticket number."""
    number = await filed(story, reporter, about=about)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.taps("补充证据")
    await mod.taps("发出")
    return number


async def spoken(story: Story, mod: Person, number: str, words: str) -> None:
    """Write to the reporter of a case as its handler."""
    opens(story, mod, number)
    await mod.taps("联系举报人")
    await mod.says(words)


def told(story: Story, mod: Person, number: str) -> str:
    """Return everything in the topic of a case."""
    opens(story, mod, number)
    return "\n".join(mod.screen)
