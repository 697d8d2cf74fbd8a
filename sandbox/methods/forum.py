"""Forum topics: create, edit, close, reopen, delete."""

from __future__ import annotations

from sandbox.checks.errors import bad
from sandbox.checks.formatting import units
from sandbox.checks.limits import TOPIC_NAME_UNITS
from sandbox.methods.call import Call, method
from sandbox.state import posting
from sandbox.state.world import Chat, Json, Topic

ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
"""https://core.telegram.org/bots/api#createforumtopic"""


def _forum(call: Call) -> Chat:
    chat = call.chat()
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    call.right(chat, "can_manage_topics", "not enough rights to manage topics in the chat")
    return chat


def _topic(call: Call, chat: Chat) -> Topic:
    topic = chat.topics.get(call.params.integer("message_thread_id"))
    if topic is None:
        raise bad("message thread not found" if not call.params.has("message_thread_id") else "TOPIC_ID_INVALID")
    return topic


def _name(call: Call) -> str:
    name = call.params.text("name").strip()
    if not 1 <= units(name) <= TOPIC_NAME_UNITS:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    return name


@method("createForumTopic")
def create_forum_topic(call: Call) -> Json:
    chat = _forum(call)
    name = _name(call)
    color = call.params.integer("icon_color", ICON_COLORS[0])
    if color not in ICON_COLORS:
        raise bad("TOPIC_ICON_COLOR_INVALID")
    call.count(chat)
    opened: Json = {"name": name, "icon_color": color}
    emoji = call.params.text("icon_custom_emoji_id")
    if emoji:
        opened["icon_custom_emoji_id"] = emoji
    return {"message_thread_id": posting.open_topic(call.world, chat, call.bot, opened).id, **opened}


@method("editForumTopic")
def edit_forum_topic(call: Call) -> bool:
    chat = _forum(call)
    topic = _topic(call, chat)
    changes: Json = {}
    if call.params.text("name"):
        changes["name"] = _name(call)
    if call.params.has("icon_custom_emoji_id"):
        changes["icon_custom_emoji_id"] = call.params.text("icon_custom_emoji_id")
    if all(getattr(topic, key) == value for key, value in changes.items()):
        raise bad("TOPIC_NOT_MODIFIED")
    call.count(chat)
    for key, value in changes.items():
        setattr(topic, key, value)
    posting.announce(call.world, chat, call.bot, topic.id, forum_topic_edited=changes)
    return True


@method("closeForumTopic")
def close_forum_topic(call: Call) -> bool:
    return _set_closed(call, True)


@method("reopenForumTopic")
def reopen_forum_topic(call: Call) -> bool:
    return _set_closed(call, False)


def _set_closed(call: Call, closed: bool) -> bool:
    chat = _forum(call)
    topic = _topic(call, chat)
    if topic.closed is closed:
        raise bad("TOPIC_NOT_MODIFIED")
    call.count(chat)
    topic.closed = closed
    fact = "forum_topic_closed" if closed else "forum_topic_reopened"
    posting.announce(call.world, chat, call.bot, topic.id, **{fact: {}})
    return True


@method("deleteForumTopic")
def delete_forum_topic(call: Call) -> bool:
    chat = call.chat()
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    call.right(chat, "can_delete_messages", "not enough rights to delete messages in the chat")
    posting.delete_topic(call.world, chat, _topic(call, chat))
    return True
