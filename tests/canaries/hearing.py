"""What people say on every way in: Telegram, the web form, the API and mail.

Heard where Lian takes it in, no matter what sends it there: a story's browser, a real one, or a bare request.
"""

import base64
import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AsyncExitStack, suppress
from typing import Any

from aiohttp import web

from bot.api import reading
from bot.mailbox import channel as mailbox
from bot.mailbox.reading import MailBody
from bot.receiving.intake import Intake
from bot.web.door import Door
from bot.web.forms import Forms, SubmittedForm
from rules.mail.kinds import MailHead

Word = tuple[str, str]
"""A word, and what it is."""

_WORDS = (
    *("text", "caption", "first_name", "last_name", "username", "file_name", "phone_number"),
    *("sender_user_name", "author_signature", "vcard", "session", "sender"),
)
_OURS = ("token", "turn", "press", "lang", "category", "language", "platform", "identity", "matter", "evidence")
"""Fields whose values Lian has offered."""
_HEADERS = ("X-Forwarded-For", "User-Agent", "Cookie", "Authorization", "Lian-User", "Lian-Receipt-Code")
_HEAD = ("from", "reply-to", "subject", "message-id", "in-reply-to")
_SHORT = 9
"""Bytes: what is shorter stands in a database by chance."""
_LINES, _LETTERS = 20, 1000
"""So much of a long text is learned apart, beside the whole."""
_PUBLIC = re.compile(r"^/|^L[A-Z]-[0-9A-Z]{4,5}-|^[^\w]*$|^leaf_|^([\w])(?:\1|\W)*$|^\d{4}-\d\d-\d\d$")
"""Commands, numbers of cases, categories in links, what has no letter or only one, and days: a column keeps an instant,
and so the day that somebody typed for it, in clear."""
_COMMAND = re.compile(r"/\w+(?:@\w+)?\s+(.+)", re.DOTALL)
_PART = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![0-9A-Za-z])\+?\d[\d -]{7,}\d(?![0-9A-Za-z])")
"""A contact within words: an address of mail, a telephone number."""


def listen(stack: AsyncExitStack, hear: Callable[[Iterable[Word]], None]) -> None:
    """Have `hear` told what comes in, until `stack` closes."""
    for owner, name, words in _EARS:
        listened = getattr(owner, name)
        setattr(owner, name, _told(listened, words, hear))
        stack.callback(setattr, owner, name, listened)


def _told(listened: Any, words: Callable[..., Iterator[Word]], hear: Callable[[Iterable[Word]], None]) -> Any:
    def tell(given: tuple[Any, ...], got: Any) -> None:
        hear(part for word, what in words(given, got) for part in _parts(word, what))

    async def later(*given: Any) -> Any:
        tell(given, None)
        got = await listened(*given)
        tell(given, got)
        return got

    def at_once(*given: Any) -> Any:
        got = listened(*given)
        tell(given, got)
        return got

    return later if inspect.iscoroutinefunction(listened) else at_once


def _stored(given: tuple[Any, ...], got: Any) -> Iterator[Word]:
    for event in given[1]:
        yield from _of(json.loads(event.body))


def _of(value: Any, key: str = "") -> Iterator[Word]:
    """The words of an update: under the names that hold what people say and are called."""
    match value:
        case dict() if key == "reply_markup" or value.get("is_bot"):
            return
        case dict():
            for name, inner in value.items():
                yield from _of(inner, name)
        case list():
            for inner in value:
                yield from _of(inner, key)
        case str() if key in _WORDS:
            yield value, key
        case int() if key == "id" and value > 10**9:
            yield str(value), "id"


def _asked(given: tuple[Any, ...], got: Any) -> Iterator[Word]:
    """Who asks by HTTP: their headers, and what stands behind the address."""
    for request in given:
        if isinstance(request, web.Request):
            yield from ((request.headers.get(name, ""), name) for name in _HEADERS)
            yield from ((value, "cookie") for value in request.cookies.values())
            yield from ((value, name) for name, value in request.query.items() if name not in _OURS)


def _submitted(given: tuple[Any, ...], got: SubmittedForm | None) -> Iterator[Word]:
    if got:
        yield from ((value, name) for name, value in got.fields.items() if name not in _OURS)
        yield from ((name, "file name") for name in (*(file.name for file in got.files), *got.too_large))


def _posted(given: tuple[Any, ...], got: Any) -> Iterator[Word]:
    if got:
        yield from _all(json.loads(got[1]))


def _all(value: Any, key: str = "") -> Iterator[Word]:
    """All words of a body but those that Lian has offered."""
    match value:
        case dict():
            for name, inner in value.items():
                yield from _all(inner, name)
        case list():
            for inner in value:
                yield from _all(inner, key)
        case str() if key not in _OURS:
            yield value, key


def _uploaded(given: tuple[Any, ...], got: Any) -> Iterator[Word]:
    if got:
        yield got[1], "file name"


def _head(given: tuple[Any, ...], got: tuple[MailHead, Any]) -> Iterator[Word]:
    yield got[0].sender, "sender"
    yield from ((value, name) for name in _HEAD for value in got[0].all(name))


def _body(given: tuple[Any, ...], got: MailBody) -> Iterator[Word]:
    yield got.text, "mail"
    yield from ((file.name, "file name") for file in got.files)


_EARS: tuple[tuple[Any, str, Callable[..., Iterator[Word]]], ...] = (
    (Intake, "take", _stored),
    (Door, "shown", _asked),
    (Forms, "read", _submitted),
    (reading, "headers", _asked),
    (reading, "form", _posted),
    (reading, "upload", _uploaded),
    (mailbox, "read_head", _head),
    (mailbox, "read_body", _body),
)


def _parts(word: str, what: str) -> Iterator[Word]:
    """A word, its lines, what stands behind a command, and the contacts in it, as they may be stored apart."""
    command = _COMMAND.fullmatch(word)
    told = command[1] if command else word
    parts = {told, *(line.strip() for line in told.splitlines()[:_LINES])}
    for contact in _PART.findall(told[:_LETTERS]):
        parts |= {contact, contact.lower(), re.sub(r"[ -]", "", contact).lstrip("+")}
    if told.startswith("subj_"):
        code = told.removeprefix("subj_")
        with suppress(ValueError):  # no base64
            parts.add(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)).decode("utf-8", "replace"))
    yield from ((part, what) for part in parts if len(part.encode()) >= _SHORT and not _PUBLIC.search(part))
