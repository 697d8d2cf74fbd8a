"""The history of a case, read from its events: steps, open question, why it is late, result, the agency's number."""

from collections.abc import Sequence

from cases.record.sla import PAUSED
from rules.facts import acts
from rules.facts.decision import Decision
from rules.facts.events import ContactAttested, ContactConfirmed, ContactRemoved, DeadlineMissed
from rules.facts.registry import CaseEvent
from rules.views import TimelineStep
from rules.vocabulary import Act, Role, State
from rules.wording import Wording
from store.record.cases import CaseRow
from store.record.events import EventRow

RESULT_ACTS = (Act.DECIDE, Act.APPROVE, Act.REJECT, Act.CHANGE)
"""Acts that give a case its result."""
_STEPS = (Act.FILE, Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.ASK, Act.ANSWER, Act.RESUME, Act.DECIDE, Act.APPROVE)
_ENDS = (Act.WITHDRAW, Act.AGREE, Act.APPEAL, Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.CLOSE)
_CONTACTS = (ContactAttested.KIND, ContactConfirmed.KIND, ContactRemoved.KIND)
"""What changes where notices go; anyone else who uses the reporter's account is seen by it."""


def steps(told: Sequence[EventRow]) -> tuple[TimelineStep, ...]:
    """Return the steps in the life of a case, without those among staff."""
    seen = [event for event in told if event.act in (*_STEPS, *_ENDS, *_CONTACTS)]
    return tuple(TimelineStep(event.at, _word(event)) for event in seen)


def _word(event: EventRow) -> str:
    """Return the name of the act; acts of the other party, and an appeal taken back, have their own names. An approval
    on appeal is a change: the reader does not see how many people it took."""
    if event.role is Role.PUNISHED:
        return f"{event.act}-other"
    if event.act == Act.APPROVE and event.state is State.CLOSED:
        return Act.CHANGE
    return "withdraw-appeal" if event.act == Act.WITHDRAW and event.state is not State.WITHDRAWN else event.act


def reporter_texts(told: Sequence[EventRow]) -> tuple[str, ...]:
    """Return what the reporter added or answered in words."""
    facts = [event.fact for event in told if isinstance(event.fact, acts.MaterialAdded | acts.QuestionAnswered)]
    said = (words for it in facts for words in (it.text, *(forward.words for forward in it.forwards)))
    return tuple(filter(None, said))


def open_question(case: CaseRow, told: Sequence[EventRow]) -> Wording | None:
    """Return the question that the reporter has not answered yet."""
    asked = [event for event in told if event.act == Act.ASK] if case.state in PAUSED else []
    return asked[-1].told(acts.QuestionAsked).question if asked else None


def newest_ticks(told: Sequence[EventRow]) -> acts.ConditionsTicked | None:
    """Return which filing conditions a member has ticked last; None if nobody has."""
    ticks = (event.fact for event in reversed(told) if isinstance(event.fact, acts.ConditionsTicked))
    return next(ticks, None)


def delay_reason(told: Sequence[EventRow]) -> Wording | None:
    """Return why the case is late, as staff have said it since its last deadline was missed."""
    reason = None
    for fact in (event.fact for event in told):
        if isinstance(fact, DeadlineMissed | acts.DelayExplained):
            reason = fact.reason if isinstance(fact, acts.DelayExplained) else None
    return reason


def newest_result(told: Sequence[EventRow]) -> acts.Result | None:
    """Return the newest decision or rejection."""
    found = [event for event in told if event.act in RESULT_ACTS]
    return result_of(found[-1]) if found else None


def result_of(event: EventRow) -> acts.Result:
    """Return the decision or rejection in an event that gave a case its result."""
    return event.told(acts.CaseRejected) if event.act == Act.REJECT else event.told(Decision)


def agency_reference(told: Sequence[EventRow]) -> str:
    """Return the newest number that an agency gave to a referral; empty while unknown."""
    numbers = (_number(event.fact) for event in reversed(told))
    return next(filter(None, numbers), "")


def _number(fact: CaseEvent | None) -> str:
    match fact:
        case acts.ReplyRelayed(heard=acts.AgencyReply.NUMBER, text=number):
            return number
        case Decision() if fact.KIND in RESULT_ACTS:
            return fact.reference
    return ""
