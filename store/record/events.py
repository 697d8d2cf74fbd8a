"""Events of cases: appended in a chain and never changed, sealed under the case's key; and refused presses."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, bindparam, func, insert, select

from rules.facts.registry import EVENTS, CaseEvent
from rules.record import chain
from rules.record.chain import Head, Link
from rules.vocabulary import Act, Role, State
from store import codec
from store.ledger import ledger
from store.record import cases, reporters
from store.record.cases import CaseRow
from store.sealing import OWN, Key, RowLabel
from store.tables import CASE, EVENT, REFUSED_PRESS
from store.tables.columns import hour_of
from store.unit import Tx

_BODY = RowLabel(EVENT.c.sealed_body)
_FORMER_BODY = b"event.body"
"""The label of events from before sealed values opened only in their row; the chain tells whether one was moved."""

_CHANGES = "="
"""The name in the content under which stands what an event has changed; no field of a fact is called so."""
ROWS = "rows"
"""The name in there of what it has changed in other rows of the case (`store.record.told`); no column is called so."""

T = TypeVar("T", bound=CaseEvent)


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event: the act, in which role, by which member of staff, and the case's state and version after it.

    Attributes:
        seq: its place in the case, from 1.
        hash: that chains it to the event before it (`rules.record.chain`).
        fact: the content; None if the case's key is destroyed.
        changes: the columns of the case that it has changed, by name, its text under `TEXT`, and other rows of the case
            under `ROWS`, as JSON values.
    """

    id: int
    case_id: int
    seq: int
    at: datetime
    act: str
    role: Role
    staff_id: int | None
    state: State
    version: int
    hash: bytes
    fact: CaseEvent | None
    changes: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def told(self, kind: type[T]) -> T:
        """Return the content, as an event of this kind.

        Raises:
            LookupError: it has been erased, or is another kind.
        """
        if not isinstance(self.fact, kind):
            raise LookupError(f"event {self.id} says nothing of the kind {kind.__name__}")
        return self.fact


_WRITTEN = ("case_id", "seq", "at", "act", "role", "staff_id", "state", "version")
COLUMNS = [EVENT.c[name] for name in ("id", *_WRITTEN, "hash", "sealed_body")]
"""What `opened` reads."""
_INSERT = insert(EVENT)
_HEAD = (
    select(EVENT.c.seq, EVENT.c.hash, EVENT.c.at)
    .where(EVENT.c.case_id == bindparam("case_id"))
    .order_by(EVENT.c.seq.desc())
    .limit(1)
)
_HASH = select(EVENT.c.hash).where(EVENT.c.case_id == bindparam("case_id"), EVENT.c.seq == bindparam("place"))
_LOCK = select(CASE.c.id).where(CASE.c.id == bindparam("case_id")).with_for_update()
_GET = select(*COLUMNS).where(EVENT.c.id == bindparam("event_id"))
_OF_CASE = select(*COLUMNS).where(EVENT.c.case_id == bindparam("case_id")).order_by(EVENT.c.seq)
_LAST_OF_EACH = (
    select(func.max(EVENT.c.id))
    .select_from(EVENT.join(CASE, CASE.c.id == EVENT.c.case_id))
    .where(reporters.REPORTED, EVENT.c.act == bindparam("of_act"))
    .group_by(EVENT.c.case_id)
)
_WITH = (
    select(EVENT.c.case_id)
    .select_from(EVENT.join(CASE, CASE.c.id == EVENT.c.case_id))
    .where(CASE.c.person_id == bindparam("of_person"), CASE.c.wrapped_key.is_not(None), EVENT.c.act == bindparam("act"))
    .distinct()
)
_NEWEST_OF_PERSON = select(*COLUMNS).where(EVENT.c.id.in_(_LAST_OF_EACH)).order_by(EVENT.c.id.desc())
_GIVEN_SINCE = (
    select(EVENT.c.case_id)
    .select_from(EVENT.join(CASE, CASE.c.id == EVENT.c.case_id))
    .where(reporters.REPORTED, EVENT.c.at > bindparam("since"))
    .where(EVENT.c.role == Role.REPORTER, EVENT.c.act.in_((Act.FILE, Act.ANSWER, Act.ADD, Act.TALK)))
    .order_by(EVENT.c.id.desc())
)


def append(
    tx: Tx,
    row: CaseRow,
    fact: CaseEvent,
    role: Role,
    staff_id: int | None = None,
    *,
    meanwhile: Callable[[EventRow], None] | None = None,
) -> EventRow:
    """Append an event that happens now; `row` is the case after it.

    Of what an anonymous reporter does, and of what follows from it without staff, it keeps the hour, or the instant of
    the event before it, if that is later.

    Args:
        meanwhile: called with the event before it is written; what it changes in rows of the case, the event tells.
    """
    ledger.touch(tx, row.id)
    changes = tx.case_changes.pop(row.id, None)
    if changes is None:  # otherwise this transaction has written the case, and has it locked
        lock(tx, row.id)
    last = tx.once((EVENT, row.id), lambda: tx.conn.execute(_HEAD, {"case_id": row.id}).first())
    before, seq, at = (Head(last.seq, last.hash), last.seq + 1, tx.now) if last else (Head(), 1, tx.now)
    if tx.quiet or (row.person_id is None and staff_id is None):
        at = max(hour_of(tx.now), last.at) if last else hour_of(tx.now)
    event = EventRow(0, row.id, seq, at, fact.KIND, role, staff_id, row.state, row.version, b"", fact)
    if meanwhile:
        meanwhile(event)
    rows = tx.conn.untold.pop(row.id, None)
    said = codec.to_json(fact)
    if (changes or rows) and row.wrapped_key is not None:
        said[_CHANGES] = {**(changes or {}), **({ROWS: rows} if rows else {})}
    sealed = cases.key(tx, row).seal_packed(said, _BODY(row.id, seq)) if said else None
    link = Link(row.number, seq, at, fact.KIND, role, row.state, row.version, staff_id, sealed)
    values = {name: getattr(event, name) for name in _WRITTEN} | {"hash": chain.hashed(link, before.hash)}
    inserted = tx.conn.execute(_INSERT, {**values, "sealed_body": sealed})
    tx.forget((_OF_CASE, row.id))
    written = replace(event, id=inserted.inserted_primary_key[0], hash=values["hash"])
    tx.tell((EVENT, row.id), written)
    return written


