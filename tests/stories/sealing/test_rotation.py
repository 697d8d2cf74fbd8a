"""Keys are changed while people report and staff work; nobody notices, and the former key opens nothing any more."""

import asyncio
from datetime import datetime, timedelta

import pytest
from pydantic import SecretStr

from bot.commands.keys import rotation as key_rotation
from bot.settings import StartRefusedError
from sandbox import Person
from store.sealing import make_operator_key
from tests.stories.at_the_desk import NUMBER, TAPS, filed, hired, opens
from tests.stories.conftest import Story


async def changed(story: Story) -> list[str]:
    """Run `lian keys rotate` beside the Lian of the story; return what it says."""
    waited = timedelta()

    def now() -> datetime:
        return story.clock.now() + waited

    def sleep(seconds: float) -> None:
        nonlocal waited
        waited += timedelta(seconds=seconds)

    return await asyncio.to_thread(lambda: list(key_rotation.rotate(story.settings, now, sleep)))


def wrong(story: Story) -> list[str]:
    """What `lian keys check` finds that is not as it should be."""
    return [words for fine, words in key_rotation.report(story.settings) if not fine]


def set_aside(story: Story) -> int:
    return int(story.rows("SELECT count(*) FROM inbox WHERE state = 'set_aside'")[0][0])


SAID = {"zh-hans": "他在评论里骂人", "zh-hant": "他在評論裡罵人", "en": "He insults me"}


@pytest.mark.parametrize(("lang", "words"), SAID.items())
async def test_a_report_that_was_begun_before_is_filed_after_and_read_by_staff(
    story: Story, chief: Person, mod: Person, lang: str, words: str
) -> None:
    await hired(story, chief, mod, "审核员")
    reporter = await story.person("Wei", language_code=lang)
    report, agree, abuse, done, file = TAPS[lang]
    await reporter.starts(story.reporter_bot)
    for tap in (report, agree, abuse):
        await reporter.taps(tap)
    await reporter.says("@loud_account")
    said = await changed(story)
    assert "seals from now on" in said[0]
    assert "none waits" in said[-1]
    await reporter.says(words)
    await reporter.taps(done)
    await reporter.taps(file)
    number = NUMBER.findall("\n".join(reporter.screen))[-1]
    opens(story, mod, number)
    assert words in "\n".join(mod.screen)
    await changed(story)
    await mod.taps("立案")
    await reporter.says(number)
    assert number in reporter.last
    assert set_aside(story) == 0
    await story.passes(minutes=1)
    await changed(story)
    assert wrong(story) == []


async def test_another_operators_key_takes_the_place_of_the_former_one(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    former, new = story.settings, SecretStr(make_operator_key())
    story.settings = former.model_copy(update={"lian_key_new": new})
    said = await changed(story)
    assert "lian keys retire" in said[-1]
    assert any("2 keys of the operator" in words for words in wrong(story))
    await wei.says(number)
    assert number in wei.last, "who runs with the former key still serves"
    story.settings = former.model_copy(update={"lian_key": new})
    await story.restarts()
    assert "no more" in key_rotation.retire(story.settings)
    assert "only" in key_rotation.retire(story.settings)
    assert wrong(story) == []
    await wei.says(number)
    assert number in wei.last, "the account is known as before"
    opens(story, mod, number)
    assert "他在评论里骂人" in "\n".join(mod.screen)
    for refused in (key_rotation.retire, lambda it: list(key_rotation.report(it)), lambda it: list(rotated(it))):
        with pytest.raises(StartRefusedError, match="LIAN_KEY is not the key that this database is sealed with"):
            refused(former)


def rotated(settings):
    return key_rotation.rotate(settings, datetime.now)


async def test_the_same_key_twice_is_no_new_key(story: Story) -> None:
    story.settings = story.settings.model_copy(update={"lian_key_new": story.settings.lian_key})
    with pytest.raises(StartRefusedError, match="LIAN_KEY_NEW is the same as LIAN_KEY"):
        await changed(story)


async def test_a_case_with_what_stood_in_another_is_not_shown(story: Story, wei: Person) -> None:
    """Someone with write access to the database, and no key, gives their own case the words of another's."""
    victim = await filed(story, wei, words="他在评论里骂人")
    other = await story.person("Lin")
    number = await filed(story, other, about="@quiet_account", words="刷屏广告")
    for column in ("wrapped_key", "sealed_body"):
        theirs = f"SELECT v.{column} FROM cases v WHERE v.number = '{victim}'"
        story.execute(f"UPDATE cases SET {column} = ({theirs}) WHERE number = '{number}'")
    await other.says(number)
    assert "没有办成" in other.last
    assert "骂人" not in "\n".join(other.screen)
    assert "@loud_account" not in "\n".join(other.screen)
