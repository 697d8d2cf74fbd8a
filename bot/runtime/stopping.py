"""Stops cleanly on SIGTERM and Ctrl-C; and the watchdog, which ends a process whose event loop is blocked.

`faulthandler` waits in a native thread that does not need the interpreter's lock, so it ends the process even while a
regular expression or a library holds that lock, which no Python thread could. It writes the stack of every thread, by
file and line.
"""

import asyncio
import faulthandler
import signal
import sys
from collections.abc import Callable
from typing import Self

from bot.runtime.parent import Lifeline

_WHICH = (signal.SIGTERM, signal.SIGINT)


def on_signals(stop: Callable[[], None]) -> None:
    """Call `stop` at the first signal; a second one of its kind has the default effect."""
    loop = asyncio.get_running_loop()

    def once(which: signal.Signals) -> None:
        loop.remove_signal_handler(which)
        stop()

    for which in _WHICH:
        loop.add_signal_handler(which, once, which)


def on_lifeline(lifeline: Lifeline, stop: Callable[[], None]) -> None:
    """Call `stop` at a signal, which is acknowledged to the parent, and when the parent is gone.

    The parent passes on one signal, and kills at the second; a signal that is sent to both processes, as by systemd,
    arrives here twice and means the same.
    """
    loop = asyncio.get_running_loop()

    def heard() -> None:
        lifeline.heard()
        stop()

    def gone() -> None:
        loop.remove_reader(lifeline.fileno())
        stop()

    for which in _WHICH:
        loop.add_signal_handler(which, heard)
    loop.add_reader(lifeline.fileno(), gone)


SECONDS = 30.0
"""How long the event loop may be blocked."""


class Watchdog:
    """Watches the running event loop: `with Watchdog(): …`."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._next: asyncio.TimerHandle | None = None

    def __enter__(self) -> Self:
        self._begin_anew()
        return self

    def __exit__(self, *error: object) -> None:
        if self._next is not None:
            self._next.cancel()
            faulthandler.cancel_dump_traceback_later()

    def ending(self, seconds: float) -> None:
        """End the process within this many seconds from now, whatever its loop and its threads do."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
        _end_in(seconds)

    def _begin_anew(self) -> None:
        _end_in(self._seconds)
        self._next = asyncio.get_running_loop().call_later(self._seconds / 6, self._begin_anew)


def _end_in(seconds: float) -> None:
    faulthandler.dump_traceback_later(seconds, file=sys.__stderr__ or 2, exit=True)
