"""Deadlines: which promises run in a state, when each is due, and when the clock must speak of it (section D)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.leaves import From, Promise
from rules.policy import Policy
from rules.quiet import after_quiet
from rules.vocabulary import DeadlineKind, State

K, S = DeadlineKind, State

STAFFS = frozenset({K.REVIEW, K.INVESTIGATION, K.DECISION, K.DELIVERY, K.APPEAL_REVIEW, K.RECTIFICATION, K.REFERRAL})
"""Promises that staff keep: reminded of, and late when missed. The others only happen when their instant comes."""

STANDING = frozenset({K.MUTE_END, K.RECTIFICATION, K.REFERRAL, K.UNSEEN, K.FOLLOW, K.MEETING})
"""What runs on by itself, in whatever state its case is: what a decision set in motion, members that follow, and an
extra window, which `cases.workflow.ended_meetings` calls off."""

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
    S.WITHDRAWN: frozenset(),
    S.CLOSED: frozenset({K.DELIVERY, K.FINAL, K.SURVEY}),
    S.ARCHIVED: frozenset(),
}


class Mark(StrEnum):
    """What a passed instant calls for."""

    SHARE = "share"
    SOON = "soon"
    NOW = "now"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Look:
    """An instant at which the clock must look at a deadline, and what for."""

    mark: Mark
    at: datetime


@dataclass(frozen=True, slots=True)
class Instants:
    """When things happened to a case; None for what has not.

    Attributes:
        preliminary: from when to when a closed case may still be appealed.
    """

    filed_at: datetime
    begun_at: datetime | None = None
    decided_at: datetime | None = None
    asked_at: datetime | None = None
    appealed_at: datetime | None = None
    preliminary: tuple[datetime, datetime] | None = None
    closed_at: datetime | None = None


def called_for(state: State) -> frozenset[DeadlineKind]:
    """The promises that run in `state`; a delivery only until the result has been sent."""
    return _CALLED_FOR[state]


def span(kind: DeadlineKind, promise: Promise, policy: Policy, when: Instants) -> tuple[datetime, datetime] | None:
    """From when to when a promise runs, waits for the reporter not counted; None while its hour has not begun.

    Instants are UTC, so that a change of clocks makes no promise an hour longer or shorter.
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
        case _:
            raise ValueError(f"{kind} is no promise of a case")
    if begun is None:
        return None
    begun = begun.astimezone(UTC)
    return begun, begun + length


def waited(waits: Iterable[tuple[datetime, datetime]], since: datetime) -> timedelta:
    """How long the reporter was waited for since a promise began: by so much it moves (row D1)."""
    return sum((max(end - max(begin, since), timedelta()) for begin, end in waits), timedelta())


def next_look(
    kind: DeadlineKind, begun: datetime, due: datetime, after: datetime, policy: Policy, zone: ZoneInfo
) -> Look:
    """The first instant after `after` at which the clock must look at a deadline.

    A reminder of the kind that can wait waits for the end of the quiet hours, in the operator's `zone`.
    """
    if kind not in STAFFS:
        return Look(Mark.NOW, due)
    looks = [*_before(begun, due, policy), Look(Mark.NOW, due), Look(Mark.AGAIN, _again(due, after, policy))]
    ahead = [_outside_quiet(look, policy, zone) for look in looks if look.at > after]
    return min(ahead, key=lambda look: look.at)


def passed(kind: DeadlineKind, begun: datetime, due: datetime, now: datetime, policy: Policy) -> Look | None:
    """The newest mark passed by `now`: after a stop only this one is told, once (row D3)."""
    if now >= due:
        again = _again(due, now, policy) - policy.again
        return Look(Mark.NOW, due) if again <= due else Look(Mark.AGAIN, again)
    if kind not in STAFFS:
        return None
    return max((look for look in _before(begun, due, policy) if look.at <= now), key=lambda look: look.at, default=None)


def _before(begun: datetime, due: datetime, policy: Policy) -> list[Look]:
    """The marks before the hour, whichever apply (row D2)."""
    looks = [Look(Mark.SHARE, begun + (due - begun) * share) for share in policy.shares]
    soon = due - policy.before
    return [*looks, Look(Mark.SOON, soon)] if soon > begun else looks


def _again(due: datetime, after: datetime, policy: Policy) -> datetime:
    """The first repetition after `after` and after the hour."""
    times = max((after - due) // policy.again, 0) + 1
    return due + times * policy.again


def _outside_quiet(look: Look, policy: Policy, zone: ZoneInfo) -> Look:
    can_wait = look.mark is Mark.SHARE
    return Look(look.mark, after_quiet(look.at, policy.quiet, zone)) if can_wait else look
