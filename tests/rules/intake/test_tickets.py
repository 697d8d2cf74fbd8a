"""A ticket number is read as people type it, and no slip of one character passes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tickets import ALPHABET, Number, Slip, lone_number, new_number, read_number, sound_numbers

NUMBERS = st.binary(min_size=10, max_size=10).map(lambda chosen: new_number(lambda _: chosen))
PLACES = [index for index, character in enumerate("LA-XXXXX-XXXXX-C") if character in "XC"]


def test_a_number_is_ten_random_characters_and_a_check_character() -> None:
    assert new_number(lambda size: bytes([0, 1, 1, 13, 14, 5, 6, 17, 28, 4])) == "LA-011DE-56HW4-Y"
    assert len({new_number() for _ in range(1000)}) == 1000


@given(NUMBERS)
def test_every_number_made_is_read_as_itself(number: str) -> None:
    assert read_number(number) == Number(number)


@given(NUMBERS)
def test_every_single_slip_is_found(number: str) -> None:
    for place in PLACES:
        for other in ALPHABET:
            if other != number[place]:
                assert read_number(number[:place] + other + number[place + 1 :]) == Slip()


@given(NUMBERS)
def test_every_swap_of_neighbours_is_found(number: str) -> None:
    for here, there in pairwise(PLACES):
        if number[here] != number[there]:
            typed = list(number)
            typed[here], typed[there] = typed[there], typed[here]
            assert read_number("".join(typed)) == Slip()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("LA-011DE-56HW4-Y", Number("LA-011DE-56HW4-Y")),
        ("la-011de-56hw4-y", Number("LA-011DE-56HW4-Y")),  # lower case
        ("LA011DE56HW4Y", Number("LA-011DE-56HW4-Y")),  # as a deep link has it
        ("la 011de 56hw4 y", Number("LA-011DE-56HW4-Y")),  # spaces
        ("LA–011DE—56HW4−Y", Number("LA-011DE-56HW4-Y")),  # other dashes, as phones put them
        ("ＬＡ－０１１ＤＥ－５６ＨＷ４－Ｙ", Number("LA-011DE-56HW4-Y")),  # full width
        ("1A-OILDE-56HW4-Y", Number("LA-011DE-56HW4-Y")),  # O for 0, I and 1 for L
        ("LA-0L1DE-56HW4-Y", Number("LA-011DE-56HW4-Y")),  # L for 1
        ("011DE-56HW4-Y", Number("LA-011DE-56HW4-Y")),  # without its LA, dashes in place
        ("011de56hw4y", Number("LA-011DE-56HW4-Y")),  # nor its dashes
        ("011DE 56HW4 Y", Number("LA-011DE-56HW4-Y")),
        ("请问011DE56HW4Y办到哪里了", Number("LA-011DE-56HW4-Y")),
        ("011DE56HW4X", None),  # a slip of that is any word
        ("@011DE56HW4Y7", None),
        ("我的 LA-011DE-56HW4-Y 怎么样了？", Number("LA-011DE-56HW4-Y")),  # within a sentence
        ("查一下LA-011DE-56HW4-Y。谢谢", Number("LA-011DE-56HW4-Y")),  # without spaces
        ("LA＿011DE＿56HW4＿Y", Number("LA-011DE-56HW4-Y")),  # other signs for a dash
        ("LA.011DE·56HW4~Y", Number("LA-011DE-56HW4-Y")),
        ("LAー011DEー56HW4ーY", Number("LA-011DE-56HW4-Y")),  # the long vowel of a Japanese keyboard
        ("L A - 0 1 1 D E - 5 6 H W 4 - Y", Number("LA-011DE-56HW4-Y")),  # a space after each
        ("LA-011 DE-56HW4-Y", Number("LA-011DE-56HW4-Y")),  # a space within a group
        ("\u00ad".join("LA-011DE-56HW4-Y"), Number("LA-011DE-56HW4-Y")),  # soft hyphens
        ("\u200b".join("LA-011DE-56HW4-Y"), Number("LA-011DE-56HW4-Y")),  # zero width
        ("\u200d".join("LA-011DE-56HW4-Y"), Number("LA-011DE-56HW4-Y")),
        ("\u3164".join("LA-011DE-56HW4-Y"), Number("LA-011DE-56HW4-Y")),  # a letter without width
        ("旧的 LA-011DE-56HW4-X，新的 LA-011DE-56HW4-Y", Number("LA-011DE-56HW4-Y")),  # the one that is sound
        ("in LA most people a", None),  # words after LA
        ("LA in the summer of 2019 a", None),
        ("LA-011DE-56HW4-X", Slip()),  # another check character
        ("LA-011D-56HW4-Y", Slip(missing=1)),
        ("LA-011DEE-56HW4-Y", Slip()),  # one too many
        ("LA-U11DE-56HW4-Y", Slip()),  # U is in no number
        ("LA-011DE", Slip(missing=6)),  # only its beginning
        ("la-011de-56hw4", Slip(missing=1)),
        ("011DE-56HW", Slip(missing=2)),
        ("LA，011DE，56HW4，Y", Number("LA-011DE-56HW4-Y")),  # what a keyboard or dictation sets for a dash
        ("LA➖011DE➖56HW4➖Y", Number("LA-011DE-56HW4-Y")),
        ("LA→011DE→56HW4→Y", Number("LA-011DE-56HW4-Y")),
        ("LA+011DE+56HW4+Y", Number("LA-011DE-56HW4-Y")),
        ("包裹 LA123456789CN 没收到", None),  # a parcel's number
        ("订单 12345-67890-1", None),  # an order's
        ("12345-67890", None),
        ("LA 2024 budget", None),
        ("+86 138-0013-8000", None),
        ("LA 12", None),  # too little to tell
        ("LA-LALALA", None),  # no digit
        ("LA-011DE 骂人", None),  # more than a number
        ("information", None),  # a word of eleven letters is no number
        ("complicated", None),  # not even one that is sound
        ("hello there i", None),
        ("01234567890", None),  # nor is a telephone number
        ("138 0000 0189", None),
        ("13800000189", None),
        ("XLA-011DE-56HW4-YX", None),  # part of something longer
        ("", None),
    ],
)
def test_a_number_is_found_as_people_write_it(typed: str, read: Number | Slip | None) -> None:
    assert read_number(typed) == read


def test_a_number_without_its_la_and_dashes_is_told_apart() -> None:
    read = {typed: read_number(typed) for typed in ("LA011DE56HW4Y", "011DE-56HW4-Y", "011DE56HW4Y", "011DE 56HW4 Y")}
    assert [isinstance(it, Number) and it.bare for it in read.values()] == [False, False, True, True]


def test_a_message_is_a_lone_number_where_it_tells_nothing_else() -> None:
    assert lone_number(" la 7k3m9 q2xtd z ") == read_number("LA-7K3M9-Q2XTD-Z")
    assert lone_number("【ＬＡ－０１１ＤＥ－５６ＨＷ４－Ｙ】？") == Number("LA-011DE-56HW4-Y")
    assert lone_number(" ".join("LA-011DE-56HW4-Y")) == Number("LA-011DE-56HW4-Y")
    assert lone_number("LA-011DE-56HW4-Y 又骂") is None
    assert lone_number("LA-7K3M9-Q2XTD-Z 骂人的还是这个账号") is None
    assert lone_number("谢谢") is None


def test_all_numbers_of_a_text_are_read_once_each_in_their_order() -> None:
    first, second, third = new_number(), new_number(), new_number()
    text = f"{second} 和 {first.lower()}，还有 {second}、{third}"
    assert sound_numbers(text, 5) == [Number(second), Number(first), Number(third)]
    assert sound_numbers(text, 2) == [Number(second), Number(first)]
    assert sound_numbers("没有号码", 5) == []
