"""Whether the record is as Lian wrote it: chains of events, what is derived from them, and every guarded row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select, text

from rules.record import chain
from rules.record.chain import Head, HouseLink, Link
from store.engine.connection import Connection
from store.guard import verifying
from store.guard.guarded import CASES, GUARDED, PERSONS
from store.guard.spread import spread_rows
from store.guard.verifying import AlteredRow, Looked, Snapshots
from store.members import staff_events
from store.record import cases, derived, events
from store.record.cases import CaseRow
from store.sealing import Key, Keyring, SealError
from store.tables import CASE, EVENT, INVENTORY, STAFF_EVENT
from store.tables.columns import in_parameter
from store.tables.row_lists import HEAD

_CASES = cases.ROW.where(in_parameter(CASE.c.id, "ids")).order_by(CASE.c.id)
_EVENTS = (
    select(*EVENT.c).where(in_parameter(EVENT.c.case_id, "ids")).order_by(EVENT.c.case_id, EVENT.c.seq, EVENT.c.id)
)
_OF_HOUSE = select(*STAFF_EVENT.c).order_by(STAFF_EVENT.c.seq, STAFF_EVENT.c.id)
_LIST_OF_HOUSE = select(INVENTORY.c.kept).where(INVENTORY.c.name == STAFF_EVENT.name)
_TRIGGERS = {
    "sqlite": text("SELECT name FROM sqlite_master WHERE type = 'trigger'"),
    "postgresql": text("SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')"),
}
TRIGGERS = {
    "sqlite": {f"{table}_no_{act}" for table in ("event", "house_event") for act in ("update", "delete")},
    "postgresql": {f"{table}_{what}" for table in ("event", "house_event") for what in ("kept", "not_truncated")},
}
"""By database, the triggers that refuse to change the events of cases and of the house."""


def verify(reading: Snapshots, keys: Keyring, looked: Looked, case_id: int | None = None) -> Iterator[AlteredRow]:
    """Yield every row that is not as Lian wrote it; of one case, if its id is given.

    Args:
        looked: counts what has been looked at.
    """
    batches = [[case_id]] if case_id is not None else verifying.ids_of(CASES, reading)
    for ids in batches:
        with reading() as conn:
            yield from _cases(conn, keys, ids, looked)
    if case_id is not None:
        return
    for ids in verifying.ids_of(PERSONS, reading):
        with reading() as conn:
            yield from verifying.rows_of(PERSONS, conn, keys, ids, looked)
    with reading() as conn:
        yield from _triggers(conn)
        yield from _house(conn, keys, looked)
        yield from verifying.rows_of_house(conn, keys, looked)
        yield from verifying.strays(conn, [EVENT, *GUARDED])
    yield from spread_rows(reading, keys)
    yield from verifying.other_rows(reading, keys, looked)


def _triggers(conn: Connection) -> Iterator[AlteredRow]:
    dialect = conn.dialect.name
    there = set(conn.execute(_TRIGGERS[dialect]).scalars())
    for name in sorted(TRIGGERS[dialect] - there):
        yield AlteredRow("trigger", name, "the database does not refuse to change events any more")


def _cases(conn: Connection, keys: Keyring, ids: Sequence[int], looked: Looked) -> Iterator[AlteredRow]:
    told: defaultdict[int, list[Any]] = defaultdict(list)
    found, broken = verifying.read(conn, _EVENTS, EVENT.c.id, {"ids": ids})
    yield from (AlteredRow("event", f"with id {key}", verifying.UNREADABLE) for key in broken)
    for event in found:
        told[event.case_id].append(event)
    rows, _ = verifying.read(conn, _CASES, CASE.c.id, {"ids": ids})
    for case in (CaseRow(*row) for row in rows):
        looked.cases += 1
        looked.events += len(told[case.id])
        yield from _chain(case, told[case.id])
        yield from _contents(conn, keys, case, told[case.id])
    yield from verifying.rows_of(CASES, conn, keys, ids, looked)


def _chain(case: CaseRow, told: Sequence[Any]) -> Iterator[AlteredRow]:
    words = [
        Link(case.number, it.seq, it.at, it.act, it.role, it.state, it.version, it.staff_id, it.sealed_body)
        for it in told
    ]
    carried = [bytes(it.hash) for it in told]
    for seq, what in chain.breaks(zip(words, carried, strict=True)):
        yield AlteredRow("event", f"{seq} of case {_case(case)}", what)
    head = Head(told[-1].seq, carried[-1]) if told else Head()
    named = _named_head(case.kept)
    if named and named != head:
        yield AlteredRow("event", f"{head.seq or 1} of case {_case(case)}", _of_head(head, named, "the case's row"))


def _house(conn: Connection, keys: Keyring, looked: Looked) -> Iterator[AlteredRow]:
    """Yield what is wrong with the chain of the house, and with its end."""
    found, _ = verifying.read(conn, _OF_HOUSE, STAFF_EVENT.c.id, {})
    looked.events += len(found)
    links, name = [], str(STAFF_EVENT.name)
    for row in found:
        try:
            link = staff_events.link_of(keys, row)
        except (SealError, ValueError) as reason:
            yield AlteredRow(name, str(row.id), f"its content does not open: {reason}")
            link = HouseLink(row.seq, row.at, row.kind, row.staff_id, row.subject_id, b"")
        links.append((link, bytes(row.hash)))
    ids = {row.seq: str(row.id) for row in found}
    yield from (AlteredRow(name, ids[seq], what) for seq, what in chain.breaks(links))
    head = Head(links[-1][0].seq, links[-1][1]) if links else Head()
    kept = conn.execute(_LIST_OF_HOUSE).first()
    named = _named_head(kept and kept[0])
    if kept is None and links:
        yield AlteredRow("inventory", name, verifying.NO_LIST)
    elif named and named != head:
        yield AlteredRow(name, ids.get(head.seq, "1"), _of_head(head, named, "the list of the house"))


def _case(case: CaseRow) -> str:
    return verifying.named_case(case.id, case.number)


def _named_head(kept: str | None) -> Head | None:
    seq, _, digits = str(verifying.lists_of(kept).get(HEAD, {}).get("", "")).partition(":")
    try:
        return Head(int(seq), bytes.fromhex(digits))
    except ValueError:
        return None


def _of_head(head: Head, named: Head, by: str) -> str:
    if head.seq < named.seq:
        gone = f"events {head.seq + 1} to {named.seq}" if head.seq + 1 < named.seq else f"event {named.seq}"
        return f"the end of the chain is gone: {gone} of the {named.seq} that {by} names"
    if head.seq > named.seq:
        return f"{by} was set back, or events were added: it names {named.seq} events, and {head.seq} are there"
    return f"the newest event is another than the one that {by} names"


def _contents(conn: Connection, keys: Keyring, case: CaseRow, told: Sequence[Any]) -> Iterator[AlteredRow]:
    """Yield what does not open, and what of the case is not as its events tell it."""
    if told and (told[-1].state, told[-1].version) != (case.state, case.version):
        stands = f"{case.state}, version {case.version}"
        what = f"it is {stands}, and its newest event left it {told[-1].state}, version {told[-1].version}"
        yield AlteredRow("cases", _case(case), what)
    if case.wrapped_key is None or case.sealed_body is None:
        return
    try:
        key = cases.key_by(keys, case)
    except SealError as reason:
        yield AlteredRow("cases", _case(case), f"its key does not open: {reason}")
        return
    opened = []
    for event in told:
        try:
            opened.append(events.opened(event, key))
        except (SealError, ValueError, LookupError) as reason:
            yield AlteredRow("event", f"{event.seq} of case {_case(case)}", f"its content does not open: {reason}")
    if len(opened) == len(told):
        yield from _derived(conn, case, key, opened)


def _derived(conn: Connection, case: CaseRow, key: Key, opened: Sequence[events.EventRow]) -> Iterator[AlteredRow]:
    told = derived.derive(opened)
    try:
        body = cases.opened_text(key, case)
    except (SealError, ValueError) as reason:
        yield AlteredRow("cases", _case(case), f"its text does not open: {reason}")
        return
    for name in derived.differences(case, body, told):
        yield AlteredRow("cases", _case(case), f"{name} is not what its events tell")
    try:
        standing = derived.standing_rows(conn, key, case.id)
    except (SealError, ValueError, LookupError) as reason:
        yield AlteredRow("cases", _case(case), f"a row of it does not open: {reason}")
        return
    yield from (AlteredRow(it.table, str(it.row), it.what) for it in derived.differing_rows(standing, told))
