"""What events tell of the rows that belong to a case, so that these can be made anew.

Every write of such a row says here what it has put there. The next event of the case in the same transaction tells it;
where none follows, an event of its own does, before the commit.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Column, Table

from rules.facts.events import RowsTold
from rules.vocabulary import Role
from store.engine.connection import Connection
from store.record import cases, events
from store.tables import CASE_CODE, DEADLINE, ENFORCEMENT, MEASURE, MEETING, SANCTION, SURVEY, VIOLATION
from store.unit import Tx

_ELSEWHERE = {"id", "case_id", "person_id", "subject", "account", "code", "target", "next_at", "tries", "mac"}
"""Columns that events do not tell: whose the row is, when it is looked at next, and hashes, which follow from the text
of the case, or from a code that nobody keeps."""
SINCE_FIRST = (DEADLINE, SANCTION, MEASURE, VIOLATION)
"""The tables of which the events of a case tell whose filing names no tables."""

TOLD: dict[Table, dict[str, Column[Any]]] = {
    table: {column.name: column for column in table.c if column.name not in _ELSEWHERE}
    for table in (*SINCE_FIRST, CASE_CODE, ENFORCEMENT, MEETING, SURVEY)
}
"""By table the columns that events tell; a sealed one is told as the text that it holds."""


def begin(tx: Tx, case_id: int) -> None:
    """Have the first event of the case name the tables of which its events tell every row."""
    tx.conn.untold[case_id] = {str(table.name): {} for table in TOLD} | tx.conn.untold.get(case_id, {})


def tell(tx: Tx, table: Table, case_id: int | None, row_id: int, values: Mapping[str, Any] | None) -> None:
    """Have the events of the case tell that this row of it holds these values from now on; None: the row is gone. What
    is of no case is not told."""
    if case_id is None:
        return
    rows = tx.conn.untold.setdefault(case_id, {}).setdefault(str(table.name), {})
    if values is None:
        rows[str(row_id)] = None
    else:
        new = {name: msgspec.to_builtins(value) for name, value in values.items() if name in TOLD[table]}
        rows[str(row_id)] = (rows.get(str(row_id)) or {}) | new
    tx.conn.at_end.setdefault(_tell_rest, {})[case_id] = tx


def change(tx: Tx, table: Table, statement: Any, given: Mapping[str, Any], **new: Any) -> int:
    """Execute a statement that returns the id and the case of each row that it changes; return how many. The events of
    their cases tell what is new."""
    changed = tx.conn.execute(statement, given).all()
    for row_id, case_id in changed if new else ():
        tell(tx, table, case_id, row_id, new)
    return len(changed)


def _tell_rest(conn: Connection, given: dict[int, Tx]) -> None:
    for case_id in sorted(given.keys() & conn.untold.keys()):
        case = cases.get(given[case_id], case_id)
        if case is not None and not case.erased:
            events.append(given[case_id], case, RowsTold(), Role.CLOCK)
        conn.untold.pop(case_id, None)
