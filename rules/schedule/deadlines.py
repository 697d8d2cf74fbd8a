"""Deadlines: which run in a state, when each is due, and when the clock reminds of it (section D)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.catalogue.categories import From, Promise
from rules.operator.policy import Policy
from rules.schedule.quiet_hours import after_quiet
from rules.vocabulary import DeadlineKind, State

K, S = DeadlineKind, State

STAFFS = frozenset(
    {*(K.REVIEW, K.INVESTIGATION, K.DECISION, K.DELIVERY, K.APPEAL_REVIEW), *(K.RECTIFICATION, K.REFERRAL, K.MEASURES)}
)
"""Deadlines that staff must keep: reminded of, and late when missed."""

REPORTERS = frozenset({K.ANSWER, K.APPEAL_WINDOW})
"""Deadlines that the reporter must keep: reminded of once, ahead."""

STANDING = frozenset({*(K.MUTE_END, K.RECTIFICATION, K.REFERRAL, K.MEASURES), *(K.UNSEEN, K.FOLLOW, K.MEETING)})
"""Deadlines that run in any state: what follows a decision, members of a collective complaint that follow, and an extra
window, which `cases.notify.meeting_notices` calls off."""

_BEFORE_WINDOW_ENDS = timedelta(hours=24)
"""The survey about a result that its reporter agreed to comes so long before the appeal window ends, or earlier."""

_CALLED_FOR: dict[State, frozenset[DeadlineKind]] = {
    S.RECEIVED: frozenset({K.REVIEW, K.INVESTIGATION, K.DECISION}),
    S.REVIEW_PAUSED: frozenset({K.REVIEW, K.INVESTIGATION, K.DECISION, K.ANSWER}),
    S.ACCEPTED: frozenset({K.INVESTIGATION, K.DECISION}),
    S.REJECTED: frozenset({K.DELIVERY, K.APPEAL_WINDOW}),
    S.INVESTIGATING: frozenset({K.DECISION}),
    S.INVESTIGATION_PAUSED: frozenset({K.DECISION, K.ANSWER}),
    S.PROPOSED: frozenset({K.DECISION}),
    S.DECIDED: frozenset({K.DELIVERY, K.APPEAL_WINDOW}),
    S.APPEALED: frozenset({K.DELIVERY, K.APPEAL_REVIEW}),
    S.WITHDRAWN: frozenset({K.RETENTION}),
    S.CLOSED: frozenset({K.DELIVERY, K.FINAL, K.SURVEY, K.RETENTION}),
}


class DeadlineStep(StrEnum):
    """What the clock does at an instant."""

    SHARE = "share"
    SOON = "soon"
    NOW = "now"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Look:
    """When the clock must look at a deadline, and why."""

    mark: DeadlineStep
    at: datetime


@dataclass(frozen=True, slots=True)
class Instants:
    """When things happened to a case; None for what has not happened.

    Attributes:
        preliminary: between which instants a closed case may still be appealed.
    """

    filed_at: datetime
    begun_at: datetime | None = None
    decided_at: datetime | None = None
    asked_at: datetime | None = None
    appealed_at: datetime | None = None
    preliminary: tuple[datetime, datetime] | None = None
    closed_at: datetime | None = None


def called_for(state: State) -> frozenset[DeadlineKind]:
    """Return the deadlines that run in `state`; a delivery only until the result has been sent."""
    return _CALLED_FOR[state]


def span(kind: DeadlineKind, promise: Promise, policy: Policy, when: Instants) -> tuple[datetime, datetime] | None:
    """Return begin and end of a deadline, without waits for the reporter; None before it has begun.

    Instants are UTC, so that a change of clocks makes no deadline an hour longer or shorter.
    """
    begun: datetime | None
    match kind:
        case K.REVIEW:
            begun, length = when.filed_at, promise.review
        case K.INVESTIGATION:
            begun, length = when.filed_at, promise.investigation
        case K.DECISION if promise.decision_from is From.RECEIPT:
            begun, length = when.filed_at, promise.decision
        case K.DECISION:
            begun, length = when.begun_at, promise.decision
        case K.DELIVERY:
            begun, length = when.decided_at, policy.delivery
        case K.ANSWER:
            begun, length = when.asked_at, policy.answer
        case K.APPEAL_WINDOW:
            begun, length = when.decided_at, policy.appeal_window
        case K.APPEAL_REVIEW:
            begun, length = when.appealed_at, policy.appeal_review
        case K.FINAL:
            return when.preliminary
        case K.SURVEY:
            begun, length = when.closed_at, policy.survey_after
            if when.closed_at and when.preliminary:
                # While the answer can still lead to an appeal, and early enough for the quiet hours.
                length = min(length, max(when.preliminary[1] - _BEFORE_WINDOW_ENDS - when.closed_at, timedelta()))
        case _:
            raise ValueError(f"{kind} is no promise of a case")
    if begun is None:
        return None
    begun = begun.astimezone(UTC)
    return begun, begun + length


def waited(waits: Iterable[tuple[datetime, datetime]], since: datetime) -> timedelta:
    """Return how long the reporter was waited for since a deadline began; it moves by as much (row D1)."""
    return sum((max(end - max(begin, since), timedelta()) for begin, end in waits), timedelta())


def next_look(
    kind: DeadlineKind, begun: datetime, due: datetime, after: datetime, policy: Policy, zone: ZoneInfo
) -> Look:
    """Return the first instant after `after` at which the clock must look at a deadline.

    A reminder that can wait is moved to the end of the quiet hours, in the operator's `zone`.
    """
    looks = [*_before(kind, begun, due, policy), Look(DeadlineStep.NOW, due)]
    if kind in STAFFS:
        looks.append(Look(DeadlineStep.AGAIN, _again(due, after, policy)))
    elif due <= after:
        return looks[-1]
    ahead = [_outside_quiet(look, policy, zone) for look in looks if look.at > after]
    return min(ahead, key=lambda look: look.at)


def passed(kind: DeadlineKind, begun: datetime, due: datetime, now: datetime, policy: Policy) -> Look | None:
    """Return the newest mark passed by `now`; after a stop only this one is told, once (row D3)."""
    if now >= due:
        again = _again(due, now, policy) - policy.again
        return Look(DeadlineStep.NOW, due) if again <= due else Look(DeadlineStep.AGAIN, again)
    looks = (look for look in _before(kind, begun, due, policy) if look.at <= now)
    return max(looks, key=lambda look: look.at, default=None)


def _before(kind: DeadlineKind, begun: datetime, due: datetime, policy: Policy) -> list[Look]:
    """Return the marks before the deadline that apply (rows B14, D2)."""
    if kind in REPORTERS:
        return [Look(DeadlineStep.SHARE, due - min(policy.before_reporter, (due - begun) / 2))]
    if kind not in STAFFS:
        return []
    looks = [Look(DeadlineStep.SHARE, begun + (due - begun) * share) for share in policy.shares]
    soon = due - policy.before
    return [*looks, Look(DeadlineStep.SOON, soon)] if soon > begun else looks


def _again(due: datetime, after: datetime, policy: Policy) -> datetime:
    """Return the first repetition after both `after` and the deadline."""
    times = max((after - due) // policy.again, 0) + 1
    return due + times * policy.again


def _outside_quiet(look: Look, policy: Policy, zone: ZoneInfo) -> Look:
    can_wait = look.mark is DeadlineStep.SHARE
    return Look(look.mark, after_quiet(look.at, policy.quiet, zone)) if can_wait else look
