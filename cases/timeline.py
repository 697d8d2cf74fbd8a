"""What happened to a case, read from its events: the question that waits, the result, the new word when late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.promises import PAUSED
from cases.wording import Wording, wording
from rules.vocabulary import Act, Outcome, Severity, State
from store.cases import CaseRow
from store.events import EventRow

RESULTS = (Act.DECIDE, Act.APPROVE, Act.REJECT)
"""What gives a case its result."""
_STEPS = (Act.FILE, Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.ASK, Act.ANSWER, Act.RESUME, Act.DECIDE, Act.APPROVE)
_ENDS = (Act.WITHDRAW, Act.AGREE, Act.APPEAL, Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.CLOSE)


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a report was not accepted, and where else it can go."""

    at: datetime
    reason: Wording
    place: Wording | None


@dataclass(frozen=True, slots=True)
class Decision:
    """A statement of reasons: what was found, under which leaf (its clause), what was done, what follows."""

    at: datetime
    outcome: Outcome
    facts: Wording
    follows: Wording | None
    leaf: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Happened:
    """A step of a case as a reporter may see it; `state` is the state after it."""

    act: Act
    at: datetime
    state: State


def steps(told: Sequence[EventRow]) -> tuple[Happened, ...]:
    """The steps of the life of a case, without what staff do among themselves."""
    return tuple(Happened(Act(event.act), event.at, event.state) for event in told if event.act in (*_STEPS, *_ENDS))


def question(case: CaseRow, told: Sequence[EventRow]) -> Wording | None:
    """What the reporter has been asked and has not answered."""
    asked = [event for event in told if event.act == Act.ASK] if case.state in PAUSED else []
    return question_of(asked[-1]) if asked else None


def question_of(event: EventRow) -> Wording:
    """What an ASK asked."""
    return wording(_body(event)["question"])


def result(told: Sequence[EventRow]) -> Decision | Rejection | None:
    """The newest decision or rejection."""
    found = [event for event in told if event.act in RESULTS]
    return result_of(found[-1]) if found else None


def result_of(event: EventRow) -> Decision | Rejection:
    """What a REJECT or a DECIDE said."""
    body = _body(event)
    if event.act == Act.REJECT:
        place = body.get("place")
        return Rejection(event.at, wording(body["reason"]), wording(place) if place else None)
    return Decision(
        event.at,
        Outcome(body["outcome"]),
        wording(body["facts"]),
        wording(body["follows"]) if body["follows"] else None,
        body["leaf"],
        Severity(body["severity"]),
    )


def new_word(event: EventRow) -> datetime:
    """Until when a late answer was promised anew."""
    return datetime.fromisoformat(_body(event)["by"])


def _body(event: EventRow) -> dict[str, Any]:
    if event.body is None:
        raise LookupError(f"what event {event.id} said has been erased")
    return event.body
