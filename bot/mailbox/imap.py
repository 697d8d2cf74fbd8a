"""A folder of an IMAP server. Its calls block, so each is made in a thread, and none takes longer than `SECONDS`, but
for the wait for new mail."""

import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from bot.mailbox.reading import LARGEST_HEAD
from bot.web_addresses import is_loopback

SECONDS = 20.0
WAIT_SECONDS = 10
"""How long a wait for new mail lasts at most: what a server tells of together with its answer to the look before it,
or with the beginning of the wait, does not end it."""
_PORTS = {"imap": 143, "imaps": 993}


class MailboxAwayError(Exception):
    """The server does not answer, or refuses the login or the folder; the message holds no password."""


@dataclass(frozen=True, slots=True)
class NewMail:
    """A mail that nobody has seen: its id in the folder, its size in octets, and its headers."""

    uid: int
    size: int
    head: bytes


class MailFolder:
    """One connection to a folder by its URL, imaps://user:password@host:port/folder; INBOX where it names none.

    Raises, from every method: MailboxAwayError.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or ""
        self._port = parts.port or _PORTS[parts.scheme]
        self._sealed = parts.scheme == "imaps"
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        self._folder = unquote(parts.path.strip("/")) or "INBOX"
        self._client: IMAPClient | None = None
        self._aborted = False
        self._lock = threading.Lock()
        self.validity = 0

    def open(self) -> None:
        """Connect, log in and select the folder. A password never goes in clear to another machine."""
        if not (self._sealed or is_loopback(self._host)):
            raise MailboxAwayError("the address is not imaps")
        with _told():
            context = ssl.create_default_context() if self._sealed else None
            client = IMAPClient(
                self._host, self._port, ssl=self._sealed, ssl_context=context, timeout=SECONDS, use_uid=True
            )
            with self._lock:
                self._client = client
                if self._aborted:
                    self._disconnect()
            self._there.login(self._user, self._password)
            self.validity = int(self._there.select_folder(self._folder).get(b"UIDVALIDITY", 0))

    @property
    def waits(self) -> bool:
        """Whether the server tells of new mail by itself (IDLE)."""
        with _told():
            return bool(self._there.has_capability("IDLE"))

    def new(self, most: int) -> list[NewMail]:
        """Return the oldest mails that nobody has seen."""
        with _told():
            return self._heads(sorted(self._there.search(["UNSEEN", "NOT", "DELETED"]))[:most])

    def newest(self, most: int) -> list[NewMail]:
        """Return the newest mails, seen or not."""
        with _told():
            return self._heads(sorted(self._there.search(["ALL"]))[-most:])

    def whole(self, uid: int) -> bytes:
        """Return a whole mail."""
        with _told():
            return _octets(self._there.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}))

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark mails as seen."""
        with _told():
            self._there.add_flags(uids, [b"\\Seen"], silent=True)

    def find(self, named: str) -> list[NewMail]:
        """Return the newest mail with this Message-ID, if there is one."""
        with _told():
            return self._heads(sorted(self._there.search(["HEADER", "Message-ID", named]))[-1:])

    def _heads(self, uids: Sequence[int]) -> list[NewMail]:
        wanted = ["RFC822.SIZE", f"BODY.PEEK[HEADER]<0.{LARGEST_HEAD}>"]
        found = self._there.fetch(uids, wanted) if uids else {}
        return [NewMail(uid, int(found[uid][b"RFC822.SIZE"]), _octets(found[uid])) for uid in uids if uid in found]

    def wait(self) -> None:
        """Return when the server tells of anything, or after `WAIT_SECONDS`."""
        with _told():
            self._there.idle()
            self._there.idle_check(timeout=WAIT_SECONDS)
            self._there.idle_done()

    def abort(self) -> None:
        """Break off whatever another thread waits for, and disconnect for good, also what still connects."""
        with self._lock:
            self._aborted = True
            self._disconnect()

    def _disconnect(self) -> None:
        if self._client is not None:
            with suppress(OSError, IMAPClientError):
                self._client.socket().shutdown(socket.SHUT_RDWR)
            with suppress(OSError, IMAPClientError):
                self._client.shutdown()
            self._client = None

    @property
    def _there(self) -> IMAPClient:
        if self._client is None:
            raise MailboxAwayError("not connected")
        return self._client


@contextmanager
def _told() -> Iterator[None]:
    """Raise what the library and the socket raise as `MailboxAwayError`."""
    try:
        yield
    except (IMAPClientError, OSError, ValueError, AttributeError, KeyError) as error:
        raise MailboxAwayError(type(error).__name__) from None


def _octets(found: Any) -> bytes:
    """Return the octets of the body or header that a fetch has given."""
    for name, value in found.items():
        if isinstance(name, bytes) and name.startswith(b"BODY[") and isinstance(value, bytes):
            return value
    return b""
