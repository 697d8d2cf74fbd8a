"""Words at the last moment: the reader's language, hour and manner, and never more than fits."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dialogs.engine.cards import MENU, Button, Card, button
from dialogs.engine.terms import retention_period
from dialogs.engine.words import TEXT_LIMIT, MessageMissingError, Renderer, plain
from rules.refusals import ByLang, Text
from rules.text.text_limits import cropped
from rules.vocabulary import LANGS, Lang
from tests.dialogs.engine.test_locales import messages
from tests.dialogs.front import NOW, WORDS, ZONE

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("lang", "ahead", "words"),
    [
        ("zh-Hans", 24 * HOUR, "初审最迟 周二 14:05（还有 24 小时）"),
        ("zh-Hans", 23.6 * HOUR, "初审最迟 周二 13:41（还有 23 小时）"),
        ("zh-Hans", 0.5 * HOUR, "初审最迟 周一 14:35（还有 30 分钟）"),
        ("zh-Hans", -0.2 * HOUR, "初审最迟 周一 13:53（已过 12 分钟）"),
        ("zh-Hans", 14 * 24 * HOUR, "初审最迟 12月7日 14:05（还有 14 天）"),
        ("zh-Hans", 60 * 24 * HOUR, "初审最迟 2027年1月22日 14:05（还有 60 天）"),
        ("zh-Hant", 24 * HOUR, "初審最晚 週二 14:05（還有 24 小時）"),
        ("en", 24 * HOUR, "review by Tue 14:05 (24 hours left)"),
        ("en", -2 * HOUR, "review by Mon 12:05 (2 hours late)"),
        ("en", 1 * HOUR, "review by Mon 15:05 (1 hour left)"),
    ],
)
def test_an_instant_tells_day_hour_and_how_far_off_it_is(lang: Lang, ahead: timedelta, words: str) -> None:
    assert WORDS.text(Text("due-review", {"due": NOW + ahead}), lang, ZONE, NOW) == words


@pytest.mark.parametrize(
    ("days", "lang", "words"),
    [
        (366, "zh-Hans", "1 年"),
        (365, "en", "1 year"),
        (3 * 365 + 1, "zh-Hant", "3 年"),
        (400, "zh-Hans", "400 天"),
        (180, "en", "180 days"),
    ],
)
def test_what_is_kept_for_years_is_said_in_years(days: int, lang: Lang, words: str) -> None:
    assert WORDS.text(retention_period(timedelta(days=days)), lang, ZONE, NOW) == words


def test_an_instant_is_told_in_the_readers_zone() -> None:
    due = datetime(2026, 11, 24, 6, 5, tzinfo=UTC)
    assert "01:05" in WORDS.text(Text("due-review", {"due": due}), "en", ZoneInfo("America/New_York"), NOW)


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (225_280, "220 KB"), (1_468_006, "1.4 MB"), (20 * 1024 * 1024, "20 MB")],
)
def test_sizes_are_those_that_phones_show(size: int, words: str) -> None:
    assert WORDS.text(Text("evidence-photo", {"n": 1, "size": size}), "zh-Hans", ZONE, NOW) == f"1 📷 照片 · {words}"


def test_what_people_wrote_is_escaped_and_read_back_as_they_wrote_it() -> None:
    say = Text("evidence-note", {"n": 1, "text": "<b>a & b</b>"})
    card = WORDS.render(Card((say,)), "en", ZONE, NOW)
    assert "&lt;b&gt;a &amp; b&lt;/b&gt;" in card.text
    assert "<b>a & b</b>" in WORDS.text(say, "en", ZONE, NOW)


def test_a_sentence_within_a_sentence_keeps_its_formatting_and_a_name_has_its_language() -> None:
    names = ByLang({lang: f"<{lang}>" for lang in LANGS})
    card = WORDS.render(
        Card((Text("status-head", {"number": Text("menu-home"), "leaf": names}),)), "zh-Hant", ZONE, NOW
    )
    assert "&lt;zh-Hant&gt;" in card.text


@pytest.mark.parametrize("text", ["很" * 20_000, "🙂" * 20_000, "&<" * 20_000])
def test_a_card_is_never_longer_than_telegram_takes(text: str) -> None:
    card = Card((Text("review-ask", {"step": "5/5"}), *[Text("review-description", {"text": text})] * 3))
    shown = plain(WORDS.render(card, "zh-Hans", ZONE, NOW).text)
    assert len(shown.encode("utf-16-le")) // 2 <= TEXT_LIMIT
    assert "…" in shown


def test_cropping_never_splits_a_character() -> None:
    assert cropped("🙂🙂🙂", 4) == "🙂…"
    assert cropped("abc", 3) == "abc"


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_takes_long_words(lang: Lang) -> None:
    """A person's words never stand inside a choice of words, where Fluent refuses long ones."""
    for id, names in messages(lang).items():
        if not names & {"due", "at", "until", "size", "limit"}:
            assert WORDS.text(Text(id, dict.fromkeys(names, "&" * 9_000)), lang, ZONE, NOW)


@pytest.mark.parametrize(
    "say",
    [
        Text("no-such-message"),
        Text("due-review"),
        Text("name", {"name": ByLang({"en": "only English"})}),
    ],
)
def test_nothing_falls_back(say: Text) -> None:
    with pytest.raises((MessageMissingError, KeyError)):
        WORDS.text(say, "zh-Hant", ZONE, NOW)


def test_a_broken_file_and_a_message_given_twice_are_refused(tmp_path: Path) -> None:
    for content in ("broken = { $", "twice = a\ntwice = b\n"):
        for lang in LANGS:
            (tmp_path / lang).mkdir(exist_ok=True)
            (tmp_path / lang / "some.ftl").write_text(content, encoding="utf-8")
        with pytest.raises(MessageMissingError):
            Renderer.load(tmp_path)


def test_buttons_are_data_or_links() -> None:
    row = (button(Text("menu-home"), MENU, "home"), Button(Text("menu-home"), url="https://example.com"))
    assert WORDS.render(Card((Text("review-ask", {"step": "5/5"}),), (row,)), "en", ZONE, NOW).keyboard == [
        [{"text": "‹ Home", "callback_data": "m.home"}, {"text": "‹ Home", "url": "https://example.com"}]
    ]
