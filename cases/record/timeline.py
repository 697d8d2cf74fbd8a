"""What happened to a case, read from its events: the question that waits, the result, the new word when late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.record.sla import PAUSED
from cases.record.wording import Wording, wording
from rules.measures import Measure, measure
from rules.vocabulary import Act, Outcome, Role, Severity, State
from store.record.cases import CaseRow
from store.record.events import EventRow

RESULTS = (Act.DECIDE, Act.APPROVE, Act.REJECT, Act.CHANGE)
"""What gives a case its result."""
_STEPS = (Act.FILE, Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.ASK, Act.ANSWER, Act.RESUME, Act.DECIDE, Act.APPROVE)
_ENDS = (Act.WITHDRAW, Act.AGREE, Act.APPEAL, Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.CLOSE)


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a report was not accepted, and where else it can go."""

    at: datetime
    reason: Wording
    place: Wording | None
    unmet: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A statement of reasons: what was found, under which leaf (its clause), what was done, what follows.

    Attributes:
        measure: the sanction; None for none.
        amount: of a refund or a compensation; `fine` of a fine.
        by: until when it is to be put right.
        agency: to whom it is referred; empty for nobody. `reference` is the agency's own number.
        rule: what section E called for; empty where it said nothing. `why` is the reason for departing from it.
    """

    at: datetime
    outcome: Outcome
    facts: Wording
    follows: Wording | None
    leaf: str
    severity: Severity
    measure: Measure | None = None
    amount: str = ""
    fine: str = ""
    by: datetime | None = None
    agency: str = ""
    reference: str = ""
    reply_by: datetime | None = None
    rule: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """A step of a case as a reporter may see it; `state` is the state after it, `word` names it for them."""

    act: Act
    at: datetime
    state: State
    word: str


def steps(told: Sequence[EventRow]) -> tuple[Happened, ...]:
    """The steps of the life of a case, without what staff do among themselves."""
    seen = [event for event in told if event.act in (*_STEPS, *_ENDS)]
    return tuple(Happened(_act(event), event.at, event.state, _word(event)) for event in seen)


def _act(event: EventRow) -> Act:
    """What is approved on appeal changes the former decision, and how many people that took is not for its reader."""
    return Act.CHANGE if event.act == Act.APPROVE and event.state is State.CLOSED else Act(event.act)


def _word(event: EventRow) -> str:
    """The act; what the other party did, and an appeal taken back, have words of their own."""
    if event.role is Role.PUNISHED:
        return f"{event.act}-other"
    return "withdraw-appeal" if event.act == Act.WITHDRAW and event.state is not State.WITHDRAWN else _act(event)


def added(told: Sequence[EventRow]) -> tuple[str, ...]:
    """What the reporter has added or answered in words."""
    bodies = [event.body or {} for event in told if event.act in (Act.ADD, Act.ANSWER)]
    return tuple(body["text"] for body in bodies if "text" in body)


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
        unmet = tuple(wording(condition) for condition in body.get("unmet", ()))
        return Rejection(event.at, wording(body["reason"]), wording(place) if place else None, unmet)
    return decision_of(event)


def decision_of(event: EventRow) -> Decision:
    """What a DECIDE, a PROPOSE or an APPROVE said."""
    return decision(event.at, _body(event))


def decision(at: datetime, body: Mapping[str, Any]) -> Decision:
    """The statement of reasons that an event's body holds, or is going to; those of the first form knew no sanction."""
    return Decision(
        at,
        Outcome(body["outcome"]),
        wording(body["facts"]),
        wording(body["follows"]) if body["follows"] else None,
        body["leaf"],
        Severity(body["severity"]),
        measure(body.get("measure", "")),
        body.get("amount", ""),
        body.get("fine", ""),
        _instant(body.get("by", "")),
        body.get("agency", ""),
        body.get("reference", ""),
        _instant(body.get("reply_by", "")),
        body.get("rule", ""),
        body.get("why", ""),
    )


def reference(told: Sequence[EventRow]) -> str:
    """The newest number that an agency has given for what was referred to it; empty while unknown."""
    given = [_body(event) for event in told if event.act in (*RESULTS, Act.RELAY) and event.body]
    numbers = [it["text"] if it.get("heard") == "number" else it.get("reference", "") for it in given]
    return next((number for number in reversed(numbers) if number), "")


def new_word(event: EventRow) -> datetime:
    """Until when a late answer was promised anew."""
    return datetime.fromisoformat(_body(event)["by"])


def _instant(told: str) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _body(event: EventRow) -> dict[str, Any]:
    if event.body is None:
        raise LookupError(f"what event {event.id} said has been erased")
    return event.body
