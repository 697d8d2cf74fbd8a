"""Button data goes through one codec: what is made is read again, what is not ours is nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.engine.buttons import BYTES, ButtonData, pressed, registry

ACTS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
NUMBERS = st.integers(-1, 10**18 - 1)
PARTS = st.text(max_size=8) | st.integers(0, 10**18 - 1) | st.from_regex(r"[0-9.%]{0,6}", fullmatch=True)


@given(ACTS, NUMBERS, NUMBERS, st.lists(PARTS, max_size=4))
def test_what_is_made_is_read_again_with_its_types(act: str, id: int, version: int, argument: list[str | int]) -> None:
    try:
        made = ButtonData(act, id, version, tuple(argument))
    except ValueError:  # too long, or letters that UTF-8 has not
        return
    read = ButtonData.decode(made.encode())
    assert read == made
    assert [type(part) for part in read.argument] == [type(part) for part in argument]
    assert len(made.encode().encode()) <= BYTES


@given(st.text(max_size=70) | st.from_regex(r"[a-z]{1,3}(\.[a-z0-9%]{0,3}){0,6}", fullmatch=True))
def test_strange_bytes_are_no_button_or_what_one_says(data: str) -> None:
    read = ButtonData.decode(data)
    assert read is None or read.encode() == data
    pressed(data)


@pytest.mark.parametrize(
    ("data", "made"),
    [
        ("accept.42.3", ButtonData("accept", 42, 3)),
        ("show.42", ButtonData("show", 42)),
        ("give.42.3.7", ButtonData("give", 42, 3, (7,))),
        ("decide.42.3.ladder", ButtonData("decide", 42, 3, ("ladder",))),
        ("q.received.0", ButtonData("q", argument=("received", 0))),
        ("original.42..7", ButtonData("original", 42, argument=(7,))),
        ("d..7.leaf.abuse", ButtonData("d", version=7, argument=("leaf", "abuse"))),
        ("st...1", ButtonData("st", argument=(1,))),
        ("x.a%2Eb.%37.%", ButtonData("x", argument=("a.b", "7", ""))),
    ],
)
def test_it_is_written_down_as_the_table_says(data: str, made: ButtonData) -> None:
    assert made.encode() == data
    assert ButtonData.decode(data) == made


@pytest.mark.parametrize(
    ("act", "id", "argument"),
    [
        ("", 1, ()),
        ("two.words", 1, ()),
        ("accept", 10**18, ()),
        ("accept", 1, (-1,)),
        ("accept", 1, ("案" * 20,)),
        ("accept", 1, ("\ud800",)),
    ],
)
def test_what_does_not_fit_is_refused_as_it_is_made(act: str, id: int, argument: tuple[str | int, ...]) -> None:
    with pytest.raises(ValueError, match=r"no word|no number|of \d+ bytes|surrogates"):
        ButtonData(act, id, argument=argument)


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("c.status.42.3", ButtonData("status", 42, 3)),
        ("c.appeal.42.0", ButtonData("appeal", 42, 0)),
        ("v.rate.42.5", ButtonData("rate", 42, argument=(5,))),
        ("w.pick.42.7.1", ButtonData("pick", 42, argument=(7, 1))),
        ("w.off.42.7", ButtonData("off", 42, argument=(7,))),
        ("d.7.leaf.abuse", ButtonData("d", version=7, argument=("leaf", "abuse"))),
        ("original.42.7", ButtonData("original", 42, argument=(7,))),
        ("f.like.3-5.0", ButtonData("f", argument=("like", 3, 5, 0))),
        ("f.like.3.0", ButtonData("f", argument=("like", 3, 0))),
        ("p.9.2.pick.severe", ButtonData("p", 9, 2, ("pick", "severe"))),
        ("s.7.role.lead", ButtonData("s", 7, argument=("role", "lead"))),
        ("tr.answer.7.1.2", ButtonData("tr", argument=("answer", 7, 1, 2))),
        ("m.cases.0", ButtonData("m", argument=("cases", 0))),
        ("d.on", ButtonData("d", argument=("on",))),
    ],
)
def test_a_button_that_was_sent_before_the_codec_does_what_it_did(former: str, now: ButtonData) -> None:
    assert pressed(former) == now


@pytest.mark.parametrize("data", ["", ".", "accept.", "accept..", "f.like..0", "A.1", "c." + "1" * 70])
def test_other_bytes_are_no_button(data: str) -> None:
    assert pressed(data) is None


def test_an_act_with_two_units_is_found_as_the_registry_is_made() -> None:
    assert registry({"a": "x", "b": "x"}, {"c": "y"}) == {"a": "x", "b": "x", "c": "y"}
    with pytest.raises(ValueError, match="'b'"):
        registry({"a": "x", "b": "x"}, {"b": "y"})
