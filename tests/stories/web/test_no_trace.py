"""An anonymous report on the web leaves neither a join from the session to its case nor where its visitor was."""

from ipaddress import ip_address
from pathlib import Path

import pytest

from handlers.web import events
from rules.addresses import Address
from store.sealing import Keyring, OperatorKey, stored
from tests.canaries.searching import found, left
from tests.stories.conftest import Story
from tests.stories.identity.leads import leads_of
from tests.stories.staging import KEY
from tests.stories.web.browser import Browser
from tests.stories.web.walks import TEXT, WORDS, filed, opened

ZH = WORDS["zh-CN"]
VISITORS = ("203.0.113.77", "2001:db8:7a11:9c0d::5e1f")
_BIGGEST = 16
"""Bytes of a packed address; those of four bytes stand in a file by chance."""


def address(story: Story, browser: Browser) -> Address:
    """The address of the session of a browser."""
    keys = Keyring(stored.read_keys(story.settings.database_url, OperatorKey.from_text(KEY)))
    [token] = browser.cookies.values()
    return events.address(keys.hash("web.token", token).hex())


async def test_no_join_leads_from_a_session_to_its_case(story: Story) -> None:
    begun = []
    for _ in range(3):
        await story.passes(minutes=4, seconds=11, microseconds=7)
        browser = await Browser.opens(story, ZH.browser)
        for step in (ZH.begin, ZH.agree, ZH.category):
            await browser.taps(step)
        begun.append(browser)
    whose = []
    # They file in another order than they began, so that numbers of rows do not agree by chance.
    for n in (1, 2, 0):
        browser = begun[n]
        await story.passes(minutes=6, seconds=5, microseconds=7)
        await browser.says(f"@shouter_{n}_of_them")
        await browser.says(f"他骂了第 {n} 个人")
        await browser.says("", TEXT, (f"{n}.txt", f"more words {n}".encode(), "text/plain"))
        await browser.taps(ZH.done)
        await browser.taps(ZH.file)
        await story.settle()
        [(number,)] = story.rows("SELECT number FROM cases ORDER BY id DESC LIMIT 1")
        whose.append((address(story, browser), number))
    assert leads_of(story, whose) == []
    for browser in begun:
        await browser.taps(ZH.saved)
    assert leads_of(story, whose) == []


@pytest.mark.parametrize("visitor", VISITORS)
async def test_where_a_visitor_is_stays_nowhere(
    story: Story, visitor: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await Browser.opens(story, ZH.browser)
    asks = Browser._asks

    async def behind_a_proxy(it: Browser, method: str, path: str, data: object = None, **headers: str) -> object:
        return await asks(it, method, path, data, **{"X-Forwarded-For": f"198.51.100.9, {visitor}", **headers})

    monkeypatch.setattr(Browser, "_asks", behind_a_proxy)
    _, _, code = await filed(story, ZH, TEXT)
    browser = await opened(story, ZH, code)
    assert (await browser.submits("/report/say", {"text": "kept by nobody"})).status == 403, "of no page of ours"

    def broken(*what: object) -> None:
        raise ValueError(f"a failure that says it: {visitor}")

    with monkeypatch.context() as fault:
        fault.setattr("bot.web.form.look", broken)
        assert (await browser.goes("/report")).status == 503
    await story.settle()
    out, err = capfd.readouterr()
    assert "a page could not be made" in out + err
    told = {"out": out.encode(), "err": err.encode()}
    places = left(story.settings.database_url, tmp_path) | told
    packed = ip_address(visitor).packed
    assert found({visitor: "visitor", "198.51.100.9": "proxy"}, places) == []
    assert [where for where, content in places.items() if len(packed) == _BIGGEST and packed[:8] in content] == []
    # The tests' own peer is the loopback, as which Lian also serves and calls the sandbox: it logs and keeps neither.
    assert [where for where, content in places.items() if b"127.0.0.1" in content] == []
