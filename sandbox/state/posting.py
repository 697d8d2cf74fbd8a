"""Post, edit and delete messages and change members, and tell the bots and pages that may know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sandbox.state.render import TELEGRAM, member_json, origin_of, render
from sandbox.state.world import Bot, Chat, File, Json, Message, Topic, User, World


def post(
    world: World,
    chat: Chat,
    sender: User | None,
    content: Json,
    *,
    files: tuple[File, ...] = (),
    thread: int | None = None,
    reply_to: Message | None = None,
    elsewhere: tuple[Message, str] | None = None,
    origin: Json | None = None,
    markup: Json | None = None,
    sender_chat: Chat | None = None,
    service: bool = False,
    number: int | None = None,
) -> Message:
    """Add a message to a chat and tell every bot and page that may see it; `number` is an id taken before."""
    if chat.kind == "channel":
        sender, sender_chat = None, chat
    if chat.person is not None and sender is chat.person:
        chat.started = True
    message = Message(
        chat,
        number or next(chat.ids),
        world.date(),
        sender,
        sender_chat,
        content,
        files,
        thread,
        reply_to,
        elsewhere,
        origin,
        markup,
        service=service,
    )
    chat.messages[message.id] = message
    _tell_bots(message, "channel_post" if chat.kind == "channel" else "message")
    world.tell(chat, {"kind": "message", "message": message})
    if chat.linked is not None and not service:
        automatic = {**content, "is_automatic_forward": True}
        post(world, chat.linked, TELEGRAM, automatic, files=files, origin=origin_of(message), sender_chat=chat)
    return message


def open_topic(world: World, chat: Chat, by: User, opened: Json) -> Topic:
    """Post the service message that opens a topic; its id becomes the topic's."""
    number = next(chat.ids)
    topic = Topic(number, opened["name"], opened["icon_color"], opened.get("icon_custom_emoji_id"))
    chat.topics[number] = topic
    post(world, chat, by, {"forum_topic_created": opened}, thread=number, service=True, number=number)
    world.tell(chat, {"kind": "chat"})
    return topic


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """Remove a topic with all its messages; bots are not told."""
    del chat.topics[topic.id]
    for message in [message for message in chat.messages.values() if message.thread == topic.id]:
        delete(world, message)
    world.tell(chat, {"kind": "chat"})


def announce(world: World, chat: Chat, sender: User | None, thread: int | None = None, **content: Any) -> Message:
    """Add a service message, such as a topic being created."""
    return post(world, chat, sender, content, thread=thread, service=True)


def edit(world: World, message: Message, content: Json, files: tuple[File, ...], markup: Json | None) -> None:
    """Replace the content of a message."""
    only_markup = message.content == content and message.files == files
    message.content, message.files, message.markup = content, files, markup
    if not only_markup:
        message.edited = world.date()
        _tell_bots(message, "edited_channel_post" if message.chat.kind == "channel" else "edited_message")
    world.tell(message.chat, {"kind": "edit", "message": message})


def delete(world: World, message: Message) -> None:
    """Remove a message; bots are not told."""
    message.chat.messages.pop(message.id, None)
    if message in message.chat.pinned:
        message.chat.pinned.remove(message)
    world.tell(message.chat, {"kind": "delete", "message": message})


def _tell_bots(message: Message, kind: str) -> None:
    for bot in message.chat.bots():
        if _hears(bot, message):
            bot.updates.push(kind, render(message, bot))


def _hears(bot: Bot, message: Message) -> bool:
    """Return whether a bot is told: never of messages of bots but its own service messages; in privacy mode less.

    https://core.telegram.org/bots/features#privacy-mode
    """
    chat = message.chat
    if message.sender is bot:
        return message.service
    if message.sender is not None and message.sender.is_bot:
        return False
    if message.service or not chat.is_group or bot.reads_all:
        return True
    member = chat.members[bot.id]
    if member.is_admin:
        return True
    text = message.content.get("text") or message.content.get("caption") or ""
    is_answer = message.reply_to is not None and message.reply_to.sender is bot
    return is_answer or f"@{bot.username}".lower() in text.lower() or (_is_general(text) and _spoke_last(bot, chat))


def _is_general(text: str) -> bool:
    """Return whether a text begins with a command that names no bot."""
    word = text.split(maxsplit=1)[0] if text else ""
    return word.startswith("/") and "@" not in word


def _spoke_last(bot: Bot, chat: Chat) -> bool:
    """Return whether this was the last bot to send a message to the group: general commands are meant for it."""
    sent = (it for it in reversed(chat.messages.values()) if it.sender is not None and it.sender.is_bot)
    return next((it.sender is bot for it in sent if not it.service), False)


def change_member(world: World, chat: Chat, user: User, by: User, **changes: Any) -> None:
    """Change a member of a group and tell the bots: my_chat_member about themselves, chat_member about others."""
    before = member_json(user, chat)
    member = chat.members[user.id]
    for name, value in changes.items():
        setattr(member, name, value)
    after = member_json(user, chat)
    body = {"chat": chat.as_json(), "from": by.as_json(), "date": world.date()}
    body |= {"old_chat_member": before, "new_chat_member": after}
    for bot in _watchers(chat, user):
        bot.updates.push("my_chat_member" if bot is user else "chat_member", body)
    world.tell(chat, {"kind": "chat"})


def _watchers(chat: Chat, user: User) -> Iterator[Bot]:
    for member in chat.members.values():
        if isinstance(member.user, Bot) and (member.user is user or member.is_admin):
            yield member.user


def tell_of_block(world: World, chat: Chat, person: User, bot: Bot, blocked: bool) -> None:
    """Send my_chat_member of a private chat: the person blocked or unblocked the bot."""
    states = [{"user": bot.as_json(), "status": "member"}, {"user": bot.as_json(), "status": "kicked", "until_date": 0}]
    before, after = states if blocked else reversed(states)
    bot.updates.push(
        "my_chat_member",
        {
            "chat": chat.as_json(),
            "from": person.as_json(),
            "date": world.date(),
            "old_chat_member": before,
            "new_chat_member": after,
        },
    )
    world.tell(chat, {"kind": "chat"})
