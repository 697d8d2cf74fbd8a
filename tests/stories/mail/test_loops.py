"""Programs that write, strangers in another's name, and servers that go away: nobody is answered in a loop, nothing is
lost, and nothing comes twice."""

import asyncio
import os
import time
from typing import Any

import pytest
from imapclient import IMAPClient
from pydantic import SecretStr

from bot.mailbox import checking, imap
from bot.mailbox.imap import MailboxAwayError, MailFolder
from tests.stories.conftest import Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import OWN, PostOffice
from tests.support.settling import until

WORDS = "@shouter 昨天在群里一直骂我，骂了一个小时。"


THOROUGH = bool(os.environ.get("LIAN_MAIL"))
ROUNDS, SPAM = (40, 1000) if THOROUGH else (8, 50)
"""Mails of an auto-responder that answers each of ours; mails of spam before one of a person."""


@pytest.mark.parametrize("cites", [True, False])
async def test_a_loop_with_an_auto_responder_that_marks_nothing_ends(writer: Writer, cites: bool) -> None:
    await writer.writes("关于您的来信", "我在休假，下周一回来。")
    answered = 0
    while answered < len(writer.mails) and answered < 10:
        answered = len(writer.mails)
        if cites:
            await writer.answers("我在休假，下周一回来。\n\n> 直接回信，只写一个数字\n")
        else:
            await writer.writes("关于您的来信", "我在休假，下周一回来。")
    assert len(writer.mails) == 1
    for _ in range(ROUNDS):
        await writer.answers("我在休假")
    assert len(writer.mails) == 1


async def test_what_no_person_wrote_and_what_is_forged_is_left_unanswered(
    posted: Story, office: PostOffice, writer: Writer
) -> None:
    address = writer.address
    mails = [
        office.written(address, "自动回复：休假", WORDS),
        office.written(address, "x", WORDS, Auto_Submitted="auto-replied"),
        office.written("mailer-daemon@example.com", "Undelivered", WORDS),
        office.written(address, "x", WORDS, Return_Path="<>"),
        office.written(address, "x", WORDS, X_Spam_Flag="YES"),
        office.written(address, "x", WORDS, List_Id="<news.example.com>"),
        office.written(address, "x", WORDS, X_Lian="1"),
        office.written(OWN, "x", WORDS),
        office.written(address, "x", WORDS, passes=False),
        office.written(address, "x", WORDS, Authentication_Results="mx.evil.net; dmarc=pass header.from=example.com"),
        office.written(address, "x", WORDS, Authentication_Results=""),
    ]
    await office.arrives(posted.clock, *mails)
    await posted.settle()
    assert office.out.mails == []
    assert posted.rows("SELECT count(*) FROM person") == [(0,)]
    assert posted.rows("SELECT count(*) FROM inbox WHERE channel = 'mail'") == [(0,)]
    with office.mailbox() as box:
        assert len(box.search("SEEN")) == len(mails)


async def test_nobody_goes_on_with_anothers_report_in_their_name(posted: Story, writer: Writer) -> None:
    await writer.writes("x", WORDS)
    await writer.answers(writer.number("谩骂"), passes=False)
    assert len(writer.mails) == 1
    assert posted.rows("SELECT count(*) FROM cases") == [(0,)]


async def test_spam_keeps_nobody_waiting(posted: Story, office: PostOffice, writer: Writer) -> None:
    spam = [office.written(f"s{at}@spam.example", "Buy", "now", X_Spam_Flag="YES") for at in range(SPAM)]
    await office.arrives(posted.clock, *spam)
    await writer.writes("x", WORDS)
    assert len(office.out.mails) == 1
    assert "还没有立案" in writer.read


async def test_a_mail_that_the_server_does_not_tell_of_is_found_all_the_same(
    posted: Story, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "WAIT_SECONDS", 0.05)
    monkeypatch.setattr(IMAPClient, "idle_check", lambda client, timeout: time.sleep(timeout))
    await posted.restarts()
    await writer.writes("x", WORDS)
    assert "还没有立案" in writer.read


async def test_the_server_goes_away_and_comes_back(posted: Story, office: PostOffice, writer: Writer) -> None:
    office.stops()
    await until(lambda: posted.clock.next_timer() is not None)
    await asyncio.to_thread(office.starts)
    await writer.writes("x", WORDS)
    assert "还没有立案" in writer.read
    # The server for what goes out refuses for a while.
    office.out.answers += ["451 not now"] * 2
    await writer.chooses("谩骂")
    await posted.passes(minutes=10)
    assert "已受理" in writer.read
    assert len(writer.mails) == 2


async def test_a_mail_that_was_stored_and_not_marked_comes_once(
    posted: Story, office: PostOffice, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked, failed = MailFolder.mark_seen, [0]

    def fails_first(self: MailFolder, uids: Any) -> None:
        failed[0] += 1
        if failed[0] == 1:
            raise MailboxAwayError("killed between storing and marking")
        marked(self, uids)

    monkeypatch.setattr(MailFolder, "mark_seen", fails_first)
    await writer.writes("x", WORDS)
    assert failed == [2]
    assert len(writer.mails) == 1
    # The same mail under another number, as when it is copied or the folder is rebuilt.
    with office.mailbox() as box:
        again = box.fetch(box.search("ALL"), ["BODY.PEEK[]"])
    await office.arrives(posted.clock, *(it[b"BODY[]"] for it in again.values()))
    await writer.chooses("谩骂")
    assert posted.rows("SELECT count(*) FROM inbox WHERE channel = 'mail'") == [(2,)]
    assert posted.rows("SELECT count(*) FROM cases") == [(1,)]


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"text": "x" * (26 * 1024 * 1024)}, "太大"),
        ({"text": ""}, "没有读到文字"),
    ],
)
async def test_a_person_who_sends_what_cannot_be_taken_is_told_why(
    writer: Writer, how: dict[str, str], why: str
) -> None:
    await writer.writes("", **how)  # type: ignore[arg-type]
    assert why in writer.read or "too large" in writer.read


async def test_the_check_says_what_is_wrong_with_the_mailbox(posted: Story, office: PostOffice, writer: Writer) -> None:
    async def said(**different: str) -> str:
        settings = posted.settings.model_copy(update=different)
        return "\n".join([f"{it[0]} {it[1]}" for it in await checking.findings(settings)])

    assert "The mailbox is empty" in await said()
    await writer.writes("x", WORDS)
    assert "True mx.example.org says" in await said()
    assert "False No mail there" in await said(mail_in_authserv="mx.other.org")
    url = office.settings["mail_in_url"]
    assert "False MAIL_IN_URL" in await said(mail_in_url=SecretStr(url.replace("401@", "402@")))
    assert "False MAIL_IN_URL" in await said(mail_in_url=SecretStr(url.replace(f"/{office.folder}", "/Nowhere")))
    assert "False MAIL_IN_URL" in await said(mail_in_url=SecretStr("imap://a:b@mail.example.org/INBOX"))
