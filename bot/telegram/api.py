"""The client of the Bot API in plain JSON, for both bots: a call succeeds, is refused, or gets no answer."""

import asyncio
import re
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal, TypeVar

import orjson
from pyreqwest.client import Client
from pyreqwest.exceptions import PyreqwestError
from pyreqwest.multipart import FormBuilder, PartBuilder
from pyreqwest.request import ConsumedRequest, StreamRequest

from bot.runtime.clock import Clock
from bot.runtime.http_client import await_cancellable
from bot.telegram import local_server
from bot.telegram.pauses import CHAT_ACTION, ApiPauses, NextTry, retry_after, scope
from bot.telegram.results import has_expected_form, read_json

T = TypeVar("T")

BotName = Literal["reporter", "desk"]
BOTS: tuple[BotName, ...] = ("reporter", "desk")

CALL_TIMEOUT = 20.0
"""Timeout of an ordinary call."""
UPLOAD_TIMEOUT = 120.0

_FLOODED = frozenset({420, 429})
"""Codes of a refusal that asks for a pause: the Bot API's, and that of the protocol below it."""

DOWNLOAD_SCOPE = "download"
"""The scope of a pause that Telegram asked for on the download of a file's bytes."""

_TELLS_NOTHING = frozenset({"getUpdates", "answerCallbackQuery", CHAT_ACTION})
"""Methods that may succeed while messages fail, so that their outcome does not show whether Telegram is away."""

# A line break in a file's name would end its multipart header.
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# Telegram quotes an unreadable tag or a button's URL: a person's text, which must not get into rows and logs.
_QUOTED = re.compile(r"""(?<=\s)(?:".*"|'.*')""", re.DOTALL)


class RefusedError(Exception):
    """Telegram refused the call (https://core.telegram.org/bots/api#making-requests).

    Attributes:
        code: the answer's `error_code`.
        description: Telegram's description, without quotations from the request.
        retry_after: the pause that Telegram asks for; set for every 429, None for any other code.
        migrated_to: the chat's new id, if a group became a supergroup.
    """

    def __init__(
        self, code: int, description: str, retry_after: timedelta | None = None, migrated_to: int | None = None
    ):
        self.code = code
        self.description = _QUOTED.sub("…", description)
        self.retry_after = retry_after
        self.migrated_to = migrated_to
        super().__init__(f"{code} {self.description}")


class NoAnswerError(Exception):
    """The call got no answer or a server error (5xx): whether it was carried out is unknown."""


class TooLargeError(Exception):
    """A file is larger than the download limit."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to upload, as multipart."""

    name: str
    content: bytes
    mime: str


