"""Landlock (https://docs.kernel.org/userspace-api/landlock.html): give up files and network without privileges."""

import ctypes
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION = 1
_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_ALL_OF_FILES = ((1, (1 << 13) - 1), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
"""Rights on files by the version of Landlock that introduced them."""
_TCP = 0b11
_SCOPES = 0b11
"""Abstract Unix sockets, and signals."""

READ = _READ_FILE | _READ_DIR
READ_AND_RUN = READ | _EXECUTE
WORK = READ | _WRITE_FILE | _TRUNCATE | _REFER | 0x1FF0 & ~(1 << 6 | 1 << 11)
"""Rights for a private folder: all on ordinary files."""
LISTEN = 1 << 5 | 1 << 9
"""Rights to make sockets and to remove files."""
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE


def version() -> int:
    """Return the version of Landlock, 0 for none; 4 adds TCP, 6 adds signals."""
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        return max(0, int(libc.syscall(_CREATE, None, ctypes.c_size_t(0), _VERSION)))
    return 0


def restrict(allowed: Iterable[tuple[Path, int]]) -> int:
    """Keep only these paths with these rights, and no TCP.

    The process must have set `no_new_privs`.

    Returns:
        The version that was applied, 0 for none.
    """
    found = version()
    if not found:
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    rights = sum(bits for since, bits in _ALL_OF_FILES if found >= since)
    wanted = struct.pack("=QQQ", rights, _TCP if found >= 4 else 0, _SCOPES if found >= 6 else 0)
    size = 24 if found >= 6 else 16 if found >= 4 else 8
    rules = libc.syscall(_CREATE, wanted, ctypes.c_size_t(size), 0)
    if rules < 0:
        return 0
    try:
        for path, given in allowed:
            _allow(libc, rules, path, given & rights)
        return found if libc.syscall(_RESTRICT, rules, 0) == 0 else 0
    finally:
        os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: Path, rights: int) -> None:
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not path.is_dir():
        rights &= _OF_A_FILE
    libc.syscall(_ADD, rules, _BENEATH, struct.pack("=Qi", rights, handle), 0)
    os.close(handle)
