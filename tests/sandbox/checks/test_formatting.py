"""HTML becomes text and entities as Telegram reads it, and goes back to a page as safe HTML."""

from typing import Any

import pytest

from sandbox.checks.formatting import parse, units
from sandbox.people.safe_html import to_html

READ = [
    # source, text, entities as (type, offset, length)
    ("<b>案</b>件", "案件", [("bold", 0, 1)]),
    (
        "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
        "abcd",
        [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1), ("strikethrough", 3, 1)],
    ),
    ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("a &lt;b&gt; &amp; &quot;c&quot; &nbsp; &#33;", 'a <b> & "c" &nbsp; !', []),
    ("<code>LA-1</code>", "LA-1", [("code", 0, 4)]),
    ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
    ("<blockquote expandable>long</blockquote>", "long", [("expandable_blockquote", 0, 4)]),
    ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
    ('<a href="https://a.example/?x=1&amp;y=2">l</a>', "l", [("text_link", 0, 1)]),
    ("  <b>x</b>\n", "x", [("bold", 0, 1)]),
    ("<b>  x</b>", "x", [("bold", 0, 1)]),
    ("<b></b>x", "x", []),
    # Found by itself, but not within code.
    ("/status LA-1", "/status LA-1", [("bot_command", 0, 7)]),
    ("see https://a.example/b.", "see https://a.example/b.", [("url", 4, 19)]),
    (
        "ask @li_staff #证据 a@b.example",
        "ask @li_staff #证据 a@b.example",
        [("mention", 4, 9), ("hashtag", 14, 3), ("email", 18, 11)],
    ),
    ("<code>/status</code>", "/status", [("code", 0, 7)]),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_html_is_read_as_telegram_reads_it(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read, found = parse(source, "HTML")

    assert read == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


def test_details_of_entities_are_kept() -> None:
    _, found = parse(
        '<a href="https://a.example/?x=1&amp;y=2">l</a> <pre><code class="language-sql">x</code></pre>', "HTML"
    )

    assert [entity.get("url") or entity.get("language") for entity in found] == ["https://a.example/?x=1&y=2", "sql"]


def test_without_a_mode_markup_is_text() -> None:
    assert parse("<b>x</b> &amp;") == ("<b>x</b> &amp;", [])


def test_length_counts_utf16_units() -> None:
    assert (units("案件"), units("😀"), units("é")) == (2, 2, 1)


SHOWN: list[tuple[str, list[dict[str, Any]], str]] = [
    ("a < b & c", [], "a &lt; b &amp; c"),
    ("😀ab", [{"type": "bold", "offset": 2, "length": 1}], "😀<b>a</b>b"),
    (
        "abc",
        [{"type": "bold", "offset": 0, "length": 3}, {"type": "italic", "offset": 1, "length": 1}],
        "<b>a<i>b</i>c</b>",
    ),
    (
        "ab",
        [{"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 1, "length": 1}],
        "<b>a</b><i>b</i>",
    ),
    ("x", [{"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}], "x"),
    (
        "x",
        [{"type": "text_link", "offset": 0, "length": 1, "url": 'https://a.example/"><script>'}],
        '<a href="https://a.example/&quot;&gt;&lt;script&gt;" rel="noopener noreferrer" target="_blank">x</a>',
    ),
    ("/go", [{"type": "bot_command", "offset": 0, "length": 3}], "<em>/go</em>"),
]


@pytest.mark.parametrize(("text", "entities", "html"), SHOWN)
def test_the_page_gets_safe_html(text: str, entities: list[dict[str, Any]], html: str) -> None:
    assert to_html(text, entities) == html
