"""An e-mail address or a telephone number, and nothing that merely looks a little like one."""

import pytest

from rules.people.contacts import Contact, read_contact
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
