"""A call of a bot with the checks that methods share, and the table of methods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.checks import formatting
from sandbox.checks.errors import bad, forbidden
from sandbox.checks.limits import CAPTION_UNITS, MESSAGES_IN_ONE_CALL, Flood
from sandbox.http.params import Params
from sandbox.methods import keyboards
from sandbox.state.world import Bot, Chat, Json, Message, World

Handler = Callable[["Call"], Any]
METHODS: dict[str, Handler] = {}
"""Methods by name in lower case, because Telegram ignores case."""


def method(*names: str) -> Callable[[Handler], Handler]:
    """Register a function as the handler of one or more methods."""

    def register(handler: Handler) -> Handler:
        METHODS.update({name.lower(): handler for name in names})
        return handler

    return register


@dataclass(slots=True)
class Call:
    """A request in progress; its checks raise the refusals of Telegram."""

    world: World
    bot: Bot
    params: Params
    flood: Flood | None

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat that a parameter names.

        Raises:
            ApiError: not found, migrated, blocked, kicked, or never started.
        """
        value = self.params.values.get(name)
        if value is None or value == "":
            raise bad(f"{name} is empty")
        if isinstance(value, str) and value.startswith("@"):
            chat = self.world.find_group(value)
        else:
            number = self.params.integer(name)
            chat = self.world.group(number) if number < 0 else self._private(number)
        if chat is None:
            raise bad("chat not found")
        if chat.migrated_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.migrated_to.id})
        if not chat.is_private:
            self._require_membership(chat)
        return chat

    def _private(self, person_id: int) -> Chat | None:
        person = self.world.users.get(person_id)
        if person is None:
            return None
        if person.is_bot:
            raise forbidden("bot can't send messages to bots")
        chat = self.world.private.get((self.bot.id, person_id))
        if chat is not None and chat.started:
            return chat
        if any(group.member(person) for group in self.world.chats_of(self.bot)):
            raise forbidden("bot can't initiate conversation with a user")
        return None

    def _require_membership(self, chat: Chat) -> None:
        member = chat.members.get(self.bot.id)
        if member is None:
            raise bad("chat not found")
        if member.status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if not member.is_present:
            raise forbidden(f"bot is not a member of the {chat.kind} chat")

    def right(self, chat: Chat, right: str, words: str) -> None:
        """Refuse unless the bot is an administrator of the group with this right."""
        if not chat.members[self.bot.id].may(right):
            raise bad(words)

    def writable(self, chat: Chat) -> Chat:
        """Refuse where this bot may not write."""
        if chat.person is not None:
            if self.bot.id in chat.person.blocked:
                raise forbidden("bot was blocked by the user")
            return chat
        member = chat.members[self.bot.id]
        if chat.kind == "channel" and not member.may("can_post_messages"):
            raise bad("need administrator rights in the channel chat")
        if member.status == "restricted" and not member.rights.get("can_send_messages"):
            raise bad("not enough rights to send text messages to the chat")
        return chat

    def count(self, chat: Chat, messages: int = 1) -> None:
        """Count messages against the flood limits, or raise 429."""
        if self.flood is not None:
            self.flood.count(self.bot.id, chat.id, chat.is_group, self.world.now(), messages)

    def thread(self, chat: Chat, reply_to: Message | None = None) -> int | None:
        """Return the topic to write in: the named one, or the topic of the answered message."""
        named = self.params.integer("message_thread_id") or None
        if named is None:
            return reply_to.thread if reply_to else None
        topic = chat.topics.get(named)
        if topic is None:
            raise bad("message thread not found")
        if topic.closed and not chat.members[self.bot.id].may("can_manage_topics"):
            raise bad("TOPIC_CLOSED")
        return named

    def reply_to(self, chat: Chat) -> Message | None:
        """Return the message that reply_parameters names: https://core.telegram.org/bots/api#replyparameters."""
        given: Json | None = self.params.json("reply_parameters", dict, "object expected as reply parameters")
        if not given:
            return None
        number = given.get("message_id")
        if not isinstance(number, int) or isinstance(number, bool):
            raise bad("can't parse reply parameters: Can't find field \"message_id\"")
        message = chat.messages.get(number)
        if message is None and not given.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        return message

    def markup(self, chat: Chat, inline_only: bool = False) -> Json | None:
        """Return the checked reply_markup."""
        given = self.params.json("reply_markup", dict, "object expected as reply markup")
        return keyboards.check(given, chat, inline_only)

    def message(self, chat: Chat, words: str) -> Message:
        """Return the message that message_id names; refuse with `words` where it does not exist."""
        if not self.params.has("message_id"):
            raise bad("message identifier is not specified")
        message = chat.messages.get(self.params.integer("message_id"))
        if message is None:
            raise bad(words)
        return message


def message_ids(call: Call) -> list[int]:
    """Return the message_ids of a call: 1 to 100 whole numbers."""
    numbers: list[int] | None = call.params.json("message_ids", list)
    if not numbers:
        raise bad("message identifiers are not specified")
    if not all(isinstance(number, int) and not isinstance(number, bool) for number in numbers):
        raise bad("message identifiers must be an Array of Integers")
    if len(numbers) > MESSAGES_IN_ONE_CALL:
        raise bad("too many message identifiers specified")
    return numbers


def captioned(params: Params) -> Json:
    """Return caption and entities of a call, or of one item of an album, as message fields."""
    text, entities = formatting.parse(
        params.text("caption"), params.text("parse_mode"), params.json("caption_entities", list)
    )
    if formatting.units(text) > CAPTION_UNITS:
        raise bad("message caption is too long")
    body: Json = {"caption": text} if text else {}
    if entities:
        body["caption_entities"] = entities
    if params.flag("show_caption_above_media"):
        body["show_caption_above_media"] = True
    return body
