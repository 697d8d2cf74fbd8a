"""Accounts, chats, topics, messages and files of the sandbox, as plain data."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from sandbox.state.updates import UpdateQueue
from sandbox.state.webhooks import Webhook

Json = dict[str, Any]


@dataclass(slots=True, eq=False)
class User:
    """A person, or the part of a bot that others see (https://core.telegram.org/bots/api#user)."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    hides_forwards: bool = False
    """Forwarding this person's messages shows a name without a link to the account."""
    blocked: set[int] = field(default_factory=set)
    """Ids of bots this person has blocked."""

    @property
    def is_bot(self) -> bool:
        return isinstance(self, Bot)

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def as_json(self) -> Json:
        fields = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name} | {
            k: v for k, v in fields.items() if v
        }


@dataclass(slots=True, eq=False)
class Bot(User):
    """A bot: its token, its queue of updates and its settings."""

    token: str = ""
    public: bool = True
    """Whether people find it who neither started it nor share a group with it."""
    reads_all: bool = False
    """Privacy mode is off: it gets every message of its groups without being an administrator."""
    updates: UpdateQueue = field(default_factory=UpdateQueue)
    webhook: Webhook | None = None
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """By (scope as JSON, language code)."""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """Name and descriptions, by (which, language code)."""
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    message_ids: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass(slots=True, eq=False)
class File:
    """Bytes with declared metadata; `size` may exceed the real size, so that a test of 34 MB needs no 34 MB."""

    unique_id: str
    kind: str
    content: bytes
    size: int
    name: str | None = None
    mime: str | None = None
    width: int | None = None
    height: int | None = None
    duration: int | None = None

    def id_for(self, bot: Bot | None) -> str:
        """Return the `file_id` by which only this bot may use the file."""
        return f"{self.kind}-{bot.id if bot else 0}-{self.unique_id}"


@dataclass(slots=True)
class Topic:
    """A forum topic; its id is the id of the message that opened it."""

    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str | None = None
    closed: bool = False


@dataclass(slots=True, eq=False)
class Message:
    """One message, independent of the receiver: file ids and private chat ids differ for each."""

    chat: Chat
    id: int
    date: int
    sender: User | None
    sender_chat: Chat | None = None
    content: Json = field(default_factory=dict)
    """Fields that are the same for every receiver: text, entities, caption, service fields, media_group_id …"""
    files: tuple[File, ...] = ()
    """The attached file; for a photo its sizes, smallest first."""
    thread: int | None = None
    reply_to: Message | None = None
    elsewhere: tuple[Message, str] | None = None
    """The message of another chat that it replies to, and the words quoted of it."""
    origin: Json | None = None
    markup: Json | None = None
    edited: int | None = None
    service: bool = False


@dataclass(slots=True, eq=False)
class Member:
    """A member of a group (https://core.telegram.org/bots/api#chatmember)."""

    user: User
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    away: bool = False
    """Left while restricted; the restriction applies again after a return."""

    @property
    def is_admin(self) -> bool:
        return self.status in ("creator", "administrator")

    @property
    def is_present(self) -> bool:
        return self.status not in ("left", "kicked") and not self.away

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat of one person and one bot, a group, a supergroup or a channel."""

    id: int
    """The id for bots: the person's id for a private chat, negative for other chats."""
    kind: str
    title: str = ""
    username: str | None = None
    is_forum: bool = False
    bot: Bot | None = None
    person: User | None = None
    started: bool = False
    """The person has written in this private chat, so the bot may write."""
    members: dict[int, Member] = field(default_factory=dict)
    banned_senders: set[int] = field(default_factory=set)
    """Channels that nobody may write as here."""
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    migrated_to: Chat | None = None
    pinned: list[Message] = field(default_factory=list)
    linked: Chat | None = None
    """The group into which Telegram itself forwards each post of this channel."""
    read: dict[tuple[int, int | None], int] = field(default_factory=dict)
    """Last message id read, by (person, topic)."""

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def is_group(self) -> bool:
        return self.kind in ("group", "supergroup")

    def as_json(self) -> Json:
        """The Chat object: https://core.telegram.org/bots/api#chat."""
        if self.person is not None:
            person = self.person.as_json()
            names = ("first_name", "last_name", "username")
            return {"id": self.id, "type": "private"} | {key: person[key] for key in names if key in person}
        body: Json = {"id": self.id, "title": self.title, "type": self.kind}
        if self.username:
            body["username"] = self.username
        if self.is_forum:
            body["is_forum"] = True
        return body

    def member(self, user: User) -> Member | None:
        found = self.members.get(user.id)
        return found if found and found.is_present else None

    def bots(self) -> Iterator[Bot]:
        if self.bot is not None:
            yield self.bot
        for member in self.members.values():
            if member.is_present and isinstance(member.user, Bot):
                yield member.user


@dataclass(slots=True, eq=False)
class Query:
    """A pressed button that waits for its bot's answer."""

    id: str
    bot: Bot
    person: User
    pressed: datetime
    answer: Json | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class World:
    """All accounts, chats and files, and the listeners to changes.

    Args:
        now: The only clock: dates, flood limits, expiry.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.users: dict[int, User] = {}
        self.bots: dict[str, Bot] = {}
        self.groups: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.files: dict[str, File] = {}
        self.paths: dict[str, tuple[File, float]] = {}
        self.queries: dict[str, Query] = {}
        self.listeners: list[Callable[[Chat | None, Json], None]] = []
        self.numbers = count(1)

    def date(self) -> int:
        """Return the present Unix time."""
        return int(self.now().timestamp())

    def tell(self, chat: Chat | None, event: Json) -> None:
        """Tell every open page; `chat` is None for the call of a bot."""
        for listener in self.listeners:
            listener(chat, event)

    def private_chat(self, bot: Bot, person: User) -> Chat:
        """Return the private chat of the two; the first use creates it."""
        key = (bot.id, person.id)
        if key not in self.private:
            self.private[key] = Chat(person.id, "private", bot=bot, person=person, ids=bot.message_ids)
        return self.private[key]

    def group(self, number: int) -> Chat | None:
        """Return the group or channel of this id, after ending expired bans and restrictions; bots are not told."""
        chat = self.groups.get(number)
        for member in chat.members.values() if chat else ():
            if member.until and member.until <= self.date():
                member.status = "left" if member.status == "kicked" or member.away else "member"
                member.until, member.away = 0, False
        return chat

    def chats_of(self, user: User) -> Iterator[Chat]:
        """Yield the chats of a user, private chats included."""
        for (bot_id, person_id), chat in self.private.items():
            if user.id in (bot_id, person_id):
                yield chat
        for chat in self.groups.values():
            if chat.member(user) and chat.migrated_to is None:
                yield chat

    def find_group(self, username: str) -> Chat | None:
        wanted = username.removeprefix("@").lower()
        return next((chat for chat in self.groups.values() if (chat.username or "").lower() == wanted), None)

    def find_bot(self, username: str) -> Bot | None:
        wanted = username.removeprefix("@").lower()
        return next((bot for bot in self.bots.values() if (bot.username or "").lower() == wanted), None)
