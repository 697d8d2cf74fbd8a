"""The file of a message to the desk bot, as a plain value."""

from telegram import Message

from dialogs.engine.input import File
from handlers.naming import nameless
from rules.text_limits import file_name


def file_of(message: Message) -> File | None:
    """The file; None where there is none that can be passed on, such as in a sticker (Bot API "Message")."""
    album = message.media_group_id or ""
    if message.photo:
        photo = message.photo[-1]
        return File(photo.file_id, "photo", mime="image/jpeg", size=photo.file_size or 0, album=album)
    if note := message.video_note:
        return File(note.file_id, "video", mime="video/mp4", size=note.file_size or 0)
    if voice := message.voice:
        return File(voice.file_id, "voice", mime=voice.mime_type or "", size=voice.file_size or 0)
    named = [("video", message.video or message.animation), ("audio", message.audio), ("document", message.document)]
    for kind, it in named:
        if it is not None:
            name = nameless(file_name(it.file_name or ""), *_traces(message))
            return File(it.file_id, kind, name, it.mime_type or "", it.file_size or 0, album)
    return None


def _traces(message: Message) -> tuple[str | int | None, ...]:
    user = message.from_user
    return (user.id, user.full_name, user.first_name, user.last_name, user.username) if user else ()
