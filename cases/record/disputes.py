"""The appeals against the newest result of a case, and their review: read from its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rules.facts.acts import AppealEnded, AppealFiled, AppealOutcome
from rules.facts.decision import Decision
from rules.vocabulary import Act, Role, State
from store.record.cases import CaseRow
from store.record.events import EventRow

APPEALABLE_ACTS = (Act.REJECT, Act.DECIDE, Act.APPROVE)
"""Acts that give a case a result that can be appealed against."""
REVIEW_ACTS = (Act.UPHOLD, Act.CHANGE, Act.OVERTURN)


@dataclass(frozen=True, slots=True)
class AppealStatus:
    """The appeals against the newest result.

    Attributes:
        of_rejection: the result is a rejection.
        by: the parties who have appealed against it, also if they took it back.
        running: the appeals that wait for review, each with its party, oldest first.
        review: the review, which made the result final.
        handler: the handler before the appeal, and again if the result stands.
        proposal: the decision that a reviewer proposed instead, and a lead has not approved yet.
    """

    of_rejection: bool = False
    by: frozenset[Role] = frozenset()
    running: tuple[tuple[Role, AppealFiled], ...] = ()
    review: AppealOutcome | None = None
    handler: int | None = None
    proposal: EventRow | None = None


def appeal_status(told: Sequence[EventRow]) -> AppealStatus:
    """Return the dispute after these events of a case."""
    now = AppealStatus()
    for event in told:
        if is_review(event):
            now = replace(now, running=(), review=review_of(event), proposal=None)
        elif event.act in APPEALABLE_ACTS:
            now = AppealStatus(of_rejection=event.act == Act.REJECT)
        elif event.act == Act.APPEAL:
            appeal = event.fact if isinstance(event.fact, AppealFiled) else AppealFiled()
            # Of appeals that are reviewed together, the first holds the former handler.
            handler = now.handler if now.running else appeal.handler
            running = (*now.running, (event.role, appeal))
            now = replace(now, by=now.by | {event.role}, running=running, handler=handler)
        elif event.act == Act.WITHDRAW:
            left = tuple(it for it in now.running if it[0] is not event.role)
            now = replace(now, running=left, proposal=now.proposal if left else None)
        elif event.act in (Act.PROPOSE, Act.SEND_BACK) and event.state is State.APPEALED:
            now = replace(now, proposal=event if event.act == Act.PROPOSE else None)
    return now


def is_review(event: EventRow) -> bool:
    """Return whether the event ends the review of an appeal; a lead's approval ends it for a heavy change."""
    return event.act in REVIEW_ACTS or (event.act == Act.APPROVE and event.state is State.CLOSED)


def pending_proposal(case: CaseRow, told: Sequence[EventRow]) -> EventRow | None:
    """Return the proposal that waits for a second person, in the first instance or on appeal."""
    match case.state:
        case State.PROPOSED:
            return [event for event in told if event.act == Act.PROPOSE][-1]
        case State.APPEALED:
            return appeal_status(told).proposal
    return None


def review_started_at(told: Sequence[EventRow]) -> datetime | None:
    """Return when the deadline of the review began: at the first of the appeals that are reviewed together."""
    began, before = None, None
    for event in told:
        if event.act == Act.APPEAL and before is not State.APPEALED:
            began = event.at
        before = event.state
    return began


def review_of(event: EventRow) -> AppealOutcome:
    """Return the review in an UPHOLD, CHANGE or OVERTURN; an approval on appeal is a change. Empty once erased."""
    act = Act.CHANGE if event.act == Act.APPROVE else Act(event.act)
    said = event.fact if isinstance(event.fact, Decision | AppealEnded) else AppealEnded()
    changed = said if isinstance(said, Decision) else None
    return AppealOutcome(act, said.reasons, changed, event.state is State.ACCEPTED)
