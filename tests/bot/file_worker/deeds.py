"""What somebody would try who has taken a worker over; each says what came of it, in place of a copy."""

import ctypes
import json
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bot.file_worker import wire

Tell = Callable[[bytes, bytes], None]


def work(request: wire.WorkerRequest, content: bytearray, tell: Tell) -> None:
    """Do the deed of this name, to what the name is followed by."""
    name, _, argument = bytes(content).decode().partition(" ")
    tell(wire.KIND, json.dumps({"mime": "text/plain", "ending": ".txt"}).encode())
    if name == "lie":
        _lie(argument, tell)
        return
    try:
        told = DEEDS[name](argument)
    except MemoryError:
        tell(wire.MISSING, json.dumps({"why": "copy-none-limits"}).encode())
    except BaseException as error:
        _tell(tell, f"failed {type(error).__name__} {getattr(error, 'errno', '')}")
    else:
        _tell(tell, f"done {told}")


def _tell(tell: Tell, words: str) -> None:
    tell(wire.COPY, json.dumps({"ending": ".txt", "note": None}).encode())
    tell(wire.CONTENT, words.encode())


def _lie(how: str, tell: Tell) -> None:
    match how:
        case "ending":
            tell(wire.COPY, json.dumps({"ending": ".hta", "note": None}).encode())
        case "note":
            tell(wire.COPY, json.dumps({"ending": ".txt", "note": "desk-help"}).encode())
        case "length":
            tell(wire.COPY, json.dumps({"ending": ".txt", "note": None}).encode())
            socket.socket(fileno=os.dup(3)).sendall(wire.HEAD.pack(wire.CONTENT, 2**32 - 1))
            return
        case "json":
            tell(wire.COPY, b"[" * 4000)
    tell(wire.CONTENT, b"<script>")


def _connect(where: str) -> str:
    with socket.socket() as line:
        line.connect(("127.0.0.1", int(where)))
    return "connected"


def _connect_unix(where: str) -> str:
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(where)
    return "connected"


def _read_memory(pid: str) -> str:
    """process_vm_readv(2), of whatever lies at the address."""
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(8)
    local = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
    remote = (ctypes.c_size_t * 2)(id(None), 8)
    if libc.process_vm_readv(int(pid), local, 1, remote, 1, 0) < 0:
        raise OSError(ctypes.get_errno(), "no")
    return "read"


def _allocate(_: str) -> str:
    held = []
    while True:
        held.append(bytearray(8 * 2**20))


def _map_shared(_: str) -> str:
    import mmap

    held = []
    while True:
        area = mmap.mmap(-1, 8 * 2**20)
        area.write(b"x" * (8 * 2**20))
        held.append(area)


def _spin(_: str) -> str:
    while True:
        pass


def _fork(_: str) -> str:
    if not os.fork():
        time.sleep(60)
        os._exit(0)
    return "forked"


def _write(where: str) -> str:
    with open(where, "wb") as file:
        while file.tell() < 2**30:
            file.write(bytes(2**20))
    return "written"


def _threads(_: str) -> str:
    for _nth in range(10_000):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    return "begun"


DEEDS: dict[str, Callable[[str], object]] = {
    "read": lambda path: len(Path(path).read_bytes()),
    "list": lambda path: os.listdir(path),
    "write": _write,
    "connect": _connect,
    "unix": _connect_unix,
    "signal": lambda pid: os.kill(int(pid), 0),
    "memory": _read_memory,
    "run": lambda program: subprocess.run([program], check=True),
    "environment": lambda _: dict(os.environ),
    "modules": lambda _: sorted(__import__("sys").modules),
    "files": lambda _: [handle for handle in range(3, 64) if _is_open(handle)],
    "chmod": lambda path: os.chmod(path, 0o777),
    "allocate": _allocate,
    "shared": _map_shared,
    "spin": _spin,
    "sleep": lambda _: time.sleep(60),
    "fork": _fork,
    "threads": _threads,
    "die": lambda _: os._exit(3),
    "crash": lambda _: ctypes.string_at(0),
    "hello": lambda _: "hello",
}


def _is_open(handle: int) -> bool:
    try:
        os.fstat(handle)
    except OSError:
        return False
    return True
