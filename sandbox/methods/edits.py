"""Edit and delete messages."""

from __future__ import annotations

from sandbox.checks.errors import bad
from sandbox.checks.limits import DELETE_SECONDS
from sandbox.methods.call import Call, captioned, message_ids, method
from sandbox.methods.media import attachment, input_media
from sandbox.methods.messages import read_text
from sandbox.state import posting
from sandbox.state.render import render
from sandbox.state.world import Chat, File, Json, Message

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
LASTING = ("media_group_id", "has_protected_content")
"""Fields that an edit never changes."""


def _own(call: Call) -> Message:
    chat = call.writable(call.chat())
    message = call.message(chat, "message to edit not found")
    if message.sender is not call.bot or message.service or message.origin is not None:
        raise bad("message can't be edited")
    return message


def _change(call: Call, message: Message, content: Json, files: tuple[File, ...]) -> Json:
    markup = call.markup(message.chat, inline_only=True)
    content = {key: value for key, value in message.content.items() if key in LASTING} | content
    if content == message.content and files == message.files and markup == message.markup:
        raise bad(SAME)
    call.count(message.chat)
    posting.edit(call.world, message, content, files, markup)
    return render(message, call.bot)


@method("editMessageText")
def edit_text(call: Call) -> Json:
    message = _own(call)
    content = read_text(call)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _change(call, message, content, ())


@method("editMessageCaption")
def edit_caption(call: Call) -> Json:
    message = _own(call)
    if not message.files:
        raise bad("there is no caption in the message to edit")
    return _change(call, message, captioned(call.params), message.files)


@method("editMessageMedia")
def edit_media(call: Call) -> Json:
    message = _own(call)
    item = input_media(call.params.json("media", dict, "media must be an Object"))
    if not message.files and "text" not in message.content:
        raise bad("there is no media in the message to edit")
    files = attachment(call, item.text("type"), item.text("media"))
    return _change(call, message, captioned(item), files)


@method("editMessageReplyMarkup")
def edit_markup(call: Call) -> Json:
    message = _own(call)
    return _change(call, message, message.content, message.files)


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to delete not found")
    _may_delete(call, chat, message)
    posting.delete(call.world, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    chat = call.chat()
    numbers = message_ids(call)
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _may_delete(call, chat, message)
    for message in found:
        posting.delete(call.world, message)
    return True


def _may_delete(call: Call, chat: Chat, message: Message) -> None:
    """https://core.telegram.org/bots/api#deletemessage lists who may, and for how long."""
    is_admin = chat.is_group and chat.members[call.bot.id].may("can_delete_messages")
    is_own = message.sender is call.bot
    is_old = call.world.now().timestamp() - message.date > DELETE_SECONDS
    if is_admin:
        return
    if not (is_own or chat.is_private):
        raise bad("message can't be deleted")
    if is_old:
        raise bad("message can't be deleted for everyone")
    if message.service and "forum_topic_created" in message.content:
        raise bad("message can't be deleted")
