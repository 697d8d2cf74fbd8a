"""Names in Traditional and in Simplified characters are one name; the table that says so makes keys that are stored."""

import hashlib

import pytest

from rules.text.name_folding import SIMPLIFIED, fold

ONE_NAME = [
    # as people write it in Taiwan and Hong Kong, and in Simplified characters
    ("粉絲團", "粉丝团"),
    ("臺灣", "台湾"),
    ("台灣", "台湾"),
    ("颱風", "台风"),
    ("後宮", "后宫"),
    ("那裡", "那里"),
    ("那裏", "那里"),
    ("衞生", "卫生"),
    ("衛生", "卫生"),
    ("著作", "着作"),
    ("看着", "看着"),
    ("甚麼", "甚么"),
    ("啟動", "启动"),
    ("啓動", "启动"),
    ("群組", "群组"),
    ("羣組", "群组"),
    ("帳號", "账号"),
    ("帐号", "账号"),
    ("雲吞麵", "云吞面"),
    ("髮型", "发型"),
    ("發佈", "发布"),
    ("峯", "峰"),
    ("乾隆", "干隆"),  # each character by itself, whatever its neighbours
]


@pytest.mark.parametrize(("traditional", "simplified"), ONE_NAME)
def test_a_name_is_one_however_its_characters_are_written(traditional: str, simplified: str) -> None:
    assert fold(traditional) == fold(simplified)


def test_folding_twice_changes_nothing() -> None:
    assert [it for it in SIMPLIFIED.values() if it.translate(SIMPLIFIED) != it] == []


def test_the_table_is_the_one_by_which_keys_are_stored() -> None:
    """Another version of OpenCC's dictionaries may give another table: then come a migration and a new digest."""
    table = "".join(f"{chr(one)}{form}" for one, form in sorted(SIMPLIFIED.items()))
    assert hashlib.sha256(table.encode()).hexdigest()[:16] == "00a84eb7492d5032"
