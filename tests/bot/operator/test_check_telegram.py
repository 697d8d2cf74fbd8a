"""What `lian check` says of a Bot API server that the operator runs."""

from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.commands import check_telegram
from bot.settings import Settings
from store.sealing import make_operator_key
from tests.support.clock import ManualClock

TOKEN = "1001:reporter-token-for-tests"
RIGHTS = dict.fromkeys(("can_manage_topics", "can_pin_messages", "can_delete_messages", "can_restrict_members"), True)
Answers = dict[str, tuple[int, dict[str, Any]]]


def ok(result: object) -> tuple[int, dict[str, Any]]:
    return 200, {"ok": True, "result": result}


def answers(**others: tuple[int, dict[str, Any]]) -> Answers:
    return {
        "getWebhookInfo": ok({"url": "", "pending_update_count": 0}),
        "getMe": ok({"id": 1001, "username": "lian_bot"}),
        "getChat": ok({"id": -100, "is_forum": True}),
        "getChatMember": ok({"status": "administrator", **RIGHTS}),
        "getUserProfilePhotos": ok({"photos": [[{"file_id": "f"}]]}),
        **others,
    }


async def said(table: Answers, asked: list[str] | None = None) -> list[check_telegram.Finding]:
    """Return what is found at a server with these answers, and note in `asked` what it is asked for."""

    async def answered(request: web.Request) -> web.Response:
        if asked is not None:
            asked.append(request.path)
        status, body = table.get(request.path.rpartition("/")[2], (404, {"ok": False, "error_code": 404}))
        return web.json_response({"description": "Not Found", **body}, status=status)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answered)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    settings = Settings(
        _env_file=None,
        **{
            **{"reporter_bot_token": TOKEN, "desk_bot_token": "1002:desk-token-for-tests", "STAFF_CHAT_ID": -100},
            **{"admin_ids": "9", "lian_key": make_operator_key(), "telegram_api_url": f"http://127.0.0.1:{port}"},
        },
    )
    try:
        return [it async for it in check_telegram.findings(settings, ManualClock())]
    finally:
        await runner.cleanup()


@pytest.mark.parametrize(("there", "words"), [(True, "can be read"), (False, "runs with --local, and Lian")])
async def test_paths_of_a_local_server_are_tried(tmp_path: Path, there: bool, words: str) -> None:
    folder = tmp_path / TOKEN / "profile_photos"
    folder.mkdir(parents=True)
    if there:
        (folder / "file_0.jpg").write_bytes(b"a picture")
    found = await said(answers(getFile=ok({"file_path": f"{folder}/file_0.jpg"})))
    assert [(it.fine, words in it.words) for it in found if "server" in it.words] == [(there, True)]


async def test_without_a_picture_it_is_said_what_a_server_of_ones_own_needs() -> None:
    found = await said(answers(getUserProfilePhotos=ok({"photos": []})))
    [own] = [it for it in found if "server of your own" in it.words]
    assert own.fine
    assert "logOut" in own.words
    assert "--local" in own.words


async def test_a_bot_that_is_logged_out_of_this_server_is_told_so() -> None:
    found = await said(answers(getMe=(400, {"ok": False, "error_code": 400, "description": "Logged out"})))
    wrong = [it.words for it in found if not it.fine]
    assert sum("is logged out of this Bot API server" in words for words in wrong) == 2
    assert not [words for words in wrong if "no token" in words]


async def test_a_group_that_became_a_supergroup_is_asked_about_where_it_is_now() -> None:
    moved = {"ok": False, "error_code": 400, "description": "upgraded", "parameters": {"migrate_to_chat_id": -1005}}
    found = await said(answers(getChat=(400, moved)))
    assert any("cannot see the chat" in it.words for it in found if not it.fine)  # nor is the new one seen


WEBHOOKS = [
    # what Telegram says of the webhook, and what is said of it
    ({"url": ""}, ""),
    ({"url": "https://elsewhere.example/hook"}, "elsewhere.example, where another program"),
    ({"url": "", "last_error_message": "Connection refused", "last_error_date": 0}, ""),  # long ago
    ({"url": "", "last_error_message": "Connection refused"}, "Connection refused. 3 wait"),
]


@pytest.mark.parametrize(("info", "words"), WEBHOOKS)
async def test_it_is_said_where_updates_go_and_why_they_do_not_come(info: dict[str, Any], words: str) -> None:
    now = int(ManualClock().now().timestamp())
    body = {"pending_update_count": 3, "last_error_date": now - 60, **info}
    wrong = [it.words for it in await said(answers(getWebhookInfo=ok(body))) if not it.fine]
    assert len(wrong) == (2 if words else 0)  # of each bot
    assert all(words in it for it in wrong)


@pytest.mark.parametrize(("status", "told"), [("member", True), ("administrator", False), ("creator", False)])
async def test_a_bot_that_is_no_administrator_is_told_what_it_does_not_hear(status: str, told: bool) -> None:
    found = await said(answers(getChatMember=ok({"status": status, **RIGHTS})))
    assert any("privacy mode" in it.words for it in found if not it.fine) is told


async def test_each_bot_is_asked_who_it_is_only_where_that_is_needed() -> None:
    asked: list[str] = []
    await said(answers(), asked)
    reporter = [path for path in asked if path.endswith("/getMe") and TOKEN in path]
    assert len(reporter) == 1
