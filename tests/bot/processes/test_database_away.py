"""A database that is away is waited for at the start, and people are told once while it is away (rows H1, H3)."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.processes import resources
from bot.settings import StartRefusedError
from bot.telegram.channel import AWAY_AFTER, TelegramChannel
from bot.telegram.chat_actions import ChatActions
from bot.telegram.outage_notices import OutageNotices
from dialogs.engine.words import Renderer
from handlers.telegram.ids import address
from store.sealing import Keyring, OperatorKey, make_operator_key
from tests.support.clock import ManualClock
from tests.support.settling import until


class AwayError(Exception):
    """As psycopg says that no server answers: without a state."""


AwayError.__name__ = "OperationalError"


async def test_the_start_waits_for_a_database_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[int] = []

    def migrate(settings: object) -> None:
        tried.append(1)
        if len(tried) < 4:
            raise OperationalError("", {}, AwayError("connection refused"))

    monkeypatch.setattr(resources, "migrate_database", migrate)
    clock = ManualClock()
    starting = asyncio.ensure_future(resources._migrated(SimpleNamespace(), clock))  # type: ignore[arg-type]
    for number in (1, 2, 3):
        await until(lambda number=number: len(tried) == number and clock.next_timer() is not None)  # type: ignore[misc]
        clock.advance(resources.DATABASE_PAUSE)
    await starting
    said = capsys.readouterr()
    assert (said.out + said.err).count("the database is away") == 1


async def test_a_database_that_lets_nobody_in_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def migrate(settings: object) -> None:
        raise OperationalError(
            "", {}, AwayError('connection failed: FATAL:  password authentication failed for user "x"')
        )

    monkeypatch.setattr(resources, "migrate_database", migrate)
    with pytest.raises(StartRefusedError, match="password"):
        await resources._migrated(SimpleNamespace(), ManualClock())  # type: ignore[arg-type]


class Telegram:
    """The part of the Bot API that a channel needs to tell somebody."""

    def __init__(self) -> None:
        self.said: list[tuple[int, str]] = []

    async def call(self, method: str, params: dict[str, Any], **_: object) -> None:
        assert method == "sendMessage"
        self.said.append((params["chat_id"], params["text"]))


def message(number: int, who: int, lang: str) -> dict[str, Any]:
    person = {"id": who, "is_bot": False, "first_name": "x", "language_code": lang}
    chat = {"id": who, "type": "private", "first_name": "x"}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 0, "chat": chat, "from": person, "text": "a"},
    }


async def test_each_person_is_told_once_in_an_outage_and_again_in_the_next() -> None:
    clock, api = ManualClock(), Telegram()
    outage = OutageNotices("reporter", api, clock, Renderer.load())  # type: ignore[arg-type]
    channel = TelegramChannel(
        "reporter",
        api,
        None,
        None,
        Keyring.derived(OperatorKey.from_text(make_operator_key())),
        clock,
        None,
        outage,  # type: ignore[arg-type]
        ChatActions(api, clock),  # type: ignore[arg-type]
        address(-1),
    )
    for _ in range(2):
        back = asyncio.Event()
        api.said.clear()

        async def deliver(events: object, back: asyncio.Event = back) -> None:
            await back.wait()

        async def peek() -> list[dict[str, Any]]:
            return [message(1, 7, "zh-hans"), message(2, 7, "zh-hans"), message(3, 8, "en")]

        storing = asyncio.ensure_future(channel.stored(deliver, [message(1, 7, "zh-hans")], peek))
        for _ in range(3):
            await until(lambda: clock.next_timer() is not None)
            clock.advance(AWAY_AFTER + timedelta(seconds=1))
            await asyncio.sleep(0)
        await until(lambda: len(api.said) == 2)
        back.set()
        await storing
        assert [who for who, _ in api.said] == [7, 8]
        assert "不用重发" in api.said[0][1]
        assert "don't need to send it again" in api.said[1][1]
