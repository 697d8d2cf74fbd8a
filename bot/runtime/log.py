"""Logs for the operator: what happened and where; never a token, a chat id, or a person's text."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from store.failures import describe_exception as describe_exception

_TOKEN = re.compile(r"(?<!\d)\d{3,}:[A-Za-z0-9_-]{8,}")


def configure() -> None:
    """Log to standard error: readable text on a terminal, JSON elsewhere."""
    terminal = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _mask,
            structlog.dev.ConsoleRenderer() if terminal else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[LibraryLogHandler()], force=True)


class LibraryLogHandler(logging.Handler):
    """Logs only origin, level and place of a library's message, as its text may quote tokens and whole updates."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log the record's origin, and the class and place of its exception."""
        error = record.exc_info[1] if record.exc_info else None
        structlog.get_logger().log(
            record.levelno,
            "a library has something to say",
            library=record.name,
            place=f"{record.filename}:{record.lineno}",
            error=describe_exception(error) if error else None,
        )


def _mask(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Mask whatever looks like a bot's token, as a second safeguard."""
    return {name: _TOKEN.sub("…", value) if isinstance(value, str) else value for name, value in event.items()}
