"""The end of a transaction: every guarded row that it has written gets its code, and the lists name its newest form."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

import orjson
from sqlalchemy import Column, Delete, Insert, Table, Update, select
from sqlalchemy.dialects.postgresql import insert

from store.engine.connection import Connection
from store.engine.gathering import is_plain
from store.guard.guarded import CASES, GUARDED, HOLDERS, LISTS, PERSONS, Guarded, ListOf
from store.sealing import Keyring
from store.tables import CASE, EVENT, INVENTORY, STAFF_EVENT
from store.tables.columns import MARK
from store.tables.row_lists import HEAD

NamedRows = dict[str, dict[str, str | None]]
"""For each table the rows that are named anew, by their key; None: the row is gone."""

_NEW_LIST = insert(INVENTORY).on_conflict_do_nothing(index_elements=["name"]).returning(INVENTORY.c.name)
_FINDING: WeakKeyDictionary[Delete | Update, Any] = WeakKeyDictionary()


class Guard:
    """What a transaction has written of guarded rows."""

    def __init__(self, keys: Keyring) -> None:
        self._keys = keys
        self._written: set[Table] = set()
        self._named: defaultdict[ListOf, NamedRows] = defaultdict(dict)

    def note(
        self, conn: Connection, statement: Any, table: Table, rows: Sequence[Mapping[str, Any]]
    ) -> Sequence[Mapping[str, Any]]:
        """Note a statement that is about to be executed and writes a table; return its rows, new ones with their codes.

        A row that was there, or that has a list of its own, gets its code when the transaction is settled; one that is
        changed is checked before, as cases are when they are read, so that Lian signs nothing that others have written.

        Raises:
            AlteredError: a row that is to be changed is not as Lian wrote it.
        """
        if table is EVENT or (table is STAFF_EVENT and isinstance(statement, Insert)):
            for row in rows:
                holder = (CASE, row["case_id"]) if table is EVENT else (INVENTORY, GUARDED[table].name)
                self.note_head(holder, row["seq"], row["hash"])
        if table not in GUARDED:
            return rows
        if isinstance(statement, Delete):
            conn.guard = None  # it executes the deletion itself
            self._delete(conn, statement, GUARDED[table], rows)
            conn.guard = self
            return ()
        if isinstance(statement, Insert) and is_plain(statement) and table not in HOLDERS.values():
            return [self._with_code(conn, GUARDED[table], row) for row in rows]
        self._written.add(table)
        if isinstance(statement, Insert):
            conn.drawn_ids.give_up(table)
        elif isinstance(statement, Update) and table is not CASE:
            self._check(conn, statement, GUARDED[table], rows)
        return rows

    def note_head(self, holder: ListOf, seq: int, hash: bytes) -> None:
        """Note the newest event of a chain, to be named by its case or by the list of the house."""
        self._named[holder][HEAD] = {"": f"{seq}:{hash.hex()}"}

    def name_in_list(self, of: Guarded, row: Any, code: bytes = b"") -> None:
        """Name the newest form of a row in the list that it is in, if it is in one."""
        self._name(of, of.holder(partial(getattr, row)), getattr(row, of.key.name), code)

    def settle(self, conn: Connection) -> None:
        """Give the rows that were written their codes.

        Raises:
            AlteredError: a list that must be written anew was changed outside Lian.
        """
        for table in sorted(self._written - {CASES.table, PERSONS.table}, key=lambda it: it.name):
            self._give_codes(conn, GUARDED[table])
        for of in (CASES, PERSONS):
            self._settle_holders(conn, of, self._named_by(of))
        while lists := self._named_by(LISTS):
            self._settle_lists(conn, lists)
        self._written.clear()

    def _named_by(self, of: Guarded) -> dict[Any, NamedRows]:
        return {holder[1]: self._named.pop(holder) for holder in list(self._named) if holder[0] is of.table}

    def _check(self, conn: Connection, statement: Update, of: Guarded, rows: Sequence[Mapping[str, Any]]) -> None:
        for parameters in rows:
            for row in conn.execute(_finding(statement, of.columns), parameters):
                of.check(self._keys, row)

    def _delete(self, conn: Connection, statement: Delete, of: Guarded, rows: Sequence[Mapping[str, Any]]) -> None:
        for parameters in rows:
            for row in conn.execute(_finding(statement, (of.key, *(of.table.c[it] for it in of.owners))), parameters):
                if (holder := of.holder(partial(getattr, row))) is not None:
                    self._named[holder].setdefault(of.name, {})[str(row[0])] = None

    def _with_code(self, conn: Connection, of: Guarded, row: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a new row with its id and its code."""
        new = {**of.defaults, **row}
        if of.key.name not in new:
            new[of.key.name] = conn.drawn_ids.next(conn, of.table)
        new["mac"] = of.code(self._keys, [new.get(name) for name in of.names])
        self._name(of, of.holder(new.get), new[of.key.name], new["mac"])
        return new

    def _name(self, of: Guarded, holder: ListOf | None, key: object, code: bytes) -> None:
        if holder is not None:
            self._named[holder].setdefault(of.name, {})[str(key)] = of.entry(code)

    def _give_codes(self, conn: Connection, of: Guarded) -> None:
        written = []
        place = of.names.index(of.key.name)
        for row in conn.execute(of.marked, {"mark": MARK}).all():
            code = of.code(self._keys, row[:-1])
            written.append({"row": row[place], "new_code": code})
            self.name_in_list(of, row, code)
        conn.execute(of.write, written)

    def _settle_holders(self, conn: Connection, of: Guarded, named: Mapping[int, NamedRows]) -> None:
        found = conn.execute(of.marked, {"mark": MARK}).all() if of.table in self._written else []
        others = sorted(named.keys() - {row.id for row in found})
        if others:
            found += conn.execute(of.those, {"ids": others}).all()
        written = []
        for row in found:
            of.check(self._keys, row)
            kept = _merged(row.kept, named.get(row.id, {}))
            values = [kept if name == "kept" else value for name, value in zip(of.names, row[:-1], strict=True)]
            code = of.code(self._keys, values)
            written.append({"row": row.id, "new_list": kept, "new_code": code})
            if of.newest or row.kept is None:  # a new one
                self.name_in_list(of, row, code)
        conn.execute(of.write_list, written)

    def _settle_lists(self, conn: Connection, named: Mapping[str, NamedRows]) -> None:
        found = {row.name: row for row in conn.execute(LISTS.those, {"ids": sorted(named)})}
        for name in sorted(named.keys() - found.keys()):
            table, _, spread = name.partition(" ")
            if spread:
                self._named[INVENTORY, table].setdefault(LISTS.name, {})[name] = ""
            if conn.execute(_NEW_LIST, self._list(name, _merged(None, named[name]))).first() is None:
                found[name] = conn.execute(LISTS.those, {"ids": [name]}).one()  # another process was first
        written = []
        for name, former in found.items():
            LISTS.check(self._keys, former)
            kept = _merged(former.kept, named[name])
            if former.kept != kept:
                written.append({"row": name, "new_list": kept, "new_code": self._list(name, kept)["mac"]})
        conn.execute(LISTS.write_list, written)

    def _list(self, name: str, kept: str | None) -> dict[str, Any]:
        row = {"name": name, "kept": kept}
        return {**row, "mac": LISTS.code(self._keys, [row[it] for it in LISTS.names])}


def _finding(statement: Delete | Update, columns: Iterable[Column[Any]]) -> Any:
    """Return the query for these columns of the rows that a statement is to change, or the statement that deletes rows
    and returns them; the same one for the same."""
    if statement not in _FINDING:
        found = select(*columns) if isinstance(statement, Update) else statement.returning(*columns)
        where = statement.whereclause if isinstance(statement, Update) else None
        _FINDING[statement] = found if where is None else found.where(where)
    return _FINDING[statement]


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
