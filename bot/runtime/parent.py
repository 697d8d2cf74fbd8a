"""`lian run` is two processes: this small parent, and the server as its child, which it restarts on failure.

The child may end in ways that it cannot report: its event loop is blocked and the watchdog ends it, the machine runs
out of memory, somebody kills it. The parent only waits for that and passes on signals. It imports nothing else of
Lian, so that it takes some ten megabytes and has nothing that could fail.
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
"""First and longest pause in seconds before a failed child is restarted; doubled each time."""

BACKOFF_RESET_SECONDS = 60.0
"""A child that has lived for this long begins with the first pause again."""

ACKNOWLEDGE_TIMEOUT = 3.0
"""A child that has not acknowledged a signal within this time never will, as its event loop is blocked."""

STOP_TIMEOUT = 30.0
"""How long a child that has acknowledged a signal may take to finish its work; its own limit is shorter."""

CLEANUP_TIMEOUT = 2.0
"""How long to wait for the end of processes that a child has left running."""

EXIT_BAD_SETTINGS = 2
"""The exit code of a child whose settings cannot work: it is not restarted."""

_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_PR_SET_PDEATHSIG = 1


class Lifeline:
    """The child's end of the socket to its parent."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when the parent is gone."""
        return self._end.fileno()

    def heard(self) -> None:
        """Acknowledge a signal to the parent: the work in progress is being finished."""
        with suppress(OSError):
            self._end.send(b".")


class Parent:
    """Runs `serve` in a child process, and restarts it when it fails.

    Args:
        serve: runs in the child; it may end by SystemExit.
        first_pause, heard_seconds: replace the constants in tests.
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
        # A signal writes a byte here, so that its handler need do nothing.
        self._rung, self._rings = socket.socketpair()

    def run(self) -> int:
        """Run children until one ends as it should or a signal stops it; return the exit code of the last."""
        self._rung.setblocking(False)
        self._rings.setblocking(False)
        signal.set_wakeup_fd(self._rings.fileno(), warn_on_full_buffer=False)
        for which in (*_SIGNALS, signal.SIGCHLD):
            signal.signal(which, lambda *_: None)
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
        # A signal that arrives meanwhile waits until the child has installed its handlers.
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
        """Serve in the child; never return."""
        signal.set_wakeup_fd(-1)
        self._rung.close()
        self._rings.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        # Ctrl-C reaches every process of the terminal's group; the child must get it only from its parent, and once.
        os.setsid()
        _die_with(parent)

        def stop(which: int, frame: FrameType | None) -> None:
            lifeline.heard()
            sys.exit(0)

        for which in _SIGNALS:
            # A stop during the start is a clean stop as well.
            signal.signal(which, stop)
        code = 1
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
            self._serve(lifeline)
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1 if ended.code else 0
        except BaseException as error:
            # Its message may quote a person's text.
            _say("Lian has failed", error=type(error).__name__)
        finally:
            with suppress(BaseException):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _ended(self) -> int:
        """Wait for the child to end; return its exit code, negative if a signal ended it."""
        while True:
            with suppress(ChildProcessError):
                # As the first process of a container it also gets orphaned processes as children.
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
        """Return when a signal has arrived, the child has written something, or `until` has passed; in a pause without
        a child, only at a stop or the pause's end."""
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
        """Pass on the first signal; kill the child at the second."""
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


def _die_with(parent: int) -> None:
    """Have the child killed when its parent dies, as an orphan would lock the database against the next start. On other
    systems than Linux the closed lifeline stops it."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _sweep(group: int) -> None:
    """Kill processes that an ended child has left running in its group, as they may still lock the database."""
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
    """Log a line in the format of the child's own: readable text on a terminal, JSON elsewhere."""
    at = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    if sys.stderr.isatty():
        line = f"{at} [error] {event} {' '.join(f'{name}={value}' for name, value in facts.items())}"
    else:
        line = json.dumps({**facts, "event": event, "level": "error", "timestamp": at})
    with suppress(OSError):
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
