"""What comes in is stored, and only then acknowledged."""

import asyncio
from collections.abc import Sequence
from typing import Any

import orjson
import pytest
from aiohttp import ClientSession

from bot.processes import roles
from bot.receiving.intake import Intake
from bot.runtime.listener import serve_http
from bot.settings import StartRefusedError, WebhookEndpoint
from bot.telegram.webhooks import SECRET_HEADER, Webhooks
from handlers.telegram.raw import origin_ids
from store import inbox
from store.inbox import InboxRow
from tests.bot.conftest import Desk, House
from tests.support.settling import until


class Ear:
    """An intake whose workers only remember what they were handed."""

    def __init__(self, house: House) -> None:
        parts = house.parts
        self.heard: list[InboxRow] = []
        self.channel = roles.telegram(parts, "reporter", Desk().read)
        lease = parts.lease("intake.reporter")
        self.intake = Intake("reporter", [self.channel], self, parts.store, lease, asyncio.Event())  # type: ignore[arg-type]
        self.house = house

    def deliver(self, waiting: Sequence[InboxRow]) -> None:
        self.heard += waiting

    async def takes(self, update: Any) -> None:
        await self.intake.take(self.channel.incoming([update]))

    async def stored(self) -> list[InboxRow]:
        return await self.house.parts.store.read(lambda tx: inbox.unhandled(tx, "reporter"))

    async def hears(self, number: int) -> None:
        await until(lambda: len(self.heard) >= number)


@pytest.fixture
def ear(house: House) -> Ear:
    return Ear(house)


async def polling(ear: Ear) -> "asyncio.Task[None]":
    return asyncio.create_task(ear.channel.poll(ear.intake.take))


async def test_an_update_is_acknowledged_only_once_it_is_stored(ear: Ear, house: House) -> None:
    seen: list[tuple[int, int]] = []

    def hear(waiting: Sequence[InboxRow]) -> None:
        seen.append((len(waiting), house.sandbox.pending(house.reporter)))
        ear.heard.extend(waiting)

    ear.deliver = hear  # type: ignore[method-assign]
    poll = await polling(ear)
    await ear.hears(1)
    assert seen == [(1, 1)], "delivered to the workers while Telegram still keeps it"
    assert len(await ear.stored()) == 1
    await house.wei.says("第二句")
    await ear.hears(2)
    assert house.sandbox.pending(house.reporter) <= 1
    poll.cancel()


async def test_of_the_message_that_a_press_hangs_on_only_where_it_is_is_kept(ear: Ear) -> None:
    chat = {"id": 4, "type": "private"}
    ours = {"message_id": 5, "date": 1, "chat": chat, "text": "描述：他骂人", "reply_markup": {"inline_keyboard": []}}
    press = {"id": "1", "from": {"id": 4}, "data": "file.3", "message": ours}
    await ear.takes({"update_id": 7, "callback_query": press})
    stored = (await ear.stored())[-1]
    kept = {**press, "message": {"message_id": 5, "date": 1, "chat": chat}}
    assert orjson.loads(stored.body) == {"update_id": 7, "callback_query": kept}


async def test_what_could_not_be_stored_is_asked_for_again(
    ear: Ear, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def broken(*_: object) -> Any:
        tried.append(1)
        raise OSError("disk")

    monkeypatch.setattr(inbox, "store", broken)
    poll = await polling(ear)
    await until(lambda: len(tried) == 2, clock=house.clock)
    assert house.sandbox.pending(house.reporter) == 1, "not acknowledged"
    monkeypatch.undo()
    await until(lambda: ear.heard, clock=house.clock)
    poll.cancel()


async def test_repeated_reordered_and_jumping_updates_are_each_stored_once(ear: Ear, house: House) -> None:
    poll = await polling(ear)
    await ear.hears(1)
    updates = house.reporter.updates
    updates.jump(-1000)
    for number in range(5):
        await house.wei.says(f"第 {number} 句")
    await ear.hears(6)
    updates.repeat(3)
    updates.jump(5000)
    await house.wei.says("最后一句")
    await until(lambda: len({waiting.seq for waiting in ear.heard}) == 7)
    assert len(await ear.stored()) == 7
    poll.cancel()


@pytest.mark.parametrize(
    "fault", [{"kind": "error", "code": 502}, {"kind": "drop"}, {"kind": "flood", "retry_after": 3}]
)
async def test_a_bad_moment_of_telegram_loses_nothing(fault: dict[str, Any], ear: Ear, house: House) -> None:
    house.sandbox.faults.add(method="getUpdates", times=2, **fault)
    poll = await polling(ear)
    await until(lambda: ear.heard, clock=house.clock)
    assert len(await ear.stored()) == 1
    poll.cancel()


async def test_a_token_that_telegram_does_not_know_ends_it_with_a_sentence(ear: Ear, house: House) -> None:
    house.sandbox.world.bots.clear()
    with pytest.raises(StartRefusedError, match="REPORTER_BOT_TOKEN"):
        await ear.channel.poll(ear.intake.take)


NO_IDS = [
    {"message": {"chat": {"id": 1e308}, "from": {"id": 7}}},
    {"message": {"chat": {"id": "7"}, "from": {"id": 7}}},
    {"message": {"chat": {"id": 2**52}, "from": {"id": 7}}},
    {"message": {"chat": {}, "from": {"id": 7}}},
    {"callback_query": {"from": {"id": True}, "message": {"chat": {"id": 7}}}},
    {"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": None}}}},
    {"edited_message": []},
]


