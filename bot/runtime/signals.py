"""SIGTERM and Ctrl-C end cleanly."""

import asyncio
import signal
from collections.abc import Callable

from bot.runtime.parent import Lifeline

_WHICH = (signal.SIGTERM, signal.SIGINT)


def on_signals(stop: Callable[[], None]) -> None:
    """Call `stop` at the first signal, and let the second do what it does to any process."""
    loop = asyncio.get_running_loop()

    def once(which: signal.Signals) -> None:
        loop.remove_signal_handler(which)
        stop()

    for which in _WHICH:
        loop.add_signal_handler(which, once, which)


def on_lifeline(lifeline: Lifeline, stop: Callable[[], None]) -> None:
    """Call `stop` at a signal, which the parent is told was heard, and when the parent is gone.

    The parent passes on one signal, and kills at the second; should one be sent to both processes at once, as systemd
    does, it comes twice here and means the same.
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
