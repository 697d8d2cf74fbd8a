"""What cannot be taken gets a clear word: what happened, what was kept, what to do."""

from dataclasses import replace

import pytest

from dialogs.drafts import CATEGORY, CONSENT, DESCRIPTION, EVIDENCE, SUBJECT
from dialogs.intake.correction import corrected
from rules.evidence import SentFile
from store.operator_files.policy import POLICY_FILE
from tests.dialogs.front import Front, agreed, at_evidence, at_review, photo

MEGABYTE = 1024 * 1024


def test_a_video_too_large_is_named_with_its_size_and_nothing_before_it_is_lost() -> None:
    someone = at_evidence().sends(photo()).sends(photo()).sends(photo())
    someone.sends(SentFile("v", "video", size=34 * MEGABYTE))
    assert "这个视频有 34 MB，超过 20 MB，没有收下；前面的 3 件都在" in someone.screen
    assert len(someone.pieces) == 3


@pytest.mark.parametrize(
    "file", [SentFile("f", "document", "setup.EXE"), SentFile("f", "document", mime="application/x-sh")]
)
def test_a_kind_of_file_that_can_do_harm_is_not_taken(file: SentFile) -> None:
    someone = at_evidence().sends(file)
    assert "没有收下" in someone.screen
    assert someone.pieces == ()


def test_the_twenty_first_item_is_refused_and_the_twenty_stay() -> None:
    someone = at_evidence()
    for _ in range(21):
        someone.sends(photo(album="a"))
    assert "证据已满 20 件" in someone.screen
    assert "相册 20 件" in someone.screen


def test_notes_count_as_items_too() -> None:
    someone = at_evidence()
    for n in range(21):
        someone.says(f"https://example.com/{n}")
    assert "证据已满 20 件" in someone.screen
    assert len(someone.draft.notes) == 20


def test_thirteen_thousand_characters_are_refused_with_the_number_that_fits() -> None:
    someone = agreed().taps_on("谩骂").says("@shouter").says("前面写的。").taps_on("‹ 返回")
    someone.says("很" * 13_000)
    assert "13,000 字" in someone.screen
    assert "12,000" in someone.screen
    assert someone.draft.description == "前面写的。"


def test_any_item_can_be_taken_away_again() -> None:
    someone = at_evidence().sends(photo(album="a")).sends(photo(album="a")).sends(photo())
    someone.says("https://example.com/1").taps_on("删除 1")
    assert [piece.album for piece in someone.pieces] == [""]
    assert "💬 https://example.com/1" in someone.taps_on("删除 1").screen
    assert "✅ 好了" in someone.taps_on("删除 1").labels


def test_a_day_that_is_none_is_asked_again() -> None:
    someone = at_review().taps_on("改时间").says("很久以前")
    assert "没看出是哪一天" in someone.screen
    assert someone.draft.published == "2026-11-22", "what was there before stays"


def test_a_sum_without_a_number_is_asked_again() -> None:
    someone = agreed().opens(leaf="refund").says("某商城").says("多扣了钱，一直不退").taps_on("跳过")
    assert "金额" in someone.screen
    assert "没看到数字" in someone.says("很多").screen
    someone.says("199 元")
    assert someone.draft.answers["amount"] == "199 元"


@pytest.mark.parametrize(
    "word", ["pick.nowhere", "open.nowhere", "on.nowhere", "day.999999999", "remove.x", "unnote.²"]
)
def test_bytes_that_no_button_sends_change_nothing(word: str) -> None:
    for someone in (agreed(), agreed().taps_on("谩骂").says("@shouter"), at_evidence(), at_review()):
        before = someone.draft
        someone.presses(f"d..7.{word}")
        assert someone.draft == before


def test_a_tap_on_the_way_means_nothing_before_the_notice_is_agreed_to() -> None:
    someone = Front().presses("d..7.pick.abuse")
    assert someone.draft.leaf == ""
    assert "告知书" in someone.screen


PASSED = frozenset({CONSENT, CATEGORY, SUBJECT, DESCRIPTION})


def test_the_files_of_a_report_have_so_many_bytes_altogether() -> None:
    limit = POLICY_FILE.shipped.budgets.draft_files
    big = SentFile("f", "video", size=POLICY_FILE.shipped.max_bytes)
    front = Front(consented=True, pieces=tuple(replace(big, id=n) for n in range(limit // big.size)))
    front.draft = replace(front.draft, leaf="abuse", step=EVIDENCE, passed=PASSED)
    front.sends(big)
    assert front.word
    assert front.word.id == "refusal-budget-draft-bytes"
    assert len(front.pieces) == limit // big.size


def test_the_caption_of_the_last_file_that_fits_is_no_piece_too_many() -> None:
    limit = POLICY_FILE.shipped.max_items
    front = Front(consented=True, pieces=tuple(SentFile("f", "photo", id=n) for n in range(limit - 1)))
    front.draft = replace(front.draft, leaf="abuse", step=EVIDENCE, passed=PASSED, description="很" * 12_000)
    front.sends(SentFile("f", "photo"), caption="说明")
    assert front.word
    assert front.word.id == "refusal-too-many-items"
    assert len(front.pieces) == limit
    assert front.draft.notes == ()


def test_the_text_of_a_report_is_bounded_also_by_corrections() -> None:
    room = POLICY_FILE.shipped.budgets.draft_text
    notes = tuple(f"{n}" + "x" * 20_000 for n in range(room // 20_001))
    front = Front(consented=True)
    front.draft = replace(front.draft, leaf="abuse", step=EVIDENCE, passed=PASSED, notes=notes)
    assert corrected(front.draft, notes[0], "0" + "x" * 20_000 + "y" * 100, front.context)
    refused = corrected(front.draft, notes[0], "很" * 20_000, front.context)
    assert refused
    assert refused.word
    assert refused.word.id == "refusal-budget-text"
    assert refused.draft is front.draft
