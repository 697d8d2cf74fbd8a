"""The operator's guide for reporters."""

from datetime import UTC, datetime

import pytest

from store.operator_files.catalogue import CATALOGUE_FILE
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
        ("谩骂", "unfriendly"),  # a category that the page lists
        ("謾罵", "unfriendly"),
        ("abuse", "unfriendly"),
        ("三.2(6)", "unfriendly"),
        ("举报了会不会被人打击报复", "protection"),  # a sentence
        ("how are reporters protected", "protection"),
        ("量子纠缠", None),
        ("   ", None),
    ],
)
def test_pages_are_found_by_words_in_any_language(words: str, first: str | None) -> None:
    found = GUIDE_FILE.shipped.found(words, CATALOGUE_FILE.shipped)
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


WORKSHOP = """
[workshop.proof]
title = { zh-Hans = "证据", zh-Hant = "證據", en = "Evidence" }
text = { zh-Hans = "截图", zh-Hant = "截圖", en = "Screenshots" }
at = 2026-12-05T19:30:00+08:00
minutes = 60
places = 30
link = "https://example.org/room"
languages = ["zh-Hans", "en"]
"""


def test_a_training_is_read_with_its_instant() -> None:
    found = GUIDE_FILE.load(TEXT + WORKSHOP).workshops["proof"]
    assert found.at == datetime(2026, 12, 5, 11, 30, tzinfo=UTC)
    assert (found.places, found.place, found.languages, found.cancelled) == (30, {}, ("zh-Hans", "en"), False)


@pytest.mark.parametrize(
    ("there", "instead", "told"),
    [
        ("19:30:00+08:00", "19:30:00", "needs an instant with its offset as at"),
        ("at = 2026-12-05T19:30:00+08:00\n", "", "needs an instant with its offset as at"),
        ("places = 30", "places = 0", "needs a whole number above 0 as places"),
        ('link = "https://example.org/room"\n', "", "needs a place or a link"),
        ('languages = ["zh-Hans", "en"]', 'languages = ["zh"]', "needs a list of languages as languages"),
        ('en = "Evidence"', 'fr = "Preuves"', "has no title in en"),
    ],
)
def test_a_wrong_training_is_refused_with_its_line(there: str, instead: str, told: str) -> None:
    assert there in WORKSHOP
    with pytest.raises(FileRefusedError) as refused:
        GUIDE_FILE.load(TEXT + WORKSHOP.replace(there, instead))
    assert told in str(refused.value)
