"""Who disagrees with the newest result of a case, and what a review has made of it: read from its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rules.facts.acts import AppealEnded, AppealFiled, AppealOutcome, Decision
from rules.vocabulary import Act, Role, State
from store.record.cases import CaseRow
from store.record.events import EventRow

APPEALABLE_ACTS = (Act.REJECT, Act.DECIDE, Act.APPROVE)
"""What gives a case a result that can be appealed against."""
REVIEW_ACTS = (Act.UPHOLD, Act.CHANGE, Act.OVERTURN)


@dataclass(frozen=True, slots=True)
class AppealStatus:
    """The appeals against the newest result.

    Attributes:
        of_rejection: that result is a rejection.
        by: the parties who have appealed against it, whether or not they took it back.
        running: the appeals that wait for their review, with the party who made each, oldest first.
        review: the review, which has made the result final.
        handler: whose the case was before it was appealed, and is again where the result stands.
        proposal: what a reviewer has proposed in its place, and a lead has still to approve.
    """

    of_rejection: bool = False
    by: frozenset[Role] = frozenset()
    running: tuple[tuple[Role, AppealFiled], ...] = ()
    review: AppealOutcome | None = None
    handler: int | None = None
    proposal: EventRow | None = None


def appeal_status(told: Sequence[EventRow]) -> AppealStatus:
    """The dispute as it stands after these events of a case."""
    now = AppealStatus()
    for event in told:
        if is_review(event):
            now = replace(now, running=(), review=review_of(event), proposal=None)
        elif event.act in APPEALABLE_ACTS:
            now = AppealStatus(of_rejection=event.act == Act.REJECT)
        elif event.act == Act.APPEAL:
            appeal = event.fact if isinstance(event.fact, AppealFiled) else AppealFiled()
            # Whose the case was is what the first of the appeals that are reviewed together says.
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
    """Whether it ends the review of an appeal; of what weighs heavily, by a lead's approval."""
    return event.act in REVIEW_ACTS or (event.act == Act.APPROVE and event.state is State.CLOSED)


def pending_proposal(case: CaseRow, told: Sequence[EventRow]) -> EventRow | None:
    """The proposal that waits for a second person, in the first instance or on appeal."""
    match case.state:
        case State.PROPOSED:
            return [event for event in told if event.act == Act.PROPOSE][-1]
        case State.APPEALED:
            return appeal_status(told).proposal
    return None


def review_started_at(told: Sequence[EventRow]) -> datetime | None:
    """When the review began to be due: with the first of the appeals that are reviewed together."""
    began, before = None, None
    for event in told:
        if event.act == Act.APPEAL and before is not State.APPEALED:
            began = event.at
        before = event.state
    return began


def review_of(event: EventRow) -> AppealOutcome:
    """What an UPHOLD, a CHANGE or an OVERTURN said; approved on appeal, it is a change. Nothing, once it is erased."""
    act = Act.CHANGE if event.act == Act.APPROVE else Act(event.act)
    said = event.fact if isinstance(event.fact, Decision | AppealEnded) else AppealEnded()
    changed = said if isinstance(said, Decision) else None
    return AppealOutcome(act, said.reasons, changed, event.state is State.ACCEPTED)
