"""Albums: what may stand together in one, and how forwarded messages stay together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from sandbox.limits import ALBUM_ITEMS
from sandbox.world import File, Json, Message

ALBUM_KINDS = {"photo": "visual", "video": "visual", "document": "document", "audio": "audio"}
"""What may stand in an album, and beside what (https://core.telegram.org/bots/api#sendmediagroup)."""
_ids = count(13_000_000_000_000_001)


def next_album_id() -> str:
    """A fresh media_group_id."""
    return str(next(_ids))


def grouped(attachments: Sequence[tuple[File, ...]]) -> list[list[tuple[File, ...]]]:
    """Neighbours that may share an album, ten at most: photos with videos, documents with documents, music alike."""
    albums: list[list[tuple[File, ...]]] = []
    last = None
    for files in attachments:
        family = ALBUM_KINDS.get(files[-1].kind)
        if family is None or family != last or len(albums[-1]) == ALBUM_ITEMS[-1]:
            albums.append([])
        albums[-1].append(files)
        last = family
    return albums


def regrouped(messages: Sequence[Message]) -> list[Json]:
    """What each message holds when it is sent on: albums stay together under new ids, one alone leaves its album."""
    albums: dict[str, str] = {}
    contents = []
    for message in messages:
        content = {key: value for key, value in message.content.items() if key != "has_protected_content"}
        album = content.pop("media_group_id", None)
        if album is not None and len(messages) > 1:
            content["media_group_id"] = albums.setdefault(album, next_album_id())
        contents.append(content)
    return contents
