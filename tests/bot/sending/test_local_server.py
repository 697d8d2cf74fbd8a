"""A Bot API server run with `--local` names files on its own disk; they are read there, and no others."""

from pathlib import Path

import pytest

from bot.runtime.http_client import http_client
from bot.telegram.api import Api, RefusedError, TooLargeError
from tests.support.clock import ManualClock

TOKEN = "1001:reporter-token"


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """A photo as the server keeps it."""
    file = tmp_path / TOKEN / "photos" / "file_0.jpg"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"picture")
    return file


@pytest.mark.parametrize("folder", [TOKEN, TOKEN.replace(":", "~")])
async def test_a_file_is_read_where_the_server_holds_it(held: Path, tmp_path: Path, folder: str) -> None:
    if folder != TOKEN:
        (tmp_path / TOKEN).rename(tmp_path / folder)
    async with http_client() as client:
        api = Api(client, "http://127.0.0.1:1", TOKEN, ManualClock())
        path = tmp_path / folder / "photos" / "file_0.jpg"
        assert await api.download(str(path), 100) == b"picture"
        with pytest.raises(TooLargeError):
            await api.download(str(path), 3)


async def test_no_other_file_is_read(held: Path, tmp_path: Path) -> None:
    other = tmp_path / "secret"
    other.write_text("key")
    link = held.parent / "link"
    link.symlink_to(other)
    async with http_client() as client:
        api = Api(client, "http://127.0.0.1:1", TOKEN, ManualClock())
        for path in (other, link, held.parent / "missing", held / ".." / ".." / ".." / "secret"):
            with pytest.raises(RefusedError, match="cannot be read by Lian"):
                await api.download(str(path), 100)
