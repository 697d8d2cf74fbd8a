"""A worker that opens no file and only reports its isolation."""

from collections.abc import Callable

from bot.file_worker import wire


def work(request: wire.WorkerRequest, content: bytearray, tell: Callable[[bytes, bytes], None]) -> None:
    """Do nothing."""
