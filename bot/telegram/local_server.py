"""A Bot API server that the operator runs with `--local` (https://core.telegram.org/bots/api#using-a-local-bot-api-server):
its `getFile` names a file on its own disk, which is read there instead of being downloaded."""

from pathlib import Path

UNREADABLE = "a file of the local Bot API server cannot be read by Lian"


def read(path: str, token: str, most: int) -> bytes:
    """Return at most so many bytes of a file that the server holds for the bot of this token.

    Such a server keeps the files of each bot in a folder named by its token; no other file is read.

    Raises:
        OSError: it cannot be read here, or lies elsewhere.
    """
    place = Path(path).resolve()
    # A colon cannot stand in a name on every system.
    if not {token, token.replace(":", "~")} & set(place.parts):
        raise PermissionError("outside of the folder of the bot")
    with place.open("rb") as file:
        return file.read(most)
