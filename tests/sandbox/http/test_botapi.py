"""The checker of requests finds what the Bot API does not know; without the specification it says so and skips."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.botapi import SPECIFICATION, BotApi, check

BUTTON = {"text": "x", "callback_data": "x"}

WRONG = [
    # method, parameters, what is said
    ("sendMesage", {}, ["sendMesage: no such method"]),
    ("sendMessage", {"chat_id": 1}, ["sendMessage.text: required, and missing"]),
    ("sendMessage", {"chat_id": 1, "text": "x", "txt": "y"}, ["sendMessage.txt: no such parameter"]),
    ("sendMessage", {"chat_id": 1.5, "text": "x"}, ["sendMessage.chat_id: Integer expected, float '1.5' given"]),
    ("sendMessage", {"chat_id": 1, "text": 7}, ["sendMessage.text: String expected, int '7' given"]),
    (
        "sendMessage",
        {"chat_id": 1, "text": "x", "protect_content": 1},
        ["sendMessage.protect_content: Boolean expected, int '1' given"],
    ),
    ("sendMessage", {"chat_id": 1, "text": "案" * 4097}, ["sendMessage.text: 1-4096 characters, 4097 given"]),
    (
        "sendMessage",
        {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[BUTTON | {"callback_data": "案" * 22}]]}},
        ["sendMessage.reply_markup.inline_keyboard[0][0].callback_data: 1-64 bytes, 66 given"],
    ),
    (
        "sendMessage",
        {"chat_id": 1, "text": "x", "reply_markup": '{"inline_keyboard": [[{"text": "x", "data": "x"}]]}'},
        ["sendMessage.reply_markup.inline_keyboard[0][0].data: no such parameter"],
    ),
    (
        "sendMessage",
        {"chat_id": 1, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
        ["sendMessage.link_preview_options.is_disabled: Boolean expected, str 'yes' given"],
    ),
    (
        "sendMediaGroup",
        {"chat_id": 1, "media": [{"type": "photo", "media": "id"}]},
        ["sendMediaGroup.media: 2-10 items, 1 given"],
    ),
    ("getUpdates", {"limit": 101}, ["getUpdates.limit: between 1 and 100, 101 given"]),
    (
        "setMyCommands",
        {"commands": [{"command": "x", "description": "x"}], "scope": {"type": "everywhere"}},
        ["setMyCommands.scope.type: must be default, 'everywhere' given"],
    ),
]

RIGHT = [
    ("sendMessage", {"chat_id": "@news", "text": "<b>" + "案" * 4096 + "</b>", "parse_mode": "HTML"}),
    (
        "sendMessage",
        {"chat_id": "1", "text": "x", "reply_markup": '{"inline_keyboard": []}', "protect_content": "true"},
    ),
    (
        "sendMediaGroup",
        {
            "chat_id": 1,
            "media": '[{"type": "photo", "media": "attach://a"}, {"type": "video", "media": "id"}]',
            "a": {"file": "a.jpg", "size": 3},
        },
    ),
    ("sendPhoto", {"chat_id": 1, "photo": {"file": "a.jpg", "size": 3}}),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}),
]


@pytest.fixture
def api() -> BotApi:
    if not SPECIFICATION.exists():
        pytest.skip(f"requests cannot be checked against the Bot API: there is no {SPECIFICATION}")
    return BotApi()


@pytest.mark.parametrize(("method", "params", "said"), WRONG)
def test_a_wrong_request_is_named(api: BotApi, method: str, params: dict[str, Any], said: list[str]) -> None:
    assert list(api.problems(method, params)) == said


@pytest.mark.parametrize(("method", "params"), RIGHT)
def test_a_right_request_passes(api: BotApi, method: str, params: dict[str, Any]) -> None:
    assert list(api.problems(method, params)) == []


def test_a_wrong_answer_is_named(api: BotApi) -> None:
    assert list(api.problems_of_answer("getMe", {"id": 1, "is_bot": True, "nick": "x"})) == [
        "getMe.nick: no such parameter",
        "getMe.first_name: required, and missing",
    ]
    assert list(api.problems_of_answer("deleteMessage", True)) == []


def test_one_wrong_call_among_many_fails_the_check(api: BotApi) -> None:
    calls = [{"n": n, "method": "getMe", "params": {}} for n in range(1, 4)]
    assert check(calls) == 3

    with pytest.raises(AssertionError, match=r"call 9: getMe\.x: no such parameter"):
        check([*calls, {"n": 9, "method": "getMe", "params": {"x": 1}}])


def test_without_the_specification_nothing_is_checked_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tests.support.botapi.SPECIFICATION", tmp_path / "none.json")

    assert check([{"n": 1, "method": "nonsense", "params": {}}]) == 0
