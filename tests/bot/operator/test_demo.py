"""The story that the demo's page plays can be played: every button it presses is there."""

from pathlib import Path
from typing import Any

from bot.commands.demo import register_staff, set_up_sandbox
from bot.processes.wiring import Lian
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from tests.support.clock import ManualClock
from tests.support.settling import settle


async def test_the_golden_story_plays_to_its_end(tmp_path: Path) -> None:
    clock = ManualClock()
    stage = set_up_sandbox(Sandbox(now=clock.now, flood=False), tmp_path)
    async with stage.sandbox as sandbox:
        settings = await register_staff(stage, clock)
        async with Lian(settings, clock) as lian:
            bots = list(sandbox.world.bots.values())

            async def rest() -> None:
                await settle(lian, clock, lambda: sum(map(sandbox.pending, bots)))

            await rest()
            people = {user.id: Person(sandbox, user, rest) for user in stage.people.values()}
            for step in sandbox.story["steps"]:
                await take(sandbox, people[step["who"]], step)
            reporter, moderator = people[sandbox.story["left"]], people[sandbox.story["right"]]
            assert "删除内容" in reporter.last
            assert "已处理" in "\n".join(moderator.screen)


async def take(sandbox: Sandbox, person: Person, step: dict[str, Any]) -> None:
    """One step of the story, as the page takes it."""
    place: Bot | Chat = sandbox.world.groups.get(step["chat"]) or next(
        bot for bot in sandbox.world.bots.values() if bot.id == step["chat"]
    )
    topics = list(place.topics) if isinstance(place, Chat) else []
    person.goes_to(place, topics[-1] if step.get("thread") == "newest" else None)
    match step["act"]:
        case "start":
            assert isinstance(place, Bot)
            await person.starts(place)
        case "say":
            await person.says(step["text"])
        case "send":
            await person.sends_photo()
        case "tap" if not step.get("optional") or step["label"] in person.buttons:
            await person.taps(step["label"])
        case "wait":
            assert step["text"] in person.last


def test_the_story_is_told_in_both_languages() -> None:
    story = set_up_sandbox(Sandbox(now=ManualClock().now), Path("unused")).sandbox.story
    assert len(story["tips"]["zh"]) == len(story["tips"]["en"]) == 3
    told = [story["title"], *(step["caption"] for step in story["steps"] if "caption" in step)]
    assert all(words["zh"] and words["en"] for words in told)
