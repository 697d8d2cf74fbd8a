"""Outgoing HTTP: one client for a process, and calls that can be cancelled at any moment."""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from pyreqwest.client import Client, ClientBuilder

T = TypeVar("T")

_IDLE = timedelta(seconds=15)
"""How long an idle connection is kept for the next call."""


_CONNECTING = timedelta(seconds=3)
"""The connect timeout: TCP retries at ever longer intervals, so that a new connection succeeds sooner."""


def http_client() -> Client:
    """Return the client; it neither follows redirects nor keeps cookies."""
    plain = ClientBuilder().no_proxy().http1_only().follow_redirects(enable=False)
    return plain.pool_idle_timeout(_IDLE).connect_timeout(_CONNECTING).build()


async def await_cancellable(call: Awaitable[T]) -> T:
    """Await the call in its own task, and return its result. The client loses a cancellation that comes together with
    the answer, so that a cancelled caller would go on; a separate task loses none."""
    task = asyncio.ensure_future(call)
    try:
        return await asyncio.shield(task)
    finally:
        task.cancel()
