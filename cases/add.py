"""Add to a case that runs, or object to its result while it is preliminary: words, or a file as evidence."""

from collections.abc import Mapping
from typing import Any

from cases import concerned, course, files, own, tell
from cases.files import Sent
from rules.refusals import Refusal
from rules.vocabulary import Act, Role, Source, State
from store import events
from store.cases import CaseRow
from store.events import EventRow
from store.people import PersonRow
from store.unit import Tx

_PRELIMINARY = (State.REJECTED, State.DECIDED)
"""What comes now speaks against the result (row B6)."""


def add_words(tx: Tx, person: PersonRow, case_id: int, text: str, *, corrects: bool = False) -> EventRow | Refusal:
    """The words on record and beside the card; `corrects` where they are those of a message that was edited."""
    case = _running(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    if refusal := own.too_long(tx, text):
        return refusal
    case = concerned.heard(tx, case, text)
    return (
        case
        if isinstance(case, Refusal)
        else _added(tx, case, {"text": text, **({"corrects": True} if corrects else {})})
    )


def add_file(tx: Tx, person: PersonRow, case_id: int, file: Sent) -> EventRow | Refusal:
    """The file wanted as evidence of the case."""
    case = _running(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    wanted = files.want(tx, case, file, bot="reporter", source=Source.REPORTER)
    return wanted if isinstance(wanted, Refusal) else _added(tx, case, {"evidence": wanted})


def _running(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    case = own.case(tx, person, case_id)
    if isinstance(case, Refusal):
        return case
    step = course.by_rule(tx, case, Act.ADD, Role.REPORTER)
    return step if isinstance(step, Refusal) else case


def _added(tx: Tx, case: CaseRow, body: Mapping[str, Any]) -> EventRow:
    """On record without a new version: nobody's button becomes old by it."""
    event = events.append(tx, case, Act.ADD, Role.REPORTER, body=body)
    kind = "objected" if case.state in _PRELIMINARY else "added"
    if "text" in body:
        tell.desk(tx, case, kind, event)
    else:
        tell.more_evidence(tx, case, kind, event.id)
    tell.refresh_desk(tx, case)
    return event
