"""The acts that the page and the test people post as JSON, each read and done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from sandbox import acts, files, views
from sandbox.acts import NotAllowedError
from sandbox.params import Upload
from sandbox.world import Bot, Chat, File, Json, Message, User, World

ANSWER_SECONDS = 3.0
"""How long a press waits, in real time, for its bot's answer."""


async def do(world: World, person: User, act: Json, uploads: Sequence[Upload]) -> Json:
    """Do what a posted act says, as the person it is posted for, and give what it answers.

    Raises:
        NotAllowedError: the act is unknown or incomplete, or the person's app would not allow it.
    """
    deed = DEEDS.get(act.get("act", ""))
    if deed is None:
        raise NotAllowedError(f"there is no act {act.get('act')!r}; there are {', '.join(DEEDS)}")
    try:
        result = deed(Doing(world, person, act, uploads))
        return result if isinstance(result, dict) else await result
    except KeyError as missing:
        raise NotAllowedError(f"{act['act']} needs {missing}") from missing


class Doing:
    """One posted act, with its fields read."""

    def __init__(self, world: World, person: User, act: Json, uploads: Sequence[Upload]) -> None:
        self.world = world
        self.person = person
        self.act = act
        self.uploads = uploads

    def chat(self, name: str = "chat") -> Chat:
        return acts.find_chat(self.world, self.person, int(self.act[name]))

    def bot(self) -> Bot:
        given = self.act["bot"]
        bot = self.world.find_bot(given) if isinstance(given, str) else self.world.users.get(given)
        if not isinstance(bot, Bot):
            raise NotAllowedError("there is no such bot")
        return bot

    def message(self, chat: Chat, number: Any) -> Message:
        message = chat.messages.get(int(number))
        if message is None:
            raise NotAllowedError("the message is gone")
        return message

    def reply_to(self, chat: Chat) -> Message | None:
        number = self.act.get("reply_to")
        return self.message(chat, number) if number else None

    def show(self, messages: Sequence[Message]) -> Json:
        return {"messages": [views.message_view(message, self.person) for message in messages]}


def _start(doing: Doing) -> Json:
    return doing.show([acts.start(doing.world, doing.person, doing.bot(), doing.act.get("payload") or "")])


def _say(doing: Doing) -> Json:
    chat = doing.chat()
    reply_to = doing.reply_to(chat)
    anonymously = bool(doing.act.get("anonymously"))
    text = str(doing.act["text"])
    return doing.show(acts.say(doing.world, doing.person, chat, text, doing.act.get("thread"), reply_to, anonymously))


def _send(doing: Doing) -> Json:
    """Items and uploads in the same order; a location or a contact goes without an upload."""
    chat, thread = doing.chat(), doing.act.get("thread")
    if "location" in doing.act or "contact" in doing.act:
        content: Json = {key: doing.act[key] for key in ("location", "contact") if key in doing.act}
        return doing.show([acts.share(doing.world, doing.person, chat, content, thread)])
    items = doing.act["items"]
    if not items or len(items) != len(doing.uploads):
        raise NotAllowedError("as many files as items, and at least one")
    held = [_store(doing.world, item, upload) for item, upload in zip(items, doing.uploads, strict=True)]
    caption = doing.act.get("caption") or ""
    return doing.show(acts.send(doing.world, doing.person, chat, held, caption, thread, doing.reply_to(chat)))


def _store(world: World, item: Json, upload: Upload) -> tuple[File, ...]:
    return files.store(
        world, item["kind"], upload.content, name=upload.name, mime=upload.mime or None, size=item.get("size")
    )


def _forward(doing: Doing) -> Json:
    source = doing.chat("from_chat")
    messages = [doing.message(source, number) for number in sorted(doing.act["message_ids"])]
    to = doing.chat("to")
    return doing.show(acts.forward(doing.world, doing.person, messages, to, doing.act.get("thread")))


def _edit(doing: Doing) -> Json:
    message = doing.message(doing.chat(), doing.act["message"])
    return doing.show([acts.edit(doing.world, doing.person, message, str(doing.act["text"]))])


def _delete(doing: Doing) -> Json:
    acts.delete(doing.world, doing.person, doing.message(doing.chat(), doing.act["message"]))
    return {}


async def _tap(doing: Doing) -> Json:
    """Press, and wait for the answer that the person would see; ``"wait": 0`` waits for none."""
    message = doing.message(doing.chat(), doing.act["message"])
    query = acts.press(doing.world, doing.person, message, str(doing.act["data"]))
    with suppress(TimeoutError):
        await asyncio.wait_for(query.answered.wait(), float(doing.act.get("wait", ANSWER_SECONDS)))
    return {"query": query.id, "answer": query.answer}


def _block(doing: Doing) -> Json:
    acts.block(doing.world, doing.person, doing.bot())
    return {}


def _unblock(doing: Doing) -> Json:
    acts.unblock(doing.world, doing.person, doing.bot())
    return {}


def _open(doing: Doing) -> Json:
    """Look at a chat, or at one of its topics: all that is there is read."""
    chat, thread = doing.chat(), doing.act.get("thread")
    newest = next(views.in_thread(chat, thread), None)
    if newest is not None:
        chat.read[doing.person.id, thread] = newest.id
    return {}


DEEDS: dict[str, Callable[[Doing], Json | Awaitable[Json]]] = {
    "start": _start,
    "say": _say,
    "send": _send,
    "forward": _forward,
    "edit": _edit,
    "delete": _delete,
    "tap": _tap,
    "block": _block,
    "unblock": _unblock,
    "open": _open,
}
