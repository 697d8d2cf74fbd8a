"""What somebody may do who can write to the database and has no key: each kind, at random rows."""

import json
import random
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, update
from sqlalchemy.exc import StatementError
from sqlmodel import SQLModel

from rules.record.chain import Head, Link, after
from store.guard.guarded import GUARDED
from store.tables import CASE, EVENT, INVENTORY, PERSON, STAFF_EVENT
from store.tables.row_lists import HEAD
from tests.tamper.stage import TABLES, Rows

Row = tuple[str, str]
"""A row that must be named: its table, and its key as a finding names it."""

CHAINS = (EVENT, STAFF_EVENT)
"""Tables of chained events: of each case, and of the house."""


KINDS = ("edit", "delete", "insert", "take out", "swap rows", "swap columns", "truncate", "roll back", "rewrite")


class NothingToDoError(Exception):
    """There is no row for this tampering; another is tried."""


class Tampering:
    """One kind after another, at rows that the given source of chance chooses."""

    def __init__(self, conn: Connection, chance: random.Random, past: list[Rows]) -> None:
        self._conn = conn
        self._chance = chance
        self._past = past
        self._now = past[-1]
        self._numbers = {key: row["number"] for key, row in self._now["cases"].items()}
        self.kinds = {kind: getattr(self, f"_{kind.replace(' ', '_')}") for kind in KINDS}

    def names(self, table: Table, row: dict[str, Any]) -> Row:
        """Return how a finding names a row."""
        if table is EVENT:
            return "event", f"{row['seq']} of case {row['case_id']}"
        return table.name, str(row[_key(table)])

    def _edit(self) -> set[Row]:
        table, row = self._any()
        column = self._chance.choice(_columns(table))
        value = self._other(table, column, row[column])
        self._change(table, row, {column: value})
        return {self.names(table, {**row, column: value})}

    def _delete(self) -> set[Row]:
        table, row = self._any()
        self._remove(table, row)
        return {self._gap(table, row) if table in CHAINS else self.names(table, row)}

    def _take_out(self) -> set[Row]:
        """A case or a person, with all that belongs to it."""
        owner, column = self._chance.choice([(CASE, "case_id"), (PERSON, "person_id")])
        key = self._chance.choice(list(self._now[owner.name]))
        for table in reversed(SQLModel.metadata.sorted_tables):
            if column in table.c:
                self._do(delete(table).where(table.c[column] == key))
        self._do(delete(owner).where(owner.c.id == key))
        return {(owner.name, str(key))}

    def _insert(self) -> set[Row]:
        table, row = self._any(but=(INVENTORY,))
        new = dict(row)
        new[_key(table)] = max(self._now[table.name]) + 1
        for column in table.columns:
            if column.unique:
                new[column.name] = self._other(table, column.name, row[column.name])
        if table in CHAINS:
            new["seq"] = self._chain(table, row)[-1]["seq"] + 1
        self._do(insert(table).values(new))
        return {self.names(table, new)}

    def _swap_rows(self) -> set[Row]:
        table, row = self._any()
        other = self._chance.choice(list(self._now[table.name].values()))
        if other == row:
            raise NothingToDoError
        keys = {_key(table), *(("case_id", "seq") if table is EVENT else ())}
        unique = {column.name for column in table.columns if column.unique}
        mine, theirs = ({n: v for n, v in it.items() if n not in keys | unique} for it in (row, other))
        if mine == theirs:
            raise NothingToDoError
        self._change(table, row, theirs)
        self._change(table, other, mine)
        return {self.names(table, row), self.names(table, other)}

    def _swap_columns(self) -> set[Row]:
        table, row = self._any()
        alike = [
            (one, two)
            for one in _columns(table)
            for two in _columns(table)
            if one < two and _type(table, one) == _type(table, two) and row[one] != row[two]
        ]
        if not alike:
            raise NothingToDoError
        one, two = self._chance.choice(alike)
        swapped = {one: row[two], two: row[one]}
        self._change(table, row, swapped)
        return {self.names(table, row | swapped)}

    def _truncate(self) -> set[Row]:
        table = self._chance.choice(CHAINS)
        told = self._chain(table, self._chance.choice(list(self._now[table.name].values())))
        left = self._chance.randrange(1, len(told))
        for row in told[left:]:
            self._remove(table, row)
        return {self.names(table, told[left - 1])}

    def _roll_back(self) -> set[Row]:
        """A row as it was, with the code that it had."""
        changed = [
            (table, key, row)
            for past in self._past
            for table in GUARDED
            for key, row in past[table.name].items()
            if self._newer(table, key, row)
        ]
        table, key, row = self._chance.choice(changed)
        self._change(table, self._now[table.name][key], row)
        if table is not CASE:
            return {self.names(table, row)}
        now, then = (json.loads(it["kept"] or "{}") for it in (self._now["cases"][key], row))
        newer = {(name, id) for name in now for id, form in now[name].items() if then.get(name, {}).get(id) != form}
        last = self.names(EVENT, self._chain(EVENT, {"case_id": key})[-1])
        return {last if name == HEAD else (name, id) for name, id in newer} or {self.names(table, row)}

    def _newer(self, table: Table, key: Any, row: dict[str, Any]) -> bool:
        now = self._now[table.name].get(key)
        return now is not None and now["mac"] != row["mac"]

    def _rewrite(self) -> set[Row]:
        """An event says something else, and the hashes after it are made anew: for that nobody needs a key."""
        case_id = self._chance.choice(list(self._numbers))
        told = self._chain(EVENT, {"case_id": case_id})
        place = self._chance.randrange(len(told))
        changed = {**told[place], "at": told[place]["at"] + timedelta(seconds=1)}
        head = Head(told[place - 1]["seq"], told[place - 1]["hash"]) if place else Head()
        for row in (changed, *told[place + 1 :]):
            head = after(head, _link(self._numbers[case_id], row))
            self._do(update(EVENT).where(EVENT.c.id == row["id"]).values(at=row["at"], hash=head.hash))
        return {self.names(EVENT, told[-1])}

    def _any(self, but: tuple[Table, ...] = ()) -> tuple[Table, dict[str, Any]]:
        table = self._chance.choice([it for it in TABLES if self._now[it.name] and it not in but])
        return table, self._chance.choice(list(self._now[table.name].values()))

    def _chain(self, table: Table, of: dict[str, Any]) -> list[dict[str, Any]]:
        """The chain of events to which a row belongs."""
        told = [row for row in self._now[table.name].values() if row.get("case_id") == of.get("case_id")]
        return sorted(told, key=lambda row: int(row["seq"]))

    def _gap(self, table: Table, row: dict[str, Any]) -> Row:
        """Where an event is missing: at the one after it, or at the end that is left."""
        told = [it for it in self._chain(table, row) if it != row]
        after_it = [it for it in told if it["seq"] > row["seq"]]
        if not told:
            return table.name, f"1 of case {row['case_id']}"
        return self.names(table, after_it[0] if after_it else told[-1])

    def _other(self, table: Table, name: str, value: Any) -> Any:
        """Another value that the column may have."""
        there = [row[name] for row in self._now[table.name].values() if row[name] not in (value, None)]
        match value:
            case bool():
                return not value
            case int():
                return value + self._chance.randrange(1, 5)
            case datetime():
                return value + timedelta(microseconds=self._chance.randrange(1, 10**12))
            case bytes():
                place = self._chance.randrange(len(value)) if value else 0
                return value[:place] + bytes([value[place] ^ 1 if value else 1]) + value[place + 1 :]
        if table.c[name].unique or table.c[name].primary_key:
            return f"{value}x"
        if there and self._chance.random() < 0.8:
            return self._chance.choice(there)
        if value is not None and table.c[name].nullable:
            return None
        if isinstance(value, str) and not _vocabulary(table, name):
            return f"{value}x"
        raise NothingToDoError

    def _change(self, table: Table, row: dict[str, Any], values: dict[str, Any]) -> None:
        key = table.c[_key(table)]
        # The code stays as it is, unless it is what is changed.
        self._do(
            update(table).where(key == row[key.name]).values({"mac": row["mac"], **values} if "mac" in row else values)
        )

    def _remove(self, table: Table, row: dict[str, Any]) -> None:
        key = table.c[_key(table)]
        self._do(delete(table).where(key == row[key.name]))

    def _do(self, statement: Any) -> None:
        try:
            with self._conn.begin_nested():
                self._conn.execute(statement)
        except StatementError as error:
            raise NothingToDoError from error


def free_hands(conn: Connection) -> None:
    """Take the guards of the database away, as its owner can."""
    if conn.dialect.name == "postgresql":
        conn.exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        for (name,) in conn.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            conn.exec_driver_sql(f"DROP TRIGGER {name}")


def _columns(table: Table) -> list[str]:
    free = GUARDED[table].free if table in GUARDED else ("due_at",)
    out = {
        _key(table),
        *(("case_id",) if table is EVENT else ()),
        *free,
        *(("due_at", "counted") if table is CASE else ()),
    }
    return [column.name for column in table.columns if column.name not in out]


def _key(table: Table) -> str:
    return next(iter(table.primary_key.columns)).name


def _type(table: Table, name: str) -> str:
    return repr(table.c[name].type)


def _vocabulary(table: Table, name: str) -> bool:
    return hasattr(table.c[name].type, "vocabulary")


def _link(number: str, row: dict[str, Any]) -> Link:
    values = (row["at"], row["act"], row["role"], row["state"], row["version"], row["staff_id"], row["sealed_body"])
    return Link(number, row["seq"], *values)
