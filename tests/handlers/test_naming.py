"""A file's name is kept, unless it names its owner."""

import pytest

from handlers.telegram.files import anonymous_file_name

PEOPLE = (7331, "Wei Wang", "Wei", None, "xiaowei_wang")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("聊天记录.pdf", "聊天记录.pdf"),
        ("contract by WEI WANG.docx", "file.docx"),
        ("Xiaowei_Wang-2.tar.gz", "file.gz"),
        ("7331.jpg", "file.jpg"),
        ("wei", "file"),
        ("", ""),
    ],
)
def test_a_name_that_tells_is_left_out(name: str, kept: str) -> None:
    assert anonymous_file_name(name, *PEOPLE) == kept


def test_a_name_of_one_sign_is_in_every_other() -> None:
    assert anonymous_file_name("文件.pdf", "文", 5) == "文件.pdf"
