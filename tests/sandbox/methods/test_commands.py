"""What a bot tells of itself: commands by scope and language, the menu button, its name and descriptions."""

from sandbox import Person, Sandbox
from tests.sandbox.conftest import Api

START = [{"command": "start", "description": "开始"}]
QUEUE = [{"command": "queue", "description": "Open cases"}]


async def test_commands_are_kept_by_scope_and_language(api: Api) -> None:
    staff = {"type": "chat_administrators", "chat_id": -1001}
    await api("setMyCommands", commands=START, language_code="zh")
    await api("setMyCommands", commands=QUEUE, scope=staff)

    assert await api("getMyCommands", language_code="zh") == START
    assert await api("getMyCommands", scope=staff) == QUEUE
    assert await api("getMyCommands") == []

    await api("deleteMyCommands", language_code="zh")

    assert await api("getMyCommands", language_code="zh") == []


async def test_the_menu_button_of_a_chat_stands_before_the_general_one(api: Api, wei: Person) -> None:
    assert await api("getChatMenuButton") == {"type": "commands"}

    await api("setChatMenuButton", chat_id=wei.user.id, menu_button={"type": "default"})

    assert await api("getChatMenuButton", chat_id=wei.user.id) == {"type": "default"}
    assert await api("getChatMenuButton", chat_id=1) == {"type": "commands"}


async def test_name_and_descriptions_are_kept_by_language(api: Api, sandbox: Sandbox) -> None:
    await api("setMyName", name="Lian", language_code="en")
    await api("setMyDescription", description="Here you report.")
    await api("setMyShortDescription", short_description="x" * 120)

    assert await api("getMyName", language_code="en") == {"name": "Lian"}
    assert await api("getMyName") == {"name": "立案助手"}
    assert await api("getMyDescription", language_code="zh") == {"description": "Here you report."}
    assert await api("getMyShortDescription") == {"short_description": "x" * 120}
    assert await api.refused("setMyShortDescription", short_description="x" * 121) == (
        "400 Bad Request: BOT_SHORTDESCRIPTION_TOO_LONG"
    )
