"""Where the former words of an edited message stand in a report, the new ones do."""

from dataclasses import replace

import pytest

from dialogs.drafts import Report
from dialogs.engine.input import IncomingMessage
from dialogs.intake.correction import corrected
from rules.addresses import Address
from rules.report import Answers
from tests.dialogs.front import agreed

DRAFT = Report(
    leaf="refund",
    subject="@rude_ome",
    platform="weibo",
    description="第一句\n第二句\n第一句",
    answers=Answers(order="A-12", amount="共 30 元", since="2026-11-20"),
    notes=("第三句",),
    held=(IncomingMessage("等同意"),),
    published="2026-11-22",
)

CORRECTIONS = [
    # the former words, the new ones, what has changed in the report
    ("@rude_ome", "@rude_one", {"subject": "@rude_one"}),
    ("@rude_ome", "https://weibo.com/1/2", {"subject": "https://weibo.com/1/2"}),
    ("第一句", "改过的", {"description": "第一句\n第二句\n改过的"}),  # the last one is the newest
    ("第一句\n第二句", "改过的", {"description": "改过的\n第一句"}),
    ("第二", "改过的", None),  # a part of a line is another message's
    ("第三句", "改过的", {"notes": ("改过的",)}),
    ("等同意", "改过的", {"held": (IncomingMessage("改过的"),)}),
    ("昨天", "前天", {"published": "2026-11-21"}),
    ("A-12", "A-13", {"answers": {**DRAFT.answers, "order": "A-13"}}),
    ("11月20日", "11月19日", {"answers": {**DRAFT.answers, "since": "2026-11-19"}}),
    ("从来没有说过", "改过的", None),
    ("第一句", "", None),
    ("第一句", "第一句", None),
]


@pytest.mark.parametrize(("was", "now", "changed"), CORRECTIONS)
def test_a_correction_changes_what_the_message_told(was: str, now: str, changed: dict[str, object] | None) -> None:
    took = corrected(DRAFT, was, now, agreed().context)
    assert (took and took.draft) == (replace(DRAFT, **changed) if changed else None)  # type: ignore[arg-type]


def test_the_account_of_a_forwarded_message_does_not_stay_with_another_subject() -> None:
    took = corrected(replace(DRAFT, account=Address("telegram:55")), "@rude_ome", "@rude_one", agreed().context)
    assert took
    assert took.draft.account is None


def test_a_correction_that_is_no_answer_leaves_the_former_one() -> None:
    took = corrected(DRAFT, "共 30 元", "不记得了", agreed().context)
    assert took
    assert took.word
    assert (took.word.id, took.draft) == ("refusal-no-amount", DRAFT)


def test_what_is_too_long_is_refused_and_the_former_words_stay() -> None:
    took = corrected(DRAFT, "第二句", "长" * 12_001, agreed().context)
    assert took
    assert took.word
    assert took.word.id == "refusal-too-long"
    assert took.draft == DRAFT


@pytest.mark.parametrize(
    ("now", "taken"), [("\u3316" * 300, True), ("\u3316" * 301, False), ("\U0001f600" * 151, False)]
)
def test_a_subject_has_its_longest_when_it_is_edited_too(now: str, taken: bool) -> None:
    took = corrected(DRAFT, "@rude_ome", now, agreed().context)
    assert took
    assert took.word
    assert (took.draft.subject == now) is taken
    assert (took.word.id == "refusal-subject-too-long") is not taken


def test_a_subject_has_its_longest_when_a_link_brings_it_too() -> None:
    opened = agreed().opens(leaf="refund", subject="x" * 301)
    assert opened.word
    assert opened.word.id == "refusal-subject-too-long"
    assert (opened.draft.leaf, opened.draft.subject) == ("refund", "")
    assert agreed().opens(leaf="refund", subject="x" * 300).draft.subject == "x" * 300
