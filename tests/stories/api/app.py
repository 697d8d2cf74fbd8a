"""An app of the operator's that uses the API, for its users."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from aiohttp import ClientSession

from bot.commands.database import in_unit
from cases import clients
from cases.clients import NewKey
from rules.people.clients import Scope
from tests.stories.conftest import Stage, Story

WEB = {"web_url": "http://127.0.0.1", "listen": "127.0.0.1:0"}
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a request was answered with."""

    status: int
    headers: Mapping[str, str]
    body: Any

    def __getitem__(self, name: str) -> Any:
        return self.body[name]


@dataclass(slots=True)
class App:
    """A client with its key; `user` is the one it acts for, `code` a receipt code."""

    story: Story
    made: NewKey
    user: str = "user-number-1"
    code: str = ""
    lang: str = "zh-Hans"

    async def get(self, path: str, **how: Any) -> Reply:
        """Ask for something."""
        return await self.ask("GET", path, **how)

    async def post(self, path: str, body: Any = None, **how: Any) -> Reply:
        """Do something, once Lian has nothing else to do; then let it do what follows."""
        key = how.pop("again", f"key-of-the-request-{next(_numbers):06}")
        headers = {"Idempotency-Key": key, **how.pop("headers", {})}
        reply = await self.ask("POST", path, json={} if body is None else body, headers=headers, **how)
        await self.story.settle()
        return reply

    async def sends(self, content: Any, name: str = "截图.png", mime: str = "image/png", **how: Any) -> Reply:
        """Send a file."""
        headers = {"Idempotency-Key": f"key-of-the-file-{next(_numbers):06}", "Content-Type": mime}
        return await self.ask("POST", "/evidence", data=content, params={"name": name}, headers=headers, **how)

    async def ask(self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **how: Any) -> Reply:
        """Send a request as it is."""
        sent = {"Authorization": f"Bearer {self.made.key}", "Accept-Language": self.lang}
        sent |= {"Lian-User": self.user} if self.user else {}
        sent |= {"Lian-Receipt-Code": self.code} if self.code else {}
        url = f"http://127.0.0.1:{self.story.lian.port}/api/v1{path}"
        async with (
            ClientSession() as session,
            session.request(method, url, headers={**sent, **(headers or {})}, **how) as response,
        ):
            body = await response.json(content_type=None) if await response.read() else None
            return Reply(response.status, response.headers, body)

    async def files(self, **report: Any) -> Reply:
        """File a report for abuse, by default."""
        notice = (await self.get("/categories"))["notice"]["version"]
        words = {"category": "abuse", "subject": "@loud_account", "description": "他在评论里骂人"}
        return await self.post("/reports", {**words, "consent": notice, "language": self.lang, **report})


def added(story: Story, name: str = "App", *scopes: Scope, webhook: str | None = None) -> NewKey:
    """Give an app a key, as `lian client add` does beside a running Lian."""
    made = in_unit(story.settings, story.clock, lambda tx: clients.add(tx, name, scopes or tuple(Scope), webhook))
    assert isinstance(made, NewKey)
    return made


async def app_of(stage: Stage, **settings: Any) -> App:
    """Open a stage with an app that has a key good for everything."""
    story = await stage(**WEB, **settings)
    return App(story, added(story))
