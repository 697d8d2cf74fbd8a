"""The same on a real Dovecot over TLS: `make mail`."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.commands.check import findings
from tests.stories.at_the_desk import NUMBER
from tests.stories.conftest import Story
from tests.stories.mail import dovecot
from tests.stories.mail.conftest import Writer
from tests.stories.mail.dovecot import DovecotOffice
from tests.stories.mail.post_office import PostOffice
from tests.stories.mail.smtp_server import smtp_server
from tests.support.machine import free_port

pytestmark = [
    pytest.mark.skipif("LIAN_MAIL" not in os.environ, reason="starts Dovecot; run `make mail`"),
    pytest.mark.skipif(dovecot.PROGRAM is None, reason="there is no Dovecot: apt-get install dovecot-imapd"),
]
WORDS = "@shouter 昨天在群里一直骂我，骂了一个小时。"


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[PostOffice]:
    # Dovecot's processes, which are other users, enter it, and its path is short enough for sockets.
    with TemporaryDirectory(prefix="mail") as folder:
        yield from served(Path(folder), monkeypatch)


def served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PostOffice]:
    with smtp_server() as (out, smtp):
        there = DovecotOffice(folder, free_port(), smtp, out)
        monkeypatch.setenv("SSL_CERT_FILE", there.certificate)
        there.starts()
        yield there
        there.stops()


async def test_a_case_is_filed_and_the_server_is_restarted_and_rebuilt_meanwhile(
    posted: Story, office: DovecotOffice, writer: Writer
) -> None:
    await writer.writes("群里有人骂人", WORDS, files=[("说明.txt", "text/plain", "一二三".encode())])
    assert "附件 1 个" in writer.read
    office.stops()
    office.starts()
    await writer.chooses("谩骂")
    assert NUMBER.findall(writer.read)
    office.rebuild()
    with office.mailbox() as box:
        box.remove_flags(box.search("ALL"), [b"\\Seen"])
    await office.arrives(posted.clock)
    await posted.settle()
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]
    assert len(writer.mails) == 2


async def test_the_check_says_whether_the_mailbox_works(posted: Story, office: DovecotOffice, writer: Writer) -> None:
    await writer.writes("x", WORDS)
    said = [it.words async for it in findings(posted.settings, clock=posted.clock)]
    assert "The mailbox lets us in." in said
    assert "mx.example.org says in Authentication-Results whom mails are by." in said
