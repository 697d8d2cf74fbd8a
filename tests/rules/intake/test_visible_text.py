"""What nobody sees is dropped from names and words, and what a script or an emoji needs stays."""

import random
import unicodedata

import pytest

from rules.text import visible_text
from rules.text.text_limits import MESSAGE_UNITS, NAME_UNITS, cropped, file_name, folded, name, units, words
from rules.text.visible_text import MOST_MARKS, is_blank, line, visible

BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C]
INVISIBLE = [
    *(0x3164, 0x2800, 0x00AD, 0x034F, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x115F, 0x1160, 0xFFA0, 0x17B4, 0x17B5, 0x180E),
    *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFFC),
    *range(0xE0000, 0xE0080),
    *range(0xE0100, 0xE01F0),
    *(0x1BCA0, 0x1D173, 0x1D159, 0xFFFC, 0xFFFE, 0xFFFF, 0xFDD0),
    *range(0x00, 0x09),
    *range(0x0E, 0x1C),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    *range(0xD800, 0xD803),
]

KEPT = [
    "周一 08:00，阿明说：“好的！”",
    "Crème brûlée, Łódź, naïve, Ελλάδα, Київ, Việt Nam, Tiếng Việt",
    "👨‍👩‍👧‍👦 👩🏽‍⚕️ 🏳️‍🌈 🙂‍↔️ ❤️ ☎︎ 1️⃣ #️⃣ 🇨🇳 ℹ️",
    "می‌خواهم نمی‌دانم",  # Persian, non-joiners within words
    "क्‍ष क्‌ष श्री",
    "ශ්‍රී ලංකා",
    "র‍্যাব",
    "ന്‍",
    "ᠪ᠎ᠠ ᠰᠠ᠋",
    "שָׁלוֹם עֲלֵיכֶם",
    "བརྒྱུད་ ཧཱུྃ",
    "กำลังใจ ที่นี่",
    "مرحبا العربية ﷽ ٢٠٢٦",
    "한국어 ㄱㄴ",
    "one\ntwo\n\nthree   four",
    "",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_written_in_any_script_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("code", [*BIDI, *INVISIBLE], ids=hex)
def test_a_letter_that_nobody_sees_is_dropped_wherever_it_stands(code: int) -> None:
    letter = chr(code)
    for text in (letter, f"阿{letter}明", f"{letter}阿明{letter}{letter}", f"m{letter}{letter}od", f"1{letter}2"):
        assert visible(text) == text.replace(letter, "")
    assert is_blank(letter * 20)
    assert is_blank(f" \n\u3000{letter}\u00a0{letter}\t")


def test_a_text_that_tells_its_direction_is_shown_as_it_is_stored() -> None:
    assert visible("evidence\u202efdp.exe") == "evidencefdp.exe"
    assert visible("\u2067张三\u2069\u200f") == "张三"


def test_piles_of_marks_are_cut_and_marks_on_nothing_dropped() -> None:
    pile = "\u0301\u0323" * 200
    assert visible(f"a{pile}b") == "a" + pile[:MOST_MARKS] + "b"
    assert visible(f"{pile}阿明") == "阿明"
    assert visible(f"阿明 {pile}") == "阿明 "
    assert is_blank(pile)
    assert is_blank("\u20dd\u20de")


def test_a_joiner_is_kept_only_where_it_joins() -> None:
    assert visible("阿\u200d明 a\u200db 😀\u200d 😀\u200dx \u200d😀 😀\u200d\u200d😀") == "阿明 ab 😀 😀x 😀 😀\u200d😀"
    assert visible("a\ufe0f 1\ufe0f 😀\ufe0f\ufe0f\ufe00 阿\ufe0f") == "a 1 😀\ufe0f 阿"


def test_line_ends_of_all_kinds_are_one_kind() -> None:
    assert visible("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\tj") == "a\nb\nc\nd\ne\nf\ng j"
    assert line(" 阿\n明\u2028\t x ") == "阿 明 x"


def test_the_fast_way_keeps_nothing_that_the_slow_one_drops() -> None:
    plain = [chr(code) for code in range(0x110000) if visible_text._PLAIN.fullmatch(chr(code))]
    assert len(plain) > 40_000
    assert visible("\u200b" + "x".join(plain)) == "x".join(plain)


def test_to_do_it_twice_changes_nothing_more() -> None:
    rng = random.Random(11)
    odd = [chr(code) for code in (*BIDI, *INVISIBLE, 0x94D, 0x301, 0x308, 0x628, 0x64B, 0x20E3, 0x915, 0x1820, 0x180B)]
    letters = [*odd, *"😀❤1#葛ا \nab", *(chr(rng.randrange(0x110000)) for _ in range(2000))]
    for _ in range(20_000):
        text = "".join(rng.choices(odd if rng.random() < 0.7 else letters, k=rng.randrange(10)))
        assert visible(visible(text)) == visible(text), ascii(text)


def test_no_character_stops_it_and_every_letter_of_a_language_stays() -> None:
    for code in range(0x110000):
        character = chr(code)
        shown = visible(character)
        if unicodedata.category(character)[0] in "LNP" and code not in (0x115F, 0x1160, 0x3164, 0xFFA0):
            assert shown == character, hex(code)


def test_names_and_words_have_a_longest() -> None:
    assert units(name("😀" * 4000)) <= NAME_UNITS
    assert units(words("😀" * 20_000)) <= MESSAGE_UNITS
    assert name("阿\u200b明\n老师") == "阿明 老师"
    assert words(" \u3164\n好\u200b的 ") == "好的"
    assert (cropped("🙂🙂🙂", 4), cropped("abc", 3), cropped("\ud800" * 5, 3)) == ("🙂…", "abc", "??…")


def test_a_files_name_keeps_its_ending_however_long_it_is() -> None:
    assert file_name("证据.pdf") == "证据.pdf"
    assert file_name("证\u202e据\u200b.pdf\u200b") == "证据.pdf"
    long = file_name("a" * 5000 + ".exe")
    assert long.endswith(".exe")
    assert units(long) <= NAME_UNITS


def test_what_is_folded_is_cut_before_and_after_it_grows() -> None:
    assert folded("ＬＡ－７K\u200b3M9") == "LA-7K3M9"
    assert len(folded("\ufdfa" * 4096)) == MESSAGE_UNITS
    assert len(folded("\u3316" * 10**6)) == MESSAGE_UNITS
    assert len(folded("a" + "\u0301\u0323" * 4000)) <= 1 + MOST_MARKS
