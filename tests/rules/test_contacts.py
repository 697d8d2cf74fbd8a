"""An e-mail address or a telephone number, and nothing that merely looks a little like one."""

import pytest

from rules.contacts import Contact, read_contact
from rules.vocabulary import Channel

TABLE = [
    ("wei@example.com", Contact(Channel.MAIL, "wei@example.com")),
    (" wei.w+lian@mail.example.co.uk ", Contact(Channel.MAIL, "wei.w+lian@mail.example.co.uk")),
    ("13800000000", Contact(Channel.SMS, "+8613800000000")),
    ("138 0000-0000", Contact(Channel.SMS, "+8613800000000")),
    ("+44 7700 900123", Contact(Channel.SMS, "+447700900123")),
    ("wei@example", None),
    ("wei@@example.com", None),
    ("wei..w@example.com", None),
    (".wei@example.com", None),
    ("wei.@example.com", None),
    ("wei@-example.com", None),
    ("wei@example.com\nBcc: all@example.com", None),  # nothing slips into a mail's head
    ("写信到 wei@example.com", None),
    ("a" * 65 + "@example.com", None),
    ("12345678", None),  # of which country?
    ("+1234567", None),
    ("我没有邮箱", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "contact"), TABLE)
def test_a_contact_is_read_as_it_is_meant(text: str, contact: Contact | None) -> None:
    assert read_contact(text) == contact
