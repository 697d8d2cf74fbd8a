"""The channels to a reporter outside the chat: a mail server, and the operator's HTTP hook for text messages."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol
from urllib.parse import unquote, urlsplit

from aiosmtplib import SMTP, SMTPException, SMTPRecipientsRefused, SMTPResponseException
from pyreqwest.client import Client
from pyreqwest.exceptions import PyreqwestError

from bot.mail_sms.mail import MailRefusedError, build_mail
from bot.runtime.http_client import await_cancellable
from bot.web_addresses import is_loopback

SECONDS = 20.0
"""How long a server may take to answer."""
_PORTS = {"smtp": 587, "smtps": 465}


class PermanentRefusalError(Exception):
    """The message is refused for good, or there is no such address; the error contains neither address nor text."""


class TemporaryFailureError(Exception):
    """The message was not accepted this time, or it is unknown whether it was."""


@dataclass(frozen=True, slots=True)
class ContactMessage:
    """A message to an address, in a language; `reference` is the same when it is resent."""

    address: str
    lang: str
    subject: str
    text: str
    reference: str


class ContactTransport(Protocol):
    """A way to send a message to an address."""

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
        try:
            letter = build_mail(self._sender, dispatch.address, dispatch.subject, dispatch.text, dispatch.reference)
        except MailRefusedError as refused:
            raise PermanentRefusalError(str(refused)) from None
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
    async def _connected(self) -> AsyncIterator[SMTP]:
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
        headers = {"Content-Type": "application/json", "X-Lian-Signature": f"sha256={signature}"}
        request = self._client.post(self._url).body_bytes(body).headers(headers).timeout(timedelta(seconds=SECONDS))
        try:
            status = (await await_cancellable(request.build().send())).status
        except PyreqwestError as error:
            raise TemporaryFailureError(type(error).__name__) from None
        if 400 <= status < 500 and status not in (408, 429):
            raise PermanentRefusalError(f"HTTP {status}")
        if not 200 <= status < 300:
            raise TemporaryFailureError(f"HTTP {status}")
