"""A page uses the API in a browser where a client lists its origin: no other page reads an answer."""

from asyncio import gather

import pytest

from bot.api import cors
from bot.commands.database import in_unit
from cases import clients
from rules.people.clients import Scope
from rules.refusals import Refusal
from store import clients as clients_stored
from tests.stories.api.app import App, added
from tests.stories.conftest import Story

PAGE, OTHER = "https://www.example.org", "https://evil.example"
ASKS = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,idempotency-key"}
USER = "a-random-id-that-the-page-made-once"


def cross(headers: object) -> dict[str, str]:
    """The headers by which a browser lets a page read."""
    return {name: value for name, value in dict(headers).items() if name.startswith("Access-Control")}  # type: ignore[call-overload]


@pytest.fixture
def page(app: App, story: Story) -> App:
    """An app whose key is in the page, beside one that lists no origin."""
    made = added(story, "Page", Scope.REPORT, Scope.FOLLOW)
    in_unit(story.settings, story.clock, lambda tx: clients.set_origins(tx, "Page", [PAGE, "http://localhost:8000"]))
    return App(story, made, USER)


async def preflight(app: App, origin: str, path: str = "/reports", **headers: str) -> tuple[int, dict[str, str]]:
    """Ask as a browser does before a request: without the key."""
    reply = await app.ask("OPTIONS", path, headers={"Authorization": "", "Origin": origin, **ASKS, **headers})
    return reply.status, cross(reply.headers)


async def test_a_listed_page_files_and_reads_answers_and_refusals(page: App, story: Story) -> None:
    status, allows = await preflight(page, PAGE)
    assert status == 204
    assert allows["Access-Control-Allow-Origin"] == PAGE
    assert "POST" in allows["Access-Control-Allow-Methods"]
    for header in ("Authorization", "Content-Type", "Idempotency-Key", "Lian-User", "Lian-Receipt-Code"):
        assert header in allows["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in allows
    version = (await page.get("/categories"))["notice"]["version"]
    told = {"category": "abuse", "subject": "@loud", "description": "他骂人", "consent": version}
    for body, code in ((told, 201), ({**told, "category": "none"}, 422)):
        reply = await page.post("/reports", body, headers={"Origin": PAGE})
        assert reply.status == code
        assert reply.headers["Access-Control-Allow-Origin"] == PAGE, "a page reads why it is refused"
        assert reply.headers["Vary"] == "Origin"
        assert "Retry-After" in reply.headers["Access-Control-Expose-Headers"]


async def test_no_other_page_and_no_page_with_another_key_reads_an_answer(app: App, page: App) -> None:
    for origin in (OTHER, "null", "*", "https://www.example.org.evil.example", "https://www.example.org:8443", ""):
        assert await preflight(page, origin) == (405, {}), origin
        assert cross((await page.get("/categories", headers={"Origin": origin})).headers) == {}, origin
    assert await preflight(page, PAGE, Host="evil.example") == (421, {})
    assert cross((await app.get("/categories", headers={"Origin": PAGE})).headers) == {}, "the other app lists none"
    refused = await page.get("/categories", headers={"Origin": PAGE, "Authorization": "Bearer lian_guess"})
    assert (refused.status, cross(refused.headers)) == (401, {})


async def test_strangers_who_ask_again_and_again_read_no_list(page: App, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    known = clients_stored.listed_origins
    monkeypatch.setattr(clients_stored, "listed_origins", lambda tx: read.append(tx) or known(tx))
    monkeypatch.setattr(cors, "LISTED_SECONDS", 3600.0)  # however slow the machine is
    asked = await gather(*(preflight(page, OTHER) for _ in range(50)), preflight(page, PAGE))
    assert [status for status, _ in asked] == [*(405 for _ in range(50)), 204]
    assert len(read) == 1


async def test_the_list_is_replaced_and_ends_with_the_key(
    page: App, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cors, "LISTED_SECONDS", 0.0)
    in_unit(story.settings, story.clock, lambda tx: clients.set_origins(tx, "Page", [OTHER]))
    assert [(await preflight(page, it))[0] for it in (PAGE, OTHER)] == [405, 204]
    in_unit(story.settings, story.clock, lambda tx: clients.set_origins(tx, "Page", ()))
    assert (await preflight(page, OTHER))[0] == 405
    page.user = "7"
    assert (await page.files()).status == 201, "a key that is in no page takes any id"
    in_unit(story.settings, story.clock, lambda tx: clients.set_origins(tx, "Page", [PAGE]))
    in_unit(story.settings, story.clock, lambda tx: clients.revoke(tx, "Page"))
    assert (await preflight(page, PAGE))[0] == 405


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh-Hans", "至少 32 个随机字符"), ("zh-Hant", "至少 32 個隨機字元"), ("en", "at least 32 random")],
)
async def test_a_person_who_reads_the_key_in_the_page_cannot_act_for_its_users(
    page: App, story: Story, lang: str, words: str
) -> None:
    page.user, page.lang = "user-number-1", lang
    reply = await page.files()
    assert reply.status == 400
    assert words in reply["detail"]
    everyone = in_unit(story.settings, story.clock, lambda tx: clients.set_origins(tx, "App", [PAGE]))
    assert isinstance(everyone, Refusal), "a key that reads all events goes into no page"
