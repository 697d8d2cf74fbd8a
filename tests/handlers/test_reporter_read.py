"""People a message points at beside its words: the author of a forwarded message, people mentioned without a handle."""

from typing import Any

import pytest
from aiogram.types import Message

from dialogs.appeal.appeal import GROUNDS, MATTER, AppealDraft
from dialogs.drafts import CATEGORY, MAX_REFERRED_ACCOUNTS, Report
from dialogs.engine.input import IncomingMessage
from dialogs.session import Conversation
from handlers.incoming import EnvelopeKind
from handlers.telegram.reporter.parsing import said
from handlers.telegram.reporter.reporter_bot import ReporterBot
from rules.addresses import Address
from rules.report import Answers
from rules.vocabulary import Matter
from store.codec import from_json, to_json
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
    assert from_json(IncomingMessage, to_json(heard)) == heard
    draft = Report(held=(heard,)).pointing(IncomingMessage("x", pointed=(at(8),)))
    assert draft.pointed == (at(7), at(8))
    assert from_json(Report, to_json(draft)).pointed == (at(7), at(8))


def test_a_draft_keeps_no_more_of_them_than_it_needs() -> None:
    draft = Report()
    for n in range(3 * MAX_REFERRED_ACCOUNTS):
        draft = draft.pointing(IncomingMessage("x", pointed=(at(n),)))
    assert len(draft.pointed) == MAX_REFERRED_ACCOUNTS


def test_drafts_of_earlier_forms_are_still_read() -> None:
    report = {"step": "review", "passed": ["category"], "leaf": "abuse", "answers": [["order", "A-12"]]}
    appeal = {"case_id": 4, "stage": "review", "matter": "result", "text": "why", "files": []}
    talk = from_json(Conversation, {"report": report, "appeal": appeal, "heard": [["9", "x"]]})
    assert talk.report == Report(
        leaf="abuse", answers=Answers(order="A-12"), step="review", passed=frozenset({CATEGORY})
    )
    assert talk.appeal == AppealDraft(4, "review", frozenset({MATTER, GROUNDS}), Matter.RESULT, "why")
    assert from_json(Conversation, to_json(talk)) == talk


@pytest.mark.parametrize(
    ("more", "command"),
    [
        ({}, ("cancel", "now")),
        ({"text": "/cancel@Lian_bot\nnow"}, ("cancel@lian_bot", "now")),
        ({"text": None, "caption": "/cancel now"}, ("cancel", "now")),
        # A path is no word behind a slash.
        ({"text": "/r/china now"}, None),
        ({"forward_origin": {"type": "hidden_user", "date": 0, "sender_user_name": "阿明"}}, None),
        ({"via_bot": {"id": 9, "is_bot": True, "first_name": "gif"}}, None),
        ({"entities": [{"type": "blockquote", "offset": 0, "length": 11}]}, None),
        ({"entities": [{"type": "code", "offset": 0, "length": 7}]}, None),
        ({"entities": [{"type": "code", "offset": 8, "length": 3}]}, ("cancel", "now")),
    ],
)
async def test_only_what_a_person_types_is_a_command(more: dict[str, Any], command: tuple[str, str] | None) -> None:
    body = {"message_id": 5, "date": 0, "chat": {"id": 1, "type": "private"}, "from": WEI, "text": "/cancel now"}
    read = await ReporterBot("1001:token").read({"update_id": 1, "message": {**body, **more}})
    assert read is not None
    assert (read.kind, read.command) == (
        (EnvelopeKind.COMMAND, command) if command else (EnvelopeKind.MESSAGE, ("", ""))
    )


async def test_a_right_that_an_older_server_does_not_know_is_not_given() -> None:
    bot = {"id": 1001, "is_bot": True, "first_name": "立案"}
    member = {"user": bot, "status": "administrator", "can_be_edited": False, "is_anonymous": False}
    was, now = {"user": bot, "status": "member"}, {**member, "can_delete_messages": True}
    group = {"id": -100, "type": "supergroup", "title": "街道"}
    changed = {"chat": group, "from": WEI, "date": 0, "old_chat_member": was, "new_chat_member": now}
    heard = await ReporterBot("1001:x").read({"update_id": 1, "my_chat_member": changed})
    assert heard
    assert heard.standing
    assert (heard.standing.rights.deletes, heard.standing.rights.restricts) == (True, False)


def test_no_update_is_sorted_in_a_thread():
    """As aiogram does with a filter that is no coroutine."""
    observers = ReporterBot("1001:x")._router.observers.values()
    filters = [it for observer in observers for handler in observer.handlers for it in handler.filters or ()]
    assert filters
    assert all(it.awaitable for it in filters)
