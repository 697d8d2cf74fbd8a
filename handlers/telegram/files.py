"""The file of a message as a plain value, the same for both bot libraries."""

from pathlib import PurePath
from typing import Any

from handlers.telegram.ids import file_ref
from rules.evidence import SentFile
from rules.text.text_limits import file_name

_SHORTEST = 2
"""Minimum characters to match; a single one is in too many names."""


def file_of(message: Any, user: Any) -> SentFile | None:
    """The file of a message (Bot API "Message", "ExternalReplyInfo"); None where none can be taken, as in a sticker.

    Args:
        message: as aiogram or python-telegram-bot read it: their attributes are the same.
        user: who sends it; a name of the file that tells who they are is not kept.
    """
    album = getattr(message, "media_group_id", None) or ""
    if message.photo:
        photo = message.photo[-1]
        return SentFile(file_ref(photo.file_id), "photo", mime="image/jpeg", size=photo.file_size or 0, album=album)
    if note := message.video_note:
        return SentFile(file_ref(note.file_id), "video", mime="video/mp4", size=note.file_size or 0)
    if voice := message.voice:
        return SentFile(file_ref(voice.file_id), "voice", mime=voice.mime_type or "", size=voice.file_size or 0)
    sender = (user.id, user.full_name, user.first_name, user.last_name, user.username) if user else ()
    named = (("video", message.video or message.animation), ("audio", message.audio), ("document", message.document))
    for kind, it in named:
        if it:
            name = anonymous_file_name(file_name(it.file_name or ""), *sender)
            return SentFile(file_ref(it.file_id), kind, name, it.mime_type or "", it.file_size or 0, album)
    return None


def anonymous_file_name(name: str, *people: str | int | None) -> str:
    """The name of a file; only its ending where the name tells who sent it."""
    told = name.casefold()
    traces = (str(one).casefold() for one in people if one is not None)
    if any(len(trace) >= _SHORTEST and trace in told for trace in traces):
        return f"file{PurePath(name).suffix}"
    return name