def outline(tx: Tx, case_id: int) -> list[EventRow]:
    """Return the case's events in their order without their contents: nothing is opened, so it also reads a record that
    was tampered with."""
    return [opened(row, None) for row in _rows(tx, case_id)]


def links(tx: Tx, case: CaseRow) -> list[tuple[Link, bytes]]:
    """Return the case's events as the chain covers them, each with the hash that it carries; nothing is opened."""
    return [
        (Link(case.number, it.seq, it.at, it.act, it.role, it.state, it.version, it.staff_id, it.sealed_body), it.hash)
        for it in _rows(tx, case.id)
    ]


def head(tx: Tx, case_id: int) -> Head:
    """Return the head of the case's chain, its newest event."""
    found = tx.conn.execute(_HEAD, {"case_id": case_id}).first()
    return Head(found.seq, found.hash) if found else Head()


def hash_at(tx: Tx, case_id: int, seq: int) -> bytes | None:
    """Return the hash of an event by its place in the case; None if there is none."""
    return tx.conn.execute(_HASH, {"case_id": case_id, "place": seq}).scalar(bytes)


def lock(tx: Tx, case_id: int) -> None:
    """Let nobody else append to the case's events before this transaction ends; what is read from now on stays true."""
    tx.forget((_OF_CASE, case_id))
    if tx.conn.dialect.name == "postgresql":
        # In a statement of its own: one that waited for the row would still see the events from before it waited.
        tx.conn.execute(_LOCK, {"case_id": case_id})


def get(tx: Tx, event_id: int) -> EventRow | None:
    """Return one event, for a notice that refers to it."""
    return _one(tx, _GET, {"event_id": event_id})


def newest_of_person(tx: Tx, person_id: int, act: str) -> list[EventRow]:
    """Return the newest event of this act in each case of a person, the newest first."""
    found = tx.conn.execute(_NEWEST_OF_PERSON, {"of_act": act, **reporters.reporter(tx, person_id)})
    return [opened(row, cases.key_of(tx, row.case_id)) for row in found]


def given_since(tx: Tx, person_id: int, since: datetime) -> list[int]:
    """Return the ids of the person's cases that they filed, or to which they answered, added or said something, after
    `since`, the newest first."""
    found = tx.conn.execute(_GIVEN_SINCE, {"since": since, **reporters.reporter(tx, person_id)}).scalars()
    return list(dict.fromkeys(found))


def of_case(tx: Tx, case_id: int) -> list[EventRow]:
    """Return the case's events in the order in which they happened."""
    key = cases.key_of(tx, case_id)
    return [opened(row, key) for row in _rows(tx, case_id)]


def _rows(tx: Tx, case_id: int) -> list[Any]:
    return tx.once((_OF_CASE, case_id), lambda: tx.conn.execute(_OF_CASE, {"case_id": case_id}).all())


def cases_with(tx: Tx, person_id: int, act: str) -> list[int]:
    """Return the cases of a person in which this happened, but those that are destroyed."""
    return [case_id for (case_id,) in tx.conn.execute(_WITH, {"of_person": person_id, "act": act}).all()]


def took_part(staff_id: int, acts: Collection[str], *, but_in: State) -> ColumnElement[bool]:
    """Return the condition that this member of staff has done one of these acts on the statement's case; events that
    left the case in state `but_in` do not count."""
    mine = (EVENT.c.case_id == CASE.c.id) & (EVENT.c.staff_id == staff_id) & EVENT.c.act.in_(sorted(acts))
    return select(EVENT.c.id).where(mine, EVENT.c.state != but_in).exists()


def _one(tx: Tx, query: Any, parameters: dict[str, Any]) -> EventRow | None:
    found = tx.conn.execute(query, parameters).one_or_none()
    return None if found is None else opened(found, cases.key_of(tx, found.case_id))


def opened(row: Any, key: Key | None) -> EventRow:
    """Return a row of the table as an event, opened with the case's key if it is not destroyed.

    Raises:
        SealError: its content was sealed by another key, or altered.
    """
    values = row._asdict()
    sealed = values.pop("sealed_body")
    label = _BODY(row.case_id, row.seq) if sealed and sealed[0] == OWN else _FORMER_BODY
    body = key.open_json(sealed, label) if key and sealed else {}
    changes = body.pop(_CHANGES, {})
    return EventRow(**values, fact=codec.from_json(EVENTS[row.act], body) if key else None, changes=changes)


_INSERT_REFUSAL = insert(REFUSED_PRESS)


def record_refusal(tx: Tx, *, act: str, refusal: str, case_id: int | None = None, staff_id: int | None = None) -> None:
    """Record a refused press, now; `refusal` is the message id of the refusal shown."""
    values = {"act": act, "refusal": refusal, "case_id": case_id, "staff_id": staff_id, "at": tx.now}
    tx.conn.execute(_INSERT_REFUSAL, values)
