"""A connection to a mailbox that is broken off."""

import socket
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.mailbox.imap import MailboxAwayError, MailFolder


def test_a_connection_that_is_broken_off_while_it_is_made_does_not_stay() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as pool:
        folder = MailFolder(f"imap://wei:secret@127.0.0.1:{server.getsockname()[1]}")
        opening = pool.submit(folder.open)
        there, _ = server.accept()
        with there, there.makefile("rwb", buffering=0) as line:
            # Lian stops before the server has greeted it.
            folder.abort()
            line.write(b"* OK ready\r\n")
            tag = line.readline().split()[0]
            line.write(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n")
            assert line.readline() == b""
        with pytest.raises(MailboxAwayError):
            opening.result()
