"""What the operator's hook is told of a measure, and what becomes of its answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cases.decision import measures as decided
from rules.sanctions.carrying_out import UNDO, MeasureState
from rules.sanctions.measures import measure
from store.decision import violations
from store.decision.measures import MeasureRow
from store.record import cases
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class PlatformAnswer:
    """The platform's answer: done, failed, or under way, in which case it is asked again; `note` is a word of proof or
    why."""

    state: MeasureState
    note: str = ""


def request_of(tx: Tx, row: MeasureRow) -> Mapping[str, object] | None:
    """Return what the platform is told of a measure; None once the case's key is destroyed. It names no reporter."""
    case = cases.get(tx, row.case_id)
    if case is None or case.wrapped_key is None:
        return None
    undo, word = row.word.startswith(UNDO), row.word.removeprefix(UNDO)
    sanction, text = measure(word), cases.text(tx, case)
    return {
        "id": key_of(row),
        "case": case.number,
        "measure": sanction.kind if sanction else word,
        "undo": undo,
        "days": sanction.days if sanction else 0,
        "until": _until(tx, row, word),
        "subject": text.report.subject,
        "author": text.report.author,
        "platform": text.report.platform,
        "category": case.leaf,
        "wanted_at": row.wanted_at.isoformat(),
    }


def key_of(row: MeasureRow) -> str:
    """Return the key by which the platform knows that a call repeats another."""
    return f"measure-{row.id}"


def record_answer(tx: Tx, row: MeasureRow, answer: PlatformAnswer) -> None:
    """Record what the platform has answered; the parties are told what is done, staff what has failed."""
    decided.report(tx, row, answer.state, answer.note)


def _until(tx: Tx, row: MeasureRow, word: str) -> str | None:
    ends: list[datetime] = [
        it.ends_at for it in violations.of_case(tx, row.case_id) if it.ends_at and str(it.measure) == word
    ]
    return ends[-1].isoformat() if ends else None
