"""`lian run` is two processes: this small one, and the server as its child, which is started again when it fails.

The child may end in ways that it cannot tell of: its event loop stands still and the watchdog ends it, the machine runs
out of memory, somebody kills it. The parent does nothing but wait for that, and pass on signals. It imports nothing of
Lian's, so that it takes some ten megabytes and has nothing that could fail.
"""

import json
import os
import select
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from types import FrameType

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a child that failed is started again; doubled each time."""

BACKOFF_RESET_SECONDS = 60.0
"""After a child that has lived for so long the pauses begin anew."""

ACKNOWLEDGE_TIMEOUT = 3.0
"""A child that has not said by then that it has heard a signal will not hear it: its event loop stands still."""

STOP_TIMEOUT = 30.0
"""How long a child that has heard may take to end its work; its own patience is shorter."""

CLEANUP_TIMEOUT = 2.0
"""How long what a child has left running is waited for."""

EXIT_BAD_SETTINGS = 2
"""The exit code of a child whose settings cannot work: it is not started again."""

_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_PR_SET_PDEATHSIG = 1


class Lifeline:
    """The child's end of the line to its parent."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def fileno(self) -> int:
        """What becomes readable when the parent is gone."""
        return self._end.fileno()

    def heard(self) -> None:
        """Tell the parent that a signal was heard, and that the work in hand is being ended."""
        with suppress(OSError):
            self._end.send(b".")


class Parent:
    """Runs `serve` in a child for as long as it is wanted.

    Args:
        serve: what the child does; it may end by SystemExit.
        first_pause, heard_seconds: in place of the constants, for tests.
    """

    def __init__(
        self,
        serve: Callable[[Lifeline], None],
        first_pause: float = FIRST_PAUSE,
        heard_seconds: float = ACKNOWLEDGE_TIMEOUT,
    ) -> None:
        self._serve = serve
        self._first_pause = first_pause
        self._heard_seconds = heard_seconds
        self._child = 0
        self._line: socket.socket | None = None
        self._stopping: signal.Signals | None = None
        self._kill_at: float | None = None
        # A signal writes a byte here, so that nothing need be done while one arrives.
        self._rung, self._rings = socket.socketpair()

    def run(self) -> int:
        """The exit code of the last child, once it has ended as it should or a signal has ended it."""
        self._rung.setblocking(False)
        self._rings.setblocking(False)
        signal.set_wakeup_fd(self._rings.fileno(), warn_on_full_buffer=False)
        for which in (*_SIGNALS, signal.SIGCHLD):
            signal.signal(which, _nothing)
        pause = self._first_pause
        while True:
            begun = time.monotonic()
            self._start()
            code = self._ended()
            if self._stopping or code in (0, EXIT_BAD_SETTINGS):
                return code if code >= 0 else 128 - code
            if time.monotonic() - begun >= BACKOFF_RESET_SECONDS:
                pause = self._first_pause
            _say("Lian has ended and is started again", ended=_in_words(code), seconds=pause)
            self._wait(time.monotonic() + pause)
            pause = min(2 * pause, LONGEST_PAUSE)
            if self._stopping:
                return 0

    def _start(self) -> None:
        here, there = socket.socketpair()
        # A signal that arrives in between waits until the child can tell what to do with it.
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        parent = os.getpid()
        self._child = os.fork()
        if not self._child:
            here.close()
            self._be_child(parent, Lifeline(there))
        there.close()
        self._line = here
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)

    def _be_child(self, parent: int, lifeline: Lifeline) -> None:
        """Serve, and never return."""
        signal.set_wakeup_fd(-1)
        self._rung.close()
        self._rings.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        # Ctrl-C reaches every process of the terminal's group; the child is to hear of it from its parent, and once.
        os.setsid()
        _die_with(parent)

        def stop(which: int, frame: FrameType | None) -> None:
            lifeline.heard()
            sys.exit(0)

        for which in _SIGNALS:
            # Whoever stops it before everything is up has stopped it all the same.
            signal.signal(which, stop)
        code = 1
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
            self._serve(lifeline)
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1 if ended.code else 0
        except BaseException as error:
            # Its message may quote what somebody wrote.
            _say("Lian has failed", error=type(error).__name__)
        finally:
            with suppress(BaseException):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _ended(self) -> int:
        """Wait for the child to end; its exit code, negative where a signal ended it."""
        while True:
            with suppress(ChildProcessError):
                # As the first process of a container it is also the parent of whoever has lost theirs.
                ended, status = os.waitpid(-1, os.WNOHANG)
                if ended == self._child:
                    self._hang_up()
                    _sweep(self._child)
                    self._child = 0
                    return os.waitstatus_to_exitcode(status)
                if ended:
                    continue
            if self._kill_at is not None and time.monotonic() >= self._kill_at:
                _say("Lian does not end by itself and is killed")
                self._signal(signal.SIGKILL)
                self._kill_at = None
            self._wait(self._kill_at)

    def _wait(self, until: float | None) -> None:
        """Return when a signal has arrived or the child has said something, or at `until`; during a pause without a
        child, when it is over."""
        while True:
            left = None if until is None else max(0.0, until - time.monotonic())
            ready, _, _ = select.select([self._rung, *([self._line] if self._line else [])], [], [], left)
            if self._line and self._line in ready:
                self._hear(self._line)
            if self._rung in ready:
                for which in self._rung.recv(256):
                    if which in _SIGNALS:
                        self._stop(signal.Signals(which))
            if self._child or self._stopping or not ready:
                return

    def _hear(self, line: socket.socket) -> None:
        try:
            said = line.recv(256)
        except OSError:
            said = b""
        if not said:
            self._hang_up()
        elif self._stopping:
            self._kill_at = time.monotonic() + STOP_TIMEOUT

    def _hang_up(self) -> None:
        if self._line:
            self._line.close()
            self._line = None

    def _stop(self, which: signal.Signals) -> None:
        """Pass on the first signal; a second one ends the child at once."""
        if self._stopping:
            self._signal(signal.SIGKILL)
            return
        self._stopping = which
        self._kill_at = time.monotonic() + self._heard_seconds
        self._signal(which)

    def _signal(self, which: signal.Signals) -> None:
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, which)


def _nothing(which: int, frame: FrameType | None) -> None:
    """A signal is heard by the byte that it writes."""


def _die_with(parent: int) -> None:
    """Have the child killed when its parent is: alone it would hold the database against the next start. Elsewhere than
    on Linux the line tells it."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _sweep(group: int) -> None:
    """End what a child that has ended has left running in its group, which may still hold the database."""
    until = time.monotonic() + CLEANUP_TIMEOUT
    with suppress(ProcessLookupError, PermissionError):
        while time.monotonic() < until:
            os.killpg(group, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(-group, os.WNOHANG)
            time.sleep(0.01)


def _in_words(code: int) -> str:
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name


def _say(event: str, **facts: object) -> None:
    """A line for the operator, in the form of the child's own: for eyes on a terminal, JSON elsewhere."""
    at = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    if sys.stderr.isatty():
        line = f"{at} [error] {event} {' '.join(f'{name}={value}' for name, value in facts.items())}"
    else:
        line = json.dumps({**facts, "event": event, "level": "error", "timestamp": at})
    with suppress(OSError):
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
