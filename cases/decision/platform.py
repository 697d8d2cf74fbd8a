"""What the operator's hook is told of a measure or asked for, and what becomes of its answer."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cases.decision import measures as decided
from cases.notify import notices
from cases.record import timeline
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from rules.facts.acts import DataReceived, DataRefused, DataRequested
from rules.facts.decision import Decision
from rules.facts.registry import CaseEvent
from rules.refusals import Refusal, refuse
from rules.sanctions.carrying_out import DATA, UNDO, Executor, MeasureState
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Role, Source
from store.decision import measures, violations
from store.decision.measures import MeasureRow
from store.record import cases, events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class PlatformAnswer:
    """The platform's answer: done, failed, or under way, in which case it is asked again; `note` is a word of proof or
    why, `data` what was asked for."""

    state: MeasureState
    note: str = ""
    data: str = ""


@staff_act(Act.REQUEST_DATA)
def request_data(tx: Tx, allowed: AllowedPress, kinds: Sequence[str], text: str = "") -> EventRow | Refusal:
    """Ask the platform for data about the case, of these kinds or as the member's own words say."""
    said = DataRequested(tuple(kinds), text)
    if not (kinds or text):
        return refuse("refusal-no-data-wanted")
    asked = json.dumps([kinds, text], ensure_ascii=False)
    measures.order(tx, allowed.case, DATA, Executor.HOOK, asked, allowed.member.id)
    event = press.record(tx, allowed, said)
    notices.refresh_card(tx, allowed.case)
    return event


def open_requests(tx: Tx, case: CaseRow) -> tuple[DataRequested, ...]:
    """Return the requests for data that the platform has not answered yet."""
    return tuple(_wanted(tx, row) for row in measures.requests_of(tx, case.id))


def _wanted(tx: Tx, row: MeasureRow) -> DataRequested:
    kinds, text = json.loads(measures.note(tx, row) or '[[], ""]')
    return DataRequested(tuple(kinds), text)


def request_of(tx: Tx, row: MeasureRow) -> Mapping[str, object] | None:
    """Return what the platform is told of a measure; None once the case's key is destroyed. It names no reporter."""
    case = cases.get(tx, row.case_id)
    if case is None or case.wrapped_key is None:
        return None
    text = cases.text(tx, case)
    about = {
        "id": key_of(row),
        "case": case.number,
        "subject": text.report.subject,
        "author": text.report.author,
        "platform": text.report.platform,
        "category": case.leaf,
        "wanted_at": row.wanted_at.isoformat(),
    }
    if row.word == DATA:
        wanted = _wanted(tx, row)
        return {**about, "measure": DATA, "data": wanted.kinds, "question": wanted.text}
    undo, word = row.word.startswith(UNDO), row.word.removeprefix(UNDO)
    sanction = measure(word)
    return {
        **about,
        "measure": sanction.kind if sanction else word,
        "undo": undo,
        "days": sanction.days if sanction else 0,
        "amount": _amount(tx, row, word),
        "until": _until(tx, row, word),
    }


def key_of(row: MeasureRow) -> str:
    """Return the key by which the platform knows that a call repeats another."""
    return f"measure-{row.id}"


def record_answer(tx: Tx, row: MeasureRow, answer: PlatformAnswer) -> None:
    """Record what the platform has answered: data are evidence of the case, and shown to staff; of measures the parties
    are told what is done, staff what has failed."""
    if row.word != DATA:
        decided.report(tx, row, answer.state, answer.note)
        return
    case = cases.get(tx, row.case_id)
    if case is None or not measures.set_state(tx, case, row, answer.state, staff_id=row.staff_id):
        return
    given = answer.data or answer.note
    if answer.state is MeasureState.DONE and given:
        said: CaseEvent = DataReceived(Source.PLATFORM, given)
    else:
        said = DataRefused(answer.note)
    event = events.append(tx, case, said, Role.CLOCK)
    notices.notify_staff(tx, case, event)
    notices.refresh_card(tx, case)


def _amount(tx: Tx, row: MeasureRow, word: str) -> str:
    decided = timeline.newest_result(events.of_case(tx, row.case_id))
    return decided.amount_of(word) if isinstance(decided, Decision) else ""


def _until(tx: Tx, row: MeasureRow, word: str) -> str | None:
    ends: list[datetime] = [
        it.ends_at for it in violations.of_case(tx, row.case_id) if it.ends_at and str(it.measure) == word
    ]
    return ends[-1].isoformat() if ends else None
