"""Whatever a bot sends, it gets an answer in Telegram's form, never a broken server."""

from typing import Any

import pytest

from sandbox import Person, Sandbox
from sandbox.methods import METHODS
from tests.sandbox.conftest import Api

ODD: list[Any] = [
    None,
    True,
    -1,
    2.5,
    "",
    "x",
    "<b>x",
    "[]",
    "{}",
    [1],
    [[]],
    [{}],
    {},
    {"type": "x"},
    "\ud83d",
    10**30,
]
NAMES = [
    "text",
    "caption",
    "parse_mode",
    "entities",
    "caption_entities",
    "reply_markup",
    "reply_parameters",
    "message_id",
    "message_ids",
    "message_thread_id",
    "from_chat_id",
    "photo",
    "document",
    "video",
    "media",
    "file_id",
    "action",
    "commands",
    "scope",
    "language_code",
    "permissions",
    "user_id",
    "until_date",
    "name",
    "icon_color",
    "latitude",
    "longitude",
    "phone_number",
    "first_name",
    "menu_button",
    "callback_query_id",
    "url",
    "show_alert",
    "link_preview_options",
    "protect_content",
    "description",
]
NOT_HERE = {"getupdates", "setwebhook"}
"""These wait or reach out; they have tests of their own."""


@pytest.mark.parametrize("method", sorted(METHODS.keys() - NOT_HERE))
async def test_odd_parameters_get_an_answer(api: Api, sandbox: Sandbox, wei: Person, method: str) -> None:
    group = sandbox.add_group("Staff", forum=True, members=[wei.user], admins=[api.bot])
    for chat_id in (wei.user.id, group.id):
        for odd in ODD:
            body: dict[str, Any] = await api.answer(method, **dict.fromkeys(NAMES, odd), chat_id=chat_id)
            assert body["ok"] or body["error_code"] in (400, 403), body


async def test_a_body_that_is_no_json_is_refused(api: Api) -> None:
    url = f"{api.sandbox.url}/bot{api.bot.token}/getMe"
    headers = {"Content-Type": "application/json"}
    async with api.session.post(url, data=b"{", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"
    async with api.session.post(url, data=b"[]", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: object expected as request body"


async def test_all_four_ways_to_send_parameters_are_alike(api: Api, wei: Person) -> None:
    url = f"{api.sandbox.url}/bot{api.bot.token}/sendMessage"
    params = {"chat_id": str(wei.user.id), "text": "案 &件", "protect_content": "true"}
    ways: list[tuple[str, dict[str, Any]]] = [
        ("GET", {"params": params}),
        ("POST", {"data": params}),
        ("POST", {"json": params | {"chat_id": wei.user.id, "protect_content": True}}),
        ("post", {"json": {"text": params["text"], "protect_content": 1}, "params": {"chat_id": params["chat_id"]}}),
    ]

    for verb, given in ways:
        async with api.session.request(verb, url.replace("sendMessage", "SENDMESSAGE"), **given) as response:
            sent = (await response.json())["result"]
        assert (sent["text"], sent["has_protected_content"]) == (params["text"], True)
