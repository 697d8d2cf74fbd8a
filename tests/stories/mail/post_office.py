"""A mail server for tests: a real IMAP server for what comes in (pymap), a real SMTP server for what goes out."""

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from imapclient import IMAPClient

from tests.stories.mail.smtp_server import Mailbox, smtp_server
from tests.support.clock import ManualClock
from tests.support.machine import free_port
from tests.support.settling import LONGEST_PACE, until

OWN = "report@example.org"
SERVER = "mx.example.org"
USER, PASSWORD = "report", "pass/wort@1"


class PostOffice:
    """Both servers, and the mails in them."""

    def __init__(self, imap: int, smtp: int, out: Mailbox) -> None:
        self.imap = imap
        self.out = out
        self.settings = {
            "mail_in_url": "",  # the folder of a story: `opens`
            "mail_in_authserv": SERVER,
            "smtp_url": f"smtp://127.0.0.1:{smtp}",
            "smtp_from": OWN,
        }
        self.folder = "INBOX"
        self._stories = 0
        self._count = 0
        self._open: IMAPClient | None = None

    @contextmanager
    def mailbox(self) -> Iterator[IMAPClient]:
        """A connection to the mailbox, as another mail program has it; kept, as the server takes long for a login."""
        try:
            if self._open:
                self._open.select_folder(self.folder)
        except (IMAPClient.Error, OSError):
            self._leaves()
        if not self._open:
            self._open = IMAPClient("127.0.0.1", self.imap, ssl=False, timeout=10)
            self._open.login(USER, PASSWORD)
            self._open.select_folder(self.folder)
        yield self._open

    def _leaves(self) -> None:
        if self._open:
            self._open.shutdown()
            self._open = None

    def deliver(self, *mails: bytes) -> None:
        """Put mails into the mailbox, as the receiving server does."""
        with self.mailbox() as box:
            for mail in mails:
                box.append(self.folder, mail)

    def unseen(self) -> int:
        """Return how many mails nobody has seen."""
        with self.mailbox() as box:
            return len(box.search("UNSEEN"))

    async def arrives(self, clock: ManualClock, *mails: bytes) -> None:
        """Put mails into the mailbox, and return when all have been seen; the clock passes the pauses of a mailbox that
        was away."""
        await asyncio.to_thread(self.deliver, *mails)

        async def all_seen() -> bool:
            if await asyncio.to_thread(self.unseen) == 0:
                return True
            if (timer := clock.next_timer()) and timer - clock.now() < LONGEST_PACE:
                clock.advance_to(timer)
            return False

        await until(all_seen)

    def written(
        self,
        sender: str,
        subject: str,
        text: str,
        *,
        answers: EmailMessage | None = None,
        files: Sequence[tuple[str, str, bytes]] = (),
        passes: bool = True,
        **headers: str,
    ) -> bytes:
        """Return a mail as it arrives. `passes`: the receiving server finds that its sender wrote it."""
        self._count += 1
        mail = EmailMessage()
        domain = sender.rpartition("@")[2]
        found = f"dmarc=pass header.from={domain}" if passes else f"dmarc=fail header.from={domain}"
        mail["Authentication-Results"] = f"{SERVER}; {found}"
        mail["Return-Path"] = f"<{sender}>"
        mail["From"], mail["To"], mail["Subject"] = sender, OWN, subject
        mail["Message-ID"] = f"<{self._count}@{domain}>"
        if answers is not None:
            mail["In-Reply-To"] = answers["Message-ID"]
            mail["References"] = f"{answers['References'] or ''} {answers['Message-ID']}".strip()
        for name, value in headers.items():
            del mail[name.replace("_", "-")]
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        for name, mime, content in files:
            kind, _, subtype = mime.partition("/")
            mail.add_attachment(content, kind, subtype, filename=name)
        return mail.as_bytes(policy=default.clone(linesep="\r\n"))

    def bounce(self, of: str, to: str, *, action: str = "failed") -> bytes:
        """Return the report of a server that our mail with this Message-ID did not reach somebody (RFC 3464)."""
        self._count += 1
        report = f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@{SERVER}>
To: {OWN}
Subject: Undelivered Mail Returned to Sender
Message-ID: <{self._count}@{SERVER}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I am sorry to have to inform you.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; {SERVER}

Final-Recipient: rfc822; {to}
Action: {action}
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

From: {OWN}
To: {to}
Message-ID: {of}
X-Lian: 1

--b--
"""
        return report.replace("\n", "\r\n").encode()

    def opens(self) -> None:
        """Begin a story, in a folder of its own; a server that a story left stopped is started."""
        self.out.mails.clear()
        self.out.answers.clear()
        self._count = 0
        self._stories += 1
        self.folder = f"story-{self._stories}"
        self.settings["mail_in_url"] = f"imap://{USER}:pass%2Fwort%401@127.0.0.1:{self.imap}/{self.folder}"
        if self._server.poll() is None:
            self._make_folder()
        else:
            self.starts()

    def _make_folder(self) -> None:
        client = IMAPClient("127.0.0.1", self.imap, ssl=False, timeout=10)
        client.login(USER, PASSWORD)
        if self.folder != "INBOX":
            client.create_folder(self.folder)
        client.logout()

    def starts(self) -> None:
        """Start the IMAP server, with an empty folder."""
        program = Path(sys.executable).with_name("pymap")
        serve = [program, "--host", "127.0.0.1", "--port", str(self.imap), "--no-tls", "dict"]
        told = [*serve, "--demo-user", USER, "--demo-password", PASSWORD]
        self._server = subprocess.Popen(told, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.imap), timeout=5).close()
                break
            except OSError:
                assert self._server.poll() is None, "the IMAP server has ended"
                time.sleep(0.02)
        self._make_folder()

    def stops(self) -> None:
        """Stop the IMAP server."""
        self._leaves()
        self._server.terminate()
        self._server.wait()


@contextmanager
def post_office() -> Iterator[PostOffice]:
    """Run both servers."""
    with smtp_server() as (out, smtp):
        office = PostOffice(free_port(), smtp, out)
        try:
            office.starts()
            yield office
        finally:
            office.stops()
