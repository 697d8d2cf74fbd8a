"""An e-mail address or a telephone number, and nothing that merely looks a little like one."""

import pytest

from rules.people.contacts import Contact, read_contact, typed_contact
from rules.vocabulary import ContactChannel

TABLE = [
    ("wei@example.com", Contact(ContactChannel.MAIL, "wei@example.com")),
    (" wei.w+lian@mail.example.co.uk ", Contact(ContactChannel.MAIL, "wei.w+lian@mail.example.co.uk")),
    ("13800000000", Contact(ContactChannel.SMS, "+8613800000000")),
    ("138 0000-0000", Contact(ContactChannel.SMS, "+8613800000000")),
    ("+44 7700 900123", Contact(ContactChannel.SMS, "+447700900123")),
    ("wei@example", None),
    ("wei@@example.com", None),
    ("wei..w@example.com", None),
    (".wei@example.com", None),
    ("wei.@example.com", None),
    ("wei@-example.com", None),
    ("wei@example.com\nBcc: all@example.com", None),  # nothing slips into a mail's head
    ("写信到 wei@example.com", None),
    ("a" * 65 + "@example.com", None),
    ("a" * 64 + "@example.com", Contact(ContactChannel.MAIL, "a" * 64 + "@example.com")),
    ("o'brien/x=y#$&*^`{|}~-_@example.ie", Contact(ContactChannel.MAIL, "o'brien/x=y#$&*^`{|}~-_@example.ie")),
    ("wei@例子.cn", Contact(ContactChannel.MAIL, "wei@xn--fsqu00a.cn")),
    ("wei@例子.中国", Contact(ContactChannel.MAIL, "wei@xn--fsqu00a.xn--fiqs8s")),
    ("wei@xn--fsqu00a.xn--fiqs8s", Contact(ContactChannel.MAIL, "wei@xn--fsqu00a.xn--fiqs8s")),
    ("wei@straße.de", None),  # would be written to strasse.de
    ("wei@ｅxample.com", None),
    ("=?utf-8?b??=@b.cn", None),  # what a mail library takes for an encoded word
    ("=?utf-8?q?x?=@b.cn", None),
    ("=?utf-8?b?eEBiLmNu?=@c.cn", None),
    ("a=?utf-8?q?x?=@b.cn", None),
    ('"wei w"@example.com', None),
    ("wei(comment)@example.com", None),
    ("Wei <wei@example.com>", None),
    ("wei@[127.0.0.1]", None),
    ("wei@127.0.0.1", None),
    ("wei@example.com, all@example.com", None),
    ("wei%example.org@example.com", None),  # routes that old servers follow
    ("example.org!wei@example.com", None),
    ("wei\u200b@example.com", None),
    ("w\u0435i@example.com", None),  # a Cyrillic letter in an ASCII name
    ("wei@example.com\x00", None),
    ("wei@" + "a" * 64 + ".com", None),
    ("wei@" + "a." * 130 + "com", None),
    ("@" * 4000, None),
    ("a@" + "\u3316" * 4000, None),
    ("\ud800@example.com", None),
    ("wei@\ud800.com", None),
    ("１３８００００００００", None),
    ("12345678", None),  # of which country?
    ("+1234567", None),
    ("我没有邮箱", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "contact"), TABLE)
def test_a_contact_is_read_as_it_is_meant(text: str, contact: Contact | None) -> None:
    assert read_contact(text) == contact


CHINA, TAIWAN = Contact(ContactChannel.SMS, "+8613800138000"), Contact(ContactChannel.SMS, "+886912345678")
WEI = Contact(ContactChannel.MAIL, "wei@example.com")
TYPED = [
    *((it, CHINA) for it in ("１３８００１３８０００", "＋86 138–0013–8000", "(+86)138.0013.8000", "008613800138000")),
    *(
        (it, CHINA)
        for it in ("86 13800138000", "8613800138000", "电话：138 0013 8000。", "手機13800138000", "📞 13800138000")
    ),
    *(
        (it, CHINA)
        for it in ("tel:+8613800138000", "138\u200b00138000", "138\u00a00013\u20098000", "Mobile: 13800138000;")
    ),
    ("00886912345678", TAIWAN),
    *(
        (it, WEI)
        for it in (
            "wei＠example。com",
            "ｗｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ",
            "邮箱：wei@example.com。",
            "“wei@example.com”",
        )
    ),
    *(
        (it, WEI)
        for it in ("mailto:wei@example.com", "<wei@example.com>", "wei@exam\u200bple.com", "E-mail wei@example.com")
    ),
    ("mobile-me@example.com", Contact(ContactChannel.MAIL, "mobile-me@example.com")),
    *((it, None) for it in ("13800138000,13900139000", "+8613800138000 +8613900139000", "13800138000 wei@example.com")),
    *((it, None) for it in ("Wei <wei@example.com>", "wei@example.com\nBcc: all@example.com", "w\u0435i@example.com")),
    *(
        (it, None)
        for it in ("wei @ example.com", "wei@straße.de", "微信 wei_123", "QQ 123456", "010-12345678", "110", "95555")
    ),
    *((it, None) for it in ("电话", "+", "😀", "", " ", "1" * 5000, "wei@example.com " * 500, "\ud800@example.com")),
]
"""As people type and copy it; several contacts at once are none, as nobody knows which is meant."""


@pytest.mark.parametrize(("text", "contact"), TYPED)
def test_a_typed_contact_is_read_with_what_people_write_around_it(text: str, contact: Contact | None) -> None:
    assert typed_contact(text) == contact
