"""Filter system calls (https://docs.kernel.org/userspace-api/seccomp_filter.html).

Denied: new processes, sockets, signals, memory of other processes, mounts, changes of owner and mode of files.
"""

import ctypes
import errno
import os
import re
import struct

_X86, _ARM = 0xC000003E, 0xC00000B7
_MACHINES = {"x86_64": (_X86, 0), "aarch64": (_ARM, 1)}

_CLONE, _CLONE3 = (56, 220), 435
_DENIED_TABLE = """
sockets: socket 41 198, socketpair 53 199, connect 42 203, bind 49 200, listen 50 201, accept 43 202,
    accept4 288 242
processes: fork 57 -, vfork 58 -, execve 59 221, execveat 322 281, unshare 272 97
signals: kill 62 129, tkill 200 130, tgkill 234 131, rt_sigqueueinfo 129 138, rt_tgsigqueueinfo 297 240,
    pidfd_send_signal 424 424
other processes: pidfd_open 434 434, pidfd_getfd 438 438, ptrace 101 117, process_vm_readv 310 270,
    process_vm_writev 311 271, kcmp 312 272, setns 308 268
mounts: mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51, open_tree 428 428, move_mount 429 429,
    fsopen 430 430, fsmount 432 432, mount_setattr 442 442
the kernel: bpf 321 280, perf_event_open 298 241, userfaultfd 323 282, io_uring_setup 425 425,
    io_uring_enter 426 426, io_uring_register 427 427, init_module 175 105, finit_module 313 273, kexec_load 246 104,
    kexec_file_load 320 294, reboot 169 142, swapon 167 224, settimeofday 164 170, clock_settime 227 112
keys and shared memory: keyctl 250 219, add_key 248 217, request_key 249 218, memfd_create 319 279,
    memfd_secret 447 447, shmget 29 194, shmat 30 196, msgget 68 186, semget 64 190, mq_open 240 180
files: open_by_handle_at 304 265, mknod 133 -, mknodat 259 33, chmod 90 -, fchmod 91 52, fchmodat 268 53,
    fchmodat2 452 452, chown 92 -, fchown 93 55, lchown 94 -, fchownat 260 54, setxattr 188 5, lsetxattr 189 6,
    fsetxattr 190 7, utime 132 -, utimes 235 -, futimesat 261 -, utimensat 280 88
"""
"""Denied calls by what they reach, each with its number on x86_64 and on aarch64 (- for none)."""
_DENIED: dict[str, tuple[int | None, int | None]] = {
    name: (int(x86), None if arm == "-" else int(arm))
    for name, x86, arm in re.findall(r"(\w+) (\d+) (\d+|-)", _DENIED_TABLE)
}

_NEEDED_TO_START = frozenset(
    {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4"}
    | {"fork", "vfork", "execve", "execveat", "kill", "tkill", "tgkill", "unshare"}
    | {"memfd_create", "shmget", "shmat", "semget", "chmod", "fchmod", "fchmodat", "fchmodat2"}
    | {"utime", "utimes", "futimesat", "utimensat", "chown", "fchown", "lchown", "fchownat"}
)
"""Calls that an ordinary program needs for its own folder and processes."""

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16
_CLONE_THREAD = 0x00010000
_X32 = 0x40000000
_PR_SET_SECCOMP, _FILTER = 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def restrict(*, starting: bool = False) -> bool:
    """Filter the system calls of this process for good; return False where that is not supported.

    The process must have set `no_new_privs`.

    Args:
        starting: whether another program is started afterwards, which needs processes, sockets and files.
    """
    machine = _MACHINES.get(os.uname().machine)
    if machine is None:
        return False
    code = _program(*machine, _NEEDED_TO_START if starting else frozenset())
    libc = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(code) // 8, code)
    return bool(libc.prctl(_PR_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)


def _program(machine: int, column: int, spared: frozenset[str]) -> bytes:
    """Return the filter as classic BPF; a jump is a number of instructions to skip."""
    numbers = [row[column] for name, row in _DENIED.items() if name not in spared]
    checks = [(_EQUAL, number) for number in numbers if number is not None] + [(_AT_LEAST, _X32)]
    code = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if not spared:
        # Without clone3 the C library uses clone, whose flags are checked here: threads are allowed, processes are not.
        code += [
            (_EQUAL, 0, 1, _CLONE3),
            (_RETURN, 0, 0, _ERRNO | errno.ENOSYS),
            (_EQUAL, 0, 3, _CLONE[column]),
            (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_ANY_BIT, len(checks) + 1, 0, _CLONE_THREAD),
            (_RETURN, 0, 0, _ERRNO | errno.EPERM),
        ]
    for nth, (how, number) in enumerate(checks):
        code.append((how, len(checks) - nth, 0, number))
    code += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)
