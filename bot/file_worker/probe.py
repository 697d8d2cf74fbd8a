"""A worker that opens no file and only reports its isolation."""

import json
from collections.abc import Callable
from typing import Any

from bot.file_worker import wire


def work(request: dict[str, Any], content: bytearray, tell: Callable[[bytes, bytes], None]) -> None:
    """Send the isolation that was reached."""
    tell(wire.KIND, json.dumps({name: request[name] for name in ("landlock", "filtered")}).encode())
