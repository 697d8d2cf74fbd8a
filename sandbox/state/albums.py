"""Albums: which files may share one, and how forwarded albums stay together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from sandbox.checks.limits import ALBUM_ITEMS
from sandbox.state.world import File, Json, Message

ALBUM_KINDS = {"photo": "visual", "video": "visual", "document": "document", "audio": "audio"}
"""Kinds of files that may be in an album; only equal values share one (https://core.telegram.org/bots/api#sendmediagroup)."""
_ids = count(13_000_000_000_000_001)


def next_album_id() -> str:
    """Return a new media_group_id."""
    return str(next(_ids))


def grouped(attachments: Sequence[tuple[File, ...]]) -> list[list[tuple[File, ...]]]:
    """Group neighbouring files into albums of at most ten: photos with videos, documents, music."""
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
    """Return the contents of messages for forwarding; albums get new ids, a single message leaves its album."""
    albums: dict[str, str] = {}
    contents = []
    for message in messages:
        content = {key: value for key, value in message.content.items() if key != "has_protected_content"}
        album = content.pop("media_group_id", None)
        if album is not None and len(messages) > 1:
            content["media_group_id"] = albums.setdefault(album, next_album_id())
        contents.append(content)
    return contents
