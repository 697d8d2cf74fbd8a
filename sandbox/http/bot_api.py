"""The Bot API over HTTP: read a request, apply a planned fault, call the method, record the call, answer."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections import deque
from contextlib import suppress
from itertools import count
from typing import Any

from aiohttp import web

from sandbox.checks.errors import ApiError, flooded
from sandbox.checks.limits import Flood
from sandbox.http import params
from sandbox.http.faults import DOWNLOAD, Faults
from sandbox.methods import METHODS, Call
from sandbox.state import files
from sandbox.state.world import Bot, Json, World


class BotApi:
    """``/bot{token}/{method}`` and ``/file/bot{token}/{path}`` (https://core.telegram.org/bots/api#making-requests)."""

    def __init__(
        self, world: World, calls: deque[Json], faults: Faults, flood: Flood | None, stopping: asyncio.Event
    ) -> None:
        self._world = world
        self._calls = calls
        self._faults = faults
        self._flood = flood
        self._stopping = stopping
        self._numbers = count(1)

    def add_to(self, app: web.Application) -> None:
        """Add the routes to an application."""
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        record: Json = {"n": next(self._numbers), "at": self._world.now().isoformat(), "bot": None}
        record |= {"method": method, "params": {}}
        try:
            bot = self._bot(request)
            record["bot"] = bot.username
            values, uploads = await params.read(request)
            shown = {field: {"file": upload.name, "size": len(upload.content)} for field, upload in uploads.items()}
            record["params"] = values | shown
            is_lost = await self._befalls(bot, method)
            result = await self._do(bot, method, params.Params(values, uploads))
        except ApiError as refusal:
            self._note(record, refusal)
            return _json(refusal.as_json(), refusal.code) if refusal.code else _cut(request)
        self._note(record)
        return _cut(request) if is_lost else _json({"ok": True, "result": result})

    def _bot(self, request: web.Request) -> Bot:
        bot = self._world.bots.get(request.match_info["token"])
        if bot is None:
            raise ApiError(401, "Unauthorized")
        return bot

    async def _do(self, bot: Bot, method: str, given: params.Params) -> Any:
        handler = METHODS.get(method.lower())
        if handler is None:
            raise ApiError(404, "Not Found: method not found")
        result = handler(Call(self._world, bot, given, self._flood))
        return await result if inspect.isawaitable(result) else result

    async def _befalls(self, bot: Bot, method: str) -> bool:
        """Apply the fault that is planned for this call, if there is one.

        Returns:
            Whether the call is done but its answer is lost.
        """
        fault = self._faults.take(bot.id, method)
        if fault is None:
            return False
        if fault.kind == "flood":
            raise flooded(fault.retry_after)
        if fault.kind == "error":
            raise ApiError(fault.code, fault.words)
        if fault.kind in ("slow", "hang"):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), fault.seconds)
        if fault.kind == "hang":
            raise ApiError(0, "no answer")
        return fault.kind == "drop"

    def _note(self, record: Json, refusal: ApiError | None = None) -> None:
        record["ok"] = refusal is None
        record["error_code"] = refusal.code if refusal else None
        record["description"] = refusal.description if refusal else None
        self._calls.append(record)
        if record["method"].lower() != "getupdates" or refusal is not None:
            self._world.tell(None, {"kind": "call", "call": record})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            bot = self._bot(request)
            is_lost = await self._befalls(bot, DOWNLOAD)
            file = files.download(self._world, bot, request.match_info["path"])
        except ApiError as refusal:
            return _json(refusal.as_json(), refusal.code) if refusal.code else _cut(request)
        if is_lost:
            return _cut(request)
        return web.Response(body=file.content, content_type="application/octet-stream")


def _json(body: Json, status: int = 200) -> web.Response:
    return web.Response(
        body=json.dumps(body, separators=(",", ":")).encode(),
        status=status,
        content_type="application/json",
    )


def _cut(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
