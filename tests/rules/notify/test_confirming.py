"""A code is six digits however they are typed; an address is shown only so far that its owner knows it again."""

import pytest

from rules.people.contacts import Contact, code_from, counted_as, masked, read_code
from rules.vocabulary import ContactChannel


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("123456", "123456"),
        (" 123 456 ", "123456"),
        ("123-456", "123456"),
        ("１２３４５６", "123456"),
        ("000007", "000007"),
        ("12345", None),
        ("1234567", None),
        ("13800000000", None),
        ("我的验证码是 123456", None),
        ("١٢٣٤٥٦", None),
        ("1" * 5000, None),
        ("", None),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert read_code(typed) == code


def test_a_code_has_six_digits_whatever_the_hash() -> None:
    assert code_from(bytes(16)) == "000000"
    assert code_from(b"\xff" * 16).isdecimal()
    assert len(code_from(b"\xff" * 16)) == 6


def test_an_address_is_masked_and_counted_in_one_form() -> None:
    mail, phone = Contact(ContactChannel.MAIL, "Wei.W+lian@b.cn"), Contact(ContactChannel.SMS, "+8613800000012")
    assert (masked(mail), masked(phone)) == ("W…@b.cn", "+86…12")
    assert (counted_as(mail), counted_as(phone)) == ("wei.w@b.cn", "+8613800000012")
