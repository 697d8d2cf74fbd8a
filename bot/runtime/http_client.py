"""Outgoing HTTP: one client for a process, and calls that can be cancelled at any moment."""

import asyncio
from collections.abc import Awaitable, Mapping
from datetime import timedelta
from typing import TypeVar

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.exceptions import PyreqwestError

T = TypeVar("T")

_IDLE = timedelta(seconds=15)
"""How long an idle connection is kept for the next call."""


class TemporaryFailureError(Exception):
    """The other side did not take it this time, or it is unknown whether it did."""


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


async def post_json(
    client: Client, url: str, body: bytes, headers: Mapping[str, str], seconds: float, *, reads: bool = False
) -> tuple[int, str]:
    """Post JSON to an address of the operator's; return the status, and the answer's text where it `reads` it.

    Args:
        seconds: how long the answer may take.

    Raises:
        TemporaryFailureError: there is no answer.
    """
    told = {"Content-Type": "application/json", **headers}
    request = client.post(url).body_bytes(body).headers(told).timeout(timedelta(seconds=seconds))
    try:
        response = await await_cancellable(request.build().send())
        return response.status, await await_cancellable(response.text()) if reads else ""
    except PyreqwestError as error:
        raise TemporaryFailureError(type(error).__name__) from None
