"""The channels to a reporter outside the chat: a mail server, and the operator's HTTP hook for text messages."""

import asyncio
import hashlib
import hmac
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as MAIL_POLICY
from typing import TYPE_CHECKING, NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

from pyreqwest.client import Client

from bot.runtime.http_client import TemporaryFailureError, post_json
from bot.web_addresses import is_loopback
from rules.mail.kinds import HEADER
from rules.people.contacts import Contact, read_contact
from rules.text.text_limits import cropped
from rules.vocabulary import ContactChannel

if TYPE_CHECKING:
    from aiosmtplib import SMTP

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_CONTROL_OR_END = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LONGEST_LINE = 200
"""UTF-16 units of a subject."""


class MailAttachment(NamedTuple):
    """A file of a mail."""

    name: str
    mime: str
    content: bytes


def build_mail(
    sender: str,
    address: str,
    subject: str,
    text: str,
    reference: str,
    thread: Mapping[str, str] | None = None,
    files: tuple[MailAttachment, ...] = (),
) -> EmailMessage:
    """Return the mail.

    `EmailMessage` decodes encoded words within an address, so that a mail to one address could go to another. The mail
    is therefore parsed again, and refused if it names another address.

    Args:
        sender: the operator's own address.
        reference: makes the Message-ID; the same when the mail is resent.
        thread: the headers that put it into a thread, where it answers a mail.

    Raises:
        PermanentRefusalError: the address cannot be written into a mail unchanged.
    """
    if read_contact(address) != Contact(ContactChannel.MAIL, address):
        raise PermanentRefusalError("no such address")
    made = EmailMessage(policy=MAIL_POLICY)
    try:
        made["From"] = Address(addr_spec=sender)
        made["To"] = Address(addr_spec=address)
        made["Subject"] = _line(subject)
        made["Message-ID"] = f"<{reference}@{sender.partition('@')[2]}>"
        # What tells auto-responders not to answer, and Lian its own mails wherever they come back.
        made["Auto-Submitted"] = "auto-replied" if thread else "auto-generated"
        made["X-Auto-Response-Suppress"] = "All"
        made[HEADER] = "1"
        for name, value in (thread or {}).items():
            made[name] = value
        made.set_content(_CONTROL_OR_END.sub(" ", _whole(text)))
        for file in files:
            kind, _, subtype = file.mime.partition("/")
            made.add_attachment(file.content, kind, subtype or "octet-stream", filename=_line(file.name))
        written = message_from_bytes(made.as_bytes(), policy=MAIL_POLICY)["To"].addresses
    except Exception as error:
        # The address parser raises IndexError and others on some invalid addresses.
        raise PermanentRefusalError(f"no such address: {type(error).__name__}") from None
    if [one.addr_spec for one in written] != [address]:
        raise PermanentRefusalError("no such address: it would be read as another")
    return made


def _line(text: str) -> str:
    """Return a header's text on one line, without encoded words."""
    # The library takes quadratic time to fold a long one.
    return cropped(_CONTROL.sub(" ", _whole(text[:_LONGEST_LINE])).replace("=?", "= ?").strip(), _LONGEST_LINE)


def _whole(text: str) -> str:
    """Return the text with a question mark for each lone surrogate, which is no character."""
    return text.encode(errors="replace").decode()


SECONDS = 20.0
"""How long a server may take to answer."""
_PORTS = {"smtp": 587, "smtps": 465}


class PermanentRefusalError(Exception):
    """The message is refused for good, or there is no such address; the error contains neither address nor text."""


@dataclass(frozen=True, slots=True)
class ContactMessage:
    """A message to an address, in a language; `reference` is the same when it is resent. `thread`: the headers that put
    a mail into a thread; `files`: of a mail."""

    address: str
    lang: str
    subject: str
    text: str
    reference: str
    thread: Mapping[str, str] = field(default_factory=dict)
    files: tuple[MailAttachment, ...] = ()


class ContactServer(Protocol):
    """Takes messages to the addresses of one channel."""

    async def send(self, dispatch: ContactMessage) -> None:
        """Send the message.

        Raises:
            PermanentRefusalError: it is refused for good.
            TemporaryFailureError: it may be retried.
        """
        ...


class Smtp:
    """A mail server by its URL, smtp://user:password@host:port or smtps://…; one connection per mail.

    Args:
        sender: the sender's address of all mails.
    """

    def __init__(self, url: str, sender: str) -> None:
        self._url = urlsplit(url)
        self._sender = sender

    async def send(self, dispatch: ContactMessage) -> None:
        """Send the message by the mail server."""
        letter = build_mail(
            self._sender,
            dispatch.address,
            dispatch.subject,
            dispatch.text,
            dispatch.reference,
            dispatch.thread,
            dispatch.files,
        )
        async with self._connected() as server:
            await server.send_message(letter, sender=self._sender, recipients=[dispatch.address])

    async def greet(self) -> None:
        """Connect and log in.

        Raises:
            TemporaryFailureError: the server does not answer, or refuses the login.
        """
        async with self._connected():
            pass

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator["SMTP"]:
        from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException

        url, host, sealed = self._url, self._url.hostname or "", self._url.scheme == "smtps"
        user, password = (unquote(it) if it else None for it in (url.username, url.password))
        # A password never goes in clear to another machine; without one, STARTTLS is used if the server offers it.
        must_seal = user is not None and not sealed and not is_loopback(host)
        server = SMTP(
            hostname=host,
            port=url.port or _PORTS[url.scheme],
            username=user,
            password=password,
            timeout=SECONDS,
            use_tls=sealed,
            start_tls=must_seal or None,
        )
        try:
            async with server:
                try:
                    yield server
                except asyncio.CancelledError:
                    server.close()  # a stop does not wait for the server's farewell
                    raise
        except SMTPRecipientsRefused as refused:
            code = min(one.code for one in refused.recipients)
            raise (PermanentRefusalError if code >= 500 else TemporaryFailureError)(f"SMTP {code}") from None
        except SMTPResponseException as refused:
            # Refusals of the login or the content are the operator's to fix; only a refused recipient is for good.
            raise TemporaryFailureError(f"SMTP {refused.code}") from None
        except (SMTPException, OSError, UnicodeError) as error:
            raise TemporaryFailureError(type(error).__name__) from None


class SmsWebhook:
    """The operator's HTTP hook for text messages, called by a signed POST."""

    def __init__(self, client: Client, url: str, secret: str) -> None:
        self._client = client
        self._url = url
        self._secret = secret.encode()

    async def send(self, dispatch: ContactMessage) -> None:
        """Call the hook. 2xx means accepted; 4xx means refused for good, except 408 and 429."""
        told = {
            "number": dispatch.address,
            "lang": dispatch.lang,
            "text": dispatch.text,
            "reference": dispatch.reference,
        }
        body = json.dumps(told, ensure_ascii=False).encode()
        signature = hmac.new(self._secret, body, hashlib.sha256).hexdigest()
        headers = {"X-Lian-Signature": f"sha256={signature}"}
        status, _ = await post_json(self._client, self._url, body, headers, SECONDS)
        if 400 <= status < 500 and status not in (408, 429):
            raise PermanentRefusalError(f"HTTP {status}")
        if not 200 <= status < 300:
            raise TemporaryFailureError(f"HTTP {status}")
