"""With write access and no key nobody can show what stands in one row as another's."""

from itertools import permutations
from typing import Any

import pytest
from sqlalchemy import Column, LargeBinary, select, update

from store import evidence
from store.record import cases
from store.sealing import SealError
from store.tables import CASE
from store.unit import Tx
from tests.store.sealing.lives import Holders, a_life
from tests.store.sealing.opening import SEALED, TABLES, names, opens, stored
from tests.support.installation import KEYS


@pytest.fixture
def holders(tx: Tx) -> list[Holders]:
    found = [a_life(tx, n) for n in (1, 2)]
    tx.conn.flush()
    return found


def test_every_column_of_sealed_bytes_says_what_tells_its_rows() -> None:
    for table in TABLES:
        for column in table.columns:
            if isinstance(column.type, LargeBinary) and column.name.startswith(("sealed_", "wrapped")):
                assert column.info.get("row"), f"{names(column)} is not bound to its row"
                assert all(name in table.columns for name in column.info["row"]), names(column)


@pytest.mark.parametrize("column", SEALED, ids=names)
def test_a_value_opens_in_its_row_and_in_no_other(tx: Tx, holders: list[Holders], column: Column[Any]) -> None:
    values = list(stored(tx, column))
    assert len(values) > 1, f"no two values in {names(column)}: add them to tests/store/sealing/lives.py"
    keys = [KEYS, *(key for holder in holders for key in holder)]
    for label, value in values:
        assert opens(keys, value, label) == 1, f"{names(column)} is not sealed under the label that its column declares"
    for (label, _), (_, value) in permutations(values, 2):
        assert opens(keys, value, label) == 0, f"{names(column)}: a value opens in another row"


def test_a_value_opens_in_no_other_column(tx: Tx, holders: list[Holders]) -> None:
    keys = [KEYS, *(key for holder in holders for key in holder)]
    every = [(names(column), label, value) for column in SEALED for label, value in stored(tx, column)]
    for (column, label, _), (other, _, value) in permutations(every, 2):
        assert column == other or opens(keys, value, label) == 0, f"a value of {other} opens as {column}"


def test_a_case_with_the_words_and_the_key_of_another_is_not_shown(tx: Tx, holders: list[Holders]) -> None:
    """So another account saw the victim's case: all sealed values of two rows exchanged, nothing else."""
    for column in (CASE.c.wrapped_key, CASE.c.sealed_body):
        for case_id, value in enumerate(tx.conn.execute(select(column).order_by(CASE.c.id.desc())).scalars(), 1):
            tx.conn.execute(update(CASE).where(CASE.c.id == case_id).values({column: value}))
        tx.case_keys.clear()
        for case_id in (1, 2):
            with pytest.raises(SealError):
                cases.text(tx, cases.get(tx, case_id))
            with pytest.raises(SealError):
                evidence.of_case(tx, case_id)
