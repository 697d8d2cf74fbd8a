"""What a named reporter types: any plausible name and contact is taken, anything else is refused in words."""

import pytest

from rules.people.real_names import reachable_refusal, real_name_refusal

NAMES = [
    ("王小明", None),
    ("欧阳娜娜", None),
    ("阿不都热依木·买买提", None),
    ("Anne-Marie O'Neill", None),
    ("李", None),
    ("", "refusal-real-name"),
    ("。。。", "refusal-real-name"),
    ("13800138000", "refusal-real-name"),  # a contact, one step too early
    ("王小明 13800138000", "refusal-real-name"),
    ("王小明\n北京", "refusal-real-name-long"),
    ("王" * 61, "refusal-real-name-long"),
]

CONTACTS = [
    ("13800138000", None),
    ("+852 9123 4567", None),
    ("010-8888 8888", None),
    ("１３８００１３８０００", None),  # full width
    ("name@example.com", None),
    ("微信 abc123", None),
    ("@lin_wei", None),
    ("微信同手机号", None),
    ("LINE: lin@home", None),
    ("1234", "refusal-reachable-number"),
    ("1234567890123456", "refusal-reachable-number"),
    ("name@example", "refusal-reachable-mail"),
    ("name@", "refusal-reachable-mail"),
    ("--", "refusal-reachable"),
    ("a" * 121, "refusal-reachable-long"),
    ("13800138000\nname@example.com", "refusal-reachable-long"),
]


@pytest.mark.parametrize(("typed", "refused"), NAMES)
def test_names(typed: str, refused: str | None) -> None:
    said = real_name_refusal(typed)
    assert (said and said.id) == refused


@pytest.mark.parametrize(("typed", "refused"), CONTACTS)
def test_contacts(typed: str, refused: str | None) -> None:
    said = reachable_refusal(typed)
    assert (said and said.id) == refused
