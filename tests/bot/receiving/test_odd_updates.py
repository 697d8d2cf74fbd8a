"""Whatever comes as an update ends and holds up nobody: presses on nothing, odd JSON, fields of any form."""

import json
import random
from typing import Any

import orjson
import pytest
from aiohttp import ClientSession
from sqlalchemy import text
from structlog.testing import capture_logs

from bot.processes import roles
from bot.receiving.throttle import RateLimiter
from bot.runtime.listener import serve_http
from bot.settings import WebhookEndpoint
from bot.telegram.api import NoAnswerError, RefusedError, _result
from bot.telegram.channel import TelegramChannel
from bot.telegram.results import read_json
from bot.telegram.webhooks import SECRET_HEADER, Webhooks
from handlers.telegram.raw import is_update, origin_ids
from store import inbox
from tests.bot.conftest import Desk, House, intake_of

DEEP = b"[" * 100_000
PRIVATE = {"id": 77, "type": "private", "first_name": "Li"}
LI = {"id": 77, "is_bot": False, "first_name": "Li", "language_code": "zh-hans"}
OURS = {"message_id": 5, "date": 1, "chat": PRIVATE}
GONE = {"message_id": 5, "date": 0, "chat": PRIVATE}


def press(**of: Any) -> dict[str, Any]:
    return {"callback_query": {"id": "31", "from": LI, "chat_instance": "1", **of}}


ODD_PRESSES = {
    "no message": press(data="m.home"),
    "inline": press(data="d.1.pick.abuse", inline_message_id="x"),
    "a game": press(game_short_name="chess", message=OURS),
    "a game, inline": press(game_short_name="chess", inline_message_id="x"),
    "no data": press(message=OURS),
    "a message of long ago": press(data="what no button says", message=GONE),
    "no bytes of ours": press(data="\x00\u202e.\ufffd.💥", message=OURS),
    "long": press(data="d." + "1" * 5000 + ".leaf", message=OURS),
    "many dots": press(data="." * 64, message=OURS),
    "another script's digits": press(data="c.status.१२.³", message=OURS),
    "in a group": press(data="m.home", message={**OURS, "chat": {"id": -9, "type": "group", "title": "x"}}),
    "a deleted account": press(data="zz", message=OURS, **{"from": {"id": 78, "is_bot": False, "first_name": ""}}),
}

ODD_UPDATES: list[dict[str, Any]] = [
    {},
    {"message": None},
    {"message": []},
    {"message": {}},
    {"message": {"chat": None, "from": None}},
    {"message": {"chat": [], "from": "x"}},
    {"message": {"chat": {"id": "7"}, "from": {"id": 7.5}}},
    {"message": {"chat": {"id": True}}},
    {"message": {"chat": {"id": 2**80}, "from": {"id": -(2**80)}}},
    {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "from": LI, "text": 5}},
    {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "from": LI, "text": None}},
    {"message": {"message_id": 1, "date": -(2**70), "chat": PRIVATE, "from": LI, "text": "x"}},
    {"message": {"message_id": 1, "date": 1, "chat": {"id": 77}, "from": LI, "text": "x"}},
    {"edited_message": None},
    {"callback_query": None},
    {"callback_query": []},
    {"callback_query": {}},
    {"callback_query": {"id": None, "from": LI, "message": None}},
    {"callback_query": {"id": 5, "from": LI, "message": []}},
    {"callback_query": {"id": "5", "message": {"chat": None}}},
    {"my_chat_member": 5},
    {"my_chat_member": {"chat": PRIVATE, "from": LI, "new_chat_member": None}},
    {"poll": {"id": "x"}, "message": None},
    {"what is newer than we are": {"deep": {"x": [1, 2.5, None, "\u0000"]}}},
]


Whole = tuple[House, TelegramChannel]


@pytest.fixture
async def whole(house: House, request: pytest.FixtureRequest) -> Whole:
    """One bot's channel with the real flows behind it."""
    channels = {bot: roles.telegram(house.parts, bot, it) for bot, it in (await roles.readers(house.parts)).items()}
    for bot, channel in channels.items():
        house.start(roles.intake(house.parts, bot, [channel], roles.flows(house.parts)[bot]))
    await house.settle()
    return house, channels[request.param]


