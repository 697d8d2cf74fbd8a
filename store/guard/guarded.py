"""Which tables are guarded, over which of their columns, and how the code of a row is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Select, Table, and_, bindparam, func, select, update

from store.sealing import Keyring
from store.tables import (
    ACTION,
    AGREEMENT,
    CASE,
    CASE_CODE,
    CLIENT,
    COLLECTIVE,
    COLLECTIVE_MEMBER,
    DAY_ROOT,
    DEADLINE,
    EDITION,
    ENFORCEMENT,
    EVIDENCE,
    GROUP,
    INVENTORY,
    MEASURE,
    MEETING,
    OPINION,
    OPINION_CALL,
    PERIODIC_REVIEW,
    PERSON,
    RECEIPT,
    ROTA,
    SANCTION,
    STAFF,
    STAFF_EVENT,
    STAFF_PROPOSAL,
    SURVEY,
    TEMPLATE,
    TRAINING,
    VIOLATION,
)
from store.tables.columns import MARK, MARK_SIZE, in_parameter

_PREFIX = 4
"""Bytes of a row's code by which a list names its newest form."""
_SIDE_BY_SIDE = 16
"""Lists of a block of spread rows."""
BLOCK = _SIDE_BY_SIDE * 64
"""Keys of a block of spread rows."""

HOLDERS = {"case_id": CASE, "person_id": PERSON}
"""By the column that names them, the tables whose rows have lists; the house has the lists of `inventory`."""

ListOf = tuple[Table, int | str]
"""Whose list it is: a row of a table, by its key."""


class AlteredError(LookupError):
    """A row was changed outside Lian: its code does not fit what it says. `lian verify` names every such row."""

    def __init__(self, table: str, row: object) -> None:
        super().__init__(f"row {row} of {table} was changed outside Lian")


