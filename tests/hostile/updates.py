"""Malformed updates, made from the Bot API's own schema: shapes that nearly fit, and some that do not at all."""

import json
import types
import typing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from sandbox.state.world import Json
from tests.hostile import words
from tests.support.botapi import SPECIFICATION

SIMPLE = ("Integer", "Float", "String", "Boolean")
TEXTS = (*(text[:64] for text in words.SIBLINGS), "x", "", "案", "/start", "LA-00000-00000-0")
KINDS = ("message",) * 8 + ("callback_query",) * 7 + ("edited_message",) * 3 + ("my_chat_member",)
"""The kinds that Lian asks for, as often as they are tried; others come now and then."""
DEEPEST = 200
"""Levels of arrays in arrays; the sandbox writes JSON, and Python writes no more than some hundred."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a type: the types it may have, by the names of the Bot API's documentation."""

    name: str
    types: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Schema:
    """The types of the Bot API: their fields, or the types that may stand for them."""

    fields: dict[str, tuple[Field, ...]]
    subtypes: dict[str, tuple[str, ...]]
    source: str


@cache
def schema() -> Schema:
    """From the specification where it is at hand, otherwise from aiogram's models."""
    return _from_specification() if SPECIFICATION.exists() else from_aiogram()


def _from_specification() -> Schema:
    read = json.loads(SPECIFICATION.read_text())
    fields = {
        name: tuple(Field(each["name"], tuple(each["types"]), each["required"]) for each in it.get("fields", ()))
        for name, it in read["types"].items()
        if "subtypes" not in it
    }
    subtypes = {name: tuple(it["subtypes"]) for name, it in read["types"].items() if "subtypes" in it}
    return Schema(fields, subtypes, f"Bot API {read['version']}")


def from_aiogram() -> Schema:
    """The same from the library's models, which bear the documentation's names."""
    import aiogram
    from aiogram import types as models
    from aiogram.types.base import TelegramObject

    fields = {}
    for name in models.__all__:
        model = getattr(models, name)
        if isinstance(model, type) and issubclass(model, TelegramObject):
            model.model_rebuild()
            fields[name] = tuple(
                Field(it.alias or key, tuple(_names(it.annotation)) or ("String",), it.is_required())
                for key, it in model.model_fields.items()
            )
    return Schema(fields, {}, f"aiogram {aiogram.__version__}")


def _names(annotation: Any) -> Iterator[str]:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _names(typing.get_args(annotation)[0])
    elif origin in (typing.Union, types.UnionType):
        for each in typing.get_args(annotation):
            yield from _names(each)
    elif origin is list:
        yield from (f"Array of {name}" for name in _names(typing.get_args(annotation)[0]))
    elif isinstance(annotation, type):
        simple = {int: "Integer", float: "Float", bool: "Boolean", datetime: "Integer", timedelta: "Integer"}
        name = simple.get(annotation, annotation.__name__)
        if annotation is not type(None):
            yield "String" if issubclass(annotation, str) else name


