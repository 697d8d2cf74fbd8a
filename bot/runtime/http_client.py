"""What calls other addresses: one HTTP client for a process, and calls that can be given up at any moment."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from pyreqwest.client import Client, ClientBuilder

T = TypeVar("T")

_IDLE = timedelta(seconds=15)
"""How long a connection is kept for the next call."""


_CONNECTING = timedelta(seconds=3)
"""How long a connection may take to be made: TCP asks again ever more seldom, so that a new try is heard sooner."""


def http_client() -> Client:
    """The client; it neither follows addresses elsewhere nor keeps their cookies."""
    plain = ClientBuilder().no_proxy().http1_only().follow_redirects(enable=False)
    return plain.pool_idle_timeout(_IDLE).connect_timeout(_CONNECTING).build()


async def await_cancellable(call: Awaitable[T]) -> T:
    """What the call gives. The client loses a cancellation that comes together with the answer, so that whoever is to
    end would go on; a task of its own loses none."""
    task = asyncio.ensure_future(call)
    try:
        return await asyncio.shield(task)
    finally:
        task.cancel()
