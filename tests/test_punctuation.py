"""Chinese text is set with full-width punctuation; the code points are compared, whatever an editor makes of them."""

from pathlib import Path

import pytest

from tests import punctuation

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("name", "text", "done"),
    [
        ("words.toml", "\u597d,\u597d", "\u597d\uff0c\u597d"),  # between two Han characters
        ("words.toml", "\u597d, \u597d", "\u597d\uff0c\u597d"),  # its space goes with it
        ("words.toml", "\u7f16\u53f7:LA-1", "\u7f16\u53f7\uff1aLA-1"),  # one of the two is enough
        ("words.toml", "<b>\u597d?</b>", "<b>\u597d\uff1f</b>"),  # before markup
        ("words.toml", "\u597d (abc)", "\u597d\uff08abc\uff09"),  # both signs of a pair
        ("words.toml", "\u597d?!", "\u597d\uff1f\uff01"),  # beside a sign that is set
        ("words.toml", "08:00, 1,000 (a; b)? no!", "08:00, 1,000 (a; b)? no!"),  # no Han character
        ("README.zh-CN.md", "\u770b[\u6587\u4ef6](a.md)\u3002", "\u770b[\u6587\u4ef6](a.md)\u3002"),  # an address
        ("a.ftl", "a = { $name }:{ $n }\n", "a = { $name }\uff1a{ $n }\n"),  # a variable stands in Chinese text
        ("a.ftl", "## \u597d:\u597d\n", "## \u597d\uff1a\u597d\n"),  # a comment
        ("a.ftl", "a = { AT($x, day: 1) }\n", "a = { AT($x, day: 1) }\n"),  # Fluent's own signs
        ("a.ftl", "a = <b>\u597d?</b>(1/5)\u597d\n", "a = <b>\u597d\uff1f</b> \uff081/5\uff09 \u597d\n"),  # a counter
        ("a.ftl", "a = { $n ->\n   *[x] \u597d,\n }\n", "a = { $n ->\n   *[x] \u597d\uff0c\n }\n"),  # a variant
        ("a.py", 'say("\u597d,", (1, 2))  # \u597d,\n', 'say("\u597d\uff0c", (1, 2))  # \u597d,\n'),  # literals alone
        ("a.py", 'say("\u597d, 1")\n', 'say("\u597d\uff0c1")\n'),
        ("a.py", 'say("by \u597d; the")\n', 'say("by \u597d; the")\n'),  # a Chinese name in an English sentence
        ("a.py", 'say(r"\u597d,")\n', 'say(r"\u597d,")\n'),  # an expression to look for
    ],
)
def test_signs_beside_han_characters_are_set(name: str, text: str, done: str) -> None:
    assert punctuation.as_set(Path(name), text) == done
    assert punctuation.as_set(Path(name), done) == done, "a second time changes nothing"


def test_every_text_of_the_project_is_set() -> None:
    texts = {path: path.read_text("utf-8") for path in punctuation.files(ROOT)}
    unset = [str(path) for path, text in texts.items() if punctuation.as_set(path, text) != text]
    assert not unset, "run: make format"
