"""A worker that opens nothing, and only says how far it is shut off."""

import json
from collections.abc import Callable
from typing import Any

from bot.file_worker import wire


def work(request: dict[str, Any], content: bytearray, tell: Callable[[bytes, bytes], None]) -> None:
    """Tell what isolation was reached."""
    tell(wire.KIND, json.dumps({name: request[name] for name in ("landlock", "filtered")}).encode())
