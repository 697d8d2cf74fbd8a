"""The JSON that the page shows: people, chats with unread counts, messages with media."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sandbox.people.acts import why_not_write
from sandbox.people.safe_html import to_html
from sandbox.state.render import render
from sandbox.state.world import Bot, Chat, File, Json, Message, User, World

PAGE = 50


def person_view(person: User) -> Json:
    """Return a person for the list of people."""
    names = ("id", "first_name", "last_name", "username", "language_code")
    return {name: getattr(person, name) for name in names}


def number_for(chat: Chat) -> int:
    """Return the id by which people name a chat: for a private chat the id of its bot."""
    return chat.bot.id if chat.bot is not None else chat.id


def chats_view(world: World, person: User) -> list[Json]:
    """Return the chats of a person, the newest message first."""
    chats = list(world.chats_of(person))
    met = {bot.id for chat in chats for bot in chat.bots()}
    chats += [Chat(person.id, "private", bot=bot, person=person) for bot in _unopened(world, person, met)]
    views = [_chat_view(chat, person) for chat in chats]
    return sorted(views, key=lambda view: view["last"]["date"] if view["last"] else 0, reverse=True)


def _unopened(world: World, person: User, met: set[int]) -> Iterator[Bot]:
    """Yield the bots that this person can start and has not started."""
    for bot in world.bots.values():
        if (bot.id, person.id) not in world.private and (bot.public or bot.id in met):
            yield bot


def _chat_view(chat: Chat, person: User) -> Json:
    last = next(reversed(chat.messages.values()), None)
    bot = chat.bot
    return {
        "id": number_for(chat),
        "kind": chat.kind,
        "title": bot.first_name if bot else chat.title,
        "username": bot.username if bot else chat.username,
        "is_forum": chat.is_forum,
        "is_bot": bot is not None,
        "bot_username": bot.username if bot else None,
        "topics": [_topic_view(chat, person, number) for number in chat.topics],
        "unread": _unread(chat, person),
        "last": last and {"text": summary(last), "date": last.date, "mine": last.sender is person},
        "commands": _commands(bot, person) if bot else [],
        "why_not": why_not_write(person, chat),
        "blocked": bot is not None and bot.id in person.blocked,
    }


def _topic_view(chat: Chat, person: User, number: int) -> Json:
    topic = chat.topics[number]
    return {
        "id": topic.id,
        "name": topic.name,
        "icon_color": topic.icon_color,
        "closed": topic.closed,
        "unread": _unread(chat, person, number),
    }


def _unread(chat: Chat, person: User, thread: int | None = None) -> int:
    """Count the unread messages of others; for a forum in all its topics."""
    if thread is None and chat.is_forum:
        return sum(_unread(chat, person, number) for number in chat.topics) + _unread_in(chat, person, None)
    return _unread_in(chat, person, thread)


def _unread_in(chat: Chat, person: User, thread: int | None) -> int:
    read = chat.read.get((person.id, thread), 0)
    found = 0
    for message in reversed(chat.messages.values()):
        if message.id <= read:
            break
        found += message.thread == thread and message.sender is not person
    return found


def _commands(bot: Bot, person: User) -> list[Json]:
    """Return the commands of the narrowest scope for this person, in their language where it exists."""
    language = (person.language_code or "").partition("-")[0]
    scopes = ({"type": "chat", "chat_id": person.id}, {"type": "all_private_chats"}, {"type": "default"})
    for scope in scopes:
        for code in (language, ""):
            found = bot.commands.get((json.dumps(scope, sort_keys=True), code))
            if found:
                return found
    return []


def in_thread(chat: Chat, thread: int | None) -> Iterator[Message]:
    """Yield the messages of a chat or a topic, newest first."""
    for message in reversed(chat.messages.values()):
        if thread is None or message.thread == thread:
            yield message


def messages_view(chat: Chat, person: User, thread: int | None, before: int | None, limit: int = PAGE) -> list[Json]:
    """Return a page of messages, oldest first."""
    found: list[Json] = []
    for message in in_thread(chat, thread):
        if len(found) == limit:
            break
        if before is None or message.id < before:
            found.append(message_view(message, person))
    return found[::-1]


def message_view(message: Message, person: User) -> Json:
    """Return the Message object for a person, with safe HTML and a link to its media."""
    body = render(message)
    bot = message.chat.bot
    if bot is not None:
        body["chat"] = {"id": bot.id, "type": "private", "first_name": bot.first_name, "username": bot.username}
    body["mine"] = message.sender is person
    text = message.content.get("text") or message.content.get("caption") or ""
    entities = message.content.get("entities") or message.content.get("caption_entities") or []
    body["html"] = to_html(text, entities)
    if message.files:
        body["media"] = _media(message.files[-1])
    if message.service:
        body["service"] = summary(message)
    return body


def _media(file: File) -> Json:
    return {
        "kind": file.kind,
        "url": f"./sandbox/files/{file.unique_id}",
        "name": file.name,
        "size": file.size,
        "mime": file.mime,
        "width": file.width,
        "height": file.height,
    }


def summary(message: Message) -> str:
    """Return one line for a list of chats; for a service message the name of its field, which the page translates."""
    content = message.content
    if message.service:
        return next(iter(content))
    what = message.files[-1].kind if message.files else next(iter(content), "")
    return content.get("text") or content.get("caption") or f"[{what}]"
