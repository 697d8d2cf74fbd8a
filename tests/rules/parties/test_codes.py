"""A code is read as people type it, no slip of one character passes, and no code is taken for a ticket number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.people.codes import Code, lone_code, new_code, read_code
from rules.tickets import ALPHABET, Slip, new_number, read_number

CODES = st.binary(min_size=12, max_size=12).map(lambda chosen: new_code(lambda _: chosen))
NUMBERS = st.binary(min_size=10, max_size=10).map(lambda chosen: new_number(lambda _: chosen))
PLACES = [index for index, character in enumerate("LC-XXXX-XXXX-XXXX-C") if index > 2 and character in "XC"]


@given(CODES)
def test_every_code_made_is_read_as_itself_however_it_is_spaced(code: str) -> None:
    bare = code.replace("-", "")
    for typed in (code, code.lower(), bare, code.replace("-", " "), f"code_{code}", f"我的码 {code} 打不开"):
        assert read_code(typed) == Code(code)


@given(CODES)
def test_every_single_slip_is_found(code: str) -> None:
    for place in PLACES:
        for other in ALPHABET:
            if other != code[place]:
                assert read_code(code[:place] + other + code[place + 1 :]) == Slip()


@given(CODES, NUMBERS)
def test_a_code_and_a_ticket_number_are_never_taken_for_each_other(code: str, number: str) -> None:
    for typed in (code, code.replace("-", ""), code.replace("-", " ")):
        assert read_number(typed) is None
    for typed in (number, number.replace("-", ""), number.replace("-", " ")):
        assert read_code(typed) is None


@pytest.mark.parametrize("said", ["", "谢谢", "LC", "information", "+86 138 0000 0000", "他说 lc 的人都这样 3 次"])
def test_what_is_no_code_is_none(said: str) -> None:
    assert read_code(said) is None


def test_a_message_is_a_lone_code_where_it_tells_nothing_else() -> None:
    code = new_code()
    assert lone_code(f" {code.lower()} ") == Code(code)
    assert lone_code(f"这是他给我的 {code} 请看一下，谢谢您了") is None
