"""The end of a transaction: every guarded row that it has written gets its code, and the lists name its newest form."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Delete, Table, bindparam, insert, select, update

from store.engine.connection import Connection
from store.guard.guarded import CASES, GUARDED, LISTS, Guarded, entry
from store.sealing import Keyring
from store.tables import CASE, EVENT, INVENTORY
from store.tables.columns import MARK, in_parameter

NamedRows = dict[str, dict[str, str | None]]
"""For each table the rows that are named anew, by their key; None: the row is gone."""

HEAD = "head"
"""The name in a case's list under which its newest event stands: its place, a colon, its hash in hexadecimal digits."""

_OTHERS = CASES.rows.where(in_parameter(CASE.c.id, "ids")).order_by(CASE.c.id).with_for_update()
_NEW: dict[str, Any] = {"kept": bindparam("new_list"), "mac": bindparam("new_code")}
_WRITE_CASE = update(CASE).where(CASE.c.id == bindparam("row")).values(**_NEW)
_LIST = LISTS.rows.where(INVENTORY.c.name == bindparam("of_name")).with_for_update()
_NEW_LIST = insert(INVENTORY)
_WRITE_LIST = update(INVENTORY).where(INVENTORY.c.name == bindparam("row")).values(**_NEW)


class Guard:
    """What a transaction has written of guarded rows."""

    def __init__(self, keys: Keyring) -> None:
        self._keys = keys
        self._written: set[Table] = set()
        self._named: defaultdict[int | str, NamedRows] = defaultdict(dict)

    def note(self, conn: Connection, statement: Any, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Note a statement that is about to be executed and writes a table."""
        if table is EVENT:
            for row in rows:
                self._named[row["case_id"]][HEAD] = {"": f"{row['seq']}:{row['hash'].hex()}"}
        elif table in GUARDED:
            if isinstance(statement, Delete):
                self._gone(conn, statement, GUARDED[table], rows)
            else:
                self._written.add(table)

    def settle(self, conn: Connection) -> None:
        """Give the rows that were written their codes.

        Raises:
            AlteredError: a list that must be written anew was changed outside Lian.
        """
        for table in sorted(self._written - {CASE}, key=lambda it: it.name):
            self._give_codes(conn, GUARDED[table])
        lists = {name: self._named.pop(name) for name in list(self._named) if isinstance(name, str)}
        self._settle_cases(conn)
        for name, entries in sorted(lists.items()):
            self._settle_list(conn, name, entries[name])
        self._written.clear()

    def _gone(self, conn: Connection, statement: Delete, of: Guarded, rows: Sequence[Mapping[str, Any]]) -> None:
        query = select(of.key, *([of.table.c[of.owner]] if of.owner else []))
        if statement.whereclause is not None:
            query = query.where(statement.whereclause)
        for parameters in rows:
            for key, *owner in conn.execute(query, parameters):
                holder = owner[0] if owner else of.name if of.house else None
                if holder is not None:
                    self._named[holder].setdefault(of.name, {})[str(key)] = None

    def _give_codes(self, conn: Connection, of: Guarded) -> None:
        written = []
        place = of.names.index(of.key.name)
        for row in conn.execute(of.marked, {"mark": MARK}).all():
            code = of.code(self._keys, row[:-1])
            written.append({"row": row[place], "new_code": code})
            if (holder := of.holder(row)) is not None:
                self._named[holder].setdefault(of.name, {})[str(row[place])] = entry(code)
        conn.execute(of.write, written)

    def _settle_cases(self, conn: Connection) -> None:
        found = conn.execute(CASES.marked, {"mark": MARK}).all() if CASE in self._written else []
        others = sorted(self._named.keys() - {row.id for row in found})
        if others:
            found += conn.execute(_OTHERS, {"ids": others}).all()
        written = []
        for row in found:
            CASES.check(self._keys, row)
            kept = _merged(row.kept, self._named.get(row.id, {}))
            values = [kept if name == "kept" else value for name, value in zip(CASES.names, row[:-1], strict=True)]
            written.append({"row": row.id, "new_list": kept, "new_code": CASES.code(self._keys, values)})
        self._named.clear()
        conn.execute(_WRITE_CASE, written)

    def _settle_list(self, conn: Connection, name: str, entries: Mapping[str, str | None]) -> None:
        former = conn.execute(_LIST, {"of_name": name}).one_or_none()
        if former is not None:
            LISTS.check(self._keys, former)
        kept = _merged(former and former.kept, {name: dict(entries)})
        if former is not None and former.kept == kept:
            return
        code = LISTS.code(self._keys, [name if it == "name" else kept for it in LISTS.names])
        if former is None:
            conn.execute(_NEW_LIST, {"name": name, "kept": kept, "mac": code})
        else:
            conn.execute(_WRITE_LIST, {"row": name, "new_list": kept, "new_code": code})


def _merged(kept: str | None, named: NamedRows) -> str | None:
    """Return a list with these rows named anew."""
    if not named:
        return kept
    told: dict[str, dict[str, str]] = orjson.loads(kept) if kept else {}
    for table, entries in named.items():
        rows = told.setdefault(table, {})
        for key, form in entries.items():
            if form is None:
                rows.pop(key, None)
            else:
                rows[key] = form
    return orjson.dumps(told).decode()
