"""The record of refused presses."""

from sqlalchemy import insert

from store.tables import REFUSED_PRESS
from store.unit import Tx

_INSERT = insert(REFUSED_PRESS)


def record_refusal(tx: Tx, *, act: str, refusal: str, case_id: int | None = None, staff_id: int | None = None) -> None:
    """Record a refused press, now; `refusal` is the message id of the refusal shown."""
    values = {"act": act, "refusal": refusal, "case_id": case_id, "staff_id": staff_id, "at": tx.now}
    tx.conn.execute(_INSERT, values)
