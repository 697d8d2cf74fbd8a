"""The routes of the API on the listener. A request that is refused is answered by a problem (RFC 9457) in words."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec
import orjson
import structlog
from aiohttp import web
from sqlalchemy.exc import IntegrityError

from bot.api import cors, reading
from bot.files.sources import Spool
from bot.receiving.throttle import RateLimiter, ThrottleVerdict
from bot.runtime.log import describe_exception
from bot.runtime.visitors import Visitors, is_addressed
from dialogs.engine.words import Renderer
from handlers.api import uploads
from handlers.api.description import JSON, PROBLEM, description
from handlers.api.forms import ApiProblem, Sent
from handlers.api.operations import BASE, OPERATIONS, Operation
from handlers.api.problems import RefusedRequestError, refused, status, type_of
from handlers.api.turn import MissedError, Turn, Voice
from rules.later import LaterError
from rules.refusals import Refusal, Text
from rules.vocabulary import Lang
from store import clients
from store.clients import ClientRow, answers
from store.clients.answers import Request
from store.unit import Store, Tx

log = structlog.get_logger()

T = TypeVar("T")
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_WINDOW = 60
"""Seconds of the windows in which requests are counted."""
_CLASHES = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request as far as it is known: its operation, the language asked for, its client, key and headers."""

    operation: Operation
    lang: Lang | None
    client: ClientRow
    key: str
    headers: Mapping[str, str]
    number: str


