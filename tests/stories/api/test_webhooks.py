"""An app is told of each step by its webhook: signed, in order, again until it takes it, and read again at will."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime
from typing import Any

import orjson
import pytest
from aiohttp import web

from bot.api.webhooks import MAX_TRIES
from bot.commands.database import in_unit
from cases import clients
from rules.people.clients import Scope
from sandbox import Person
from store import clients as stored
from store.clients import events
from tests.stories.api.app import WEB, App, added
from tests.stories.at_the_desk import decides, hired, investigates, opens
from tests.stories.conftest import Stage, Story


class Receiver:
    """The app's own server; `answers` are given one after the other, the last one for ever."""

    def __init__(self) -> None:
        self.calls: list[tuple[dict[str, str], bytes]] = []
        self.answers = [204]
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.calls.append((dict(request.headers), await request.read()))
        status = self.answers[0]
        if len(self.answers) > 1:
            self.answers.pop(0)
        if status == 0:  # slow: it never answers
            await asyncio.sleep(3600)
        return web.Response(status=status)

    @property
    def kinds(self) -> list[str]:
        """The kinds of the events that came, oldest first."""
        return [orjson.loads(body)["kind"] for _, body in self.calls]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.add_routes([web.post("/lian", made.take)])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/lian"
    yield made
    await runner.cleanup()


@pytest.fixture
async def story(stage: Stage) -> Story:
    return await stage(**WEB)


@pytest.fixture
async def app(story: Story, receiver: Receiver) -> App:
    return App(story, added(story, webhook=receiver.url))


async def test_each_step_is_told_signed_and_in_order(
    app: App, story: Story, receiver: Receiver, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = (await app.files())["number"]
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    told = [orjson.loads(body) for _, body in receiver.calls]
    assert [it["kind"] for it in told] == ["received", "accepted", "status", "decided"]
    assert {(it["number"], it["user"]) for it in told} == {(number, "user-number-1")}
    assert any("删除内容" in line for line in told[-1]["text"])
    for headers, body in receiver.calls:
        signed = f"{headers['X-Lian-Timestamp']}.".encode() + body
        right = hmac.new(app.made.secret.encode(), signed, hashlib.sha256).hexdigest()
        assert headers["X-Lian-Signature"] == f"sha256={right}"
        at = datetime.fromisoformat(orjson.loads(body)["at"])
        assert int(headers["X-Lian-Timestamp"]) == int(at.timestamp())
    read = await app.get("/events")
    assert read["events"] == told
    assert (await app.get(f"/events?after={told[0]['id']}"))["events"] == told[1:]
    first = await app.get("/events?most=1")
    assert (first["more"], first["last"]) == (True, told[0]["id"])


async def test_an_app_that_is_away_is_told_later_and_in_order(app: App, story: Story, receiver: Receiver) -> None:
    receiver.answers = [500, 503, 404, 204]
    number = (await app.files())["number"]
    await app.post(f"/reports/{number}/withdrawal")
    assert receiver.kinds == ["received"]
    await story.passes(minutes=8)
    assert receiver.kinds == ["received"] * 4 + ["withdrawn"]
    assert len({body for _, body in receiver.calls[:4]}) == 1, "it is the same event each time"


async def test_a_slow_app_delays_only_itself(app: App, story: Story, receiver: Receiver, wei: Person) -> None:
    receiver.answers = [0, 204]
    async with AsyncExitStack() as stack:
        stack.callback(receiver.answers.clear)
        notice = (await app.get("/categories"))["notice"]["version"]
        body = {"category": "abuse", "description": "他在评论里骂人", "consent": notice}
        headers = {"Idempotency-Key": "key-of-a-slow-request"}
        reply = await app.ask("POST", "/reports", json=body, headers=headers)
        assert reply.status == 201, "filing does not wait for the webhook"


async def test_what_an_app_never_takes_is_told_at_the_desk_and_can_be_replayed(
    app: App, story: Story, receiver: Receiver, chief: Person
) -> None:
    await chief.starts(story.desk_bot)
    receiver.answers = [500]
    await app.files()
    await story.passes(hours=45)
    first = [it for it in receiver.kinds if it == "received"]
    assert len(first) == MAX_TRIES
    assert "应用的通知" in "\n".join(chief.screen)
    before = len(receiver.calls)
    receiver.answers = [204]

    def again(tx: Any) -> int:
        client = stored.by_name(tx, "App")
        assert client
        return events.replay(tx, client, 0)

    count = in_unit(story.settings, story.clock, again)
    story.lian._roles["webhooks"]._wake.set()  # type: ignore[attr-defined] # as each minute does
    await story.settle()
    assert len(receiver.calls) == before + count
    assert receiver.kinds[before] == "received"


async def test_a_revoked_app_is_told_nothing(app: App, story: Story, receiver: Receiver, mod: Person) -> None:
    number = (await app.files())["number"]
    assert receiver.kinds == ["received"]
    in_unit(story.settings, story.clock, lambda tx: clients.revoke(tx, "App"))
    chief = story.chief()
    await hired(story, chief, mod, "审核员")
    opens(story, mod, number)
    await investigates(mod)
    await story.passes(minutes=5)
    assert receiver.kinds == ["received"]


async def test_an_anonymous_report_is_told_to_nobody(app: App, story: Story, receiver: Receiver) -> None:
    filed = await app.files(identity="anonymous")
    app.code = filed["receipt_code"]
    await app.post(f"/reports/{filed['number']}/withdrawal")
    await story.passes(minutes=5)
    assert receiver.calls == []
    assert story.rows("SELECT count(*) FROM client_event") == [(0,)]


async def test_an_app_without_a_webhook_reads_what_was_told(story: Story) -> None:
    app = App(story, added(story, "Reader", Scope.REPORT, Scope.WEBHOOKS))
    await app.files()
    assert [it["kind"] for it in (await app.get("/events"))["events"]] == ["received"]
    assert story.rows("SELECT next_at FROM client_event") == [(None,)]
