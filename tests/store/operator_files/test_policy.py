"""The policy is an operator's file: read whole, or refused with the line and what is wrong with it."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from store.operator_files.policy import POLICY_FILE
from store.operator_files.reading import FileRefusedError

TEXT = POLICY_FILE.path.read_text(encoding="utf-8")


def test_the_shipped_policy_holds_what_section_d_promises() -> None:
    policy = POLICY_FILE.shipped
    assert policy.answer == timedelta(days=7)
    assert policy.max_pauses == 2
    assert policy.delivery == policy.appeal_review == timedelta(hours=72)
    assert policy.appeal_window == timedelta(days=15)
    assert policy.shares == (0.5, 0.8)
    assert policy.before == timedelta(hours=2)
    assert (policy.draft_reminder, policy.draft_erasure) == (timedelta(days=7), timedelta(days=14))
    assert policy.consent_erasure == timedelta(hours=1)
    assert (policy.max_items, policy.max_bytes) == (20, 20 * 1024 * 1024)
    assert policy.quiet == (time(22), time(8))


BROKEN = [
    # what is in the file, what somebody made of it, what the operator is told
    ("answer_days = 7", "answer_days = 'a week'", "[waiting] needs a whole number as answer_days, not 'a week'"),
    ("times = 2 ", "times = 3 ", "[waiting] gives times = 3; it may be 0 to 2"),
    ("delivery_hours = 72", "delivery_hours = 96", "[result] gives delivery_hours = 96; it may be 1 to 72"),
    ("kept_days = 366", "kept_days = 364", "[result] gives kept_days = 364; content, process and result must be kept"),
    ("kept_days = 366", "kept_days = 40000", "[result] gives kept_days = 40000; it may be 1 to 36500"),
    ("version = 7\n\n", "version = true\n\n", "needs a whole number as version, not True"),
    ("items = 20", "item = 20", "[evidence] has an unknown key 'item'"),
    ("items = 20", "", "[evidence] needs a whole number as items, not None"),
    ("[pace]", "[speed]", "'speed' is not known"),
    ("shares = [0.5, 0.8]", "shares = [50, 80]", "[reminders] needs a list of shares between 0.0 and 1.0"),
    ('from = "22:00"', 'from = "ten"', "[quiet] needs an hour such as \"22:00\" as from, not 'ten'"),
    ("erasure_days = 14", "erasure_days = 7", "[drafts] must be later than reminder_days"),
    ('".exe"', '"exe"', "[evidence] needs a list of media types and ends of names"),
    ("[consent]", "[consent", "is not TOML"),
    ('serious = ["mute 1", "warning"]', 'serious = ["mute 2"]', '[ladder] needs a list such as ["mute 7", "mute 3"]'),
    ('serious = ["mute 1", "warning"]', 'serious = "mute 1"', "as serious, not 'mute 1'"),
    ('serious = ["mute 1", "warning"]', 'serious = ["ban"]', "serious names ban; E2 is made of warning, mute 1"),
    ('serious = ["mute 7", "mute 3", "mute 30"]', 'serious = ["mute 7", "ban"]', "E3 keeps for what is grave"),
    ('grave = ["ban", "mute 30"]', 'grave = ["mute 30", "ban"]', "grave must recommend ban"),
    ('minor = ["ban"]', "minor = []", "[ladder] needs a list"),
    ('minor = ["warning", "mute 1"]', 'minor = ["mute 1"]', "minor must recommend a warning first"),
    ('minor = ["warning", "mute 1"]', 'minor = ["warning", "warning"]', "names one sanction twice"),
    (
        'grave = ["mute 30", "ban", "deregistration"]',
        'grave = ["ban", "mute 1", "mute 3", "mute 7", "mute 30"]',
        "leaves 5 sanctions open; at most 4",
    ),
    ("old_months = 6", "old_months = 12", "[ladder] gives old_months = 12; it may be 1 to 6"),
]


@pytest.mark.parametrize(("given", "made", "told"), BROKEN)
def test_a_broken_policy_is_refused_with_its_line(given: str, made: str, told: str) -> None:
    assert given in TEXT
    with pytest.raises(FileRefusedError) as refused:
        POLICY_FILE.load(TEXT.replace(given, made, 1))
    assert any(told in str(problem) and "line " in str(problem) for problem in refused.value.problems)


def test_the_line_named_is_the_line_of_the_fault() -> None:
    line = next(number for number, text in enumerate(TEXT.splitlines(), 1) if text.startswith("delivery_hours"))
    with pytest.raises(FileRefusedError) as refused:
        POLICY_FILE.load(TEXT.replace("delivery_hours = 72", "delivery_hours = 96"))
    assert str(refused.value).startswith(f"policy, line {line}: ")


def test_a_policy_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="cannot be read"):
        POLICY_FILE.load(tmp_path / "policy.toml")


def test_an_unknown_key_is_told_with_the_known_ones() -> None:
    with pytest.raises(FileRefusedError, match=r"\[waiting\] has an unknown key 'days'; known are answer_days, times"):
        POLICY_FILE.load(TEXT.replace("times = 2 ", "days = 3\ntimes = 2 "))
