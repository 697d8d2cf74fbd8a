"""An original keeps the name it was given, without what a name may do to who reads it."""

import pytest

from rules.text.original_name import LONGEST, given_name, is_shown


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("聊天记录.pdf", "聊天记录.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("a\u200b\u3164\u2800b.txt", "ab.txt"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\temp\\x.doc", "C__temp_x.doc"),
        ("line\nbreak\x00.txt", "linebreak.txt"),
        ('"quoted".txt', "_quoted_.txt"),
        ("name.", "name"),
        ("\u200b\u202e", "document.pdf"),
        ("", "document.pdf"),
        (None, "document.pdf"),
    ],
)
def test_a_name_is_kept_as_far_as_it_is_one(name: str | None, kept: str) -> None:
    assert given_name(name, "document", "application/pdf") == kept


def test_a_long_name_keeps_its_ending() -> None:
    name = given_name("长" * 5000 + ".docx", "document", None)
    assert len(name) == LONGEST
    assert name.endswith("长.docx")
    assert len(given_name("x" * 5000, "document", None)) == LONGEST


def test_a_photo_has_a_name_by_its_type() -> None:
    assert given_name(None, "photo", "image/jpeg") == "photo.jpg"


@pytest.mark.parametrize(("name", "shown"), [("a.jpg", True), ("a.mp4", True), ("a.pdf", False), ("a.zip", False)])
def test_what_the_messenger_shows_by_itself_is_protected_from_being_saved(name: str, *, shown: bool) -> None:
    assert is_shown(name) is shown
