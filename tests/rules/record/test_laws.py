"""Each rule names its law and a day of review (row F8), and those due are told together."""

from datetime import date

import pytest

from rules.operator.policy import due_by
from rules.sanctions.ladder import Rule
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.reading import FileRefusedError

CATALOGUE, POLICY = CATALOGUE_FILE.shipped, POLICY_FILE.shipped
LEAVES, NUMBERS = (it.path.read_text(encoding="utf-8") for it in (CATALOGUE_FILE, POLICY_FILE))


def test_every_leaf_every_section_and_every_rule_of_the_ladder_has_one() -> None:
    assert all(leaf.law and leaf.review for leaf in CATALOGUE.categories.values())
    assert set(map(str, Rule)) <= set(POLICY.laws)
    assert {"consent", "waiting", "result", "ladder"} <= set(POLICY.laws)


def test_those_whose_day_has_come_are_told_by_law() -> None:
    assert due_by(CATALOGUE, POLICY, date(2027, 10, 31)) == []
    due = {it.law: it.rules for it in due_by(CATALOGUE, POLICY, date(2027, 11, 1))}
    assert due["消费者权益保护法"].count("服务") == 5
    assert due["网络信息内容生态治理规定 第六条、第七条"].endswith("…")
    assert len({it.name for it in due_by(CATALOGUE, POLICY, date(2028, 1, 1))}) == len(due)


@pytest.mark.parametrize(
    ("there", "made", "told"),
    [
        ("review = 2027-11-01\n", 'review = "soon"\n', "needs a day such as 2027-11-01 as review, not 'soon'"),
        ("review = 2027-11-01\n", "", "names a law and a day of review, or neither"),
    ],
)
def test_a_leaf_names_both_or_neither(there: str, made: str, told: str) -> None:
    with pytest.raises(FileRefusedError, match=told):
        CATALOGUE_FILE.load(LEAVES.replace(there, made, 1))


@pytest.mark.parametrize(
    ("there", "made", "told"),
    [
        ("E1 = {", "E9 = {", "has an unknown key 'E9'"),
        ("E1 = { law", "E1 = { laws", "needs E1 = "),
        ("[laws] ", "[law] ", "'law' is not known"),
    ],
)
def test_the_policys_laws_are_checked(there: str, made: str, told: str) -> None:
    with pytest.raises(FileRefusedError, match=told):
        POLICY_FILE.load(NUMBERS.replace(there, made, 1))
