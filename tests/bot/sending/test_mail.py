"""A mail goes to exactly the address that was left, and no letter in it stops the sender."""

import asyncio
import datetime
import ipaddress
import ssl
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from bot.mail_sms import (
    ContactMessage,
    PermanentRefusalError,
    Smtp,
    build_mail,
)
from bot.runtime.http_client import TemporaryFailureError
from tests.support.machine import free_port
from tests.support.settling import HANGS

SENDER = "lian@example.org"

PLAIN = ["wei@b.cn", "o'brien+lian/x=y#$&*^`{|}~-_@mail.b.cn", "wei@xn--fsqu00a.cn", "WEI@B.cn"]

TAKEN_FOR_ANOTHER = [
    "=?utf-8?b??=@b.cn",  # IndexError in the parser of headers
    "=?utf-8?q?x?=@b.cn",  # decoded to x@b.cn
    "=?utf-8?b?eEBiLmNu?=@c.cn",
    "a=?utf-8?q?x?=@b.cn",
    '"a b"@b.cn',
    "a(to x)@b.cn",
    "a@[127.0.0.1]",
    "a@b.cn, x@c.cn",
    "a@b.cn\r\nBcc: x@c.cn",
    "Wei <a@b.cn>",
    "\ud800@b.cn",
    "",
]

ODD_WORDS = [
    "",
    "=?utf-8?q?x?=",
    "a\r\nBcc: x@c.cn",
    "\ud800",
    "\x00\x1b",
    "\u2028",
    "立案" * 400,
    ".\n.\n",
    "x" * 5000,
]


@pytest.mark.parametrize("address", PLAIN)
def test_a_mail_is_to_the_address_that_was_given(address: str) -> None:
    made = build_mail(SENDER, address, "LA-1", "words", "lian-1")
    written = message_from_bytes(made.as_bytes(), policy=default)
    assert [one.addr_spec for one in written["To"].addresses] == [address]


@pytest.mark.parametrize("address", TAKEN_FOR_ANOTHER)
def test_an_address_that_would_be_read_as_another_is_refused(address: str) -> None:
    with pytest.raises(PermanentRefusalError) as refused:
        build_mail(SENDER, address, "LA-1", "words", "lian-1")
    assert address == "" or address not in str(refused.value)


@pytest.mark.parametrize("words", ODD_WORDS)
def test_no_letter_in_subject_or_text_stops_a_mail(words: str) -> None:
    written = message_from_bytes(build_mail(SENDER, PLAIN[0], words, words, "lian-1").as_bytes(), policy=default)
    assert isinstance(written, EmailMessage)
    assert written["Bcc"] is None
    assert ("x" * 5000 in written.get_content()) == ("x" * 5000 in words)


class Mailbox:
    def __init__(self) -> None:
        self.to: list[list[str]] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.to.append(envelope.rcpt_tos)
        return "250 OK"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield box, f"smtp://127.0.0.1:{controller.port}"
    controller.stop()


async def test_the_envelope_names_the_address_as_well_and_a_refused_one_is_turned_away(
    mailbox: tuple[Mailbox, str],
) -> None:
    box, url = mailbox
    server = Smtp(url, SENDER)
    for address in PLAIN:
        await server.send(ContactMessage(address, "en", "LA-1", "words", "lian-1"))
    for address in TAKEN_FOR_ANOTHER:
        with pytest.raises(PermanentRefusalError):
            await asyncio.wait_for(server.send(ContactMessage(address, "en", "LA-1", "words", "lian-1")), HANGS)
    assert box.to == [[address] for address in PLAIN]


LETTER = ContactMessage(PLAIN[0], "en", "LA-1", "words", "lian-1")


class Doorman:
    """Lets in the person who says the word, and writes down whether the line was sealed when they said it."""

    def __init__(self) -> None:
        self.sealed: list[bool] = []

    def __call__(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        self.sealed.append(session.ssl is not None)
        return AuthResult(success=data.password == b"p@ss")


def certificate(folder: Path) -> ssl.SSLContext:
    """A server's context of its own making; `cert.pem` in the folder is what must be trusted."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "here")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + datetime.timedelta(days=1))
    signed = made.add_extension(here, critical=False).sign(key, hashes.SHA256())
    (folder / "cert.pem").write_bytes(signed.public_bytes(Encoding.PEM))
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(private)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


@pytest.mark.parametrize("trusted", [True, False])
async def test_a_password_is_said_only_on_a_sealed_line_to_a_server_that_is_known(
    trusted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = certificate(tmp_path)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "cert.pem"))
    box, door = Mailbox(), Doorman()
    options = {"tls_context": context, "authenticator": door, "auth_required": True}
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    server = Smtp(f"smtp://wei:p%40ss@127.0.0.1:{controller.port}", SENDER)
    try:
        if trusted:
            await server.send(LETTER)
        else:
            with pytest.raises(TemporaryFailureError):
                await server.send(LETTER)
    finally:
        controller.stop()
    assert door.sealed == [True] * trusted
    assert box.to == [[PLAIN[0]]] * trusted


async def test_a_password_never_goes_in_clear_to_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    box, door = Mailbox(), Doorman()
    options = {"authenticator": door, "auth_require_tls": False}
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    server = Smtp(f"smtp://wei:p%40ss@127.0.0.1:{controller.port}", SENDER)
    try:
        await server.send(LETTER)
        monkeypatch.setattr("bot.mail_sms.is_loopback", lambda host: False)
        with pytest.raises(TemporaryFailureError):
            await server.send(LETTER)
        with pytest.raises(TemporaryFailureError):
            await server.greet()
    finally:
        controller.stop()
    assert door.sealed == [False]
    assert len(box.to) == 1


async def test_a_stop_does_not_wait_for_a_server_that_says_nothing() -> None:
    heard = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        await reader.readline()
        writer.write(b"250 here\r\n")
        await reader.readline()
        heard.set()
        await reader.read()
        writer.close()

    async with await asyncio.start_server(silent, "127.0.0.1", 0) as listener:
        port = listener.sockets[0].getsockname()[1]
        sending = asyncio.create_task(Smtp(f"smtp://127.0.0.1:{port}", SENDER).send(LETTER))
        await heard.wait()
        sending.cancel()
        async with asyncio.timeout(HANGS):
            await asyncio.gather(sending, return_exceptions=True)
        assert sending.cancelled()
