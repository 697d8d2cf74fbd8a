"""Mails as programs write them, and as nobody honest writes them."""

import base64
import time
from email.message import EmailMessage

import pytest

from bot.mailbox.reading import LARGEST, UnreadableMailError, decoded, read_body, read_head, text_of
from rules.mail.kinds import MailKind, kind_of

OWN = "report@example.org"


def raw(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


# Each line: the headers of a mail's body, its octets, and its words.
BODIES: list[tuple[str, bytes, str]] = [
    ("Content-Type: text/plain; charset=utf-8", "他骂人".encode(), "他骂人"),
    ("Content-Type: text/plain; charset=gb2312", "他骂人，镕".encode("gb18030"), "他骂人，镕"),
    ("Content-Type: text/plain; charset=GBK", "他骂人".encode("gbk"), "他骂人"),
    ("Content-Type: text/plain; charset=big5", "他罵人".encode("big5"), "他罵人"),
    # No charset, a wrong one, one that does not exist, one that is no charset.
    ("X: y", "他骂人".encode(), "他骂人"),
    ("Content-Type: text/plain; charset=us-ascii", "他骂人".encode(), "他骂人"),
    ("Content-Type: text/plain; charset=utf-8", "他昨天在群里骂人".encode("gb18030"), "他昨天在群里骂人"),
    ("X: y", "他昨天在群組裡罵人".encode("big5"), "他昨天在群組裡罵人"),
    ("X: y", "他在群里骂人𠮷".encode("gb18030"), "他在群里骂人𠮷"),
    ("Content-Type: text/plain; charset=nonsense-9", "他骂人".encode(), "他骂人"),
    ("Content-Type: text/plain; charset=zlib_codec", "他骂人".encode(), "他骂人"),
    ("Content-Type: text/plain; charset=idna", b"a" * 100, "a" * 100),
    ("Content-Type: text/html; charset=utf-8", "<p>他<b>骂</b>人</p>".encode(), "他骂人"),
    ("Content-Transfer-Encoding: base64", base64.b64encode("他骂人".encode()), "他骂人"),
    ("Content-Transfer-Encoding: base64", b"!!!not base64", "!!!not base64"),
    ("Content-Transfer-Encoding: quoted-printable", b"a=E4=BB=96b", "a他b"),
    ("Content-Type: nonsense", "他骂人".encode(), "他骂人"),
]


@pytest.mark.parametrize(("header", "octets", "words"), BODIES)
def test_words_are_read_in_the_charset_that_they_are_in(header: str, octets: bytes, words: str) -> None:
    assert read_body(raw("From: a@b.cn", header, body=octets)).text == words


# Each line: a header as it comes, and as it is read.
HEADERS: list[tuple[str, str]] = [
    ("plain", "plain"),
    ("=?utf-8?b?5LuW6aqC5Lq6?=", "他骂人"),
    ("=?gb2312?B?y/vC7sjL?=", "他骂人"),
    ("=?utf-8?q?=E4=BB=96?= =?utf-8?q?=E9=AA=82?=", "他骂"),
    ("=?nonsense?b?5LuW?=", "他"),
    ("=?utf-8?b?5LuW", "=?utf-8?b?5LuW"),
    ("=?zlib?b?eJwDAAAAAAE=?=", "x"),
    ("a\r\n b", "a b"),
    ("\udce4\udcbb\udc96 =?utf-8?b?6aqC?=", "他"),
    ("\ud800 =?utf-8?q?a?=", "?"),
]


@pytest.mark.parametrize(("header", "read"), HEADERS)
def test_a_header_is_read_on_one_line(header: str, read: str) -> None:
    assert decoded(header).startswith(read)
    decoded(header).encode()


def test_raw_octets_in_a_header_are_read_as_words() -> None:
    head, _ = read_head(raw("From: a@b.cn") + "Subject: 他骂人".encode("gb18030") + b"\r\n\r\n", OWN)
    assert head.sender == "a@b.cn"
    assert read_head(b"Subject: " + "有人罵人".encode("big5") + b"\r\n\r\n", OWN)[0].get("subject") == "有人罵人"
    assert read_head("From: a@b.cn\r\nSubject: 他骂人\r\n\r\n".encode(), OWN)[0].get("subject") == "他骂人"


@pytest.mark.parametrize(
    "sender",
    [
        "a@b.cn, c@d.cn",
        "a@b.cn\r\nFrom: c@d.cn",
        "undisclosed:;",
        "a@b",
        "=?utf-8?q?wei?=@b.cn",
        '"c@d.cn" <a%b@c.cn>',
        "",
        "<>",
    ],
)
def test_a_mail_of_no_one_plain_address_is_of_nobody(sender: str) -> None:
    assert kind_of(read_head(raw(f"From: {sender}"), OWN)[0]) is MailKind.NOBODY


def test_only_the_findings_on_top_with_nothing_between_them_count() -> None:
    _, findings = read_head(
        raw(
            "Return-Path: <a@b.cn>",
            "Authentication-Results: mx; dkim=none",
            "X-Spam-Status: No",
            "Authentication-Results: mx; spf=fail",
            "Received: from evil",
            "Authentication-Results: mx; dmarc=pass header.from=b.cn",
            "From: a@b.cn",
        ),
        OWN,
    )
    assert findings == ("mx; dkim=none", "mx; spf=fail")


def a_mail() -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "a@b.cn"
    mail.set_content("看图")
    return mail


def test_files_are_told_from_words() -> None:
    mail = a_mail()
    mail.add_alternative("<p>看图 <i>HTML</i></p>", subtype="html")
    mail.add_attachment(b"\x89PNG", "image", "png", filename="截图.png")
    mail.add_attachment("一二三", filename="notes.txt")
    inner = a_mail()
    inner.replace_header("From", "shouter@evil.net")
    mail.add_attachment(inner)
    body = read_body(mail.as_bytes())
    assert body.text == "看图"
    assert [(it.name, it.mime) for it in body.files] == [
        ("截图.png", "image/png"),
        ("notes.txt", "text/plain"),
        ("mail.eml", "message/rfc822"),
        ("mail.eml.txt", "text/plain"),
    ]
    assert b"shouter@evil.net" in body.files[2].content
    assert body.files[3].content.decode() == "看图\n\nFrom: shouter@evil.net", "no copy can be made of a mail as it is"


def test_a_forwarded_mail_in_html_and_big5_is_shown_as_words() -> None:
    inner = EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = "bad@evil.net", "wei@example.com", "罵你"
    inner.set_content("<p>你這個<b>廢物</b></p>".encode("big5"), "text", "html", params={"charset": "big5"})
    mail = EmailMessage()
    mail["From"] = "a@b.cn"
    mail.set_content("")
    mail.add_attachment(inner, filename="轉寄.eml")
    [whole, shown] = read_body(mail.as_bytes()).files
    assert (whole.name, shown.name) == ("轉寄.eml", "轉寄.eml.txt")
    assert shown.content.decode() == "你這個廢物\n\nFrom: bad@evil.net\nSubject: 罵你", "without the person's address"


def bomb(parts: int) -> bytes:
    inside = b"".join(b"--x\r\n\r\na\r\n" for _ in range(parts))
    return raw("From: a@b.cn", "Content-Type: multipart/mixed; boundary=x", body=inside + b"--x--\r\n")


def nested(levels: int) -> bytes:
    level = b"--%d\r\nContent-Type: multipart/mixed; boundary=%d\r\n\r\n"
    opened = b"".join(level % (at, at + 1) for at in range(levels))
    return raw("From: a@b.cn", "Content-Type: multipart/mixed; boundary=0", body=opened + b"a")


def mails_in_mails(levels: int) -> bytes:
    return raw("From: a@b.cn", body=b"")[:-2] + b"Content-Type: message/rfc822\r\n\r\n" * levels + b"a"


@pytest.mark.parametrize(
    "mail", [bomb(10_000), nested(1000), mails_in_mails(2000), b"From: a@b.cn\r\n\r\n" + b"a" * LARGEST]
)
def test_what_no_honest_program_writes_is_refused_soon(mail: bytes) -> None:
    began = time.process_time()
    with pytest.raises(UnreadableMailError, match="refusal-mail-"):
        read_body(mail)
    assert time.process_time() - began < 5


def test_a_large_mail_with_few_parts_is_read() -> None:
    mail = a_mail()
    mail.add_attachment(b"x" * (18 * 1024 * 1024), "video", "mp4", filename="a.mp4")
    assert len(read_body(mail.as_bytes()).files[0].content) == 18 * 1024 * 1024


def test_a_head_of_any_length_is_read_soon() -> None:
    began = time.process_time()
    read_head(b"From: a@b.cn\r\n" + b"Subject: =?utf-8?q?a?=\r\n" * 100_000 + b"X: " + b"=?" * 100_000, OWN)
    assert time.process_time() - began < 5


def test_a_text_that_was_cut_within_a_character_keeps_its_charset() -> None:
    assert text_of("他骂人".encode()[:-1], "utf-8") == "他骂"
