"""Carry out the acts that the page and the test people post as JSON."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from sandbox.http.params import Upload
from sandbox.people import acts, views
from sandbox.people.acts import NotAllowedError
from sandbox.state import files
from sandbox.state.world import Bot, Chat, File, Json, Message, User, World

ANSWER_SECONDS = 3.0
"""Real seconds that a press waits for the answer of its bot."""


async def do(world: World, person: User, act: Json, uploads: Sequence[Upload]) -> Json:
    """Carry out a posted act as this person and return its answer.

    Raises:
        NotAllowedError: the act is unknown or incomplete, or the person's app would not allow it.
    """
    handler = HANDLERS.get(act.get("act", ""))
    if handler is None:
        raise NotAllowedError(f"there is no act {act.get('act')!r}; there are {', '.join(HANDLERS)}")
    try:
        result = handler(PostedAct(world, person, act, uploads))
        return result if isinstance(result, dict) else await result
    except KeyError as missing:
        raise NotAllowedError(f"{act['act']} needs {missing}") from missing


class PostedAct:
    """One posted act; its methods look up what the fields name."""

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


def _start(posted: PostedAct) -> Json:
    return posted.show([acts.start(posted.world, posted.person, posted.bot(), posted.act.get("payload") or "")])


def _say(posted: PostedAct) -> Json:
    chat = posted.chat()
    reply_to = posted.reply_to(chat)
    anonymously = bool(posted.act.get("anonymously"))
    text = str(posted.act["text"])
    elsewhere = None
    if replied := posted.act.get("elsewhere"):
        elsewhere = (posted.message(posted.chat("elsewhere_chat"), replied), str(posted.act.get("quote") or ""))
    channel = posted.chat("channel") if posted.act.get("channel") else None
    quote = "" if elsewhere else str(posted.act.get("quote") or "")
    thread = posted.act.get("thread")
    return posted.show(
        acts.say(posted.world, posted.person, chat, text, thread, reply_to, anonymously, elsewhere, channel, quote)
    )


def _send(posted: PostedAct) -> Json:
    """Send files (items and uploads are in the same order), a location or a contact."""
    chat, thread = posted.chat(), posted.act.get("thread")
    if content := {key: posted.act[key] for key in acts.SHARED if key in posted.act}:
        return posted.show([acts.share(posted.world, posted.person, chat, content, thread)])
    items = posted.act["items"]
    if not items or len(items) != len(posted.uploads):
        raise NotAllowedError("as many files as items, and at least one")
    held = [_store(posted.world, item, upload) for item, upload in zip(items, posted.uploads, strict=True)]
    caption = posted.act.get("caption") or ""
    return posted.show(acts.send(posted.world, posted.person, chat, held, caption, thread, posted.reply_to(chat)))


def _store(world: World, item: Json, upload: Upload) -> tuple[File, ...]:
    return files.store(
        world, item["kind"], upload.content, name=upload.name, mime=upload.mime or None, size=item.get("size")
    )


def _forward(posted: PostedAct) -> Json:
    source = posted.chat("from_chat")
    messages = [posted.message(source, number) for number in sorted(posted.act["message_ids"])]
    to = posted.chat("to")
    return posted.show(acts.forward(posted.world, posted.person, messages, to, posted.act.get("thread")))


def _edit(posted: PostedAct) -> Json:
    message = posted.message(posted.chat(), posted.act["message"])
    return posted.show([acts.edit(posted.world, posted.person, message, str(posted.act["text"]))])


def _delete(posted: PostedAct) -> Json:
    acts.delete(posted.world, posted.person, posted.message(posted.chat(), posted.act["message"]))
    return {}


async def _tap(posted: PostedAct) -> Json:
    """Press a button and wait for the answer that the person sees; ``"wait": 0`` does not wait."""
    message = posted.message(posted.chat(), posted.act["message"])
    query = acts.press(posted.world, posted.person, message, str(posted.act["data"]))
    with suppress(TimeoutError):
        await asyncio.wait_for(query.answered.wait(), float(posted.act.get("wait", ANSWER_SECONDS)))
    return {"query": query.id, "answer": query.answer}


def _block(posted: PostedAct) -> Json:
    acts.block(posted.world, posted.person, posted.bot())
    return {}


def _unblock(posted: PostedAct) -> Json:
    acts.unblock(posted.world, posted.person, posted.bot())
    return {}


def _open(posted: PostedAct) -> Json:
    """Open a chat or a topic; this marks its messages as read."""
    chat, thread = posted.chat(), posted.act.get("thread")
    newest = next(views.in_thread(chat, thread), None)
    if newest is not None:
        chat.read[posted.person.id, thread] = newest.id
    return {}


HANDLERS: dict[str, Callable[[PostedAct], Json | Awaitable[Json]]] = {
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
