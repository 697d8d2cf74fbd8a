"""Send photos, videos, documents, sound and albums; getFile."""

from __future__ import annotations

from typing import Any

from sandbox.checks.errors import bad
from sandbox.checks.limits import ALBUM_ITEMS, PHOTO_BYTES
from sandbox.http.params import Params, Upload
from sandbox.methods.call import Call, captioned, method
from sandbox.methods.messages import send
from sandbox.state import files
from sandbox.state.albums import ALBUM_KINDS, next_album_id
from sandbox.state.posting import post
from sandbox.state.render import render
from sandbox.state.world import File, Json


def attachment(call: Call, kind: str, given: Any) -> tuple[File, ...]:
    """Return the file that a parameter names: a file_id of this bot, `attach://…`, or an upload of this field.

    Raises:
        ApiError: another bot's file_id, another kind's, a URL (nothing leaves this machine), a missing upload.
    """
    if isinstance(given, str) and given.startswith("attach://"):
        given = call.params.uploads.get(given.removeprefix("attach://"))
        if given is None:
            raise bad("wrong file identifier/HTTP URL specified")
    if not given:
        raise bad(f"there is no {kind} in the request")
    if not isinstance(given, Upload):
        given = str(given)
        if given.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        file = files.find(call.world, call.bot, given)
        if file is None:
            raise bad("wrong file identifier/HTTP URL specified")
        if file.kind != kind and not {file.kind, kind} <= {"document", "video", "animation"}:
            raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return files.sizes(call.world, file)
    if kind == "photo" and len(given.content) > PHOTO_BYTES:
        size = len(given.content)
        raise bad(f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes")
    return files.store(call.world, kind, given.content, name=given.name, mime=given.mime or None)


def _send(call: Call, kind: str) -> Json:
    call.chat()
    given = call.params.uploads.get(kind) or call.params.values.get(kind)
    return send(call, captioned(call.params), attachment(call, kind, given))


@method("sendPhoto")
def send_photo(call: Call) -> Json:
    return _send(call, "photo")


@method("sendDocument")
def send_document(call: Call) -> Json:
    return _send(call, "document")


@method("sendVideo")
def send_video(call: Call) -> Json:
    return _send(call, "video")


@method("sendAnimation")
def send_animation(call: Call) -> Json:
    return _send(call, "animation")


@method("sendVoice")
def send_voice(call: Call) -> Json:
    return _send(call, "voice")


@method("sendAudio")
def send_audio(call: Call) -> Json:
    return _send(call, "audio")


@method("sendVideoNote")
def send_video_note(call: Call) -> Json:
    return _send(call, "video_note")


@method("sendSticker")
def send_sticker(call: Call) -> Json:
    return _send(call, "sticker")


def input_media(given: Any) -> Params:
    """Check and return one InputMedia object: https://core.telegram.org/bots/api#inputmedia."""
    if not isinstance(given, dict):
        raise bad("can't parse InputMedia: expected an Object")
    for name in ("type", "media"):
        if not isinstance(given.get(name), str):
            raise bad(f"can't parse InputMedia: Can't find field \"{name}\"")
    if given["type"] not in (*ALBUM_KINDS, "animation"):
        raise bad("can't parse InputMedia: media type is invalid")
    return Params(given, {})


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    chat = call.writable(call.chat())
    given = call.params.json("media", list, "expected an Array of InputMedia")
    if not given:
        raise bad("there are no messages to send")
    items = [input_media(item) for item in given]
    if len(items) not in ALBUM_ITEMS:
        raise bad("too few messages to send as an album" if len(items) < 2 else "too many messages to send as an album")
    kinds = [item.text("type") for item in items]
    if len({ALBUM_KINDS.get(kind, "animation") for kind in kinds}) > 1 or "animation" in kinds:
        raise bad(f"{kinds[0]} can't be mixed with other media types")
    reply_to = call.reply_to(chat)
    thread = call.thread(chat, reply_to)
    prepared = [(captioned(item), attachment(call, item.text("type"), item.text("media"))) for item in items]
    call.count(chat, len(items))
    album: Json = {"media_group_id": next_album_id()}
    if call.params.flag("protect_content"):
        album["has_protected_content"] = True
    sent = [
        post(call.world, chat, call.bot, album | content, files=held, thread=thread, reply_to=reply_to)
        for content, held in prepared
    ]
    return [render(message, call.bot) for message in sent]


@method("getFile")
def get_file(call: Call) -> Json:
    file_id = call.params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    return files.link(call.world, call.bot, file_id)
