"""Deep links that open a report with category, platform and subject known (row A11), made by `lian link`."""

import asyncio
import re
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from typer.testing import CliRunner

from bot import cli
from bot.settings import StartRefusedError
from sandbox import Person
from tests.stories.at_the_desk import TAPS
from tests.stories.conftest import Story
from tests.support.environment import environment_of

LONG = "https://weibo.com/1234567890/AbCdEfGhI?refer_flag=0000015010_from_search"

Made = Callable[..., Coroutine[Any, Any, str]]


@pytest.fixture
def made(story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Have the operator make a link on the command line; return its word."""
    place = tmp_path / "operator"
    place.mkdir()
    monkeypatch.chdir(place)
    told = "".join(f"{name}={value}\n" for name, value in environment_of(story.settings).items())
    Path(".env").write_text(told, encoding="utf-8")

    async def make(*args: str) -> str:
        # In a thread, because the sandbox answers in this one.
        ran = await asyncio.to_thread(CliRunner().invoke, cli.app, ["link", *args])
        if ran.exception:
            raise ran.exception
        return re.findall(r"\?start=([A-Za-z0-9_-]+)", ran.output)[0]

    return make


async def follows(story: Story, person: Person, word: str) -> None:
    """Open the bot by the link, and agree to the notice."""
    await person.starts(story.reporter_bot, word)
    await person.taps(TAPS[person.user.language_code or "zh-hans"][1])


@pytest.mark.parametrize("language", list(TAPS))
async def test_a_link_says_category_platform_and_subject(story: Story, made: Made, language: str) -> None:
    wei = await story.person("小伟", language_code=language)
    _, _, _, done, file = TAPS[language]
    word = await made("--category", "abuse", "--platform", "weibo", "--subject", "@loud")
    assert word.startswith("to_abuse_weibo_")
    await follows(story, wei, word)
    await wei.says("他在评论里骂人")
    await wei.taps(done)
    assert "@loud" in wei.last.replace("\u2060", "")
    assert "微博" in wei.last or "Weibo" in wei.last
    await wei.taps(file)
    assert story.rows("SELECT leaf FROM cases") == [("abuse",)]


async def test_a_long_subject_is_kept_by_the_bot_over_a_restart(story: Story, made: Made, wei: Person) -> None:
    word = await made("--category", "abuse", "--subject", LONG)
    assert word.startswith("go_")
    assert len(word) <= 64
    await story.restarts()
    await follows(story, wei, word)
    await wei.says("他在评论里骂人")
    await wei.taps("好了")
    assert "weibo.com/1234567890/AbCdEfGhI" in wei.last


async def test_a_platform_alone_is_known_when_the_subject_is_asked(story: Story, made: Made, wei: Person) -> None:
    await follows(story, wei, await made("--category", "abuse", "--platform", "weibo"))
    await wei.says("大嗓门")
    await wei.says("他在评论里骂人")
    await wei.taps("好了")
    assert "微博" in wei.last


@pytest.mark.parametrize("word", ["go_nothing", "go_", "to_no-such-leaf_nowhere_-", "to", "to____"])
async def test_a_link_that_leads_nowhere_is_answered(story: Story, wei: Person, word: str) -> None:
    await wei.starts(story.reporter_bot, word)
    assert wei.buttons
    assert story.rows("SELECT count(*) FROM cases") == [(0,)]


async def test_a_link_does_not_change_what_was_written(story: Story, made: Made, wei: Person) -> None:
    word = await made("--category", "abuse")
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@loud_account")
    await wei.starts(story.reporter_bot, word)
    await wei.says("他在评论里骂人")
    await wei.taps("好了")
    assert "@loud_account" in wei.last


async def test_the_qr_code_holds_the_link(story: Story, made: Made) -> None:
    word = await made("--category", "abuse", "--qr", "spam.png")
    (found,) = zxingcpp.read_barcodes(Image.open("spam.png"))
    assert found.text.endswith(f"?start={word}")
    assert story.reporter_bot.username in found.text


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--category", "no-such"), "--category is one of "),
        (("--platform", "nowhere"), "--platform is one of"),
        (("--subject", "x" * 3000), "has more than"),
        ((), "Name a --category"),
        (("--category", "abuse", "--qr", "nowhere/poster.png"), "cannot be written"),
    ],
)
async def test_a_wrong_link_is_refused_with_a_reason(made: Made, args: tuple[str, ...], told: str) -> None:
    with pytest.raises(StartRefusedError, match=told):
        await made(*args)