async def take(channel: TelegramChannel, *updates: Any) -> None:
    assert channel.deliver
    await channel.deliver(channel.incoming(updates))


async def states(house: House) -> dict[int, tuple[str, str | None]]:
    query = text("SELECT event, state, error FROM inbox WHERE event LIKE '9___'")
    rows = await house.parts.store.read(lambda tx: tx.conn.execute(query).all())
    return {int(row[0]): (row[1], row[2]) for row in rows}


async def rests(house: House) -> None:
    await house.settle()
    assert house.idle()


@pytest.mark.parametrize("whole", ["reporter", "desk"], indirect=True)
async def test_a_press_without_a_message_is_refused_like_any_stale_one(whole: Whole) -> None:
    house, channel = whole
    for number, update in enumerate(ODD_PRESSES.values(), 9001):
        await take(channel, {"update_id": number, **update})
        await rests(house)
    assert set((await states(house)).values()) == {("done", None)}
    answers = house.calls("answerCallbackQuery")
    assert len(answers) == len(ODD_PRESSES)
    for name, answer in zip(ODD_PRESSES, answers, strict=True):
        assert answer["params"].get("show_alert") is True, name
        assert answer["params"]["text"], name


@pytest.mark.parametrize("whole", ["reporter", "desk"], indirect=True)
async def test_an_update_of_any_form_ends_and_the_others_go_on(whole: Whole) -> None:
    house, channel = whole
    came = [{"update_id": number, **update} for number, update in enumerate(ODD_UPDATES, 9001)]
    batch = read_json(json.dumps(came).encode())
    no_ids = ("9999", True, None, 9.0, 2**64, [], {})
    no_updates: list[Any] = [None, [], 5, "x", {}, *({"update_id": id} for id in no_ids)]
    good = {"message_id": 9, "date": 1, "chat": PRIVATE, "from": LI, "text": "/start"}
    with capture_logs() as logs:
        await take(channel, *no_updates, *batch, {"update_id": 9500, "message": good})
        await rests(house)
    ended = await states(house)
    assert len(ended) == len(batch) + 1
    assert {state for state, _ in ended.values()} <= {"done", "set_aside"}
    assert ended[9500] == ("done", None)
    assert not [line for line in logs if "left in the inbox" in line["event"]]
    assert len([line for line in logs if "left out" in line["event"]]) == len(no_updates)


@pytest.mark.parametrize("whole", ["reporter"], indirect=True)
async def test_what_nests_too_deep_to_be_stored_holds_up_nothing(whole: Whole) -> None:
    house, channel = whole
    deep: Any = []
    for _ in range(900):
        deep = [deep]
    await take(channel, {"update_id": 9001, "message": deep}, {"update_id": 9002, "poll": {}})
    await rests(house)
    assert set(await states(house)) == {9001, 9002}, "stored as one that says nothing, and done with"


def test_where_an_update_comes_from_is_told_of_anything() -> None:
    rng = random.Random(3)
    values: list[Any] = [None, True, 7, -7, 2**70, 1.5, "x", [], {}, [{}], {"id": 7}, {"id": None}, {"chat": {"id": 3}}]
    for _ in range(3000):
        inner = {key: rng.choice(values) for key in ("from", "chat", "message", "id")}
        update = {kind: rng.choice([inner, *values]) for kind in ("message", "edited_message", "callback_query")}
        chat, user = origin_ids(update)
        assert type(chat) is int
        assert type(user) is int
        assert max(abs(chat), abs(user)) < 2**63


BODIES = [
    (DEEP, 400),
    (DEEP + b"]" * 100_000, 400),
    (b'{"update_id": 5, "x": ' + b'{"a":' * 100_000, 400),
    (b"", 400),
    (b"NaN", 400),
    (b'{"update_id": NaN}', 400),
    (b'{"update_id": 5, "x": Infinity}', 400),
    (b'{"update_id": 1' + b"0" * 5000 + b"}", 400),
    (b'{"update_id": "5"}', 400),
    (b'{"update_id": true}', 400),
    (b'{"update_id": 5.0}', 400),
    (b'{"update_id": null}', 400),
    (b"\xff\xfe", 400),
    (b'{"update_id": 5, "x": "\xff"}', 400),
    (b'{"update_id": 5, "x": "\\ud800"}', 200),
    (b'{"update_id": 4, "update_id": 5}', 200),
    (b'{"update_id": 5, "x": 123456789012345678901234567890}', 200),
]


