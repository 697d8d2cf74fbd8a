"""Whether the record is as Lian wrote it: chains of events, what is derived from them, and every guarded row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select, text

from rules.record import chain
from rules.record.chain import Head, Link
from store.engine.connection import Connection
from store.guard import verifying
from store.guard.guarded import CASES, GUARDED, PERSONS
from store.guard.settling import HEAD
from store.guard.verifying import AlteredRow, Looked, Snapshots
from store.record import cases, derived, events
from store.record.cases import CaseRow
from store.sealing import Key, Keyring, SealError
from store.tables import CASE, EVENT
from store.tables.columns import in_parameter

_CASES = cases.ROW.where(in_parameter(CASE.c.id, "ids")).order_by(CASE.c.id)
_EVENTS = (
    select(*EVENT.c).where(in_parameter(EVENT.c.case_id, "ids")).order_by(EVENT.c.case_id, EVENT.c.seq, EVENT.c.id)
)
_TRIGGERS = {
    "sqlite": text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'"),
    "postgresql": text("SELECT tgname FROM pg_trigger WHERE tgrelid = 'event'::regclass AND tgenabled IN ('O', 'A')"),
}
TRIGGERS = {
    "sqlite": {"event_no_update", "event_no_delete"},
    "postgresql": {"event_kept", "event_not_truncated"},
}
"""By database, the triggers that refuse to change the events."""


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
        yield from verifying.rows_of_house(conn, keys, looked)
        yield from verifying.strays(conn, [EVENT, *GUARDED])
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
        yield from _contents(keys, case, told[case.id])
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
    named = _named_head(case)
    if named and named != head:
        yield AlteredRow("event", f"{head.seq or 1} of case {_case(case)}", _of_head(head, named))


def _case(case: CaseRow) -> str:
    return verifying.named_case(case.id, case.number)


def _named_head(case: CaseRow) -> Head | None:
    seq, _, digits = str(verifying.lists_of(case.kept).get(HEAD, {}).get("", "")).partition(":")
    try:
        return Head(int(seq), bytes.fromhex(digits))
    except ValueError:
        return None


def _of_head(head: Head, named: Head) -> str:
    if head.seq < named.seq:
        gone = f"events {head.seq + 1} to {named.seq}" if head.seq + 1 < named.seq else f"event {named.seq}"
        return f"the end of the chain is gone: {gone} of the {named.seq} that the case has"
    if head.seq > named.seq:
        return (
            f"the case's row was set back, or events were added: it names {named.seq} events, and {head.seq} are there"
        )
    return "the newest event is another than the one that the case's row names"


def _contents(keys: Keyring, case: CaseRow, told: Sequence[Any]) -> Iterator[AlteredRow]:
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
        yield from _derived(case, key, opened)


def _derived(case: CaseRow, key: Key, told: Sequence[events.EventRow]) -> Iterator[AlteredRow]:
    try:
        body = cases.opened_text(key, case)
    except (SealError, ValueError) as reason:
        yield AlteredRow("cases", _case(case), f"its text does not open: {reason}")
        return
    for name in derived.differences(case, body, told):
        yield AlteredRow("cases", _case(case), f"{name} is not what its events tell")
