"""The reporter's handlers: a failure reaches the worker, and an update without a handler is committed as ignored."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from aiogram.types import Message

from dialogs.search import no_search
from handlers.flows.routing.reporter import handle
from handlers.incoming import UpdateContext
from handlers.telegram.reporter.reporter_bot import ReporterBot
from handlers.telegram.reporter.shown import sent as sent_by_a_person

TOKEN = "1001:reporter-token"
WEI = {"id": 5, "is_bot": False, "first_name": "小伟", "language_code": "zh-hans"}
PRIVATE = {"id": 5, "type": "private", "first_name": "小伟"}
GROUP = {"id": -7, "type": "group", "title": "群"}


class OutageError(Exception):
    """The database is gone."""


class Recording:
    """A store that runs no unit and counts the commits asked for."""

    def __init__(self, broken: bool = False) -> None:
        self.broken = broken
        self.asked = 0

    async def commit(self, unit: object) -> tuple[None, str]:
        self.asked += 1
        if self.broken:
            raise OutageError
        return None, "zh-Hans"


def message(chat: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": chat, "from": WEI, **fields}


def press(chat: dict[str, Any], data: str) -> dict[str, Any]:
    return {"id": "1", "from": WEI, "chat_instance": "1", "message": message(chat, text="x"), "data": data}


async def feed(store: Recording, **update: Any) -> None:
    turn = UpdateContext("reporter", 1, datetime(2026, 11, 23, tzinfo=UTC), store)  # type: ignore[arg-type]
    await turn.handle(await ReporterBot(TOKEN).read({"update_id": 1, **update}), partial(handle, search=no_search))


UPDATES = [
    {"message": message(PRIVATE, text="/start leaf_abuse")},
    {"message": message(PRIVATE, text="/Help@lian_bot")},
    {"message": message(PRIVATE, text="有人骂我")},
    {"message": message(PRIVATE, pinned_message=message(PRIVATE, text="置顶"))},
    {"message": message(PRIVATE, text="x", forward_origin={"type": "newer than we are", "date": 1})},
    {"callback_query": press(PRIVATE, "d.1.pick.abuse")},
    {"callback_query": press(PRIVATE, "m.home")},
    {"callback_query": press(PRIVATE, "c.status.1.0")},
    {"callback_query": press(PRIVATE, "what no button says")},
    {"callback_query": press(GROUP, "m.home")},
    {"edited_message": message(PRIVATE, text="改一下")},
    {"message": message(GROUP, text="大家好")},
    {"channel_post": message({"id": -8, "type": "channel", "title": "频道"}, text="x")},
]


@pytest.mark.parametrize("update", UPDATES)
async def test_every_update_ends_in_one_committed_unit(update: dict[str, Any]) -> None:
    store = Recording()
    await feed(store, **update)
    assert store.asked == 1


@pytest.mark.parametrize("update", UPDATES)
async def test_a_failure_reaches_the_worker_and_is_not_taken_for_handled(update: dict[str, Any]) -> None:
    store = Recording(broken=True)
    with pytest.raises(OutageError):
        await feed(store, **update)
    assert store.asked == 1


@pytest.mark.parametrize(
    ("content", "sent"),
    [
        ({"text": "有人骂我"}, True),
        ({"dice": {"emoji": "🎲", "value": 3}}, True),
        ({"story": {"chat": PRIVATE, "id": 1}}, True),
        ({"a kind newer than we are": {}}, True),
        ({"pinned_message": {"message_id": 1, "date": 1, "chat": PRIVATE, "text": "x"}}, False),
        ({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}, False),
        ({"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "x"}}}, False),
    ],
)
def test_messages_of_a_person_are_answered_and_service_updates_are_not(content: dict[str, Any], sent: bool) -> None:
    told = Message.model_validate({"message_id": 1, "date": 1, "chat": PRIVATE, **content})
    assert sent_by_a_person(told) is sent
