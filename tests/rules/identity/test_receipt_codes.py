"""A receipt code is read as people type it, no slip of one character passes, and it is taken for nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.people.codes import new_code, read_code
from rules.people.receipt_codes import ReceiptCode, lone_receipt_code, new_receipt_code
from rules.tickets import ALPHABET, Slip, check_character, lone_number, new_number


def _written(chosen: str) -> str:
    whole = chosen + check_character(chosen)
    return "-".join(whole[at : at + 4] for at in range(0, 17, 4))


CODES = st.text(ALPHABET, min_size=16, max_size=16).map(_written)
MIXED = CODES.filter(lambda code: any(map(str.isdecimal, code)) and any(map(str.isalpha, code)))
OTHERS = st.binary(min_size=12, max_size=12).flatmap(
    lambda chosen: st.sampled_from([new_code(lambda _: chosen), new_number(lambda n: chosen[:n])])
)


@given(CODES)
def test_every_code_made_is_read_as_itself_however_it_is_spaced(code: str) -> None:
    bare = code.replace("-", "")
    wide = bare.translate({ord(it): ord(it) + 0xFEE0 for it in bare})
    for typed in (code, code.lower(), bare, code.replace("-", " "), code.replace("-", "—"), wide, f" {code}\n"):
        assert lone_receipt_code(typed) == ReceiptCode(code)


@given(MIXED)
def test_every_single_slip_is_found(code: str) -> None:
    for place, was in enumerate(code):
        for other in ALPHABET:
            if was != "-" and other != was:
                read = lone_receipt_code(code[:place] + other + code[place + 1 :])
                assert not isinstance(read, ReceiptCode)


@given(OTHERS)
def test_no_other_code_or_number_is_taken_for_one(other: str) -> None:
    assert lone_receipt_code(other) is None


@given(CODES)
def test_it_is_no_ticket_number_and_as_it_is_shown_no_other_code(code: str) -> None:
    assert lone_number(code) is None
    assert lone_number(code.replace("-", "")) is None
    assert read_code(code) is None


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("R6YP-4XS0-SM31-3FD4-B", Slip()),  # a wrong check character
        ("R6YP-4XS0-SM31-3FD4", Slip(missing=1)),  # the last group is missing
        ("6YP-4XS0-SM31-3FD4-A", Slip(missing=1)),  # the first character is missing
        ("R6YP-4XS0-SM31-3FD44-A", Slip()),  # one too many
        ("6222020200112233445", None),  # the number of a bank card
        ("13800138000", None),
        ("SF1234567890123", None),  # of parcels
        ("YT1234567890123456", None),
        ("RR123456789012CN", None),
        ("这是我的凭证码 R6YP-4XS0-SM31-3FD4-A", None),  # words beside it: no lone code
        ("abcd efgh jkmn pqrs t", None),  # letters alone are rather words
        ("2026-11-30 14:00 群里 12 人", None),
        ("", None),
    ],
)
def test_what_is_told_apart(said: str, read: Slip | None) -> None:
    assert lone_receipt_code(said) == read


def test_a_character_missing_from_a_new_code_is_told_wherever_it_is() -> None:
    codes = [new_receipt_code().value for _ in range(1000)]
    shorter = [code[:at] + code[at + 1 :] for code in codes for at in (0, 2, 7, 13, 18)]
    assert {lone_receipt_code(it) for it in shorter} == {Slip(missing=1)}
