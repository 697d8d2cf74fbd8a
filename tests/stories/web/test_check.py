"""`lian check` says whether the form answers on this machine, by the host of its public address."""

import socket

import pytest

from bot.commands import check
from tests.stories.conftest import Story


@pytest.mark.parametrize(
    ("url", "fine", "words"),
    [
        ("https://report.example.org", True, "answers at LISTEN as report.example.org"),
        ("https://other.example.org", False, "does not answer as other.example.org"),
    ],
)
async def test_the_form_is_asked_for_by_its_host(story: Story, url: str, fine: bool, words: str) -> None:
    settings = story.settings.model_copy(update={"listen": f"127.0.0.1:{story.lian.port}", "web_url": url})
    found = [it async for it in check.findings(settings, clock=story.clock) if "at LISTEN" in it.words]
    assert [(it.fine, words in it.words) for it in found] == [(fine, True)]


async def test_before_the_start_nothing_is_wrong(story: Story) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings = story.settings.model_copy(update={"listen": f"127.0.0.1:{free.getsockname()[1]}"})
        found = [it async for it in check.findings(settings, clock=story.clock) if "at LISTEN" in it.words]
    assert [(it.fine, "lian run" in it.words) for it in found] == [(True, True)]
