"""Stops cleanly on SIGTERM and Ctrl-C."""

import asyncio
import signal
from collections.abc import Callable

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