class Api:
    """One bot's client of the Bot API.

    Every call observes the pauses that Telegram has asked for: after a 429, calls in the same scope (`pauses.scope`)
    are refused locally with the rest of the pause, as Telegram would refuse them, so that the caller decides how to
    wait and other chats proceed.

    Args:
        base_url: the Bot API server, without a trailing slash.
        token: the bot's; it is part of every URL, so no URL is ever logged or put into an exception.

    Attributes:
        pauses: the bot's pauses in this process.
    """

    def __init__(self, client: Client, base_url: str, token: str, clock: Clock) -> None:
        self.pauses = ApiPauses()
        self._clock = clock
        self._client = client
        self._token = token
        self._methods = f"{base_url}/bot{token}/"
        self._files = f"{base_url}/file/bot{token}/"

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        uploads: Mapping[str, Upload] | None = None,
        seconds: float = CALL_TIMEOUT,
    ) -> Any:
        """Call the method and return its `result`.

        Raises:
            RefusedError: Telegram refused the call, or a pause that it asked for is not over (429).
            NoAnswerError: the outcome is unknown, also if the result does not have the method's form.
        """
        where = scope(method, params or {})
        self._check_pause(where, scope("", params or {}))
        request = self._client.post(self._methods + method)
        if uploads:
            request = request.multipart(_form(params or {}, uploads)).timeout(timedelta(seconds=UPLOAD_TIMEOUT))
        else:
            request = request.body_bytes(orjson.dumps(params or {})).header("Content-Type", "application/json")
            request = request.timeout(timedelta(seconds=seconds))
        return await self._noted(where, _result_of(method, request.build()), tells=method not in _TELLS_NOTHING)

    async def download(self, path: str, limit: int) -> bytes:
        """Return the bytes of a `file_path` (https://core.telegram.org/bots/api#getfile).

        A server that the operator runs with `--local` names a file on its own disk: it is read there.

        Raises:
            TooLargeError: there are more than `limit` bytes.
            RefusedError: the path is no longer known, or a pause is not over (429).
            NoAnswerError: the download was interrupted.
        """
        if path.startswith("/"):
            return await self._local(path, limit)
        self._check_pause(DOWNLOAD_SCOPE)
        request = self._client.get(self._files + path).timeout(timedelta(seconds=UPLOAD_TIMEOUT))
        return await self._noted(DOWNLOAD_SCOPE, _content(request.build_streamed(), limit))

    async def _local(self, path: str, limit: int) -> bytes:
        try:
            content = await asyncio.to_thread(local_server.read, path, self._token, limit + 1)
        except OSError as error:
            raise RefusedError(404, f"{local_server.UNREADABLE} ({type(error).__name__})") from None
        if len(content) > limit:
            raise TooLargeError
        return content

    def next_try(self, error: Exception, tries: int, longest: timedelta) -> NextTry:
        """Return when a call that failed with this error is tried again; see `ApiPauses.next_try`."""
        asked = error.retry_after if isinstance(error, RefusedError) else None
        unheard = isinstance(error, NoAnswerError)
        return self.pauses.next_try(asked, unheard, tries, longest, self._clock.now())

    def _check_pause(self, *scopes: str) -> None:
        if left := max(self.pauses.left(where, self._clock.now()) for where in scopes):
            raise RefusedError(429, f"Too Many Requests: retry after {left.total_seconds():.0f}", left)

    async def _noted(self, where: str, call: Awaitable[T], tells: bool = True) -> T:
        """Await the call, and record in `pauses` a requested pause and whether Telegram answered."""
        try:
            result = await await_cancellable(call)
        except RefusedError as refused:
            if refused.retry_after is not None:
                self.pauses.hold(where, refused.retry_after, self._clock.now())
            if tells:
                self.pauses.heard()
            raise
        except (PyreqwestError, NoAnswerError) as error:
            if tells:
                self.pauses.unheard(self._clock.now())
            raise error if isinstance(error, NoAnswerError) else NoAnswerError(type(error).__name__) from None
        if tells:
            self.pauses.heard()
        return result


async def _result_of(method: str, request: ConsumedRequest) -> Any:
    result = await _answer(request)
    if not has_expected_form(method, result):
        raise NoAnswerError(f"a result that is none of {method}")
    return result


async def _answer(request: ConsumedRequest) -> Any:
    response = await request.send()
    return _result(response.status, memoryview(await response.bytes()))


async def _content(request: StreamRequest, limit: int) -> bytes:
    content = bytearray()
    async with request as response:
        if response.status != 200:
            return bytes(_result(response.status, memoryview(await response.bytes())))
        while (chunk := await response.body_reader.read_chunk()) is not None:
            content += chunk
            if len(content) > limit:
                raise TooLargeError
    return bytes(content)


def _result(status: int, body: memoryview) -> Any:
    try:
        answer = read_json(body)
        if answer["ok"]:
            return answer["result"]
        code, description = int(answer["error_code"]), str(answer["description"])
        parameters = answer.get("parameters")
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        # A proxy in front of Telegram answered in its own format.
        if status == 429:
            raise RefusedError(429, "Too Many Requests", retry_after(None)) from None
        raise NoAnswerError(f"HTTP {status}") from None
    flooded = code in _FLOODED or "FLOOD_WAIT" in description
    if code >= 500 and not flooded:
        raise NoAnswerError(f"HTTP {code}")
    told = parameters if isinstance(parameters, dict) else {}
    pause = retry_after(told.get("retry_after"), description) if flooded else None
    raise RefusedError(code, description, pause, _number(told.get("migrate_to_chat_id"), -(2**63), 2**63 - 1))


def _number(value: object, least: int, most: int) -> int | None:
    return value if type(value) is int and least <= value <= most else None


def _form(params: Mapping[str, Any], uploads: Mapping[str, Upload]) -> FormBuilder:
    # Telegram shows a file's name as sent, without decoding percent signs.
    form = FormBuilder().percent_encode_noop()
    for name, value in params.items():
        form = form.text(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    for name, upload in uploads.items():
        named = _CONTROL.sub(" ", upload.name)
        form = form.part(name, PartBuilder.from_bytes(upload.content).mime(upload.mime).file_name(named))
    return form
