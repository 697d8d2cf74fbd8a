"""One walk, filed on Telegram, at the desk, on the web, by the API and by mail, makes the same case and the same words.

Each is compared with what was written by hand in `expected.toml`, never one way with another. `make ways` prints them.
"""

import os
import re
import tomllib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.table import Table

from bot.commands.database import in_unit
from cases import dossier
from rules.facts.events import EvidenceHeld
from rules.report import note_words
from sandbox import Person
from store.record import cases, deadlines
from store.unit import Tx
from tests.stories.api.app import app_of
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.identity.anonymous import CODE
from tests.stories.intake.test_desk_filing import begins
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice, post_office
from tests.stories.web.browser import URL, Browser
from tests.stories.web.walks import WORDS

EXPECTED = tomllib.loads((Path(__file__).parent / "expected.toml").read_text(encoding="utf-8"))
FILE = ("聊天记录.txt", "他说的话".encode(), "text/plain")
ABOUT, SAID = EXPECTED["walk"]["about"], EXPECTED["walk"]["said"]
PRINTS = bool(os.environ.get("LIAN_WAYS"))


@dataclass(frozen=True, slots=True)
class Walked:
    """A filed report: its stage, and its number."""

    story: Story
    number: str


async def on_telegram(stage: Stage) -> Walked:
    story = await stage()
    wei = await story.person("小伟")

    async def sends(person: Person) -> None:
        await person.sends_document(FILE[0], content=FILE[1])

    return Walked(story, await filed(story, wei, about=ABOUT, words=SAID, evidence=sends))


async def at_the_desk(stage: Stage) -> Walked:
    story = await stage()
    mod = story.joins("阿明", "aming")
    await hired(story, story.chief(), mod, "审核员")
    await begins(story, mod)
    await mod.taps("谩骂")
    await mod.says(ABOUT)
    await mod.says(SAID)
    await mod.sends_document(FILE[0], content=FILE[1])
    await mod.taps("好了")
    await mod.taps("提交")
    return Walked(story, _number("\n".join(mod.screen)))


async def on_the_web(stage: Stage) -> Walked:
    story, words = await stage(listen="127.0.0.1:0", web_url=URL), WORDS["zh-CN"]
    browser = await Browser.opens(story, words.browser)
    for step in (words.begin, words.agree, words.category):
        await browser.taps(step)
    await browser.says(ABOUT)
    await browser.taps("Telegram")  # not written there, a bare @name may be of any platform
    await browser.says(SAID)
    await browser.says("", FILE)
    await browser.taps(words.done)
    page = await browser.taps(words.file)
    assert CODE.search(page.main)
    return Walked(story, _number(page.main))


async def by_the_api(stage: Stage) -> Walked:
    app = await app_of(stage)
    sent = await app.sends(FILE[1], name=FILE[0], mime=FILE[2])
    done = await app.files(subject=ABOUT, description=SAID, evidence=[sent["id"]])
    return Walked(app.story, done["number"])


async def by_mail(stage: Stage) -> Walked:
    with post_office() as office:
        office.opens()
        return await _by_mail(stage, office)


async def _by_mail(stage: Stage, office: PostOffice) -> Walked:
    story = await stage(**office.settings)
    writer = Writer(story, office, "wei@example.com")
    await writer.writes("", f"{ABOUT} {SAID}", files=[(FILE[0], FILE[2], FILE[1])])
    await writer.chooses("谩骂")
    return Walked(story, _number(writer.read))


WAYS: dict[str, Callable[[Stage], Awaitable[Walked]]] = {
    "telegram": on_telegram,
    "hotline": at_the_desk,
    "web": on_the_web,
    "api": by_the_api,
    "mail": by_mail,
}


def _number(text: str) -> str:
    return re.findall(r"LA-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]", text)[-1]


def recorded(tx: Tx, number: str) -> dict[str, Any]:
    """Return what is on record of a case, by the names of `expected.toml`."""
    case = cases.by_number(tx, number)
    assert case is not None
    told = dossier.dossier(tx, case)
    report = told.case.report
    hours = {
        it.kind.value: round((it.due_at - case.filed_at).total_seconds() / 3600)
        for it in deadlines.of_case(tx, case.id)
        if it.kind.value in ("review", "investigation", "decision")
    }
    return {
        "leaf": case.leaf,
        "state": case.state.value,
        "severity": case.severity.value,
        "team": case.team,
        "restricted": case.restricted,
        "subject": report.subject,
        "description": report.description,
        "notes": [note_words(it) for it in report.notes],
        "files": [[it.file.kind, it.digest] for it in told.files],
        "hours": hours,
        "versions": list(told.versions),
        # A file that comes with the request is held a moment after the report is filed, not before.
        "events": [it.act for it in told.entries if it.act != EvidenceHeld.KIND],
        "identity": case.identity.value,
        "way": told.way.value,
    }


def card_of(story: Story, number: str) -> list[str]:
    """Return the lines of the case's card in the staff chat, without its number, times and way."""
    chief = story.chief()
    opens(story, chief, number)
    [card] = [it for it in chief.screen if number in it and "谩骂" in it][:1]
    lines = card.split("\n[")[0].splitlines()
    return [re.sub(r"LA-\S+|\d+月\d+日 \d+:\d+|今天 \d+:\d+|明天 \d+:\d+|后天 \d+:\d+", "…", it) for it in lines]


@pytest.mark.parametrize("way", list(WAYS))
async def test_the_same_walk_makes_the_same_case(stage: Stage, way: str) -> None:
    walked = await WAYS[way](stage)
    await walked.story.settle()
    found = in_unit(walked.story.settings, walked.story.clock, lambda tx: recorded(tx, walked.number))
    card = card_of(walked.story, walked.number)
    if PRINTS:
        table = Table("field", way, title=f"{walked.number}, filed by {way}")
        for name, value in {**found, "card": "\n".join(card)}.items():
            table.add_row(name, str(value))
        Console(width=120).print(table)
    assert found == {**EXPECTED["case"], **EXPECTED["differs"][way]}
    left_out = ("来自", "举报人", "🕶", "⚠️")
    assert [it for it in card if not it.startswith(left_out)] == EXPECTED["card"]["lines"]
