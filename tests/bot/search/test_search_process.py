"""The process of the search: started with the first one, ended when nobody searches; the plain search stands in."""

import asyncio
import gc
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from bot.search import client
from bot.search.client import CatalogueSearch
from rules.later import LaterError
from store.operator_files.catalogue import CATALOGUE_FILE


@pytest.fixture
async def search(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[CatalogueSearch]:
    monkeypatch.setattr(client, "ANSWER_SECONDS", 60.0)
    search = CatalogueSearch(CATALOGUE_FILE.shipped)
    yield search
    await search.close()


async def found(search: CatalogueSearch, phrase: str) -> list[str]:
    """What a unit gets that is run again once the answer is there."""
    try:
        return [id for id, _ in search(phrase).scored]
    except LaterError as later:
        await later.ready()
    return [id for id, _ in search(phrase).scored]


async def test_it_starts_with_the_first_search_and_knows_pinyin(search: CatalogueSearch) -> None:
    assert search.pid is None
    assert "no-reply" in (await found(search, "tousu mei ren huifu"))[:3]
    begun = search.pid
    assert begun is not None
    assert (await found(search, "帳號被盜用"))[0] == "acct-stolen"
    assert search.pid == begun


async def test_many_ask_at_once_and_each_gets_its_own_answer(search: CatalogueSearch) -> None:
    phrases = {"有人骂我": "abuse", "账号被盗": "acct-stolen", "退款": "refund", "抄袭": "plagiarism"}
    answers = await asyncio.gather(*(found(search, phrase) for phrase in phrases))
    assert [answer[0] for answer in answers] == list(phrases.values())


@pytest.mark.parametrize("turns", [1, 2, 5, 20])
def test_closed_while_it_starts_it_leaves_no_process(turns: int) -> None:
    async def run() -> None:
        search = CatalogueSearch(CATALOGUE_FILE.shipped)
        asking = asyncio.create_task(search.ask("骂人"))
        for _ in range(turns):
            await asyncio.sleep(0)
        await search.close()
        with suppress(asyncio.CancelledError):
            await asking
        assert search.pid is None

    asyncio.run(run())
    gc.collect()  # a transport that was left open warns, and a warning is an error


async def test_after_its_death_the_plain_search_answers_once_and_the_next_has_another_process(
    search: CatalogueSearch,
) -> None:
    await found(search, "骂人")
    former = search.pid
    assert former is not None
    os.kill(former, signal.SIGKILL)
    assert (await found(search, "账号被盗"))[0] == "acct-stolen"
    assert (await found(search, "zhanghao beidao"))[0] == "acct-stolen"
    assert search.pid not in (None, former)


async def test_what_cannot_be_had_in_time_is_found_plainly(
    search: CatalogueSearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "ANSWER_SECONDS", 0.0)
    assert (await found(search, "账号被盗"))[0] == "acct-stolen"


async def test_it_ends_when_nobody_searches(search: CatalogueSearch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "IDLE_SECONDS", 0.0)
    await found(search, "骂人")
    for _ in range(3):
        await asyncio.sleep(0)
    assert search.pid is None


async def test_any_words_are_answered(search: CatalogueSearch) -> None:
    for phrase in ("", "\n", "\ud800", "骂" * 100_000, '"]\n["'):
        await found(search, phrase)
        assert (await found(search, "账号被盗"))[0] == "acct-stolen", phrase[:9]
