"""What tests ask of this machine: a free port, and its processes; a process that ends meanwhile is no error."""

import socket

import psutil


def free_port() -> int:
    """Return a free port; each call, in any process, returns another one."""
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return int(it.getsockname()[1])


def tree(pid: int) -> list[int]:
    """Return the process and all of its descendants that run now; empty once it is gone."""
    try:
        process = psutil.Process(pid)
        return [pid, *(child.pid for child in process.children(recursive=True))]
    except psutil.NoSuchProcess:
        return []


def children(pid: int) -> list[int]:
    """Return the processes that a process has started and that run now; empty once it is gone."""
    try:
        return [child.pid for child in psutil.Process(pid).children()]
    except psutil.NoSuchProcess:
        return []


def cpu(pid: int) -> float:
    """Return the seconds of processor that a process has used, its threads included; 0 once it is gone."""
    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system


def memory(pid: int) -> float:
    """Return the resident memory of a process in MB."""
    return float(psutil.Process(pid).memory_info().rss) / 2**20


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not waited for does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
