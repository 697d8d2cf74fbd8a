"""What is said of pauses and of waiting reports in a group, by their numbers."""

from datetime import UTC

import pytest

from dialogs.engine.words import Renderer
from dialogs.groups import pause_card, waits_card
from rules.vocabulary import Lang
from tests.support.clock import START

RENDERER = Renderer.load()

PAUSES: list[tuple[int, Lang, str]] = [
    (30, "zh-Hans", "请过 30 秒再举报"),
    (599, "zh-Hans", "请过 10 分钟再举报"),
    (61, "zh-Hant", "請過 2 分鐘再檢舉"),
    (599, "en", "Report again in 10 minutes, or"),
]


@pytest.mark.parametrize(("seconds", "lang", "words"), PAUSES)
def test_a_pause_is_said_in_seconds_or_minutes(seconds: int, lang: Lang, words: str) -> None:
    assert words in RENDERER.text(pause_card("街道", seconds).lines[0], lang, UTC, START)


@pytest.mark.parametrize(
    ("count", "lang", "words"),
    [
        (1, "zh-Hans", "（1 条，来自「街道」）"),
        (2, "zh-Hans", "（2 条）"),
        (2, "zh-Hant", "（2 則）"),
        (1, "en", "(one message, from “街道”)"),
        (3, "en", "(3 messages)"),
    ],
)
def test_the_group_is_named_where_one_message_waits(count: int, lang: Lang, words: str) -> None:
    assert words in RENDERER.text(waits_card(count, "街道").lines[0], lang, UTC, START)
