"""The operator's list of partners is read whole or not at all; what is wrong is said with its line."""

from pathlib import Path

import pytest

from rules.operator.partners import Partner
from store.operator_files.partners import PARTNERS_FILE
from store.operator_files.reading import FileRefusedError
from tests.addresses import at

EXAMPLE = Path(__file__).parents[3] / "docs" / "partners.toml"


def test_the_example_in_the_docs_is_read() -> None:
    read = PARTNERS_FILE.load(EXAMPLE)
    assert read.version == 1
    assert read.by_id["milkshop"] == Partner(
        "milkshop", ("牛奶小铺", "Milk Shop"), ("milk_shop",), (at(7440001234),), True, "王经理 wang@example.com"
    )


def test_a_list_may_be_empty_and_a_partner_may_have_no_more_than_a_name() -> None:
    assert PARTNERS_FILE.load("version = 3").by_id == {}
    assert PARTNERS_FILE.load('version = 1\n[partner.a]\nnames = ["甲"]').by_id["a"] == Partner("a", ("甲",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[partner.a]\nnames = ['甲']", "partners, line 1: needs a version"),
        ("version = 1\n[partner.a]\ncontract = true", "partners, line 2: [partner.a] has no names"),
        ("version = 1\n[partner.a]\nnames = []", "partners, line 3: [partner.a] has no names"),
        ("version = 1\n[partner.a]\nnames = ['甲']\nhandles = ['no good']", "line 4: [partner.a] has 'no good'"),
        ("version = 1\n[partner.a]\nnames = ['甲']\naccounts = ['7']", "line 4: [partner.a] needs a list of account"),
        ("version = 1\n[partner.a]\nnames = ['甲']\ncontract = 'yes'", "line 4: [partner.a] needs true or false"),
        ("version = 1\n[partner.a]\nnames = ['甲']\nfine = true", "line 4: [partner.a] has an unknown key 'fine'"),
        (
            "version = 1\n[partner.a]\nnames = ['甲']\nhandles = ['Shop']\n"
            "[partner.b]\nnames = ['乙']\nhandles = ['@shop']",
            "line 7: [partner.b] has shop, which is that of [partner.a] already",
        ),
        ("version = 1\n[partners.a]\nnames = ['甲']", "'partners' is not known; known are version, partner"),
        ("version = [", "line 1: is not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        PARTNERS_FILE.load(text)
    assert said in str(refused.value)
