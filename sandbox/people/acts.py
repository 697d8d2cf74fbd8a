"""What people do: start, write, send, forward, edit, delete, press, block; refused where their app refuses it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from secrets import token_hex

from sandbox.checks import formatting
from sandbox.checks.limits import CAPTION_UNITS, START_PAYLOAD_CHARACTERS, TEXT_UNITS
from sandbox.state import posting
from sandbox.state.albums import grouped, next_album_id, regrouped
from sandbox.state.render import origin_of, render, words_of
from sandbox.state.world import Bot, Chat, File, Json, Message, Query, User, World

QUOTE_UNITS = 1024
"""The longest quote (https://core.telegram.org/bots/api#replyparameters)."""
PAYLOAD = re.compile(rf"[A-Za-z0-9_-]{{0,{START_PAYLOAD_CHARACTERS}}}")


SHARED = (
    *("location", "venue", "contact", "poll", "dice", "game", "story", "checklist", "invoice", "giveaway", "gift"),
    "paid_media",
)
"""Kinds of content that are neither text nor a file (https://core.telegram.org/bots/api#message)."""


class NotAllowedError(Exception):
    """The person's app would not let them do this; the message says why."""


def find_chat(world: World, person: User, number: int) -> Chat:
    """Return the chat that a person names by an id; the id of a bot names the private chat with it."""
    user = world.users.get(number)
    if isinstance(user, Bot):
        return world.private_chat(user, person)
    chat = world.group(number)
    while chat is not None and chat.migrated_to is not None:
        chat = chat.migrated_to
    if chat is None or (not chat.member(person) and not chat.username):
        raise NotAllowedError("there is no such chat")
    return chat


def start(world: World, person: User, bot: Bot, payload: str = "") -> Message:
    """Press START or follow a deep link; this unblocks a blocked bot."""
    if not PAYLOAD.fullmatch(payload):
        raise NotAllowedError(f"a start parameter has at most {START_PAYLOAD_CHARACTERS} of A-Z, a-z, 0-9, _ and -")
    if bot.id in person.blocked:
        unblock(world, person, bot)
    chat = world.private_chat(bot, person)
    return say(world, person, chat, f"/start {payload}".strip())[0]


def say(
    world: World,
    person: User,
    chat: Chat,
    text: str,
    thread: int | None = None,
    reply_to: Message | None = None,
    anonymously: bool = False,
    elsewhere: tuple[Message, str] | None = None,
    channel: Chat | None = None,
    quote: str = "",
) -> list[Message]:
    """Send text; a text of more than 4096 units becomes several messages, as in the apps.

    Args:
        elsewhere: The message of another chat that it replies to, and what is quoted of it; empty for no quote.
        anonymously: Write as the group itself; only administrators can.
        channel: Write as this channel, of which the person is an administrator.
        quote: What is quoted of the message that it replies to in the same chat.
    """
    thread = _may_write(person, chat, thread, reply_to)
    if elsewhere is not None:
        _may_quote(chat, *elsewhere)
    pieces = _cut(text.strip())
    if not pieces:
        raise NotAllowedError("an empty message is not sent")
    sent: list[Message] = []
    for piece in pieces:
        body, entities = formatting.parse(piece)
        content: Json = {"text": body, "entities": entities} if entities else {"text": body}
        as_chat = chat if anonymously and chat.members[person.id].is_admin else _speaks_as(person, chat, channel)
        if reply_to is not None and quote:
            content |= {"quote": {"text": quote, "position": formatting.units(words_of(reply_to).partition(quote)[0])}}
        quoted = None if sent else elsewhere
        sent.append(
            posting.post(
                world, chat, person, content, thread=thread, reply_to=reply_to, elsewhere=quoted, sender_chat=as_chat
            )
        )
    return sent


def _speaks_as(person: User, chat: Chat, channel: Chat | None) -> Chat | None:
    if channel is None:
        return None
    member = channel.member(person)
    if channel.kind != "channel" or chat.kind != "supergroup" or member is None or not member.is_admin:
        raise NotAllowedError("only an administrator of a channel writes as it, and only in a supergroup")
    if channel.id in chat.banned_senders:
        raise NotAllowedError("this channel is banned here")
    return channel


def _may_quote(chat: Chat, replied: Message, quote: str) -> None:
    if replied.chat is chat or replied.service or replied.content.get("has_protected_content"):
        raise NotAllowedError("this message can't be replied to in another chat")
    if quote not in words_of(replied) or formatting.units(quote) > QUOTE_UNITS:
        raise NotAllowedError("a quote is a part of the message, and not longer than the app allows")


def send(
    world: World,
    person: User,
    chat: Chat,
    attachments: Sequence[tuple[File, ...]],
    caption: str = "",
    thread: int | None = None,
    reply_to: Message | None = None,
) -> list[Message]:
    """Send files, the caption with the first; files of compatible kinds become albums of at most ten."""
    thread = _may_write(person, chat, thread, reply_to)
    if formatting.units(caption) > CAPTION_UNITS:
        raise NotAllowedError("the caption is too long")
    sent: list[Message] = []
    for album in grouped(attachments):
        together: Json = {"media_group_id": next_album_id()} if len(album) > 1 else {}
        for files in album:
            content = together if sent else together | _captioned(caption)
            sent.append(posting.post(world, chat, person, content, files=files, thread=thread, reply_to=reply_to))
    return sent


def _captioned(caption: str) -> Json:
    text, entities = formatting.parse(caption)
    body: Json = {"caption": text} if text else {}
    return body | {"caption_entities": entities} if entities else body


def share(world: World, person: User, chat: Chat, content: Json, thread: int | None = None) -> Message:
    """Send what is neither text nor a file, such as a location; `content` is named as in Message."""
    return posting.post(world, chat, person, content, thread=_may_write(person, chat, thread, None))


def forward(
    world: World, person: User, messages: Sequence[Message], to: Chat, thread: int | None = None
) -> list[Message]:
    """Forward messages at once: albums stay albums, and the origin follows the privacy setting of the author."""
    thread = _may_write(person, to, thread, None)
    if any(message.service or message.content.get("has_protected_content") for message in messages):
        raise NotAllowedError("this message can't be forwarded")
    return [
        posting.post(world, to, person, content, files=message.files, thread=thread, origin=origin_of(message))
        for message, content in zip(messages, regrouped(messages), strict=True)
    ]


def edit(world: World, person: User, message: Message, text: str) -> Message:
    """Change the text or the caption of a message that this person wrote."""
    if message.sender is not person or message.origin is not None or message.service:
        raise NotAllowedError("only one's own messages can be edited")
    field, spans = ("caption", "caption_entities") if message.files else ("text", "entities")
    content = {key: value for key, value in message.content.items() if key not in (field, spans)}
    content[field], entities = formatting.parse(text)
    if not message.files and not content["text"]:
        raise NotAllowedError("an empty message is not sent")
    if formatting.units(content[field]) > (CAPTION_UNITS if message.files else TEXT_UNITS):
        raise NotAllowedError("the text is too long")
    if entities:
        content[spans] = entities
    posting.edit(world, message, content, message.files, message.markup)
    return message


def delete(world: World, person: User, message: Message) -> None:
    """Delete a message for everybody; bots are not told."""
    member = message.chat.members.get(person.id)
    if message.sender is not person and not message.chat.is_private and not (member and member.is_admin):
        raise NotAllowedError("only one's own messages can be deleted")
    posting.delete(world, message)


def press(world: World, person: User, message: Message, data: str) -> Query:
    """Press an inline button; `data` may be forged, it need not be on the keyboard."""
    bot = message.sender if isinstance(message.sender, Bot) else None
    if bot is None:
        raise NotAllowedError("there are no buttons under this message")
    query = Query(str(int(token_hex(8), 16)), bot, person, world.now())
    world.queries[query.id] = query
    body = {
        "id": query.id,
        "from": person.as_json(),
        "message": render(message, bot),
        "chat_instance": str(message.chat.id * 7919),
        "data": data,
    }
    bot.updates.push("callback_query", body)
    return query


def block(world: World, person: User, bot: Bot) -> None:
    """Block the bot; it cannot write any more."""
    if bot.id not in person.blocked:
        person.blocked.add(bot.id)
        posting.tell_of_block(world, world.private_chat(bot, person), person, bot, blocked=True)


def unblock(world: World, person: User, bot: Bot) -> None:
    """Unblock the bot."""
    if bot.id in person.blocked:
        person.blocked.discard(bot.id)
        posting.tell_of_block(world, world.private_chat(bot, person), person, bot, blocked=False)


def _may_write(person: User, chat: Chat, thread: int | None, reply_to: Message | None) -> int | None:
    why = why_not_write(person, chat, thread)
    if why:
        raise NotAllowedError(why)
    return thread if thread is not None else (reply_to.thread if reply_to else None)


def why_not_write(person: User, chat: Chat, thread: int | None = None) -> str | None:
    """Return the reason why this person cannot write here, or None."""
    if chat.bot is not None:
        return "the bot is blocked" if chat.bot.id in person.blocked else None
    member = chat.member(person)
    if member is None:
        return "not a member of this chat"
    if chat.kind == "channel" and not member.is_admin:
        return "only administrators write in a channel"
    if member.status == "restricted" and not member.rights.get("can_send_messages"):
        return "muted in this group"
    if thread is not None and thread not in chat.topics:
        return "there is no such topic"
    if thread is not None and chat.topics[thread].closed and not member.is_admin:
        return "this topic is closed"
    return None


def _cut(text: str) -> list[str]:
    pieces = []
    while text:
        piece = text[:TEXT_UNITS]
        while formatting.units(piece) > TEXT_UNITS:
            piece = piece[:-1]
        pieces.append(piece)
        text = text[len(piece) :].lstrip()
    return pieces
