"""People a message points at beside its words: the author of a forwarded message, people mentioned without a handle."""

from typing import Any

import pytest
from aiogram.types import Message

from dialogs.drafts import MAX_REFERRED_ACCOUNTS, Report
from dialogs.engine.codec import from_json, to_json
from dialogs.engine.input import IncomingMessage
from handlers.telegram.reporter.parsing import said
from rules.addresses import Address
from tests.addresses import at

WEI = {"id": 1, "is_bot": False, "first_name": "小伟"}
MING = {"id": 7, "is_bot": False, "first_name": "阿明"}
CHANNEL = {"id": -1005, "type": "channel", "title": "频道"}


def read(**more: Any) -> IncomingMessage:
    body = {"message_id": 5, "date": 0, "chat": {"id": 1, "type": "private"}, "from": WEI, "text": "是 阿明", **more}
    return said(Message.model_validate(body))


def mention(user: dict[str, Any]) -> dict[str, Any]:
    return {"entities": [{"type": "text_mention", "offset": 2, "length": 2, "user": user}]}


@pytest.mark.parametrize(
    ("more", "pointed"),
    [
        ({}, ()),
        (mention(MING), (at(7),)),
        (mention(WEI), ()),
        ({"forward_origin": {"type": "user", "date": 0, "sender_user": MING}}, (at(7),)),
        ({"forward_origin": {"type": "user", "date": 0, "sender_user": WEI}}, ()),
        ({"forward_origin": {"type": "channel", "date": 0, "chat": CHANNEL, "message_id": 3}}, (at(-1005),)),
        ({"forward_origin": {"type": "hidden_user", "date": 0, "sender_user_name": "阿明"}}, ()),
        ({**mention(MING), "forward_origin": {"type": "user", "date": 0, "sender_user": MING}}, (at(7),)),
    ],
)
def test_whom_it_points_at(more: dict[str, Any], pointed: tuple[Address, ...]) -> None:
    assert read(**more).pointed == pointed


def test_it_lasts_with_the_message_and_with_the_draft() -> None:
    heard = read(**mention(MING))
    assert from_json(to_json(heard), IncomingMessage) == heard
    draft = Report(held=(heard,)).pointing(IncomingMessage("x", pointed=(at(8),)))
    assert draft.pointed == (at(7), at(8))
    assert from_json(to_json(draft), Report).pointed == (at(7), at(8))


def test_a_draft_keeps_no_more_of_them_than_it_needs() -> None:
    draft = Report()
    for n in range(3 * MAX_REFERRED_ACCOUNTS):
        draft = draft.pointing(IncomingMessage("x", pointed=(at(n),)))
    assert len(draft.pointed) == MAX_REFERRED_ACCOUNTS
