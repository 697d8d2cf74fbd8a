"""Links that lead into a report (row A11): a word of at most 64 characters says all, or a token stands for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.subject.report_links import WORD_LIMIT, ReportLink, new_token

ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}")
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,11}", fullmatch=True) | st.just("")


@given(IDS, IDS, st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60))
def test_what_a_link_says_is_read_again(leaf: str, platform: str, subject: str) -> None:
    link = ReportLink(leaf, platform, subject)
    read = ReportLink.of(link.value)
    assert (read.leaf, read.platform) == (leaf, platform)
    if link.word:
        assert ALLOWED.fullmatch(link.word)
        assert len(link.word) <= WORD_LIMIT


@pytest.mark.parametrize(
    ("value", "link"),
    [
        ("abuse", ReportLink("abuse")),  # a category alone
        ("abuse_weibo_", ReportLink("abuse", "weibo")),
        ("__QGxvdWQ", ReportLink(subject="@loud")),
        ("a_b_Pz8_Pz8-", ReportLink("a", "b", "?????>")),  # base64url holds _ and - itself
        ("abuse_weibo_!!!", ReportLink("abuse", "weibo")),  # no base64
        ("abuse_weibo_/w", ReportLink("abuse", "weibo")),  # the other alphabet
        ("abuse_weibo__w", ReportLink("abuse", "weibo")),  # no UTF-8
        ("", ReportLink()),
    ],
)
def test_a_word_is_read_as_far_as_it_can_be(value: str, link: ReportLink) -> None:
    assert ReportLink.of(value) == link


def test_a_long_subject_fits_no_word() -> None:
    assert ReportLink("abuse", "weibo", "https://weibo.com/1234567890/AbCdEfGhI?refer=x").word is None
    assert ReportLink("abuse", "weibo", "https://weibo.com/1/A").word


def test_tokens_are_words_of_a_link() -> None:
    assert ALLOWED.fullmatch(f"go_{new_token()}")
    assert new_token() != new_token()
