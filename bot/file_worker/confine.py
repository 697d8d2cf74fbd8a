"""Isolate a worker from the machine; steps that the machine does not support are left out and reported."""

import ctypes
import os
import resource
import sys
import sysconfig
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.file_worker import landlock, seccomp

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_KILL = 9
_NEWUSER, _NEWNET, _NEWIPC, _NEWPID, _NEWUTS = 0x10000000, 0x40000000, 0x08000000, 0x20000000, 0x04000000

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts")
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")


@dataclass(frozen=True, slots=True)
class Isolation:
    """The isolation that a worker reached.

    Attributes:
        landlock: the version of Landlock, 0 for none; 1 restricts files, 4 also TCP.
        calls: whether system calls are filtered.
        namespaces: whether it has its own users, processes and network.
    """

    landlock: int
    calls: bool
    namespaces: bool

    @property
    def whole(self) -> bool:
        """Whether files and network are out of reach."""
        return self.landlock > 0 and (self.calls or self.namespaces)

    @property
    def words(self) -> str:
        """A description for the operator."""
        there = {
            f"Landlock {self.landlock}": self.landlock > 0,
            "a filter of system calls": self.calls,
            "namespaces of their own": self.namespaces,
        }
        held = ", ".join(("limits of memory and time", *(name for name, is_so in there.items() if is_so)))
        missing = [name.partition(" 0")[0] for name, is_so in there.items() if not is_so]
        return held + (f"; this machine lacks {' and '.join(missing)}" if missing else "")


def dies_with_parent() -> None:
    """Ask the kernel to kill this process when its parent ends."""
    _prctl(_PR_SET_PDEATHSIG, _KILL)


def unshared() -> bool:
    """Enter new namespaces for users, child processes, network and IPC; return False where that is not allowed."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None)
    rest = _NEWNET | _NEWIPC | _NEWPID | _NEWUTS
    return bool(libc.unshare(_NEWUSER | rest) == 0 or libc.unshare(rest) == 0)


def limit(memory: int, cpu_seconds: int, file_bytes: int) -> None:
    """Set kernel limits: memory in bytes beyond the present use, processor seconds, file size, no core dump."""
    has_all, has_data = _has()
    soft = {
        "RLIMIT_DATA": has_data + memory,
        # Only this limit counts shared memory.
        "RLIMIT_AS": has_all + memory + memory // 4,
        "RLIMIT_CPU": cpu_seconds,
        "RLIMIT_FSIZE": file_bytes,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": 256,
    }
    for name, most in soft.items():
        _at_most(name, most)


def shut(folders: Sequence[tuple[Path, int]] = (), *, starting: bool = False) -> tuple[int, bool]:
    """Give up files, network and privileges for good.

    Args:
        folders: needed paths with rights, beside the interpreter, its libraries and fonts.
        starting: whether another program is started afterwards, which needs processes and sockets of its own.

    Returns:
        The version of Landlock, and whether system calls are filtered.
    """
    if sys.platform != "linux":
        return 0, False
    _prctl(_PR_SET_DUMPABLE, 0)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    reached = landlock.restrict([*((path, landlock.READ) for path in _needed()), *folders])
    _drop_capabilities()
    filtered = seccomp.restrict(starting=starting)
    if not filtered and not starting:
        # The limit counts threads, which some picture libraries use; without a filter, losing these is the lesser evil.
        _at_most("RLIMIT_NPROC", 0)
    return reached, filtered


def close_all_but(kept: int) -> None:
    """Close all file descriptors but this, and redirect the standard ones to /dev/null."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.closerange(3, kept)
    os.closerange(kept + 1, 4096)


def _needed() -> list[Path]:
    paths = sysconfig.get_paths()
    own = {paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    return [Path(path) for path in (*sorted(own), *_LIBRARIES, *_FONTS)]


def _has() -> tuple[int, int]:
    """Return the bytes of address space and of data in use (proc_pid_statm(5))."""
    with suppress(OSError):
        counts = Path("/proc/self/statm").read_text().split()
        return int(counts[0]) * resource.getpagesize(), int(counts[5]) * resource.getpagesize()
    return 0, 0


def _at_most(name: str, most: int) -> None:
    which = getattr(resource, name, None)
    if which is None:
        return
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(which, (most, most))


def _drop_capabilities() -> None:
    """Drop all capabilities, which a new user namespace grants (capset(2))."""
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)
    ctypes.CDLL(None).capset(head, (ctypes.c_uint32 * 6)())


def _prctl(what: int, value: Any) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(what, value, 0, 0, 0)
