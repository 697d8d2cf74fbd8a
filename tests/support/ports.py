"""Free ports for the servers of tests."""

import socket


def free_port() -> int:
    """Return a free port; each call, in any process, returns another one."""
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return int(it.getsockname()[1])
