"""An original keeps the name it was given, without what a name may do to who reads it."""

import pytest

from rules.text.text_limits import NAME_UNITS, original_name, units


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("聊天记录.pdf", "聊天记录.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("a\u200b\u3164\u2800b.txt", "ab.txt"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\temp\\x.doc", "C__temp_x.doc"),
        ("line\nbreak\x00.txt", "line break.txt"),
        ('"quoted".txt', "_quoted_.txt"),
        ("name.", "name"),
        ("\u200b\u202e", "document.pdf"),
        ("", "document.pdf"),
        (None, "document.pdf"),
    ],
)
def test_a_name_is_kept_as_far_as_it_is_one(name: str | None, kept: str) -> None:
    assert original_name(name, "document", "application/pdf") == kept


def test_a_long_name_keeps_its_ending() -> None:
    name = original_name("长" * 5000 + ".docx", "document", None)
    assert units(name) <= NAME_UNITS
    assert name.endswith("长.docx")
    assert units(original_name("x" * 5000, "document", None)) <= NAME_UNITS


def test_a_photo_has_a_name_by_its_type() -> None:
    assert original_name(None, "photo", "image/jpeg") == "photo.jpg"
