"""A message's text as HTML that a page may show: entities become tags, everything else is escaped."""

from __future__ import annotations

from html import escape

from sandbox.checks.formatting import Entity

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "hashtag": "em",
    "mention": "em",
    "bot_command": "em",
}
OPENERS = {"spoiler": '<span class="spoiler">', "expandable_blockquote": '<blockquote class="expandable">'}
CLOSERS = {"spoiler": "</span>", "expandable_blockquote": "</blockquote>"}


def to_html(text: str, entities: list[Entity]) -> str:
    """Return safe HTML for `text`; the offsets of entities are UTF-16 units."""
    raw = text.encode("utf-16-le")

    def piece(start: int, stop: int) -> str:
        return escape(raw[start * 2 : stop * 2].decode("utf-16-le", "replace"))

    opened: list[tuple[int, str]] = []
    parts: list[str] = []
    position = 0
    for entity in sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])):
        while opened and opened[-1][0] <= entity["offset"]:
            end, closer = opened.pop()
            parts += piece(position, end), closer
            position = end
        parts.append(piece(position, entity["offset"]))
        position = entity["offset"]
        end = entity["offset"] + entity["length"]
        if opened and end > opened[-1][0]:
            continue
        opener, closer = _tags(entity, piece(entity["offset"], end))
        parts.append(opener)
        opened.append((end, closer))
    for end, closer in reversed(opened):
        parts += piece(position, end), closer
        position = end
    parts.append(piece(position, len(raw) // 2))
    return "".join(parts)


def _tags(entity: Entity, covered: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in ("text_link", "url"):
        link = escape(entity["url"]) if kind == "text_link" else covered
        safe = link.startswith(("http://", "https://", "tg://"))
        return (f'<a href="{link}" rel="noopener noreferrer" target="_blank">', "</a>") if safe else ("", "")
    if kind in TAGS:
        return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    return OPENERS.get(kind, ""), CLOSERS.get(kind, "")
