"""Receipts that reporters were given, sealed under the case's key."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from rules.receipts.blocks import Receipt
from rules.receipts.reading import read_blocks
from store import rows
from store.record import cases
from store.record.cases import CaseRow
from store.sealing import Key, RowLabel, packed, unpacked
from store.tables import RECEIPT
from store.unit import Tx

_TEXT = RowLabel(RECEIPT.c.sealed_text)
_COLUMNS = select(RECEIPT.c.id, RECEIPT.c.case_id, RECEIPT.c.sealed_text)
_GET = _COLUMNS.where(RECEIPT.c.id == bindparam("row"))
_OF_CASE = _COLUMNS.where(RECEIPT.c.case_id == bindparam("of_case")).order_by(RECEIPT.c.seq, RECEIPT.c.id)


@dataclass(frozen=True, slots=True)
class GivenReceipt:
    """A receipt as it was given."""

    id: int
    case_id: int
    receipt: Receipt


def put(tx: Tx, case: CaseRow, receipt: Receipt) -> GivenReceipt:
    """Record that a receipt is given."""
    id = rows.next_id(tx, RECEIPT)
    sealed = cases.key(tx, case).seal(packed(receipt.text.encode()), _TEXT(id))
    rows.add(tx, RECEIPT, id=id, case_id=case.id, seq=receipt.entry, sealed_text=sealed)
    return GivenReceipt(id, case.id, receipt)


def get(tx: Tx, receipt_id: int) -> GivenReceipt | None:
    """Return a receipt; None if there is none, or the case's key is destroyed."""
    row = tx.conn.execute(_GET, {"row": receipt_id}).one_or_none()
    key = None if row is None else cases.key_of(tx, row.case_id)
    return None if row is None or key is None else _given(row, key)


def of_case(tx: Tx, case_id: int) -> list[GivenReceipt]:
    """Return the receipts of a case that were given, in the order of the entries they are about; none if the case's
    key is destroyed."""
    key = cases.key_of(tx, case_id)
    return [_given(row, key) for row in tx.conn.execute(_OF_CASE, {"of_case": case_id})] if key else []


def _given(row: Any, key: Key) -> GivenReceipt:
    (receipt,) = read_blocks(unpacked(key.open(row.sealed_text, _TEXT(row.id))).decode())
    if not isinstance(receipt, Receipt):
        raise ValueError(f"receipt {row.id} is none")
    return GivenReceipt(row.id, row.case_id, receipt)