@pytest.mark.parametrize("odd", NO_IDS)
async def test_what_names_a_chat_or_a_person_by_no_number_is_kept_as_an_update_that_says_nothing(
    odd: dict[str, Any], ear: Ear
) -> None:
    """A chat's id of another form came as far as the outbox, and no message left any more."""
    await ear.takes({"update_id": 7} | odd)
    assert orjson.loads((await ear.stored())[-1].body) == {"update_id": 7}


WHENCE = [
    # the update, the chat and the person it comes from
    ({"message": {"chat": {"id": 7}, "from": {"id": 7}}}, (7, 7)),
    ({"message": {"chat": {"id": -5}, "from": {"id": 7}}}, (-5, 7)),
    ({"message": {"chat": {"id": -5}}}, (-5, -5)),
    ({"callback_query": {"from": {"id": 7}, "message": {"chat": {"id": -5}}}}, (-5, 7)),
    ({"callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, (7, 7)),
    ({"my_chat_member": {"chat": {"id": 7}, "from": {"id": 7}}}, (7, 7)),
    ({"poll": {}}, (0, 0)),
]


@pytest.mark.parametrize(("update", "chat_and_user"), WHENCE)
def test_where_an_update_comes_from(update: dict[str, Any], chat_and_user: tuple[int, int]) -> None:
    assert origin_ids(update) == chat_and_user


UPDATE = {"update_id": 5, "message": {"chat": {"id": 7}, "from": {"id": 7}, "text": "x"}}
CALLS = [
    # the secret given, the body, whether the intake is open, the answer, how many are stored
    ("hush", UPDATE, True, 200, 1),
    ("hush", UPDATE, False, 503, 0),
    ("wrong", UPDATE, True, 403, 0),
    ("gehe\u00efm", UPDATE, True, 403, 0),
    ("", UPDATE, True, 403, 0),
    ("hush", {"no": "update"}, True, 400, 0),
    ("hush", ["no object"], True, 400, 0),
]


async def called(ear: Ear, secret: str, body: Any, below: str = "") -> int:
    """What a call of the webhook is answered; `below` is the path of its public address."""
    routes = Webhooks({"reporter": ear.channel}, WebhookEndpoint(f"https://lian.example.org{below}", "hush")).routes()
    async with serve_http(("127.0.0.1", 0), routes) as port, ClientSession() as session:
        address = f"http://127.0.0.1:{port}{below}/telegram/reporter"
        async with session.post(address, json=body, headers={SECRET_HEADER: secret}) as answer:
            return answer.status


@pytest.mark.parametrize(("secret", "body", "is_open", "status", "stored"), CALLS)
async def test_a_webhooks_call_is_answered_200_only_when_its_update_is_stored(
    secret: str, body: Any, is_open: bool, status: int, stored: int, ear: Ear
) -> None:
    ear.channel.deliver = ear.intake.take if is_open else None
    assert await called(ear, secret, body) == status
    assert len(await ear.stored()) == stored


async def test_the_path_that_telegram_was_told_is_the_path_that_is_served(ear: Ear) -> None:
    ear.channel.deliver = ear.intake.take
    assert await called(ear, "hush", UPDATE, below="/hook") == 200


async def test_a_webhook_that_could_not_store_says_so_and_telegram_repeats(
    ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Any:
        raise OSError("disk")

    monkeypatch.setattr(inbox, "store", broken)
    ear.channel.deliver = ear.intake.take
    assert await called(ear, "hush", UPDATE) == 503
