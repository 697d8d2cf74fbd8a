"""The story that the demo's page plays can be played in each language, in its group too, and its clock moves on."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.commands.demo.clock import DemoClock
from bot.commands.demo.demonstration import PATHS, fill_group, register_staff, set_up_sandbox
from bot.processes.wiring import Lian
from rules.vocabulary import Lang
from sandbox import Person, Sandbox
from sandbox.state.world import Bot, Chat
from tests.support.clock import ManualClock
from tests.support.settling import HANGS, settle

ENDS: dict[Lang, tuple[str, str]] = {
    "zh-Hans": ("✅ 账号禁言 1 天", "已禁言到"),
    "zh-Hant": ("✅ 帳號禁言 1 天", "已禁言到"),
    "en": ("✅ the account is muted for 1 day", "muted until"),
}


@pytest.mark.parametrize("lang", PATHS)
async def test_the_golden_story_plays_to_its_end(lang: Lang, tmp_path: Path) -> None:
    clock = ManualClock()
    stage = set_up_sandbox(Sandbox(now=clock.now, flood=False), tmp_path, lang)
    async with stage.sandbox as sandbox:
        settings = await register_staff(stage, clock)
        async with Lian(settings, clock) as lian:
            bots = list(sandbox.world.bots.values())

            async def rest() -> None:
                await settle(lian, clock, lambda: sum(map(sandbox.pending, bots)))

            async def move_on(by: timedelta) -> None:
                clock.advance(by)

            await fill_group(stage, move_on)
            await rest()
            people = {user.id: Person(sandbox, user, rest) for user in stage.people.values()}
            for step in sandbox.story["steps"]:
                await take(sandbox, people[step["who"]], step)
            reporter, moderator = people[sandbox.story["left"]], people[sandbox.story["right"]]
            result, done = ENDS[lang]
            assert result in "\n".join(reporter.screen)
            assert done in "\n".join(moderator.screen)
            message = next(it for it in stage.group.messages.values() if not it.service)
            await reporter.says("/report", to=stage.group, reply_to=message)
            assert "/report" not in "\n".join(reporter.screen), "in the group it is captured, as the page says"


async def take(sandbox: Sandbox, person: Person, step: dict[str, Any]) -> None:
    """One step of the story, as the page takes it."""
    place = place_of(sandbox, step["chat"])
    topics = list(place.topics) if isinstance(place, Chat) else []
    match step["act"]:
        case "forward":
            said = place_of(sandbox, step["from_chat"])
            assert isinstance(said, Chat)
            [message] = [it for it in said.messages.values() if step["text"] in it.content.get("text", "")]
            person.goes_to(place)
            await person.forwards(message)
            return
    person.goes_to(place, topics[-1] if step.get("thread") == "newest" else None)
    match step["act"]:
        case "start":
            assert isinstance(place, Bot)
            await person.starts(place)
        case "say":
            await person.says(step["text"])
        case "send":
            await person.sends_photo()
        case "number":
            await person.says(re.findall(r"[A-Z]+-\w{5}-\w{5}-\w", "\n".join(person.screen))[-1])
        case "tap" if not step.get("optional") or step["label"] in person.buttons:
            await person.taps(step["label"])
        case "gone":
            assert isinstance(place, Chat)
            assert not [it for it in place.messages.values() if step["text"] in it.content.get("text", "")]
        case "muted":
            assert isinstance(place, Chat)
            assert place.members[person.user.id].status == "restricted"
        case "wait":
            assert step["text"] in "\n".join(person.screen)


def place_of(sandbox: Sandbox, number: int) -> Bot | Chat:
    """The group or the bot with this id."""
    return sandbox.world.groups.get(number) or next(bot for bot in sandbox.world.bots.values() if bot.id == number)


def test_each_language_has_people_a_group_and_a_story_of_its_own() -> None:
    for lang in PATHS:
        stage = set_up_sandbox(Sandbox(now=ManualClock().now), Path("unused"), lang)
        reporters = stage.people.keys() - stage.roles.keys()
        assert len(reporters) >= 6, "five neighbours for a collective complaint, and the one they report"
        assert {stage.people[who].id for who, _ in stage.said} <= stage.group.members.keys()
        assert len(stage.sandbox.story["tips"]) == 3
        assert all(step.get("caption", "…") for step in stage.sandbox.story["steps"])


async def test_the_worlds_are_served_on_one_port() -> None:
    clock = ManualClock()
    first, *others = (set_up_sandbox(Sandbox(now=clock.now), Path("unused"), lang).sandbox for lang in PATHS)
    for path, other in zip(("/hant", "/en"), others, strict=True):
        first.add_beside(path, other)
    async with first, ClientSession() as session:
        assert [other.url for other in others] == [f"{first.url}/hant", f"{first.url}/en"]
        for sandbox, name in zip((first, *others), ("小李", "雅婷", "Emma"), strict=True):
            async with session.get(f"{sandbox.url}/sandbox/people") as answer:
                assert name in [person["first_name"] for person in await answer.json()]
            async with session.get(f"{sandbox.url}/") as page:
                assert page.status == 200


async def test_the_clock_moves_on_and_wakes_who_sleeps() -> None:
    clock, rung = DemoClock(), asyncio.Event()
    begun = clock.now()
    with clock.alarm(rung) as alarm:
        alarm.set_for(begun + timedelta(hours=20))
        sleeper = asyncio.create_task(clock.sleep_until(begun + timedelta(hours=23)))
        await clock.move_on(timedelta(hours=22))
        assert rung.is_set()
        assert not sleeper.done()
        await clock.move_on(timedelta(hours=2))
        await asyncio.wait_for(sleeper, HANGS)
    assert timedelta(hours=24) <= clock.now() - begun < timedelta(hours=25)
