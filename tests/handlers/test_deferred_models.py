"""aiogram's models are built when they are used, and are then what aiogram makes of them."""

import subprocess
import sys

UPDATE = {
    "update_id": 1,
    "message": {
        **{"message_id": 5, "date": 0, "chat": {"id": 1, "type": "private"}, "text": "嗯"},
        "from": {"id": 1, "is_bot": False, "first_name": "小伟"},
        "reply_to_message": {"message_id": 4, "date": 0, "chat": {"id": 1, "type": "private"}, "photo": []},
    },
}
READ = f"""
from aiogram.methods import GetUpdates, SendMessage
from aiogram.methods.base import Response
from aiogram.types import InlineKeyboardMarkup, Update
answered = Response[GetUpdates.__returning__].model_validate({{"ok": True, "result": [{UPDATE}]}})
print(answered.result, SendMessage(chat_id=1, text="x"))
read = Update.model_validate({UPDATE})
print(repr(read), read.event_type, read.message.model_dump_json(exclude_none=True))
print(InlineKeyboardMarkup(inline_keyboard=[[{{"text": "a"}}]]))
"""
BUILT = "import aiogram.types; print(aiogram.types.Message.__pydantic_complete__)"


def said(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_they_read_and_write_as_those_that_aiogram_builds_at_once() -> None:
    """Where aiogram is imported first, nothing changes."""
    deferred, at_once = (
        said(f"import {first}, handlers.telegram.reporter; {BUILT} {READ}").splitlines()
        for first in ("handlers.telegram.reporter", "aiogram")
    )
    assert (deferred[0], at_once[0]) == ("False", "True")
    assert deferred[1:] == at_once[1:] != []
