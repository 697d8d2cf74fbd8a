"""Requests of an app: repeated, without a right, malformed, too many; nothing happens twice, and nothing by halves."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.commands.database import in_unit
from bot.processes.wiring import Lian
from cases import clients
from rules.people.clients import Scope
from tests.stories.api.app import App, added, app_of
from tests.stories.api.test_filing import PNG
from tests.stories.conftest import Stage, Story

KEY = "0123456789abcdef-again"


def report(**more: Any) -> dict[str, Any]:
    """A report that is whole."""
    return {"category": "abuse", "subject": "@loud_account", "description": "他在评论里骂人", "consent": 1, **more}


def cases_of(story: Story) -> int:
    [(count,)] = story.rows("SELECT count(*) FROM cases")
    return int(count)


async def test_the_same_request_again_does_nothing_and_gets_the_same_answer(app: App, story: Story) -> None:
    version = (await app.get("/categories"))["notice"]["version"]
    first = await app.post("/reports", report(consent=version, identity="anonymous"), again=KEY)
    second = await app.post("/reports", report(consent=version, identity="anonymous"), again=KEY)
    assert first.status == second.status == 201
    assert first.body == second.body
    assert second.headers["Idempotent-Replayed"] == "true"
    assert cases_of(story) == 1
    other = await app.post("/reports", report(consent=version, description="别的"), again=KEY)
    assert other.status == 422
    assert other["type"].endswith("/key-reused")
    assert cases_of(story) == 1


async def test_ten_at_once_of_one_request_file_one_report(app: App, story: Story) -> None:
    await at_once(story, [app] * 10)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_two_processes_file_one_report_of_one_request(app: App, story: Story) -> None:
    async with Lian(story.settings, story.clock) as second:
        assert second.port != story.lian.port
        await at_once(story, [app, replace(app, story=story.at(second))] * 5)


async def at_once(story: Story, apps: list[App]) -> None:
    """Send one request by all of these at once: it is answered alike, and files one report."""
    version = (await apps[0].get("/categories"))["notice"]["version"]
    body, headers = report(consent=version), {"Idempotency-Key": KEY}
    replies = await asyncio.gather(*(it.ask("POST", "/reports", json=body, headers=headers) for it in apps))
    assert {it.status for it in replies} == {201}
    assert len({it["number"] for it in replies}) == 1
    assert cases_of(story) == 1


async def test_a_retry_after_a_restart_gets_the_same_answer(app: App, story: Story) -> None:
    version = (await app.get("/categories"))["notice"]["version"]
    first = await app.post("/reports", report(consent=version), again=KEY)
    await story.restarts()
    second = await app.post("/reports", report(consent=version), again=KEY)
    assert second.body == first.body
    assert cases_of(story) == 1


async def test_a_refused_request_may_be_mended_under_the_same_key(app: App) -> None:
    version = (await app.get("/categories"))["notice"]["version"]
    assert (await app.post("/reports", report(consent=version, category="none"), again=KEY)).status == 422
    assert (await app.post("/reports", report(consent=version), again=KEY)).status == 201


async def test_an_answer_is_forgotten_after_two_days_at_most(app: App, story: Story) -> None:
    await app.files()
    await story.passes(days=3)
    assert story.rows("SELECT count(*) FROM client_answer") == [(0,)]


async def test_a_file_sent_again_is_the_same_file(app: App) -> None:
    headers = {"Idempotency-Key": KEY, "Content-Type": "image/png"}
    first, second = [await app.ask("POST", "/evidence", data=PNG, headers=headers) for _ in range(2)]
    assert first["id"] == second["id"]


async def test_a_key_that_is_ended_opens_nothing_at_once(app: App, story: Story) -> None:
    number = (await app.files())["number"]
    in_unit(story.settings, story.clock, lambda tx: clients.revoke(tx, "App"))
    for reply in (await app.get(f"/reports/{number}"), await app.get("/categories"), await app.sends(PNG)):
        assert reply.status == 401
        assert reply.headers["WWW-Authenticate"] == "Bearer"
    assert cases_of(story) == 1


async def test_a_key_does_only_what_its_scopes_say(app: App, story: Story) -> None:
    number = (await app.files())["number"]
    app.made = added(story, "Reader", Scope.FOLLOW)
    assert (await app.get("/categories")).status == 200
    assert (await app.files()).status == 403
    assert (await app.sends(PNG)).status == 403
    assert (await app.get("/events")).status == 403
    assert (await app.get(f"/reports/{number}")).status == 404, "another app's user is another person"


async def test_another_users_case_and_none_are_answered_alike(app: App, story: Story) -> None:
    number = (await app.files())["number"]
    app.user = "user-number-2"
    await app.files(subject="@another_account")
    theirs, none = await app.get(f"/reports/{number}"), await app.get("/reports/LA-00000-00000-0")
    wrong = await app.get("/reports/nonsense")
    assert theirs.status == none.status == wrong.status == 404
    assert theirs.body == none.body == wrong.body
    assert story.rows("SELECT sum(amount) FROM guess") == [(3,)]


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ({"Idempotency-Key": "short"}, "idempotency"),
        ({"Idempotency-Key": "with spaces in between it"}, "idempotency"),
        ({"Lian-User": "x" * 200}, "user"),
        ({"Content-Type": "text/plain"}, "media"),
    ],
)
async def test_headers_that_are_not_right_are_named(app: App, headers: dict[str, str], says: str) -> None:
    raw = b'{"category": "abuse", "description": "x", "consent": 1}'
    sent = {"Idempotency-Key": KEY, "Content-Type": "application/json", **headers}
    refused = await app.ask("POST", "/reports", data=raw, headers=sent)
    assert refused.status in (400, 415)
    assert refused["type"].endswith(f"/{says}")


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (b"", None),
        (b"[]", None),
        (b'{"category": 1}', "category"),
        (b'{"category": "abuse", "description": "x", "consent": 1, "more": 1}', "more"),
        (b'{"description": "x", "consent": 1}', "category"),
        (b'{"category": "abuse", "description": "x", "consent": "1"}', "consent"),
        (b'{"category": "abuse", "description": "\\ud800", "consent": 1}', None),
        (b"[" * 100_000, None),
        (b"\xff\xfe", None),
    ],
)
async def test_a_body_that_is_not_as_described_is_refused_in_words(app: App, raw: bytes, field: str | None) -> None:
    sent = {"Idempotency-Key": KEY, "Content-Type": "application/json"}
    refused = await app.ask("POST", "/reports", data=raw, headers=sent)
    assert refused.status == 400
    assert refused["field"] == field
    assert "什么都没有做" in refused["detail"]


async def test_bodies_are_limited_while_they_are_read(app: App) -> None:
    sent = {"Idempotency-Key": KEY, "Content-Type": "application/json"}

    async def endless() -> Any:
        for _ in range(64):
            yield b"x" * 65_536

    refused = await app.ask("POST", "/reports", data=endless(), headers=sent)
    assert refused.status == 413

    async def too_large() -> Any:
        for _ in range(64):
            yield b"x" * 2**20

    big = await app.sends(too_large())
    assert big.status == 413


async def test_other_hosts_places_and_methods_are_refused(app: App) -> None:
    for place in ("/categories", "/openapi.json"):
        assert (await app.get(place, headers={"Host": "evil.example"})).status == 421
        assert (await app.get(place, headers={"Host": "127.0.0.1"})).status == 200
    assert (await app.get("/nothing")).status == 404
    assert (await app.get("")).headers["Content-Type"] == "application/problem+json"
    for place, methods in (("/reports", "POST"), ("/openapi.json", "GET, HEAD")):
        wrong = await app.ask("DELETE", place)
        assert wrong.status == 405
        assert wrong.headers["Allow"] == methods


async def test_too_many_requests_are_told_when_to_come_again(stage: Stage) -> None:
    app = await app_of(stage, api_per_minute=3)
    replies = [await app.get("/categories", params={"lang": "en"}) for _ in range(4)]
    assert [it.status for it in replies] == [200, 200, 200, 429]
    assert replies[-1].headers["Retry-After"] == "60"
    assert "Please wait" in replies[-1]["detail"]
    await app.story.passes(minutes=1)
    assert (await app.get("/categories")).status == 200


async def test_guessing_keys_is_slowed_for_who_guesses(app: App) -> None:
    headers = {"Authorization": "Bearer lian_guess"}
    replies = [await app.get("/categories", headers=headers) for _ in range(31)]
    assert [it.status for it in replies] == [*[401] * 30, 429]
    assert (await app.get("/categories")).status == 200


@pytest.mark.parametrize(
    ("asked", "lang", "name"),
    [({"lang": "en"}, "en", "Abuse"), ({"lang": "zh-Hant"}, "zh-Hant", "謾罵"), ({}, "zh-Hans", "谩骂")],
)
async def test_categories_are_in_the_language_asked_for(app: App, asked: dict[str, str], lang: str, name: str) -> None:
    reply = await app.get("/categories", params=asked)
    assert reply["language"] == lang
    assert name in {it["name"] for it in reply["categories"]}
    assert reply["notice"]["text"]


async def test_no_other_site_may_read_answers_in_a_browser(app: App) -> None:
    reply = await app.get("/categories", headers={"Origin": "https://evil.example"})
    assert not [name for name in reply.headers if name.lower().startswith("access-control")]
    assert reply.headers["Cache-Control"] == "no-store"
