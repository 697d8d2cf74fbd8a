"""The raw update (Bot API "Update") as it comes, before a bot library reads it; it may be anything."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from handlers.telegram.ids import address, message_ref
from rules.addresses import Address

RawUpdate = Mapping[str, Any]

KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
"""The kinds that the bots read, named as in Bot API "Update"."""

_MEANING = {"message": EnvelopeKind.MESSAGE, "edited_message": EnvelopeKind.EDIT, "callback_query": EnvelopeKind.PRESS}
_WHERE = ("message_id", "date", "chat", "message_thread_id", "is_topic_message")

ID_LIMIT = 2**52
"""Ids of chats and people have at most 52 bits (Bot API "Chat")."""


def is_update(update: object) -> bool:
    """Return whether the object has the field of every update: an id."""
    return isinstance(update, dict) and _whole(update.get("update_id")) is not None


def stored(update: RawUpdate) -> bytes:
    """Return the update as it is stored: of a pressed button's message, which the bot itself sent, only its place.

    Raises:
        TypeError: the ids of chats and person, which serve as keys, are no valid numbers, or the update nests more
            deeply than any real one.
    """
    body: object = next((update[kind] for kind in KINDS if kind in update), {})
    if not isinstance(body, dict):
        raise TypeError
    message = body.get("message")
    chats = [body, message] if isinstance(message, dict) else [body]
    for named in (body.get("from"), *(each.get("chat") for each in chats)):
        number = _id(_object(named))
        if named is not None and (number is None or abs(number) >= ID_LIMIT):
            raise TypeError
    press = _object(update.get("callback_query"))
    if isinstance(press.get("message"), dict):
        shown = {name: value for name, value in press["message"].items() if name in _WHERE}
        update = {**update, "callback_query": {**press, "message": shown}}
    return orjson.dumps(update)


def origin_ids(update: RawUpdate) -> tuple[int, int]:
    """Return the ids of the chat and the person that an update comes from: equal in a private chat and if only one is
    known, zero if neither is."""
    body = next(filter(None, (_object(update.get(kind)) for kind in KINDS)), {})
    user = _id(_object(body.get("from")))
    chat = _id(_object(body.get("chat")) or _object(_object(body.get("message")).get("chat")))
    known = chat if chat is not None else user
    return known or 0, user if user is not None else known or 0


def with_rights(update: RawUpdate, rights: Iterable[str]) -> RawUpdate:
    """Return the update with all rights that a library asks of an administrator: those that a Bot API server older than
    the library does not know are not given."""
    kind = "my_chat_member" if "my_chat_member" in update else "chat_member"
    changed = _object(update.get(kind))
    members = {name: _object(changed.get(name)) for name in ("old_chat_member", "new_chat_member")}
    whole = {
        name: {**dict.fromkeys(rights, False), **member}
        for name, member in members.items()
        if member.get("status") == "administrator"
    }
    return {**update, kind: {**changed, **whole}} if whole else update


def outline(update: RawUpdate) -> Envelope:
    """Return the update's envelope without its content, as far as anything can be told of it."""
    chat, user = origin_ids(update)
    query = _object(update.get("callback_query")).get("id")
    body = _object(update.get("message"))
    shown = body or _object(_object(update.get("callback_query")).get("message"))
    topic = _whole(shown.get("message_thread_id")) if shown.get("is_topic_message") is True else None
    thread = message_ref(topic) if topic else None
    language = _object(body.get("from")).get("language_code")
    return Envelope(
        str(update.get("update_id", "")),
        Place(address(chat) if chat else Address(""), thread, _object(body.get("chat")).get("type") == "private"),
        Account(address(user), language if isinstance(language, str) else None),
        next((kind for name, kind in _MEANING.items() if name in update), EnvelopeKind.SERVICE),
        press_id=query if isinstance(query, str) else "",
    )


def _id(of: Mapping[str, Any]) -> int | None:
    return _whole(of.get("id"))


def _whole(value: object) -> int | None:
    return value if type(value) is int and -(2**63) <= value < 2**63 else None


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
