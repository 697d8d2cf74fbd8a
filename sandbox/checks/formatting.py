"""Text formatting: HTML to text and entities, lengths in UTF-16 units, detection of links and commands."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from sandbox.checks.errors import ApiError, bad

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
"""https://core.telegram.org/bots/api#html-style"""

_CHARACTER_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*("[^"]*"|'[^']*'|[\w.\-]*))?""")
_DOMAIN = r"(?<![A-Za-z0-9@._/-])(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|info|io|me|cc|tv|hk|tw|gov|edu)(?![A-Za-z0-9.])"
_PATH = r"[/?#](?:[^\s<>\"']*[^\s<>\"'.,!?;:)(,。!?、;:)「」])?"
_FOUND = re.compile(
    rf"(?P<url>(?:https?://(?:[\w-]+\.)+[\w-]+|{_DOMAIN})(?::\d+)?(?:{_PATH})?)"
    r"|(?P<email>(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]+@[\w\-]+\.[\w.\-]*\w)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?\b)"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z]\w{2,31}\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """Return the length in UTF-16 code units, as Telegram counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse(text: str, mode: str = "", entities: list[Entity] | None = None) -> tuple[str, list[Entity]]:
    """Return text and entities as a message holds them: markup parsed, text stripped, links and commands found.

    Raises:
        ApiError: broken markup, with Telegram's words and byte offset; or a `parse_mode` other than HTML.
    """
    if mode and mode.lower() != "html":
        raise bad("unsupported parse_mode")
    if mode:
        text, found = _Html(text).read() if "<" in text or "&" in text else (text, [])
    else:
        found = _given(entities or [])
    text, found = _strip(text, found)
    return text, _with_links(text, found)


def _given(entities: list[Any]) -> list[Entity]:
    for entity in entities:
        for name, kind in (("type", str), ("offset", int), ("length", int)):
            if not isinstance(entity, dict) or not isinstance(entity.get(name), kind):
                raise bad(f"can't parse MessageEntity: Can't find field \"{name}\"")
    return list(entities)


def _strip(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    stripped = text.rstrip()
    lead = units(stripped) - units(stripped.lstrip())
    stripped = stripped.lstrip()
    if stripped == text or not entities:
        return stripped, entities
    end = units(stripped)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] + entity["length"] - lead)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return stripped, kept


def _with_links(text: str, entities: list[Entity]) -> list[Entity]:
    if not any(sign in text for sign in "/@#."):
        return entities
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in ("code", "pre", "text_link")
    ]
    for match in _FOUND.finditer(text):
        start = units(text[: match.start()])
        length = units(match.group())
        if not any(start < end and begin < start + length for begin, end in taken):
            entities.append({"type": match.lastgroup, "offset": start, "length": length})
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


class _Html:
    """A parser of Telegram's HTML; offsets in refusals are bytes, offsets in entities are UTF-16 units."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._open: list[tuple[str, Entity]] = []
        self._parts: list[str] = []
        self._length = 0
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        position = 0
        while position < len(self._source):
            begin = self._source.find("<", position)
            self._append(self._source[position : begin if begin >= 0 else None])
            if begin < 0:
                break
            position = self._end_tag(begin) if self._source.startswith("</", begin) else self._start_tag(begin)
        if self._open:
            raise self._broken(f'Can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return "".join(self._parts), sorted(self._entities, key=lambda entity: (entity["offset"], -entity["length"]))

    def _append(self, raw: str) -> None:
        text = _CHARACTER_REFERENCE.sub(lambda match: unescape(match.group()), raw) if "&" in raw else raw
        self._parts.append(text)
        self._length += units(text)

    def _start_tag(self, begin: int) -> int:
        end = self._source.find(">", begin)
        if end < 0:
            raise self._broken("Unclosed start tag", begin)
        name, _, rest = self._source[begin + 1 : end].strip().partition(" ")
        name = name.lower()
        if name not in TAGS:
            raise self._broken(f'Unsupported start tag "{name}"', begin)
        attributes = {key.lower(): unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(rest)}
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._broken('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append((name, {"type": TAGS[name], "offset": self._length, **_details(name, attributes)}))
        return end + 1

    def _end_tag(self, begin: int) -> int:
        if not self._open:
            raise self._broken("Unexpected end tag", begin)
        end = self._source.find(">", begin)
        if end < 0:
            raise self._broken("Unclosed end tag", begin)
        found = self._source[begin + 2 : end].strip().lower()
        name, entity = self._open.pop()
        if found and found != name:
            offset = self._bytes_before(begin)
            raise self._broken(f'Unmatched end tag at byte offset {offset}, expected "</{name}>", found "</{found}>"')
        entity["length"] = self._length - entity["offset"]
        if entity["type"] == "text_link" and not entity.get("url"):
            entity = {**entity, "url": "".join(self._parts)[-entity["length"] :]}
            entity = entity if re.match(r"(https?|tg)://", str(entity["url"])) else {}
        if entity.get("length"):
            self._keep(entity)
        return end + 1

    def _keep(self, entity: Entity) -> None:
        """``<pre><code class=…>`` is one entity with a language; code elsewhere has none."""
        if entity["type"] == "pre" and self._entities:
            inner = self._entities[-1]
            if inner["type"] == "code" and (inner["offset"], inner["length"]) == (entity["offset"], entity["length"]):
                self._entities.pop()
                entity |= {"language": inner["language"]} if "language" in inner else {}
        is_in_pre = any(name == "pre" for name, _ in self._open)
        if entity["type"] == "code" and not is_in_pre:
            entity.pop("language", None)
        self._entities.append(entity)

    def _broken(self, words: str, begin: int | None = None) -> ApiError:
        place = "" if begin is None else f" at byte offset {self._bytes_before(begin)}"
        return bad(f"can't parse entities: {words}{place}")

    def _bytes_before(self, begin: int) -> int:
        return len(self._source[:begin].encode())


def _details(name: str, attributes: dict[str, str]) -> Entity:
    if name == "a":
        return {"url": attributes.get("href", "")}
    if name == "tg-emoji":
        return {"custom_emoji_id": attributes.get("emoji-id", "")}
    if name == "code" and attributes.get("class", "").startswith("language-"):
        return {"language": attributes["class"].removeprefix("language-")}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {}
