"""Read the machine's certificates once per run: aiogram reads them for each bot, which takes 20 ms."""

import ssl
from collections.abc import Iterator
from functools import cache
from typing import Any

import certifi
import pytest


@pytest.fixture(scope="session", autouse=True)
def certificates_read_once() -> Iterator[None]:
    """Give every bot the same SSL context; none of them calls an address with TLS."""
    made, usual = ssl.create_default_context, {"cafile": certifi.where()}
    shared = cache(lambda: made(**usual))

    def context(*args: Any, **given: Any) -> ssl.SSLContext:
        return shared() if not args and given == usual else made(*args, **given)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ssl, "create_default_context", context)
        yield
