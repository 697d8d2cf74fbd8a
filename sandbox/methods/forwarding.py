"""Forward and copy messages between chats."""

from __future__ import annotations

from sandbox.checks.errors import bad
from sandbox.methods.call import Call, captioned, message_ids, method
from sandbox.state.albums import regrouped
from sandbox.state.posting import post
from sandbox.state.render import origin_of, render
from sandbox.state.world import Chat, Json, Message


def _sources(call: Call, numbers: list[int], words: str) -> list[Message]:
    chat = call.chat("from_chat_id")
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    if not found or (len(numbers) == 1 and found[0].service):
        raise bad(words)
    if any(message.content.get("has_protected_content") for message in found):
        raise bad("message can't be forwarded" if "forward" in words else "message can't be copied")
    return [message for message in found if not message.service]


def _numbers(call: Call) -> list[int]:
    numbers = message_ids(call)
    if numbers != sorted(set(numbers)):
        raise bad("message identifiers must be in a strictly increasing order")
    return numbers


def _forward(call: Call, chat: Chat, sources: list[Message]) -> list[Message]:
    thread = call.thread(chat)
    call.count(chat, len(sources))
    return [
        post(call.world, chat, call.bot, content, files=source.files, thread=thread, origin=origin_of(source))
        for source, content in zip(sources, regrouped(sources), strict=True)
    ]


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    chat = call.writable(call.chat())
    sources = _sources(call, [call.params.integer("message_id")], "message to forward not found")
    return render(_forward(call, chat, sources)[0], call.bot)


@method("forwardMessages")
def forward_messages(call: Call) -> list[Json]:
    chat = call.writable(call.chat())
    sources = _sources(call, _numbers(call), "message to forward not found")
    return [{"message_id": message.id} for message in _forward(call, chat, sources)]


@method("copyMessage")
def copy_message(call: Call) -> Json:
    chat = call.writable(call.chat())
    source = _sources(call, [call.params.integer("message_id")], "message to copy not found")[0]
    content = regrouped([source])[0]
    if call.params.has("caption") and source.files:
        content = {key: value for key, value in content.items() if "caption" not in key} | captioned(call.params)
    reply_to = call.reply_to(chat)
    thread = call.thread(chat, reply_to)
    markup = call.markup(chat)
    call.count(chat)
    copy = post(
        call.world, chat, call.bot, content, files=source.files, thread=thread, reply_to=reply_to, markup=markup
    )
    return {"message_id": copy.id}


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    chat = call.writable(call.chat())
    sources = _sources(call, _numbers(call), "message to copy not found")
    thread = call.thread(chat)
    call.count(chat, len(sources))
    copies = [
        post(call.world, chat, call.bot, content, files=source.files, thread=thread)
        for source, content in zip(sources, regrouped(sources), strict=True)
    ]
    return [{"message_id": copy.id} for copy in copies]
