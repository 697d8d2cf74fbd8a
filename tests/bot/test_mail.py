"""A mail goes to exactly the address that was left, and no letter in it stops the sender."""

import asyncio
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from bot.channels import Dispatch, Smtp, TurnedAwayError
from bot.mail import MailRefusedError, mail
from tests.ports import free_port

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
    made = mail(SENDER, address, "LA-1", "words", "lian-1")
    written = message_from_bytes(made.as_bytes(), policy=default)
    assert [one.addr_spec for one in written["To"].addresses] == [address]


@pytest.mark.parametrize("address", TAKEN_FOR_ANOTHER)
def test_an_address_that_would_be_read_as_another_is_refused(address: str) -> None:
    with pytest.raises(MailRefusedError) as refused:
        mail(SENDER, address, "LA-1", "words", "lian-1")
    assert address == "" or address not in str(refused.value)


@pytest.mark.parametrize("words", ODD_WORDS)
def test_no_letter_in_subject_or_text_stops_a_mail(words: str) -> None:
    written = message_from_bytes(mail(SENDER, PLAIN[0], words, words, "lian-1").as_bytes(), policy=default)
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
        await server.send(Dispatch(address, "en", "LA-1", "words", "lian-1"))
    for address in TAKEN_FOR_ANOTHER:
        with pytest.raises(TurnedAwayError):
            await asyncio.wait_for(server.send(Dispatch(address, "en", "LA-1", "words", "lian-1")), 5)
    assert box.to == [[address] for address in PLAIN]