class Maker:
    """Makes updates, the same for the same seed.

    Args:
        people: ids of accounts from which they come.
        chats: ids of the chats that they are in.
        presses: data of buttons that stand somewhere.
    """

    def __init__(self, seed: int, people: Sequence[int], chats: Sequence[int], presses: Sequence[str]) -> None:
        self._chance = Random(seed)
        self._people = people
        self._chats = chats
        self._presses = presses
        self._schema = schema()
        self._others = [it.name for it in self._schema.fields["Update"] if it.name != "update_id"]
        self._contents = [
            it for it in self._schema.fields["Message"] if not it.required and it.name not in ("from", "chat", "date")
        ]

    def update(self) -> Json:
        """One update, without its number."""
        chance = self._chance
        kind = chance.choice(KINDS) if chance.random() < 0.95 else chance.choice(self._others)
        place = next(it for it in self._schema.fields["Update"] if it.name == kind)
        body = self._value(place.types, 0, kind)
        if isinstance(body, dict):
            self._dress(kind, body)
        update: Json = {kind: body}
        if chance.random() < 0.6:
            for _ in range(chance.choice((1, 1, 1, 2, 5))):
                self._spoil(update)
        return update

    def _dress(self, kind: str, body: Json) -> None:
        """What makes it be taken for somebody's, so that it comes as far as it can."""
        chance = self._chance
        person = chance.choice(self._people)
        chat = person if chance.random() < 0.8 else chance.choice(self._chats)
        sender = {"id": person, "is_bot": False, "first_name": chance.choice(TEXTS)[:64], "language_code": "zh-hans"}
        where = {"id": chat, "type": "private" if chat > 0 else "supergroup", "title": "x"}
        if kind == "callback_query":
            body["from"] = sender
            body["data"] = self._data()
            if isinstance(body.get("message"), dict):
                body["message"] |= {"chat": where, "message_id": chance.randrange(1, 3_000)}
        elif "message" in kind:
            body |= {"from": sender, "chat": where, "message_id": chance.randrange(1, 9**9), "date": 1_790_000_000}
            if chance.random() < 0.5:
                body["text"] = chance.choice(words.SIBLINGS if chance.random() < 0.1 else TEXTS)
                body["entities"] = [self._entity() for _ in range(chance.choice((0, 1, 1, 3, 30)))]
            else:
                content = chance.choice(self._contents)
                body[content.name] = self._value(content.types, 1, content.name)

    def _data(self) -> str:
        chance = self._chance
        data = chance.choice(self._presses) if self._presses and chance.random() < 0.7 else chance.choice(TEXTS)[:64]
        if chance.random() < 0.5:
            parts = data.split(".")
            parts[chance.randrange(len(parts))] = chance.choice(
                ("", "-1", "9" * 20, "file", "d", "١", "\u202e", "1e9", "a" * 60)
            )
            data = ".".join(parts)
        return data[:64]

    def _entity(self) -> Json:
        chance = self._chance
        kinds = ("url", "bold", "mention", "text_link", "text_mention", "bot_command", "custom_emoji", "pre", "x", 7)
        entity: Json = {
            "type": chance.choice(kinds),
            "offset": chance.choice((0, 1, 5_000, -1, 2**40, "0", None, 1.5)),
            "length": chance.choice((1, 0, 4_096, -5, 2**40, "1", None, [])),
        }
        if entity["type"] in ("text_link", "text_mention"):
            entity |= {"url": chance.choice(TEXTS), "user": self._value(("User",), 3, "user")}
        return entity

    def _value(self, kinds: tuple[str, ...], depth: int, name: str) -> Any:
        chance = self._chance
        kind = chance.choice(kinds)
        if kind.startswith("Array of "):
            many = chance.choice((0, 1, 1, 2, 10)) if depth < 4 else 1
            return [self._value((kind.removeprefix("Array of "),), depth + 1, name) for _ in range(many)]
        if kind in self._schema.subtypes:
            return self._value(self._schema.subtypes[kind], depth, name)
        if kind in self._schema.fields:
            return {
                it.name: self._value(it.types, depth + 1, it.name)
                for it in self._schema.fields[kind]
                if depth < 8 and (it.required or chance.random() < 0.25 / (1 + depth))
            }
        match kind:
            case "Boolean" | "True":
                return chance.random() < 0.5
            case "Float":
                return chance.choice((0.0, -1.5, 1e300, 90.0001))
            case "Integer":
                return chance.choice((0, 1, -1, 1_790_000_000, 2**31, 2**53, -(10**12), chance.choice(self._people)))
            case _:
                return chance.choice(TEXTS)

    def _spoil(self, update: Json) -> None:
        """Break one place of it."""
        chance = self._chance
        place: Any = update
        # Down to some place within.
        while True:
            inner = [key for key, value in _items(place) if isinstance(value, dict | list) and value]
            if not inner or chance.random() < 0.25:
                break
            place = place[chance.choice(inner)]
        keys = [key for key, _ in _items(place)]
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(place, dict) and place is not update and chance.random() < 0.3:
            del place[key]
        else:
            place[key] = self._junk()

    def _junk(self) -> Any:
        chance = self._chance
        match chance.randrange(12):
            case 0:
                return None
            case 1:
                return {}
            case 2:
                return []
            case 3:
                return chance.choice((True, False))
            case 4:
                return chance.choice((0, -1, 2**63, -(2**63), 2**64, 10**30, 1.5, 1e308))
            case 5:
                return "x" * chance.choice((1, 4_097, 4_097, 100_000))
            case 6:
                return json.loads("[" * DEEPEST + "]" * DEEPEST)
            case 7:
                return "\ud83d"
            case 8:
                return [None] * 1_000
            case 9:
                return {"": {"": ""}}
            case 10:
                return {str(number): number for number in range(300)}
            case _:
                return chance.choice(TEXTS)


def _items(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)
