"""Where servers of tests listen."""

import socket


def free_port() -> int:
    """A port nobody listens at; the next one asked for is another, in whatever process."""
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return int(it.getsockname()[1])
