"""Editing captions and keyboards, keyboards of both kinds, deleting many, copying many."""

from typing import Any

import pytest

from sandbox import ActRefusedError, Person, Sandbox
from sandbox.state.world import Bot
from tests.sandbox.conftest import Api

ACCEPT = {"inline_keyboard": [[{"text": "立案", "callback_data": "a"}], []]}


async def test_a_caption_is_edited_where_there_is_one(api: Api, wei: Person) -> None:
    await wei.sends_photo()
    photo = (await api.newest())["photo"][-1]["file_id"]
    shown = await api("sendPhoto", chat_id=wei.user.id, photo=photo, caption="one")
    said = await api("sendMessage", chat_id=wei.user.id, text="x")
    place = {"chat_id": wei.user.id, "caption": "<i>two</i>", "parse_mode": "HTML"}

    edited = await api("editMessageCaption", message_id=shown["message_id"], **place)

    assert edited["caption_entities"] == [{"type": "italic", "offset": 0, "length": 3}]
    assert edited["photo"] == shown["photo"]
    assert await api.refused("editMessageCaption", message_id=said["message_id"], **place) == (
        "400 Bad Request: there is no caption in the message to edit"
    )


async def test_an_edit_without_a_keyboard_takes_it_away_and_one_of_the_keyboard_leaves_the_text(
    api: Api, wei: Person
) -> None:
    sent = await api("sendMessage", chat_id=wei.user.id, text="x", reply_markup=ACCEPT)
    place = {"chat_id": wei.user.id, "message_id": sent["message_id"]}

    bare = await api("editMessageText", text="y", **place)
    again = await api("editMessageReplyMarkup", reply_markup=ACCEPT, **place)

    assert "reply_markup" not in bare
    assert (again["text"], again["reply_markup"]["inline_keyboard"]) == ("y", ACCEPT["inline_keyboard"][:1])


KEYBOARDS = [
    # markup, the answer (None: it is sent)
    ({"keyboard": [["是", {"text": "否"}]]}, None),
    ({"remove_keyboard": True}, None),
    ({"force_reply": True}, None),
    ({"keyboard": [[7]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
    ({"keyboard": "x"}, 'Field "keyboard" must be of type Array'),
    ({"inline_keyboard": [["x"]]}, "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    (
        {"inline_keyboard": [[{"callback_data": "x"}]]},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    (
        {"inline_keyboard": [[{"text": 7, "callback_data": "x"}]]},
        'can\'t parse inline keyboard button: Field "text" must be of type String',
    ),
    ({"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]}, "BUTTON_TEXT_INVALID"),
    (
        {"inline_keyboard": [[{"text": "x", "url": "ftp://a.example"}]]},
        "inline keyboard button URL 'ftp://a.example' is invalid: Unsupported URL protocol",
    ),
    ({"inline_keyboard": [[{"text": "x", "url": "tg://user?id=5"}]]}, None),
    ({"buttons": []}, "object expected as reply markup"),
]


@pytest.mark.parametrize(("markup", "answer"), KEYBOARDS)
async def test_keyboards_are_checked(api: Api, wei: Person, markup: dict[str, Any], answer: str | None) -> None:
    body = await api.answer("sendMessage", chat_id=wei.user.id, text="x", reply_markup=markup)

    assert body.get("description") == (f"Bad Request: {answer}" if answer else None)


async def test_many_are_deleted_at_once_and_the_missing_passed_over(api: Api, wei: Person) -> None:
    for text in ("one", "two"):
        await wei.says(text)
    numbers = [message.id for message in wei.messages()]

    assert await api("deleteMessages", chat_id=wei.user.id, message_ids=[*numbers, 999])

    assert wei.screen == []


async def test_many_are_copied_or_forwarded_in_order(api: Api, wei: Person) -> None:
    album = [message.id for message in await wei.sends_album()]
    place = {"chat_id": wei.user.id, "from_chat_id": wei.user.id, "message_ids": album}

    await api("copyMessages", **place)
    await api("forwardMessages", **place)

    copies, forwards = wei.messages()[-4:-2], wei.messages()[-2:]
    assert len({message.content["media_group_id"] for message in copies}) == 1
    assert [message.origin is None for message in copies + forwards] == [True, True, False, False]
    backwards = place | {"message_ids": album[::-1]}
    assert await api.refused("copyMessages", **backwards) == (
        "400 Bad Request: message identifiers must be in a strictly increasing order"
    )


async def test_entities_may_be_given_instead_of_markup(api: Api, wei: Person) -> None:
    bold = {"type": "bold", "offset": 1, "length": 2}

    sent = await api("sendMessage", chat_id=wei.user.id, text=" <b>", entities=[bold])

    assert (sent["text"], sent["entities"]) == ("<b>", [bold | {"offset": 0}])
    assert await api.refused("sendMessage", chat_id=wei.user.id, text="x", entities=[{"type": "bold"}]) == (
        "400 Bad Request: can't parse MessageEntity: Can't find field \"offset\""
    )


async def test_people_edit_and_delete_only_what_is_theirs(api: Api, sandbox: Sandbox, wei: Person, li: Person) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user])
    said = (await li.says("mine", to=group))[0]
    photo = await wei.sends_photo(caption="one")
    await wei.edits(photo, "two")

    assert (await api.updates())[-1]["edited_message"]["caption"] == "two"
    with pytest.raises(ActRefusedError, match="only one's own messages can be edited"):
        await wei.edits(said, "yours")
    with pytest.raises(ActRefusedError, match="only one's own messages can be deleted"):
        await wei.deletes(said)


async def test_a_banned_person_comes_back_when_the_ban_is_lifted(
    api: Api, sandbox: Sandbox, bot: Bot, wei: Person, li: Person
) -> None:
    group = sandbox.add_group("Street", members=[li.user, wei.user], admins=[bot])
    place = {"chat_id": group.id, "user_id": wei.user.id}
    await api("banChatMember", **place)

    await api("unbanChatMember", only_if_banned=True, **place)

    assert (await api("getChatMember", **place))["status"] == "left"
    sandbox.add_to_group(group, wei.user)
    await wei.says("back", to=group)
    await api("unbanChatMember", only_if_banned=True, **place)
    assert (await api("getChatMember", **place))["status"] == "member"
