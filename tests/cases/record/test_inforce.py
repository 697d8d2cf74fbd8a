"""What was in force is read from what was kept, also by a newer Lian; a category that is gone keeps its name."""

from dataclasses import replace

import pytest

from cases.record import rule_versions
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.policy import POLICY_FILE, former
from store.record import rule_versions as editions
from store.record.rule_versions import CATALOGUE, POLICY, RuleVersion
from tests.cases.conftest import House

TEXT = POLICY_FILE.path.read_text(encoding="utf-8")
LEAVES = CATALOGUE_FILE.path.read_text(encoding="utf-8")


def test_what_an_older_file_knew_nothing_of_is_as_it_is_shipped_now() -> None:
    before_the_ladder = TEXT.partition("[ladder]")[0].replace("appeal_window_days = 15", "appeal_window_days = 20")
    policy = former(before_the_ladder)
    assert policy.appeal_window.days == 20
    assert policy.ladder == POLICY_FILE.shipped.ladder


def test_a_version_that_was_never_kept_is_read_as_it_is_now(house: House) -> None:
    case = replace(house.files(), policy_version="0", catalogue_version="0")
    assert house.unit(lambda tx: rule_versions.installation_at_filing(tx, case)) == house.place


def test_a_category_that_is_gone_keeps_its_name(house: House) -> None:
    kept = RuleVersion(CATALOGUE, "1", LEAVES)
    assert house.unit(lambda tx: editions.put(tx, kept))
    gone = {id: leaf for id, leaf in house.place.catalogue.categories.items() if id != "abuse"}
    house.place = replace(house.place, catalogue=replace(house.place.catalogue, version=2, categories=gone))
    assert house.unit(lambda tx: rule_versions.category(tx, "abuse")).names["zh-Hans"] == "谩骂"
    with pytest.raises(KeyError):
        house.unit(lambda tx: rule_versions.category(tx, "no-such"))


def test_a_version_says_one_thing_only(house: House) -> None:
    first, other = RuleVersion(POLICY, "1", TEXT), RuleVersion(POLICY, "1", TEXT + "#")
    assert [house.unit(lambda tx, it=it: editions.put(tx, it)) for it in (first, first, other)] == [True, True, False]
    assert house.unit(lambda tx: editions.text(tx, POLICY, "1")) == TEXT