@pytest.mark.parametrize(("body", "status"), BODIES, ids=range(len(BODIES)))
@pytest.mark.parametrize("whole", ["reporter"], indirect=True)
async def test_a_webhook_answers_any_body(whole: Whole, body: bytes, status: int) -> None:
    _, channel = whole
    routes = Webhooks({"reporter": channel}, WebhookEndpoint("https://lian.example.org", "hush")).routes()
    async with serve_http(("127.0.0.1", 0), routes) as port, ClientSession() as session:
        address = f"http://127.0.0.1:{port}/telegram/reporter"
        async with session.post(address, data=body, headers={SECRET_HEADER: "hush"}) as answer:
            assert answer.status == status


def test_half_of_a_surrogate_pair_becomes_a_question_mark_and_a_whole_one_stays() -> None:
    body = rb'{"update_id": 1, "a": "\ud83d\ude00 \ud83d \ude00 \\ud800 \" \ud800\u0041"}'
    assert read_json(body)["a"] == '😀 ? ? \\ud800 " ?A'
    assert is_update(read_json(body))
    for nonsense in (DEEP, b'{"a": "\\ud800' + b"\\" * 99_999, b'"\\ud800" ' + DEEP):
        with pytest.raises(orjson.JSONDecodeError):
            read_json(nonsense)


ODD_ANSWERS: list[Any] = [
    *([], 5, None, "x", {"ok": False}, DEEP),
    {"ok": False, "error_code": "x", "description": ""},
    {"ok": False, "error_code": None, "description": None},
    b'{"ok": false, "error_code": 1e400, "description": ""}',
]


@pytest.mark.parametrize("answer", ODD_ANSWERS, ids=range(len(ODD_ANSWERS)))
def test_an_answer_of_any_form_is_unheard(answer: Any) -> None:
    with pytest.raises(NoAnswerError):
        _result(200, memoryview(answer if isinstance(answer, bytes) else orjson.dumps(answer)))


def test_a_new_chat_that_is_no_number_is_none() -> None:
    answer = {"ok": False, "error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": "x"}}
    with pytest.raises(RefusedError) as refused:
        _result(400, memoryview(orjson.dumps(answer)))
    assert refused.value.migrated_to is None


async def test_the_throttles_own_failure_is_the_updates(
    intake: House, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    weigh, weighed = RateLimiter.weigh, list[bytes]()

    async def broken(self: RateLimiter, what: str, who: bytes) -> Any:
        weighed.append(who)
        if len(weighed) <= 3:
            raise ZeroDivisionError
        return await weigh(self, what, who)

    monkeypatch.setattr(RateLimiter, "weigh", broken)
    await intake.wei.says("早")
    await intake.wei.says("好")
    await intake.settle()
    assert desk.seen == ["好"]
    assert "没有办成" in "\n".join(m.content["text"] for m in intake.wei.messages() if "text" in m.content)
    query = text("SELECT error FROM inbox WHERE state = 'set_aside'")
    [error] = await intake.parts.store.read(lambda tx: list(tx.conn.execute(query).scalars()))
    assert error.startswith("ZeroDivisionError")


async def test_what_is_stored_and_is_no_update_is_set_aside(intake: House, desk: Desk) -> None:
    rows = [
        inbox.RawEvent("telegram", "9001", b"a", b"no json"),
        inbox.RawEvent("telegram", "9002", b"b", b"[]"),
        inbox.RawEvent("telegram", "9003", b"c", b"5"),
    ]
    await intake.parts.store.commit(lambda tx: inbox.store(tx, "reporter", rows))
    await intake.stop()
    intake.start(intake_of(intake, desk))
    await intake.settle()
    assert {state for state, _ in (await states(intake)).values()} == {"set_aside"}
