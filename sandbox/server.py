"""The sandbox: a Bot API server on a free port of this machine, and the world behind it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import Self

from aiohttp import ClientSession, web

from sandbox.checks.limits import UPLOAD_BYTES, Flood
from sandbox.http.bot_api import BotApi
from sandbox.http.faults import Faults
from sandbox.http.page_api import PageApi
from sandbox.state import posting
from sandbox.state.render import ADMIN_RIGHTS, CHANNEL_RIGHTS
from sandbox.state.world import Bot, Chat, Json, Member, User, World

CALLS_KEPT = 100_000


class Sandbox:
    """A strict local Telegram: ``async with Sandbox(now=clock) as sandbox``.

    Args:
        now: The clock, giving aware UTC; flood limits, dates and expiry follow it alone.
        flood: Whether Telegram's sending limits are enforced.
        port: 0 takes any free port.
        story: The golden story as JSON; the page plays it.
        move: Moves the clock on by a duration, where the page may do that.
        host: The address to listen on.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        flood: bool = True,
        port: int = 0,
        story: Json | None = None,
        host: str = "127.0.0.1",
        move: Callable[[timedelta], Awaitable[None]] | None = None,
    ) -> None:
        self.world = World(now)
        self.calls: deque[Json] = deque(maxlen=CALLS_KEPT)
        """Every call of every bot: n, at, bot, method, params, ok, error_code, description."""
        self.faults = Faults()
        self.story = story or {}
        self._move = move
        self._beside: dict[str, Sandbox] = {}
        self._path = ""
        self._flood = Flood() if flood else None
        self._host = host
        self._port = port
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._apps: ClientSession | None = None

    @property
    def apps(self) -> ClientSession:
        """The HTTP client by which people act; it ends with the sandbox."""
        self._apps = self._apps or ClientSession()
        return self._apps

    @property
    def url(self) -> str:
        """The value for TELEGRAM_API_URL: methods are at ``{url}/bot{token}/{method}``."""
        return f"http://{self._host}:{self._port}{self._path}"

    def add_beside(self, path: str, other: Sandbox) -> None:
        """Serve another world on the same port, under a path such as ``/en``; it starts and stops with this one."""
        self._beside[path] = other

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Start to listen."""
        app = self._app()
        for path, other in self._beside.items():
            app.add_subapp(path, other._app())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        for path, other in self._beside.items():
            other._port, other._path = self._port, path

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=UPLOAD_BYTES * 2)
        BotApi(self.world, self.calls, self.faults, self._flood, self._stopping).add_to(app)
        PageApi(self.world, self.calls, self.faults, self.story, self._stopping, self._move).add_to(app)
        return app

    async def stop(self) -> None:
        """Stop to listen and end every poll and webhook."""
        for other in self._beside.values():
            await other.stop()
        self._stopping.set()
        if self._apps is not None:
            await self._apps.close()
            self._apps = None
        for bot in self.world.bots.values():
            bot.updates.end_polls("terminated by the end of the sandbox")
            if bot.webhook is not None:
                await bot.webhook.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def add_bot(
        self,
        token: str,
        username: str | None = None,
        name: str | None = None,
        *,
        public: bool = True,
        reads_all: bool = False,
    ) -> Bot:
        """Add a bot; its id is the part of its token before the colon."""
        number = int(token.partition(":")[0])
        username = username or f"sandbox_{number}_bot"
        bot = Bot(number, name or username, username=username, token=token, public=public, reads_all=reads_all)
        self.world.bots[token] = bot
        self.world.users[number] = bot
        return bot

    def add_person(
        self,
        name: str,
        language_code: str | None = None,
        username: str | None = None,
        id: int | None = None,
        last_name: str | None = None,
        hides_forwards: bool = False,
    ) -> User:
        """Add a person with an account."""
        number = id or 5_000_000_000 + next(self.world.numbers)
        person = User(number, name, last_name, username, language_code, hides_forwards)
        self.world.users[number] = person
        return person

    def add_group(
        self,
        title: str,
        *,
        forum: bool = False,
        supergroup: bool = True,
        members: Iterable[User] = (),
        admins: Iterable[User] = (),
        username: str | None = None,
    ) -> Chat:
        """Add a group; its first person owns it, `admins` have every right but anonymity."""
        kind = "supergroup" if supergroup or forum else "group"
        return self._add_chat(kind, title, members, admins, username, forum)

    def add_channel(
        self, title: str, *, members: Iterable[User] = (), admins: Iterable[User] = (), username: str | None = None
    ) -> Chat:
        """Add a channel; its administrators post in it."""
        return self._add_chat("channel", title, members, admins, username, False)

    def _add_chat(
        self, kind: str, title: str, members: Iterable[User], admins: Iterable[User], username: str | None, forum: bool
    ) -> Chat:
        number = next(self.world.numbers)
        chat = Chat(-number if kind == "group" else -1_001_500_000_000 - number, kind, title, username, forum)
        self.world.groups[chat.id] = chat
        next(chat.ids)  # 1 is the making of the group, and a forum's General topic
        for user in members:
            chat.members[user.id] = Member(user)
        for user in admins:
            chat.members[user.id] = Member(user, "administrator", _all_rights(kind))
        owner = next((member for member in chat.members.values() if not member.user.is_bot), None)
        if owner is not None:
            owner.status = "creator"
        return chat

    def add_to_group(self, group: Chat, user: User, by: User | None = None) -> None:
        """Let a user join, or be added by `by`; bots are told."""
        member = group.members.setdefault(user.id, Member(user, "left"))
        back: Json = {"away": False} if member.away else {"status": "member", "rights": {}, "until": 0}
        posting.change_member(self.world, group, user, by or user, **back)
        posting.announce(self.world, group, by or user, new_chat_members=[user.as_json()])

    def remove_from_group(self, group: Chat, user: User, by: User | None = None) -> None:
        """Remove a user by `by`, or let them leave; bots are told, a removed bot too."""
        leaves = by in (None, user)
        gone: Json = {"status": "left" if leaves else "kicked", "rights": {}}
        if leaves and group.members[user.id].status == "restricted":
            gone = {"away": True}
        posting.change_member(self.world, group, user, by or user, **gone)

    def set_rights(self, group: Chat, user: User, status: str = "administrator", **rights: bool) -> None:
        """Give a user a status and rights; rights that are not named stay unchanged."""
        member = group.members[user.id]
        by = next((m.user for m in group.members.values() if m.status == "creator"), user)
        posting.change_member(self.world, group, user, by, status=status, rights={**member.rights, **rights})

    def upgrade_to_supergroup(self, group: Chat, forum: bool = False) -> Chat:
        """Upgrade a plain group: it gets a new id, and both chats get the service message."""
        new = self._add_chat("supergroup", group.title, (), (), group.username, forum)
        new.members = {
            number: Member(
                m.user, m.status, _all_rights("supergroup") if m.status == "administrator" else dict(m.rights)
            )
            for number, m in group.members.items()
        }
        posting.announce(self.world, group, None, migrate_to_chat_id=new.id)
        group.migrated_to = new
        posting.announce(self.world, new, None, migrate_from_chat_id=group.id)
        return new

    def delete_topic(self, group: Chat, thread: int) -> None:
        """Delete a topic as an administrator does in the app; bots are not told."""
        posting.delete_topic(self.world, group, group.topics[thread])

    def pending(self, bot: Bot) -> int:
        """Return the number of updates that the bot has not acknowledged."""
        return len(bot.updates.waiting)


def _all_rights(kind: str) -> dict[str, bool]:
    rights = ADMIN_RIGHTS + CHANNEL_RIGHTS if kind == "channel" else ADMIN_RIGHTS
    return dict.fromkeys(rights, True) | {"is_anonymous": False}
