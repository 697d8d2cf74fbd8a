"""Logs hold no token, no chat id and nothing that somebody wrote."""

import io
import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from bot.runtime import log

TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
WORDS = "他骂了我"
CHAT = "5000000017"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    lines = io.StringIO()
    monkeypatch.setattr(sys, "stderr", lines)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    log.configure()
    yield lines
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    "library",
    [
        "telegram.ext.Application",
        "telegram.Bot",
        "httpx",
        "aiogram.event",
        "aiogram.dispatcher",
        "aiohttp.server",
        "asyncio",
    ],
)
def test_what_a_library_says_is_not_repeated(library: str, written: io.StringIO) -> None:
    said = f"https://api.telegram.org/bot{TOKEN}/sendMessage failed for chat {CHAT}: {WORDS}"
    logging.getLogger(library).info(said)
    logging.getLogger(library).warning(said)
    try:
        raise ValueError(said)
    except ValueError:
        logging.getLogger(library).exception(said, exc_info=True)
    lines = written.getvalue()
    assert library in lines
    assert "ValueError" in lines, "the operator still learns what kind of failure it was"
    for secret in (TOKEN, WORDS, CHAT):
        assert secret not in lines


def test_a_token_is_blotted_out_wherever_it_slips_in(written: io.StringIO) -> None:
    structlog.get_logger().warning(f"calling bot{TOKEN}", address=f"https://x/bot{TOKEN}/getMe")
    assert "AAbbCC" not in written.getvalue()


def test_a_failure_is_told_by_class_and_place_without_its_words() -> None:
    with pytest.raises(KeyError) as failed:
        _fail()
    told = log.describe_exception(failed.value)
    assert told.startswith("KeyError at tests/bot/processes/test_log.py:")
    assert WORDS not in told


def _fail() -> None:
    raise KeyError(WORDS)
