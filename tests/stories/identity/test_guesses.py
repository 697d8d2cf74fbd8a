"""Who guesses at numbers and codes is slowed, gets nothing, and is seen by the operator without a name (row B1)."""

import os
import random

from structlog.testing import capture_logs

from rules.people.codes import new_code
from rules.people.receipt_codes import new_receipt_code
from rules.tickets import new_number
from sandbox import Person
from tests.stories.conftest import Story
from tests.stories.identity.anonymous import filed_anonymously


async def test_the_operator_sees_who_guesses_by_which_way_and_no_name(story: Story, chief: Person, wei: Person) -> None:
    number, _ = await filed_anonymously(story, wei)
    eve = await story.person("夏娃", username="eve_guesses")
    await eve.starts(story.reporter_bot)
    with capture_logs() as told:
        await eve.says(number)
        unknown = eve.last
        await eve.says(new_number())
        assert eve.last == unknown
        await eve.says("/status " + new_number())
        await _agrees(eve, new_receipt_code().value)
        assert eve.last == unknown
        await eve.taps_data(eve.last_message, "status.1.1")
    seen = [it for it in told if "not theirs" in it["event"]]
    assert [it["way"] for it in seen] == ["message", "message", "command", "press", "press"]
    assert len({it["guesser"] for it in seen}) == 1
    assert not any(it in str(seen) for it in ("夏娃", "eve_guesses", str(eve.user.id)))
    chief.goes_to(story.desk_bot)
    await chief.says("/guesses")
    assert all(it in chief.last for it in (seen[0]["guesser"], "发消息 2", "命令或链接 1", "按钮 2"))
    assert not any(it in chief.last for it in ("夏娃", "eve_guesses", str(eve.user.id)))


async def test_too_many_look_ups_are_refused_whatever_is_asked_for(story: Story, wei: Person) -> None:
    _, code = await filed_anonymously(story, wei)
    eve = await story.person("夏娃")
    await eve.starts(story.reporter_bot)
    await _agrees(eve, new_receipt_code().value)
    for _ in range(59):
        await eve.says(new_receipt_code().value)
        await story.passes(seconds=5)
    await eve.says(code)
    assert "查询次数太多" in eve.last, "the right code too waits, so that nothing can be learnt from going on"
    [(tries,)] = story.rows("SELECT sum(amount) FROM guess")
    assert tries == 61


async def test_no_guess_by_any_way_succeeds_and_each_is_seen(story: Story, wei: Person) -> None:
    accounts, tries = (50, 19) if os.environ.get("LIAN_GUESSES") else (4, 6)
    number, _ = await filed_anonymously(story, wei)
    guessed = 0
    for n in range(accounts):
        eve = await story.person(f"guesser {n}")
        await eve.starts(story.reporter_bot)
        await _agrees(eve, new_receipt_code().value)
        [said] = await eve.says("你好")
        guessed, edited = guessed + 1, ""
        for _ in range(tries):
            way = random.choice((*_SAID, "press", "edit"))
            words = _SAID[way]() if way in _SAID else ""
            if way == "press":
                act = random.choice(("status", "add", "result"))
                await eve.taps_data(eve.last_message, f"{act}.{random.randint(1, 3)}.1")
            elif way == "edit":
                # The same words again would be no edit.
                edited = random.choice([it for it in (number, new_receipt_code().value) if it != edited])
                await eve.edits(said, edited)
            elif way == "link":
                await eve.starts(story.reporter_bot, words)
            else:
                await eve.says(words)
            guessed += 1
            await story.passes(seconds=7)
            assert not any("●" in message for message in eve.screen)
    assert story.rows("SELECT sum(amount) FROM guess") == [(guessed,)]
    assert story.rows("SELECT count(DISTINCT guesser) FROM guess") == [(accounts,)]


_SAID = {
    "words": lambda: random.choice((new_receipt_code().value, new_number(), new_code())),
    "command": lambda: f"/status {random.choice((new_receipt_code().value, new_number()))}",
    "link": lambda: random.choice((f"open_{new_receipt_code().value}", f"case_{new_number()}", f"code_{new_code()}")),
}


async def _agrees(person: Person, code: str) -> None:
    """Type a receipt code, and agree to the notice that is shown first."""
    await person.says(code)
    await person.taps("同意并继续")
