"""The HTTP API under ``/sandbox`` for the chat page and for test people, and the static files of the page."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from sandbox.checks.errors import ApiError
from sandbox.http.faults import Faults
from sandbox.http.params import Upload, parts
from sandbox.http.stream import stream
from sandbox.people import posted_acts, views
from sandbox.people.acts import NotAllowedError, find_chat
from sandbox.state.world import Bot, Json, User, World

PAGE = Path(__file__).parents[1] / "page"
CALLS_SHOWN = 200
MOST_HOURS = 30 * 24
OCTETS = "application/octet-stream"
HARMLESS = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
"""Headers of uploaded files: a browser shows them and runs nothing in them."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PageApi:
    """Routes for people, their chats and acts, the event stream, the calls of bots, faults, files and the story."""

    def __init__(
        self,
        world: World,
        calls: deque[Json],
        faults: Faults,
        story: Json,
        stopping: asyncio.Event,
        move: Callable[[timedelta], Awaitable[None]] | None = None,
    ) -> None:
        self._world = world
        self._calls = calls
        self._faults = faults
        self._story = story
        self._stopping = stopping
        self._move = move

    def add_to(self, app: web.Application) -> None:
        """Add the routes to an application."""
        app.router.add_get("/", _index)
        app.on_response_prepare.append(_fresh)
        if PAGE.is_dir():
            app.router.add_static("/page", PAGE)
        for verb, path, handler in (
            ("GET", "/people", self._people),
            ("GET", "/people/{person}/chats", self._chats),
            ("GET", "/people/{person}/chats/{chat}/messages", self._messages),
            ("POST", "/people/{person}/acts", self._act),
            ("GET", "/people/{person}/stream", self._stream),
            ("GET", "/calls", self._recent_calls),
            ("POST", "/faults", self._add_fault),
            ("DELETE", "/faults", self._clear_faults),
            ("GET", "/files/{file}", self._file),
            ("GET", "/story", self._tell_story),
            ("GET", "/clock", self._tell_time),
            ("POST", "/clock", self._move_on),
        ):
            app.router.add_route(verb, f"/sandbox{path}", _explained(handler))

    def _person(self, request: web.Request) -> User:
        person = self._world.users.get(_number(request.match_info["person"]) or 0)
        if person is None or person.is_bot:
            raise web.HTTPNotFound
        return person

    async def _people(self, request: web.Request) -> web.Response:
        people = [user for user in self._world.users.values() if not user.is_bot]
        return web.json_response([views.person_view(person) for person in people])

    async def _chats(self, request: web.Request) -> web.Response:
        return web.json_response(views.chats_view(self._world, self._person(request)))

    async def _messages(self, request: web.Request) -> web.Response:
        person = self._person(request)
        chat = find_chat(self._world, person, _number(request.match_info["chat"]) or 0)
        query = request.query
        limit = min(_number(query.get("limit")) or views.PAGE, 500)
        found = views.messages_view(chat, person, _number(query.get("thread")), _number(query.get("before")), limit)
        return web.json_response(found)

    async def _act(self, request: web.Request) -> web.Response:
        person = self._person(request)
        body, uploads = await _act_of(request)
        return web.json_response({"ok": True, **await posted_acts.do(self._world, person, body, uploads)})

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        return await stream(request, self._world, self._person(request), self._stopping)

    async def _recent_calls(self, request: web.Request) -> web.Response:
        """Return the calls after number N, without answered polls."""
        after = _number(request.query.get("after")) or 0
        found = [
            call
            for call in list(self._calls)
            if call["n"] > after and not (call["ok"] and call["method"].lower() == "getupdates")
        ]
        return web.json_response(found[-CALLS_SHOWN:])

    async def _add_fault(self, request: web.Request) -> web.Response:
        """Plan a fault with the fields of `Fault`, or disturb the updates of a bot.

        ``{"updates": "repeat"|"reorder"|"jump", "bot": id, "by": n}``
        """
        body = await request.json()
        try:
            if "updates" in body:
                self._disturb(body["updates"], body["bot"], int(body.get("by", 1)))
            else:
                self._faults.add(**body)
        except (KeyError, TypeError, ValueError) as wrong:
            raise NotAllowedError(f"not a fault: {wrong}") from wrong
        return web.json_response({"ok": True})

    def _disturb(self, what: str, bot_id: int, by: int) -> None:
        bot = self._world.users[bot_id]
        if not isinstance(bot, Bot):
            raise ValueError("not a bot")
        disturbances: dict[str, Callable[[int], None]] = {
            "repeat": bot.updates.repeat,
            "reorder": bot.updates.reorder,
            "jump": bot.updates.jump,
        }
        disturbances[what](by)

    async def _clear_faults(self, request: web.Request) -> web.Response:
        self._faults.clear()
        return web.json_response({"ok": True})

    async def _file(self, request: web.Request) -> web.Response:
        file = self._world.files.get(request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, headers=HARMLESS | {"Content-Type": file.mime or OCTETS})

    async def _tell_story(self, request: web.Request) -> web.Response:
        return web.json_response(self._story)

    async def _tell_time(self, request: web.Request) -> web.Response:
        """Tell the world's time, as seconds since 1970, and whether it can be moved on."""
        return web.json_response({"now": self._world.date(), "moves": self._move is not None})

    async def _move_on(self, request: web.Request) -> web.Response:
        """Move the world's time on: ``{"hours": 24}``, at most thirty days at once."""
        hours = (await request.json()).get("hours")
        if self._move is None or not isinstance(hours, int) or not 0 < hours <= MOST_HOURS:
            raise NotAllowedError("the time moves on by whole hours, at most thirty days, where it moves at all")
        await self._move(timedelta(hours=hours))
        return await self._tell_time(request)


async def _fresh(request: web.Request, response: web.StreamResponse) -> None:
    """Forbid caching of the page, so that an old page never talks to a new server."""
    if request.path == "/" or request.path.startswith("/page/"):
        response.headers["Cache-Control"] = "no-cache"


async def _index(request: web.Request) -> web.StreamResponse:
    index = PAGE / "index.html"
    if not index.exists():
        raise web.HTTPNotFound
    return web.FileResponse(index)


def _explained(handler: Handler) -> Handler:
    """Turn a refused act into a 4xx answer with the reason."""

    async def explained(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except NotAllowedError as refused:
            return web.json_response({"ok": False, "why": str(refused)}, status=409)
        except ApiError as refusal:
            return web.json_response({"ok": False, "why": refusal.description}, status=400)

    return explained


def _number(text: str | None) -> int | None:
    try:
        return int(text) if text else None
    except ValueError:
        return None


async def _act_of(request: web.Request) -> tuple[Json, list[Upload]]:
    """Read an act and its files, in order."""
    if request.content_type != "multipart/form-data":
        posted: Json = await request.json()
        return posted, []
    act: Json = {}
    uploads: list[Upload] = []
    async for _, part in parts(request):
        if isinstance(part, str):
            act = json.loads(part)
        else:
            uploads.append(part)
    return act, uploads