@dataclass(frozen=True)
class Guarded:
    """A guarded table.

    Attributes:
        owners: the columns of those whose list holds the row: of the first one that is not empty.
        house: the house has a list of the rows that nobody else has.
        spread: they are so many that the house has a list for every few of them (`list_name`).
        newest: the list names the newest form of a row, beside that it is there.
        free: columns that decide nothing, and that the code leaves out.
    """

    table: Table
    owners: tuple[str, ...] = ()
    house: bool = False
    spread: bool = False
    newest: bool = True
    free: tuple[str, ...] = ()

    @cached_property
    def name(self) -> str:
        """The name of the table."""
        return str(self.table.name)

    @cached_property
    def columns(self) -> list[Column[Any]]:
        """The columns that the code covers, and after them the code."""
        out = ("mac", *self.free)
        return [*(it for it in self.table.c if it.name not in out), self.table.c.mac]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the columns that the code covers."""
        return tuple(str(column.name) for column in self.columns[:-1])

    @cached_property
    def rows(self) -> Select[Any]:
        """The query for rows as `check` takes them."""
        return select(*self.columns)

    @cached_property
    def key(self) -> Column[Any]:
        """The primary key."""
        return next(iter(self.table.primary_key.columns))

    @cached_property
    def those(self) -> Select[Any]:
        """The query for the rows of these keys, kept from others until the transaction ends."""
        return self.rows.where(in_parameter(self.key, "ids")).order_by(self.key).with_for_update()

    @cached_property
    def write_list(self) -> Any:
        """The statement that gives a row that has a list this list and its code."""
        new: dict[str, Any] = {"kept": bindparam("new_list"), "mac": bindparam("new_code")}
        return update(self.table).where(self.key == bindparam("row")).values(new)

    def held_by(self, table: Table) -> ColumnElement[bool]:
        """Match the rows of those whose list is in a row of `table` with its key among `ids`."""
        first, *others = sorted(self.owners, key=lambda name: HOLDERS[name] is not table)
        before = [self.table.c[name] for name in others if self.owners.index(name) < self.owners.index(first)]
        return and_(in_parameter(self.table.c[first], "ids"), *(column.is_(None) for column in before))

    @cached_property
    def held_by_none(self) -> ColumnElement[bool]:
        """Match the rows that belong to no case and no person."""
        return and_(True, *(self.table.c[name].is_(None) for name in self.owners))

    @cached_property
    def marked(self) -> Select[Any]:
        """The query for the rows that this process has written and not given a code yet."""
        mac = self.table.c.mac
        return self.rows.where(func.length(mac) == MARK_SIZE, mac == bindparam("mark", MARK))

    @cached_property
    def write(self) -> Any:
        """The statement that gives a row its code."""
        return update(self.table).where(self.key == bindparam("row")).values(mac=bindparam("new_code"))

    def code(self, keys: Keyring, values: Sequence[Any]) -> bytes:
        """Return the code of a row with these values of `names`; an empty column counts like one that is not there."""
        told = [it for pair in zip(self.names, values, strict=True) if pair[1] is not None for it in pair]
        return keys.mac(msgspec.msgpack.encode([self.name, *told]))

    def fits(self, keys: Keyring, row: Sequence[Any]) -> bool:
        """Return whether a row, as `rows` gives it, is as Lian wrote it."""
        *values, mac = row
        return mac is not None and (mac == MARK or self.code(keys, values) == bytes(mac))

    def check(self, keys: Keyring, row: Sequence[Any]) -> None:
        """Check a row, as `rows` gives it.

        Raises:
            AlteredError: it is not as Lian wrote it.
        """
        if not self.fits(keys, row):
            raise AlteredError(self.name, row[self.names.index(self.key.name)])

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """The values of a new row in covered columns that it is not given."""
        given: list[tuple[str, Any]] = [(column.name, column.default) for column in self.columns[:-1]]
        return {name: default.arg for name, default in given if default is not None}

    def holder(self, value: Callable[[str], Any]) -> ListOf | None:
        """Return whose list holds a row, of which `value` returns that of a column; None where no list does."""
        for name in self.owners:
            if (key := value(name)) is not None:
                return HOLDERS[name], key
        return (INVENTORY, self.list_name(value(self.key.name))) if self.house else None

    def list_name(self, key: int) -> str:
        """Return the name of the list of the house in which a row is. Rows that are made one after another are in
        different lists where the rows are spread, so that processes that make them do not wait for each other."""
        return f"{self.name} {key // BLOCK}.{key % _SIDE_BY_SIDE}" if self.spread else self.name

    def list_names(self, block: int) -> list[str]:
        """Return the names of the lists of a block of spread rows, `BLOCK` keys from `block * BLOCK` on."""
        return [self.list_name(block * BLOCK + place) for place in range(_SIDE_BY_SIDE)]

    def entry(self, code: bytes) -> str:
        """Return how a list names the newest form of a row."""
        return code[:_PREFIX].hex() if self.newest else ""


_OF_CASE = ("case_id",)
CASES = Guarded(CASE, house=True, spread=True, newest=False, free=("due_at", "late", "counted"))
PERSONS = Guarded(PERSON, house=True, spread=True)
LISTS = Guarded(INVENTORY)
GUARDED: dict[Table, Guarded] = {
    each.table: each
    for each in (
        CASES,
        PERSONS,
        Guarded(DEADLINE, ("case_id", "person_id"), house=True),
        Guarded(EVIDENCE, _OF_CASE, free=("tries", "not_before")),
        Guarded(CASE_CODE, _OF_CASE),
        Guarded(COLLECTIVE_MEMBER, _OF_CASE),
        Guarded(MEETING, _OF_CASE),
        Guarded(VIOLATION, _OF_CASE),
        Guarded(SANCTION, _OF_CASE),
        Guarded(MEASURE, _OF_CASE, free=("tries",)),
        Guarded(ENFORCEMENT, _OF_CASE, free=("tries",)),
        Guarded(SURVEY, _OF_CASE),
        Guarded(STAFF, house=True, free=("assigned_at",)),
        Guarded(STAFF_PROPOSAL, house=True),
        Guarded(STAFF_EVENT),
        Guarded(CLIENT, house=True),
        Guarded(TRAINING, house=True),
        Guarded(TEMPLATE, house=True),
        Guarded(EDITION, house=True),
        Guarded(ROTA, house=True),
        Guarded(GROUP, house=True),
        Guarded(COLLECTIVE, house=True, spread=True),
        Guarded(AGREEMENT, ("person_id",)),
        Guarded(OPINION, ("person_id",)),
        Guarded(OPINION_CALL, house=True),
        Guarded(PERIODIC_REVIEW, house=True),
        Guarded(ACTION, house=True),
        Guarded(RECEIPT, _OF_CASE),
        Guarded(DAY_ROOT, house=True, spread=True),
    )
}
"""The tables whose rows decide something, beside the events, which are chained."""
