"""The templates are an operator's file: read whole, or refused with the line and what is wrong with it."""

from pathlib import Path

import pytest

from rules.operator.templates import ELSEWHERE, TEXT_LIMIT, Use, fault, label_and_text
from rules.vocabulary import LANGS
from store.operator_files.reading import FileRefusedError
from store.operator_files.staff_texts import TEMPLATES_FILE

TEXT = TEMPLATES_FILE.path.read_text(encoding="utf-8")


def test_there_is_a_template_for_each_use_in_three_languages() -> None:
    for use in Use:
        assert TEMPLATES_FILE.shipped.of(use)
    for template in TEMPLATES_FILE.shipped.by_id.values():
        assert set(template.texts) == set(template.labels) == set(LANGS)
    assert TEMPLATES_FILE.shipped.by_id[ELSEWHERE].use is Use.REASON


BROKEN = [
    # what is in the file, what somebody made of it, what the operator is told
    ("最迟 {due} 有", "最迟 {name} 有", "[template.reply_working] has an unknown gap {name} in zh-Hans; known are"),
    ("最迟 {due} 有", "最迟 {due 有", "[template.reply_working] has a brace in zh-Hans that stands alone"),
    ('text.en = "We have passed', 'text.fr = "We have passed', "[template.follows_platform] has no text in en"),
    ('use = "facts"', 'use = "fact"', "[template.facts_confirmed] has an unknown use 'fact'; known are reason, place"),
    ("没有违规", "没" * 31, "[template.no_violation] is 31 characters long in zh-Hans; 30 fit a button"),
    ("没有违反平台规则。", "没" * 1501, "characters long in zh-Hans; 1500 fit"),
    ("version = 4\n", "version = 0\n", "needs a version, a whole number above 0"),
    ("[template.police]", "[template.Police]", "[template.Police] has an id that is not 1 to 24 of a-z, 0-9 and _"),
    ("[template.police]", "[templates.police]", "'templates' is not known; known are version, template"),
    ("[template.police]", "[template.police", "is not TOML"),
]


@pytest.mark.parametrize(("there", "made", "told"), BROKEN)
def test_a_broken_file_is_refused_with_its_line(there: str, made: str, told: str) -> None:
    assert there in TEXT
    with pytest.raises(FileRefusedError) as refused:
        TEMPLATES_FILE.load(TEXT.replace(there, made, 1))
    assert told in str(refused.value)
    assert "templates, line " in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"nowhere\.toml, line 1: cannot be read"):
        TEMPLATES_FILE.load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ("按钮\n您好，{handler}，最迟 {due}", None),
        ("只有一行", "refusal-template-no-text"),
        ("按钮\n您好 {name}", "refusal-template-gap"),
        ("按钮\n您好 {}", "refusal-template-gap"),
        ("按钮\n您好 {handler", "refusal-template-braces"),
        ("按钮\n您好 handler}", "refusal-template-braces"),
        ("按" * 31 + "\n正文", "refusal-template-label"),
        ("按钮\n" + "很" * TEXT_LIMIT, None),
        ("按钮\n" + "很" * (TEXT_LIMIT + 1), "refusal-template-too-long"),
        ("按钮\n<b>粗体", None),  # a text is no markup: it is read as it was written
    ],
)
def test_what_a_lead_writes_is_checked_and_given_back(words: str, refusal: str | None) -> None:
    said = fault(words)
    assert (said.say.id if said else None) == refusal
    assert said is None or said.say.args["text"] == words


def test_the_first_line_is_the_buttons() -> None:
    assert label_and_text(" 按钮 \n\n第一段\n第二段 ") == ("按钮", "第一段\n第二段")
