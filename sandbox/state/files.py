"""Files: stored from bytes, measured as Telegram does, looked up by the file id of one bot."""

from __future__ import annotations

import io
import warnings
from pathlib import PurePath
from secrets import token_hex

from PIL import Image

from sandbox.checks.errors import ApiError, bad
from sandbox.checks.limits import DOWNLOAD_BYTES, FILE_LINK_SECONDS
from sandbox.state.world import Bot, File, Json, World

MIMES = {
    "photo": "image/jpeg",
    "video": "video/mp4",
    "voice": "audio/ogg",
    "audio": "audio/mpeg",
    "sticker": "image/webp",
}
THUMBNAIL_SIDE = 90


def store(
    world: World,
    kind: str,
    content: bytes,
    *,
    name: str | None = None,
    mime: str | None = None,
    size: int | None = None,
) -> tuple[File, ...]:
    """Store bytes as a file of one kind; a photo is returned in its sizes, smallest first.

    Args:
        size: The declared size in bytes, where it differs from the real one.

    Raises:
        ApiError: the file is empty, or a photo is not a picture.
    """
    if not content:
        raise bad("file must be non-empty")
    width, height = _measure(content) if kind in ("photo", "sticker", "document") else (640, 360)
    if kind == "photo" and not width:
        raise bad("IMAGE_PROCESS_FAILED")
    file = File(
        token_hex(8),
        kind,
        content,
        len(content) if size is None else size,
        name or f"{kind}.bin",
        mime or MIMES.get(kind, "application/octet-stream"),
        width,
        height,
        duration=1 if kind in ("video", "voice", "audio", "animation", "video_note") else None,
    )
    world.files[file.unique_id] = file
    if kind != "photo":
        return (file,)
    small = _thumbnail(file)
    world.files[small.unique_id] = small
    return small, file


def find(world: World, bot: Bot, file_id: str) -> File | None:
    """Return the file of a `file_id` of this bot, or None."""
    parts = file_id.split("-")
    if len(parts) != 3 or parts[1] != str(bot.id):
        return None
    file = world.files.get(parts[2])
    return file if file and file.kind == parts[0] else None


def sizes(world: World, file: File) -> tuple[File, ...]:
    """Return the file as a message holds it: a photo in its sizes."""
    if file.kind != "photo":
        return (file,)
    small = _thumbnail(file)
    world.files[small.unique_id] = small
    return small, file


def link(world: World, bot: Bot, file_id: str) -> Json:
    """Return the File object of getFile; its path can be downloaded for an hour."""
    file = find(world, bot, file_id)
    if file is None:
        well_formed = len(file_id.split("-")) == 3
        raise bad("wrong file_id or the file is temporarily unavailable" if well_formed else "invalid file_id")
    if file.size > DOWNLOAD_BYTES:
        raise bad("file is too big")
    suffix = ".jpg" if file.kind == "photo" else PurePath(file.name or "").suffix
    path = f"{file.kind}s/file_{len(world.paths)}{suffix}"
    world.paths[f"{bot.id}/{path}"] = (file, world.now().timestamp() + FILE_LINK_SECONDS)
    return {"file_id": file_id, "file_unique_id": file.unique_id, "file_size": file.size, "file_path": path}


def download(world: World, bot: Bot, path: str) -> File:
    """Return the file at a path that getFile gave to this bot.

    Raises:
        ApiError: 404, where the path is unknown, of another bot, or older than an hour.
    """
    file, until = world.paths.get(f"{bot.id}/{path}", (None, 0.0))
    if file is None or world.now().timestamp() > until:
        raise ApiError(404, "Not Found")
    return file


def _measure(content: bytes) -> tuple[int | None, int | None]:
    """Return width and height, or None for both where Pillow does not open it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as image:
                return image.size
    except Exception:  # a broken picture breaks its reader in many ways
        return None, None


def _thumbnail(file: File) -> File:
    try:
        with Image.open(io.BytesIO(file.content)) as image:
            picture = image.convert("RGB")
    except Exception as broken:
        raise bad("IMAGE_PROCESS_FAILED") from broken
    picture.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    out = io.BytesIO()
    picture.save(out, "JPEG")
    content = out.getvalue()
    return File(token_hex(8), "photo", content, len(content), None, "image/jpeg", *picture.size)
