"""The fork server: an interpreter without keys that has loaded all libraries and forks for each file.

    python -m bot.file_worker.server <file descriptor of the socket to the parent> <module>

The module has `work(request, content, tell)`, which sends frames (`bot.file_worker.wire`).
"""

import gc
import importlib
import os
import select
import shutil
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec.json

from bot.file_worker import confine, office, wire

Work = Callable[[wire.WorkerRequest, bytearray, wire.Tell], None]


@dataclass(slots=True)
class _Child:
    ends: float
    status: socket.socket
    folder: Path | None

    def clear(self) -> None:
        """Remove the folder of its document."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


def main() -> None:
    """Serve until the parent closes its socket."""
    parent = socket.socket(fileno=int(sys.argv[1]))
    confine.dies_with_parent()
    namespaces = confine.unshared()
    if namespaces and (inner := os.fork()):
        # The first process of a namespace ends all others with it; this process only waits for it.
        parent.close()
        os.waitpid(inner, 0)
        return
    confine.dies_with_parent()
    work: Work = importlib.import_module(sys.argv[2]).work
    gc.collect()
    gc.freeze()
    parent.sendall(b"+" if namespaces else b"-")
    _Server(parent, work).serve()


class _Server:
    def __init__(self, parent: socket.socket, work: Work) -> None:
        self._parent = parent
        self._work = work
        self._children: dict[int, _Child] = {}

    def serve(self) -> None:
        woken, waker = socket.socketpair()
        woken.setblocking(False)
        waker.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        while True:
            first = min((child.ends for child in self._children.values()), default=None)
            patience = None if first is None else max(0.0, first - time.monotonic())
            readable, _, _ = select.select([self._parent, woken], [], [], patience)
            if woken in readable:
                with suppress(BlockingIOError):
                    woken.recv(4096)
            self._reap()
            self._end_late()
            if self._parent in readable and not self._accept():
                break
        for pid, child in self._children.items():
            _kill(pid)
            child.clear()

    def _accept(self) -> bool:
        asked, handles, _, _ = socket.recv_fds(self._parent, wire.START.size, 2)
        if len(asked) != wire.START.size or len(handles) != 2:
            return False
        kind, memory, cpu, wall, file_bytes = wire.START.unpack(asked)
        line, status = (socket.socket(fileno=handle) for handle in handles)
        place = office.folder() if kind == wire.DRAWS_OFFICE else None
        pid = os.fork()
        if not pid:
            self._be_worker(line, place, memory * 2**20, cpu, file_bytes)
        line.close()
        self._children[pid] = _Child(time.monotonic() + wall, status, place)
        return True

    def _be_worker(self, line: socket.socket, place: Path | None, memory: int, cpu: int, file_bytes: int) -> None:
        """Be a worker; never returns."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.setsid()
            confine.dies_with_parent()
            confine.close_all_but(line.fileno())
            os.nice(10)
            os.chdir("/")
            confine.limit(memory, cpu, file_bytes)
            if place:
                office.serve(line, place)
            else:
                _work(line, self._work)
            code = 0
        finally:
            os._exit(code)

    def _reap(self) -> None:
        while True:
            try:
                pid, how, used = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if not pid:
                return
            child = self._children.pop(pid, None)
            if child:
                with suppress(OSError):
                    child.status.sendall(wire.STATUS.pack(how, used.ru_maxrss & 0xFFFFFFFF))
                child.status.close()
                child.clear()

    def _end_late(self) -> None:
        now = time.monotonic()
        for pid, child in self._children.items():
            if child.ends <= now:
                _kill(pid)
                child.ends = now + 1


def _work(line: socket.socket, work: Work) -> None:
    reached, filtered = confine.shut()
    tell = partial(wire.send, line)
    _, asked = wire.receive(line)
    _, content = wire.receive(line)
    tell(wire.REACHED, msgspec.json.encode(wire.Confinement(reached, filtered)))
    work(msgspec.json.decode(asked, type=wire.WorkerRequest), content, tell)


def _kill(pid: int) -> None:
    for end in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            end(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
