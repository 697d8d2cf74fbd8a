"""The operator's guide for reporters."""

import pytest

from store.operator_files.guide import GUIDE_FILE
from store.operator_files.reading import FileRefusedError

TEXT = GUIDE_FILE.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("退款", "service"),
        ("賭博", "illegal"),  # Traditional finds Simplified
        ("GAMBLING site", "illegal"),
        ("个人信息", "law-personal"),  # of the title before those of texts
        ("量子纠缠", None),
        ("   ", None),
    ],
)
def test_pages_are_found_by_words_in_any_language(words: str, first: str | None) -> None:
    found = GUIDE_FILE.shipped.found(words, 6)
    assert (found[0].id if found else None) == first


@pytest.mark.parametrize(
    ("there", "instead", "told"),
    [
        ('section = "evidence"', 'section = "proof"', "[page.evidence] needs a section of this file, not 'proof'"),
        ("since = 2021-11-01", 'since = "November"', "needs a day such as 2026-11-30 as since"),
        ('link = "https://www.12377.cn"', 'link = "www.12377.cn"', "needs an address with https:// as link"),
        ('branches = ["spam"]', 'branches = "spam"', "needs a list of branches of the catalogue as branches"),
        ("until = 2023-06-01", "until = 2023-06-01\nin_force = true #", "is not TOML"),
        ("in_force = false", "in_force = true", "has an until, so that in_force needs to be false"),
        ("since = 2020-03-01\nchecked = 2026-11-30", "since = 2020-03-01", "but not as checked when"),
        ('text.en = "· A link', 'text.fr = "· A link', "has text in an unknown language 'fr'"),
    ],
)
def test_a_wrong_guide_is_refused_with_its_line(there: str, instead: str, told: str) -> None:
    assert there in TEXT
    with pytest.raises(FileRefusedError) as refused:
        GUIDE_FILE.load(TEXT.replace(there, instead))
    assert told in str(refused.value)
