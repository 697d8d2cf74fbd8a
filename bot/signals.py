"""SIGTERM and Ctrl-C end cleanly; a second one ends at once."""

import asyncio
import signal
from collections.abc import Callable


def on_signals(stop: Callable[[], None]) -> None:
    """Call `stop` at the first signal, and let the second do what it does to any process."""
    loop = asyncio.get_running_loop()

    def once(which: signal.Signals) -> None:
        loop.remove_signal_handler(which)
        stop()

    for which in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(which, once, which)