class ApiRoutes:
    """Answers clients.

    Args:
        limits: names the limits "client" and "stranger".
        address: the public address of the listener; requests for another host are refused.
    """

    def __init__(
        self, store: Store, renderer: Renderer, spool: Spool, limits: RateLimiter, visitors: Visitors, address: str
    ) -> None:
        self._store = store
        self._renderer = renderer
        self._spool = spool
        self._limits = limits
        self._host = (urlsplit(address).hostname or "").lower()
        self._description = orjson.dumps(description(address))
        self._visitors = visitors

    def routes(self) -> list[web.RouteDef]:
        """Return the routes for the listener."""
        by_path: dict[str, dict[str, Operation | None]] = {}
        for operation in OPERATIONS:
            by_path.setdefault(operation.path, {})[operation.method] = operation
        return [
            web.route("*", f"{BASE}/openapi.json", self._route({"GET": None, "HEAD": None})),
            *(web.route("*", BASE + path, self._route(methods)) for path, methods in by_path.items()),
            web.route("*", f"{BASE}{{tail:(/.*)?}}", self._route({})),
        ]

    def _route(self, methods: Mapping[str, Operation | None]) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Return the handler of an address by its methods; without an operation it gives the description."""

        async def handle(request: web.Request) -> web.Response:
            asked = reading.asked_language(request)
            lang = asked or self._store.installation.language
            try:
                self._check_host(request)
                if request.method not in methods:
                    raise refused("refusal-api-method" if methods else "refusal-api-no-such-place")
                operation = methods[request.method]
                if operation is None:
                    return web.Response(body=self._description, content_type=JSON, headers=_HEADERS)
                return await self._answer(request, operation, asked)
            except RefusedRequestError as why:
                allowed = {"Allow": ", ".join(methods)} if status(why.say) == 405 else {}
                return await self._problem(why, lang, allowed)
            except Exception as error:
                log.error("a request of the API failed", error=describe_exception(error))
                return await self._problem(refused("refusal-api-failed"), lang, {})

        return cors.for_pages(self._store, self._host, handle)

    def _check_host(self, request: web.Request) -> None:
        if not is_addressed(request, self._host):
            raise refused("refusal-api-host")

    async def _answer(self, request: web.Request, operation: Operation, lang: Lang | None) -> web.Response:
        key = reading.bearer(request)
        client = await self._store.read(lambda tx: clients.by_key(tx, key)) if key else None
        if client is None:
            await self._count("stranger", self._visitors.of(request))
            raise refused("refusal-api-key")
        request[cors.CLIENT] = client
        await self._count("client", str(client.id).encode())
        if operation.scope and not client.may(operation.scope):
            raise RefusedRequestError(Text("refusal-api-scope", {"scope": operation.scope}))
        headers = cors.checked(client, reading.headers(request, operation))
        asked = _Asked(operation, lang, client, key, headers, request.match_info.get("number", ""))
        query = reading.query(request, operation.query)
        if operation.uploads:
            return await self._uploaded(request, asked)
        if operation.takes is None:
            done = await self._in_turn(asked, lambda turn: _written(operation, operation.run, turn, query))
            return _response(done, {})
        form, raw = await reading.form(request, operation.takes)
        content = "\n".join((operation.method, request.path, headers.get("Lian-User", ""))).encode() + raw
        return await self._once(asked, content, lambda turn: _written(operation, operation.run, turn, form))

    async def _uploaded(self, request: web.Request, asked: _Asked) -> web.Response:
        place = self._store.installation
        if place.disk_low:
            raise refused("refusal-budget-disk")
        raw, name, mime = await reading.upload(request, place.policy.max_bytes)
        content = f"{request.path_qs}\n".encode() + hashlib.sha256(raw).digest()
        again = await self._in_turn(asked, lambda turn: _given(turn.tx, self._request(turn.client, asked, content)))
        if again is not None:
            return _response(again, {"Idempotent-Replayed": "true"})
        file = uploads.sent(await self._spool.keep("reporter", raw), name, mime, len(raw))

        def keep(turn: Turn) -> dict[str, Any]:
            taken = Sent(id=uploads.sealed(turn.tx, turn.client, file), name=file.name, size=file.size)
            return {"status": asked.operation.code, "body": msgspec.to_builtins(taken)}

        return await self._once(asked, content, keep)

    async def _once(self, asked: _Asked, content: bytes, do: Callable[[Turn], dict[str, Any]]) -> web.Response:
        """Do it, unless the same request has been done before: then give the same answer."""

        def work(turn: Turn) -> tuple[Mapping[str, Any], bool]:
            request = self._request(turn.client, asked, content)
            before = _given(turn.tx, request)
            if before is not None:
                return before, True
            done = do(turn)
            answers.keep(turn.tx, request, done)
            return done, False

        done, replayed = await self._in_turn(asked, work)
        return _response(done, {"Idempotent-Replayed": "true"} if replayed else {})

    def _request(self, client: ClientRow, asked: _Asked, content: bytes) -> Request:
        return Request(client, asked.key, asked.headers["Idempotency-Key"], content)

    async def _in_turn(self, asked: _Asked, work: Callable[[Turn], T]) -> T:
        """Run the work of a request in one unit; a look-up that found nothing is counted in another."""

        def unit(tx: Tx, do: Callable[[Turn], Any]) -> Any:
            client = clients.by_key(tx, asked.key)  # the key may have ended while the body came
            if client is None:
                raise refused("refusal-api-key")
            user, code = asked.headers.get("Lian-User", ""), asked.headers.get("Lian-Receipt-Code", "")
            number, words = asked.number, self._renderer
            lang = asked.lang or self._store.installation.language
            turn = Turn(tx, words, lang, client=client, user=user, code=code, number=number)
            return do(turn if asked.lang else turn.in_own_language())

        try:
            done: T = await self._committed(lambda tx: unit(tx, work))
        except MissedError as missed:
            typed = missed.typed
            say: Text = await self._committed(lambda tx: unit(tx, lambda turn: turn.missed(typed)))
            raise RefusedRequestError(say) from None
        return done

    async def _committed(self, unit: Callable[[Tx], Any]) -> Any:
        clashes = 0
        while True:
            try:
                return await self._store.commit(unit)
            except LaterError as later:
                await later.ready()
            except IntegrityError:
                # Another process has done the same at this moment; the next try sees what that has stored.
                clashes += 1
                if clashes > _CLASHES:
                    raise

    async def _count(self, what: str, who: bytes) -> None:
        if await self._limits.weigh(what, who) is not ThrottleVerdict.PASS:
            raise RefusedRequestError(Text("refusal-api-slow"), seconds=_WINDOW)

    async def _problem(self, why: RefusedRequestError, lang: Lang, headers: Mapping[str, str]) -> web.Response:
        code = status(why.say)

        def worded(tx: Tx) -> ApiProblem:
            voice = Voice(tx, self._renderer, lang)
            notice = voice.notice() if why.say.id in ("refusal-api-consent", "refusal-consent-first") else None
            title, detail, field = voice.say(Text(f"api-title-{code}")), voice.say(why.say), why.field or None
            kind = type_of(why.say)
            return ApiProblem(type=kind, title=title, status=code, detail=detail, field=field, notice=notice)

        told = await self._store.read(worded)
        more = {"Retry-After": str(why.seconds or _WINDOW)} if code == 429 else {}
        more |= {"WWW-Authenticate": "Bearer"} if code == 401 else {}
        return web.Response(
            body=msgspec.json.encode(told),
            status=code,
            content_type=PROBLEM,
            headers={**_HEADERS, "Content-Language": lang, **headers, **more},
        )


def _given(tx: Tx, request: Request) -> Mapping[str, Any] | None:
    before = answers.given(tx, request)
    if isinstance(before, Refusal):
        raise RefusedRequestError(before.say)
    return before


def _written(operation: Operation, run: Any, turn: Turn, given: Any) -> dict[str, Any]:
    return {"status": operation.code, "body": msgspec.to_builtins(run(turn, given))}


def _response(done: Mapping[str, Any], headers: Mapping[str, str]) -> web.Response:
    body = orjson.dumps(done["body"])
    return web.Response(body=body, status=done["status"], content_type=JSON, headers={**_HEADERS, **headers})
