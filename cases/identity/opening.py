"""An anonymous case is opened by its receipt code, from any account (rows A6, B1).

While it is open, the sealed conversation of the person holds it, and nothing else does: no column of any row.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cases.identity import quiet
from cases.record.due import on_deadline
from rules.facts.person_notices import OpenedCaseNotice
from rules.facts.registry import Notice
from rules.vocabulary import DeadlineKind
from store import codec, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.outbox import Destination, SendMode
from store.parties import codes
from store.record import deadlines, reporters
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.tables.columns import day_of
from store.unit import OpenedCase, Tx


@dataclass(frozen=True, slots=True)
class _Opened:
    case_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class _Held:
    """What a draft holds of an open case."""

    opened: _Opened | None = None


@dataclass(frozen=True, slots=True)
class _OfCase:
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class _Places:
    messages: tuple[dict[str, Any], ...] = ()
    cases: tuple[int, ...] = ()
    about: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class _About:
    """What of a draft may be about the open case."""

    appeal: _OfCase | None = None
    aside: _OfCase | None = None
    answers: tuple[dict[str, Any], ...] = ()
    unplaced: _Places | None = None
    apart: tuple[int, ...] = ()


def open_case(tx: Tx, person: PersonRow, hashed: bytes) -> CaseRow | None:
    """Open the anonymous case of the receipt code with this slow hash, for the rest of this unit; None if there is
    none."""
    tx.opened = None
    if case_id := codes.case_of_receipt(tx, hashed):
        quiet.begin(tx, OpenedCase(case_id, person.id))
    return reporters.opened_case(tx)


def watch(tx: Tx, person: PersonRow, until: datetime) -> None:
    """Have the clock leave the case when nothing is done any more."""
    if all(row.kind is not DeadlineKind.OPENED_CASE for row in deadlines.of_person(tx, person.id)):
        kind = DeadlineKind.OPENED_CASE
        deadlines.create(tx, kind, person_id=person.id, begun_at=day_of(tx.now), due_at=until, next_at=until)


def tell(tx: Tx, to: Destination, case: CaseRow, notice: Notice, *, slot: str | None = None) -> None:
    """Send a notice about the open case to the person who has it open."""
    wrapped = OpenedCaseNotice(case.id, notice.KIND, codec.to_json(notice))
    outbox.put(tx, to, wrapped, manner=SendMode.MOVE if slot else SendMode.NEW, slot=slot)


def tell_reporter(
    tx: Tx, case: CaseRow, notice: Notice, deadline_id: int | None = None, slot: str | None = None
) -> None:
    """Write only to the person who acts on the open case in this unit. The result counts as delivered: from now on the
    receipt code shows it. Of the slots only the screen is kept: others name the case."""
    if tx.opened and tx.opened.case_id == case.id and (to := people.destination(tx, tx.opened.person_id)):
        tell(tx, to, case, notice, slot=slot if slot == outbox.SCREEN else None)
    if deadline_id is not None:
        deadlines.mark_met(tx, deadline_id)


def held_open(body: Mapping[str, Any]) -> int | None:
    """Return the id of the anonymous case that this draft holds open."""
    opened = codec.from_json(_Held, body).opened
    return opened.case_id if opened else None


@contextmanager
def resumed(tx: Tx, person_id: int, body: Mapping[str, Any]) -> Iterator[None]:
    """Have the anonymous case that this draft holds open meanwhile, for what the clock does in the person's place."""
    case_id, former = held_open(body), tx.opened
    if case_id:
        quiet.begin(tx, OpenedCase(case_id, person_id))
    try:
        yield
    finally:
        tx.opened = former


def holders(tx: Tx, case: CaseRow) -> list[int]:
    """Return the people who have this anonymous case open; only their sealed drafts tell."""
    those = [row.person_id for row in deadlines.of_kind(tx, DeadlineKind.OPENED_CASE) if row.person_id]
    drafted = ((id, drafts.load(tx, id)) for id in those)
    return [id for id, draft in drafted if draft and held_open(draft.body) == case.id]


def left(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the body of a draft without the case that is open: neither it nor an appeal, a dialog or words about it
    are kept. Messages of which is asked where they belong stay, without the case among the places."""
    rest = {name: it for name, it in body.items() if name not in ("opened", "heard", "refused")}
    case_id, held = held_open(body), codec.from_json(_About, body)
    if case_id is None:
        return rest
    for name, written in (("appeal", held.appeal), ("aside", held.aside)):
        if written and written.case_id == case_id:
            del rest[name]
    if unplaced := held.unplaced:
        about, places = unplaced.about, tuple(it for it in unplaced.cases if it != case_id)
        rest["unplaced"] = codec.to_json(replace(unplaced, about=0 if about == case_id else about, cases=places))
    rest["answers"] = [it for it in held.answers if codec.from_json(_OfCase, it).case_id != case_id]
    rest["apart"] = [it for it in held.apart if it != case_id]
    return {name: it for name, it in rest.items() if it}


@on_deadline(DeadlineKind.OPENED_CASE)
def leave_idle(tx: Tx, row: DeadlineRow) -> None:
    """Leave the open case after an hour without use: nothing of it stays in the draft."""
    draft = drafts.load(tx, row.person_id or 0)
    opened = codec.from_json(_Held, draft.body).opened if draft else None
    if opened and opened.until > tx.now:
        deadlines.reschedule(tx, row.id, begun_at=day_of(tx.now), due_at=opened.until, next_at=opened.until)
        return
    deadlines.remove(tx, row.id)
    if draft and opened and row.person_id:
        rest = left(draft.body)
        if rest.keys() <= {"album"}:
            drafts.erase(tx, row.person_id)
        else:
            drafts.rewrite(tx, row.person_id, rest)
