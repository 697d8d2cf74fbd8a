"""The ways to a reporter beside the chat: a mail server, and the operator's own address for text messages."""

import asyncio
import hashlib
import hmac
import json
import smtplib
import ssl
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol
from urllib.parse import unquote, urlsplit

from pyreqwest.client import Client
from pyreqwest.exceptions import PyreqwestError

from bot.mail import MailRefusedError, mail
from bot.outgoing import called
from bot.web_addresses import is_here

SECONDS = 20.0
"""How long a server may take for an answer."""
_PORTS = {"smtp": 587, "smtps": 465}


class TurnedAwayError(Exception):
    """It will never be taken: no such address, or refused for good; the message holds neither address nor text."""


class NotNowError(Exception):
    """It was not taken this time, or nobody knows whether it was."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What goes out: to which address, in which language; `reference` is the same whenever it is sent again."""

    address: str
    lang: str
    subject: str
    text: str
    reference: str


class Channel(Protocol):
    """A way to somebody."""

    async def send(self, dispatch: Dispatch) -> None:
        """Hand it over.

        Raises:
            TurnedAwayError: it is refused for good.
            NotNowError: it may be tried again.
        """
        ...


class Smtp:
    """A mail server by its URL, smtp://user:password@host:port or smtps://…; one connection a mail.

    Args:
        sender: the address that mails come from.
    """

    def __init__(self, url: str, sender: str) -> None:
        self._url = urlsplit(url)
        self._sender = sender

    async def send(self, dispatch: Dispatch) -> None:
        """Hand it to the server."""
        try:
            await asyncio.to_thread(self._send, dispatch)
        except smtplib.SMTPRecipientsRefused as refused:
            raise _meant(min(code for code, _ in refused.recipients.values())) from None
        except smtplib.SMTPResponseException as refused:
            # Who we are, and what we say, is for the operator to mend; only the address is for good.
            raise NotNowError(f"SMTP {refused.smtp_code}") from None
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            raise NotNowError(type(error).__name__) from None

    def greet(self) -> None:
        """Reach the server and be let in.

        Raises:
            OSError: it does not answer.
            smtplib.SMTPException: it lets nobody in.
        """
        with self._connected():
            pass

    def _send(self, dispatch: Dispatch) -> None:
        try:
            letter = mail(self._sender, dispatch.address, dispatch.subject, dispatch.text, dispatch.reference)
        except MailRefusedError as refused:
            raise TurnedAwayError(str(refused)) from None
        with self._connected() as server:
            server.send_message(letter, self._sender, [dispatch.address])

    def _connected(self) -> smtplib.SMTP:
        host, sealed = self._url.hostname or "", self._url.scheme == "smtps"
        port = self._url.port or _PORTS[self._url.scheme]
        trust = ssl.create_default_context()
        server = (
            smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=trust)
            if sealed
            else smtplib.SMTP(host, port, timeout=SECONDS)
        )
        try:
            server.ehlo()
            if not sealed and server.has_extn("starttls"):
                server.starttls(context=trust)
                server.ehlo()
            elif not sealed and self._url.username and not is_here(host):
                raise smtplib.SMTPNotSupportedError("the password would go in clear")
            if self._url.username:
                server.login(unquote(self._url.username), unquote(self._url.password or ""))
        except BaseException:
            server.close()
            raise
        return server


class SmsHook:
    """The operator's own address for text messages, called by POST and signed."""

    def __init__(self, client: Client, url: str, secret: str) -> None:
        self._client = client
        self._url = url
        self._secret = secret.encode()

    async def send(self, dispatch: Dispatch) -> None:
        """Call it; 2xx has taken it, another 4xx than "too many" or "timeout" never will."""
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
            status = (await called(request.build().send())).status
        except PyreqwestError as error:
            raise NotNowError(type(error).__name__) from None
        if 400 <= status < 500 and status not in (408, 429):
            raise TurnedAwayError(f"HTTP {status}")
        if not 200 <= status < 300:
            raise NotNowError(f"HTTP {status}")


def _meant(code: int) -> TurnedAwayError | NotNowError:
    return TurnedAwayError(f"SMTP {code}") if code >= 500 else NotNowError(f"SMTP {code}")
