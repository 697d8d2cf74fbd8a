"""Cases in the order in which they were closed, for what is done some time afterwards."""

from datetime import datetime

from sqlalchemy import bindparam

from store.record import cases
from store.record.cases import CaseRow
from store.tables import CASE
from store.unit import Tx

_C = CASE.c
_COME_AFTER = (_C.closed_at > bindparam("after")) | ((_C.closed_at == bindparam("after")) & (_C.id > bindparam("last")))
_CLOSED = (
    cases.ROW.where(_C.closed_at.is_not(None), _C.closed_at <= bindparam("until"), _COME_AFTER)
    .order_by(_C.closed_at, _C.id)
    .limit(bindparam("most"))
)


def after(tx: Tx, mark: tuple[datetime, int], until: datetime, limit: int) -> list[CaseRow]:
    """Return the first cases that were closed up to `until` and come after this instant and case."""
    asked = {"after": mark[0], "last": mark[1], "until": until, "most": limit}
    return tx.conn.execute(_CLOSED, asked).all_as(CaseRow)
